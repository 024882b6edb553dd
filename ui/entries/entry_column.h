#pragma once
// The columns of the table of entries.

#include <cstdint>

namespace ui {

enum class EntryColumn : std::uint8_t
{
    key,
    state,
    age,
    left, ///< how long the entry can still stand in for a failed call
    value,
    refreshed,
    staleServed,
    errors,
    lastOutcome,
    lastError,
};

inline constexpr int entryColumnCount = static_cast<int>(EntryColumn::lastError) + 1;

} // namespace ui

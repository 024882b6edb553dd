#pragma once
// The filter text that picks the events of certain keys.

#include <QString>

#include <cstddef>
#include <span>

#include <journal/journal.h>

namespace ui {

/// A longer filter could be read by nobody.
inline constexpr std::size_t mostFiltered = 100; // keys, kinds, calls

/// "key=user:1,user:2"; empty for no keys.
[[nodiscard]] QString filterForKeys(const journal::Journal &journal,
                                    std::span<const journal::KeyId> keys);

} // namespace ui

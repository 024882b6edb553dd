#pragma once
// The line that says what part of the events the log shows.

#include <QString>

#include <cstdint>
#include <optional>

#include <journal/journal.h>

namespace ui {

struct LogStatus
{
    std::uint64_t shown = 0; ///< rows
    std::uint64_t happened = 0; ///< up to the instant shown, also those that were dropped
    std::uint64_t dropped = 0; ///< by the journal
    std::uint64_t capacity = 0; ///< rows at most
    bool filtered = false;
    bool searching = false;
    bool moreBefore = false; ///< kept events before the first row, with a filter: not looked at
    std::optional<journal::TimePoint> frozenAt;
    std::uint64_t since = 0; ///< events that came since it was frozen
};

[[nodiscard]] QString logStatusText(const LogStatus &status);

} // namespace ui

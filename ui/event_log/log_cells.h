#pragma once
// What stands in each column of the event log.

#include <QString>

#include <array>

#include <journal/journal.h>

namespace ui {

enum class LogColumn
{
    call,
    time,
    event,
    key,
    outcome,
    age,
    left,
    latency,
    detail,
};

inline constexpr int logColumnCount = static_cast<int>(LogColumn::detail) + 1;

[[nodiscard]] QString logColumnTitle(LogColumn column);
[[nodiscard]] QString logColumnToolTip(LogColumn column);
/// Figures are set at the right, so that their digits stand below each other.
[[nodiscard]] bool isLogFigure(LogColumn column);

/// One line; very long keys and texts are cut.
[[nodiscard]] QString logCellText(const journal::Journal &journal, journal::Sequence sequence,
                                  LogColumn column);
/// The exact figure, or the text in full.
[[nodiscard]] QString logCellToolTip(const journal::Journal &journal, journal::Sequence sequence,
                                     LogColumn column);

} // namespace ui

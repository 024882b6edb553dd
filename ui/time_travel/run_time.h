#pragma once
// Instants of a run as people type them, and the events around an instant.

#include <QString>

#include <expected>
#include <optional>

#include <journal/journal.h>

#include "ui/controls/input_problem.h"

namespace ui {

/// Takes "31.2 s", "1:04", "00:01:04.000", "1 min 4 s"; a bare number is seconds. Problems name
/// the times from `earliest` to `latest`.
[[nodiscard]] std::expected<journal::TimePoint, InputProblem>
parseRunTime(const QString &text, journal::TimePoint earliest, journal::TimePoint latest);

/// "00:00:31.200"; to the nanosecond where milliseconds do not tell all.
[[nodiscard]] QString runTimeText(journal::TimePoint time);

/// "0:31.2": short, for names.
[[nodiscard]] QString shortTimeText(journal::TimePoint time);

/// When the last event before `time` happened, and the first after it, of those that are kept.
[[nodiscard]] std::optional<journal::TimePoint> eventBefore(const journal::Journal &journal,
                                                            journal::TimePoint time);
[[nodiscard]] std::optional<journal::TimePoint> eventAfter(const journal::Journal &journal,
                                                           journal::TimePoint time);

} // namespace ui

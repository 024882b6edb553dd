#pragma once
// Reads figures with units as people type them, and writes them back.

#include <QString>

#include <expected>

#include <stalecache/time.h>

#include "ui/controls/input_problem.h"
#include "ui/controls/plain_numbers.h"

namespace ui {

/// What a field takes.
struct DurationRange
{
    stalecache::Duration unit{1}; ///< of a bare number
    stalecache::Duration most = stalecache::Duration::max();
    bool unlimited = false; ///< takes the word, and whatever is more than `most`
    NumberStyle style = NumberStyle::field;
};

/// Takes "30", "30 s", "500ms", "1,5 min", "1h 30m"; units from ns to d; numbers as plainNumbers()
/// reads them. Held to 0 … most. An unlimited duration is Duration::max(). A range that is not
/// unlimited also takes a leading "±".
[[nodiscard]] std::expected<stalecache::Duration, InputProblem>
parseDuration(const QString &text, const DurationRange &range);

/// Takes "30", "12,5 %": 0 to 100. The result is in percent.
[[nodiscard]] std::expected<double, InputProblem> parsePercent(const QString &text);

/// To the last digit, in the largest unit that needs at most three decimals: "30 s", "1.5 s", "2
/// min", "unlimited". What it writes parseDuration reads as the same duration.
[[nodiscard]] QString durationInputText(stalecache::Duration duration);

/// "30 %", "12.5 %".
[[nodiscard]] QString percentInputText(double percent);

/// The next duration on a ladder whose rungs widen with the figure: 40 ms → 50 ms, 30 s → 35 s,
/// 2 min → 2 min 30 s. It ends at a day, and above that for a range that takes it, at unlimited.
[[nodiscard]] stalecache::Duration steppedDuration(stalecache::Duration from, int steps,
                                                   const DurationRange &range);

} // namespace ui

#pragma once
// Where a time stands on a chart, and which figures its axes carry.

#include <QString>

#include <cstdint>
#include <vector>

#include <stalecache/time.h>

namespace ui {

/// A stretch of time on a line of pixels. Times are counted from the epoch, or from whatever the
/// chart begins with.
struct TimeScale
{
    stalecache::Duration from{0};
    stalecache::Duration to{0};
    double left = 0; ///< in pixels, where `from` stands
    double width = 0;

    /// Held to the ends; the left one if the stretch is empty.
    [[nodiscard]] double x(stalecache::Duration time) const;
    /// Held to the ends.
    [[nodiscard]] stalecache::Duration at(double x) const;

    friend bool operator==(const TimeScale &, const TimeScale &) = default;
};

/// The least round span that is not shorter: 1, 2 or 5 of a decimal unit below ten seconds, then
/// what a clock divides evenly, then 1, 2 or 5 times a power of ten days. At least 1 ns.
[[nodiscard]] stalecache::Duration roundSpan(stalecache::Duration atLeast);

/// The same for counts: 1, 2 or 5 times a power of ten; at least 1.
[[nodiscard]] std::uint64_t roundCount(std::uint64_t atLeast);

/// Multiples of a round span within [from, to], at most `most` of them; `from` is not negative.
[[nodiscard]] std::vector<stalecache::Duration> ticks(stalecache::Duration from,
                                                      stalecache::Duration to, int most);

/// The top of an axis that shows counts up to `greatest`, and its step: at most `most` steps above
/// zero.
struct CountAxis
{
    std::uint64_t step = 1;
    std::uint64_t top = 1;

    friend bool operator==(const CountAxis &, const CountAxis &) = default;
};

[[nodiscard]] CountAxis countAxis(std::uint64_t greatest, int most);

/// A time on an axis whose ticks are `step` apart: "0:41", "1:00:00", and below a second "41.5".
[[nodiscard]] QString axisText(stalecache::Duration time, stalecache::Duration step);

/// A time as the clock shows it: "00:00:41.200".
[[nodiscard]] QString clockFigure(stalecache::TimePoint time);

} // namespace ui

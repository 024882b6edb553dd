#pragma once
// Where a time lies on the screen, and the marks of the axis.

#include <QString>

#include <cstdint>
#include <vector>

#include <stalecache/time.h>

namespace ui {

/// `width` pixels show `span` of time, from `from` on. Neither is ever zero.
struct TimeAxis
{
    static constexpr stalecache::Duration shortest = std::chrono::milliseconds{1};
    static constexpr stalecache::Duration longest = std::chrono::hours{24 * 400};

    stalecache::TimePoint from{};
    stalecache::Duration span = std::chrono::seconds{60};
    double width = 1;

    [[nodiscard]] double x(stalecache::TimePoint time) const noexcept;
    [[nodiscard]] stalecache::TimePoint time(double x) const noexcept;
    [[nodiscard]] stalecache::TimePoint to() const noexcept
    {
        return stalecache::saturatingSum(from, span);
    }
    [[nodiscard]] stalecache::Duration perPixel() const noexcept;

    /// Shows `factor` times as long a span, held to shortest and longest; the time at `x` stays
    /// where it is.
    [[nodiscard]] TimeAxis zoomed(double factor, double x) const noexcept;
    /// Moved so that what was at `pixels` is now at 0.
    [[nodiscard]] TimeAxis panned(double pixels) const noexcept;

    friend bool operator==(const TimeAxis &, const TimeAxis &) = default;
};

/// The spacing of the axis' marks: the shortest round one (1, 2, 5 of decimal parts of a second; 1,
/// 2, 5, 10, 15, 30 of seconds and minutes; of hours and days what divides them) that keeps them
/// `pixels` apart.
[[nodiscard]] stalecache::Duration tickSpacing(const TimeAxis &axis, double pixels) noexcept;

/// The times in sight that are multiples of the spacing.
[[nodiscard]] std::vector<stalecache::TimePoint> ticksOf(const TimeAxis &axis,
                                                         stalecache::Duration spacing);

/// "0:10", "1:02:10"; with the decimals that the spacing needs: "0:10.25".
[[nodiscard]] QString tickText(stalecache::TimePoint time, stalecache::Duration spacing);

/// Time in bins of 2^shift nanoseconds, numbered from the epoch on: they do not depend on what is
/// in sight, so that what was counted stays valid while the view moves.
[[nodiscard]] constexpr std::int64_t binOf(stalecache::TimePoint time, int shift) noexcept
{
    return time.time_since_epoch().count() >> shift;
}

[[nodiscard]] constexpr stalecache::TimePoint binStart(std::int64_t bin, int shift) noexcept
{
    return stalecache::TimePoint{stalecache::Duration{bin << shift}};
}

/// The longest bins that are no longer than a pixel: more than half a pixel.
[[nodiscard]] int binShift(const TimeAxis &axis) noexcept;

} // namespace ui

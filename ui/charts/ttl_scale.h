#pragma once
// Where a TTL stands on an axis from zero to unlimited.

#include <vector>

#include <stalecache/time.h>

namespace ui {

/// From `left` on, short TTLs stand wide apart and long ones close together, as the logarithm of 1
/// + ttl / unit has it, so that zero has a place of its own; they end at `end`. Unlimited, and what
/// lies beyond the end, has a place apart, behind a gap.
struct TtlScale
{
    stalecache::Duration end = std::chrono::seconds{60}; ///< > 0
    double left = 0; ///< in pixels
    double width = 0; ///< from zero to `end`
    double gap = 0; ///< from `end` to unlimited

    [[nodiscard]] double x(stalecache::Ttl ttl) const;
    /// To a round figure where the next pixel is further than that. From the middle of the gap on,
    /// unlimited.
    [[nodiscard]] stalecache::Ttl at(double x) const;
    /// The same, not rounded.
    [[nodiscard]] stalecache::Ttl exactlyAt(double x) const;

    /// Round TTLs from zero to the end, whose places are at least `apart` pixels from each other.
    [[nodiscard]] std::vector<stalecache::Duration> ticks(double apart) const;

    friend bool operator==(const TtlScale &, const TtlScale &) = default;
};

/// A round end for an axis that shows all of these: a fifth beyond the longest age and the TTL in
/// force, and not before the one that is tried. What is unlimited does not count. At least 1 s.
[[nodiscard]] stalecache::Duration ttlAxisEnd(stalecache::Duration longestAge,
                                              stalecache::Ttl inForce, stalecache::Duration tried);

} // namespace ui

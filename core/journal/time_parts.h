#pragma once
// A span of time in equal parts, such as the pixels of a chart.

#include <cstddef>
#include <cstdint>

#include <stalecache/time.h>

namespace journal {

/// Where the n-th of `count` equal parts of [from, to] begins; n = count gives the end. 0 ≤ n ≤
/// count, 1 ≤ count < 2³¹.
[[nodiscard]] constexpr stalecache::TimePoint partBegin(stalecache::TimePoint from,
                                                        stalecache::TimePoint to, std::size_t n,
                                                        std::size_t count) noexcept
{
    // Whole parts and what is left over of them apart, so that nothing overflows.
    const stalecache::Duration span = stalecache::saturatingDifference(to, from);
    const auto parts = static_cast<std::int64_t>(count);
    const auto number = static_cast<std::int64_t>(n);
    return from + span / parts * number +
           stalecache::Duration{span.count() % parts * number / parts};
}

} // namespace journal

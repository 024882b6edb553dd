#pragma once
// How long to wait before a retry, as plain arithmetic.

#include <algorithm>
#include <cstdint>

#include <stalecache/policy/options.h>
#include <stalecache/time.h>

namespace stalecache::policy {

/// The wait before the n-th retry (n from 1: before attempt n + 1) without any jitter: firstWait ×
/// factor^(n−1), but no more than longestWait. Exact for whole factors below 2^53 ns; overflows at
/// no n. Multiplies instead of calling std::pow, whose last bit differs between machines.
[[nodiscard]] constexpr Duration exponentialWait(const RetryOptions &options,
                                                 std::uint64_t retry) noexcept
{
    // From here on a power only has to be known to be at least this: any wait of a nanosecond or
    // more then exceeds the range.
    constexpr double beyondRange = 0x1p64;
    if (retry <= 1 || options.firstWait <= Duration::zero())
        return std::min(options.firstWait, options.longestWait);
    const auto longest = static_cast<double>(options.longestWait.count());
    auto wait = static_cast<double>(options.firstWait.count());
    double power = options.factor;
    for (std::uint64_t left = retry - 1; left > 0; left >>= 1U) {
        if ((left & 1U) != 0)
            wait *= std::min(power, beyondRange);
        if (!(wait < longest))
            return options.longestWait;
        power = power < 0x1p32 ? power * power : beyondRange;
    }
    return std::min(Duration{static_cast<Duration::rep>(wait)}, options.longestWait);
}

/// The wait before the n-th retry, n from 1. `unit` is a random number, 0 ≤ unit < 1; it is used
/// only by Backoff::fullJitter.
///
/// Full jitter is that of M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog 2015:
///     sleep = random_between(0, min(cap, base × 2^attempt))
/// Callers that failed together would otherwise come back together, wave after wave; drawn over the
/// whole span they come back as an even, small load.
[[nodiscard]] constexpr Duration waitBeforeRetry(const RetryOptions &options, std::uint64_t retry,
                                                 double unit) noexcept
{
    if (options.backoff == Backoff::constant)
        return options.firstWait;
    const Duration wait = exponentialWait(options, retry);
    if (options.backoff == Backoff::exponential)
        return wait;
    if (!(unit > 0))
        return Duration::zero();
    if (unit >= 1)
        return wait;
    const double drawn = static_cast<double>(wait.count()) * unit;
    // Rounding can carry the largest of waits to 2^63, one past the range.
    return drawn < static_cast<double>(wait.count()) ? Duration{static_cast<Duration::rep>(drawn)}
                                                     : wait;
}

} // namespace stalecache::policy

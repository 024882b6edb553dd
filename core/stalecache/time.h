#pragma once
// The one duration, the one point in time and the one TTL of this library.

#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>
#include <type_traits>

namespace stalecache {

/// All spans are kept in nanoseconds: about 292 years either way.
using Duration = std::chrono::nanoseconds;

/// Nanoseconds since the Unix epoch, whatever clock they came from, so that entries written by one
/// process can be judged by another.
using TimePoint = std::chrono::sys_time<Duration>;

/// `to - from`, held at the ends of the range instead of overflowing.
[[nodiscard]] constexpr Duration saturatingDifference(TimePoint to, TimePoint from) noexcept
{
    const std::int64_t a = to.time_since_epoch().count();
    const std::int64_t b = from.time_since_epoch().count();
    if (b < 0 && a > std::numeric_limits<std::int64_t>::max() + b)
        return Duration::max();
    if (b > 0 && a < std::numeric_limits<std::int64_t>::min() + b)
        return Duration::min();
    return Duration{a - b};
}

/// `from + span`, held at the ends of the range instead of overflowing.
[[nodiscard]] constexpr TimePoint saturatingSum(TimePoint from, Duration span) noexcept
{
    const std::int64_t a = from.time_since_epoch().count();
    const std::int64_t b = span.count();
    if (b > 0 && a > std::numeric_limits<std::int64_t>::max() - b)
        return TimePoint::max();
    if (b < 0 && a < std::numeric_limits<std::int64_t>::min() - b)
        return TimePoint::min();
    return TimePoint{Duration{a + b}};
}

/// How long after its storing a value may stand in for a failed call: the fallback window
/// (`stale-if-error` of RFC 5861). Never negative. Zero means "never"; the largest duration of any
/// unit means "always".
class Ttl
{
public:
    /// Takes any duration; one too long for nanoseconds becomes unlimited, what is finer than a
    /// nanosecond is cut. Throws std::invalid_argument, naming the value, when it is negative, not
    /// a number, or above zero but below a nanosecond: that would turn "hardly" into "never".
    template <class Rep, class Period>
    // NOLINTNEXTLINE(google-explicit-constructor): `5min` reads better than `Ttl{5min}`
    constexpr Ttl(std::chrono::duration<Rep, Period> span) : m_span{checked(span)}
    {
    }

    [[nodiscard]] static constexpr Ttl unlimited() noexcept
    {
        return Ttl{};
    }

    [[nodiscard]] constexpr Duration span() const noexcept
    {
        return m_span;
    }

    [[nodiscard]] constexpr bool isUnlimited() const noexcept
    {
        return m_span == Duration::max();
    }

    friend constexpr auto operator<=>(Ttl, Ttl) = default;

private:
    constexpr Ttl() noexcept = default;

    template <class Rep, class Period>
    static constexpr Duration checked(std::chrono::duration<Rep, Period> span)
    {
        if constexpr (std::is_same_v<std::chrono::duration<Rep, Period>, Duration>)
            if (span >= Duration::zero())
                return span;
        using Seconds = std::chrono::duration<long double>;
        const long double seconds = std::chrono::duration_cast<Seconds>(span).count();
        if (!(seconds >= 0))
            reject(seconds, "0 or more");
        if (seconds >= std::chrono::duration_cast<Seconds>(Duration::max()).count())
            return Duration::max();
        const auto ticks = std::chrono::duration_cast<Duration>(span);
        if (ticks == Duration::zero() && seconds > 0)
            reject(seconds, "0, or 1 ns or more");
        return ticks;
    }

    [[noreturn]] static void reject(long double seconds, const char *accepted)
    {
        // Not std::to_string: a nanosecond would read as zero.
        std::array<char, 32> text{};
        const auto written = std::to_chars(text.data(), text.data() + text.size(), seconds,
                                           std::chars_format::general, 12);
        throw std::invalid_argument("stalecache: a TTL of " +
                                    std::string{text.data(), written.ptr} +
                                    " s was given; it must be " + accepted);
    }

    Duration m_span = Duration::max();
};

} // namespace stalecache

#include <scenario/figures.h>

namespace scenario {

using stalecache::Duration;

namespace {

constexpr std::uint64_t millisecond = 1'000'000;
constexpr std::uint64_t second = 1000 * millisecond;
constexpr std::uint64_t minute = 60 * second;
constexpr std::uint64_t hour = 60 * minute;

std::uint64_t magnitude(Duration span)
{
    const auto count = static_cast<std::uint64_t>(span.count());
    return span < Duration::zero() ? std::uint64_t{0} - count : count;
}

std::string sign(Duration span)
{
    return span < Duration::zero() ? "\xE2\x88\x92" : ""; // a minus sign
}

/// Cut towards zero: 9.99 s is never shown as 10.0 s.
std::string decimals(std::uint64_t nanoseconds, std::uint64_t unit, int digits)
{
    std::string text = std::to_string(nanoseconds / unit);
    if (digits > 0)
        text += '.';
    for (std::uint64_t rest = nanoseconds % unit; digits > 0; --digits) {
        rest *= 10;
        text += static_cast<char>('0' + rest / unit);
        rest %= unit;
    }
    return text;
}

/// To the last digit that is not zero.
std::string shortest(std::uint64_t nanoseconds, std::uint64_t unit)
{
    int digits = 0;
    for (std::uint64_t part = unit; nanoseconds % part != 0; part /= 10)
        ++digits;
    return decimals(nanoseconds, unit, digits);
}

} // namespace

std::string ageText(Duration age)
{
    if (age == Duration::max())
        return "for ever";
    const std::uint64_t nanoseconds = magnitude(age);
    return sign(age) + decimals(nanoseconds, second, nanoseconds % millisecond == 0 ? 3 : 9) + " s";
}

std::string latencyText(Duration latency)
{
    const std::uint64_t nanoseconds = magnitude(latency);
    if (nanoseconds >= second)
        return decimals(nanoseconds, second, 2) + " s";
    const bool isFine = nanoseconds < 10 * millisecond && nanoseconds % millisecond != 0;
    return decimals(nanoseconds, millisecond, isFine ? 1 : 0) + " ms";
}

std::string durationText(Duration duration)
{
    if (duration == Duration::max())
        return "for ever";
    const std::uint64_t nanoseconds = magnitude(duration);
    if (nanoseconds != 0 && nanoseconds % hour == 0)
        return sign(duration) + std::to_string(nanoseconds / hour) + " h";
    if (nanoseconds != 0 && nanoseconds % minute == 0)
        return sign(duration) + std::to_string(nanoseconds / minute) + " min";
    if (nanoseconds == 0 || nanoseconds >= second)
        return sign(duration) + shortest(nanoseconds, second) + " s";
    return sign(duration) + shortest(nanoseconds, millisecond) + " ms";
}

std::string ttlText(stalecache::Ttl ttl)
{
    return ttl.isUnlimited() ? "unlimited" : durationText(ttl.span());
}

std::string countText(std::uint64_t count)
{
    std::string text = std::to_string(count);
    for (std::size_t at = text.size(); at > 3;) {
        at -= 3;
        text.insert(at, 1, ',');
    }
    return text;
}

} // namespace scenario

#pragma once
// Rejects options that make no sense, in words for the person who set them.

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include <stalecache/policy/options.h>
#include <stalecache/time.h>

namespace stalecache::policy {

namespace detail {

[[noreturn]] inline void reject(std::string_view field, double value, std::string_view unit,
                                std::string_view accepted)
{
    // Not std::to_string: a nanosecond would read as zero.
    std::array<char, 32> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), value,
                                       std::chars_format::general, 12);
    throw std::invalid_argument("stalecache: a policy's " + std::string{field} + " of " +
                                std::string{text.data(), written.ptr} + std::string{unit} +
                                " was given; it must be " + std::string{accepted});
}

inline void requireAboveZero(std::string_view field, Duration span)
{
    if (span <= Duration::zero())
        reject(field, std::chrono::duration<double>(span).count(), " s", "above 0");
}

inline void requireNotNegative(std::string_view field, Duration span)
{
    if (span < Duration::zero())
        reject(field, std::chrono::duration<double>(span).count(), " s", "0 or more");
}

inline void requireAtLeastOne(std::string_view field, std::uint32_t count)
{
    if (count < 1)
        reject(field, count, "", "1 or more");
}

} // namespace detail

/// Each returns what it was given, or throws std::invalid_argument that names the field, its value
/// and what is accepted.
inline RetryOptions checked(const RetryOptions &options)
{
    detail::requireNotNegative("retry.firstWait", options.firstWait);
    detail::requireNotNegative("retry.longestWait", options.longestWait);
    if (!(options.factor >= 1) || std::isinf(options.factor))
        detail::reject("retry.factor", options.factor, "", "1 or more, and finite");
    return options;
}

inline BreakerOptions checked(const BreakerOptions &options)
{
    detail::requireAtLeastOne("breaker.failures", options.failures);
    detail::requireAboveZero("breaker.openFor", options.openFor);
    detail::requireAtLeastOne("breaker.probes", options.probes);
    return options;
}

inline Options checked(const Options &options)
{
    if (options.timeout)
        detail::requireAboveZero("timeout", *options.timeout);
    if (options.retry)
        static_cast<void>(checked(*options.retry));
    if (options.breaker)
        static_cast<void>(checked(*options.breaker));
    return options;
}

} // namespace stalecache::policy

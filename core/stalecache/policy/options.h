#pragma once
// What can be set about a policy: timeout, retry, circuit breaker. Each is optional. What is not
// accepted is rejected where a policy or a breaker is constructed (see check_options.h).

#include <chrono>
#include <cstdint>
#include <optional>

#include <stalecache/time.h>

namespace stalecache::policy {

/// How the waits between attempts grow.
enum class Backoff : std::uint8_t
{
    constant, ///< always firstWait
    exponential, ///< firstWait × factor^(n−1), up to longestWait
    fullJitter, ///< evenly random between 0 and the exponential wait
};

struct RetryOptions
{
    std::uint32_t retries = 3; ///< attempts after the first
    Backoff backoff = Backoff::exponential;
    Duration firstWait = std::chrono::milliseconds{100}; ///< 0 or more
    Duration longestWait = std::chrono::seconds{10}; ///< 0 or more; a constant wait ignores it
    double factor = 2; ///< at least 1, finite

    friend bool operator==(const RetryOptions &, const RetryOptions &) = default;
};

/// Of a circuit breaker.
enum class BreakerState : std::uint8_t
{
    closed, ///< attempts go through; failures in a row are counted
    open, ///< no attempt goes through
    halfOpen, ///< a few attempts go through, to see whether it may close
};

struct BreakerOptions
{
    std::uint32_t failures = 5; ///< in a row open it; at least 1
    Duration openFor = std::chrono::seconds{5}; ///< then it is half-open; above 0
    std::uint32_t probes = 1; ///< let through while half-open; if all succeed it closes; at least 1

    friend bool operator==(const BreakerOptions &, const BreakerOptions &) = default;
};

/// The order is fixed: retry around breaker around timeout. So each attempt has the timeout, each
/// attempt counts for the breaker, and an open breaker ends the retrying.
struct Options
{
    std::optional<Duration> timeout{}; ///< of each attempt; above 0
    std::optional<RetryOptions> retry{};
    std::optional<BreakerOptions> breaker{};

    friend bool operator==(const Options &, const Options &) = default;
};

} // namespace stalecache::policy

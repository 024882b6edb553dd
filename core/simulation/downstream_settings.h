#pragma once
// How the simulated service behind the cache behaves.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <journal/event.h>
#include <stalecache/time.h>

namespace simulation {

using journal::Health;

enum class ErrorKind
{
    unavailable,
    timeout,
    http500,
    http503,
    http429,
    http404,
    slow, ///< fails, but only after `failAfter`
    own, ///< with a text of one's own
};

/// What the error of a kind says; `own` has a text of its own.
[[nodiscard]] std::string_view messageOf(ErrorKind kind);

/// A scheduled outage, in virtual time: from ≤ t < from + length.
struct Outage
{
    stalecache::TimePoint from{};
    stalecache::Duration length{0};

    friend bool operator==(const Outage &, const Outage &) = default;
};

/// A key that behaves differently from the others.
struct KeyOverride
{
    std::string key;
    std::optional<double> failureRate{}; ///< percent of its calls that fail, whatever the health
    std::optional<stalecache::Duration> latency{}; ///< of its answers, without jitter or tail

    friend bool operator==(const KeyOverride &, const KeyOverride &) = default;
};

struct DownstreamSettings
{
    Health health = Health::healthy; ///< as switched by hand
    double failureRate = 100; ///< percent of the calls that fail while failing, 0 to 100
    ErrorKind errorKind = ErrorKind::unavailable;
    std::string ownError{}; ///< the message if the kind is `own`
    stalecache::Duration failAfter = std::chrono::seconds{2}; ///< if the kind is `slow`
    stalecache::Duration latency = std::chrono::milliseconds{40}; ///< of every answer; the median
                                                                  ///< if there is a tail
    stalecache::Duration jitter =
        std::chrono::milliseconds{10}; ///< latency ± jitter, never below 0; not with a tail
    stalecache::Duration latencyTail{0}; ///< which one answer in a hundred exceeds; 0: no tail.
                                         ///< Above the latency
    stalecache::Duration flapUp{0}; ///< healthy so long, then failing for flapDown, and so on;
    stalecache::Duration flapDown{0}; ///< either both are 1 ms or more, or both are 0: no flapping
    std::uint32_t failFirst = 0; ///< so many requests fail first, whatever the health
    std::vector<Outage> outages{}; ///< in the order of time, none overlaps the next
    std::vector<KeyOverride> keyOverrides{}; ///< each key at most once
    stalecache::Duration valueLifetime{0}; ///< how long a value behind a key stays true, on
                                           ///< average; 0: for ever

    [[nodiscard]] std::string_view errorMessage() const
    {
        return errorKind == ErrorKind::own ? std::string_view{ownError} : messageOf(errorKind);
    }

    [[nodiscard]] bool isFlapping() const
    {
        return flapUp > stalecache::Duration::zero() && flapDown > stalecache::Duration::zero();
    }

    friend bool operator==(const DownstreamSettings &, const DownstreamSettings &) = default;
};

} // namespace simulation

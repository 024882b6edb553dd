#pragma once
// One thing that happened, small and plain, since a million of them are kept.

#include <cstdint>

#include <journal/ids.h>
#include <stalecache/policy/options.h>
#include <stalecache/reasons.h>
#include <stalecache/time.h>

namespace journal {

using stalecache::Duration;
using stalecache::TimePoint;
using stalecache::policy::BreakerState;

enum class EventKind : std::uint8_t
{
    callStarted,
    cacheRefreshed, ///< the call succeeded and its value was stored
    staleServed, ///< the call failed; the stored value was served
    errorPropagated, ///< the call failed; the caller got the error. detail: PropagateReason
    storeSkipped, ///< the call succeeded; its value was not stored. detail: SkipReason
    passedThrough, ///< the call succeeded under a TTL of zero: returned, not stored
    backendError, ///< the backend failed. detail: BackendOperation
    entryExpired, ///< the entry has just become older than its TTL
    invalidated, ///< the key was forgotten on request
    healthChanged, ///< the downstream was switched. detail: Health
    settingChanged, ///< a setting of the source was changed. detail: Setting; span: the new value
    attemptStarted, ///< the policy let the call try. detail: the number of the attempt, from 1
    attemptFailed, ///< an attempt failed. detail: its number; span: the wait before the next one,
                   ///< −1 ns if the policy gave up
    breakerRejected, ///< the open circuit breaker let no attempt through
    breakerChanged, ///< the circuit breaker changed in a call. detail: BreakerState; span: how long
                    ///< it stays open, if it opened
};

inline constexpr int eventKindCount = static_cast<int>(EventKind::breakerChanged) + 1;

enum class Health : std::uint8_t
{
    healthy,
    failing,
};

/// Why the downstream's health changed.
enum class HealthCause : std::uint8_t
{
    person, ///< switched by hand
    schedule, ///< an outage of the schedule began or ended
    flapping, ///< it flapped
};

/// What a change of a setting tells in `span`, or in `text` where that is said. Counts are plain
/// numbers, switches 0 or 1.
enum class Setting : std::uint8_t
{
    ttl, ///< a duration
    failureRate, ///< thousandths of a percent
    errorKind, ///< text: the message of the errors to come
    latency, ///< a duration
    jitter, ///< a duration
    latencyTail, ///< a duration, which one answer in a hundred exceeds; 0: no tail
    failAfter, ///< a duration: how long a slow failure takes
    flapUp, ///< a duration; 0: no flapping
    flapDown, ///< a duration
    failFirst, ///< a count of requests
    outages, ///< text: the schedule; empty: none
    keyOverrides, ///< text: the keys that behave differently; empty: none
    valueLifetime, ///< a duration: how long a value behind a key stays true; 0: for ever
    traffic, ///< a switch
    trafficRate, ///< thousandths of a call a second
    trafficArrivals, ///< 0: Poisson, 1: steady
    trafficKeys, ///< a count; text: "own" if they come from an own list
    trafficExponent, ///< thousandths of the Zipf exponent; −1: all keys alike
    burstEvery, ///< a duration; 0: no bursts
    burstLength, ///< a duration
    burstFactor, ///< thousandths: by how much the rate is multiplied in a burst
    timeout, ///< a duration; 0: off
    retries, ///< a count; 0: off
    backoff, ///< stalecache::policy::Backoff
    firstWait, ///< a duration
    longestWait, ///< a duration
    breakerFailures, ///< a count; 0: off
    breakerOpenFor, ///< a duration
    breakerProbes, ///< a count
    retryFactor, ///< thousandths: by how much a wait is longer than the one before
    trafficKeyList, ///< text: the custom list of keys, cut if it is long; empty: none
    health, ///< 0: healthy, 1: failing. The switch, told where no healthChanged tells of it
    // What is kept for when it comes into force, told when it changes meanwhile.
    keptErrorText, ///< text: of errors, while they are of another kind
    keptTrafficKeys, ///< a count, while the keys come from a custom list
    keptExponent, ///< thousandths, while all keys are called alike
    keptTimeout, ///< a duration, while there is none
    keptRetries, ///< a count, the same
    keptBreakerFailures, ///< a count, the same
};

inline constexpr int settingCount = static_cast<int>(Setting::keptBreakerFailures) + 1;

/// In what a setting is measured.
enum class SettingUnit
{
    duration, ///< in `span`
    count, ///< in `span`: a number, a switch, a choice
    thousandths, ///< in `span`
    thousandthsOfPercent, ///< in `span`
    text, ///< in `text`
};

[[nodiscard]] constexpr SettingUnit unitOf(Setting setting) noexcept
{
    switch (setting) {
    case Setting::errorKind:
    case Setting::outages:
    case Setting::keyOverrides:
    case Setting::trafficKeyList:
    case Setting::keptErrorText:
        return SettingUnit::text;
    case Setting::failureRate:
        return SettingUnit::thousandthsOfPercent;
    case Setting::trafficRate:
    case Setting::trafficExponent:
    case Setting::burstFactor:
    case Setting::retryFactor:
    case Setting::keptExponent:
        return SettingUnit::thousandths;
    case Setting::failFirst:
    case Setting::traffic:
    case Setting::trafficArrivals:
    case Setting::trafficKeys:
    case Setting::retries:
    case Setting::backoff:
    case Setting::breakerFailures:
    case Setting::breakerProbes:
    case Setting::health:
    case Setting::keptTrafficKeys:
    case Setting::keptRetries:
    case Setting::keptBreakerFailures:
        return SettingUnit::count;
    default:
        return SettingUnit::duration;
    }
}

struct Event
{
    TimePoint time;
    /// staleServed: the age served. errorPropagated: the age of the entry that was too old, else −1
    /// ns. settingChanged: the new value.
    Duration span{0};
    Duration latency{0}; ///< of what ends a call: since its callStarted
    CallNumber call = 0;
    KeyId key = noKey;
    TextId text = noText; ///< the error's message, or the value
    EventKind kind{};
    std::uint8_t detail = 0; ///< what it means depends on the kind
    std::uint8_t more = 0; ///< healthChanged: HealthCause. staleServed, errorPropagated: 1 if the
                           ///< entry was out of date, since the value behind the key had changed.
                           ///< attemptFailed: 1 if it had not ended when its time was over
    std::uint8_t reserved = 0;

    [[nodiscard]] stalecache::PropagateReason propagateReason() const noexcept
    {
        return static_cast<stalecache::PropagateReason>(detail);
    }

    [[nodiscard]] stalecache::SkipReason skipReason() const noexcept
    {
        return static_cast<stalecache::SkipReason>(detail);
    }

    [[nodiscard]] stalecache::BackendOperation backendOperation() const noexcept
    {
        return static_cast<stalecache::BackendOperation>(detail);
    }

    [[nodiscard]] Health health() const noexcept
    {
        return static_cast<Health>(detail);
    }

    [[nodiscard]] Setting setting() const noexcept
    {
        return static_cast<Setting>(detail);
    }

    [[nodiscard]] HealthCause healthCause() const noexcept
    {
        return static_cast<HealthCause>(more);
    }

    [[nodiscard]] BreakerState breakerState() const noexcept
    {
        return static_cast<BreakerState>(detail);
    }

    /// Of a failed call: the cache held a value for its key that was no longer true.
    [[nodiscard]] bool isOutOfDate() const noexcept
    {
        return (kind == EventKind::staleServed || kind == EventKind::errorPropagated) && more != 0;
    }

    /// Of a failed attempt: the policy gave it up, since its time was over.
    [[nodiscard]] bool isTimedOut() const noexcept
    {
        return kind == EventKind::attemptFailed && more != 0;
    }

    friend bool operator==(const Event &, const Event &) = default;
};

static_assert(sizeof(Event) == 40);

/// What became of a call.
enum class Outcome : std::uint8_t
{
    none, ///< no call yet, or still in flight
    refreshed,
    staleServed,
    errorPropagated,
    freshUnstored, ///< a fresh value was returned but not stored
};

/// The outcome that an event gives its call; none for an event that does not end a call.
[[nodiscard]] constexpr Outcome outcomeOf(const Event &event) noexcept
{
    switch (event.kind) {
    case EventKind::cacheRefreshed:
        return Outcome::refreshed;
    case EventKind::staleServed:
        return Outcome::staleServed;
    case EventKind::errorPropagated:
        return Outcome::errorPropagated;
    case EventKind::storeSkipped:
    case EventKind::passedThrough:
        return Outcome::freshUnstored;
    case EventKind::backendError: // a failed set ends the call; after a get or an erase more
                                  // follows
        return event.call != 0 && event.backendOperation() == stalecache::BackendOperation::set
                   ? Outcome::freshUnstored
                   : Outcome::none;
    default:
        return Outcome::none;
    }
}

} // namespace journal

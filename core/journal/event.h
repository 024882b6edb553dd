#pragma once
// One thing that happened, small and plain, since a million of them are kept.

#include <cstdint>

#include <journal/ids.h>
#include <stalecache/reasons.h>
#include <stalecache/time.h>

namespace journal {

using stalecache::Duration;
using stalecache::TimePoint;

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
};

inline constexpr int eventKindCount = static_cast<int>(EventKind::settingChanged) + 1;

enum class Health : std::uint8_t
{
    healthy,
    failing,
};

enum class Setting : std::uint8_t
{
    ttl, ///< span: the duration
    failureRate, ///< span: thousandths of a percent
    errorKind, ///< text: the message of the errors to come
    latency, ///< span: the duration
    jitter, ///< span: the duration
};

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
    std::uint16_t reserved = 0;

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

#pragma once
// The figures of an event that are shown, filtered and exported: the same everywhere.

#include <optional>

#include <journal/journal.h>

namespace journal {

/// How old the value was that a failed call got; nothing if none was served.
[[nodiscard]] inline std::optional<Duration> ageServed(const Event &event) noexcept
{
    return event.kind == EventKind::staleServed ? std::optional{event.span} : std::nullopt;
}

/// How much longer the value could have been served: the TTL of that time − the age served.
/// Duration::max() if without limit; nothing if no value was served.
[[nodiscard]] inline std::optional<Duration> leftWhenServed(const Journal &journal,
                                                            Sequence sequence)
{
    const std::optional<Duration> age = ageServed(journal.at(sequence));
    if (!age)
        return std::nullopt;
    const stalecache::Ttl ttl = journal.ttlAt(sequence);
    return ttl.isUnlimited() ? Duration::max() : ttl.span() - *age;
}

/// How long the call took that this event ends; nothing for an event that ends none.
[[nodiscard]] inline std::optional<Duration> latencyOf(const Event &event) noexcept
{
    return outcomeOf(event) == Outcome::none ? std::nullopt : std::optional{event.latency};
}

/// How old the entry was that could not be served; nothing for all but such an error.
[[nodiscard]] inline std::optional<Duration> ageOfUnusable(const Event &event) noexcept
{
    return event.kind == EventKind::errorPropagated && event.span >= Duration::zero()
               ? std::optional{event.span}
               : std::nullopt;
}

/// The number of the attempt that began or failed; nothing for all but such an event.
[[nodiscard]] inline std::optional<unsigned> attemptOf(const Event &event) noexcept
{
    const bool isAttempt =
        event.kind == EventKind::attemptStarted || event.kind == EventKind::attemptFailed;
    return isAttempt ? std::optional<unsigned>{event.detail} : std::nullopt;
}

/// After a failed attempt the wait before the next one, if there is to be one; of a circuit breaker
/// that opened, how long it stays so.
[[nodiscard]] inline std::optional<Duration> waitOf(const Event &event) noexcept
{
    const bool failed = event.kind == EventKind::attemptFailed && event.span >= Duration::zero();
    const bool opened =
        event.kind == EventKind::breakerChanged && event.breakerState() == BreakerState::open;
    return failed || opened ? std::optional{event.span} : std::nullopt;
}

} // namespace journal

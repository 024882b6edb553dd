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

} // namespace journal

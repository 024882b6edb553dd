#pragma once
// What a backend keeps for a key, and the rule that says whether it may still be served.

#include <stalecache/time.h>

namespace stalecache {

/// A value and when it was stored. `storedAt` is set by StaleCache from its clock; a backend keeps
/// it as it is.
template <class Value>
struct Entry
{
    Value value;
    TimePoint storedAt;

    friend bool operator==(const Entry &, const Entry &) = default;
};

/// The state of a key's entry. Not to be confused with the outcome of a call.
enum class EntryState
{
    usable, ///< age ≤ TTL: a failed call would be answered with it
    expired, ///< age > TTL: kept, but never served
    absent, ///< nothing stored, or stored at a time that has not come yet
};

/// An entry seen at one instant.
struct Freshness
{
    EntryState state = EntryState::absent;
    Duration age{0}; ///< since it was stored; never negative
    Duration remaining{
        0}; ///< TTL − age; negative once expired; Duration::max() if it never expires

    friend bool operator==(const Freshness &, const Freshness &) = default;
};

/// Judges an entry stored at `storedAt` as of `now`. Age equal to the TTL is still usable, as in
/// RFC 5861, nginx and FusionCache. A TTL of zero makes nothing usable. An entry from the future
/// (a persisted one, written under another clock) counts as absent: its age cannot be known.
[[nodiscard]] constexpr Freshness assess(TimePoint storedAt, TimePoint now, Ttl ttl) noexcept
{
    if (storedAt > now)
        return {};
    const Duration age = saturatingDifference(now, storedAt);
    const Duration span = ttl.span();
    if (ttl.isUnlimited())
        return {.state = EntryState::usable, .age = age, .remaining = Duration::max()};
    const bool usable = span > Duration::zero() && age <= span;
    return {.state = usable ? EntryState::usable : EntryState::expired,
            .age = age,
            .remaining = span - age};
}

} // namespace stalecache

#pragma once
// What is known of one key after some of its events.

#include <cstdint>

#include <journal/event.h>
#include <stalecache/entry.h>

namespace journal {

/// A fold over the events of one key.
struct KeyState
{
    TimePoint storedAt{}; ///< of the entry, if there is one
    Sequence refreshedBy = 0; ///< the event that stored the entry, if there is one
    TimePoint lastEndedAt{}; ///< when the last call ended, if one has
    std::uint32_t refreshed = 0;
    std::uint32_t staleServed = 0;
    std::uint32_t errors = 0; ///< propagated to callers
    std::uint32_t unstored = 0; ///< fresh values returned but not stored
    std::uint32_t inFlight = 0;
    TextId lastError = noText; ///< of the last failed call, suppressed or not
    CallNumber lastCall = 0; ///< the last call that began
    Outcome lastOutcome = Outcome::none;
    bool hasEntry = false;

    void apply(const Event &event, Sequence sequence) noexcept;

    /// How the entry stands at an instant.
    [[nodiscard]] stalecache::Freshness freshness(TimePoint now, stalecache::Ttl ttl) const noexcept
    {
        return hasEntry ? stalecache::assess(storedAt, now, ttl) : stalecache::Freshness{};
    }

    friend bool operator==(const KeyState &, const KeyState &) = default;
};

} // namespace journal

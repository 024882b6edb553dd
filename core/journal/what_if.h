#pragma once
// What callers would have got under another TTL, counted from the journal alone.
//
// Agrees with running the same calls again under that TTL, but for this:
// - Callers that react to outcomes (that retry, or stay away after an error) would have called
//   differently. The simulation's traffic does not.
// - What the journal had dropped before it was read is missing: see coveredFrom(). Of a value
//   passed through before that under a TTL of zero nothing is known.
// - A backend that forgets by itself: whatever it gave up for lack of room counts as stored until a
//   failed call finds it gone while it is young enough. So does what the classifier evicted.
// - Whether a value is out of date is known of the entry that the cache held. Of one that it did
//   not hold (under a TTL of zero, or since the backend had forgotten it) it is not: `unjudged`.
// - A call that accepted less than the TTL stays an error if it was one, and counts as covered
//   under every TTL that reaches the age it was served.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <journal/fallback_ages.h>
#include <journal/journal.h>
#include <journal/ordered_spans.h>

namespace journal {

/// Read as far as an instant, at the price of what is new or of the way back. Not thread-safe.
class WhatIf
{
public:
    struct Counts
    {
        std::uint64_t calls = 0; ///< that have ended
        std::uint64_t fresh = 0; ///< of them, answered by the downstream, stored or not
        std::uint64_t staleServed = 0;
        std::uint64_t errors = 0;
        std::uint64_t outOfDate = 0; ///< of the stale values, those known to be no longer true
        std::uint64_t unjudged = 0; ///< of the stale values, those of which that is not known
        Duration oldestServed{0};

        friend bool operator==(const Counts &, const Counts &) = default;
    };

    struct CurvePoint
    {
        Duration ttl{0}; ///< Duration::max(): without limit
        std::uint64_t errors = 0;
        std::uint64_t outOfDate = 0;

        friend bool operator==(const CurvePoint &, const CurvePoint &) = default;
    };

    static constexpr std::size_t allAtOnce = FallbackAges::allEvents;

    /// As of `instant`. Looks at no more than `budget` events and failed calls, so that a long way
    /// can be gone in slices: false if it did not get there; all answers are then as of an instant
    /// in between. Start with a new object, or clear(), for another journal.
    bool read(const Journal &journal, Instant instant, std::size_t budget = allAtOnce);

    void clear();

    /// What was recorded, whatever the TTL was then. Its `oldestServed` is that of the whole run.
    [[nodiscard]] const Counts &recorded() const noexcept
    {
        return m_recorded;
    }

    /// What would have been under this TTL. Costs the logarithm of the number of failed calls.
    [[nodiscard]] Counts at(stalecache::Ttl ttl) const;

    /// The curve at these TTLs, in any order: a step function, exact at each of them.
    [[nodiscard]] std::vector<CurvePoint> curve(std::span<const stalecache::Ttl> ttls) const;

    /// The TTL from which on a longer one would change nothing: the greatest age of a fallback.
    /// Zero if no failed call had one.
    [[nodiscard]] Duration longestAge() const;

    /// For an event that ended a failed call, also one later than the instant if it was read once.
    [[nodiscard]] std::optional<Duration> fallbackAge(Sequence sequence) const
    {
        return m_ages.of(sequence);
    }

    /// The first event that is counted; what came before it was dropped.
    [[nodiscard]] Sequence coveredFrom() const noexcept
    {
        return m_from;
    }

private:
    void dropBefore(Sequence first);
    [[nodiscard]] std::vector<OrderedSpans::Span> spansOf(std::size_t from, std::size_t to) const;
    bool moveTo(std::size_t target, std::size_t budget);
    void count(const Journal &journal, Sequence end);

    FallbackAges m_ages;
    std::size_t m_counted = 0; // of m_ages' calls, from the first on, those in m_order
    OrderedSpans m_order; // the ages of those that have a fallback
    Counts m_recorded;
    Sequence m_from = 0;
};

} // namespace journal

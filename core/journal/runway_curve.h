#pragma once
// How many keys have no fallback, against time, if every call failed from an instant on.

#include <cstddef>
#include <vector>

#include <journal/journal.h>
#include <journal/ordered_spans.h>

namespace journal {

struct RunwayPoint
{
    Duration after{0}; ///< since the instant
    std::size_t withoutFallback = 0; ///< of the keys known at the instant

    friend bool operator==(const RunwayPoint &, const RunwayPoint &) = default;
};

/// Kept up to date at the price of the new events, or of the way back if that is short; far back it
/// costs a look at every key. Not thread-safe.
class RunwayCurve
{
public:
    /// As of `instant`: no event before its end may be later than its time. Start with a new
    /// object, or clear(), for another journal.
    void read(const Journal &journal, Instant instant);

    void clear();

    [[nodiscard]] std::size_t keysKnown() const noexcept
    {
        return m_keysKnown;
    }

    /// In force at the instant that was read.
    [[nodiscard]] stalecache::Ttl ttl() const noexcept
    {
        return m_ttl;
    }

    /// How many keys have none when the outage has lasted this long. Age equal to the TTL is still
    /// a fallback.
    [[nodiscard]] std::size_t withoutFallback(Duration after) const;

    /// At `count` evenly spaced moments from the instant to `until`, both included; one if `count`
    /// is 1, none if it is 0. A step function, exact at each of them. `until` is not negative.
    [[nodiscard]] std::vector<RunwayPoint> curve(Duration until, std::size_t count) const;

    /// How long the last fallback lasts: Duration::max() if for ever, zero if there is none.
    [[nodiscard]] Duration lastLeft() const;

private:
    struct Stored
    {
        TimePoint at{};
        bool exists = false;
    };

    void rebuild(const Journal &journal, Sequence end);
    void stepBack(const Journal &journal, Sequence sequence);
    void set(KeyId key, Stored now);

    std::vector<Stored> m_stored; // by key
    OrderedSpans m_times; // when the entries were stored, since the epoch
    std::size_t m_keysKnown = 0;
    stalecache::Ttl m_ttl = Duration::zero();
    Sequence m_end = 0;
    TimePoint m_now{};
};

} // namespace journal

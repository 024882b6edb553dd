#pragma once
// What stood behind each failed call: how old the newest value was that had been stored for its
// key. It is the same under every TTL, since the function is called every time and what it returns
// is stored whatever the TTL is, but for a TTL of zero.

#include <cstddef>
#include <deque>
#include <optional>
#include <vector>

#include <journal/journal.h>
#include <journal/ordered_spans.h>

namespace journal {

/// A call that ended with a stale value or with the error.
struct FailedCall
{
    static constexpr Duration none{-1};

    Sequence sequence = 0; ///< the event that ended it
    /// Of the value that could have been served; `none` if the error would have gone to the caller
    /// under every TTL.
    Duration age = none;
    /// Whether that value was out of date. Unjudged where it is not the entry that was held then.
    OrderedSpans::Mark truth = OrderedSpans::Mark::plain;

    [[nodiscard]] std::optional<Duration> fallback() const noexcept
    {
        return age < Duration::zero() ? std::nullopt : std::optional{age};
    }

    friend bool operator==(const FailedCall &, const FailedCall &) = default;
};

/// The outcome that an event would have given its call under another TTL; none for an event that
/// ends no call. `fallback` is FallbackAges' answer for it and matters for failed calls only. A
/// fresh value is stored under any TTL but zero.
[[nodiscard]] Outcome outcomeUnder(const Event &event, std::optional<Duration> fallback,
                                   stalecache::Ttl ttl) noexcept;

/// Written once, in the order of the journal: what was known at an earlier instant is a beginning
/// of it. What the journal has dropped before it was read is not in it.
class FallbackAges
{
public:
    /// Reads on, up to and without `end`, but at most `budget` events. True if it got there. Start
    /// with a new object, or clear(), for another journal.
    bool read(const Journal &journal, Sequence end, std::size_t budget = allEvents);

    static constexpr std::size_t allEvents = static_cast<std::size_t>(-1);

    /// Oldest first.
    [[nodiscard]] const std::deque<FailedCall> &calls() const noexcept
    {
        return m_calls;
    }

    /// How many of them ended before `end`.
    [[nodiscard]] std::size_t countBefore(Sequence end) const;
    /// For an event that ended a failed call and was read; else nothing.
    [[nodiscard]] std::optional<Duration> of(Sequence sequence) const;

    /// Forgets the oldest failed call; there must be one.
    void dropFirst();
    void clear();

    /// What was read: from here …
    [[nodiscard]] Sequence coveredFrom() const noexcept
    {
        return m_from;
    }

    /// … up to and without this.
    [[nodiscard]] Sequence readEnd() const noexcept
    {
        return m_end;
    }

private:
    struct Stored // the newest value that would be stored for a key under any TTL but zero
    {
        TimePoint at{};
        CallNumber by = 0;
        CallNumber lastBegun = 0;
        CallNumber forgotten = 0; // up to this one, calls began before the key was invalidated
        bool seeded = false;
        bool exists = false;
        bool unrecorded = false; // passed through: the cache that was recorded never had it
    };

    Stored &storedOf(const Journal &journal, KeyId key, Sequence sequence);
    void apply(const Journal &journal, Sequence sequence);
    void store(Stored &stored, const Event &event);
    void fail(Stored &stored, const Event &event, Sequence sequence);

    std::deque<FailedCall> m_calls;
    std::vector<Stored> m_stored; // by key
    stalecache::Ttl m_ttl = Duration::zero();
    Sequence m_from = 0;
    Sequence m_end = 0;
};

} // namespace journal

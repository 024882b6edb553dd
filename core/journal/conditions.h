#pragma once
// What holds for all keys at once, and since when: the TTL, the downstream's health, the circuit
// breaker.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include <journal/event.h>
#include <journal/ids.h>

namespace journal {

/// When a value that holds for all keys changed, and to what.
template <class Value>
struct Change
{
    Sequence at = 0; ///< the event that tells it; it may have been dropped since
    TimePoint time{};
    Value value{};

    friend bool operator==(const Change &, const Change &) = default;
};

struct HealthCondition
{
    Health health = Health::healthy;
    HealthCause cause = HealthCause::person; ///< why it last changed
    std::optional<TimePoint> since{}; ///< unset until it is first told

    friend bool operator==(const HealthCondition &, const HealthCondition &) = default;
};

struct BreakerCondition
{
    BreakerState state = BreakerState::closed; ///< as of its last change: an open breaker becomes
                                               ///< half-open only with the next attempt
    TimePoint since{};
    Duration openFor{0}; ///< if it is open: how long it lets nothing through, from `since`

    /// From when on an open breaker lets an attempt through.
    [[nodiscard]] TimePoint openUntil() const noexcept
    {
        return stalecache::saturatingSum(since, openFor);
    }

    /// An open breaker whose time is over reads half-open, as CircuitBreaker::state has it.
    [[nodiscard]] BreakerState stateAt(TimePoint now) const noexcept
    {
        return state == BreakerState::open && now >= openUntil() ? BreakerState::halfOpen : state;
    }

    friend bool operator==(const BreakerCondition &, const BreakerCondition &) = default;
};

/// Remembers each change, a few bytes for one. Reading costs a binary search.
class Conditions
{
public:
    /// So many changes of each kind stay known, however long ago they were.
    static constexpr std::size_t leastKept = 65'536;

    void apply(const Event &event, Sequence sequence);

    /// Whatever is asked from now on is about `first` or later: the oldest changes before it may
    /// go, but for the last of them and leastKept in all.
    void forgetBefore(Sequence first);

    /// These three: when the events before `end` had happened.
    [[nodiscard]] stalecache::Ttl ttlAt(Sequence end) const;
    [[nodiscard]] HealthCondition healthAt(Sequence end) const;
    /// Nothing if no breaker was in force.
    [[nodiscard]] std::optional<BreakerCondition> breakerAt(Sequence end) const;

    /// All changes that are known, oldest first.
    [[nodiscard]] std::span<const Change<Duration>> ttls() const noexcept
    {
        return m_ttls;
    }
    [[nodiscard]] std::span<const Change<Health>> healths() const noexcept
    {
        return m_healths;
    }

private:
    void switchBreaker(const Event &event, Sequence sequence);

    std::vector<Change<Duration>> m_ttls;
    std::vector<Change<Health>> m_healths;
    std::vector<HealthCause> m_causes; // of m_healths
    std::vector<Change<std::optional<BreakerCondition>>> m_breakers;
};

} // namespace journal

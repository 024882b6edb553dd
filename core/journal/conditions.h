#pragma once
// What holds for all keys at once, and since when: the downstream's health, the circuit breaker.

#include <cstddef>
#include <optional>
#include <vector>

#include <journal/event.h>
#include <journal/ids.h>

namespace journal {

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
    void apply(const Event &event, Sequence sequence);

    /// When the events before `end` had happened.
    [[nodiscard]] HealthCondition healthAt(Sequence end) const;
    /// Nothing if no breaker was in force.
    [[nodiscard]] std::optional<BreakerCondition> breakerAt(Sequence end) const;

private:
    template <class Value>
    struct Change
    {
        Sequence at = 0;
        Value value{};
    };

    template <class Value>
    [[nodiscard]] static Value valueAt(const std::vector<Change<Value>> &changes, Sequence end);

    std::vector<Change<HealthCondition>> m_healths;
    std::vector<Change<std::optional<BreakerCondition>>> m_breakers;
};

} // namespace journal

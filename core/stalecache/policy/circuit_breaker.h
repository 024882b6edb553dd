#pragma once
// A circuit breaker that is told the time and what happened, and says whether an attempt may go.

#include <cstdint>
#include <optional>

#include <stalecache/policy/check_options.h>
#include <stalecache/policy/options.h>
#include <stalecache/time.h>

namespace stalecache::policy {

/// A breaker has just gone from one state to another.
struct BreakerChange
{
    BreakerState from;
    BreakerState to;
    Duration openFor{0}; ///< from now on; zero unless it opened

    friend bool operator==(const BreakerChange &, const BreakerChange &) = default;
};

/// The machine of M. Nygard, "Release It!", ch. "Stability Patterns", with the half-open state of
/// Microsoft's page "Circuit Breaker pattern" and the consecutive count of Polly's CircuitBreaker:
///
/// - closed: every attempt goes. `failures` in a row open it; a success begins the count anew.
/// - open: no attempt goes, for `openFor`. The first one after that makes it half-open and goes.
/// - half-open: `probes` attempts go. All succeed: closed. One fails: open, for `openFor` again.
///
/// The result of an attempt counts only in the state that let it go: one that comes in after a
/// change, however slow it was, is no news of the present.
///
/// Not thread-safe (SharedBreaker is). Each change is returned by the very call that made it.
class CircuitBreaker
{
public:
    /// Says in which state of the breaker an attempt was let through. Hand it back exactly once.
    class Ticket
    {
        friend class CircuitBreaker;
        explicit Ticket(std::uint64_t generation) noexcept : m_generation{generation} {}
        std::uint64_t m_generation;
    };

    struct Admission
    {
        std::optional<Ticket> ticket{}; ///< none: the attempt may not go
        std::optional<BreakerChange> changed{}; ///< only ever open → half-open
    };

    /// Throws std::invalid_argument as `checked` does.
    explicit CircuitBreaker(const BreakerOptions &options) : m_options{checked(options)} {}

    /// May an attempt go now?
    [[nodiscard]] Admission admit(TimePoint now) noexcept
    {
        Admission result;
        if (m_state == BreakerState::open) {
            if (now < m_openUntil)
                return result;
            result.changed = become(BreakerState::halfOpen);
        }
        if (m_state == BreakerState::halfOpen) {
            if (m_admitted == m_options.probes)
                return result;
            ++m_admitted;
        }
        result.ticket = Ticket{m_generation};
        return result;
    }

    std::optional<BreakerChange> succeeded(Ticket ticket) noexcept
    {
        if (ticket.m_generation != m_generation)
            return std::nullopt;
        if (m_state == BreakerState::closed)
            m_counted = 0;
        else if (++m_counted == m_options.probes)
            return become(BreakerState::closed);
        return std::nullopt;
    }

    std::optional<BreakerChange> failed(Ticket ticket, TimePoint now) noexcept
    {
        if (ticket.m_generation != m_generation)
            return std::nullopt;
        if (m_state == BreakerState::closed && ++m_counted < m_options.failures)
            return std::nullopt;
        m_openUntil = saturatingSum(now, m_options.openFor);
        return become(BreakerState::open);
    }

    /// The attempt's result will never be known, or says nothing of the downstream (a
    /// cancellation). While half-open, another may go in its place. Without this its place would be
    /// lost.
    void abandoned(Ticket ticket) noexcept
    {
        if (ticket.m_generation == m_generation && m_state == BreakerState::halfOpen)
            --m_admitted;
    }

    /// An open breaker whose time is over reads half-open, though it changes only with the next
    /// attempt.
    [[nodiscard]] BreakerState state(TimePoint now) const noexcept
    {
        return m_state == BreakerState::open && now >= m_openUntil ? BreakerState::halfOpen
                                                                   : m_state;
    }

    /// From when on it will let an attempt through; none unless it is open.
    [[nodiscard]] std::optional<TimePoint> openUntil() const noexcept
    {
        if (m_state != BreakerState::open)
            return std::nullopt;
        return m_openUntil;
    }

    [[nodiscard]] const BreakerOptions &options() const noexcept
    {
        return m_options;
    }

    /// Keeps the state. An opening already made keeps its end; a half-open breaker begins its
    /// probing anew. Throws as the constructor does, and then nothing has changed.
    void setOptions(const BreakerOptions &options)
    {
        m_options = checked(options);
        if (m_state == BreakerState::halfOpen)
            static_cast<void>(become(BreakerState::halfOpen));
    }

private:
    BreakerChange become(BreakerState state) noexcept
    {
        const BreakerChange change{.from = m_state,
                                   .to = state,
                                   .openFor = state == BreakerState::open ? m_options.openFor
                                                                          : Duration::zero()};
        m_state = state;
        ++m_generation;
        m_counted = 0;
        m_admitted = 0;
        return change;
    }

    BreakerOptions m_options;
    std::uint64_t m_generation = 0; ///< grows with every change of state
    TimePoint m_openUntil{}; ///< means something while open
    std::uint32_t m_counted = 0; ///< closed: failures in a row; half-open: successes
    std::uint32_t m_admitted = 0; ///< half-open: attempts under way and succeeded
    BreakerState m_state = BreakerState::closed;
};

} // namespace stalecache::policy

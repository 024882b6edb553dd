#pragma once
// One call's way through the policy: it is told the time and what happened, and says what to do.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include <stalecache/policy/circuit_breaker.h>
#include <stalecache/policy/options.h>
#include <stalecache/policy/retry.h>
#include <stalecache/time.h>

namespace stalecache::policy {

/// One attempt, as it begins.
struct Attempt
{
    std::uint64_t number = 0; ///< from 1
    std::optional<TimePoint> deadline{}; ///< a result at it is still in time; none: no timeout
    std::optional<Duration> remaining{}; ///< until the deadline, as the attempt begins: the timeout

    /// At a later time; never negative, Duration::max() without a deadline.
    [[nodiscard]] constexpr Duration remainingAt(TimePoint now) const noexcept
    {
        if (!deadline)
            return Duration::max();
        return std::max(saturatingDifference(*deadline, now), Duration::zero());
    }

    [[nodiscard]] constexpr bool isLate(TimePoint now) const noexcept
    {
        return deadline && now > *deadline;
    }

    friend bool operator==(const Attempt &, const Attempt &) = default;
};

enum class GiveUp : std::uint8_t
{
    exhausted, ///< no retry is left: the last attempt's failure is the call's
    breakerOpen, ///< the breaker lets no attempt (or no further one) through
};

/// What to do next.
struct Step
{
    enum class Kind : std::uint8_t
    {
        tryNow, ///< run `attempt`, then report succeeded, failed or abandoned
        wait, ///< do nothing until `resumeAt`, then resume
        giveUp, ///< the call has failed, for `why`
    };

    Kind kind{};
    Attempt attempt{}; ///< tryNow: the one to run; else only its number is set: that of the last
                       ///< one made, 0 if none
    TimePoint resumeAt{}; ///< wait: until then
    Duration wait{0}; ///< wait: how long that is
    GiveUp why{}; ///< giveUp
    /// The breaker changed in the decision that led here, before anything else happens.
    std::optional<BreakerChange> changed{};

    friend bool operator==(const Step &, const Step &) = default;
};

/// begin, then for each step: tryNow is answered with succeeded, failed or abandoned; wait with
/// resume, or abandoned; giveUp ends it, as succeeded and abandoned do. Whoever keeps the time
/// reports an attempt that passed its deadline as failed, and its later result not at all.
///
/// The options are those of the moment it was constructed: changed ones hold for later calls. An
/// open breaker ends a call at once, even if it could be half-open again after the wait. Not
/// thread-safe; touches the breaker in every member, so that a shared one is locked by the caller.
class Attempts
{
public:
    /// `options` have passed `checked`; `options.breaker` is not looked at: `breaker`, if any, is
    /// the one shared by the calls, and must outlive this.
    explicit Attempts(const Options &options, CircuitBreaker *breaker = nullptr) noexcept
        : m_timeout{options.timeout}, m_retry{options.retry}, m_breaker{breaker}
    {
    }

    [[nodiscard]] Step begin(TimePoint now) noexcept
    {
        return tryNow(now);
    }

    /// The wait is over.
    [[nodiscard]] Step resume(TimePoint now) noexcept
    {
        return tryNow(now);
    }

    /// `unit`: a random number, 0 ≤ unit < 1, for Backoff::fullJitter.
    [[nodiscard]] Step failed(TimePoint now, double unit) noexcept
    {
        Step step;
        if (m_ticket)
            step.changed = m_breaker->failed(*std::exchange(m_ticket, std::nullopt), now);
        step.attempt.number = m_made;
        if (!m_retry || m_made > m_retry->retries) {
            step.kind = Step::Kind::giveUp;
            step.why = GiveUp::exhausted;
        } else if (m_breaker != nullptr && m_breaker->state(now) == BreakerState::open) {
            step.kind = Step::Kind::giveUp;
            step.why = GiveUp::breakerOpen;
        } else {
            step.kind = Step::Kind::wait;
            step.wait = waitBeforeRetry(*m_retry, m_made, unit);
            step.resumeAt = saturatingSum(now, step.wait);
        }
        return step;
    }

    std::optional<BreakerChange> succeeded() noexcept
    {
        if (!m_ticket)
            return std::nullopt;
        return m_breaker->succeeded(*std::exchange(m_ticket, std::nullopt));
    }

    /// The call ends without a result: it was cancelled, or nobody waits for it any more.
    void abandoned() noexcept
    {
        if (m_ticket)
            m_breaker->abandoned(*std::exchange(m_ticket, std::nullopt));
    }

    /// The breaker waits to be told of the attempt under way.
    [[nodiscard]] bool holdsTicket() const noexcept
    {
        return m_ticket.has_value();
    }

    /// How many attempts were begun.
    [[nodiscard]] std::uint64_t made() const noexcept
    {
        return m_made;
    }

private:
    Step tryNow(TimePoint now) noexcept
    {
        Step step;
        if (m_breaker != nullptr) {
            const CircuitBreaker::Admission admission = m_breaker->admit(now);
            step.changed = admission.changed;
            m_ticket = admission.ticket;
            if (!m_ticket) {
                step.kind = Step::Kind::giveUp;
                step.why = GiveUp::breakerOpen;
                step.attempt.number = m_made;
                return step;
            }
        }
        step.kind = Step::Kind::tryNow;
        step.attempt.number = ++m_made;
        if (m_timeout) {
            step.attempt.deadline = saturatingSum(now, *m_timeout);
            step.attempt.remaining = m_timeout;
        }
        return step;
    }

    std::optional<Duration> m_timeout;
    std::optional<RetryOptions> m_retry;
    CircuitBreaker *m_breaker;
    std::optional<CircuitBreaker::Ticket> m_ticket{}; ///< of the attempt under way
    std::uint64_t m_made = 0;
};

} // namespace stalecache::policy

#pragma once
// The blocking form: runs a function under timeout, retry and circuit breaker.

#include <concepts>
#include <cstdint>
#include <exception>
#include <expected>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <stop_token>
#include <type_traits>
#include <utility>
#include <variant>

#include <stalecache/clock.h>
#include <stalecache/detail/caught.h>
#include <stalecache/detail/forward_clock.h>
#include <stalecache/detail/is_expected.h>
#include <stalecache/policy/attempts.h>
#include <stalecache/policy/check_options.h>
#include <stalecache/policy/options.h>
#include <stalecache/policy/policy_error.h>
#include <stalecache/policy/random_unit.h>
#include <stalecache/policy/shared_breaker.h>
#include <stalecache/policy/sleep.h>

namespace stalecache::policy {

/// Goes inside the function that a StaleCache calls; the whole of it, with all its attempts, is
/// then one success or one failure to the cache:
///
///     cache.call(key, [&](const auto &key) { return policy.call([&] { return fetch(key); }); });
///
/// Thread-safe, if the function, `Sleep` and `Random` are: `Sleep` is called with a Duration above
/// zero and a stop token, and may return early, but must let the clock go on; `Random` gives 0 ≤ x
/// < 1, and is called only for Backoff::fullJitter. No lock is held while any of them runs. Neither
/// copied nor moved; must outlive its calls.
template <class ClockType = BootClock, class Sleep = InterruptibleSleep, class Random = RandomUnit>
class Policy
{
    static_assert(Clock<ClockType>, "stalecache: the clock needs TimePoint now() const and a "
                                    "static constexpr bool isSteady, and must be copyable");
    static_assert(std::invocable<Sleep &, Duration, const std::stop_token &>,
                  "stalecache: the sleep must take a Duration and a const std::stop_token &");
    static_assert(std::is_invocable_r_v<double, Random &>,
                  "stalecache: the random source must return a double");

public:
    /// Options that make no sense are rejected with std::invalid_argument, which names the field.
    /// The breaker, if `options` has one, is this policy's own.
    explicit Policy(const Options &options, ClockType clock = ClockType{}, Sleep sleep = Sleep{},
                    Random random = Random{})
        : m_options{checked(options)},
          m_breaker{options.breaker ? std::make_shared<SharedBreaker>(*options.breaker) : nullptr},
          m_clock{std::move(clock)}, m_sleep{std::move(sleep)}, m_random{std::move(random)}
    {
    }

    /// With a breaker that other policies use as well, on a clock that tells the same time. Throws
    /// std::invalid_argument if `breaker` is null or `options` asks for another one.
    Policy(const Options &options, std::shared_ptr<SharedBreaker> breaker,
           ClockType clock = ClockType{}, Sleep sleep = Sleep{}, Random random = Random{})
        : m_options{checked(options)}, m_breaker{std::move(breaker)}, m_clock{std::move(clock)},
          m_sleep{std::move(sleep)}, m_random{std::move(random)}
    {
        if (!m_breaker)
            throw std::invalid_argument("stalecache: a policy was given no breaker to share");
        if (m_options.breaker)
            throw std::invalid_argument("stalecache: a policy was given a breaker to share and "
                                        "options for one of its own; it takes one of the two");
    }

    Policy(const Policy &) = delete;
    Policy &operator=(const Policy &) = delete;

    /// Calls `fn()` or `fn(const Attempt &)` until an attempt succeeds or the policy gives up. `fn`
    /// either returns std::expected<T, E>: the result is std::expected<T, PolicyError<E>>. Or it
    /// returns a T (or void) and may throw anything: the result is a T.
    ///
    /// An exception fails an attempt in both forms. If it was the last attempt's, that very
    /// exception leaves. Otherwise, where there is no PolicyError to return, a
    /// BreakerOpenException, TimedOutException or CancelledException is thrown.
    ///
    /// The timeout cannot interrupt `fn`: it is told its deadline through the Attempt and should
    /// honour it. What it returns after the deadline is thrown away and counts as a timeout.
    ///
    /// A requested stop ends a wait at once and begins no further attempt; an attempt that fails
    /// under it is a cancellation, no failure to the breaker.
    template <class Fn>
    auto call(Fn &&fn, const std::stop_token &stop = {})
    {
        constexpr bool takesAttempt = std::invocable<Fn &, const Attempt &>;
        static_assert(takesAttempt || std::invocable<Fn &>,
                      "stalecache: the function must take nothing, or a const Attempt &");
        if constexpr (takesAttempt)
            return callWithAttempt(fn, stop);
        else
            return callWithAttempt([&fn](const Attempt &) { return std::invoke(fn); }, stop);
    }

    [[nodiscard]] const Options &options() const noexcept
    {
        return m_options;
    }

    /// To share with another policy, or to look at; null without a breaker.
    [[nodiscard]] const std::shared_ptr<SharedBreaker> &breaker() const noexcept
    {
        return m_breaker;
    }

    /// None without a breaker.
    [[nodiscard]] std::optional<BreakerState> breakerState() const
    {
        if (!m_breaker)
            return std::nullopt;
        return m_breaker->state(m_clock.look());
    }

private:
    /// How a call without a success ended.
    struct Ending
    {
        PolicyErrorKind kind;
        std::uint64_t attempts;
    };

    template <class Fn>
    auto callWithAttempt(Fn &&fn, const std::stop_token &stop)
    {
        using Result = std::remove_cvref_t<std::invoke_result_t<Fn &, const Attempt &>>;
        if constexpr (stalecache::detail::isExpected<Result>) {
            return callExpected<Result>(fn, stop);
        } else if constexpr (std::is_void_v<Result>) {
            const auto returning = [&fn](const Attempt &attempt) {
                std::invoke(fn, attempt);
                return std::monostate{};
            };
            callThrowing<std::monostate>(returning, stop);
        } else {
            return callThrowing<Result>(fn, stop);
        }
    }

    template <class Result, class Fn>
    auto callExpected(Fn &fn, const std::stop_token &stop)
        -> std::expected<typename Result::value_type, PolicyError<typename Result::error_type>>
    {
        using Error = typename Result::error_type;
        std::optional<Result> result;
        std::optional<Error> lastError;
        std::exception_ptr thrown;
        const auto attemptOnce = [&](const Attempt &attempt) {
            thrown = stalecache::detail::caught([&] { result.emplace(std::invoke(fn, attempt)); });
            if (thrown)
                return false;
            if (!*result)
                lastError.emplace(std::move(*result).error());
            return result->has_value();
        };
        const std::optional<Ending> ending = run(attemptOnce, stop);
        if (thrown)
            std::rethrow_exception(thrown);
        if (ending)
            return std::unexpected{
                PolicyError<Error>{ending->kind, ending->attempts, std::move(lastError)}};
        if constexpr (std::is_void_v<typename Result::value_type>)
            return {};
        else
            return **std::move(result);
    }

    template <class Result, class Fn>
    Result callThrowing(Fn &fn, const std::stop_token &stop)
    {
        std::optional<Result> result;
        std::exception_ptr thrown;
        const auto attemptOnce = [&](const Attempt &attempt) {
            thrown = stalecache::detail::caught([&] { result.emplace(std::invoke(fn, attempt)); });
            return !thrown;
        };
        const std::optional<Ending> ending = run(attemptOnce, stop);
        if (thrown)
            std::rethrow_exception(thrown);
        if (ending)
            raise(*ending);
        return *std::move(result);
    }

    [[noreturn]] static void raise(const Ending &ending)
    {
        switch (ending.kind) {
        case PolicyErrorKind::breakerOpen:
            throw BreakerOpenException{ending.attempts};
        case PolicyErrorKind::timedOut:
            throw TimedOutException{ending.attempts};
        case PolicyErrorKind::cancelled:
            throw CancelledException{ending.attempts};
        case PolicyErrorKind::failed:
            break; // an attempt failed in time by throwing only, and that was rethrown
        }
        throw PolicyException{ending.kind, ending.attempts};
    }

    /// None if an attempt has succeeded. `attemptOnce` says whether it has.
    template <class AttemptOnce>
    std::optional<Ending> run(AttemptOnce &attemptOnce, const std::stop_token &stop)
    {
        if (stop.stop_requested())
            return Ending{PolicyErrorKind::cancelled, 0};
        CallUnderWay call{*this};
        Attempts &attempts = call.attempts;
        bool late = false;
        Step step = decide([&](TimePoint now) { return attempts.begin(now); });
        while (step.kind == Step::Kind::tryNow) {
            const bool succeeded = attemptOnce(step.attempt);
            late = step.attempt.isLate(m_clock.now());
            if (succeeded && !late) {
                locked([&] { return attempts.succeeded(); });
                return std::nullopt;
            }
            if (stop.stop_requested())
                return Ending{PolicyErrorKind::cancelled, attempts.made()};
            const double unit = randomUnit();
            step = decide([&](TimePoint now) { return attempts.failed(now, unit); });
            if (step.kind == Step::Kind::wait) {
                if (!waitUntil(step.resumeAt, stop))
                    return Ending{PolicyErrorKind::cancelled, attempts.made()};
                step = decide([&](TimePoint now) { return attempts.resume(now); });
            }
        }
        return Ending{step.why == GiveUp::breakerOpen ? PolicyErrorKind::breakerOpen
                      : late                          ? PolicyErrorKind::timedOut
                                                      : PolicyErrorKind::failed,
                      attempts.made()};
    }

    /// Gives the breaker back its place, however the call ends: stopped, or the thread cancelled.
    struct CallUnderWay
    {
        explicit CallUnderWay(Policy &owner)
            : policy{owner},
              attempts{owner.m_options, owner.m_breaker ? &owner.m_breaker->m_breaker : nullptr}
        {
        }

        CallUnderWay(const CallUnderWay &) = delete;
        CallUnderWay &operator=(const CallUnderWay &) = delete;

        ~CallUnderWay()
        {
            if (attempts.holdsTicket())
                policy.locked([this] { attempts.abandoned(); });
        }

        Policy &policy;
        Attempts attempts;
    };

    /// The clock is read before the lock is taken, since it may be anyone's.
    template <class Decision>
    auto decide(Decision decision)
    {
        const TimePoint now = m_clock.now();
        return locked([&] { return decision(now); });
    }

    template <class Use>
    auto locked(Use use)
    {
        if (!m_breaker)
            return use();
        const std::lock_guard lock{m_breaker->m_mutex};
        return use();
    }

    /// False if a stop was requested.
    bool waitUntil(TimePoint until, const std::stop_token &stop)
    {
        while (!stop.stop_requested()) {
            const Duration left = saturatingDifference(until, m_clock.now());
            if (left <= Duration::zero())
                return true;
            m_sleep(left, stop);
        }
        return false;
    }

    double randomUnit()
    {
        const bool drawn = m_options.retry && m_options.retry->backoff == Backoff::fullJitter;
        return drawn ? static_cast<double>(m_random()) : 0;
    }

    Options m_options;
    std::shared_ptr<SharedBreaker> m_breaker;
    stalecache::detail::ForwardClock<ClockType> m_clock;
    Sleep m_sleep;
    Random m_random;
};

} // namespace stalecache::policy

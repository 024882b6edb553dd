#pragma once
// A policy under test with its clock, in virtual time: sleeping moves the clock on.

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <functional>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <vector>

#include <stalecache/manual_clock.h>
#include <stalecache/policy/policy.h>

namespace support {

using namespace std::chrono_literals;
using namespace stalecache::policy;
using stalecache::Duration;
using stalecache::ManualClock;
using stalecache::TimePoint;

/// The error of a function that returns std::expected.
struct Failure
{
    std::string text;

    [[nodiscard]] std::string message() const
    {
        return text;
    }

    friend bool operator==(const Failure &, const Failure &) = default;
};

using Result = std::expected<int, Failure>;
using PolicyResult = std::expected<int, PolicyError<Failure>>;
using TestPolicy = Policy<ManualClock, std::function<void(Duration, const std::stop_token &)>,
                          std::function<double()>>;

/// One attempt of a plan: how long it takes, and its error if it fails.
struct Planned
{
    Duration takes;
    const char *error = nullptr;
};

using Plan = std::vector<Planned>;

/// A policy with its clock, and what was slept and drawn.
struct Bench
{
    explicit Bench(const Options &options)
        : policy{options, clock,
                 [this](Duration span, const std::stop_token &) {
                     slept.push_back(span);
                     clock.advance(span);
                     if (duringSleep)
                         duringSleep();
                 },
                 [this] {
                     ++draws;
                     return 0.25;
                 }}
    {
    }

    /// Plays one attempt of the plan; past its end every attempt fails at once.
    Result play(const Plan &plan)
    {
        const Planned planned = made < plan.size() ? plan[made] : Planned{0s, "unplanned"};
        ++made;
        clock.advance(planned.takes);
        if (planned.error != nullptr)
            return std::unexpected{Failure{planned.error}};
        return 7;
    }

    /// In words, the same for both forms but for what the forms differ in.
    std::string callExpected(const Plan &plan)
    {
        const PolicyResult result = policy.call([&] { return play(plan); }, stop.get_token());
        if (result)
            return std::to_string(*result);
        constexpr std::array names{"failed", "timedOut", "breakerOpen", "cancelled"};
        return names.at(static_cast<std::size_t>(result.error().kind)) + std::string{" "} +
               std::to_string(result.error().attempts) + ", " + result.error().message();
    }

    std::string callThrowing(const Plan &plan)
    {
        try {
            const int value = policy.call(
                [&] {
                    const Result result = play(plan);
                    if (!result)
                        throw std::runtime_error{result.error().text};
                    return *result;
                },
                stop.get_token());
            return std::to_string(value);
        } catch (const BreakerOpenException &error) {
            return "BreakerOpen " + std::to_string(error.attempts()) + ", " + error.what();
        } catch (const TimedOutException &error) {
            return "TimedOut " + std::to_string(error.attempts()) + ", " + error.what();
        } catch (const CancelledException &error) {
            return "Cancelled " + std::to_string(error.attempts()) + ", " + error.what();
        } catch (const std::runtime_error &error) {
            return error.what();
        }
    }

    void fail(int times)
    {
        for (int i = 0; i < times; ++i)
            static_cast<void>(
                policy.call([]() -> Result { return std::unexpected{Failure{"x"}}; }));
    }

    std::stop_source stop;
    ManualClock clock{TimePoint{1h}};
    std::vector<Duration> slept;
    std::function<void()> duringSleep;
    int draws = 0;
    std::size_t made = 0;
    TestPolicy policy;
};

inline Options retrying(std::uint32_t retries)
{
    return {.retry = RetryOptions{.retries = retries, .firstWait = 100ms}};
}

inline Options breaking(std::uint32_t failures)
{
    return {.breaker = BreakerOptions{.failures = failures, .openFor = 5s}};
}

inline Options withTimeout(Options options)
{
    options.timeout = 1s;
    return options;
}

inline Options withBreaker(Options options, std::uint32_t failures)
{
    options.breaker = breaking(failures).breaker;
    return options;
}

} // namespace support

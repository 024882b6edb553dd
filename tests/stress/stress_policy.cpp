// Threads share two policies and one breaker, some of them stopping, while the clock moves both
// ways and the breaker's settings change.

#include "checks.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <expected>
#include <memory>
#include <random>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <thread>

#include <stalecache/manual_clock.h>
#include <stalecache/policy/policy.h>

using namespace std::chrono_literals;
using namespace stalecache::policy;
using stalecache::Duration;
using stalecache::ManualClock;

namespace {

constexpr int callerCount = 3;
constexpr int callsEach = 30'000;
constexpr int waiterCount = 4;

struct VirtualSleep
{
    ManualClock clock;

    void operator()(Duration span, const std::stop_token &)
    {
        clock.advance(span);
    }
};

constexpr Options policyOptions{
    .timeout = 1s,
    .retry = RetryOptions{.retries = 2, .backoff = Backoff::fullJitter, .firstWait = 10ms}};

struct Scene
{
    stress::Checks checks;
    ManualClock clock;
    std::shared_ptr<SharedBreaker> breaker = std::make_shared<SharedBreaker>(
        BreakerOptions{.failures = 3, .openFor = 50ms, .probes = 2});
    Policy<ManualClock, VirtualSleep> expecting{policyOptions, breaker, clock, VirtualSleep{clock}};
    Policy<ManualClock, VirtualSleep> throwing{policyOptions, breaker, clock, VirtualSleep{clock}};
    std::atomic<std::uint64_t> rejected{0};
    std::atomic<std::uint64_t> succeeded{0};

    void callExpecting(bool succeeds, const std::stop_token &stop)
    {
        std::uint64_t attempts = 0;
        const auto result = expecting.call(
            [&](const Attempt &attempt) -> std::expected<std::uint64_t, std::string> {
                checks.require(attempt.number == ++attempts, "an attempt has a wrong number");
                if (!succeeds)
                    return std::unexpected{"down"};
                return attempts;
            },
            stop);
        if (result) {
            succeeded.fetch_add(1);
            checks.require(succeeds, "a failure became a success");
            return;
        }
        const auto &error = result.error();
        checks.require(error.attempts == attempts, "attempts were miscounted");
        checks.require(attempts <= 3, "too many attempts");
        checks.require(error.kind != PolicyErrorKind::failed || error.lastError == "down",
                       "a failed call has no error");
        checks.require(error.kind != PolicyErrorKind::cancelled || stop.stop_requested(),
                       "a call was cancelled that nobody stopped");
        if (error.kind == PolicyErrorKind::breakerOpen)
            rejected.fetch_add(1);
    }

    void callThrowing(bool succeeds)
    {
        try {
            throwing.call([&] {
                if (!succeeds)
                    throw std::length_error{"down"};
            });
            succeeded.fetch_add(1);
        } catch (const BreakerOpenException &) {
            rejected.fetch_add(1);
        } catch (const std::length_error &) {
            checks.require(!succeeds, "a success became a failure");
        } catch (const TimedOutException &) { // another thread moved the clock on meanwhile
            checks.require(succeeds, "a failure was taken for a late success");
        }
    }

    void changeSettings(std::mt19937 &random)
    {
        clock.advance(std::chrono::milliseconds{static_cast<int>(random() % 40) - 10});
        if (random() % 16 == 0)
            breaker->setOptions({.failures = 1 + static_cast<std::uint32_t>(random() % 5),
                                 .openFor = 50ms,
                                 .probes = 1 + static_cast<std::uint32_t>(random() % 3)});
        static_cast<void>(expecting.breakerState());
    }

    /// No place of a probe may have been lost: with a downstream that is well, it closes.
    void requireThatItCloses()
    {
        clock.advance(24h);
        for (int i = 0; i < 10; ++i)
            callExpecting(true, {});
        checks.require(expecting.breakerState() == BreakerState::closed,
                       "the breaker never closed again");
    }
};

/// Real sleeps of many years, ended by a stop.
void stopWaits(stress::Checks &checks)
{
    Policy policy{
        Options{.retry = RetryOptions{.backoff = Backoff::constant, .firstWait = Duration::max()}}};
    std::stop_source source;
    stress::runThreads(waiterCount + 1, [&](int thread) {
        if (thread == waiterCount) {
            source.request_stop();
            return;
        }
        const auto result =
            policy.call([]() -> std::expected<int, std::string> { return std::unexpected{"down"}; },
                        source.get_token());
        checks.require(!result && result.error().kind == PolicyErrorKind::cancelled,
                       "a stop did not end a wait");
    });
}

} // namespace

int main()
{
    Scene scene;
    stress::runThreads(callerCount + 1, [&](int thread) {
        std::mt19937 random{static_cast<unsigned>(thread) + 1};
        for (int i = 0; i < callsEach; ++i) {
            std::stop_source source;
            if (random() % 8 == 0)
                source.request_stop();
            const bool succeeds = random() % 3 != 0;
            if (thread == callerCount)
                scene.changeSettings(random);
            else if (random() % 4 == 0)
                scene.callThrowing(succeeds);
            else
                scene.callExpecting(succeeds, source.get_token());
        }
    });
    scene.requireThatItCloses();
    scene.checks.require(scene.rejected > 0, "the breaker never rejected a call");
    scene.checks.require(scene.succeeded > 0, "no call ever succeeded");
    stopWaits(scene.checks);
    return scene.checks.exitCode();
}

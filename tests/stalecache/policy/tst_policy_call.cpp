// The blocking form, in virtual time.

#include <QTest>

#include "calls.h"
#include "policy_bench.h"

#include <cstdint>
#include <exception>
#include <expected>
#include <functional>
#include <latch>
#include <memory>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include <pthread.h>

#include <stalecache/manual_clock.h>
#include <stalecache/policy/policy.h>

using namespace support;

namespace {

// What a call gives back for each kind of function.
template <class Fn>
using CallResult = decltype(std::declval<TestPolicy &>().call(std::declval<Fn>()));
static_assert(std::is_same_v<CallResult<int (*)()>, int>);
static_assert(std::is_same_v<CallResult<const int &(*)()>, int>);
static_assert(std::is_same_v<CallResult<void (*)(const Attempt &)>, void>);
static_assert(std::is_same_v<CallResult<Result (*)()>, PolicyResult>);
static_assert(std::is_same_v<CallResult<std::expected<void, int> (*)()>,
                             std::expected<void, PolicyError<int>>>);
static_assert(std::is_same_v<CallResult<std::unique_ptr<int> (*)()>, std::unique_ptr<int>>);

// The policy stays where it is.
static_assert(!std::is_copy_constructible_v<TestPolicy> &&
              !std::is_move_constructible_v<TestPolicy>);
static_assert(!std::is_convertible_v<Options, TestPolicy>);
static_assert(std::is_same_v<decltype(Policy{Options{}}), Policy<>>);
static_assert(
    std::is_same_v<decltype(Policy{Options{}, std::make_shared<SharedBreaker>(BreakerOptions{})}),
                   Policy<>>);
static_assert(std::is_same_v<decltype(Policy{Options{}, ManualClock{}}), Policy<ManualClock>>);

} // namespace

class PolicyCall : public QObject
{
    Q_OBJECT

private slots:
    void callEndsAsTheTableSays_data();
    void callEndsAsTheTableSays();
    void functionIsToldItsAttempt();
    void voidFunctionsAreRetried();
    void resultNeedNotBeCopyable();
    void theVeryExceptionOfTheLastAttemptLeaves();
    void exceptionOutOfAnExpectedFunctionLeaves();
    void expectedErrorAfterAnExceptionIsReturned();
    void sleepThatReturnsEarlyIsContinued();
    void onlyJitterDrawsRandomNumbers();
    void stopBeforeTheCallBeginsNoAttempt();
    void stopEndsTheWaitAtOnce();
    void failureUnderAStopIsNoFailureToTheBreaker();
    void successUnderAStopIsASuccess();
    void realSleepEndsAtOnceWhenStopped();
    void openBreakerCallsNothingUntilItIsHalfOpen();
    void breakerIsSharedByTwoPolicies();
    void breakerGivenTwiceOrNotAtAllIsRejected();
    void breakerIsFreeWhileTheFunctionRuns();
    void threadThatEndsInsideTheFunctionFreesItsProbe();
    void clockThatGoesBackDoesNotPreventTheHalfOpening();
};

void PolicyCall::callEndsAsTheTableSays_data()
{
    QTest::addColumn<Options>("options");
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<std::vector<Duration>>("slept");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("throwing");
    const auto row = [](const char *name, const Options &options, const Plan &plan,
                        const std::vector<Duration> &slept, const char *expected,
                        const char *throwing) {
        QTest::newRow(name) << options << plan << slept << QByteArray{expected}
                            << QByteArray{throwing};
    };
    row("no policy, success", {}, {{1h}}, {}, "7", "7");
    row("no policy, failure", {}, {{1h, "down"}}, {}, "failed 1, down", "down");
    row("success at the last retry", retrying(2), {{0s, "a"}, {0s, "b"}, {0s}}, {100ms, 200ms}, "7",
        "7");
    row("all retries fail", retrying(2), {{0s, "a"}, {0s, "b"}, {0s, "c"}}, {100ms, 200ms},
        "failed 3, failed after 3 attempts: c", "c");
    row("no retries", retrying(0), {{0s, "a"}}, {}, "failed 1, a", "a");
    row("result at the deadline", withTimeout({}), {{1s}}, {}, "7", "7");
    row("result a tick late", withTimeout({}), {{1s + 1ns}}, {},
        "timedOut 1, timed out after 1 attempt", "TimedOut 1, timed out after 1 attempt");
    row("error a tick late", withTimeout({}), {{1s + 1ns, "slow"}}, {},
        "timedOut 1, timed out after 1 attempt: slow", "slow");
    row("late, then in time", withTimeout(retrying(1)), {{2s}, {1s}}, {100ms}, "7", "7");
    row("failed, then late", withTimeout(retrying(1)), {{0s, "a"}, {2s}}, {100ms},
        "timedOut 2, timed out after 2 attempts: a", "TimedOut 2, timed out after 2 attempts");
    row("late, then failed", withTimeout(retrying(1)), {{2s}, {0s, "b"}}, {100ms},
        "failed 2, failed after 2 attempts: b", "b");
    row("breaker opens on the way", withBreaker(retrying(5), 2), {{0s, "a"}, {0s, "b"}}, {100ms},
        "breakerOpen 2, rejected by the circuit breaker after 2 attempts: b", "b");
    row("breaker opens on late results", withBreaker(withTimeout(retrying(5)), 1), {{2s}}, {},
        "breakerOpen 1, rejected by the circuit breaker after 1 attempt",
        "BreakerOpen 1, rejected by the circuit breaker after 1 attempt");
    row("breaker opens at the last attempt", withBreaker(retrying(1), 2), {{0s, "a"}, {0s, "b"}},
        {100ms}, "failed 2, failed after 2 attempts: b", "b");
}

void PolicyCall::callEndsAsTheTableSays()
{
    QFETCH(const Options, options);
    QFETCH(const Plan, plan);
    QFETCH(const std::vector<Duration>, slept);
    Bench expecting{options};
    QTEST(QByteArray::fromStdString(expecting.callExpected(plan)), "expected");
    QCOMPARE(expecting.made, plan.size());
    QCOMPARE(expecting.slept, slept);
    Bench throwing{options};
    QTEST(QByteArray::fromStdString(throwing.callThrowing(plan)), "throwing");
    QCOMPARE(throwing.made, plan.size());
    QCOMPARE(throwing.slept, slept);
}

void PolicyCall::functionIsToldItsAttempt()
{
    Bench bench{withTimeout(retrying(1))};
    std::vector<Attempt> told;
    const int value = bench.policy.call([&](const Attempt &attempt) {
        told.push_back(attempt);
        bench.clock.advance(300ms);
        if (attempt.number == 1)
            throw std::runtime_error{"down"};
        return 7;
    });
    QCOMPARE(value, 7);
    QCOMPARE(told.size(), 2U);
    QVERIFY(told[0] == (Attempt{1, TimePoint{1h + 1s}, 1s}));
    QVERIFY(told[1] == (Attempt{2, TimePoint{1h + 1400ms}, 1s}));
}

void PolicyCall::voidFunctionsAreRetried()
{
    Bench bench{retrying(3)};
    int calls = 0;
    bench.policy.call([&] {
        if (++calls < 3)
            throw 1;
    });
    QCOMPARE(calls, 3);
    const std::expected<void, PolicyError<Failure>> result =
        bench.policy.call([&]() -> std::expected<void, Failure> {
            if (++calls < 5)
                return std::unexpected{Failure{"down"}};
            return {};
        });
    QVERIFY(result.has_value());
    QCOMPARE(calls, 5);
}

void PolicyCall::resultNeedNotBeCopyable()
{
    Bench bench{retrying(1)};
    QCOMPARE(*bench.policy.call([] { return std::make_unique<int>(7); }), 7);
    auto result = bench.policy.call(
        []() -> std::expected<std::unique_ptr<int>, Failure> { return std::make_unique<int>(8); });
    QCOMPARE(**result, 8);
}

void PolicyCall::theVeryExceptionOfTheLastAttemptLeaves()
{
    struct NoStandardException
    {
        int attempt;
    };
    Bench bench{retrying(2)};
    const void *thrown = nullptr;
    const void *caught = nullptr;
    int attempt = 0;
    try {
        bench.policy.call([&] {
            try {
                throw NoStandardException{++attempt};
            } catch (const NoStandardException &error) {
                thrown = &error;
                throw;
            }
        });
    } catch (const NoStandardException &error) {
        caught = &error;
        QCOMPARE(error.attempt, 3);
    }
    QVERIFY(caught != nullptr);
    QCOMPARE(caught, thrown);
}

void PolicyCall::exceptionOutOfAnExpectedFunctionLeaves()
{
    Bench bench{retrying(1)};
    int calls = 0;
    QVERIFY_THROWS_EXCEPTION(std::length_error,
                             static_cast<void>(bench.policy.call([&]() -> Result {
                                 if (++calls == 2)
                                     throw std::length_error{"long"};
                                 return std::unexpected{Failure{"down"}};
                             })));
    QCOMPARE(calls, 2);
}

void PolicyCall::expectedErrorAfterAnExceptionIsReturned()
{
    Bench bench{retrying(1)};
    int calls = 0;
    const PolicyResult result = bench.policy.call([&]() -> Result {
        if (++calls == 1)
            throw std::length_error{"long"};
        return std::unexpected{Failure{"down"}};
    });
    QVERIFY(result.error() == (PolicyError<Failure>{PolicyErrorKind::failed, 2, Failure{"down"}}));
}

void PolicyCall::sleepThatReturnsEarlyIsContinued()
{
    ManualClock clock{TimePoint{1h}};
    std::vector<Duration> asked;
    Policy policy{retrying(1), clock, [&](Duration span, const std::stop_token &) {
                      asked.push_back(span);
                      clock.advance(40ms);
                  }};
    static_cast<void>(policy.call([]() -> Result { return std::unexpected{Failure{"down"}}; }));
    QCOMPARE(asked, (std::vector<Duration>{100ms, 60ms, 20ms}));
}

void PolicyCall::onlyJitterDrawsRandomNumbers()
{
    Options options = retrying(2);
    Bench exponential{options};
    exponential.fail(1);
    QCOMPARE(exponential.draws, 0);
    options.retry->backoff = Backoff::fullJitter;
    Bench jitter{options};
    jitter.fail(1);
    QVERIFY(jitter.draws >= 2);
    QCOMPARE(jitter.slept, (std::vector<Duration>{25ms, 50ms}));
}

void PolicyCall::stopBeforeTheCallBeginsNoAttempt()
{
    Bench bench{retrying(2)};
    bench.stop.request_stop();
    QCOMPARE(bench.callExpected({}), std::string{"cancelled 0, cancelled after 0 attempts"});
    QCOMPARE(bench.callThrowing({}), std::string{"Cancelled 0, cancelled after 0 attempts"});
    QCOMPARE(bench.made, 0U);
}

void PolicyCall::stopEndsTheWaitAtOnce()
{
    for (const bool throwing : {false, true}) {
        Bench bench{retrying(5)};
        bench.duringSleep = [&] { bench.stop.request_stop(); };
        const Plan plan{{0s, "a"}};
        QCOMPARE(throwing ? bench.callThrowing(plan) : bench.callExpected(plan),
                 std::string{throwing ? "a" : "cancelled 1, cancelled after 1 attempt: a"});
        QCOMPARE(bench.made, 1U);
        QCOMPARE(bench.slept.size(), 1U);
    }
}

void PolicyCall::failureUnderAStopIsNoFailureToTheBreaker()
{
    Bench bench{withBreaker(retrying(5), 1)};
    const PolicyResult result = bench.policy.call(
        [&]() -> Result {
            bench.stop.request_stop();
            return std::unexpected{Failure{"aborted"}};
        },
        bench.stop.get_token());
    QVERIFY(result.error() ==
            (PolicyError<Failure>{PolicyErrorKind::cancelled, 1, Failure{"aborted"}}));
    QVERIFY(bench.policy.breakerState() == BreakerState::closed);
    QVERIFY(bench.slept.empty());
}

void PolicyCall::successUnderAStopIsASuccess()
{
    Bench bench{retrying(5)};
    const int value = bench.policy.call(
        [&] {
            bench.stop.request_stop();
            return 7;
        },
        bench.stop.get_token());
    QCOMPARE(value, 7);
}

void PolicyCall::realSleepEndsAtOnceWhenStopped()
{
    // A wait of 292 years, so that this test ends only if the stop is heard.
    Policy policy{
        Options{.retry = RetryOptions{.backoff = Backoff::constant, .firstWait = Duration::max()}}};
    std::latch failing{1};
    PolicyErrorKind kind{};
    std::jthread waiter{[&](const std::stop_token &stop) {
        const PolicyResult result = policy.call(
            [&]() -> Result {
                failing.count_down();
                return std::unexpected{Failure{"down"}};
            },
            stop);
        kind = result.error().kind;
    }};
    failing.wait();
    waiter.request_stop();
    waiter.join();
    QVERIFY(kind == PolicyErrorKind::cancelled);
}

void PolicyCall::openBreakerCallsNothingUntilItIsHalfOpen()
{
    Bench bench{breaking(2)};
    QVERIFY(bench.policy.breakerState() == BreakerState::closed);
    bench.fail(2);
    QVERIFY(bench.policy.breakerState() == BreakerState::open);
    bench.clock.advance(5s - 1ns);
    QCOMPARE(bench.callExpected({{0s}}),
             std::string{"breakerOpen 0, rejected by the circuit breaker"});
    QCOMPARE(bench.callThrowing({{0s}}),
             std::string{"BreakerOpen 0, rejected by the circuit breaker"});
    QCOMPARE(bench.made, 0U);
    bench.clock.advance(1ns);
    QVERIFY(bench.policy.breakerState() == BreakerState::halfOpen);
    QCOMPARE(bench.callExpected({{0s}}), std::string{"7"});
    QVERIFY(bench.policy.breakerState() == BreakerState::closed);
    QVERIFY(!Bench{Options{}}.policy.breakerState());
}

void PolicyCall::breakerIsSharedByTwoPolicies()
{
    Bench first{breaking(1)};
    Policy second{Options{}, first.policy.breaker(), first.clock};
    first.fail(1);
    int calls = 0;
    QVERIFY_THROWS_EXCEPTION(BreakerOpenException, second.call([&] { ++calls; }));
    first.clock.advance(5s);
    second.call([&] { ++calls; });
    QCOMPARE(calls, 1);
    QVERIFY(first.policy.breakerState() == BreakerState::closed);
}

void PolicyCall::breakerGivenTwiceOrNotAtAllIsRejected()
{
    const auto breaker = std::make_shared<SharedBreaker>(BreakerOptions{});
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, (Policy{breaking(1), breaker}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                             (Policy{Options{}, std::shared_ptr<SharedBreaker>{}}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, (Policy{Options{.timeout = 0s}}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, (Policy{Options{.timeout = 0s}, breaker}));
}

void PolicyCall::breakerIsFreeWhileTheFunctionRuns()
{
    // A lock held meanwhile would be taken twice here.
    Bench bench{breaking(1)};
    bench.policy.call([&] {
        bench.policy.call([] {});
        QVERIFY(bench.policy.breakerState() == BreakerState::closed);
    });
}

void PolicyCall::threadThatEndsInsideTheFunctionFreesItsProbe()
{
    Bench bench{breaking(1)};
    bench.fail(1);
    bench.clock.advance(5s);
    pthread_t thread{};
    QCOMPARE(pthread_create(
                 &thread, nullptr,
                 [](void *policy) -> void * {
                     static_cast<TestPolicy *>(policy)->call([] { pthread_exit(nullptr); });
                     return nullptr;
                 },
                 &bench.policy),
             0);
    pthread_join(thread, nullptr);
    QVERIFY(bench.policy.breakerState() == BreakerState::halfOpen);
    QCOMPARE(bench.callExpected({{0s}}), std::string{"7"});
}

void PolicyCall::clockThatGoesBackDoesNotPreventTheHalfOpening()
{
    Bench bench{breaking(1)};
    bench.fail(1);
    bench.clock.advance(-1h);
    QVERIFY(bench.policy.breakerState() == BreakerState::open);
    bench.clock.advance(1h + 5s);
    QCOMPARE(bench.callExpected({{0s}}), std::string{"7"});
}

int main(int argc, char **argv)
{
    PolicyCall test;
    return QTest::qExec(&test, argc, argv) + calls::runPolicyInACache(argc, argv);
}

#include "tst_policy_call.moc"

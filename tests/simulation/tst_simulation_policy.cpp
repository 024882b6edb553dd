// Calls under a policy, in virtual time: what is written down of attempts, waits and the breaker.

#include <QTest>

#include <string>

#include <simulation/simulation.h>

#include "support/bench.h"

using namespace support;
using journal::BreakerState;
using simulation::PolicySettings;

namespace {

Settings underPolicy(const PolicySettings &policy)
{
    Settings settings = exactSettings();
    settings.policy = policy;
    return settings;
}

PolicySettings retries(std::uint32_t count)
{
    PolicySettings policy{.retryOn = true};
    policy.retry.retries = count;
    return policy;
}

PolicySettings breaker(std::uint32_t failures)
{
    PolicySettings policy{.breakerOn = true};
    policy.breaker.failures = failures;
    return policy;
}

std::vector<EventKind> kindsOf(const Bench &bench, journal::CallNumber call)
{
    std::vector<EventKind> kinds;
    for (Sequence n = 0; n < bench.journal.end(); ++n)
        if (bench.journal.at(n).call == call)
            kinds.push_back(bench.journal.at(n).kind);
    return kinds;
}

std::string textOf(const Bench &bench, const Event &event)
{
    return std::string{bench.journal.text(event.text)};
}

} // namespace

class SimulationPolicy : public QObject
{
    Q_OBJECT

private slots:
    void withoutAPolicyNoAttemptIsWrittenDown();
    void retriedCallSucceedsAndTellsItsAttempts();
    void exhaustedRetriesGiveTheLastErrorToTheCache();
    void slowAttemptTimesOut();
    void answerAtTheDeadlineIsInTime();
    void openBreakerCountsAsOneFailureAndStaleIsServed();
    void breakerClosesAfterAProbe();
    void breakerThatOpensEndsTheRetrying();
    void callKeepsThePolicyItBeganWith();
    void switchingTheBreakerOffForgetsItsState();
    void eachEventOfACallKnowsHowLongAgoItBegan();
};

void SimulationPolicy::withoutAPolicyNoAttemptIsWrittenDown()
{
    Bench bench;
    bench.callAndWait(bench.key("a"));
    QVERIFY((kindsOf(bench, 1) == std::vector{EventKind::callStarted, EventKind::cacheRefreshed}));
}

void SimulationPolicy::retriedCallSucceedsAndTellsItsAttempts()
{
    Settings settings = underPolicy(retries(3));
    settings.downstream.failFirst = 2;
    Bench bench{settings};
    bench.simulation.call(bench.key("a"));
    bench.runUntil(10s);
    QVERIFY((kindsOf(bench, 1) == std::vector{EventKind::callStarted, EventKind::attemptStarted,
                                              EventKind::attemptFailed, EventKind::attemptStarted,
                                              EventKind::attemptFailed, EventKind::attemptStarted,
                                              EventKind::cacheRefreshed}));
    const auto failed = bench.all(EventKind::attemptFailed);
    QCOMPARE(int{failed[0].detail}, 1);
    QVERIFY(failed[0].span == 100ms && failed[1].span == 200ms);
    QVERIFY(bench.all(EventKind::cacheRefreshed)[0].latency == 3 * 40ms + 100ms + 200ms);
}

void SimulationPolicy::exhaustedRetriesGiveTheLastErrorToTheCache()
{
    Bench bench{underPolicy(retries(1))};
    const KeyId key = bench.key("a");
    bench.callAndWait(key);
    bench.downstream([](DownstreamSettings &settings) {
        settings.health = Health::failing;
        settings.errorKind = simulation::ErrorKind::http503;
    });
    bench.simulation.call(key);
    bench.runUntil(5s);
    QVERIFY(bench.all(EventKind::attemptFailed)[1].span < 0ns);
    QVERIFY(bench.last().kind == EventKind::staleServed);
    QCOMPARE(textOf(bench, bench.last()), std::string{"503 Service Unavailable"});
}

void SimulationPolicy::slowAttemptTimesOut()
{
    Bench bench{underPolicy({.timeoutOn = true})};
    bench.setLatency(2s);
    bench.simulation.call(bench.key("a"));
    bench.runUntil(10s);
    const Event &end = bench.last();
    QVERIFY(end.kind == EventKind::errorPropagated);
    QVERIFY(end.latency == 500ms);
    QCOMPARE(textOf(bench, end), std::string{"timed out after 500 ms"});
    QCOMPARE(bench.count(EventKind::cacheRefreshed), std::size_t{0}); // the answer reached nobody
}

void SimulationPolicy::answerAtTheDeadlineIsInTime()
{
    Bench bench{underPolicy({.timeoutOn = true})};
    bench.setLatency(500ms);
    bench.simulation.call(bench.key("a"));
    bench.runUntil(1s);
    QVERIFY(bench.last().kind == EventKind::cacheRefreshed);
    bench.setLatency(500ms + 1ns);
    bench.simulation.call(bench.key("b"));
    bench.runUntil(2s);
    QVERIFY(bench.last().kind == EventKind::errorPropagated);
}

void SimulationPolicy::openBreakerCountsAsOneFailureAndStaleIsServed()
{
    Bench bench{underPolicy(breaker(2))};
    const KeyId key = bench.key("a");
    bench.callAndWait(key);
    bench.setHealth(Health::failing);
    bench.callAndWait(key);
    bench.callAndWait(key);
    const auto changed = bench.all(EventKind::breakerChanged);
    QCOMPARE(changed.size(), std::size_t{1});
    QVERIFY(changed[0].breakerState() == BreakerState::open);
    QVERIFY(changed[0].span == 5s);
    QCOMPARE(changed[0].call, 3U);

    bench.simulation.call(key);
    QVERIFY((kindsOf(bench, 4) == std::vector{EventKind::callStarted, EventKind::breakerRejected,
                                              EventKind::staleServed}));
    QCOMPARE(textOf(bench, bench.last()), std::string{"circuit breaker is open"});
    QVERIFY(bench.last().latency == 0ns);
}

void SimulationPolicy::breakerClosesAfterAProbe()
{
    Bench bench{underPolicy(breaker(1))};
    const KeyId key = bench.key("a");
    bench.setHealth(Health::failing);
    bench.callAndWait(key);
    bench.setHealth(Health::healthy);
    bench.runUntil(40ms + 5s - 1ns);
    bench.simulation.call(key);
    QVERIFY(bench.last().kind == EventKind::errorPropagated);
    bench.runUntil(40ms + 5s);
    bench.callAndWait(key);
    const auto changed = bench.all(EventKind::breakerChanged);
    QCOMPARE(changed.size(), std::size_t{3});
    QVERIFY(changed[1].breakerState() == BreakerState::halfOpen);
    QVERIFY(changed[2].breakerState() == BreakerState::closed);
    QVERIFY(bench.last().kind == EventKind::cacheRefreshed);
}

void SimulationPolicy::breakerThatOpensEndsTheRetrying()
{
    PolicySettings policy = retries(5);
    policy.breakerOn = true;
    policy.breaker.failures = 2;
    Bench bench{underPolicy(policy)};
    bench.setHealth(Health::failing);
    bench.simulation.call(bench.key("a"));
    bench.runUntil(10s);
    QCOMPARE(bench.count(EventKind::attemptStarted), std::size_t{2});
    QVERIFY(bench.all(EventKind::attemptFailed)[1].span < 0ns);
    QVERIFY((kindsOf(bench, 1).back() == EventKind::errorPropagated));
}

void SimulationPolicy::callKeepsThePolicyItBeganWith()
{
    Bench bench{underPolicy(retries(1))};
    bench.setHealth(Health::failing);
    bench.simulation.call(bench.key("a"));
    Settings off = bench.simulation.settings();
    off.policy = {};
    bench.simulation.setSettings(off);
    bench.simulation.call(bench.key("b"));
    bench.runUntil(10s);
    QCOMPARE(kindsOf(bench, 1).size(), std::size_t{6});
    QCOMPARE(kindsOf(bench, 2).size(), std::size_t{2});
}

void SimulationPolicy::switchingTheBreakerOffForgetsItsState()
{
    Bench bench{underPolicy(breaker(1))};
    const KeyId key = bench.key("a");
    bench.setHealth(Health::failing);
    bench.callAndWait(key);
    bench.setHealth(Health::healthy);
    for (const bool on : {false, true}) {
        Settings settings = bench.simulation.settings();
        settings.policy.breakerOn = on;
        bench.simulation.setSettings(settings);
    }
    QVERIFY(bench.callAndWait(key).kind == EventKind::cacheRefreshed);
}

void SimulationPolicy::eachEventOfACallKnowsHowLongAgoItBegan()
{
    PolicySettings policy = retries(2);
    policy.breakerOn = policy.timeoutOn = true;
    policy.breaker.failures = 3;
    Bench bench{underPolicy(policy)};
    bench.setHealth(Health::failing);
    bench.simulation.call(bench.key("a"));
    bench.runUntil(10s);
    QVERIFY(bench.count(EventKind::breakerChanged) == 1);
    for (Sequence n = 0; n < bench.journal.end(); ++n)
        if (const Event &event = bench.journal.at(n); event.call == 1)
            QVERIFY(event.time - event.latency == TimePoint{} && event.key == KeyId{0});
}

QTEST_APPLESS_MAIN(SimulationPolicy)
#include "tst_simulation_policy.moc"

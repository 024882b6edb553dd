// Calls that overlap with each other, with a switch of the downstream, with an invalidation.

#include <QTest>

#include <simulation/simulation.h>

#include "support/bench.h"

using namespace support;
using stalecache::EntryState;
using stalecache::SkipReason;

namespace {

std::string textOf(const Bench &bench, const Event &event)
{
    return bench.journal.eventText(event);
}

} // namespace

class SimulationOverlap : public QObject
{
    Q_OBJECT

private slots:
    void lateSuccessOfAnOlderCallDoesNotOverwrite();
    void lateFailureOfAnOlderCallIsServedTheNewerValue();
    void callsUnderWayFailWhenTheDownstreamDoes();
    void callsUnderWaySucceedWhenTheDownstreamRecovers();
    void invalidatedKeyIsNotBroughtBackByACallUnderWay();
    void simulationMayEndWithCallsUnderWay();
};

void SimulationOverlap::lateSuccessOfAnOlderCallDoesNotOverwrite()
{
    Bench bench;
    const KeyId key = bench.key("user:1");
    bench.setLatency(100ms);
    bench.simulation.call(key);
    bench.runUntil(1ms);
    bench.setLatency(10ms);
    bench.simulation.call(key);
    QCOMPARE(bench.journal.latest(key).inFlight, 2U);
    bench.runUntil(1s);

    const auto refreshed = bench.all(EventKind::cacheRefreshed);
    QCOMPARE(refreshed.size(), std::size_t{1});
    QCOMPARE(refreshed[0].call, 2U);
    const auto skipped = bench.all(EventKind::storeSkipped);
    QCOMPARE(skipped.size(), std::size_t{1});
    QCOMPARE(skipped[0].call, 1U);
    QVERIFY(skipped[0].skipReason() == SkipReason::superseded);
    QVERIFY(skipped[0].time == at(100ms));
    QVERIFY(skipped[0].latency == 100ms);
    QCOMPARE(textOf(bench, skipped[0]), std::string{"fresh data for user:1 at 00:00:00.100"});
    QVERIFY(bench.simulation.peek(key).value == "fresh data for user:1 at 00:00:00.011");
    QVERIFY(bench.journal.latest(key).storedAt == at(11ms));
    QVERIFY(bench.simulation.nextExpiry() == at(10s + 11ms + 1ns));
}

void SimulationOverlap::lateFailureOfAnOlderCallIsServedTheNewerValue()
{
    Bench bench;
    const KeyId key = bench.key("user:1");
    bench.setLatency(100ms);
    bench.simulation.call(key);
    bench.runUntil(1ms);
    bench.setLatency(10ms);
    bench.simulation.call(key);
    bench.runUntil(50ms);
    bench.setHealth(Health::failing);
    bench.runUntil(1s);
    QVERIFY(bench.last().kind == EventKind::staleServed);
    QCOMPARE(bench.last().call, 1U);
    QVERIFY(bench.last().span == 89ms); // stored at 11 ms, served at 100 ms
}

void SimulationOverlap::callsUnderWayFailWhenTheDownstreamDoes()
{
    Bench bench;
    const KeyId key = bench.key("user:1");
    bench.simulation.call(key);
    bench.runUntil(39ms);
    bench.setHealth(Health::failing);
    bench.runUntil(40ms);
    QVERIFY(bench.last().kind == EventKind::errorPropagated);
    QVERIFY(bench.last().time == at(40ms));
    QVERIFY(bench.simulation.peek(key).state() == EntryState::absent);
}

void SimulationOverlap::callsUnderWaySucceedWhenTheDownstreamRecovers()
{
    Bench bench;
    bench.setHealth(Health::failing);
    bench.simulation.call(bench.key("user:1"));
    bench.runUntil(39ms);
    bench.setHealth(Health::healthy);
    bench.runUntil(40ms);
    QVERIFY(bench.last().kind == EventKind::cacheRefreshed);
}

void SimulationOverlap::invalidatedKeyIsNotBroughtBackByACallUnderWay()
{
    Bench bench;
    const KeyId key = bench.key("user:1");
    bench.callAndWait(key);
    bench.simulation.call(key);
    bench.runUntil(50ms);
    bench.simulation.invalidate(key);
    bench.runUntil(1s);
    const Event event = bench.last();
    QVERIFY(event.kind == EventKind::storeSkipped);
    QVERIFY(event.skipReason() == SkipReason::invalidated);
    QVERIFY(bench.simulation.peek(key).state() == EntryState::absent);
    QVERIFY(!bench.journal.latest(key).hasEntry);
    // A call that begins after the invalidation stores again.
    QVERIFY(bench.callAndWait(key).kind == EventKind::cacheRefreshed);
    QVERIFY(bench.simulation.peek(key).state() == EntryState::usable);
}

void SimulationOverlap::simulationMayEndWithCallsUnderWay()
{
    journal::Journal journal;
    KeyId key{};
    {
        simulation::Simulation simulation{journal, exactSettings()};
        key = simulation.addKey("user:1");
        simulation.call(key);
        simulation.call(key);
    }
    QCOMPARE(journal.latest(key).inFlight, 2U);
    QCOMPARE(journal.totals().ended(), std::uint64_t{0});
}

QTEST_APPLESS_MAIN(SimulationOverlap)
#include "tst_simulation_overlap.moc"

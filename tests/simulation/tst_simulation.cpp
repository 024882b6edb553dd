// What the simulation writes down of calls, failures and invalidations.

#include <QTest>

#include <simulation/simulation.h>

#include "support/bench.h"

using namespace support;
using journal::Setting;
using stalecache::EntryState;
using stalecache::PropagateReason;

namespace {

std::string textOf(const Bench &bench, const Event &event)
{
    return bench.journal.eventText(event);
}

} // namespace

class SimulationTest : public QObject
{
    Q_OBJECT

private slots:
    void settingsAreTheFirstEvents();
    void addedKeyIsKnownWithoutACall();
    void callIsRefreshedAfterItsLatency();
    void valueReadsAsTheCacheHoldsIt_data();
    void valueReadsAsTheCacheHoldsIt();
    void failureIsServedStaleWithItsAge();
    void failureWithoutAnEntryIsPropagated();
    void failureAfterExpiryIsPropagatedWithTheAge();
    void invalidationForgetsTheEntryAndItsExpiry();
    void invalidationOfOneKeyLeavesTheOthers();
    void changedSettingsAreWrittenDownOnce();
    void healthIsWrittenDownWhenItChanges();
};

void SimulationTest::settingsAreTheFirstEvents()
{
    Settings settings = exactSettings();
    settings.downstream.health = Health::failing;
    settings.downstream.failureRate = 12.5;
    settings.downstream.errorKind = simulation::ErrorKind::http503;
    settings.downstream.jitter = 7ms;
    const Bench bench{settings};

    const auto &written = bench.journal;
    QCOMPARE(written.end(), Sequence{6});
    QVERIFY(written.at(0).setting() == Setting::ttl);
    QVERIFY(written.at(0).span == 10s);
    QVERIFY(written.at(1).kind == EventKind::healthChanged);
    QVERIFY(written.at(1).health() == Health::failing);
    QVERIFY(written.at(2).setting() == Setting::failureRate);
    QVERIFY(written.at(2).span == Duration{12'500});
    QVERIFY(written.at(3).setting() == Setting::errorKind);
    QCOMPARE(textOf(bench, written.at(3)), std::string{"503 Service Unavailable"});
    QVERIFY(written.at(4).setting() == Setting::latency);
    QVERIFY(written.at(4).span == 40ms);
    QVERIFY(written.at(5).setting() == Setting::jitter);
    QVERIFY(written.at(5).span == 7ms);
    for (Sequence n = 0; n < written.end(); ++n) {
        QVERIFY(written.at(n).time == at(0s));
        QVERIFY(written.at(n).key == journal::noKey);
    }
    QVERIFY(written.ttlAt(written.end()) == stalecache::Ttl{10s});
    QVERIFY(written.healthAt(written.end()) == Health::failing);
}

void SimulationTest::addedKeyIsKnownWithoutACall()
{
    Bench bench;
    const KeyId key = bench.key("user:1");
    QVERIFY(bench.journal.findKey("user:1") == key);
    QCOMPARE(bench.journal.end(), Sequence{6});
    QVERIFY(!bench.simulation.nextHappening());
    QVERIFY(bench.key("user:1") == key);
}

void SimulationTest::callIsRefreshedAfterItsLatency()
{
    Bench bench;
    const KeyId key = bench.key("user:1");
    bench.runUntil(1s);
    bench.simulation.call(key);
    QVERIFY(bench.last().kind == EventKind::callStarted);
    QVERIFY(bench.last().time == at(1s));
    QCOMPARE(bench.last().call, 1U);
    QCOMPARE(bench.journal.latest(key).inFlight, 1U);

    bench.runUntil(1s + 40ms - 1ns);
    QCOMPARE(bench.count(EventKind::cacheRefreshed), std::size_t{0});
    bench.runUntil(1s + 40ms);
    const Event event = bench.last();
    QVERIFY(event.kind == EventKind::cacheRefreshed);
    QVERIFY(event.time == at(1s + 40ms));
    QVERIFY(event.latency == 40ms);
    QVERIFY(event.key == key);
    QCOMPARE(event.call, 1U);
    QCOMPARE(textOf(bench, event), std::string{"fresh data for user:1 at 00:00:01.040"});
    QCOMPARE(bench.journal.latest(key).inFlight, 0U);

    bench.simulation.call(key);
    QCOMPARE(bench.last().call, 2U);
}

void SimulationTest::valueReadsAsTheCacheHoldsIt_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"user:1", "{key}", "{time}", "{{time}{key}}", "line\nbreak", "\"'"})
        QTest::newRow(name) << QByteArray{name};
    QTest::newRow("a megabyte") << QByteArray{1 << 20, 'x'};
}

void SimulationTest::valueReadsAsTheCacheHoldsIt()
{
    QFETCH(QByteArray, name);
    Bench bench;
    const KeyId key = bench.key(name.toStdString());
    for (const Duration start : {Duration{0s}, Duration{61s}}) {
        bench.runUntil(start);
        const Event event = bench.callAndWait(key);
        QVERIFY(event.kind == EventKind::cacheRefreshed);
        const auto peek = bench.simulation.peek(key);
        QVERIFY(peek.value == textOf(bench, event));
        QVERIFY(peek.value == "fresh data for " + name.toStdString() + " at " +
                                  (start == 0s ? "00:00:00.040" : "00:01:01.040"));
        QVERIFY(peek.freshness.age == 0ns);
    }
}

void SimulationTest::failureIsServedStaleWithItsAge()
{
    Bench bench;
    const KeyId key = bench.key("user:1");
    bench.callAndWait(key);
    bench.setHealth(Health::failing);
    bench.runUntil(3s);
    const Event event = bench.callAndWait(key);
    QVERIFY(event.kind == EventKind::staleServed);
    QVERIFY(event.span == 3s); // stored at 40 ms, served at 3,040 ms
    QVERIFY(event.latency == 40ms);
    QCOMPARE(textOf(bench, event), std::string{"downstream unavailable"});
    // Serving renews nothing.
    QVERIFY(bench.journal.latest(key).storedAt == at(40ms));
    QVERIFY(bench.simulation.nextExpiry() == at(10s + 40ms + 1ns));
}

void SimulationTest::failureWithoutAnEntryIsPropagated()
{
    Bench bench;
    bench.callAndWait(bench.key("user:1"));
    bench.setHealth(Health::failing);
    const Event event = bench.callAndWait(bench.key("user:2"));
    QVERIFY(event.kind == EventKind::errorPropagated);
    QVERIFY(event.propagateReason() == PropagateReason::absent);
    QVERIFY(event.span == -1ns);
    QCOMPARE(textOf(bench, event), std::string{"downstream unavailable"});
}

void SimulationTest::failureAfterExpiryIsPropagatedWithTheAge()
{
    Bench bench;
    const KeyId key = bench.key("user:1");
    bench.callAndWait(key);
    bench.setHealth(Health::failing);
    // The answers come when the entry is as old as its TTL, and a tick older.
    bench.runUntil(10s);
    bench.simulation.call(key);
    bench.runUntil(10s + 1ns);
    bench.simulation.call(key);
    bench.runUntil(11s);

    QCOMPARE(bench.count(EventKind::staleServed), std::size_t{1});
    QVERIFY(bench.all(EventKind::staleServed)[0].span == 10s);
    const Event event = bench.last();
    QVERIFY(event.kind == EventKind::errorPropagated);
    QVERIFY(event.propagateReason() == PropagateReason::expired);
    QVERIFY(event.span == 10s + 1ns);
    // The expiry itself comes before the answer of the same time.
    QVERIFY(bench.journal.at(bench.journal.end() - 2).kind == EventKind::entryExpired);
    QVERIFY(bench.journal.at(bench.journal.end() - 2).time == event.time);
}

void SimulationTest::invalidationForgetsTheEntryAndItsExpiry()
{
    Bench bench;
    const KeyId key = bench.key("user:1");
    bench.callAndWait(key);
    bench.simulation.invalidate(key);
    const Event event = bench.last();
    QVERIFY(event.kind == EventKind::invalidated);
    QVERIFY(event.key == key);
    QCOMPARE(event.call, 0U);
    QVERIFY(event.time == at(40ms));
    QVERIFY(!bench.simulation.nextExpiry());
    bench.runUntil(60s);
    QCOMPARE(bench.count(EventKind::entryExpired), std::size_t{0});
}

void SimulationTest::invalidationOfOneKeyLeavesTheOthers()
{
    Bench bench;
    const KeyId first = bench.key("user:1");
    const KeyId second = bench.key("user:2");
    bench.callAndWait(first);
    bench.callAndWait(second);
    bench.simulation.invalidate(first);
    QVERIFY(bench.simulation.peek(first).state() == EntryState::absent);
    QVERIFY(bench.simulation.peek(second).state() == EntryState::usable);
    QVERIFY(bench.simulation.nextExpiry() == at(10s + 80ms + 1ns));
}

void SimulationTest::changedSettingsAreWrittenDownOnce()
{
    Bench bench;
    bench.runUntil(2s);
    bench.simulation.setDownstream(bench.simulation.downstream());
    bench.setTtl(10s);
    QCOMPARE(bench.journal.end(), Sequence{6});

    bench.downstream([](DownstreamSettings &settings) {
        settings.failureRate = 30;
        settings.errorKind = simulation::ErrorKind::own;
        settings.ownError = "gone";
        settings.jitter = 5ms;
    });
    QCOMPARE(bench.journal.end(), Sequence{9});
    QVERIFY(bench.journal.at(6).setting() == Setting::failureRate);
    QVERIFY(bench.journal.at(6).span == Duration{30'000});
    QVERIFY(bench.journal.at(7).setting() == Setting::errorKind);
    QCOMPARE(textOf(bench, bench.journal.at(7)), std::string{"gone"});
    QVERIFY(bench.journal.at(8).setting() == Setting::jitter);
    QVERIFY(bench.journal.at(8).time == at(2s));

    // The text of one's own counts while it is the kind; else it is kept, and told as that.
    bench.downstream([](DownstreamSettings &settings) { settings.ownError = "still gone"; });
    QCOMPARE(bench.journal.end(), Sequence{10});
    QCOMPARE(textOf(bench, bench.last()), std::string{"still gone"});
    bench.downstream(
        [](DownstreamSettings &settings) { settings.errorKind = simulation::ErrorKind::http404; });
    bench.downstream([](DownstreamSettings &settings) { settings.ownError = "unseen"; });
    QCOMPARE(bench.journal.end(), Sequence{12});
    QVERIFY(bench.last().setting() == Setting::keptErrorText);
    QCOMPARE(textOf(bench, bench.last()), std::string{"unseen"});
}

void SimulationTest::healthIsWrittenDownWhenItChanges()
{
    Bench bench;
    bench.runUntil(5s);
    bench.setHealth(Health::failing);
    bench.setHealth(Health::failing);
    QCOMPARE(bench.journal.end(), Sequence{7});
    QVERIFY(bench.last().kind == EventKind::healthChanged);
    QVERIFY(bench.last().health() == Health::failing);
    QVERIFY(bench.last().time == at(5s));
    bench.setHealth(Health::healthy);
    QVERIFY(bench.last().health() == Health::healthy);
}

QTEST_APPLESS_MAIN(SimulationTest)
#include "tst_simulation.moc"

// Expiry to the tick, and what a change of the TTL does to what is stored.

#include <QTest>

#include <simulation/simulation.h>

#include "support/bench.h"

using namespace support;
using stalecache::EntryState;
using stalecache::PropagateReason;
using stalecache::Ttl;

namespace {

/// `user:1` stored at 40 ms, `user:2` at 2,040 ms.
struct TwoEntries : Bench
{
    TwoEntries()
    {
        callAndWait(first);
        runUntil(2s);
        callAndWait(second);
    }

    [[nodiscard]] EntryState stateOf(KeyId key)
    {
        return simulation.peek(key).state();
    }

    KeyId first = key("user:1");
    KeyId second = key("user:2");
};

} // namespace

class SimulationTtl : public QObject
{
    Q_OBJECT

private slots:
    void entryExpiresATickAfterItsTtl();
    void entriesExpireInTheOrderTheyWereStored();
    void longerTtlRevivesWhatHadExpired();
    void longerTtlRevivesOnlyWhatIsYoungEnough();
    void longerTtlPutsOffTheExpiry();
    void shorterTtlExpiresAtOnce();
    void shorterTtlKeepsAnEntryOfJustThatAge();
    void zeroTtlExpiresAllAndPassesThrough();
    void zeroTtlServesNothingStale();
    void callBegunUnderATtlOfZeroStoresIfItIsRaised();
    void unlimitedTtlNeverExpires();
    void unlimitedTtlRevivesEverything();
    void ttlTooLongForTheClockNeverExpires();
    void changeIsWrittenDownBeforeWhatFollowsFromIt();
};

void SimulationTtl::entryExpiresATickAfterItsTtl()
{
    Bench bench;
    const KeyId key = bench.key("user:1");
    bench.callAndWait(key);
    bench.runUntil(10s + 40ms - 1ns);
    QVERIFY(bench.simulation.peek(key).state() == EntryState::usable);
    bench.runUntil(10s + 40ms);
    QVERIFY(bench.simulation.peek(key).state() == EntryState::usable);
    QCOMPARE(bench.count(EventKind::entryExpired), std::size_t{0});

    bench.runUntil(20s);
    const auto expired = bench.all(EventKind::entryExpired);
    QCOMPARE(expired.size(), std::size_t{1});
    QVERIFY(expired[0].time == at(10s + 40ms + 1ns));
    QVERIFY(expired[0].key == key);
    QCOMPARE(expired[0].call, 0U);
    QVERIFY(bench.simulation.peek(key).state() == EntryState::expired);
    QVERIFY(bench.simulation.peek(key).value.has_value()); // kept, to be looked at
}

void SimulationTtl::entriesExpireInTheOrderTheyWereStored()
{
    TwoEntries bench;
    bench.runUntil(5s);
    bench.callAndWait(bench.first); // now the younger one
    bench.runUntil(60s);
    const auto expired = bench.all(EventKind::entryExpired);
    QCOMPARE(expired.size(), std::size_t{2});
    QVERIFY(expired[0].key == bench.second);
    QVERIFY(expired[0].time == at(12s + 40ms + 1ns));
    QVERIFY(expired[1].key == bench.first);
    QVERIFY(expired[1].time == at(15s + 40ms + 1ns));
}

void SimulationTtl::longerTtlRevivesWhatHadExpired()
{
    TwoEntries bench;
    bench.runUntil(15s);
    QCOMPARE(bench.count(EventKind::entryExpired), std::size_t{2});
    bench.setTtl(20s);
    QVERIFY(bench.stateOf(bench.first) == EntryState::usable);
    QVERIFY(bench.stateOf(bench.second) == EntryState::usable);
    QVERIFY(bench.simulation.nextExpiry() == at(20s + 40ms + 1ns));
    bench.setHealth(Health::failing);
    QVERIFY(bench.callAndWait(bench.first).kind == EventKind::staleServed);

    bench.runUntil(60s); // and they expire once more
    const auto expired = bench.all(EventKind::entryExpired);
    QCOMPARE(expired.size(), std::size_t{4});
    QVERIFY(expired[2].key == bench.first);
    QVERIFY(expired[2].time == at(20s + 40ms + 1ns));
    QVERIFY(expired[3].time == at(22s + 40ms + 1ns));
}

void SimulationTtl::longerTtlRevivesOnlyWhatIsYoungEnough()
{
    TwoEntries bench;
    bench.runUntil(15s + 40ms);
    bench.setTtl(13s); // just the age of the second
    QVERIFY(bench.stateOf(bench.first) == EntryState::expired);
    QVERIFY(bench.stateOf(bench.second) == EntryState::usable);
    QVERIFY(bench.simulation.nextExpiry() == at(15s + 40ms + 1ns));
    QCOMPARE(bench.count(EventKind::entryExpired), std::size_t{2});
}

void SimulationTtl::longerTtlPutsOffTheExpiry()
{
    TwoEntries bench;
    bench.runUntil(9s);
    bench.setTtl(30s);
    QVERIFY(bench.simulation.nextExpiry() == at(30s + 40ms + 1ns));
    bench.runUntil(30s);
    QCOMPARE(bench.count(EventKind::entryExpired), std::size_t{0});
}

void SimulationTtl::shorterTtlExpiresAtOnce()
{
    TwoEntries bench;
    bench.runUntil(5s);
    bench.setTtl(3s);
    const auto expired = bench.all(EventKind::entryExpired);
    QCOMPARE(expired.size(), std::size_t{1});
    QVERIFY(expired[0].key == bench.first);
    QVERIFY(expired[0].time == at(5s));
    QVERIFY(bench.stateOf(bench.first) == EntryState::expired);
    QVERIFY(bench.stateOf(bench.second) == EntryState::usable);
    QVERIFY(bench.simulation.nextExpiry() == at(5s + 40ms + 1ns));
}

void SimulationTtl::shorterTtlKeepsAnEntryOfJustThatAge()
{
    TwoEntries bench;
    bench.runUntil(5s + 40ms);
    bench.setTtl(5s);
    QCOMPARE(bench.count(EventKind::entryExpired), std::size_t{0});
    QVERIFY(bench.stateOf(bench.first) == EntryState::usable);
    bench.setTtl(5s - 1ns);
    QCOMPARE(bench.count(EventKind::entryExpired), std::size_t{1});
    QVERIFY(bench.stateOf(bench.first) == EntryState::expired);
}

void SimulationTtl::zeroTtlExpiresAllAndPassesThrough()
{
    TwoEntries bench;
    bench.runUntil(3s);
    bench.setTtl(0s);
    QCOMPARE(bench.count(EventKind::entryExpired), std::size_t{2});
    QVERIFY(!bench.simulation.nextExpiry());

    const Event event = bench.callAndWait(bench.first);
    QVERIFY(event.kind == EventKind::passedThrough);
    QVERIFY(event.key == bench.first);
    QVERIFY(event.latency == 40ms);
    QCOMPARE(event.call, 3U);
    QCOMPARE(bench.journal.totals().passedThrough, 1U);
    QCOMPARE(bench.journal.totals().notStored, 0U);
    QCOMPARE(bench.journal.eventText(event), std::string{"fresh data for user:1 at 00:00:03.040"});
    // The former entry is what is there, and a longer TTL makes it usable.
    bench.setTtl(10s);
    QVERIFY(bench.simulation.peek(bench.first).value == "fresh data for user:1 at 00:00:00.040");
    QVERIFY(bench.simulation.nextExpiry() == at(10s + 40ms + 1ns));
}

void SimulationTtl::zeroTtlServesNothingStale()
{
    TwoEntries bench;
    bench.setTtl(0s);
    bench.setHealth(Health::failing);
    const Event event = bench.callAndWait(bench.first);
    QVERIFY(event.kind == EventKind::errorPropagated);
    QVERIFY(event.propagateReason() == PropagateReason::expired);
}

void SimulationTtl::callBegunUnderATtlOfZeroStoresIfItIsRaised()
{
    Bench bench;
    const KeyId key = bench.key("user:1");
    bench.setTtl(0s);
    bench.simulation.call(key);
    bench.runUntil(20ms);
    bench.setTtl(10s);
    bench.runUntil(40ms);
    QVERIFY(bench.last().kind == EventKind::cacheRefreshed);
    QVERIFY(bench.simulation.peek(key).state() == EntryState::usable);
}

void SimulationTtl::unlimitedTtlNeverExpires()
{
    TwoEntries bench;
    bench.setTtl(Ttl::unlimited());
    QVERIFY(!bench.simulation.nextExpiry());
    bench.simulation.runUntil(TimePoint::max());
    QCOMPARE(bench.count(EventKind::entryExpired), std::size_t{0});
    QVERIFY(bench.stateOf(bench.first) == EntryState::usable);
}

void SimulationTtl::unlimitedTtlRevivesEverything()
{
    TwoEntries bench;
    bench.runUntil(1000s);
    QCOMPARE(bench.count(EventKind::entryExpired), std::size_t{2});
    bench.setTtl(Ttl::unlimited());
    QVERIFY(bench.stateOf(bench.first) == EntryState::usable);
    bench.setTtl(10s); // and both are too old again, at once
    QCOMPARE(bench.count(EventKind::entryExpired), std::size_t{4});
}

void SimulationTtl::ttlTooLongForTheClockNeverExpires()
{
    TwoEntries bench;
    bench.setTtl(Duration::max() - 1ns);
    QVERIFY(!bench.simulation.nextExpiry());
    bench.simulation.runUntil(TimePoint::max());
    QVERIFY(bench.stateOf(bench.first) == EntryState::usable);
    QCOMPARE(bench.count(EventKind::entryExpired), std::size_t{0});
}

void SimulationTtl::changeIsWrittenDownBeforeWhatFollowsFromIt()
{
    TwoEntries bench;
    bench.runUntil(5s);
    const Sequence before = bench.journal.end();
    bench.setTtl(1s);
    QCOMPARE(bench.journal.end(), before + 3);
    QVERIFY(bench.journal.at(before).kind == EventKind::settingChanged);
    QVERIFY(bench.journal.at(before).span == 1s);
    QVERIFY(bench.journal.ttlAt(before) == Ttl{10s});
    QVERIFY(bench.journal.ttlAt(before + 1) == Ttl{1s});
    QVERIFY(bench.journal.at(before + 1).key == bench.first);
    QVERIFY(bench.journal.at(before + 2).key == bench.second);
}

QTEST_APPLESS_MAIN(SimulationTtl)
#include "tst_simulation_ttl.moc"

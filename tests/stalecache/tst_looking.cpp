// Looking, forgetting, and changing the TTL of a running cache.

#include <QTest>

#include "../contract/bad_backends.h"
#include "support/bench.h"

using namespace support;
using contract::ThrowsWhenTold;
using stalecache::EntryState;

class Looking : public QObject
{
    Q_OBJECT

private slots:
    void peekTellsTheStateAroundTheTtl_data();
    void peekTellsTheStateAroundTheTtl();
    void peekOfNothingIsAbsent();
    void peekFiresNoHookAndWritesNothing();
    void peekDoesNotMoveTheTimeOfTheCache();
    void peekReportsWhatTheBackendThrows();
    void peekSaysWhatAFailedCallThenGets();
    void invalidatedKeyIsAbsentAndOthersStay();
    void invalidateFiresNoHook();
    void newTtlHoldsForOldEntries();
    void negativeTtlIsRejectedAndTheFormerStays();
    void ttlIsToldAsItWasGiven();
};

void Looking::peekTellsTheStateAroundTheTtl_data()
{
    QTest::addColumn<qint64>("ticksPastTtl");
    QTest::addColumn<bool>("usable");
    QTest::newRow("TTL - 1 tick") << qint64{-1} << true;
    QTest::newRow("TTL") << qint64{0} << true;
    QTest::newRow("TTL + 1 tick") << qint64{1} << false;
}

void Looking::peekTellsTheStateAroundTheTtl()
{
    QFETCH(qint64, ticksPastTtl);
    QFETCH(bool, usable);
    Bench<> bench;
    bench.store("k", "v");
    bench.clock.advance(tenSeconds + ticksPastTtl * tick);
    const auto peek = bench.cache.peek("k");
    QVERIFY(peek.state() == (usable ? EntryState::usable : EntryState::expired));
    QVERIFY(peek.freshness.age == tenSeconds + ticksPastTtl * tick);
    QVERIFY(peek.freshness.remaining == -ticksPastTtl * tick);
    QCOMPARE(peek.value, "v");
}

void Looking::peekOfNothingIsAbsent()
{
    Bench<> bench;
    const auto peek = bench.cache.peek("k");
    QVERIFY(peek.state() == EntryState::absent);
    QVERIFY(!peek.value);
    QVERIFY(!peek.backendError);
}

void Looking::peekFiresNoHookAndWritesNothing()
{
    Bench<ThrowsWhenTold> bench;
    bench.store("k", "v");
    const int gets = bench.cache.backend().gets;
    for (const Duration step : {Duration{5s}, Duration{6s}, Duration{-20s}}) {
        bench.clock.advance(step);
        static_cast<void>(bench.cache.peek("k"));
        static_cast<void>(bench.cache.peek("absent"));
    }
    bench.cache.backend().getThrows = true;
    static_cast<void>(bench.cache.peek("k"));
    QVERIFY(bench.recorder.events.empty());
    QCOMPARE(bench.cache.backend().gets, gets + 7);
    QCOMPARE(bench.cache.backend().sets, 1);
    QCOMPARE(bench.cache.backend().erases, 0);
    // Nor does it take a number.
    QCOMPARE(bench.cache.begin("k").number(), 2U);
}

void Looking::peekDoesNotMoveTheTimeOfTheCache()
{
    Bench<> bench;
    bench.store("k", "v");
    bench.clock.advance(9s);
    QVERIFY(bench.cache.peek("k").freshness.age == 9s);
    bench.clock.advance(-7s);
    QVERIFY(bench.cache.peek("k").freshness.age == 2s);
    QCOMPARE(bench.fail("k"), staleOutcome("v", 2s, 8s));
}

void Looking::peekReportsWhatTheBackendThrows()
{
    Bench<ThrowsWhenTold> bench;
    bench.store("k", "v");
    bench.cache.backend().getThrows = true;
    const auto peek = bench.cache.peek("k");
    QVERIFY(peek.state() == EntryState::absent);
    QVERIFY(!peek.value);
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, std::rethrow_exception(peek.backendError));
}

void Looking::peekSaysWhatAFailedCallThenGets()
{
    Bench<> bench;
    bench.store("k", "v");
    for (int i = 0; i < 12; ++i) {
        const auto peek = bench.cache.peek("k");
        const Outcome outcome = bench.fail("k");
        if (peek.state() == EntryState::usable)
            QCOMPARE(outcome,
                     staleOutcome(*peek.value, peek.freshness.age, peek.freshness.remaining));
        else
            QCOMPARE(outcome, propagatedOutcome());
        bench.clock.advance(1s);
    }
}

void Looking::invalidatedKeyIsAbsentAndOthersStay()
{
    Bench<> bench;
    bench.store("k", "v");
    bench.store("another", "w");
    QVERIFY(bench.cache.invalidate("k"));
    QVERIFY(bench.cache.invalidate("never stored"));
    QVERIFY(bench.cache.peek("k").state() == EntryState::absent);
    QCOMPARE(bench.fail("k"), propagatedOutcome());
    QCOMPARE(bench.fail("another"), staleOutcome("w", 0s, tenSeconds));
    QCOMPARE(bench.succeed("k", "again"), freshOutcome("again", tenSeconds));
    QCOMPARE(bench.fail("k"), staleOutcome("again", 0s, tenSeconds));
}

void Looking::invalidateFiresNoHook()
{
    Bench<> bench;
    bench.store("k", "v");
    bench.cache.invalidate("k");
    QVERIFY(bench.recorder.events.empty());
}

void Looking::newTtlHoldsForOldEntries()
{
    Bench<ThrowsWhenTold> bench;
    bench.store("k", "v");
    bench.clock.advance(15s);
    QCOMPARE(bench.fail("k"), propagatedOutcome());
    bench.cache.setTtl(20s);
    QVERIFY(bench.cache.peek("k").state() == EntryState::usable);
    QCOMPARE(bench.fail("k"), staleOutcome("v", 15s, 5s));
    bench.cache.setTtl(5s);
    QCOMPARE(bench.fail("k"), propagatedOutcome());
    bench.succeed("k", "w");
    QVERIFY(bench.cache.backend().lastTtl == 5s);
}

void Looking::negativeTtlIsRejectedAndTheFormerStays()
{
    Bench<> bench;
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, bench.cache.setTtl(-1s));
    QVERIFY(bench.cache.ttl() == stalecache::Ttl{10s});
    using Cache = stalecache::StaleCache<std::string, std::string>;
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, (Cache{{}, -1ns}));
}

void Looking::ttlIsToldAsItWasGiven()
{
    Bench<> bench{90min};
    QVERIFY(bench.cache.ttl() == stalecache::Ttl{90min});
    bench.cache.setTtl(stalecache::Ttl::unlimited());
    QVERIFY(bench.cache.ttl().isUnlimited());
}

QTEST_APPLESS_MAIN(Looking)
#include "tst_looking.moc"

// A call in two halves: dropped, abandoned, moved, settled twice.

#include <QTest>

#include "support/bench.h"

using namespace support;

class PendingCallTest : public QObject
{
    Q_OBJECT

private slots:
    void abandonedCallStoresNothingAndHoldsNobodyBack();
    void droppedCallStoresNothingAndHoldsNobodyBack();
    void movedCallIsSettledOnceInItsNewPlace();
    void settlingTwiceThrows();
};

void PendingCallTest::abandonedCallStoresNothingAndHoldsNobodyBack()
{
    Bench<> bench;
    auto first = bench.cache.begin("k");
    auto second = bench.cache.begin("k");
    second.abandon();
    QVERIFY(second.isSettled());
    second.abandon();
    QVERIFY(bench.recorder.events.empty());
    first.succeed("1");
    QCOMPARE(bench.cache.peek("k").value, "1");
    QVERIFY_THROWS_EXCEPTION(std::logic_error, second.succeed("2"));
    QCOMPARE(bench.cache.peek("k").value, "1");
}

void PendingCallTest::droppedCallStoresNothingAndHoldsNobodyBack()
{
    Bench<> bench;
    auto first = bench.cache.begin("k");
    {
        const auto dropped = bench.cache.begin("k");
        QVERIFY(!dropped.isSettled());
    }
    QVERIFY(bench.recorder.events.empty());
    first.succeed("1");
    QCOMPARE(bench.cache.peek("k").value, "1");
}

void PendingCallTest::movedCallIsSettledOnceInItsNewPlace()
{
    Bench<> bench;
    auto first = bench.cache.begin("k");
    const auto number = first.number();
    auto moved = std::move(first);
    QCOMPARE(moved.key(), "k");
    QCOMPARE(moved.number(), number);
    QVERIFY(!moved.isSettled());
    moved.succeed("1");
    QVERIFY(moved.isSettled());
    QCOMPARE(bench.cache.peek("k").value, "1");
}

void PendingCallTest::settlingTwiceThrows()
{
    Bench<> bench;
    auto call = bench.cache.begin("k");
    call.succeed("1");
    QVERIFY_THROWS_EXCEPTION(std::logic_error, call.succeed("2"));
    QVERIFY_THROWS_EXCEPTION(std::logic_error, static_cast<void>(call.fail(Failure{"down"})));
    QVERIFY_THROWS_EXCEPTION(std::logic_error, static_cast<void>(call.settle(Plan{"2"})));
    QCOMPARE(bench.cache.peek("k").value, "1");
    QCOMPARE(bench.recorder.names(), (QByteArrayList{"onCacheRefreshed"}));
}

QTEST_APPLESS_MAIN(PendingCallTest)
#include "tst_pending_call.moc"

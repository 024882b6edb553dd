// What bounds the serving of stale values: the stop token, the extreme TTLs, the clock, the call's
// own limit. In each form a call can have.

#include <QTest>

#include "../contract/bad_backends.h"
#include "support/bench.h"

using namespace support;
using contract::ThrowsWhenTold;
using stalecache::EntryState;
using stalecache::ErrorView;
using stalecache::PropagateReason;
using stalecache::Verdict;

class Limits : public QObject
{
    Q_OBJECT

private slots:
    void stoppedCallerGetsTheErrorNeverAStaleValue_data()
    {
        addForms();
    }
    void stoppedCallerGetsTheErrorNeverAStaleValue();
    void stoppedCallerIsNotAskedOfTheClassifier_data()
    {
        addForms();
    }
    void stoppedCallerIsNotAskedOfTheClassifier();
    void stoppedCallerStillGetsASuccess_data()
    {
        addForms();
    }
    void stoppedCallerStillGetsASuccess();
    void zeroTtlPassesThrough_data()
    {
        addForms();
    }
    void zeroTtlPassesThrough();
    void largestTtlNeverExpires_data();
    void largestTtlNeverExpires();
    void clockGoingBackNeverMakesAnAgeNegative_data()
    {
        addForms();
    }
    void clockGoingBackNeverMakesAnAgeNegative();
    void entryFromTheFutureIsNotUsable_data()
    {
        addForms();
    }
    void entryFromTheFutureIsNotUsable();
    void maxStalenessNarrowsTheTtl_data();
    void maxStalenessNarrowsTheTtl();
    void maxStalenessNarrowsWhatRemainsOfAFreshValue_data()
    {
        addForms();
    }
    void maxStalenessNarrowsWhatRemainsOfAFreshValue();
};

void Limits::stoppedCallerGetsTheErrorNeverAStaleValue()
{
    QFETCH(Form, form);
    Bench<ThrowsWhenTold> bench;
    bench.store("k", "v");
    std::stop_source stop;
    const auto requestStop = [&] { stop.request_stop(); };
    const int getsBefore = bench.cache.backend().gets;

    QCOMPARE(makeCall(form, bench.cache, "k", failure("cancelled"), {.stop = stop.get_token()},
                      requestStop),
             propagatedOutcome("cancelled"));
    QCOMPARE(bench.recorder.names(), (QByteArrayList{"onErrorPropagated"}));
    QVERIFY(bench.recorder.last().reason == PropagateReason::cancelled);
    QCOMPARE(bench.cache.backend().gets, getsBefore);

    // The same error without a request to stop is a failure like any other.
    QCOMPARE(makeCall(form, bench.cache, "k", failure("cancelled"),
                      {.stop = std::stop_source{}.get_token()}),
             staleOutcome("v", 0s, tenSeconds, "cancelled"));
}

void Limits::stoppedCallerIsNotAskedOfTheClassifier()
{
    QFETCH(Form, form);
    Bench<> bench{tenSeconds, [](const ErrorView &) { return Verdict::evict; }};
    bench.store("k", "v");
    std::stop_source stop;
    stop.request_stop();
    makeCall(form, bench.cache, "k", failure(), {.stop = stop.get_token()});
    QVERIFY(bench.recorder.last().reason == PropagateReason::cancelled);
    QVERIFY(bench.cache.backend().get("k"));
}

void Limits::stoppedCallerStillGetsASuccess()
{
    QFETCH(Form, form);
    Bench<> bench;
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(makeCall(form, bench.cache, "k", "v", {.stop = stop.get_token()}),
             freshOutcome("v", tenSeconds));
    QCOMPARE(bench.recorder.names(), (QByteArrayList{"onCacheRefreshed"}));
}

void Limits::zeroTtlPassesThrough()
{
    QFETCH(Form, form);
    Bench<ThrowsWhenTold> bench{0s};
    QCOMPARE(makeCall(form, bench.cache, "k", "v"), unstoredOutcome("v"));
    QCOMPARE(bench.recorder.events.size(), 1U);
    QVERIFY((bench.recorder.last() ==
             Seen{.hook = "onPassedThrough", .call = 1, .key = "k", .value = "v"}));
    QCOMPARE(makeCall(form, bench.cache, "k", failure()), propagatedOutcome());
    QVERIFY(bench.recorder.last().reason == PropagateReason::absent);
    QCOMPARE(bench.cache.backend().sets, 0);

    // Nor is an entry of former times served.
    bench.cache.setTtl(tenSeconds);
    bench.store("k", "v");
    bench.cache.setTtl(0s);
    QCOMPARE(makeCall(form, bench.cache, "k", failure()), propagatedOutcome());
    QVERIFY(bench.recorder.last().reason == PropagateReason::expired);
    QVERIFY(bench.cache.peek("k").state() == EntryState::expired);
}

void Limits::largestTtlNeverExpires_data()
{
    QTest::addColumn<Form>("form");
    QTest::addColumn<bool>("inHours");
    for (const auto &[name, form] : allForms) {
        QTest::addRow("%s, hours", name) << form << true;
        QTest::addRow("%s, nanoseconds", name) << form << false;
    }
}

void Limits::largestTtlNeverExpires()
{
    QFETCH(Form, form);
    QFETCH(bool, inHours);
    Bench<> bench{inHours ? stalecache::Ttl{std::chrono::hours::max()}
                          : stalecache::Ttl{Duration::max()}};
    bench.clock.set(stalecache::TimePoint::min());
    bench.store("k", "v");
    bench.clock.set(stalecache::TimePoint::max());
    QCOMPARE(makeCall(form, bench.cache, "k", failure()),
             staleOutcome("v", Duration::max(), Duration::max()));
}

void Limits::clockGoingBackNeverMakesAnAgeNegative()
{
    QFETCH(Form, form);
    Bench<> bench;
    bench.store("k", "v");
    bench.clock.advance(-30min);
    QCOMPARE(makeCall(form, bench.cache, "k", failure()), staleOutcome("v", 0s, tenSeconds));
    QVERIFY(bench.cache.peek("k").state() == EntryState::usable);

    // What is stored under the set-back clock ages from the moment the clock has caught up.
    QCOMPARE(makeCall(form, bench.cache, "k", "w"), freshOutcome("w", tenSeconds));
    bench.clock.advance(30min + 4s);
    QCOMPARE(makeCall(form, bench.cache, "k", failure()), staleOutcome("w", 4s, 6s));
    bench.clock.advance(-1s);
    QCOMPARE(makeCall(form, bench.cache, "k", failure()), staleOutcome("w", 4s, 6s));
}

void Limits::entryFromTheFutureIsNotUsable()
{
    QFETCH(Form, form);
    Bench<> bench;
    bench.cache.backend().set("k", {"v", bench.clock.now() + tick}, tenSeconds);
    QCOMPARE(makeCall(form, bench.cache, "k", failure()), propagatedOutcome());
    QVERIFY(bench.recorder.last().reason == PropagateReason::absent);
    QVERIFY(!bench.recorder.last().age);
    QVERIFY(bench.cache.peek("k").state() == EntryState::absent);
    bench.clock.advance(tick);
    QCOMPARE(makeCall(form, bench.cache, "k", failure()), staleOutcome("v", 0s, tenSeconds));
}

void Limits::maxStalenessNarrowsTheTtl_data()
{
    QTest::addColumn<Form>("form");
    QTest::addColumn<qint64>("maxSeconds");
    QTest::addColumn<qint64>("remainingSeconds"); // negative: not served
    for (const auto &[name, form] : allForms) {
        QTest::addRow("%s, less than the age", name) << form << qint64{3} << qint64{-1};
        QTest::addRow("%s, the age", name) << form << qint64{4} << qint64{0};
        QTest::addRow("%s, more than the age", name) << form << qint64{6} << qint64{2};
        QTest::addRow("%s, more than the TTL", name) << form << qint64{60} << qint64{6};
        QTest::addRow("%s, zero", name) << form << qint64{0} << qint64{-1};
    }
}

void Limits::maxStalenessNarrowsTheTtl()
{
    QFETCH(Form, form);
    QFETCH(qint64, maxSeconds);
    QFETCH(qint64, remainingSeconds);
    Bench<> bench;
    bench.store("k", "v");
    bench.clock.advance(4s);
    const Outcome outcome = makeCall(form, bench.cache, "k", failure(),
                                     {.maxStaleness = std::chrono::seconds{maxSeconds}});
    if (remainingSeconds >= 0) {
        QCOMPARE(outcome, staleOutcome("v", 4s, std::chrono::seconds{remainingSeconds}));
    } else {
        QCOMPARE(outcome, propagatedOutcome());
        QVERIFY(bench.recorder.last().reason == PropagateReason::expired);
        QVERIFY(bench.recorder.last().age == Duration{4s});
    }
    // It held for that call alone.
    QCOMPARE(makeCall(form, bench.cache, "k", failure()), staleOutcome("v", 4s, 6s));
}

void Limits::maxStalenessNarrowsWhatRemainsOfAFreshValue()
{
    QFETCH(Form, form);
    Bench<> bench;
    QCOMPARE(makeCall(form, bench.cache, "k", "v", {.maxStaleness = 3s}), freshOutcome("v", 3s));
    QCOMPARE(makeCall(form, bench.cache, "k", "v", {.maxStaleness = 1min}),
             freshOutcome("v", tenSeconds));
    QCOMPARE(makeCall(form, bench.cache, "k", "v", {.maxStaleness = 0s}), freshOutcome("v", 0s));
    QCOMPARE(bench.fail("k"), staleOutcome("v", 0s, tenSeconds));
}

QTEST_APPLESS_MAIN(Limits)
#include "tst_limits.moc"

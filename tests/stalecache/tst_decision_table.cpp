// Every row of the decision table, in each form a call can have.

#include <QTest>

#include "../contract/bad_backends.h"
#include "support/bench.h"

using namespace support;
using contract::ThrowsWhenTold;
using stalecache::BackendOperation;
using stalecache::ErrorView;
using stalecache::PropagateReason;
using stalecache::SkipReason;
using stalecache::Verdict;

class DecisionTable : public QObject
{
    Q_OBJECT

private slots:
    void successIsStoredAndReturnedFresh_data()
    {
        addForms();
    }
    void successIsStoredAndReturnedFresh();
    void successAfterALaterStoreIsNotStored_data()
    {
        addForms();
    }
    void successAfterALaterStoreIsNotStored();
    void successAfterAnInvalidationIsNotStored_data()
    {
        addForms();
    }
    void successAfterAnInvalidationIsNotStored();
    void successWithAFailingSetKeepsTheOldEntry_data()
    {
        addForms();
    }
    void successWithAFailingSetKeepsTheOldEntry();
    void failureAroundTheTtl_data();
    void failureAroundTheTtl();
    void servingNeverRenewsTheAge_data()
    {
        addForms();
    }
    void servingNeverRenewsTheAge();
    void failureWithoutEntryPropagates_data()
    {
        addForms();
    }
    void failureWithoutEntryPropagates();
    void refusedFailurePropagatesAndKeepsTheEntry_data()
    {
        addForms();
    }
    void refusedFailurePropagatesAndKeepsTheEntry();
    void authoritativeFailureErasesTheEntry_data()
    {
        addForms();
    }
    void authoritativeFailureErasesTheEntry();
    void failingGetGivesTheOriginalError_data()
    {
        addForms();
    }
    void failingGetGivesTheOriginalError();
    void failingEraseGivesTheOriginalError_data()
    {
        addForms();
    }
    void failingEraseGivesTheOriginalError();
    void failureServesWhatWasStoredMeanwhile_data()
    {
        addForms();
    }
    void failureServesWhatWasStoredMeanwhile();
};

void DecisionTable::successIsStoredAndReturnedFresh()
{
    QFETCH(Form, form);
    Bench<ThrowsWhenTold> bench;
    bench.store("k", "old");
    bench.clock.advance(3s);

    QCOMPARE(makeCall(form, bench.cache, "k", "v"), freshOutcome("v", tenSeconds));
    const auto stored = bench.cache.backend().get("k");
    QVERIFY(stored);
    QCOMPARE(stored->value, "v");
    QCOMPARE(stored->storedAt, bench.clock.now());
    QCOMPARE(bench.cache.backend().lastTtl, tenSeconds);
    QCOMPARE(bench.recorder.events.size(), 1U);
    QVERIFY((bench.recorder.last() == Seen{.hook = "onCacheRefreshed",
                                           .call = 2,
                                           .key = "k",
                                           .value = "v",
                                           .storedAt = bench.clock.now()}));
}

void DecisionTable::successAfterALaterStoreIsNotStored()
{
    QFETCH(Form, form);
    Bench<> bench;
    const auto laterCall = [&] { bench.succeed("k", "later"); };
    QCOMPARE(makeCall(form, bench.cache, "k", "earlier", {}, laterCall),
             unstoredOutcome("earlier"));
    QCOMPARE(bench.cache.backend().get("k")->value, "later");
    QCOMPARE(bench.recorder.names(), (QByteArrayList{"onCacheRefreshed", "onStoreSkipped"}));
    QVERIFY((bench.recorder.last() == Seen{.hook = "onStoreSkipped",
                                           .call = 1,
                                           .key = "k",
                                           .skipReason = SkipReason::superseded}));
}

void DecisionTable::successAfterAnInvalidationIsNotStored()
{
    QFETCH(Form, form);
    Bench<> bench;
    bench.store("k", "old");
    const auto invalidation = [&] { QVERIFY(bench.cache.invalidate("k")); };
    QCOMPARE(makeCall(form, bench.cache, "k", "v", {}, invalidation), unstoredOutcome("v"));
    QVERIFY(!bench.cache.backend().get("k"));
    QCOMPARE(bench.recorder.names(), (QByteArrayList{"onStoreSkipped"}));
    QVERIFY(bench.recorder.last().skipReason == SkipReason::invalidated);
    QCOMPARE(bench.recorder.last().call, 2U);
}

void DecisionTable::successWithAFailingSetKeepsTheOldEntry()
{
    QFETCH(Form, form);
    Bench<ThrowsWhenTold> bench;
    bench.store("k", "old");
    bench.clock.advance(4s);
    bench.cache.backend().setThrows = true;

    QCOMPARE(makeCall(form, bench.cache, "k", "new"), unstoredOutcome("new"));
    QCOMPARE(bench.recorder.events.size(), 1U);
    QVERIFY((bench.recorder.last() == Seen{.hook = "onBackendError",
                                           .call = 2,
                                           .key = "k",
                                           .operation = BackendOperation::set,
                                           .error = "set failed"}));
    QCOMPARE(makeCall(form, bench.cache, "k", failure()), staleOutcome("old", 4s, 6s));
}

void DecisionTable::failureAroundTheTtl_data()
{
    QTest::addColumn<Form>("form");
    QTest::addColumn<qint64>("ticksPastTtl");
    for (const auto &[name, form] : allForms) {
        for (const qint64 ticks : {-1, 0, 1})
            QTest::addRow("%s, TTL %+lld tick", name, static_cast<long long>(ticks))
                << form << ticks;
    }
}

void DecisionTable::failureAroundTheTtl()
{
    QFETCH(Form, form);
    QFETCH(qint64, ticksPastTtl);
    Bench<> bench;
    bench.store("k", "v");
    const Duration age = tenSeconds + ticksPastTtl * tick;
    bench.clock.advance(age);

    const Outcome outcome = makeCall(form, bench.cache, "k", failure());
    QCOMPARE(bench.recorder.events.size(), 1U);
    if (ticksPastTtl <= 0) {
        QCOMPARE(outcome, staleOutcome("v", age, tenSeconds - age));
        QVERIFY((bench.recorder.last() == Seen{.hook = "onStaleServed",
                                               .call = 2,
                                               .key = "k",
                                               .value = "v",
                                               .age = age,
                                               .remaining = tenSeconds - age,
                                               .error = "down"}));
    } else {
        QCOMPARE(outcome, propagatedOutcome());
        QVERIFY((bench.recorder.last() == Seen{.hook = "onErrorPropagated",
                                               .call = 2,
                                               .key = "k",
                                               .age = age,
                                               .reason = PropagateReason::expired,
                                               .error = "down"}));
    }
}

void DecisionTable::servingNeverRenewsTheAge()
{
    QFETCH(Form, form);
    Bench<> bench;
    bench.store("k", "v");
    for (int second = 1; second <= 10; ++second) {
        bench.clock.advance(1s);
        const Duration age = second * 1s;
        QCOMPARE(makeCall(form, bench.cache, "k", failure()),
                 staleOutcome("v", age, tenSeconds - age));
    }
    bench.clock.advance(tick);
    QCOMPARE(makeCall(form, bench.cache, "k", failure()), propagatedOutcome());
}

void DecisionTable::failureWithoutEntryPropagates()
{
    QFETCH(Form, form);
    Bench<> bench;
    bench.store("another", "v");
    QCOMPARE(makeCall(form, bench.cache, "k", failure()), propagatedOutcome());
    QCOMPARE(bench.recorder.events.size(), 1U);
    QVERIFY((bench.recorder.last() == Seen{.hook = "onErrorPropagated",
                                           .call = 2,
                                           .key = "k",
                                           .reason = PropagateReason::absent,
                                           .error = "down"}));
}

void DecisionTable::refusedFailurePropagatesAndKeepsTheEntry()
{
    QFETCH(Form, form);
    Bench<> bench{tenSeconds, [](const ErrorView &error) {
                      return error.message() == "bad request" ? Verdict::propagate
                                                              : Verdict::serveStale;
                  }};
    bench.store("k", "v");
    QCOMPARE(makeCall(form, bench.cache, "k", failure("bad request")),
             propagatedOutcome("bad request"));
    QCOMPARE(bench.recorder.names(), (QByteArrayList{"onErrorPropagated"}));
    QVERIFY(bench.recorder.last().reason == PropagateReason::refused);
    QCOMPARE(makeCall(form, bench.cache, "k", failure()), staleOutcome("v", 0s, tenSeconds));
}

void DecisionTable::authoritativeFailureErasesTheEntry()
{
    QFETCH(Form, form);
    Bench<> bench{tenSeconds, [](const ErrorView &error) {
                      return error.message() == "not found" ? Verdict::evict : Verdict::serveStale;
                  }};
    bench.store("k", "v");
    bench.store("another", "w");
    QCOMPARE(makeCall(form, bench.cache, "k", failure("not found")),
             propagatedOutcome("not found"));
    QCOMPARE(bench.recorder.names(), (QByteArrayList{"onErrorPropagated"}));
    QVERIFY(bench.recorder.last().reason == PropagateReason::refused);
    QVERIFY(!bench.cache.backend().get("k"));
    QCOMPARE(makeCall(form, bench.cache, "k", failure()), propagatedOutcome());
    QCOMPARE(makeCall(form, bench.cache, "another", failure()), staleOutcome("w", 0s, tenSeconds));
}

void DecisionTable::failingGetGivesTheOriginalError()
{
    QFETCH(Form, form);
    Bench<ThrowsWhenTold> bench;
    bench.store("k", "v");
    bench.cache.backend().getThrows = true;
    QCOMPARE(makeCall(form, bench.cache, "k", failure()), propagatedOutcome());
    QCOMPARE(bench.recorder.names(), (QByteArrayList{"onBackendError", "onErrorPropagated"}));
    QVERIFY((bench.recorder.events.front() == Seen{.hook = "onBackendError",
                                                   .call = 2,
                                                   .key = "k",
                                                   .operation = BackendOperation::get,
                                                   .error = "get failed"}));
    QVERIFY((bench.recorder.last() == Seen{.hook = "onErrorPropagated",
                                           .call = 2,
                                           .key = "k",
                                           .reason = PropagateReason::backend,
                                           .error = "down"}));
}

void DecisionTable::failingEraseGivesTheOriginalError()
{
    QFETCH(Form, form);
    Bench<ThrowsWhenTold> bench{tenSeconds, [](const ErrorView &) { return Verdict::evict; }};
    bench.store("k", "v");
    bench.cache.backend().eraseThrows = true;
    QCOMPARE(makeCall(form, bench.cache, "k", failure()), propagatedOutcome());
    QCOMPARE(bench.recorder.names(), (QByteArrayList{"onBackendError", "onErrorPropagated"}));
    QVERIFY(bench.recorder.events.front().operation == BackendOperation::erase);
    QVERIFY(bench.recorder.last().reason == PropagateReason::refused);
}

void DecisionTable::failureServesWhatWasStoredMeanwhile()
{
    QFETCH(Form, form);
    Bench<> bench;
    bench.store("k", "old");
    bench.clock.advance(20s);
    const auto otherCall = [&] {
        bench.clock.advance(1s);
        bench.succeed("k", "newer");
        bench.clock.advance(2s);
    };
    QCOMPARE(makeCall(form, bench.cache, "k", failure(), {}, otherCall),
             staleOutcome("newer", 2s, 8s));
    QCOMPARE(bench.recorder.names(), (QByteArrayList{"onCacheRefreshed", "onStaleServed"}));
}

QTEST_APPLESS_MAIN(DecisionTable)
#include "tst_decision_table.moc"

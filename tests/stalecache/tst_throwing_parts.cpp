// The cache's own trouble never makes the caller's outcome worse: every combination of throwing
// hooks, a throwing backend and a failing function.

#include <QTest>

#include "../contract/bad_backends.h"
#include "support/bench.h"

#include <memory>

using namespace support;
using contract::ThrowsWhenTold;
using stalecache::ErrorView;
using stalecache::Verdict;

namespace {

/// What of the surroundings throws.
struct Throwing
{
    bool hooks;
    bool hookError;
    bool get;
    bool set;
    bool erase;
};

constexpr Throwing throwingOf(int bits)
{
    return {.hooks = (bits & 1) != 0,
            .hookError = (bits & 2) != 0,
            .get = (bits & 4) != 0,
            .set = (bits & 8) != 0,
            .erase = (bits & 16) != 0};
}

constexpr int combinations = 32;

/// The hooks that are due, in order, without onHookError.
QByteArrayList dueHooks(const Plan &plan, const Throwing &throwing)
{
    if (plan)
        return {throwing.set ? "onBackendError" : "onCacheRefreshed"};
    if (plan.error().text == "not found") {
        return throwing.erase ? QByteArrayList{"onBackendError", "onErrorPropagated"}
                              : QByteArrayList{"onErrorPropagated"};
    }
    return throwing.get ? QByteArrayList{"onBackendError", "onErrorPropagated"}
                        : QByteArrayList{"onStaleServed"};
}

Outcome dueOutcome(const Plan &plan, const Throwing &throwing)
{
    if (plan)
        return throwing.set ? unstoredOutcome(*plan) : freshOutcome(*plan, tenSeconds);
    if (plan.error().text == "not found" || throwing.get)
        return propagatedOutcome(plan.error().text);
    return staleOutcome("old", 3s, 7s);
}

/// Throws once it was told to.
struct ThrowingClock
{
    static constexpr bool isSteady = true;
    std::shared_ptr<bool> throws = std::make_shared<bool>(false);

    [[nodiscard]] stalecache::TimePoint now() const
    {
        if (*throws)
            throw std::runtime_error{"no time"};
        return stalecache::TimePoint{1h};
    }
};

} // namespace

class ThrowingParts : public QObject
{
    Q_OBJECT

private slots:
    void everyCombinationKeepsTheOutcomeAndRunsTheOtherHooks_data();
    void everyCombinationKeepsTheOutcomeAndRunsTheOtherHooks();
    void throwingSkipHookKeepsTheOutcome();
    void throwingClassifierCoversAsIfThereWereNone();
    void throwingEraseOfAnInvalidationIsToldAndStillHoldsBackCallsUnderWay();
    void throwsWithoutAnyHookKeepTheOutcome();
    void hookThatThrowsNoStdExceptionIsCaught();
    void throwingClockKeepsTheOutcome();
};

void ThrowingParts::everyCombinationKeepsTheOutcomeAndRunsTheOtherHooks_data()
{
    QTest::addColumn<Form>("form");
    QTest::addColumn<QByteArray>("failsWith"); // empty: succeeds
    QTest::addColumn<int>("bits");
    for (const auto &[name, form] : allForms) {
        for (const char *failsWith : {"", "down", "not found"}) {
            for (int bits = 0; bits < combinations; ++bits) {
                const Throwing t = throwingOf(bits);
                QTest::addRow("%s, fn %s, throw:%s%s%s%s%s", name,
                              *failsWith != '\0' ? failsWith : "succeeds", t.hooks ? " hooks" : "",
                              t.hookError ? " onHookError" : "", t.get ? " get" : "",
                              t.set ? " set" : "", t.erase ? " erase" : "")
                    << form << QByteArray{failsWith} << bits;
            }
        }
    }
}

void ThrowingParts::everyCombinationKeepsTheOutcomeAndRunsTheOtherHooks()
{
    QFETCH(Form, form);
    QFETCH(QByteArray, failsWith);
    QFETCH(int, bits);
    const Throwing throwing = throwingOf(bits);
    Bench<ThrowsWhenTold> bench{tenSeconds, [](const ErrorView &error) {
                                    return error.message() == "not found" ? Verdict::evict
                                                                          : Verdict::serveStale;
                                }};
    bench.store("k", "old");
    bench.clock.advance(3s);
    bench.recorder.hooksThrow = throwing.hooks;
    bench.recorder.hookErrorThrows = throwing.hookError;
    bench.cache.backend().getThrows = throwing.get;
    bench.cache.backend().setThrows = throwing.set;
    bench.cache.backend().eraseThrows = throwing.erase;
    const Plan plan = failsWith.isEmpty() ? Plan{"new"} : failure(failsWith.toStdString());

    QCOMPARE(makeCall(form, bench.cache, "k", plan), dueOutcome(plan, throwing));

    // Each hook that threw is followed by the one that is told of it.
    QByteArrayList due;
    for (const QByteArray &hook : dueHooks(plan, throwing)) {
        due << hook;
        if (throwing.hooks)
            due << "onHookError";
    }
    QCOMPARE(bench.recorder.names(), due);
    for (std::size_t i = 0; throwing.hooks && i < bench.recorder.events.size(); i += 2) {
        const std::string hook = bench.recorder.events[i].hook;
        QCOMPARE(bench.recorder.events[i + 1].key, hook);
        QCOMPARE(bench.recorder.events[i + 1].error, hook + " threw");
    }
    const auto thrown = static_cast<std::uint64_t>(due.count("onHookError"));
    QCOMPARE(bench.cache.hookErrors(), throwing.hookError ? 2 * thrown : thrown);
}

void ThrowingParts::throwingSkipHookKeepsTheOutcome()
{
    Bench<> bench;
    bench.recorder.hooksThrow = true;
    const Outcome outcome = makeCall(Form::expectedCall, bench.cache, "k", "v", {},
                                     [&] { bench.cache.invalidate("k"); });
    QCOMPARE(outcome, unstoredOutcome("v"));
    QCOMPARE(bench.recorder.names(), (QByteArrayList{"onStoreSkipped", "onHookError"}));
    QCOMPARE(bench.cache.hookErrors(), 1U);
}

void ThrowingParts::throwingClassifierCoversAsIfThereWereNone()
{
    Bench<> bench{tenSeconds,
                  [](const ErrorView &) -> Verdict { throw std::runtime_error{"undecided"}; }};
    bench.store("k", "v");
    QCOMPARE(bench.fail("k"), staleOutcome("v", 0s, tenSeconds));
    QCOMPARE(bench.recorder.names(), (QByteArrayList{"onHookError", "onStaleServed"}));
    QCOMPARE(bench.recorder.events.front().key, "classifier");
    QCOMPARE(bench.recorder.events.front().error, "undecided");
    QCOMPARE(bench.cache.hookErrors(), 1U);
}

void ThrowingParts::throwingEraseOfAnInvalidationIsToldAndStillHoldsBackCallsUnderWay()
{
    Bench<ThrowsWhenTold> bench;
    bench.store("k", "old");
    bench.cache.backend().eraseThrows = true;
    const auto invalidation = [&] { QVERIFY(!bench.cache.invalidate("k")); };
    makeCall(Form::expectedCall, bench.cache, "k", "v", {}, invalidation);
    QCOMPARE(bench.recorder.names(), (QByteArrayList{"onBackendError", "onStoreSkipped"}));
    QCOMPARE(bench.recorder.events.front().call, 0U);
    QVERIFY(bench.recorder.events.front().operation == stalecache::BackendOperation::erase);
    QCOMPARE(bench.fail("k"), staleOutcome("old", 0s, tenSeconds));
}

void ThrowingParts::throwsWithoutAnyHookKeepTheOutcome()
{
    stalecache::StaleCache<std::string, std::string, ThrowsWhenTold> cache{{}, 10s};
    cache.backend().setThrows = true;
    cache.backend().getThrows = true;
    cache.backend().eraseThrows = true;
    QCOMPARE(makeCall(Form::expectedCall, cache, "k", "v"), unstoredOutcome("v"));
    QCOMPARE(makeCall(Form::expectedCall, cache, "k", failure()), propagatedOutcome());
    QVERIFY(!cache.invalidate("k"));
    QCOMPARE(cache.hookErrors(), 0U);
}

void ThrowingParts::hookThatThrowsNoStdExceptionIsCaught()
{
    stalecache::StaleCache<std::string, std::string> cache{
        {}, 10s, {.onCacheRefreshed = [](const auto &) { throw 7; }}};
    QCOMPARE(makeCall(Form::expectedCall, cache, "k", "v"), freshOutcome("v", tenSeconds));
    QCOMPARE(cache.hookErrors(), 1U);
}

void ThrowingParts::throwingClockKeepsTheOutcome()
{
    const ThrowingClock clock;
    Recorder recorder;
    stalecache::StaleCache<std::string, std::string, ThrowsWhenTold, ThrowingClock> cache{
        {}, 10s, recorder.hooks(), clock};
    makeCall(Form::expectedCall, cache, "k", "v");
    *clock.throws = true;
    QCOMPARE(makeCall(Form::expectedCall, cache, "k", failure()), propagatedOutcome());
    QCOMPARE(recorder.last().hook, "onErrorPropagated");
    QVERIFY(recorder.last().reason == stalecache::PropagateReason::backend);
    QCOMPARE(makeCall(Form::expectedCall, cache, "k", "w"), unstoredOutcome("w"));
}

QTEST_APPLESS_MAIN(ThrowingParts)
#include "tst_throwing_parts.moc"

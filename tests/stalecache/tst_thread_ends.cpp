// A thread that is being cancelled passes through a call and leaves nothing behind.

#include <QTest>

#include "../contract/bad_backends.h"
#include "support/bench.h"

#include <functional>

#include <pthread.h>

using namespace support;
using contract::ThrowsWhenTold;

namespace {

using ExpectedText = std::expected<std::string, Failure>;

/// Runs `body` in a thread that may be cancelled inside; true if it came to its end.
bool runsToItsEnd(std::function<void()> body)
{
    struct Run
    {
        std::function<void()> body;
        bool ended = false;
    } run{std::move(body)};
    pthread_t thread{};
    pthread_create(
        &thread, nullptr,
        [](void *argument) -> void * {
            auto &started = *static_cast<Run *>(argument);
            started.body();
            started.ended = true;
            return nullptr;
        },
        &run);
    pthread_join(thread, nullptr);
    return run.ended;
}

} // namespace

class ThreadEnds : public QObject
{
    Q_OBJECT

private slots:
    void threadThatEndsInsideTheFunctionLeavesNothing_data();
    void threadThatEndsInsideTheFunctionLeavesNothing();
    void threadCancelledInsideTheFunctionLeavesNothing();
    void threadThatEndsInsideAHookPasses();
};

void ThreadEnds::threadThatEndsInsideTheFunctionLeavesNothing_data()
{
    QTest::addColumn<bool>("returnsExpected");
    QTest::newRow("throwing") << false;
    QTest::newRow("expected") << true;
}

void ThreadEnds::threadThatEndsInsideTheFunctionLeavesNothing()
{
    QFETCH(bool, returnsExpected);
    Bench<ThrowsWhenTold> bench;
    bench.store("k", "v");
    const int getsBefore = bench.cache.backend().gets;
    const bool ended = runsToItsEnd([&] {
        if (returnsExpected) {
            static_cast<void>(bench.cache.call(
                "k", [](const std::string &) -> ExpectedText { pthread_exit(nullptr); }));
        } else {
            bench.cache.call("k",
                             [](const std::string &) -> std::string { pthread_exit(nullptr); });
        }
    });
    QVERIFY(!ended);
    QVERIFY(bench.recorder.events.empty());
    QCOMPARE(bench.cache.backend().sets, 1);
    QCOMPARE(bench.cache.backend().gets, getsBefore);

    bench.clock.advance(1s);
    QCOMPARE(bench.fail("k"), staleOutcome("v", 1s, 9s));
    QCOMPARE(bench.succeed("k", "w"), freshOutcome("w", tenSeconds));
    QCOMPARE(bench.fail("k"), staleOutcome("w", 0s, tenSeconds));
}

void ThreadEnds::threadCancelledInsideTheFunctionLeavesNothing()
{
    Bench<ThrowsWhenTold> bench;
    bench.store("k", "v");
    bool cameBack = false;
    const bool ended = runsToItsEnd([&] {
        bench.cache.call("k", [&](const std::string &) -> std::string {
            pthread_cancel(pthread_self());
            pthread_testcancel();
            return "never";
        });
        cameBack = true;
    });
    QVERIFY(!ended);
    QVERIFY(!cameBack);
    QVERIFY(bench.recorder.events.empty());
    QCOMPARE(bench.cache.backend().sets, 1);
    QCOMPARE(bench.fail("k"), staleOutcome("v", 0s, tenSeconds));
}

void ThreadEnds::threadThatEndsInsideAHookPasses()
{
    bool exits = true;
    stalecache::StaleCache<std::string, std::string> cache{
        {}, 10s, {.onCacheRefreshed = [&](const auto &) {
            if (exits)
                pthread_exit(nullptr);
        }}};
    const auto call = [&] { cache.call("k", [](const std::string &) { return "v"; }); };
    QVERIFY(!runsToItsEnd(call));
    QCOMPARE(cache.hookErrors(), 0U);
    exits = false;
    QVERIFY(runsToItsEnd(call));
    QCOMPARE(cache.peek("k").value, "v");
}

QTEST_APPLESS_MAIN(ThreadEnds)
#include "tst_thread_ends.moc"

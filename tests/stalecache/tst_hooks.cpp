// What hooks are told, what they may do, and that none are needed.

#include <QTest>

#include "support/bench.h"

using namespace support;

class HooksTest : public QObject
{
    Q_OBJECT

private slots:
    void callsAreNumberedInTheOrderTheyBegin();
    void withoutHooksNothingIsNumbered();
    void anyTellsOfEachHook();
    void hookMayCallTheCacheAgain();
    void hookMayInvalidateTheKeyItIsToldOf();
    void hookSeesTheVeryErrorOfTheCaller();
    void refreshedValueIsAlreadyStored();
    void singleHookSetIsTheOnlyOneRun();
};

void HooksTest::callsAreNumberedInTheOrderTheyBegin()
{
    Bench<> bench;
    auto first = bench.cache.begin("a");
    auto second = bench.cache.begin("b");
    QCOMPARE(first.number(), 1U);
    QCOMPARE(second.number(), 2U);
    second.succeed("v");
    QCOMPARE(bench.recorder.last().call, 2U);
    QVERIFY(!first.fail(Failure{"down"}));
    QCOMPARE(bench.recorder.last().call, 1U);
    bench.succeed("c", "v");
    QCOMPARE(bench.recorder.last().call, 3U);
}

void HooksTest::withoutHooksNothingIsNumbered()
{
    stalecache::StaleCache<std::string, std::string> cache{{}, 10s};
    QCOMPARE(cache.begin("k").number(), 0U);
    QCOMPARE(makeCall(Form::throwingCall, cache, "k", "v"), freshOutcome("v", tenSeconds));
}

void HooksTest::anyTellsOfEachHook()
{
    using Hooks = stalecache::Hooks<std::string, std::string>;
    const auto nothing = [](const auto &) {};
    QVERIFY(!Hooks{}.any());
    QVERIFY(Hooks{.onCacheRefreshed = nothing}.any());
    QVERIFY(Hooks{.onStaleServed = nothing}.any());
    QVERIFY(Hooks{.onErrorPropagated = nothing}.any());
    QVERIFY(Hooks{.onStoreSkipped = nothing}.any());
    QVERIFY(Hooks{.onPassedThrough = nothing}.any());
    QVERIFY(Hooks{.onBackendError = nothing}.any());
    QVERIFY(Hooks{.onHookError = nothing}.any());
}

void HooksTest::hookMayCallTheCacheAgain()
{
    using Cache = stalecache::StaleCache<std::string, std::string>;
    Cache *known = nullptr;
    std::string seen;
    Cache cache{{}, 10s, {.onCacheRefreshed = [&](const auto &event) {
                    if (event.key != "k")
                        return;
                    known->call("k2", [](const std::string &) { return "inner"; });
                    seen = *known->peek("k").value;
                }}};
    known = &cache;
    cache.call("k", [](const std::string &) { return "outer"; });
    QCOMPARE(seen, "outer");
    QCOMPARE(cache.peek("k2").value, "inner");
}

void HooksTest::hookMayInvalidateTheKeyItIsToldOf()
{
    using Cache = stalecache::StaleCache<std::string, std::string>;
    Cache *known = nullptr;
    Cache cache{
        {}, 10s, {.onStaleServed = [&](const auto &event) { known->invalidate(event.key); }}};
    known = &cache;
    makeCall(Form::expectedCall, cache, "k", "v");
    QCOMPARE(makeCall(Form::expectedCall, cache, "k", failure()).value, "v");
    QCOMPARE(makeCall(Form::expectedCall, cache, "k", failure()), propagatedOutcome());
}

void HooksTest::hookSeesTheVeryErrorOfTheCaller()
{
    std::string text;
    bool mistaken = false;
    stalecache::StaleCache<std::string, std::string> cache{
        {}, 10s, {.onErrorPropagated = [&](const auto &event) {
            const auto *failure = event.error.template as<Failure>();
            text = failure != nullptr ? failure->text : std::string{};
            mistaken = event.error.template as<std::string>() != nullptr;
        }}};
    makeCall(Form::expectedCall, cache, "k", failure("the reason"));
    QCOMPARE(text, "the reason");
    QVERIFY(!mistaken);
}

void HooksTest::refreshedValueIsAlreadyStored()
{
    using Cache = stalecache::StaleCache<std::string, std::string>;
    Cache *known = nullptr;
    std::optional<std::string> stored;
    Cache cache{{}, 10s, {.onCacheRefreshed = [&](const auto &event) {
                    stored = known->peek(event.key).value;
                }}};
    known = &cache;
    makeCall(Form::expectedCall, cache, "k", "v");
    QCOMPARE(stored, "v");
}

void HooksTest::singleHookSetIsTheOnlyOneRun()
{
    int propagated = 0;
    stalecache::StaleCache<std::string, std::string> cache{
        {}, 10s, {.onErrorPropagated = [&](const auto &) { ++propagated; }}};
    makeCall(Form::expectedCall, cache, "k", "v");
    makeCall(Form::expectedCall, cache, "k", failure());
    QCOMPARE(propagated, 0);
    makeCall(Form::expectedCall, cache, "absent", failure());
    QCOMPARE(propagated, 1);
}

QTEST_APPLESS_MAIN(HooksTest)
#include "tst_hooks.moc"

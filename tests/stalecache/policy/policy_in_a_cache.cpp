// The composition that programs use: a policy inside the function that a StaleCache calls.

#include <QTest>

#include "calls.h"
#include "policy_bench.h"

#include <expected>
#include <stdexcept>
#include <string>

#include <stalecache/policy/policy.h>
#include <stalecache/stale_cache.h>

using namespace support;

class PolicyInACache : public QObject
{
    Q_OBJECT

private slots:
    void staleIsServedOnAnOpenBreaker();
    void staleIsServedOnAnOpenBreakerThatThrows();
    void classifierSeesThePolicyError();
};

void PolicyInACache::staleIsServedOnAnOpenBreaker()
{
    Bench bench{withBreaker(retrying(5), 2)};
    int suppressed = 0;
    stalecache::StaleCache<std::string, int, stalecache::MapCache<std::string, int>, ManualClock>
        cache{{}, 5min, {.onStaleServed = [&](const auto &) { ++suppressed; }}, bench.clock};
    int fetches = 0;
    bool down = false;
    const auto fetch = [&](const std::string &) -> Result {
        ++fetches;
        if (down)
            return std::unexpected{Failure{"down"}};
        return 7;
    };
    const auto ask = [&] {
        return cache.call("key", [&](const std::string &key) {
            return bench.policy.call([&] { return fetch(key); });
        });
    };
    QVERIFY(!ask()->isStale());
    down = true;

    // Two attempts and the opening are one failure to the cache.
    const auto opening = ask();
    QVERIFY(opening->isStale());
    QCOMPARE(fetches, 3);
    QCOMPARE(suppressed, 1);
    QVERIFY(opening->suppressedError ==
            (PolicyError<Failure>{PolicyErrorKind::breakerOpen, 2, Failure{"down"}}));

    // Open: nothing is fetched, stale is served.
    const auto open = ask();
    QVERIFY(open->isStale());
    QCOMPARE(open->value, 7);
    QCOMPARE(fetches, 3);
    QCOMPARE(suppressed, 2);
    QVERIFY(open->suppressedError == (PolicyError<Failure>{PolicyErrorKind::breakerOpen, 0, {}}));

    // Without a stored value the caller gets the policy's error.
    const auto absent = cache.call("other", [&](const std::string &key) {
        return bench.policy.call([&] { return fetch(key); });
    });
    QVERIFY(absent.error().kind == PolicyErrorKind::breakerOpen);
}

void PolicyInACache::staleIsServedOnAnOpenBreakerThatThrows()
{
    Bench bench{breaking(1)};
    stalecache::StaleCache<std::string, int, stalecache::MapCache<std::string, int>, ManualClock>
        cache{{}, 5min, {}, bench.clock};
    bool down = false;
    const auto ask = [&](const std::string &key) {
        return cache.call(key, [&](const std::string &) {
            return bench.policy.call([&]() -> int {
                if (down)
                    throw std::length_error{"down"};
                return 7;
            });
        });
    };
    QVERIFY(!ask("key").isStale());
    down = true;
    const auto errorOf = [](const auto &served) {
        return stalecache::ErrorView::of(*served.suppressedError);
    };
    const auto failing = ask("key");
    QVERIFY(errorOf(failing).template thrown<std::length_error>() != nullptr);
    const auto open = ask("key");
    QVERIFY(open.isStale());
    QVERIFY(errorOf(open).template thrown<BreakerOpenException>() != nullptr);
    QCOMPARE(errorOf(open).message(), std::string{"rejected by the circuit breaker"});
    QVERIFY_THROWS_EXCEPTION(BreakerOpenException, ask("other"));
}

void PolicyInACache::classifierSeesThePolicyError()
{
    Bench bench{Options{}};
    std::string seen;
    stalecache::StaleCache<std::string, int, stalecache::MapCache<std::string, int>, ManualClock>
        cache{{}, 5min, {}, bench.clock, [&](const stalecache::ErrorView &error) {
                  const auto *policyError = error.as<PolicyError<Failure>>();
                  seen = policyError != nullptr ? policyError->lastError->text : "?";
                  return stalecache::Verdict::propagate;
              }};
    const auto result = cache.call("key", [&](const std::string &) {
        return bench.policy.call([]() -> Result { return std::unexpected{Failure{"gone"}}; });
    });
    QVERIFY(!result.has_value());
    QCOMPARE(seen, std::string{"gone"});
}

int calls::runPolicyInACache(int argc, char **argv)
{
    PolicyInACache test;
    return QTest::qExec(&test, argc, argv);
}

#include "policy_in_a_cache.moc"

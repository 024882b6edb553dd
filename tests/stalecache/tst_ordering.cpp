// The order of one key's stores, over a backend that keeps and over one that forgets, with a hash
// that spreads and with one that puts every key into the same slot.

#include <QTest>

#include "../contract/bad_backends.h"
#include "support/bench.h"

using namespace support;
using contract::IgnoresTtl;
using stalecache::ErrorView;
using stalecache::PropagateReason;
using stalecache::SkipReason;
using stalecache::Verdict;

namespace {

struct ConstantHash
{
    std::size_t operator()(const std::string & /*key*/) const noexcept
    {
        return 42;
    }
};

/// Loses everything between two calls when it is told to, and counts what it was given.
struct ForgetsWhenTold
{
    std::optional<contract::TextEntry> get(const std::string &key)
    {
        return kept.get(key);
    }

    void set(const std::string &key, contract::TextEntry entry, Duration ttl)
    {
        ++sets;
        kept.set(key, std::move(entry), ttl);
    }

    void erase(const std::string &key)
    {
        kept.erase(key);
    }
    void forgetEverything()
    {
        kept = {};
    }

    IgnoresTtl kept;
    int sets = 0;
};

template <class Hash>
struct Scene : Bench<ForgetsWhenTold, Hash>
{
    Scene()
        : Bench<ForgetsWhenTold, Hash>{tenSeconds, [](const ErrorView &error) {
                                           return error.message() == "not found"
                                                      ? Verdict::evict
                                                      : Verdict::serveStale;
                                       }}
    {
    }

    std::optional<std::string> kept(const std::string &key = "k")
    {
        const auto entry = this->cache.backend().get(key);
        return entry ? std::optional{entry->value} : std::nullopt;
    }
};

/// Runs `scene` with both hashes.
template <class Play>
void withBothHashes(Play play)
{
    play(Scene<std::hash<std::string>>{});
    if (!QTest::currentTestFailed())
        play(Scene<ConstantHash>{});
}

std::optional<SkipReason> lastSkip(const Recorder &recorder)
{
    return recorder.events.empty() ? std::nullopt : recorder.last().skipReason;
}

} // namespace

class Ordering : public QObject
{
    Q_OBJECT

private slots:
    void lateSuccessDoesNotOverwriteALaterCall();
    void callsThatEndInTheOrderTheyBeganAllStore();
    void failureOfALaterCallHoldsNobodyBack();
    void storeThatFailedHoldsNobodyBack();
    void lateSuccessIsHeldBackThoughTheBackendForgotTheNewer();
    void invalidatedKeyIsNotBroughtBack();
    void callBegunAfterTheInvalidationStores();
    void invalidationOutlastsALaterStore();
    void evictionByAnOlderCallKeepsANewerStore();
    void evictionByALaterCallHoldsBackAnOlderSuccess();
    void keysAreIsolated();
};

void Ordering::lateSuccessDoesNotOverwriteALaterCall()
{
    withBothHashes([](auto &&scene) {
        auto first = scene.cache.begin("k");
        auto second = scene.cache.begin("k");
        auto third = scene.cache.begin("k");
        second.succeed("2");
        QCOMPARE(first.succeed("1").value, "1");
        QCOMPARE(scene.kept(), "2");
        QVERIFY(lastSkip(scene.recorder) == SkipReason::superseded);
        third.succeed("3");
        QCOMPARE(scene.kept(), "3");
        QCOMPARE(scene.recorder.names(),
                 (QByteArrayList{"onCacheRefreshed", "onStoreSkipped", "onCacheRefreshed"}));
    });
}

void Ordering::callsThatEndInTheOrderTheyBeganAllStore()
{
    withBothHashes([](auto &&scene) {
        auto first = scene.cache.begin("k");
        auto second = scene.cache.begin("k");
        first.succeed("1");
        QCOMPARE(scene.kept(), "1");
        second.succeed("2");
        QCOMPARE(scene.kept(), "2");
    });
}

void Ordering::failureOfALaterCallHoldsNobodyBack()
{
    withBothHashes([](auto &&scene) {
        auto first = scene.cache.begin("k");
        auto second = scene.cache.begin("k");
        QVERIFY(!second.fail(Failure{"down"}));
        first.succeed("1");
        QCOMPARE(scene.kept(), "1");
    });
}

void Ordering::storeThatFailedHoldsNobodyBack()
{
    Bench<contract::ThrowsWhenTold> bench;
    auto first = bench.cache.begin("k");
    auto second = bench.cache.begin("k");
    bench.cache.backend().setThrows = true;
    second.succeed("2");
    bench.cache.backend().setThrows = false;
    first.succeed("1");
    QCOMPARE(bench.recorder.names(), (QByteArrayList{"onBackendError", "onCacheRefreshed"}));
    QCOMPARE(bench.cache.backend().get("k")->value, "1");
}

void Ordering::lateSuccessIsHeldBackThoughTheBackendForgotTheNewer()
{
    withBothHashes([](auto &&scene) {
        auto first = scene.cache.begin("k");
        auto second = scene.cache.begin("k");
        second.succeed("2");
        scene.cache.backend().forgetEverything();
        first.succeed("1");
        QCOMPARE(scene.kept(), std::nullopt);
        QCOMPARE(scene.cache.backend().sets, 1);
        QVERIFY(lastSkip(scene.recorder) == SkipReason::superseded);
    });
}

void Ordering::invalidatedKeyIsNotBroughtBack()
{
    withBothHashes([](auto &&scene) {
        auto first = scene.cache.begin("k");
        auto second = scene.cache.begin("k");
        QVERIFY(scene.cache.invalidate("k"));
        scene.cache.backend().forgetEverything();
        first.succeed("1");
        QVERIFY(lastSkip(scene.recorder) == SkipReason::invalidated);
        second.succeed("2");
        QVERIFY(lastSkip(scene.recorder) == SkipReason::invalidated);
        QCOMPARE(scene.cache.backend().sets, 0);
        QVERIFY(!scene.cache.begin("k").fail(Failure{"down"}));
    });
}

void Ordering::callBegunAfterTheInvalidationStores()
{
    withBothHashes([](auto &&scene) {
        auto before = scene.cache.begin("k");
        scene.cache.invalidate("k");
        auto after = scene.cache.begin("k");
        after.succeed("after");
        QCOMPARE(scene.kept(), "after");
        before.succeed("before");
        QCOMPARE(scene.kept(), "after");
    });
}

void Ordering::invalidationOutlastsALaterStore()
{
    withBothHashes([](auto &&scene) {
        auto before = scene.cache.begin("k");
        scene.cache.invalidate("k");
        scene.cache.begin("k").succeed("after");
        before.succeed("before");
        QVERIFY(lastSkip(scene.recorder) == SkipReason::invalidated);
        QCOMPARE(scene.kept(), "after");
    });
}

void Ordering::evictionByAnOlderCallKeepsANewerStore()
{
    withBothHashes([](auto &&scene) {
        auto first = scene.cache.begin("k");
        auto second = scene.cache.begin("k");
        second.succeed("2");
        scene.recorder.events.clear();
        QVERIFY(!first.fail(Failure{"not found"}));
        QCOMPARE(scene.kept(), "2");
        QCOMPARE(scene.recorder.names(), (QByteArrayList{"onErrorPropagated"}));
        QVERIFY(scene.recorder.last().reason == PropagateReason::refused);
    });
}

void Ordering::evictionByALaterCallHoldsBackAnOlderSuccess()
{
    withBothHashes([](auto &&scene) {
        scene.store("k", "0");
        auto first = scene.cache.begin("k");
        auto second = scene.cache.begin("k");
        QVERIFY(!second.fail(Failure{"not found"}));
        QCOMPARE(scene.kept(), std::nullopt);
        first.succeed("1");
        QCOMPARE(scene.kept(), std::nullopt);
        QVERIFY(lastSkip(scene.recorder) == SkipReason::superseded);
    });
}

void Ordering::keysAreIsolated()
{
    withBothHashes([](auto &&scene) {
        auto a = scene.cache.begin("a");
        auto b = scene.cache.begin("b");
        auto c = scene.cache.begin("c");
        scene.cache.begin("b").succeed("later b");
        scene.cache.invalidate("c");
        a.succeed("a");
        b.succeed("b");
        c.succeed("c");
        QCOMPARE(scene.kept("a"), "a");
        QCOMPARE(scene.kept("b"), "later b");
        QCOMPARE(scene.kept("c"), std::nullopt);
        QVERIFY(!scene.cache.begin("b").fail(Failure{"not found"}));
        QCOMPARE(scene.kept("a"), "a");
    });
}

QTEST_APPLESS_MAIN(Ordering)
#include "tst_ordering.moc"

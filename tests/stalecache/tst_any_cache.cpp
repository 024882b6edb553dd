// Any backend behind one type.

#include <QTest>

#include "../contract/bad_backends.h"
#include "support/bench.h"

#include <memory>

#include <stalecache/any_cache.h>

using namespace support;
using TextCache = stalecache::AnyCache<std::string, std::string>;

namespace {

/// Can be moved only, and counts how many of it are left.
struct MoveOnly : contract::IgnoresTtl
{
    std::shared_ptr<int> token = std::make_shared<int>(0);

    MoveOnly() = default;
    MoveOnly(MoveOnly &&) = default;
    MoveOnly &operator=(MoveOnly &&) = default;
};

} // namespace

class AnyCacheTest : public QObject
{
    Q_OBJECT

private slots:
    void requestsReachTheBackend();
    void whatTheBackendThrowsPasses();
    void moveOnlyBackendIsHeldAndDestroyed();
    void movedWrapperKeepsItsEntries();
    void backendIsChosenAtRunTime();
};

void AnyCacheTest::requestsReachTheBackend()
{
    TextCache cache{contract::IgnoresTtl{}};
    QVERIFY(!cache.get("k"));
    cache.set("k", {"v", stalecache::TimePoint{5s}}, 10s);
    QVERIFY((cache.get("k") == contract::TextEntry{"v", stalecache::TimePoint{5s}}));
    cache.erase("k");
    QVERIFY(!cache.get("k"));
}

void AnyCacheTest::whatTheBackendThrowsPasses()
{
    contract::ThrowsWhenTold broken;
    broken.getThrows = broken.setThrows = broken.eraseThrows = true;
    TextCache cache{broken};
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, static_cast<void>(cache.get("k")));
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, cache.set("k", {}, 1s));
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, cache.erase("k"));
}

void AnyCacheTest::moveOnlyBackendIsHeldAndDestroyed()
{
    MoveOnly backend;
    const std::weak_ptr<int> token = backend.token;
    {
        TextCache cache{std::move(backend)};
        cache.set("k", {"v", {}}, 1s);
        QCOMPARE(token.use_count(), 1);
        QVERIFY(cache.get("k"));
    }
    QVERIFY(token.expired());
}

void AnyCacheTest::movedWrapperKeepsItsEntries()
{
    TextCache cache{contract::IgnoresTtl{}};
    cache.set("k", {"v", {}}, 1s);
    TextCache moved{std::move(cache)};
    QCOMPARE(moved.get("k")->value, "v");
    cache = TextCache{contract::RemembersNothing{}};
    QVERIFY(!cache.get("k"));
}

void AnyCacheTest::backendIsChosenAtRunTime()
{
    for (const bool remembers : {true, false}) {
        Bench<TextCache> bench{tenSeconds,
                               {},
                               remembers ? TextCache{contract::IgnoresTtl{}}
                                         : TextCache{contract::RemembersNothing{}}};
        bench.succeed("k", "v");
        QCOMPARE(bench.fail("k"),
                 remembers ? staleOutcome("v", 0s, tenSeconds) : propagatedOutcome());
    }
}

QTEST_APPLESS_MAIN(AnyCacheTest)
#include "tst_any_cache.moc"

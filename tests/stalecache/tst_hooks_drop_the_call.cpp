// A hook, or the classifier, that drops, moves or asks the pending call it is told of. Keys are
// long, so that a sanitizer sees each use of one that is gone.

#include <QTest>

#include "../contract/bad_backends.h"
#include "support/bench.h"

#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

using namespace support;
using contract::ThrowsWhenTold;
using stalecache::ErrorView;
using stalecache::Verdict;

namespace {

const std::string longKey = "a key that is long enough to be on the heap";

/// What leads to each hook of a call in two halves.
enum class Occasion
{
    refreshed,
    staleServed,
    errorAbsent,
    errorExpired,
    errorCancelled,
    storeSkipped,
    passedThrough,
    setFails,
    getFails,
    eraseFails,
    classified,
    hookThrows,
};

struct NamedOccasion
{
    const char *name;
    Occasion occasion;
    QByteArrayList hooks; ///< that run, in order
};

const std::vector<NamedOccasion> allOccasions{
    {"refreshed", Occasion::refreshed, {"onCacheRefreshed"}},
    {"stale served", Occasion::staleServed, {"onStaleServed"}},
    {"absent", Occasion::errorAbsent, {"onErrorPropagated"}},
    {"expired", Occasion::errorExpired, {"onErrorPropagated"}},
    {"cancelled", Occasion::errorCancelled, {"onErrorPropagated"}},
    {"store skipped", Occasion::storeSkipped, {"onStoreSkipped"}},
    {"passed through", Occasion::passedThrough, {"onPassedThrough"}},
    {"set fails", Occasion::setFails, {"onBackendError"}},
    {"get fails", Occasion::getFails, {"onBackendError", "onErrorPropagated"}},
    {"erase fails", Occasion::eraseFails, {"onBackendError", "onErrorPropagated"}},
    {"classified", Occasion::classified, {"classifier", "onErrorPropagated"}},
    {"a hook throws", Occasion::hookThrows, {"onCacheRefreshed", "onHookError"}},
};

/// A cache whose every hook does the same to the calls that wait.
class Scene
{
public:
    using Cache =
        stalecache::StaleCache<std::string, std::string, ThrowsWhenTold, stalecache::ManualClock>;

    explicit Scene(Occasion occasion) : m_occasion{occasion} {}

    /// Settles a call as the occasion has it while every hook does `act`.
    Outcome settle(const std::function<void()> &act)
    {
        const bool hasEntry = m_occasion == Occasion::staleServed ||
                              m_occasion == Occasion::errorExpired ||
                              m_occasion == Occasion::eraseFails;
        if (hasEntry)
            cache.call(longKey, [](const std::string &) { return Plan{"old"}; });
        if (m_occasion == Occasion::errorExpired)
            clock.advance(11s);
        if (m_occasion == Occasion::passedThrough)
            cache.setTtl(0s);
        std::stop_source stop;
        waiting.emplace(1, cache.begin(longKey, {.stop = stop.get_token()}));
        waiting.emplace(2, cache.begin(longKey));
        if (m_occasion == Occasion::storeSkipped)
            cache.invalidate(longKey);
        if (m_occasion == Occasion::errorCancelled)
            stop.request_stop();
        ThrowsWhenTold &backend = cache.backend();
        backend.setThrows = m_occasion == Occasion::setFails;
        backend.getThrows = m_occasion == Occasion::getFails;
        backend.eraseThrows = m_occasion == Occasion::eraseFails;

        names.clear();
        m_act = act;
        auto &pending = waiting.at(1);
        return settleAs(Form::expectedHalves, pending, succeeds() ? Plan{"new"} : failure());
    }

    /// What the caller gets, whatever the hooks do.
    [[nodiscard]] Outcome due() const
    {
        if (m_occasion == Occasion::refreshed || m_occasion == Occasion::hookThrows)
            return freshOutcome("new", tenSeconds);
        if (succeeds())
            return unstoredOutcome("new");
        return m_occasion == Occasion::staleServed ? staleOutcome("old", 0s, tenSeconds)
                                                   : propagatedOutcome();
    }

    stalecache::ManualClock clock{stalecache::TimePoint{1h}};
    QByteArrayList names;
    Cache cache{{}, tenSeconds, hooks(), clock, [this](const ErrorView &) {
                    if (m_occasion == Occasion::classified)
                        run("classifier", longKey);
                    return m_occasion == Occasion::eraseFails ? Verdict::evict
                                                              : Verdict::serveStale;
                }};
    std::map<int, Cache::PendingCall> waiting; // none outlives the cache

private:
    [[nodiscard]] bool succeeds() const
    {
        return m_occasion == Occasion::refreshed || m_occasion == Occasion::storeSkipped ||
               m_occasion == Occasion::passedThrough || m_occasion == Occasion::setFails ||
               m_occasion == Occasion::hookThrows;
    }

    /// What is told must still be there after the act.
    void run(const char *hook, const std::string &key)
    {
        if (!m_act)
            return;
        names << hook;
        m_act();
        if (key != longKey)
            names << "of another key";
    }

    stalecache::Hooks<std::string, std::string> hooks()
    {
        return {.onCacheRefreshed =
                    [this](const auto &e) {
                        run("onCacheRefreshed", e.key);
                        if (m_act && e.value != "new")
                            names << "of another value";
                        if (m_act && m_occasion == Occasion::hookThrows)
                            throw std::runtime_error{"a hook threw"};
                    },
                .onStaleServed =
                    [this](const auto &e) {
                        run("onStaleServed", e.key);
                        if (e.value != "old" || e.error.message() != "down")
                            names << "of another value or error";
                    },
                .onErrorPropagated =
                    [this](const auto &e) {
                        run("onErrorPropagated", e.key);
                        if (e.error.message() != "down")
                            names << "of another error";
                    },
                .onStoreSkipped = [this](const auto &e) { run("onStoreSkipped", e.key); },
                .onPassedThrough =
                    [this](const auto &e) {
                        run("onPassedThrough", e.key);
                        if (e.value != "new")
                            names << "of another value";
                    },
                .onBackendError = [this](const auto &e) { run("onBackendError", e.key); },
                .onHookError =
                    [this](const auto &e) {
                        run("onHookError", longKey);
                        if (e.error.message() != "a hook threw")
                            names << "of another error";
                    }};
    }

    Occasion m_occasion;
    std::function<void()> m_act;
};

void addOccasions()
{
    QTest::addColumn<int>("number");
    for (std::size_t n = 0; n < allOccasions.size(); ++n)
        QTest::newRow(allOccasions[n].name) << static_cast<int>(n);
}

const NamedOccasion &fetchOccasion()
{
    const int number = *static_cast<const int *>(QTest::qData("number", qMetaTypeId<int>()));
    return allOccasions.at(static_cast<std::size_t>(number));
}

} // namespace

class HooksDropTheCall : public QObject
{
    Q_OBJECT

private slots:
    void hookMayDropTheCall_data()
    {
        addOccasions();
    }
    void hookMayDropTheCall();
    void hookMayMoveTheCallAway_data()
    {
        addOccasions();
    }
    void hookMayMoveTheCallAway();
    void hookFindsTheCallSettledWithItsKey_data()
    {
        addOccasions();
    }
    void hookFindsTheCallSettledWithItsKey();
    void hookMayUseTheCacheInEveryWay_data()
    {
        addOccasions();
    }
    void hookMayUseTheCacheInEveryWay();
};

void HooksDropTheCall::hookMayDropTheCall()
{
    const NamedOccasion &one = fetchOccasion();
    Scene scene{one.occasion};
    QCOMPARE(scene.settle([&] { scene.waiting.clear(); }), scene.due());
    QCOMPARE(scene.names, one.hooks);
    QVERIFY(scene.waiting.empty());
}

void HooksDropTheCall::hookMayMoveTheCallAway()
{
    const NamedOccasion &one = fetchOccasion();
    Scene scene{one.occasion};
    std::optional<Scene::Cache::PendingCall> moved;
    const auto move = [&] {
        if (moved)
            return;
        moved.emplace(std::move(scene.waiting.at(1)));
        scene.waiting.clear();
    };
    QCOMPARE(scene.settle(move), scene.due());
    QCOMPARE(scene.names, one.hooks);
    QVERIFY(moved->isSettled());
    QCOMPARE(moved->key(), longKey);
}

void HooksDropTheCall::hookFindsTheCallSettledWithItsKey()
{
    const NamedOccasion &one = fetchOccasion();
    Scene scene{one.occasion};
    int refused = 0;
    const auto look = [&] {
        auto &pending = scene.waiting.at(1);
        QVERIFY(pending.isSettled());
        QCOMPARE(pending.key(), longKey);
        QVERIFY(pending.number() > 0);
        pending.abandon();
        try {
            pending.succeed("once more");
        } catch (const std::logic_error &) {
            ++refused;
        }
    };
    QCOMPARE(scene.settle(look), scene.due());
    QCOMPARE(refused, one.hooks.size());
    QCOMPARE(scene.names, one.hooks);
    QCOMPARE(scene.waiting.at(1).key(), longKey);
}

void HooksDropTheCall::hookMayUseTheCacheInEveryWay()
{
    const NamedOccasion &one = fetchOccasion();
    Scene scene{one.occasion};
    int depth = 0;
    const auto use = [&] {
        if (depth > 0 || scene.waiting.empty())
            return;
        ++depth;
        const std::string key = longKey + " of a hook";
        static_cast<void>(scene.cache.peek(key));
        scene.cache.call(key, [](const std::string &) { return Plan{"new"}; });
        static_cast<void>(scene.cache.call(
            key, [](const std::string &) -> Plan { return std::unexpected{Failure{"down"}}; }));
        scene.cache.invalidate(key);
        scene.waiting.at(2).succeed("new");
        scene.waiting.clear();
        --depth;
    };
    const Outcome outcome = scene.settle(use);
    QCOMPARE(outcome.error, scene.due().error);
    QVERIFY(scene.waiting.empty());
}

QTEST_APPLESS_MAIN(HooksDropTheCall)
#include "tst_hooks_drop_the_call.moc"

#include "guarantees.h"

#include <QTest>

#include <chrono>
#include <expected>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <stalecache/stale_cache.h>

using namespace std::chrono_literals;
using stalecache::Duration;
using stalecache::ManualClock;
using stalecache::TimePoint;

namespace contract {

namespace {

constexpr Duration ttl = 10s;
using Cache = stalecache::StaleCache<std::string, std::string, Subject, ManualClock>;
using Result = std::expected<std::string, int>;

/// A cache over the backend, and what it said it has stored.
class Scene
{
public:
    explicit Scene(const NamedBackend &backend)
        : cache{backend.make(clock),
                ttl,
                {.onCacheRefreshed =
                     [this](const auto &event) {
                         stored.insert_or_assign(event.key, TextEntry{event.value, event.storedAt});
                     }},
                clock}
    {
    }

    auto call(const std::string &key, const Result &result)
    {
        return cache.call(key, [&](const std::string &) { return result; });
    }

    ManualClock clock{TimePoint{1h}};
    std::map<std::string, TextEntry> stored;
    Cache cache;
};

/// Whether a failed call was answered as the contract has it; if not, why.
std::string faultOf(const Scene &scene, const std::string &key, int error, bool isReliable,
                    const std::expected<stalecache::Served<std::string, int>, int> &result)
{
    const auto known = scene.stored.find(key);
    if (!result) {
        if (result.error() != error)
            return "another error was handed out";
        if (isReliable && known != scene.stored.end() &&
            scene.clock.now() - known->second.storedAt <= ttl)
            return "a usable value was not served";
        return {};
    }
    if (!result->isStale())
        return "a stale value was called fresh";
    if (known == scene.stored.end())
        return "a value was served that was never stored, or was invalidated";
    if (result->value != known->second.value)
        return "a value was served that is not the last one stored";
    if (result->suppressedError != error)
        return "another error was suppressed";
    if (result->age < Duration::zero() || result->age > ttl)
        return "the age is out of bounds";
    if (result->age != scene.clock.now() - known->second.storedAt)
        return "the age is not the true one";
    return result->remaining == ttl - result->age ? "" : "the remaining time is not TTL - age";
}

} // namespace

Guarantees::Guarantees(NamedBackends backends) : m_backends{std::move(backends)} {}

void Guarantees::addBackends() const
{
    QTest::addColumn<int>("backend");
    for (std::size_t i = 0; i < m_backends.size(); ++i)
        QTest::newRow(m_backends[i].name) << static_cast<int>(i);
}

const NamedBackend &Guarantees::fetchBackend() const
{
    const int index = *static_cast<const int *>(QTest::qData("backend", qMetaTypeId<int>()));
    return m_backends.at(static_cast<std::size_t>(index));
}

void Guarantees::successIsAlwaysTheFreshValue()
{
    Scene scene{fetchBackend()};
    for (int i = 0; i < 100; ++i) {
        const auto result = scene.call("k", std::to_string(i));
        QVERIFY(result);
        QVERIFY(!result->isStale());
        QCOMPARE(result->value, std::to_string(i));
        QVERIFY(result->age == 0s);
    }
}

void Guarantees::failureWithoutAnEntryIsTheOriginalError()
{
    Scene scene{fetchBackend()};
    static_cast<void>(scene.call("another", "v"));
    for (int error = 0; error < 100; ++error) {
        const auto result = scene.call("k", std::unexpected{error});
        QVERIFY(!result);
        QCOMPARE(result.error(), error);
    }
}

void Guarantees::expiredValueIsNeverServed()
{
    Scene scene{fetchBackend()};
    for (int i = 0; i < 100; ++i) {
        static_cast<void>(scene.call("k", "v"));
        scene.clock.advance(ttl + 1ns);
        const auto result = scene.call("k", std::unexpected{i});
        QVERIFY(!result);
        QCOMPARE(result.error(), i);
    }
}

void Guarantees::lateSuccessNeverOverwritesALaterOne()
{
    Scene scene{fetchBackend()};
    for (int i = 0; i < 100; ++i) {
        const std::string key = "key " + std::to_string(i);
        auto earlier = scene.cache.begin(key);
        auto later = scene.cache.begin(key);
        later.succeed("later");
        const bool wasStored = scene.stored.contains(key);
        earlier.succeed("earlier");
        if (wasStored)
            QCOMPARE(scene.stored.at(key).value, "later");
        const auto result = scene.call(key, std::unexpected{i});
        const std::string fault = faultOf(scene, key, i, fetchBackend().isReliable, result);
        QVERIFY2(fault.empty(), fault.c_str());
    }
}

void Guarantees::invalidatedKeyIsNeverBroughtBack()
{
    Scene scene{fetchBackend()};
    for (int i = 0; i < 100; ++i) {
        const std::string key = "key " + std::to_string(i);
        auto pending = scene.cache.begin(key);
        scene.cache.invalidate(key);
        QCOMPARE(pending.succeed("v").value, "v");
        QVERIFY(!scene.stored.contains(key));
        QVERIFY(!scene.call(key, std::unexpected{i}));
        QVERIFY(!scene.cache.peek(key).value);
    }
}

void Guarantees::randomCallsNeverGetWhatTheyMustNot()
{
    const NamedBackend &backend = fetchBackend();
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        Scene scene{backend};
        std::mt19937 random{seed};
        std::vector<Cache::PendingCall> underWay;
        for (int step = 0; step < 500; ++step) {
            const std::string key = "key " + std::to_string(random() % 3);
            const std::string value = key + " at " + std::to_string(step);
            std::string fault;
            switch (random() % 6) {
            case 0:
                fault = scene.call(key, value)->value == value ? "" : "another value came back";
                break;
            case 1:
                fault = faultOf(scene, key, step, backend.isReliable,
                                scene.call(key, std::unexpected{step}));
                break;
            case 2:
                scene.clock.advance(std::chrono::milliseconds{random() % 3000});
                break;
            case 3:
                if (scene.cache.invalidate(key))
                    scene.stored.erase(key);
                break;
            case 4:
                underWay.push_back(scene.cache.begin(key));
                break;
            default:
                if (!underWay.empty()) {
                    Cache::PendingCall pending = std::move(underWay.back());
                    underWay.pop_back();
                    const std::string pendingKey = pending.key();
                    const Result result = random() % 2 == 0 ? Result{pendingKey + " late"}
                                                            : Result{std::unexpected{step}};
                    const auto settled = pending.settle(result);
                    if (!result)
                        fault = faultOf(scene, pendingKey, step, backend.isReliable, settled);
                }
                break;
            }
            QVERIFY2(fault.empty(), fault.c_str());
        }
    }
}

} // namespace contract

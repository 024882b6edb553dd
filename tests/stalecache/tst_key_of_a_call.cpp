// The key of a call is the one it had when it began, whatever becomes of the object it was called
// with. Keys are long, so that a sanitizer sees each use of one that is gone.

#include <QTest>

#include "../contract/bad_backends.h"
#include "support/bench.h"

#include <functional>
#include <memory>
#include <utility>
#include <vector>

using namespace support;
using contract::ThrowsWhenTold;
using stalecache::ErrorView;
using stalecache::Verdict;

namespace {

const std::string longKey = "a key that is long enough to be on the heap";
const std::string otherKey = "another key that is long enough to be on the heap";

/// Counts how often it is copied.
struct CountedKey
{
    explicit CountedKey(int key) : number{key} {}
    CountedKey(const CountedKey &other) : number{other.number}
    {
        ++copies;
    }
    CountedKey(CountedKey &&other) noexcept : number{std::exchange(other.number, -1)} {}
    CountedKey &operator=(const CountedKey &) = default;
    CountedKey &operator=(CountedKey &&) = default;
    ~CountedKey() = default;

    friend bool operator==(const CountedKey &a, const CountedKey &b)
    {
        return a.number == b.number;
    }

    static inline int copies = 0;
    int number;
};

struct HashOfCounted
{
    std::size_t operator()(const CountedKey &key) const noexcept
    {
        return static_cast<std::size_t>(key.number);
    }
};

/// Lets go of something whenever it is asked, before it reads the key.
class LetsGo
{
public:
    std::function<void()> letGo = [] {};
    std::vector<std::string> seen;

    std::optional<stalecache::Entry<std::string>> get(const std::string &key)
    {
        letGo();
        seen.push_back(key);
        return std::nullopt;
    }

    void set(const std::string &key, const stalecache::Entry<std::string> & /*entry*/,
             Duration /*ttl*/)
    {
        letGo();
        seen.push_back(key);
    }

    void erase(const std::string &key)
    {
        letGo();
        seen.push_back(key);
    }
};

} // namespace

class KeyOfACall : public QObject
{
    Q_OBJECT

private slots:
    void valueIsStoredUnderTheKeyTheCallBeganWith_data()
    {
        addForms();
    }
    void valueIsStoredUnderTheKeyTheCallBeganWith();
    void failedCallNeverGetsTheValueOfAnotherKey_data()
    {
        addForms();
    }
    void failedCallNeverGetsTheValueOfAnotherKey();
    void hooksNameTheKeyTheCallBeganWith_data()
    {
        addForms();
    }
    void hooksNameTheKeyTheCallBeganWith();
    void keyInAVectorThatTheFunctionGrows_data()
    {
        addForms();
    }
    void keyInAVectorThatTheFunctionGrows();
    void functionIsGivenAKeyThatStays();
    void classifierMayChangeTheKey();
    void optionsMayGoWhileTheFunctionRuns();
    void hookMayDestroyTheKeyOfAnInvalidation();
    void backendMayDestroyTheKeyItIsAskedFor();
    void givenKeyMovesInAndANamedOneIsCopiedOnce();
};

void KeyOfACall::valueIsStoredUnderTheKeyTheCallBeganWith()
{
    QFETCH(Form, form);
    Bench<> bench;
    std::string key = longKey;
    makeCall(form, bench.cache, key, "v", {}, [&] { key = otherKey; });
    QCOMPARE(bench.cache.peek(longKey).value, "v");
    QVERIFY(!bench.cache.peek(otherKey).value);
    QCOMPARE(key, otherKey);
}

void KeyOfACall::failedCallNeverGetsTheValueOfAnotherKey()
{
    QFETCH(Form, form);
    Bench<> bench;
    bench.store(otherKey, "of the other");
    std::string key = longKey;
    QCOMPARE(makeCall(form, bench.cache, key, failure(), {}, [&] { key = otherKey; }),
             propagatedOutcome());
    bench.store(longKey, "its own");
    key = longKey;
    QCOMPARE(makeCall(form, bench.cache, key, failure(), {}, [&] { key = otherKey; }),
             staleOutcome("its own", 0s, tenSeconds));
}

void KeyOfACall::hooksNameTheKeyTheCallBeganWith()
{
    QFETCH(Form, form);
    Bench<ThrowsWhenTold> bench;
    std::string key = longKey;
    const auto change = [&] { key = otherKey; };
    const auto callAgain = [&](const Plan &plan, const std::function<void()> &meanwhile) {
        key = longKey;
        makeCall(form, bench.cache, key, plan, {}, meanwhile);
    };
    callAgain(failure(), change); // absent
    callAgain("v", change); // refreshed
    callAgain(failure(), change); // stale served
    callAgain("v", [&] { // skipped
        bench.cache.invalidate(longKey);
        change();
    });
    bench.cache.backend().getThrows = bench.cache.backend().setThrows = true;
    callAgain(failure(), change); // the backend, and the error
    callAgain("v", change); // the backend
    bench.cache.setTtl(0s);
    callAgain("v", change); // passed through
    QCOMPARE(bench.recorder.names(),
             (QByteArrayList{"onErrorPropagated", "onCacheRefreshed", "onStaleServed",
                             "onStoreSkipped", "onBackendError", "onErrorPropagated",
                             "onBackendError", "onPassedThrough"}));
    for (const Seen &seen : bench.recorder.events)
        QCOMPARE(seen.key, longKey);
}

void KeyOfACall::keyInAVectorThatTheFunctionGrows()
{
    QFETCH(Form, form);
    Bench<> bench;
    std::vector<std::string> keys{longKey};
    const auto grow = [&] {
        keys.resize(keys.capacity() + 1);
        keys.front().clear();
    };
    makeCall(form, bench.cache, keys.front(), "v", {}, grow);
    QCOMPARE(bench.recorder.last().key, longKey);
    keys.front() = longKey;
    QCOMPARE(makeCall(form, bench.cache, keys.front(), failure(), {}, grow),
             staleOutcome("v", 0s, tenSeconds));
}

void KeyOfACall::functionIsGivenAKeyThatStays()
{
    Bench<> bench;
    auto key = std::make_unique<std::string>(longKey);
    std::string seen;
    bench.cache.call(*key, [&](const std::string &given) -> Plan {
        key.reset();
        seen = given;
        return "v";
    });
    QCOMPARE(seen, longKey);
    key = std::make_unique<std::string>(longKey);
    bench.cache.call(*key, [&](const std::string &given) -> std::string {
        *key = otherKey;
        seen = given;
        return "v";
    });
    QCOMPARE(seen, longKey);
}

void KeyOfACall::classifierMayChangeTheKey()
{
    std::string key = longKey;
    Bench<> bench{tenSeconds, [&](const ErrorView &) {
                      key = otherKey;
                      return Verdict::evict;
                  }};
    bench.store(longKey, "v");
    bench.store(otherKey, "w");
    static_cast<void>(bench.cache.call(key, [](const std::string &) { return failure(); }));
    QCOMPARE(bench.recorder.last().key, longKey);
    QVERIFY(!bench.cache.peek(longKey).value);
    QCOMPARE(bench.cache.peek(otherKey).value, "w");
}

void KeyOfACall::optionsMayGoWhileTheFunctionRuns()
{
    Bench<> bench;
    bench.store("k", "v");
    bench.clock.advance(2s);
    auto options =
        std::make_unique<stalecache::CallOptions>(stalecache::CallOptions{.maxStaleness = 1s});
    const auto result = bench.cache.call(
        "k",
        [&](const std::string &) {
            options.reset();
            return failure();
        },
        *options);
    QVERIFY(!result);
}

void KeyOfACall::hookMayDestroyTheKeyOfAnInvalidation()
{
    using Cache = stalecache::StaleCache<std::string, std::string, ThrowsWhenTold>;
    std::vector<std::string> keys{longKey};
    std::string named;
    Cache cache{{}, 10s, {.onBackendError = [&](const auto &event) {
                    keys.clear();
                    keys.shrink_to_fit();
                    named = event.key;
                }}};
    cache.backend().eraseThrows = true;
    QVERIFY(!cache.invalidate(keys.front()));
    QCOMPARE(named, longKey);
}

void KeyOfACall::backendMayDestroyTheKeyItIsAskedFor()
{
    stalecache::StaleCache<std::string, std::string, LetsGo> cache{{}, 10s};
    std::vector<std::string> keys;
    cache.backend().letGo = [&] {
        keys.clear();
        keys.shrink_to_fit();
    };
    const auto key = [&]() -> const std::string & { return keys.emplace_back(longKey); };
    static_cast<void>(cache.peek(key()));
    cache.invalidate(key());
    cache.call(key(), [](const std::string &) { return Plan{"v"}; });
    static_cast<void>(cache.call(key(), [](const std::string &) { return failure(); }));
    QCOMPARE(cache.backend().seen, std::vector(4, longKey));
}

void KeyOfACall::givenKeyMovesInAndANamedOneIsCopiedOnce()
{
    // Failing calls of an absent key: the backend keeps no key of its own.
    stalecache::StaleCache<CountedKey, int, stalecache::MapCache<CountedKey, int, HashOfCounted>,
                           stalecache::ManualClock, HashOfCounted>
        cache{{}, 10s};
    const auto fails = [](const CountedKey &) -> std::expected<int, int> {
        return std::unexpected{1};
    };
    CountedKey::copies = 0;
    CountedKey key{7};
    static_cast<void>(cache.call(std::move(key), fails));
    static_cast<void>(cache.call(CountedKey{8}, fails));
    static_cast<void>(cache.begin(CountedKey{9}).fail(1));
    QCOMPARE(CountedKey::copies, 0);
    const CountedKey named{10};
    static_cast<void>(cache.call(named, fails));
    QCOMPARE(CountedKey::copies, 1);
    static_cast<void>(cache.begin(named).fail(1));
    QCOMPARE(CountedKey::copies, 2);
}

QTEST_APPLESS_MAIN(KeyOfACall)
#include "tst_key_of_a_call.moc"

// Random sequences of everything a cache can be asked, against the reference model.

#include <QTest>

#include <rapidcheck.h>

#include "support/bench.h"
#include "support/reference_model.h"
#include "support/step.h"

#include <array>
#include <cstdlib>
#include <utility>
#include <vector>

using namespace support;
using stalecache::SkipReason;
using Model = ReferenceModel;

namespace {

struct ConstantHash
{
    std::size_t operator()(const std::string & /*key*/) const noexcept
    {
        return 42;
    }
};

const char *textFor(Model::Error error)
{
    constexpr std::array texts{"down", "bad request", "not found"};
    return texts.at(static_cast<std::size_t>(error));
}

stalecache::Verdict verdictOn(const stalecache::ErrorView &error)
{
    const std::string text = error.message();
    return text == "not found"     ? stalecache::Verdict::evict
           : text == "bad request" ? stalecache::Verdict::propagate
                                   : stalecache::Verdict::serveStale;
}

/// A hook's event in the words of the model.
std::string wordsFor(const Seen &seen)
{
    constexpr std::array reasons{"absent", "expired", "refused", "backend", "cancelled"};
    if (seen.hook == "onCacheRefreshed")
        return "refreshed";
    if (seen.hook == "onStaleServed")
        return "served";
    if (seen.hook == "onPassedThrough")
        return "passed";
    if (seen.hook == "onStoreSkipped")
        return seen.skipReason == SkipReason::invalidated ? "skipped invalidated"
                                                          : "skipped superseded";
    if (seen.hook == "onErrorPropagated")
        return std::string{"propagated "} + reasons.at(static_cast<std::size_t>(*seen.reason));
    return seen.hook;
}

/// Plays the steps on a cache and on the model, and compares after each.
template <class Hash>
class Duel
{
public:
    void play(const Step &step)
    {
        const std::string key = "key " + std::to_string(step.key);
        switch (step.act) {
        case Act::callAndSucceed:
        case Act::callAndFail:
            begin(key, step);
            settle(m_underWay.size() - 1, step, step.act == Act::callAndSucceed);
            break;
        case Act::begin:
            begin(key, step);
            break;
        case Act::succeedOne:
        case Act::failOne:
            if (!m_underWay.empty())
                settle(pickOf(step), step, step.act == Act::succeedOne);
            break;
        case Act::abandonOne:
            if (!m_underWay.empty())
                abandon(pickOf(step));
            break;
        case Act::moveClock:
            m_model.clock += step.amount;
            m_bench.clock.advance(step.amount * tick);
            break;
        case Act::invalidate:
            m_model.invalidate(key);
            RC_ASSERT(m_bench.cache.invalidate(key));
            break;
        case Act::changeTtl:
            m_model.ttl = std::abs(step.amount);
            m_bench.cache.setTtl(m_model.ttl * tick);
            break;
        case Act::peek:
            peek(key);
            break;
        }
        RC_ASSERT(m_bench.recorder.events.empty());
    }

private:
    using TestBench = Bench<stalecache::MapCache<std::string, std::string>, Hash>;

    struct UnderWay
    {
        typename TestBench::Cache::PendingCall pending;
        int call;
        std::stop_source stop;
        std::optional<std::int64_t> limit;
    };

    [[nodiscard]] std::size_t pickOf(const Step &step) const
    {
        return static_cast<std::size_t>(step.pick) % m_underWay.size();
    }

    void begin(const std::string &key, const Step &step)
    {
        const int call = ++m_lastCall;
        stalecache::CallOptions options;
        std::optional<std::int64_t> limit;
        if (step.limited) {
            limit = std::abs(step.amount);
            options.maxStaleness = *limit * tick;
        }
        std::stop_source stop;
        options.stop = stop.get_token();
        m_model.begin(key, call);
        auto pending = m_bench.cache.begin(key, std::move(options));
        RC_ASSERT(pending.number() == static_cast<stalecache::CallNumber>(call));
        m_underWay.push_back({std::move(pending), call, std::move(stop), limit});
    }

    void settle(std::size_t index, const Step &step, bool succeeds)
    {
        std::vector<UnderWay> settled;
        takeOut(index, settled);
        UnderWay &one = settled.front();
        if (step.stopped)
            one.stop.request_stop();
        const std::string key = one.pending.key();
        const std::string value = key + " by call " + std::to_string(one.call);

        Model::Answer due;
        Plan plan{value};
        if (succeeds) {
            due = m_model.succeed(key, one.call, value, one.limit);
        } else {
            due = m_model.fail(key, one.call, step.error, one.limit, step.stopped);
            plan = failure(textFor(step.error));
        }
        const Outcome outcome = settleAs(step.form, one.pending, plan);

        RC_ASSERT(outcome.value == due.value);
        RC_ASSERT((outcome.origin == stalecache::Origin::stale) == due.stale);
        RC_ASSERT(outcome.age.count() == due.age);
        RC_ASSERT(outcome.remaining.count() == due.remaining);
        RC_ASSERT(outcome.error == (succeeds ? "" : textFor(step.error)));
        compareHook(key, one.call, due);
    }

    void abandon(std::size_t index)
    {
        std::vector<UnderWay> dropped;
        takeOut(index, dropped);
    }

    /// A call cannot be assigned to, so the others are moved over one by one.
    void takeOut(std::size_t index, std::vector<UnderWay> &taken)
    {
        std::vector<UnderWay> rest;
        for (std::size_t i = 0; i < m_underWay.size(); ++i)
            (i == index ? taken : rest).push_back(std::move(m_underWay[i]));
        m_underWay.swap(rest);
    }

    void compareHook(const std::string &key, int call, const Model::Answer &due)
    {
        const std::vector<Seen> seen = std::exchange(m_bench.recorder.events, {});
        RC_ASSERT(seen.size() == (due.hooks.empty() ? 0U : 1U));
        if (seen.empty())
            return;
        RC_ASSERT(wordsFor(seen.front()) == due.hooks);
        RC_ASSERT(seen.front().key == key);
        RC_ASSERT(seen.front().call == static_cast<stalecache::CallNumber>(call));
        if (due.stale)
            RC_ASSERT(seen.front().age->count() == due.age);
    }

    void peek(const std::string &key)
    {
        const auto look = m_bench.cache.peek(key);
        const auto entry = m_model.entryOf(key);
        RC_ASSERT(look.value.has_value() == entry.has_value());
        if (!entry)
            return;
        RC_ASSERT(*look.value == entry->value);
        const std::int64_t age = m_model.ageSeenOf(entry->at);
        RC_ASSERT(look.freshness.age.count() == age);
        RC_ASSERT((look.state() == stalecache::EntryState::usable) ==
                  (m_model.ttl > 0 && age <= m_model.ttl));
    }

    Model m_model = [] {
        Model model;
        model.clock = Duration{1h}.count();
        model.ttl = 10;
        return model;
    }();
    TestBench m_bench{10 * tick, verdictOn};
    std::vector<UnderWay> m_underWay;
    int m_lastCall = 0;
};

template <class Hash>
bool modelAndCacheAgree(const std::string &what)
{
    return rc::check(what, [](const std::vector<Step> &steps) {
        Duel<Hash> duel;
        for (const Step &step : steps)
            duel.play(step);
    });
}

} // namespace

class Properties : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cacheAgreesWithTheModel();
    void cacheAgreesWithTheModelThoughAllKeysShareASlot();
};

void Properties::initTestCase()
{
    // Longer and more sequences than usual, unless the person who runs this says otherwise.
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", "max_success=1000 max_size=200");
}

void Properties::cacheAgreesWithTheModel()
{
    QVERIFY(modelAndCacheAgree<std::hash<std::string>>("the cache agrees with the model"));
}

void Properties::cacheAgreesWithTheModelThoughAllKeysShareASlot()
{
    QVERIFY(modelAndCacheAgree<ConstantHash>("the cache agrees, all keys in one slot"));
}

QTEST_APPLESS_MAIN(Properties)
#include "tst_properties.moc"

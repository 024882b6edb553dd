// Each change of a setting is an event that tells it, and takes effect.

#include <QTest>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <simulation/replay.h>
#include <simulation/run.h>
#include <simulation/setting_events.h>
#include <simulation/settings_check.h>

#include "support/bench.h"

using namespace support;
using journal::Setting;
using simulation::changedValues;
using simulation::ErrorKind;
using simulation::Replay;
using simulation::Restart;
using simulation::Run;
using simulation::SettingValue;

namespace {

struct Anything
{
    template <class Value>
    operator Value() const; // NOLINT: it stands for a value of any type
};

/// How many members an aggregate has.
template <class Aggregate, class... Members>
consteval std::size_t membersOf()
{
    if constexpr (requires { Aggregate{Members{}..., Anything{}}; })
        return membersOf<Aggregate, Members..., Anything>();
    else
        return sizeof...(Members);
}

struct Change
{
    const char *name;
    std::function<void(Settings &)> make;
    Setting whenOff; ///< what tells it while its part is not in force
    Setting whenOn; ///< and while it is
};

simulation::KeyList keyList(std::vector<std::string> keys)
{
    return std::make_shared<const std::vector<std::string>>(std::move(keys));
}

/// Each field alone, to a value that neither off() nor on() has.
std::vector<Change> changes()
{
    using enum Setting;
    const auto both = [](const char *name, Setting setting, auto make) {
        return Change{name, make, setting, setting};
    };
    return {
        both("health", health, [](Settings &s) { s.downstream.health = Health::failing; }),
        both("failureRate", failureRate, [](Settings &s) { s.downstream.failureRate = 30.00001; }),
        {"errorKind", [](Settings &s) { s.downstream.errorKind = ErrorKind::slow; }, errorKind,
         errorKind},
        {"ownError", [](Settings &s) { s.downstream.ownError = "{key}"; }, keptErrorText,
         errorKind},
        both("failAfter", failAfter, [](Settings &s) { s.downstream.failAfter = 7s; }),
        both("latency", latency, [](Settings &s) { s.downstream.latency = 7ms; }),
        both("jitter", jitter, [](Settings &s) { s.downstream.jitter = 7ms; }),
        both("latencyTail", latencyTail, [](Settings &s) { s.downstream.latencyTail = 7s; }),
        both("flapUp", flapUp, [](Settings &s) { s.downstream.flapUp = 7s; }),
        both("flapDown", flapDown, [](Settings &s) { s.downstream.flapDown = 7s; }),
        both("failFirst", failFirst, [](Settings &s) { s.downstream.failFirst = 7; }),
        both("outages", outages,
             [](Settings &s) { s.downstream.outages = {{TimePoint{70s}, 7s}}; }),
        both("keyOverrides", keyOverrides,
             [](Settings &s) { s.downstream.keyOverrides = {{"k", 7, {}}}; }),
        both("valueLifetime", valueLifetime, [](Settings &s) { s.downstream.valueLifetime = 7s; }),

        both("on", traffic, [](Settings &s) { s.traffic.on = !s.traffic.on; }),
        both("rate", trafficRate, [](Settings &s) { s.traffic.rate = 3.00001; }),
        both("arrivals", trafficArrivals,
             [](Settings &s) { s.traffic.arrivals = simulation::Arrivals::steady; }),
        {"keyCount", [](Settings &s) { s.traffic.keyCount = 7; }, trafficKeys, keptTrafficKeys},
        both("ownKeys", trafficKeyList,
             [](Settings &s) { s.traffic.ownKeys = keyList({"a", "c"}); }),
        both("choice", trafficExponent,
             [](Settings &s) {
                 const bool isZipf = s.traffic.choice == simulation::KeyChoice::zipf;
                 s.traffic.choice =
                     isZipf ? simulation::KeyChoice::uniform : simulation::KeyChoice::zipf;
             }),
        {"exponent", [](Settings &s) { s.traffic.exponent = 0.990001; }, trafficExponent,
         keptExponent},
        both("burstEvery", burstEvery, [](Settings &s) { s.traffic.burstEvery = 7s; }),
        both("burstLength", burstLength, [](Settings &s) { s.traffic.burstLength = 700ms; }),
        both("burstFactor", burstFactor, [](Settings &s) { s.traffic.burstFactor = 7; }),

        both("timeoutOn", timeout, [](Settings &s) { s.policy.timeoutOn = !s.policy.timeoutOn; }),
        both("retryOn", retries, [](Settings &s) { s.policy.retryOn = !s.policy.retryOn; }),
        both("breakerOn", breakerFailures,
             [](Settings &s) { s.policy.breakerOn = !s.policy.breakerOn; }),
        {"timeout", [](Settings &s) { s.policy.timeout = 7ms; }, keptTimeout, timeout},
        {"retries", [](Settings &s) { s.policy.retry.retries = 7; }, keptRetries, retries},
        both("backoff", backoff,
             [](Settings &s) { s.policy.retry.backoff = stalecache::policy::Backoff::fullJitter; }),
        both("firstWait", firstWait, [](Settings &s) { s.policy.retry.firstWait = 7ms; }),
        both("longestWait", longestWait, [](Settings &s) { s.policy.retry.longestWait = 7s; }),
        both("factor", retryFactor, [](Settings &s) { s.policy.retry.factor = 2.00001; }),
        {"failures", [](Settings &s) { s.policy.breaker.failures = 7; }, keptBreakerFailures,
         breakerFailures},
        both("openFor", breakerOpenFor, [](Settings &s) { s.policy.breaker.openFor = 7s; }),
        both("probes", breakerProbes, [](Settings &s) { s.policy.breaker.probes = 7; }),
    };
}

/// Nothing of what can be switched is in force.
Settings off()
{
    return exactSettings();
}

/// All of it; the downstream flaps and is down from 5 s on.
Settings on()
{
    Settings settings = exactSettings();
    settings.downstream.errorKind = ErrorKind::own;
    settings.downstream.ownError = "no answer"; // as a slow failure says
    settings.downstream.flapUp = 5s;
    settings.downstream.flapDown = 30s;
    settings.traffic.on = true;
    settings.traffic.ownKeys = keyList({"a", "b"});
    settings.traffic.choice = simulation::KeyChoice::uniform;
    settings.traffic.burstEvery = 10s;
    settings.policy.timeoutOn = settings.policy.retryOn = settings.policy.breakerOn = true;
    return settings;
}

/// Those that a change of settings at six seconds writes down.
std::vector<Event> eventsOf(const Settings &before, const Settings &after, Restart restart = {})
{
    Run run{before};
    static_cast<void>(run.runUntil(TimePoint{6s}));
    const auto from = run.journal().end();
    run.setSettings(after, restart);
    std::vector<Event> events;
    for (auto at = from; at < run.journal().end(); ++at)
        events.push_back(run.journal().at(at));
    return events;
}

Settings failing(std::uint32_t first)
{
    Settings settings = exactSettings();
    settings.downstream.latency = 0ms;
    settings.downstream.failFirst = first;
    return settings;
}

/// How many of four calls fail.
int failuresOf(Run &run)
{
    const std::array keys{run.addKey("k")};
    const auto before = run.journal().totals();
    for (int n = 0; n < 4; ++n) {
        run.call(keys);
        static_cast<void>(run.runUntil(run.instant().time + 1ms));
    }
    const auto &after = run.journal().totals();
    return static_cast<int>(after.errors + after.staleServed - before.errors - before.staleServed);
}

} // namespace

class SettingEventsTest : public QObject
{
    Q_OBJECT

private slots:
    /// A member more wants a row above, and an event.
    void eachFieldIsLookedAt()
    {
        using namespace stalecache::policy;
        constexpr std::size_t parts = 2; // retry and breaker have fields of their own
        QCOMPARE(changes().size(), membersOf<simulation::DownstreamSettings>() +
                                       membersOf<simulation::TrafficSettings>() +
                                       membersOf<simulation::PolicySettings>() - parts +
                                       membersOf<RetryOptions>() + membersOf<BreakerOptions>());
        QCOMPARE(membersOf<Settings>(), std::size_t{5}); // and TTL and seed
    }

    void eachFieldAloneIsToldByAnEvent_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<bool>("isOn");
        const auto all = changes();
        for (std::size_t n = 0; n < all.size(); ++n)
            for (const bool isOn : {false, true})
                QTest::addRow("%s, %s", all[n].name, isOn ? "on" : "off")
                    << static_cast<int>(n) << isOn;
    }

    void eachFieldAloneIsToldByAnEvent()
    {
        QFETCH(int, row);
        QFETCH(bool, isOn);
        const Change change = changes()[static_cast<std::size_t>(row)];
        const Settings before = isOn ? on() : off();
        Settings after = before;
        change.make(after);
        QVERIFY(before != after);
        const Setting expected = isOn ? change.whenOn : change.whenOff;
        const auto events = eventsOf(before, after);
        const bool isTold = std::ranges::any_of(events, [expected](const Event &event) {
            return event.kind == EventKind::settingChanged && event.setting() == expected;
        });
        const bool isSwitched = std::ranges::any_of(events, [](const Event &event) {
            return event.kind == EventKind::healthChanged &&
                   event.healthCause() == journal::HealthCause::person;
        });
        QVERIFY(expected == Setting::health ? isTold != isSwitched : isTold);
        // And back.
        QVERIFY(!eventsOf(after, before).empty());
    }

    void whatIsKeptIsToldOnceAndWhatComesIntoForceByItsOwnSetting()
    {
        Settings before = off();
        Settings after = before;
        after.policy.timeoutOn = true;
        after.policy.timeout = 3s;
        const std::vector<SettingValue> one{{Setting::timeout, 3s}};
        QVERIFY(changedValues(before, after) == one);
        const std::vector<SettingValue> gone{{Setting::timeout, 0s}};
        before.policy.timeout = 3s;
        QVERIFY(changedValues(after, before) == gone);
    }

    void aLongListOfKeysIsCut()
    {
        Settings after = off();
        after.traffic.ownKeys = keyList(std::vector<std::string>(100'000, "key"));
        const auto values = changedValues(off(), after);
        QVERIFY(values.back().setting == Setting::trafficKeyList);
        QVERIFY(values.back().text.size() < 2000);
    }

    void failFirstSaidAgainCountsFromNow()
    {
        Run run{failing(2)};
        QCOMPARE(failuresOf(run), 2);
        QCOMPARE(failuresOf(run), 0);
        run.setSettings(failing(2));
        QCOMPARE(failuresOf(run), 0); // nothing was said
        const auto before = run.journal().end();
        run.setSettings(failing(2), {.failFirst = true});
        QCOMPARE(run.journal().end(), before + 1);
        QVERIFY(run.journal().at(before).setting() == Setting::failFirst);
        QCOMPARE(failuresOf(run), 2);

        Replay replay{run, run.instant().time};
        QVERIFY(replay.step(Run::noBudget / 2));
        QVERIFY(sameJournal(replay.take()->journal(), run.journal()));
    }

    void failFirstAgainOfNoneIsNothing()
    {
        Run run{failing(0)};
        run.setSettings(failing(0), {.failFirst = true, .flapping = true});
        QVERIFY(run.inputs().empty());
    }

    void flappingSaidAgainBeginsWithTheTimeUp()
    {
        const auto events = eventsOf(on(), on(), {.flapping = true});
        QCOMPARE(events.size(), std::size_t{3}); // healthy, and both times
        QVERIFY(events[0].kind == EventKind::healthChanged);
        QVERIFY(events[0].health() == Health::healthy);
        QVERIFY(events[1].setting() == Setting::flapUp);
        QVERIFY(events[2].setting() == Setting::flapDown);
    }
};

QTEST_APPLESS_MAIN(SettingEventsTest)
#include "tst_setting_events.moc"

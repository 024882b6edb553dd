// Settings: what is wrong with them, what the journal gets of them, those with a name.

#include <QTest>

#include <algorithm>
#include <chrono>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <simulation/presets.h>
#include <simulation/setting_events.h>
#include <simulation/settings_check.h>

using namespace simulation;
using namespace std::chrono_literals;
using journal::Setting;
using stalecache::Duration;
using stalecache::TimePoint;

namespace {

TimePoint at(Duration sinceBeginning)
{
    return TimePoint{sinceBeginning};
}

/// The faults found, as field and fault.
using Faults = std::vector<std::pair<SettingField, SettingFault>>;

template <class Part>
Faults faults(const Part &settings)
{
    Faults found;
    for (const SettingProblem &problem : check(settings))
        found.emplace_back(problem.field, problem.fault);
    return found;
}

std::vector<Setting> settingsOf(const std::vector<SettingValue> &values)
{
    std::vector<Setting> found;
    found.reserve(values.size());
    for (const SettingValue &value : values)
        found.push_back(value.setting);
    return found;
}

KeyList list(std::vector<std::string> keys)
{
    return std::make_shared<const std::vector<std::string>>(std::move(keys));
}

} // namespace

class SettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void soundSettingsHaveNoProblem();
    void wrongDownstreamIsNamed();
    void wrongSchedulesNameBothOutages();
    void wrongOverridesAreNamed();
    void wrongTrafficIsNamed();
    void wrongPolicyIsNamedAlsoWhileOff();

    void firstValuesTellTheFiveAndWhatIsUnusual();
    void changedValuesTellExactlyWhatDiffers();
    void partsOfThePolicyThatAreOffReadAsZero();
    void presetsAreSoundAndHaveTheirIds();
};

void SettingsTest::soundSettingsHaveNoProblem()
{
    QVERIFY(check(Settings{}).empty());
    QVERIFY(
        check(DownstreamSettings{.latency = 0s, .outages = {{at(0s), 1s}, {at(1s), 1s}}}).empty());
    QVERIFY(check(TrafficSettings{.rate = 1e6, .keyCount = 1'000'000, .exponent = 10}).empty());
    QVERIFY(check(TrafficSettings{.ownKeys = list({"a", "a"}), .exponent = 0}).empty());
}

void SettingsTest::wrongDownstreamIsNamed()
{
    using enum SettingField;
    using enum SettingFault;
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const double rate : {-0.1, 100.1, nan})
        QVERIFY(faults(DownstreamSettings{.failureRate = rate}) ==
                (Faults{{failureRate, outOfRange}}));
    const auto found = check(DownstreamSettings{.failureRate = 150});
    QCOMPARE(found.front().value, std::string{"150"});
    QCOMPARE(found.front().least, std::string{"0"});
    QCOMPARE(found.front().most, std::string{"100"});
    QVERIFY(faults(DownstreamSettings{.failAfter = -1s}) == (Faults{{failAfter, outOfRange}}));
    QVERIFY(faults(DownstreamSettings{.latency = -1s, .jitter = -1s, .valueLifetime = -1s}) ==
            (Faults{{latency, outOfRange}, {jitter, outOfRange}, {valueLifetime, outOfRange}}));
    QVERIFY(faults(DownstreamSettings{.latency = 1s, .latencyTail = 1s}) ==
            (Faults{{latencyTail, notAbove}}));
    QVERIFY(faults(DownstreamSettings{.latency = 0s, .latencyTail = 1s}) ==
            (Faults{{latencyTail, noMedian}}));
    QVERIFY(faults(DownstreamSettings{.flapUp = 5s}) == (Faults{{flapDown, onlyOneOfTwo}}));
    QVERIFY(faults(DownstreamSettings{.flapDown = 5s}) == (Faults{{flapUp, onlyOneOfTwo}}));
    QVERIFY(faults(DownstreamSettings{.flapUp = -5s, .flapDown = 1s}) ==
            (Faults{{flapUp, outOfRange}}));
}

void SettingsTest::wrongSchedulesNameBothOutages()
{
    const auto only = [](std::vector<Outage> outages) {
        const auto found = check(DownstreamSettings{.outages = std::move(outages)});
        return found.size() == 1 ? found.front() : SettingProblem{};
    };
    const SettingProblem overlap = only({{at(1s), 1s}, {at(10s), 5s}, {at(14s), 5s}});
    QVERIFY(overlap.field == SettingField::outages);
    QVERIFY(overlap.fault == SettingFault::outagesOverlap);
    QCOMPARE(overlap.value, std::string{"14s+5s"});
    QCOMPARE(overlap.least, std::string{"10s+5s"});
    QCOMPARE(overlap.first, std::size_t{1});
    QCOMPARE(overlap.second, std::size_t{2});
    QVERIFY(only({{at(10s), 5s}, {at(9s), 1ms}}).fault == SettingFault::outagesGoBack);
    QVERIFY(only({{at(10s), 0s}}).fault == SettingFault::outageWithoutLength);
    QVERIFY(only({{at(-1s), 5s}}).fault == SettingFault::outageBeforeBeginning);
    QVERIFY(only({{at(1s), Duration::max()}, {at(2s), 1s}}).fault == SettingFault::outagesOverlap);
}

void SettingsTest::wrongOverridesAreNamed()
{
    using enum SettingFault;
    const auto only = [](std::vector<KeyOverride> overrides) {
        const auto found = check(DownstreamSettings{.keyOverrides = std::move(overrides)});
        return found.size() == 1 ? found.front() : SettingProblem{};
    };
    const SettingProblem twice = only({{"a", 1, {}}, {"b", 1, {}}, {"a", 2, {}}});
    QVERIFY(twice.fault == keyTwice);
    QCOMPARE(twice.value, std::string{"a"});
    QCOMPARE(twice.first, std::size_t{0});
    QCOMPARE(twice.second, std::size_t{2});
    QVERIFY(only({{"", 1, {}}}).fault == keyEmpty);
    QVERIFY(only({{"a", {}, {}}}).fault == overrideSaysNothing);
    QCOMPARE(only({{"a", 101, {}}}).value, std::string{"101"});
    QCOMPARE(only({{"a", {}, -1s}}).value, std::string{"-1s"});
}

void SettingsTest::wrongTrafficIsNamed()
{
    using enum SettingField;
    using enum SettingFault;
    for (const double rate : {0.0, -3.0, 1'000'000.1, std::numeric_limits<double>::infinity(),
                              std::numeric_limits<double>::quiet_NaN()})
        QVERIFY(faults(TrafficSettings{.rate = rate}) == (Faults{{trafficRate, notAbove}}));
    for (const std::uint32_t count : {0U, 1'000'001U})
        QVERIFY(faults(TrafficSettings{.keyCount = count}) == (Faults{{trafficKeys, outOfRange}}));
    QVERIFY(faults(TrafficSettings{.exponent = 10.1}) == (Faults{{trafficExponent, outOfRange}}));
    QVERIFY(faults(TrafficSettings{.exponent = -0.1}) == (Faults{{trafficExponent, outOfRange}}));
    QVERIFY(faults(TrafficSettings{.burstEvery = 1s}) == (Faults{{burstLength, outOfRange}}));
    QVERIFY(faults(TrafficSettings{.burstEvery = 2s}).empty());
    QVERIFY(faults(TrafficSettings{.burstFactor = -1}) == (Faults{{burstFactor, outOfRange}}));
    QVERIFY(faults(TrafficSettings{.ownKeys = list({})}) == (Faults{{trafficOwnKeys, listEmpty}}));
    const auto found = check(TrafficSettings{.ownKeys = list({"a", ""})});
    QVERIFY(found.size() == 1 && found.front().fault == keyEmpty && found.front().first == 1);
    QVERIFY(faults(TrafficSettings{.ownKeys = list(std::vector<std::string>(1'000'001, "k"))}) ==
            (Faults{{trafficOwnKeys, outOfRange}}));
}

void SettingsTest::wrongPolicyIsNamedAlsoWhileOff()
{
    using enum SettingField;
    using enum SettingFault;
    PolicySettings settings;
    settings.timeout = 0s;
    settings.retry = {.retries = 0, .firstWait = 2s, .longestWait = 1s, .factor = 0.5};
    settings.breaker = {.failures = 0, .openFor = 0s, .probes = 0};
    QVERIFY(faults(settings) == (Faults{{timeout, notAbove},
                                        {retries, outOfRange},
                                        {longestWait, outOfRange},
                                        {retryFactor, outOfRange},
                                        {breakerFailures, outOfRange},
                                        {breakerOpenFor, notAbove},
                                        {breakerProbes, outOfRange}}));
}

void SettingsTest::firstValuesTellTheFiveAndWhatIsUnusual()
{
    using enum Setting;
    const std::vector five{ttl, failureRate, errorKind, latency, jitter};
    QVERIFY(settingsOf(firstValues({})) == five);
    Settings settings;
    settings.ttl = 5s;
    settings.downstream.outages = {{at(10s), 5s}};
    settings.traffic.choice = KeyChoice::uniform;
    const std::vector<SettingValue> values = firstValues(settings);
    QCOMPARE(values.size(), std::size_t{7});
    QVERIFY(values[0] == (SettingValue{ttl, 5s}));
    QVERIFY(values[1] == (SettingValue{failureRate, Duration{100'000}}));
    QVERIFY(values[2] == (SettingValue{errorKind, {}, "downstream unavailable"}));
    QVERIFY(values[5] == (SettingValue{outages, {}, "10s+5s"}));
    QVERIFY(values[6] == (SettingValue{trafficExponent, Duration{-1}}));
}

void SettingsTest::changedValuesTellExactlyWhatDiffers()
{
    using enum Setting;
    const Settings before;
    QVERIFY(changedValues(before, before).empty());
    Settings after = before;
    after.traffic = {.on = true, .rate = 0.5, .ownKeys = list({"a", "b"}), .burstFactor = 2.5};
    after.downstream.keyOverrides = {{"user:1", 100, {}}};
    const std::vector<SettingValue> expected{
        {keyOverrides, {}, "user:1 fails 100 %"},
        {traffic, Duration{1}},
        {trafficRate, Duration{500}},
        {trafficKeys, Duration{2}, "own"},
        {burstFactor, Duration{2500}},
        {trafficKeyList, {}, "a b"},
    };
    QVERIFY(changedValues(before, after) == expected);
    QVERIFY(settingsOf(changedValues(after, before)) == settingsOf(expected));
}

void SettingsTest::partsOfThePolicyThatAreOffReadAsZero()
{
    using enum Setting;
    Settings off;
    Settings on = off;
    on.policy.timeoutOn = on.policy.retryOn = on.policy.breakerOn = true;
    const std::vector<SettingValue> switchedOn{
        {timeout, 500ms}, {retries, Duration{3}}, {breakerFailures, Duration{5}}};
    const std::vector<SettingValue> switchedOff{{timeout}, {retries}, {breakerFailures}};
    QVERIFY(changedValues(off, on) == switchedOn);
    QVERIFY(changedValues(on, off) == switchedOff);
}

void SettingsTest::presetsAreSoundAndHaveTheirIds()
{
    for (const DownstreamPreset preset : downstreamPresets) {
        QVERIFY(check(simulation::settingsOf(preset)).empty());
        QVERIFY(downstreamPreset(idOf(preset)) == preset);
        QCOMPARE(std::ranges::count_if(downstreamPresets,
                                       [preset](DownstreamPreset other) {
                                           return simulation::settingsOf(other) ==
                                                  simulation::settingsOf(preset);
                                       }),
                 std::ptrdiff_t{1});
    }
    for (const TrafficPreset preset : trafficPresets) {
        QVERIFY(check(simulation::settingsOf(preset)).empty());
        QVERIFY(simulation::settingsOf(preset).on);
        QVERIFY(trafficPreset(idOf(preset)) == preset);
    }
    QVERIFY(simulation::settingsOf(DownstreamPreset::healthy) == DownstreamSettings{});
    QVERIFY(!downstreamPreset("sunny"));
    QVERIFY(!trafficPreset(""));
}

QTEST_APPLESS_MAIN(SettingsTest)
#include "tst_settings.moc"

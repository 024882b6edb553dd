// Traffic, outages, flapping and values that change, as the journal tells of them.

#include <QTest>

#include <string>

#include <simulation/simulation.h>

#include "support/bench.h"

using namespace support;
using journal::HealthCause;
using simulation::Arrivals;
using simulation::KeyChoice;

namespace {

std::vector<std::pair<Duration, HealthCause>> healthChanges(const Bench &bench)
{
    std::vector<std::pair<Duration, HealthCause>> changes;
    for (const Event &event : bench.all(EventKind::healthChanged))
        changes.emplace_back(event.time.time_since_epoch(), event.healthCause());
    return changes;
}

} // namespace

class SimulationFaults : public QObject
{
    Q_OBJECT

private slots:
    void trafficCallsByItself();
    void trafficMakesKeysKnownAtTheirFirstCall();
    void trafficIsAHappeningToStepTo();
    void stoppedTrafficCallsNoMore();
    void scheduledOutageBeginsAndEndsByItself();
    void flappingIsToldWithItsCause();
    void requestUnderWayWhenTheOutageBeginsFails();
    void firstRequestsFailWhileHealthy();
    void keyWithAnOverrideFailsAlone();
    void staleValueIsOutOfDateOnceItsKeyHasChanged();
    void expiredEntryKnowsThatItWasOutOfDate();
    void onlyWhatDiffersIsToldAtTheBeginning();
};

void SimulationFaults::trafficCallsByItself()
{
    Settings settings = exactSettings();
    settings.traffic = {.on = true,
                        .rate = 10,
                        .arrivals = Arrivals::steady,
                        .keyCount = 3,
                        .choice = KeyChoice::uniform};
    Bench bench{settings};
    bench.runUntil(10s);
    QCOMPARE(bench.count(EventKind::callStarted), std::size_t{100});
    QCOMPARE(bench.journal.keyCount(), std::size_t{3});
}

void SimulationFaults::trafficMakesKeysKnownAtTheirFirstCall()
{
    Settings settings = exactSettings();
    settings.traffic.on = true;
    settings.traffic.ownKeys =
        std::make_shared<const std::vector<std::string>>(std::vector<std::string>{"cart:42"});
    Bench bench{settings};
    QCOMPARE(bench.journal.keyCount(), std::size_t{0});
    bench.runUntil(10s);
    QVERIFY(bench.journal.findKey("cart:42").has_value());
}

void SimulationFaults::trafficIsAHappeningToStepTo()
{
    Settings settings = exactSettings();
    settings.traffic = {.on = true, .rate = 2, .arrivals = Arrivals::steady};
    Bench bench{settings};
    QVERIFY(bench.simulation.nextHappening() == at(500ms));
}

void SimulationFaults::stoppedTrafficCallsNoMore()
{
    Settings settings = exactSettings();
    settings.traffic = {.on = true, .rate = 100};
    Bench bench{settings};
    bench.runUntil(1s);
    settings.traffic.on = false;
    bench.simulation.setSettings(settings);
    const std::size_t calls = bench.count(EventKind::callStarted);
    QVERIFY(calls > 50);
    bench.runUntil(20s);
    QCOMPARE(bench.count(EventKind::callStarted), calls);
}

void SimulationFaults::scheduledOutageBeginsAndEndsByItself()
{
    Settings settings = exactSettings();
    settings.downstream.outages = {{at(3s), 2s}};
    Bench bench{settings};
    const KeyId key = bench.key("a");
    bench.callAndWait(key);
    bench.runUntil(4s);
    QVERIFY(bench.simulation.health() == Health::failing);
    QVERIFY(bench.simulation.downstream().health == Health::healthy); // the switch stays as it is
    QVERIFY(bench.callAndWait(key).kind == EventKind::staleServed);
    bench.runUntil(6s);
    QVERIFY(bench.callAndWait(key).kind == EventKind::cacheRefreshed);
    QVERIFY((healthChanges(bench) ==
             std::vector{std::pair<Duration, HealthCause>{0s, HealthCause::person},
                         {3s, HealthCause::schedule},
                         {5s, HealthCause::schedule}}));
}

void SimulationFaults::flappingIsToldWithItsCause()
{
    Bench bench;
    bench.runUntil(1s);
    bench.downstream([](DownstreamSettings &settings) {
        settings.flapUp = 2s;
        settings.flapDown = 1s;
    });
    bench.runUntil(6500ms);
    QVERIFY((healthChanges(bench) ==
             std::vector{std::pair<Duration, HealthCause>{0s, HealthCause::person},
                         {3s, HealthCause::flapping},
                         {4s, HealthCause::flapping},
                         {6s, HealthCause::flapping}}));
}

void SimulationFaults::requestUnderWayWhenTheOutageBeginsFails()
{
    Settings settings = exactSettings();
    settings.downstream.outages = {{at(20ms), 1s}};
    Bench bench{settings};
    QVERIFY(bench.callAndWait(bench.key("a")).kind == EventKind::errorPropagated);
}

void SimulationFaults::firstRequestsFailWhileHealthy()
{
    Settings settings = exactSettings();
    settings.downstream.failFirst = 2;
    Bench bench{settings};
    const KeyId key = bench.key("a");
    QVERIFY(bench.callAndWait(key).kind == EventKind::errorPropagated);
    QVERIFY(bench.callAndWait(key).kind == EventKind::errorPropagated);
    QVERIFY(bench.callAndWait(key).kind == EventKind::cacheRefreshed);
}

void SimulationFaults::keyWithAnOverrideFailsAlone()
{
    Settings settings = exactSettings();
    settings.downstream.keyOverrides = {{.key = "bad", .failureRate = 100.0}};
    Bench bench{settings};
    QVERIFY(bench.callAndWait(bench.key("bad")).kind == EventKind::errorPropagated);
    QVERIFY(bench.callAndWait(bench.key("good")).kind == EventKind::cacheRefreshed);
}

void SimulationFaults::staleValueIsOutOfDateOnceItsKeyHasChanged()
{
    Settings settings = exactSettings();
    settings.downstream.valueLifetime = 4s;
    settings.traffic.on = false;
    Bench bench{settings};
    const KeyId key = bench.key("a");
    bench.callAndWait(key);
    bench.setHealth(Health::failing);
    // One change in each slot of four seconds: after eight there has been one.
    QVERIFY(!bench.callAndWait(key).isOutOfDate());
    bench.runUntil(8100ms);
    QVERIFY(bench.callAndWait(key).kind == EventKind::staleServed);
    QVERIFY(bench.last().isOutOfDate());
    QCOMPARE(bench.journal.totals().outOfDate, std::uint64_t{1});
    QCOMPARE(bench.journal.totals().staleServed, std::uint64_t{2});
}

void SimulationFaults::expiredEntryKnowsThatItWasOutOfDate()
{
    Settings settings = exactSettings();
    settings.downstream.valueLifetime = 4s;
    Bench bench{settings};
    const KeyId key = bench.key("a");
    bench.callAndWait(key);
    bench.setHealth(Health::failing);
    bench.runUntil(15s);
    QVERIFY(bench.callAndWait(key).kind == EventKind::errorPropagated);
    QVERIFY(bench.last().isOutOfDate());
    QCOMPARE(bench.journal.totals().outOfDate, std::uint64_t{0}); // nobody got it
}

void SimulationFaults::onlyWhatDiffersIsToldAtTheBeginning()
{
    Bench plain;
    QCOMPARE(plain.journal.end(), Sequence{6}); // health, TTL, rate, kind, latency, jitter
    Settings settings = exactSettings();
    settings.traffic.rate = 50;
    settings.policy.retryOn = true;
    Bench bench{settings};
    std::vector<journal::Setting> told;
    for (const Event &event : bench.all(EventKind::settingChanged))
        told.push_back(event.setting());
    QVERIFY(std::count(told.begin(), told.end(), journal::Setting::trafficRate) == 1);
    QVERIFY(std::count(told.begin(), told.end(), journal::Setting::retries) == 1);
    QCOMPARE(told.size(), std::size_t{7});
}

QTEST_APPLESS_MAIN(SimulationFaults)
#include "tst_simulation_faults.moc"

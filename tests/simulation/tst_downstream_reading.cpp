#include <QTest>

#include <array>

#include <simulation/downstream_reading.h>
#include <simulation/presets.h>
#include <simulation/run.h>

using namespace std::chrono_literals;

using journal::Health;
using journal::HealthCause;
using simulation::DownstreamNow;
using simulation::DownstreamReading;
using simulation::DownstreamSettings;
using simulation::Run;
using simulation::Settings;
using stalecache::TimePoint;

namespace {

DownstreamNow now(const Run &run)
{
    return DownstreamReading{}.at(run, run.instant());
}

DownstreamNow then(const Run &run, stalecache::Duration time)
{
    return DownstreamReading{}.at(run, {run.journal().endAt(TimePoint{time}), TimePoint{time}});
}

void set(Run &run, const auto &change)
{
    Settings settings = run.settings();
    change(settings);
    run.setSettings(settings);
}

void call(Run &run, std::string_view key)
{
    run.call(std::array{run.addKey(key)});
}

} // namespace

class TestDownstreamReading : public QObject
{
    Q_OBJECT

private slots:
    void eachCauseIsToldWhileItHolds();
    void causeThatFollowsAnotherIsTold();
    void failureRateIsThatOfTheInstant();
    void requestsThatFailFirstAreCounted_data();
    void requestsThatFailFirstAreCounted();
    void onlyKeysThatDifferAreExceptions();
    void agreesWithWhatCallersGet_data();
    void agreesWithWhatCallersGet();
};

void TestDownstreamReading::eachCauseIsToldWhileItHolds()
{
    Run run{{.downstream = {.outages = {{TimePoint{10s}, 5s}}}}};
    QCOMPARE(now(run).health, Health::healthy);
    run.runUntil(TimePoint{12s});
    QCOMPARE(now(run).health, Health::failing);
    QCOMPARE(now(run).cause, HealthCause::schedule);
    QCOMPARE(now(run).since, TimePoint{10s});
    run.runUntil(TimePoint{20s});
    QCOMPARE(now(run).health, Health::healthy);
    set(run, [](Settings &settings) { settings.downstream.health = Health::failing; });
    QCOMPARE(now(run).cause, HealthCause::person);
    QCOMPARE(now(run).since, TimePoint{20s});
    QCOMPARE(then(run, 12s).cause, HealthCause::schedule);
    QCOMPARE(then(run, 5s).health, Health::healthy);
    set(run, [](Settings &settings) {
        settings.downstream.health = Health::healthy;
        settings.downstream.flapUp = 1s;
        settings.downstream.flapDown = 1s;
    });
    run.runUntil(TimePoint{21'500ms});
    QCOMPARE(now(run).health, Health::failing);
    QCOMPARE(now(run).cause, HealthCause::flapping);
    QVERIFY(now(run).isFlapping);
}

void TestDownstreamReading::causeThatFollowsAnotherIsTold()
{
    Run run{{.downstream = {.outages = {{TimePoint{10s}, 20s}}}}};
    run.runUntil(TimePoint{15s});
    QVERIFY(!now(run).causeIsYounger);
    set(run, [](Settings &settings) { settings.downstream.health = Health::failing; });
    QCOMPARE(now(run).cause, HealthCause::person);
    QVERIFY(now(run).causeIsYounger);
    QCOMPARE(now(run).since, TimePoint{10s});
    run.runUntil(TimePoint{16s});
    set(run, [](Settings &settings) { settings.downstream.health = Health::healthy; });
    QCOMPARE(now(run).health, Health::failing);
    QCOMPARE(now(run).cause, HealthCause::schedule);
    QVERIFY(!now(run).causeIsYounger);
}

void TestDownstreamReading::failureRateIsThatOfTheInstant()
{
    Run run{{.downstream = {.health = Health::failing, .failureRate = 30}}};
    run.runUntil(TimePoint{5s});
    QCOMPARE(now(run).failureRate, 30.0);
    set(run, [](Settings &settings) { settings.downstream.failureRate = 60; });
    QCOMPARE(now(run).failureRate, 60.0);
    QCOMPARE(then(run, 4s).failureRate, 30.0);
    set(run, [](Settings &settings) { settings.downstream.health = Health::healthy; });
    QCOMPARE(now(run).failureRate, 0.0);
}

void TestDownstreamReading::requestsThatFailFirstAreCounted_data()
{
    QTest::addColumn<bool>("retries");
    QTest::newRow("a request for each call") << false;
    QTest::newRow("a request for each attempt") << true;
}

void TestDownstreamReading::requestsThatFailFirstAreCounted()
{
    QFETCH(const bool, retries);
    Settings settings{.downstream = {.failFirst = 3}};
    settings.policy.retryOn = retries;
    settings.policy.retry.retries = 1;
    settings.downstream.keyOverrides = {{.key = "other", .failureRate = 0}};
    Run run{settings};
    DownstreamReading reading;
    QCOMPARE(reading.at(run, run.instant()).failNext, 3U);
    call(run, "other"); // has a rate of its own
    QCOMPARE(reading.at(run, run.instant()).failNext, 3U);
    call(run, "a");
    run.runUntil(TimePoint{10s});
    QCOMPARE(reading.at(run, run.instant()).failNext, retries ? 1U : 2U);
    call(run, "a");
    call(run, "a");
    run.runUntil(TimePoint{20s});
    QCOMPARE(reading.at(run, run.instant()).failNext, 0U);
    QCOMPARE(then(run, 9s).failNext, retries ? 1U : 2U);
    QCOMPARE(reading.at(run, {run.journal().endAt(TimePoint{9s}), TimePoint{9s}}).failNext,
             retries ? 1U : 2U);
}

void TestDownstreamReading::onlyKeysThatDifferAreExceptions()
{
    Run run{{.downstream = {.keyOverrides = {{.key = "slow", .latency = 2s},
                                             {.key = "bad", .failureRate = 100},
                                             {.key = "good", .failureRate = 0}}}}};
    QCOMPARE(now(run).exceptions.size(), std::size_t{1});
    QCOMPARE(now(run).exceptions.front().key, std::string{"bad"});
    set(run, [](Settings &settings) { settings.downstream.health = Health::failing; });
    QCOMPARE(now(run).exceptions.size(), std::size_t{1});
    QCOMPARE(now(run).exceptions.front().key, std::string{"good"});
}

void TestDownstreamReading::agreesWithWhatCallersGet_data()
{
    QTest::addColumn<int>("preset");
    for (const simulation::DownstreamPreset preset : simulation::downstreamPresets)
        QTest::newRow(std::string{simulation::idOf(preset)}.c_str()) << static_cast<int>(preset);
}

/// What is told of each key holds for the calls that end at that time.
void TestDownstreamReading::agreesWithWhatCallersGet()
{
    QFETCH(const int, preset);
    Settings settings{.ttl = stalecache::Duration::zero()}; // each failure reaches its caller
    settings.downstream = simulation::settingsOf(static_cast<simulation::DownstreamPreset>(preset));
    settings.downstream.latency = settings.downstream.jitter = settings.downstream.latencyTail = 0s;
    settings.downstream.failAfter = 1ms;
    Run run{settings};
    for (int n = 1; n <= 1000; ++n) {
        run.runUntil(TimePoint{n * 17ms});
        for (const char *key : {"user:1", "user:2"}) {
            const DownstreamNow told = now(run);
            const auto before = run.journal().totals();
            call(run, key);
            run.runUntil(run.instant().time + 2ms);
            const bool failed = run.journal().totals().errors > before.errors;
            double rate = told.failureRate;
            for (const simulation::KeyOverride &each : told.exceptions)
                if (each.key == key)
                    rate = *each.failureRate;
            if (rate == 0.0 || rate == 100.0)
                QCOMPARE(failed, rate == 100.0);
        }
    }
}

QTEST_APPLESS_MAIN(TestDownstreamReading)
#include "tst_downstream_reading.moc"

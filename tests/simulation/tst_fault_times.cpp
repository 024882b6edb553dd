// When the downstream is healthy, and when the values behind keys change.

#include <QTest>

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <rapidcheck.h>

#include <simulation/health_plan.h>
#include <simulation/value_clock.h>

using namespace simulation;
using namespace std::chrono_literals;

namespace {

TimePoint at(Duration sinceBeginning)
{
    return TimePoint{sinceBeginning};
}

HealthChange fails(Duration time, HealthCause cause)
{
    return {at(time), Health::failing, cause};
}

HealthChange recovers(Duration time, HealthCause cause)
{
    return {at(time), Health::healthy, cause};
}

/// All changes by themselves up to `end`.
std::vector<HealthChange> changes(HealthPlan &plan, TimePoint end)
{
    std::vector<HealthChange> found;
    while (plan.nextChange() && *plan.nextChange() <= end)
        found.push_back(plan.take());
    return found;
}

/// The definition, instant by instant.
bool failsByDefinition(const DownstreamSettings &settings, TimePoint flapFrom, TimePoint time)
{
    if (settings.health == Health::failing)
        return true;
    for (const Outage &outage : settings.outages)
        if (outage.from <= time && time < outage.from + outage.length)
            return true;
    return settings.isFlapping() &&
           (time - flapFrom) % (settings.flapUp + settings.flapDown) >= settings.flapUp;
}

DownstreamSettings drawnSettings()
{
    DownstreamSettings settings;
    settings.health = *rc::gen::inRange(0, 8) == 0 ? Health::failing : Health::healthy;
    if (*rc::gen::arbitrary<bool>()) {
        settings.flapUp = Duration{*rc::gen::inRange(1, 8)};
        settings.flapDown = Duration{*rc::gen::inRange(1, 8)};
    }
    TimePoint from{};
    for (int n = *rc::gen::inRange(0, 6); n > 0; --n) {
        from += Duration{*rc::gen::inRange(0, 12)};
        settings.outages.push_back({from, Duration{*rc::gen::inRange(1, 12)}});
        from += settings.outages.back().length;
    }
    return settings;
}

} // namespace

class FaultTimesTest : public QObject
{
    Q_OBJECT

private slots:
    void healthSwitchedByHandChangesAtOnce();
    void outagesBeginAndEndOnTime();
    void flappingBeginsWithTheTimeUp();
    void flappingSetAgainGoesOn();
    void whatFailsTwiceRecoversWhenTheLastCauseEnds();
    void outagesThatTouchAreOneFailure();
    void aScheduleTakenAwayRecoversAtOnce();
    void timesWithoutEndDoNotOverflow();
    void planAgreesWithItsDefinition();

    void valueWithoutLifetimeNeverChanges();
    void valueChangesOnceInEachSlot();
    void placesInTheSlotAreSpreadAndDifferByKeySlotAndSeed();
    void newLifetimeForgetsNoChange();
    void versionNeverGoesBack();
    void hugeTimesDoNotOverflow();
};

void FaultTimesTest::healthSwitchedByHandChangesAtOnce()
{
    HealthPlan plan;
    QVERIFY(!plan.setSettings({}, at(0s)));
    QVERIFY(plan.setSettings({.health = Health::failing}, at(3s)) ==
            fails(3s, HealthCause::person));
    QVERIFY(plan.health() == Health::failing);
    QVERIFY(!plan.nextChange());
    QVERIFY(!plan.setSettings({.health = Health::failing, .failureRate = 30}, at(4s)));
    QVERIFY(plan.setSettings({}, at(5s)) == recovers(5s, HealthCause::person));
}

void FaultTimesTest::outagesBeginAndEndOnTime()
{
    HealthPlan plan;
    QVERIFY(!plan.setSettings({.outages = {{at(10s), 5s}, {at(20s), 1ns}}}, at(0s)));
    QVERIFY(plan.healthAt(at(10s - 1ns)) == Health::healthy);
    QVERIFY(plan.healthAt(at(10s)) == Health::failing);
    QVERIFY(plan.healthAt(at(15s - 1ns)) == Health::failing);
    QVERIFY(plan.healthAt(at(15s)) == Health::healthy);
    const std::vector<HealthChange> expected{
        fails(10s, HealthCause::schedule), recovers(15s, HealthCause::schedule),
        fails(20s, HealthCause::schedule), recovers(20s + 1ns, HealthCause::schedule)};
    QVERIFY(changes(plan, at(1h)) == expected);
    QVERIFY(!plan.nextChange());
    // In the midst of an outage, and behind it.
    QVERIFY(plan.setSettings({.outages = {{at(20s), 10s}}}, at(25s)) ==
            fails(25s, HealthCause::schedule));
    QVERIFY(plan.nextChange() == at(30s));
}

void FaultTimesTest::flappingBeginsWithTheTimeUp()
{
    HealthPlan plan;
    QVERIFY(!plan.setSettings({.flapUp = 5s, .flapDown = 3s}, at(2s)));
    const std::vector<HealthChange> expected{
        fails(7s, HealthCause::flapping), recovers(10s, HealthCause::flapping),
        fails(15s, HealthCause::flapping), recovers(18s, HealthCause::flapping)};
    QVERIFY(changes(plan, at(19s)) == expected);
    static_cast<void>(changes(plan, at(24s)));
    QVERIFY(plan.setSettings({}, at(24s)) == recovers(24s, HealthCause::flapping));
    QVERIFY(!plan.nextChange());
}

void FaultTimesTest::flappingSetAgainGoesOn()
{
    HealthPlan plan;
    static_cast<void>(plan.setSettings({.flapUp = 5s, .flapDown = 3s}, at(0s)));
    static_cast<void>(plan.setSettings({.latency = 1s, .flapUp = 5s, .flapDown = 3s}, at(4s)));
    QVERIFY(plan.nextChange() == at(5s));
    static_cast<void>(plan.setSettings({.flapUp = 6s, .flapDown = 3s}, at(4s)));
    QVERIFY(plan.nextChange() == at(10s));
    static_cast<void>(plan.setSettings({.flapUp = 6s}, at(4s)));
    QVERIFY(!plan.nextChange());
}

void FaultTimesTest::whatFailsTwiceRecoversWhenTheLastCauseEnds()
{
    // Down from 5 s to 8 s, from 13 s to 16 s.
    DownstreamSettings settings{.flapUp = 5s, .flapDown = 3s, .outages = {{at(7s), 2s}}};
    HealthPlan plan;
    static_cast<void>(plan.setSettings(settings, at(0s)));
    const std::vector<HealthChange> expected{fails(5s, HealthCause::flapping),
                                             recovers(9s, HealthCause::schedule)};
    QVERIFY(changes(plan, at(10s)) == expected);
    // By hand in between: nothing changes by itself; then the flapping is still there.
    settings.health = Health::failing;
    QVERIFY(plan.setSettings(settings, at(11s)) == fails(11s, HealthCause::person));
    QVERIFY(!plan.nextChange());
    settings.health = Health::healthy;
    QVERIFY(!plan.setSettings(settings, at(14s)));
    QVERIFY(changes(plan, at(16s)) == std::vector{recovers(16s, HealthCause::flapping)});
}

void FaultTimesTest::outagesThatTouchAreOneFailure()
{
    HealthPlan plan;
    static_cast<void>(plan.setSettings({.outages = {{at(1s), 1s}, {at(2s), 1s}}}, at(0s)));
    const std::vector<HealthChange> expected{fails(1s, HealthCause::schedule),
                                             recovers(3s, HealthCause::schedule)};
    QVERIFY(changes(plan, at(1h)) == expected);
}

void FaultTimesTest::aScheduleTakenAwayRecoversAtOnce()
{
    HealthPlan plan;
    QVERIFY(plan.setSettings({.outages = {{at(0s), 1h}}}, at(0s)) ==
            fails(0s, HealthCause::schedule));
    QVERIFY(plan.setSettings({}, at(10s)) == recovers(10s, HealthCause::schedule));
}

void FaultTimesTest::timesWithoutEndDoNotOverflow()
{
    HealthPlan plan;
    static_cast<void>(plan.setSettings({.flapUp = Duration::max(),
                                        .flapDown = Duration::max(),
                                        .outages = {{at(1s), Duration::max()}}},
                                       at(0s)));
    QVERIFY(changes(plan, TimePoint::max()) == std::vector{fails(1s, HealthCause::schedule)});
    static_cast<void>(plan.setSettings({.flapUp = 1s, .flapDown = Duration::max()}, at(2s)));
    QVERIFY(changes(plan, TimePoint::max()) == std::vector{fails(3s, HealthCause::flapping)});
}

void FaultTimesTest::planAgreesWithItsDefinition()
{
    QVERIFY(rc::check("health plan", [] {
        HealthPlan plan;
        DownstreamSettings settings;
        TimePoint flapFrom{};
        for (TimePoint now{}; now < at(100ns); now += 1ns) {
            while (plan.nextChange() && *plan.nextChange() <= now) {
                RC_ASSERT(*plan.nextChange() == now);
                const Health before = plan.health();
                const HealthChange change = plan.take();
                RC_ASSERT(change.health != before);
                RC_ASSERT(change.cause != HealthCause::person);
            }
            if (now == TimePoint{} || *rc::gen::inRange(0, 25) == 0) {
                const DownstreamSettings next = drawnSettings();
                if (next.flapUp != settings.flapUp || next.flapDown != settings.flapDown)
                    flapFrom = now;
                const bool byHand = next.health != settings.health;
                settings = next;
                const Health before = plan.health();
                const auto change = plan.setSettings(settings, now);
                RC_ASSERT(change.has_value() == (plan.health() != before));
                if (change && change->cause == HealthCause::person)
                    RC_ASSERT(byHand);
            }
            const bool failing = failsByDefinition(settings, flapFrom, now);
            RC_ASSERT((plan.health() == Health::failing) == failing);
            RC_ASSERT((plan.healthAt(now) == Health::failing) == failing);
        }
    }));
}

void FaultTimesTest::valueWithoutLifetimeNeverChanges()
{
    ValueClock clock{7};
    QCOMPARE(clock.version("k", at(1h)), std::uint64_t{0});
    clock.setLifetime(0s, at(1s));
    QCOMPARE(clock.version("k", TimePoint::max()), std::uint64_t{0});
    QVERIFY(!clock.hasChanged("k", at(0s), TimePoint::max()));
}

void FaultTimesTest::valueChangesOnceInEachSlot()
{
    ValueClock clock{7};
    clock.setLifetime(10s, at(3s));
    for (int slot = 0; slot < 1000; ++slot)
        QCOMPARE(clock.version("k", at(3s + slot * 10s)), static_cast<std::uint64_t>(slot));
    clock.setLifetime(1ns, at(30'000s));
    QCOMPARE(clock.version("k", at(30'000s + 100ns)) - clock.version("k", at(30'000s)),
             std::uint64_t{100});
}

void FaultTimesTest::placesInTheSlotAreSpreadAndDifferByKeySlotAndSeed()
{
    // How much of 1 s has passed when it has changed, in hundredths.
    const auto place = [](const ValueClock &clock, const std::string &key, int slot) {
        int hundredth = 0;
        while (clock.version(key, at(slot * 1s + hundredth * 10ms)) <=
               static_cast<std::uint64_t>(slot))
            ++hundredth;
        return hundredth;
    };
    ValueClock clock{7};
    ValueClock other{8};
    clock.setLifetime(1s, at(0s));
    other.setLifetime(1s, at(0s));
    double sum = 0;
    std::multiset<int> places;
    int sameAsOther = 0;
    for (int n = 0; n < 1000; ++n) {
        const int found = place(clock, "user:" + std::to_string(n % 10), n / 10);
        places.insert(found);
        sum += found;
        sameAsOther += found == place(other, "user:" + std::to_string(n % 10), n / 10) ? 1 : 0;
    }
    QVERIFY(sum / 1000 > 45 && sum / 1000 < 56);
    for (int hundredth = 1; hundredth < 100; ++hundredth)
        QVERIFY(places.count(hundredth) < 30);
    QVERIFY(sameAsOther < 30);
}

void FaultTimesTest::newLifetimeForgetsNoChange()
{
    ValueClock clock{7};
    clock.setLifetime(1s, at(0s));
    const std::uint64_t before = clock.version("k", at(10s + 500ms));
    clock.setLifetime(1h, at(10s + 500ms));
    QCOMPARE(clock.lifetime(), Duration{1h});
    QCOMPARE(clock.version("k", at(10s + 500ms)), before);
    clock.setLifetime(0s, at(20s));
    const std::uint64_t last = clock.version("k", at(20s));
    QCOMPARE(clock.version("k", at(100h)), last);
    // Looking back gives what was.
    QCOMPARE(clock.version("k", at(5s)), std::uint64_t{5});
}

void FaultTimesTest::versionNeverGoesBack()
{
    QVERIFY(rc::check("versions", [] {
        ValueClock clock{*rc::gen::arbitrary<std::uint64_t>()};
        std::vector<std::uint64_t> seen;
        for (TimePoint now{}; now < at(200ns); now += 1ns) {
            const std::uint64_t version = clock.version("k", now);
            if (*rc::gen::inRange(0, 10) == 0) {
                clock.setLifetime(Duration{*rc::gen::inRange(0, 20)}, now);
                RC_ASSERT(clock.version("k", now) == version);
            }
            const std::uint64_t last = seen.empty() ? 0 : seen.back();
            RC_ASSERT(version == last || version == last + 1);
            seen.push_back(version);
        }
        for (std::size_t n = 0; n < seen.size(); ++n)
            RC_ASSERT(clock.version("k", at(Duration{n})) == seen[n]);
    }));
}

void FaultTimesTest::hugeTimesDoNotOverflow()
{
    ValueClock clock{7};
    clock.setLifetime(1ns, TimePoint::min());
    QVERIFY(clock.version("k", TimePoint::max()) >= std::uint64_t{1} << 62U);
    ValueClock slow{7};
    slow.setLifetime(Duration::max(), at(0s));
    QVERIFY(slow.version("k", TimePoint::max()) <= 1);
}

QTEST_APPLESS_MAIN(FaultTimesTest)
#include "tst_fault_times.moc"

// A run can be played again: up to any instant, and under another TTL.

#include <QTest>

#include <array>
#include <memory>

#include <rapidcheck.h>

#include <journal/what_if.h>
#include <simulation/replay.h>
#include <simulation/run.h>

#include "support/bench.h"

using namespace support;
using simulation::Replay;
using simulation::Run;
using stalecache::Ttl;

namespace {

Settings seeded(std::uint64_t seed)
{
    Settings settings;
    settings.ttl = 1s;
    settings.seed = seed;
    return settings;
}

/// A run of random wishes, each of which may come while something else is due at its time.
std::unique_ptr<Run> randomRun(std::uint64_t seed, int count)
{
    auto run = std::make_unique<Run>(seeded(seed));
    RandomWishes wishes{seed, 5};
    for (int n = 0; n < count; ++n) {
        const bool stopsHalfWay = n % 3 == 0;
        const TimePoint until = run->instant().time + wishes.pause();
        static_cast<void>(run->runUntil(until, stopsHalfWay ? 2 : Run::noBudget));
        wishes.wish(*run);
    }
    return run;
}

std::unique_ptr<Run> again(const Run &run, TimePoint until, std::size_t slice = Run::noBudget / 2)
{
    Replay replay{run, until};
    while (!replay.step(slice))
        ;
    return replay.take();
}

std::unique_ptr<Run> underTtl(const Run &run, Ttl ttl)
{
    Replay replay{run, run.instant().time, ttl};
    while (!replay.step(1000))
        ;
    return replay.take();
}

/// Traffic on a few keys through an outage.
std::unique_ptr<Run> outage(std::uint64_t seed, const simulation::PolicySettings &policy)
{
    Settings settings = seeded(seed);
    settings.ttl = 10s;
    settings.traffic = {.on = true, .rate = 20, .keyCount = 8};
    settings.downstream.outages = {{TimePoint{20s}, 40s}};
    settings.downstream.failureRate = 90;
    settings.downstream.valueLifetime = 15s;
    settings.policy = policy;
    auto run = std::make_unique<Run>(settings);
    static_cast<void>(run->runUntil(TimePoint{90s}));
    return run;
}

} // namespace

class RunTest : public QObject
{
    Q_OBJECT

private slots:
    void replayIsTheBeginningOfTheOriginal();
    void replayGoesOnAsTheOriginalDid();
    void lengthOfASliceLeavesNoTrace();
    void originalIsLeftAsItWas();
    void replayBeforeTheBeginningHasTheFirstSettings();
    void settingsOfThePastAreKnown();
    void replayHasTheKeysThatWereKnownThen();
    void inputsWithoutAnEffectAreNotKept();
    void inputAmidWhatIsDueIsToldFromOneBehindIt();
    void inputTellsWhetherItWasAboutAllKeys();
    void eventsOfAnInputBeginWhereItSays();
    void whatIfAgreesWithARunUnderTheOtherTtl_data();
    void whatIfAgreesWithARunUnderTheOtherTtl();
    void aCallForWhichThereIsNoRoomIsNotMade();
    void timeStandsBeforeACallOfTheTrafficForWhichThereIsNoRoom();
    void aKeyForWhichThereIsNoRoomIsNotMadeKnown();
    void wishesForAllKeysShareOneList();
};

void RunTest::replayIsTheBeginningOfTheOriginal()
{
    QVERIFY(rc::check("a replay is the beginning of its original", [] {
        const auto run = randomRun(*rc::gen::arbitrary<std::uint64_t>(), *rc::gen::inRange(0, 150));
        const std::int64_t end = run->instant().time.time_since_epoch().count();
        const TimePoint until{Duration{*rc::gen::inRange<std::int64_t>(0, end + 1)}};
        const auto copy = again(*run, until);
        RC_ASSERT(copy->instant().time == until);
        // At its own time the original may have been stopped before all that was due.
        if (until < run->instant().time) {
            RC_ASSERT(copy->journal().end() == run->journal().endAt(until));
            RC_ASSERT(copy->journal().keyCount() ==
                      run->journal().keyCountAt({copy->journal().end(), until}));
        }
        RC_ASSERT(sameBeginning(copy->journal(), run->journal(),
                                std::min(copy->journal().end(), run->journal().end())));
        RC_ASSERT(copy->settings() == run->settingsAt(until));
    }));
}

void RunTest::replayGoesOnAsTheOriginalDid()
{
    QVERIFY(rc::check("a replay goes on as its original did", [] {
        const auto run = randomRun(*rc::gen::arbitrary<std::uint64_t>(), *rc::gen::inRange(1, 80));
        const TimePoint now = run->instant().time;
        const auto copy = again(*run, now);
        static_cast<void>(run->runUntil(now + 5s));
        static_cast<void>(copy->runUntil(now + 5s));
        RC_ASSERT(sameJournal(copy->journal(), run->journal()));
    }));
}

void RunTest::lengthOfASliceLeavesNoTrace()
{
    const auto run = randomRun(42, 200);
    const auto whole = again(*run, run->instant().time);
    for (const std::size_t slice : {std::size_t{1}, std::size_t{7}, std::size_t{500}})
        QVERIFY(sameJournal(again(*run, run->instant().time, slice)->journal(), whole->journal()));
}

void RunTest::originalIsLeftAsItWas()
{
    const auto run = randomRun(3, 100);
    const auto twin = randomRun(3, 100);
    const auto copy = again(*run, TimePoint{run->instant().time.time_since_epoch() / 2});
    copy->setSettings(seeded(1));
    static_cast<void>(copy->runUntil(copy->instant().time + 10s));
    QVERIFY(sameJournal(run->journal(), twin->journal()));
    static_cast<void>(run->runUntil(run->instant().time + 3s));
    static_cast<void>(twin->runUntil(twin->instant().time + 3s));
    QVERIFY(sameJournal(run->journal(), twin->journal()));
}

void RunTest::replayBeforeTheBeginningHasTheFirstSettings()
{
    Run run{exactSettings()};
    static_cast<void>(run.runUntil(TimePoint{1s}));
    run.call(std::array{run.addKey("a")});
    const auto copy = again(run, TimePoint{-1s});
    QVERIFY(copy->settings() == exactSettings());
    QCOMPARE(copy->journal().keyCount(), std::size_t{0});
    QVERIFY(copy->instant().time == TimePoint{});
}

void RunTest::settingsOfThePastAreKnown()
{
    Run run{exactSettings()};
    Settings later = exactSettings();
    later.ttl = 20s;
    static_cast<void>(run.runUntil(TimePoint{5s}));
    run.setSettings(later);
    static_cast<void>(run.runUntil(TimePoint{9s}));
    QVERIFY(run.settingsAt(TimePoint{5s - 1ns}) == exactSettings());
    QVERIFY(run.settingsAt(TimePoint{5s}) == later);
    QVERIFY(run.settingsAt(TimePoint{-1s}) == exactSettings());
}

void RunTest::replayHasTheKeysThatWereKnownThen()
{
    Settings settings = seeded(5);
    settings.traffic = {.on = true, .rate = 2, .keyCount = 6};
    Run run{settings};
    run.addKey("at once");
    static_cast<void>(run.runUntil(TimePoint{50s}));
    run.addKey("late"); // and never called
    static_cast<void>(run.runUntil(TimePoint{60s}));
    for (const Duration time : {Duration{0s}, Duration{1s}, Duration{10s}, Duration{50s} - 1ns,
                                Duration{50s}, Duration{55s}}) {
        const auto copy = again(run, TimePoint{time});
        const journal::Instant then{run.journal().endAt(TimePoint{time}), TimePoint{time}};
        QCOMPARE(copy->journal().keyCount(), run.journal().keyCountAt(then));
        QCOMPARE(copy->journal().findKey("late").has_value(), time >= 50s);
    }
}

void RunTest::inputsWithoutAnEffectAreNotKept()
{
    Run run{exactSettings()};
    const KeyId key = run.addKey("a");
    QVERIFY(run.addKey("a") == key);
    run.setSettings(exactSettings());
    run.call(std::array{KeyId{99}});
    run.invalidate({});
    QCOMPARE(run.inputs().size(), std::size_t{1});
}

void RunTest::inputAmidWhatIsDueIsToldFromOneBehindIt()
{
    Settings settings = exactSettings();
    settings.downstream.latency = 0ms;
    Run run{settings};
    const std::array keys{run.addKey("a")};
    run.call(keys); // nothing was due, though its answer now is
    run.call(keys);
    QVERIFY(run.isAmid());
    QVERIFY(run.runUntil(TimePoint{}));
    run.call(keys);
    const auto amid = [&run](std::size_t input) { return run.inputs().at(input).isAmid; };
    QVERIFY(!amid(0));
    QVERIFY(!amid(1));
    QVERIFY(amid(2));
    QVERIFY(!amid(3));
    QVERIFY(run.inputs()[1].isFollowedAtOnce);
    QCOMPARE(run.inputs()[3].happenings, std::uint64_t{2});

    QVERIFY(run.runUntil(TimePoint{1s}));
    settings.ttl = 0s;
    run.setSettings(settings); // lets the entry expire at once
    run.invalidate(keys);
    QVERIFY(!amid(4));
    QVERIFY(amid(5));
}

void RunTest::inputTellsWhetherItWasAboutAllKeys()
{
    Run run{exactSettings()};
    const KeyId a = run.addKey("a");
    const KeyId b = run.addKey("b");
    run.call(std::array{a, b});
    run.call(std::array{b, a});
    run.call(std::array{a});
    run.invalidate(std::array{a, b});
    run.addKey("c");
    run.invalidate(std::array{a, b});
    const auto &inputs = run.inputs();
    QVERIFY(std::get<simulation::CallKeys>(inputs.at(2).what).isAll);
    QVERIFY(!std::get<simulation::CallKeys>(inputs.at(3).what).isAll);
    QVERIFY(!std::get<simulation::CallKeys>(inputs.at(4).what).isAll);
    QVERIFY(std::get<simulation::InvalidateKeys>(inputs.at(5).what).isAll);
    QVERIFY(!std::get<simulation::InvalidateKeys>(inputs.at(7).what).isAll);
}

void RunTest::eventsOfAnInputBeginWhereItSays()
{
    Run run{exactSettings()};
    const std::array keys{run.addKey("a"), run.addKey("b")};
    run.call(keys);
    QVERIFY(run.runUntil(TimePoint{1s}));
    run.call(keys);
    for (const std::size_t input : {std::size_t{2}, std::size_t{3}}) {
        const Sequence from = run.inputs().at(input).events;
        QVERIFY(!run.inputs()[input].isFollowedAtOnce);
        QCOMPARE(run.journal().at(from).kind, EventKind::callStarted);
        QCOMPARE(run.journal().at(from).key, keys[0]);
        QCOMPARE(run.journal().at(from + 1).key, keys[1]);
        QCOMPARE(run.journal().at(from).time, run.inputs()[input].time);
    }
}

void RunTest::whatIfAgreesWithARunUnderTheOtherTtl_data()
{
    QTest::addColumn<bool>("underPolicy");
    QTest::newRow("no policy") << false;
    QTest::newRow("retries and a breaker inside") << true;
}

void RunTest::whatIfAgreesWithARunUnderTheOtherTtl()
{
    QFETCH(const bool, underPolicy);
    const simulation::PolicySettings policy{
        .timeoutOn = underPolicy, .retryOn = underPolicy, .breakerOn = underPolicy};
    for (const std::uint64_t seed : {7U, 8U, 9U}) {
        const auto run = outage(seed, policy);
        journal::WhatIf whatIf;
        whatIf.read(run->journal(), run->instant());
        QVERIFY(run->journal().totals().errors > 0);
        QVERIFY(run->journal().totals().outOfDate > 0);
        for (const Ttl ttl : {Ttl{0s}, Ttl{1s}, Ttl{9s}, Ttl{10s}, Ttl{25s}, Ttl::unlimited()}) {
            const auto other = underTtl(*run, ttl);
            const journal::Totals &totals = other->journal().totals();
            const journal::WhatIf::Counts counts = whatIf.at(ttl);
            QCOMPARE(counts.errors, totals.errors);
            QCOMPARE(counts.staleServed, totals.staleServed);
            QCOMPARE(counts.outOfDate, totals.outOfDate);
            QVERIFY(counts.oldestServed == totals.oldestServed);
            QCOMPARE(counts.calls, totals.ended());
        }
    }
}

void RunTest::aCallForWhichThereIsNoRoomIsNotMade()
{
    Settings settings = seeded(1);
    settings.downstream.latency = 10s;
    Run run{settings, journal::Journal::defaultLimit, {.calls = 3}};
    const std::vector<KeyId> keys{run.addKey("a"), run.addKey("b")};
    run.call(keys);
    QVERIFY(!run.reached());
    run.call(keys);
    QVERIFY(run.reached() == simulation::RunLimit::calls);
    QCOMPARE(run.journal().totals().started, std::uint64_t{3});
    QVERIFY(run.runUntil(TimePoint{11s}));
    QVERIFY(!run.reached());
    run.call(keys);
    QVERIFY(!run.reached());
    QCOMPARE(run.journal().totals().started, std::uint64_t{5});
}

void RunTest::timeStandsBeforeACallOfTheTrafficForWhichThereIsNoRoom()
{
    Settings settings = seeded(1);
    settings.downstream.latency = 10s;
    settings.traffic = {.on = true, .rate = 10, .arrivals = simulation::Arrivals::steady};
    Run run{settings, journal::Journal::defaultLimit, {.calls = 30}};
    QVERIFY(!run.runUntil(TimePoint{1min}));
    QVERIFY(run.reached() == simulation::RunLimit::calls);
    QCOMPARE(run.journal().totals().inFlight(), std::uint64_t{30});
    QCOMPARE(run.instant().time, TimePoint{3s});
    QVERIFY(!run.runUntil(TimePoint{1min}));
    const auto copy = again(run, run.instant().time, 7);
    QCOMPARE(copy->journal().end(), run.journal().end());

    settings.traffic.on = false; // which makes room again
    run.setSettings(settings);
    QVERIFY(run.runUntil(TimePoint{1min}));
    QCOMPARE(run.journal().totals().inFlight(), std::uint64_t{0});
    QCOMPARE(again(run, run.instant().time, 7)->journal().end(), run.journal().end());
}

void RunTest::aKeyForWhichThereIsNoRoomIsNotMadeKnown()
{
    Run run{seeded(1), journal::Journal::defaultLimit, {.keys = 2}};
    static_cast<void>(run.addKey("a"));
    static_cast<void>(run.addKey("b"));
    QVERIFY(!run.reached());
    const std::size_t inputs = run.inputs().size();
    QVERIFY(run.addKey("c") == journal::noKey);
    QVERIFY(run.reached() == simulation::RunLimit::keys);
    QCOMPARE(run.inputs().size(), inputs);
    QVERIFY(run.addKey("a") != journal::noKey);
    Settings settings = run.settings();
    settings.traffic = {.on = true, .rate = 10, .keyCount = 5};
    run.setSettings(settings);
    QVERIFY(!run.runUntil(TimePoint{1min}));
    QVERIFY(run.reached() == simulation::RunLimit::keys);
    QCOMPARE(run.journal().keyCount(), std::size_t{2});
}

void RunTest::wishesForAllKeysShareOneList()
{
    Run run{seeded(1)};
    const std::vector<KeyId> keys{run.addKey("a"), run.addKey("b")};
    run.call(keys);
    run.invalidate(keys);
    run.call(keys);
    const auto &inputs = run.inputs();
    const auto &first = std::get<simulation::CallKeys>(inputs.at(2).what).keys;
    QCOMPARE(std::get<simulation::InvalidateKeys>(inputs.at(3).what).keys.get(), first.get());
    QCOMPARE(std::get<simulation::CallKeys>(inputs.at(4).what).keys.get(), first.get());
}

QTEST_APPLESS_MAIN(RunTest)
#include "tst_run.moc"

// How virtual time passes: what happens next, and how far a run gets.

#include <QTest>

#include <simulation/simulation.h>

#include "support/bench.h"

using namespace support;

class SimulationTime : public QObject
{
    Q_OBJECT

private slots:
    void timeStartsAtZeroAndGoesWhereItIsSent();
    void timeThatHasPassedChangesNothing();
    void nothingHappensByItselfAtFirst();
    void nextHappeningIsTheAnswerOrTheExpiry();
    void answerWithoutLatencyComesAtOnceButNotBefore();
    void budgetStopsARunBetweenHappenings();
    void budgetIsNotSpentOnTheWayAlone();
    void runWithABudgetWritesWhatARunWithoutDoes();
    void everyCallEndsOnce();
};

void SimulationTime::timeStartsAtZeroAndGoesWhereItIsSent()
{
    Bench bench;
    QVERIFY(bench.simulation.now() == at(0s));
    bench.runUntil(3s);
    QVERIFY(bench.simulation.now() == at(3s));
    bench.simulation.runUntil(TimePoint::max());
    QVERIFY(bench.simulation.now() == TimePoint::max());
}

void SimulationTime::timeThatHasPassedChangesNothing()
{
    Bench bench;
    bench.runUntil(3s);
    bench.simulation.call(bench.key("k"));
    bench.runUntil(1s);
    QVERIFY(bench.simulation.now() == at(3s));
    QVERIFY(bench.last().kind == EventKind::callStarted);
    QVERIFY(bench.simulation.runUntil(TimePoint::min(), 0));
    QVERIFY(bench.simulation.now() == at(3s));
}

void SimulationTime::nothingHappensByItselfAtFirst()
{
    Bench bench;
    QVERIFY(!bench.simulation.nextHappening());
    QVERIFY(!bench.simulation.nextExpiry());
}

void SimulationTime::nextHappeningIsTheAnswerOrTheExpiry()
{
    Bench bench;
    const KeyId key = bench.key("k");
    bench.simulation.call(key);
    QVERIFY(bench.simulation.nextHappening() == at(40ms));
    QVERIFY(!bench.simulation.nextExpiry());
    bench.runUntil(40ms);
    QVERIFY(bench.simulation.nextHappening() == at(10s + 40ms + 1ns));
    QVERIFY(bench.simulation.nextExpiry() == at(10s + 40ms + 1ns));
    bench.simulation.call(key);
    QVERIFY(bench.simulation.nextHappening() == at(80ms));
    QVERIFY(bench.simulation.nextExpiry() == at(10s + 40ms + 1ns));
    bench.runUntil(80ms); // the refresh puts the expiry off
    QVERIFY(bench.simulation.nextExpiry() == at(10s + 80ms + 1ns));
    bench.runUntil(30s);
    QCOMPARE(bench.count(EventKind::entryExpired), std::size_t{1});
    QVERIFY(!bench.simulation.nextHappening());
}

void SimulationTime::answerWithoutLatencyComesAtOnceButNotBefore()
{
    Bench bench;
    bench.setLatency(0ms);
    bench.runUntil(1s);
    bench.simulation.call(bench.key("k"));
    QVERIFY(bench.last().kind == EventKind::callStarted);
    bench.runUntil(1s);
    QVERIFY(bench.last().kind == EventKind::cacheRefreshed);
    QVERIFY(bench.last().time == at(1s));
    QVERIFY(bench.last().latency == 0ns);
}

void SimulationTime::budgetStopsARunBetweenHappenings()
{
    Bench bench;
    for (int n = 0; n < 5; ++n) {
        bench.runUntil(n * 1ms);
        bench.simulation.call(bench.key("k"));
    }
    QVERIFY(!bench.simulation.runUntil(at(1s), 3));
    QVERIFY(bench.simulation.now() == at(42ms));
    QCOMPARE(bench.count(EventKind::cacheRefreshed), std::size_t{3});
    QVERIFY(!bench.simulation.runUntil(at(1s), 0));
    QVERIFY(bench.simulation.now() == at(42ms));
    QVERIFY(bench.simulation.runUntil(at(1s), 2)); // what is left is just enough
    QVERIFY(bench.simulation.now() == at(1s));
    QCOMPARE(bench.count(EventKind::cacheRefreshed), std::size_t{5});
}

void SimulationTime::budgetIsNotSpentOnTheWayAlone()
{
    Bench bench;
    bench.simulation.call(bench.key("k"));
    QVERIFY(bench.simulation.runUntil(at(39ms), 0));
    QVERIFY(bench.simulation.now() == at(39ms));
}

void SimulationTime::runWithABudgetWritesWhatARunWithoutDoes()
{
    const auto prepare = [](Bench &bench) {
        for (int n = 0; n < 50; ++n)
            bench.simulation.call(bench.key(std::to_string(n)));
    };
    Bench whole;
    prepare(whole);
    whole.runUntil(60s);
    Bench inSteps;
    prepare(inSteps);
    int steps = 0;
    while (!inSteps.simulation.runUntil(at(60s), 7))
        ++steps;
    QCOMPARE(steps, 14); // 100 happenings: an answer and an expiry a key
    QCOMPARE(inSteps.journal.end(), whole.journal.end());
    for (Sequence n = 0; n < whole.journal.end(); ++n)
        QVERIFY(inSteps.journal.at(n) == whole.journal.at(n));
}

void SimulationTime::everyCallEndsOnce()
{
    Bench bench;
    RandomWishes wishes{5, 4};
    for (int n = 0; n < 2000; ++n) {
        bench.simulation.runUntil(bench.simulation.now() + wishes.pause());
        wishes.wish(bench.simulation);
    }
    simulation::Settings quiet = bench.simulation.settings();
    quiet.traffic.on = false;
    bench.simulation.setSettings(quiet);
    bench.simulation.runUntil(bench.simulation.now() + 60s); // longer than any policy's waits

    const auto started = bench.all(EventKind::callStarted);
    QVERIFY(started.size() > 1000);
    std::vector<int> ends(started.size() + 1, 0);
    for (Sequence n = 0; n < bench.journal.end(); ++n) {
        const Event &event = bench.journal.at(n);
        if (journal::outcomeOf(event) == journal::Outcome::none)
            continue;
        const Event &start = started.at(event.call - 1);
        QCOMPARE(start.call, event.call);
        QVERIFY(start.key == event.key);
        QVERIFY(event.time - start.time == event.latency);
        ++ends[event.call];
    }
    QCOMPARE(std::count(ends.begin(), ends.end(), 1), std::ptrdiff_t(started.size()));
    QCOMPARE(bench.journal.totals().inFlight(), std::uint64_t{0});
}

QTEST_APPLESS_MAIN(SimulationTime)
#include "tst_simulation_time.moc"

// Tasks in the order of virtual time.

#include <QTest>

#include <memory>
#include <vector>

#include <rapidcheck.h>

#include <simulation/scheduler.h>

using namespace std::chrono_literals;
using simulation::Duration;
using simulation::Scheduler;
using simulation::TimePoint;

class SchedulerTest : public QObject
{
    Q_OBJECT

private slots:
    void emptySchedulerHasNoNext();
    void tasksComeInTheOrderOfTime();
    void tasksOfOneTimeComeInTheOrderGiven();
    void anyTasksComeAsAStableSortWouldPutThem();
    void taskMayGiveAnotherForTheSameTime();
    void tasksThatNeverRunAreDestroyed();
};

void SchedulerTest::emptySchedulerHasNoNext()
{
    const Scheduler scheduler;
    QVERIFY(!scheduler.next());
    QCOMPARE(scheduler.size(), std::size_t{0});
}

void SchedulerTest::tasksComeInTheOrderOfTime()
{
    Scheduler scheduler;
    std::vector<int> ran;
    for (const int second : {3, 1, 2})
        scheduler.at(TimePoint{second * 1s}, [&ran, second] { ran.push_back(second); });
    QVERIFY(scheduler.next() == TimePoint{1s});
    QCOMPARE(scheduler.size(), std::size_t{3});
    while (scheduler.next())
        scheduler.takeNext()();
    QVERIFY((ran == std::vector<int>{1, 2, 3}));
    QCOMPARE(scheduler.size(), std::size_t{0});
}

void SchedulerTest::tasksOfOneTimeComeInTheOrderGiven()
{
    Scheduler scheduler;
    std::vector<int> ran;
    for (int n = 0; n < 100; ++n)
        scheduler.at(TimePoint{1s}, [&ran, n] { ran.push_back(n); });
    while (scheduler.next())
        scheduler.takeNext()();
    QCOMPARE(ran.size(), std::size_t{100});
    QVERIFY(std::is_sorted(ran.begin(), ran.end()));
}

void SchedulerTest::anyTasksComeAsAStableSortWouldPutThem()
{
    QVERIFY(rc::check("the order is that of a stable sort", [] {
        const auto times = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 20));
        Scheduler scheduler;
        std::vector<std::pair<int, std::size_t>> ran;
        std::vector<std::pair<int, std::size_t>> expected;
        for (std::size_t n = 0; n < times.size(); ++n) {
            expected.emplace_back(times[n], n);
            scheduler.at(TimePoint{Duration{times[n]}},
                         [&ran, task = expected.back()] { ran.push_back(task); });
        }
        std::sort(expected.begin(), expected.end()); // the second parts make it a stable one
        while (scheduler.next())
            scheduler.takeNext()();
        RC_ASSERT(ran == expected);
    }));
}

void SchedulerTest::taskMayGiveAnotherForTheSameTime()
{
    Scheduler scheduler;
    std::vector<int> ran;
    scheduler.at(TimePoint{1s}, [&] {
        ran.push_back(1);
        scheduler.at(TimePoint{1s}, [&] { ran.push_back(3); });
    });
    scheduler.at(TimePoint{1s}, [&] { ran.push_back(2); });
    while (scheduler.next())
        scheduler.takeNext()();
    QVERIFY((ran == std::vector<int>{1, 2, 3}));
}

void SchedulerTest::tasksThatNeverRunAreDestroyed()
{
    const auto held = std::make_shared<int>(0);
    {
        Scheduler scheduler;
        scheduler.at(TimePoint{1s}, [copy = held] {});
        QCOMPARE(held.use_count(), 2L);
    }
    QCOMPARE(held.use_count(), 1L);
}

QTEST_APPLESS_MAIN(SchedulerTest)
#include "tst_scheduler.moc"

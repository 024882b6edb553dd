// The clock of a test, and the two clocks for programs.

#include <QTest>

#include <chrono>

#include <stalecache/clock.h>
#include <stalecache/manual_clock.h>

using namespace std::chrono_literals;
using stalecache::BootClock;
using stalecache::CoarseClock;
using stalecache::Duration;
using stalecache::ManualClock;
using stalecache::TimePoint;

namespace {

/// How often a reading was earlier than the one before it.
template <class ClockType>
int timesGoneBack(const ClockType &clock)
{
    int count = 0;
    TimePoint last = clock.now();
    for (int i = 0; i < 100'000; ++i) {
        const TimePoint now = clock.now();
        count += now < last ? 1 : 0;
        last = now;
    }
    return count;
}

/// The distance of `clock` from the system's, as seen between two readings of the latter.
template <class ClockType>
Duration distanceFromSystem(const ClockType &clock)
{
    const TimePoint before{std::chrono::system_clock::now()};
    const TimePoint now = clock.now();
    const TimePoint after{std::chrono::system_clock::now()};
    return now < before ? before - now : now > after ? now - after : Duration::zero();
}

} // namespace

class Clocks : public QObject
{
    Q_OBJECT

private slots:
    void bootClockNeverGoesBack();
    void coarseClockNeverGoesBack();
    void bootClockIsCloseToTheSystemClock();
    void coarseClockIsCloseToTheSystemClock();
    void copiesOfAProgramClockShareOneTime();
    void bootClockMovesOn();
    void manualClockStartsWhereItIsTold();
    void manualClockMovesBothWaysAndOnlyWhenTold();
    void copiesOfAManualClockShareOneTime();
    void manualClockStopsAtTheEnds();
};

void Clocks::bootClockNeverGoesBack()
{
    QCOMPARE(timesGoneBack(BootClock{}), 0);
}

void Clocks::coarseClockNeverGoesBack()
{
    QCOMPARE(timesGoneBack(CoarseClock{}), 0);
}

void Clocks::bootClockIsCloseToTheSystemClock()
{
    QVERIFY(distanceFromSystem(BootClock{}) < 2s);
}

void Clocks::coarseClockIsCloseToTheSystemClock()
{
    QVERIFY(distanceFromSystem(CoarseClock{}) < 2s);
}

void Clocks::copiesOfAProgramClockShareOneTime()
{
    const BootClock one;
    const BootClock other;
    const TimePoint first = one.now();
    const TimePoint second = other.now();
    const TimePoint third = one.now();
    QVERIFY(first <= second && second <= third);
}

void Clocks::bootClockMovesOn()
{
    const BootClock clock;
    const TimePoint start = clock.now();
    QTRY_VERIFY(clock.now() > start);
}

void Clocks::manualClockStartsWhereItIsTold()
{
    QVERIFY(ManualClock{}.now() == TimePoint{});
    QVERIFY(ManualClock{TimePoint{3h}}.now() == TimePoint{3h});
}

void Clocks::manualClockMovesBothWaysAndOnlyWhenTold()
{
    ManualClock clock{TimePoint{1h}};
    QVERIFY(clock.now() == clock.now());
    clock.advance(5s);
    QVERIFY(clock.now() == TimePoint{1h + 5s});
    clock.advance(-10s);
    QVERIFY(clock.now() == TimePoint{1h - 5s});
    clock.set(TimePoint{-1s});
    QVERIFY(clock.now() == TimePoint{-1s});
}

void Clocks::copiesOfAManualClockShareOneTime()
{
    ManualClock clock;
    const ManualClock copy = clock;
    clock.advance(5s);
    QVERIFY(copy.now() == TimePoint{5s});
}

void Clocks::manualClockStopsAtTheEnds()
{
    ManualClock clock{TimePoint{1h}};
    clock.advance(Duration::max());
    QVERIFY(clock.now() == TimePoint::max());
    clock.set(TimePoint{-1h});
    clock.advance(Duration::min());
    QVERIFY(clock.now() == TimePoint::min());
}

QTEST_APPLESS_MAIN(Clocks)
#include "tst_clocks.moc"

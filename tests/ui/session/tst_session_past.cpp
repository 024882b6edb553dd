// Going back, branching, undoing settings, and the speed of time.

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <array>
#include <functional>
#include <limits>

#include "support/bench.h"

using namespace support;
using ui::Session;

namespace {

/// Calls of three keys through an outage, up to 20 s, paused.
void playOutage(Bench &bench)
{
    const std::vector keys{bench.session.addKey("a"), bench.session.addKey("b")};
    bench.session.call(keys);
    bench.session.advance(5s);
    bench.session.setHealth(Health::failing);
    bench.session.call(keys);
    bench.session.advance(10s);
    bench.session.call(bench.session.addKey("c"));
    bench.session.advance(5s);
}

bool finishBranch(Session &session)
{
    for (int n = 0; n < 10'000 && session.isBranching(); ++n)
        session.frame(16ms);
    return !session.isBranching();
}

bool sameJournals(const journal::Journal &a, const journal::Journal &b, Sequence end)
{
    for (Sequence n = 0; n < end; ++n)
        if (!(a.at(n) == b.at(n)))
            return false;
    return a.end() >= end && b.end() >= end;
}

} // namespace

class SessionPast : public QObject
{
    Q_OBJECT

private slots:
    void goingBackShowsThatInstant();
    void runWaitsWhileThePastIsShown();
    void returningToLiveGoesOn();
    void goingBeyondTheRunReturnsToLive();
    void goingBeforeTheBeginningShowsTheBeginning();
    void settingsAreThoseOfTheInstantShown();
    void wishesInThePastAreRefused_data();
    void wishesInThePastAreRefused();
    void branchBeginsFromTheInstantAndLeavesTheOldRun();
    void branchGoesItsOwnWay();
    void rerunUnderAnotherTtlIsComparedWithItsOriginal();
    void cancelledBranchLeavesEverythingAsItWas();
    void showingAnotherRunKeepsTheInstant();
    void oldestRunGoesWhenThereAreTooMany();
    void resetLeavesOneRun();
    void undoPutsSettingsBack();
    void undoIsAChangeThatTheJournalTells();
    void stepsOfOneSettingAreUndoneAsOne();
    void callBetweenTwoChangesKeepsThemApart();
    void callsAreNotUndone();
    void undoInThePastIsRefused();
    void speedMultipliesTime_data();
    void speedMultipliesTime();
    void speedIsHeldToItsRange();
    void changeOfSpeedInAJumpLeavesItsGoal();
    void longJumpTakesFramesAndCanBeStopped();
    void trafficThatCannotBeKeptUpSlowsTimeDown();
};

void SessionPast::goingBackShowsThatInstant()
{
    Bench bench;
    playOutage(bench);
    QSignalSpy advanced(&bench.session, &Session::advanced);
    QSignalSpy live(&bench.session, &Session::liveChanged);
    bench.session.goTo(at(3s));
    QCOMPARE(advanced.size(), 1);
    QCOMPARE(live.size(), 1);
    QVERIFY(!bench.session.isLive());
    QVERIFY(bench.session.instant().time == at(3s));
    QCOMPARE(bench.session.instant().end, bench.session.journal().endAt(at(3s)));
    QCOMPARE(bench.session.journal().totalsAt(bench.session.instant().end).refreshed,
             std::uint64_t{2});
    QVERIFY(bench.session.liveInstant().time == at(20s));
}

void SessionPast::runWaitsWhileThePastIsShown()
{
    Bench bench;
    playOutage(bench);
    bench.session.setRunning(true);
    bench.session.goTo(at(3s));
    bench.session.frame(100ms);
    QVERIFY(bench.session.liveInstant().time == at(20s));
    QVERIFY(bench.session.instant().time == at(3s));
}

void SessionPast::returningToLiveGoesOn()
{
    Bench bench;
    playOutage(bench);
    bench.session.setRunning(true);
    bench.session.goTo(at(3s));
    bench.session.returnToLive();
    QVERIFY(bench.session.isLive());
    QVERIFY(bench.session.instant() == bench.session.liveInstant());
    bench.session.frame(100ms);
    QVERIFY(bench.session.instant().time == at(20s + 100ms));
}

void SessionPast::goingBeyondTheRunReturnsToLive()
{
    Bench bench;
    playOutage(bench);
    bench.session.goTo(at(3s));
    bench.session.goTo(at(20s));
    QVERIFY(bench.session.isLive());
}

void SessionPast::goingBeforeTheBeginningShowsTheBeginning()
{
    Bench bench;
    playOutage(bench);
    bench.session.goTo(at(-5s));
    QVERIFY(bench.session.instant().time == at(0s));
    QVERIFY(!bench.session.isLive());
    QVERIFY(bench.session.earliest() == at(0s));
}

void SessionPast::settingsAreThoseOfTheInstantShown()
{
    Bench bench;
    playOutage(bench);
    bench.session.setTtl(44s);
    bench.session.advance(1s);
    QSignalSpy changed(&bench.session, &Session::settingsChanged);
    bench.session.goTo(at(3s));
    QVERIFY(bench.session.settings().ttl == stalecache::Ttl{10s});
    QVERIFY(bench.session.settings().downstream.health == Health::healthy);
    QCOMPARE(changed.size(), 1);
    bench.session.returnToLive();
    QVERIFY(bench.session.settings().ttl == stalecache::Ttl{44s});
    QCOMPARE(changed.size(), 2);
}

void SessionPast::wishesInThePastAreRefused_data()
{
    QTest::addColumn<int>("wish");
    for (int wish = 0; wish < 9; ++wish)
        QTest::addRow("wish %d", wish) << wish;
}

void SessionPast::wishesInThePastAreRefused()
{
    QFETCH(const int, wish);
    Bench bench;
    playOutage(bench);
    const Sequence end = bench.session.journal().end();
    bench.session.goTo(at(3s));
    QSignalSpy refused(&bench.session, &Session::refused);
    const KeyId key{0};
    const std::array<std::function<void()>, 9> wishes{
        [&] { bench.session.call(key); },
        [&] { bench.session.callAll(); },
        [&] { bench.session.invalidate({key}); },
        [&] { bench.session.setTtl(7s); },
        [&] {
            bench.session.setHealth(Health::healthy);
            bench.session.setHealth(Health::failing);
        },
        [&] { bench.session.step(); },
        [&] { bench.session.advance(1s); },
        [&] { bench.session.jumpToNextExpiry(); },
        [&] { bench.session.addKey("new"); },
    };
    wishes.at(static_cast<std::size_t>(wish))();
    QCOMPARE(refused.size(), 1);
    QCOMPARE(bench.session.journal().end(), end);
    QVERIFY(bench.session.instant().time == at(3s));
}

void SessionPast::branchBeginsFromTheInstantAndLeavesTheOldRun()
{
    Bench bench;
    playOutage(bench);
    Bench twin;
    playOutage(twin);
    bench.session.goTo(at(7s));
    QSignalSpy restarted(&bench.session, &Session::restarted);
    bench.session.branch();
    QVERIFY(finishBranch(bench.session));
    QCOMPARE(restarted.size(), 1);
    QCOMPARE(bench.session.runs().size(), std::size_t{2});
    QCOMPARE(bench.session.shown().number, 2);
    QCOMPARE(bench.session.shown().parent, 1);
    QVERIFY(bench.session.shown().branchedAt == at(7s));
    QVERIFY(bench.session.compared() != nullptr);
    QCOMPARE(bench.session.compared()->number, 1);
    QVERIFY(bench.session.isLive());
    QVERIFY(!bench.session.isRunning());
    QVERIFY(bench.session.instant().time == at(7s));

    const journal::Journal &old = bench.session.compared()->run->journal();
    QCOMPARE(bench.session.journal().end(), old.endAt(at(7s)));
    QVERIFY(sameJournals(bench.session.journal(), old, bench.session.journal().end()));
    bench.session.setTtl(60s);
    bench.session.advance(60s);
    QCOMPARE(old.end(), twin.session.journal().end());
    QVERIFY(sameJournals(old, twin.session.journal(), old.end()));
}

void SessionPast::branchGoesItsOwnWay()
{
    Bench bench;
    playOutage(bench); // "a" expires at 10.04 s, so a call at 15 s is an error
    bench.session.goTo(at(14s));
    bench.session.branch();
    QVERIFY(finishBranch(bench.session));
    bench.session.setTtl(30s);
    bench.session.call(KeyId{0});
    bench.session.advance(1s);
    QVERIFY(bench.last().kind == EventKind::staleServed);
}

void SessionPast::rerunUnderAnotherTtlIsComparedWithItsOriginal()
{
    Bench bench;
    playOutage(bench);
    bench.session.call(KeyId{0});
    bench.session.advance(1s);
    QCOMPARE(bench.session.journal().totals().errors, std::uint64_t{2});
    bench.session.rerunWithTtl(60s);
    QVERIFY(finishBranch(bench.session));
    QVERIFY(bench.session.shown().otherTtl == stalecache::Ttl{60s});
    QVERIFY(bench.session.settings().ttl == stalecache::Ttl{60s});
    QVERIFY(bench.session.instant().time == at(21s));
    QCOMPARE(bench.session.journal().totals().errors, std::uint64_t{1});
    QCOMPARE(bench.session.compared()->run->journal().totals().errors, std::uint64_t{2});
}

void SessionPast::cancelledBranchLeavesEverythingAsItWas()
{
    Bench bench;
    simulation::TrafficSettings traffic{.on = true, .rate = 5000};
    bench.session.setTraffic(traffic);
    bench.session.advance(60s);
    while (bench.session.isJumping())
        bench.session.frame(16ms);
    bench.session.goTo(at(59s));
    QSignalSpy branching(&bench.session, &Session::branchingChanged);
    bench.session.branch();
    QVERIFY(bench.session.isBranching());
    QVERIFY(!bench.session.takesWishes());
    bench.session.cancelBranch();
    QCOMPARE(branching.size(), 2);
    QCOMPARE(bench.session.runs().size(), std::size_t{1});
    QVERIFY(bench.session.instant().time == at(59s));
}

void SessionPast::showingAnotherRunKeepsTheInstant()
{
    Bench bench;
    playOutage(bench);
    bench.session.goTo(at(7s));
    bench.session.branch();
    QVERIFY(finishBranch(bench.session));
    bench.session.goTo(at(4s));
    bench.session.show(1);
    QVERIFY(bench.session.instant().time == at(4s));
    QVERIFY(!bench.session.isLive());
    QCOMPARE(bench.session.compared()->number, 2);
    bench.session.goTo(at(18s));
    bench.session.show(2); // which has come to 7 s only
    QVERIFY(bench.session.isLive());
    QVERIFY(bench.session.instant().time == at(7s));
}

void SessionPast::oldestRunGoesWhenThereAreTooMany()
{
    Bench bench;
    playOutage(bench);
    for (std::size_t n = 0; n < Session::mostRuns; ++n) {
        bench.session.branch();
        QVERIFY(finishBranch(bench.session));
    }
    QCOMPARE(bench.session.runs().size(), Session::mostRuns);
    QCOMPARE(bench.session.runs().front().number, 2);
    bench.session.show(1); // which is gone
    QCOMPARE(bench.session.shown().number, static_cast<int>(Session::mostRuns) + 1);
}

void SessionPast::resetLeavesOneRun()
{
    Bench bench;
    playOutage(bench);
    bench.session.goTo(at(7s));
    bench.session.branch();
    QVERIFY(finishBranch(bench.session));
    bench.session.goTo(at(3s));
    bench.session.reset();
    QCOMPARE(bench.session.runs().size(), std::size_t{1});
    QVERIFY(bench.session.isLive());
    QVERIFY(bench.session.compared() == nullptr);
    QVERIFY(bench.session.instant().time == at(0s));
}

void SessionPast::undoPutsSettingsBack()
{
    Bench bench;
    bench.session.setTtl(20s);
    bench.session.setHealth(Health::failing);
    QCOMPARE(bench.session.undoStack().count(), 2);
    bench.session.undo();
    QVERIFY(bench.session.settings().downstream.health == Health::healthy);
    QVERIFY(bench.session.settings().ttl == stalecache::Ttl{20s});
    bench.session.undo();
    QVERIFY(bench.session.settings().ttl == stalecache::Ttl{10s});
    bench.session.redo();
    QVERIFY(bench.session.settings().ttl == stalecache::Ttl{20s});
}

void SessionPast::undoIsAChangeThatTheJournalTells()
{
    Bench bench;
    bench.session.setTtl(20s);
    const Sequence end = bench.session.journal().end();
    bench.session.undo();
    QVERIFY((bench.kindsFrom(end) == std::vector{EventKind::settingChanged}));
    QVERIFY(bench.last().span == 10s);
}

void SessionPast::stepsOfOneSettingAreUndoneAsOne()
{
    Bench bench;
    for (const auto ttl : {11s, 12s, 13s})
        bench.session.setTtl(ttl);
    QCOMPARE(bench.session.undoStack().count(), 1);
    bench.session.undo();
    QVERIFY(bench.session.settings().ttl == stalecache::Ttl{10s});
}

void SessionPast::callBetweenTwoChangesKeepsThemApart()
{
    Bench bench;
    bench.session.setTtl(11s);
    bench.callAndWait(bench.session.addKey("a"));
    bench.session.setTtl(12s);
    QCOMPARE(bench.session.undoStack().count(), 2);
}

void SessionPast::callsAreNotUndone()
{
    Bench bench;
    bench.session.setTtl(20s);
    bench.callAndWait(bench.session.addKey("a"));
    bench.session.undo();
    QCOMPARE(bench.session.journal().totals().refreshed, std::uint64_t{1});
    QCOMPARE(bench.session.undoStack().count(), 1);
}

void SessionPast::undoInThePastIsRefused()
{
    Bench bench;
    bench.session.setTtl(20s);
    bench.session.advance(5s);
    bench.session.goTo(at(1s));
    QSignalSpy refused(&bench.session, &Session::refused);
    bench.session.undo();
    QCOMPARE(refused.size(), 1);
    bench.session.returnToLive();
    QVERIFY(bench.session.settings().ttl == stalecache::Ttl{20s});
}

void SessionPast::speedMultipliesTime_data()
{
    QTest::addColumn<double>("speed");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("a tenth") << 0.1 << qint64{10};
    QTest::newRow("as it is") << 1.0 << qint64{100};
    QTest::newRow("two and a half") << 2.5 << qint64{250};
    QTest::newRow("a hundred") << 100.0 << qint64{10'000};
}

void SessionPast::speedMultipliesTime()
{
    QFETCH(const double, speed);
    QFETCH(const qint64, milliseconds);
    Bench bench;
    bench.session.setRunning(true);
    bench.session.setSpeed(speed);
    bench.session.frame(100ms);
    QVERIFY(bench.session.instant().time == at(std::chrono::milliseconds{milliseconds}));
    QCOMPARE(bench.session.speedReached(), speed);
}

void SessionPast::speedIsHeldToItsRange()
{
    Bench bench;
    QSignalSpy changed(&bench.session, &Session::speedChanged);
    bench.session.setSpeed(1000);
    QCOMPARE(bench.session.speed(), Session::fastest);
    bench.session.setSpeed(0);
    QCOMPARE(bench.session.speed(), Session::slowest);
    bench.session.setSpeed(std::numeric_limits<double>::quiet_NaN());
    QCOMPARE(bench.session.speed(), Session::slowest);
    QCOMPARE(changed.size(), 2);
}

void SessionPast::changeOfSpeedInAJumpLeavesItsGoal()
{
    Bench bench;
    bench.session.setTraffic({.on = true, .rate = 20'000});
    bench.session.advance(60s);
    QVERIFY(bench.session.isJumping());
    bench.session.setSpeed(100);
    while (bench.session.isJumping())
        bench.session.frame(16ms);
    QVERIFY(bench.session.instant().time == at(60s));
}

void SessionPast::longJumpTakesFramesAndCanBeStopped()
{
    Bench bench;
    bench.session.setTraffic({.on = true, .rate = 20'000});
    bench.session.advance(3600s);
    QVERIFY(bench.session.isJumping());
    bench.session.setRunning(false);
    QVERIFY(!bench.session.isJumping());
    const TimePoint stopped = bench.session.instant().time;
    QVERIFY(stopped < at(3600s));
    bench.session.frame(16ms);
    QVERIFY(bench.session.instant().time == stopped);
}

void SessionPast::trafficThatCannotBeKeptUpSlowsTimeDown()
{
    Bench bench;
    bench.session.setTraffic({.on = true, .rate = 1e6, .keyCount = 1000});
    bench.session.setSpeed(100);
    bench.session.setRunning(true);
    bench.session.frame(250ms);
    QVERIFY(bench.session.speedReached() < 100);
    QVERIFY(bench.session.instant().time < at(25s));
    QVERIFY(bench.session.instant().time > at(0s));
}

QTEST_GUILESS_MAIN(SessionPast)
#include "tst_session_past.moc"

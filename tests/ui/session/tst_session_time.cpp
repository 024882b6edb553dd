// How time passes in a session: frames, pauses, steps and jumps.

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include "support/bench.h"

using namespace support;
using ui::Session;

class SessionTime : public QObject
{
    Q_OBJECT

private slots:
    void runningFrameMovesTimeByWhatElapsed();
    void pausedFrameMovesNothing();
    void longFrameIsCutToAQuarterOfASecond_data();
    void longFrameIsCutToAQuarterOfASecond();
    void framesComeByThemselves();
    void jumpGoesJustPastTheNextExpiry();
    void jumpWithoutAnExpiryDoesNothing();
    void stepGoesToTheNextHappeningAndPauses();
    void stepWithNothingAheadOnlyPauses();
    void runningIsToldWhenItChanges();
    void suspendedTimeStandsStillAndGoesOnAsItWas();
    void glideTakesItsTimeAndArrivesExactly();
    void shortGlidePassesAsTimeDoes();
    void pauseAndJumpEndAGlide();
    void changeOfSettingsLetsAGlideGoOn();
    void beginTakesOtherSettingsThatCannotBeUndone();
};

void SessionTime::runningFrameMovesTimeByWhatElapsed()
{
    Bench bench;
    bench.session.setRunning(true);
    bench.session.frame(16ms);
    QVERIFY(bench.session.instant().time == at(16ms));
    bench.session.frame(1ns);
    QVERIFY(bench.session.instant().time == at(16ms + 1ns));
    bench.session.frame(-5ms);
    QVERIFY(bench.session.instant().time == at(16ms + 1ns));
}

void SessionTime::pausedFrameMovesNothing()
{
    Bench bench;
    const QSignalSpy advanced{&bench.session, &Session::advanced};
    bench.session.frame(16ms);
    QVERIFY(bench.session.instant().time == at(0s));
    QCOMPARE(advanced.count(), 0);
}

void SessionTime::longFrameIsCutToAQuarterOfASecond_data()
{
    QTest::addColumn<qint64>("elapsed");
    QTest::addColumn<qint64>("passed");
    const auto row = [](const char *name, Duration elapsed, Duration passed) {
        QTest::newRow(name) << qint64{elapsed.count()} << qint64{passed.count()};
    };
    row("a tick less", 250ms - 1ns, 250ms - 1ns);
    row("a quarter", 250ms, 250ms);
    row("a tick more", 250ms + 1ns, 250ms);
    row("a night", 8h, 250ms);
    row("the longest", Duration::max(), 250ms);
}

void SessionTime::longFrameIsCutToAQuarterOfASecond()
{
    QFETCH(qint64, elapsed);
    QFETCH(qint64, passed);
    Bench bench;
    bench.session.setRunning(true);
    bench.session.frame(Duration{elapsed});
    QVERIFY(bench.session.instant().time == at(Duration{passed}));
}

void SessionTime::framesComeByThemselves()
{
    Bench bench;
    bench.session.setRunning(true);
    QTRY_VERIFY(bench.session.instant().time > at(0s));
}

void SessionTime::suspendedTimeStandsStillAndGoesOnAsItWas()
{
    Bench bench;
    QSignalSpy told{&bench.session, &Session::suspendedChanged};
    bench.session.setRunning(true);
    bench.session.setSuspended(true);
    bench.session.setSuspended(true);
    QCOMPARE(told.count(), 1);
    bench.session.frame(16ms);
    QVERIFY(bench.session.instant().time == at(0s));
    QVERIFY(bench.session.takesWishes());
    bench.session.glide(at(10s), 1s);
    bench.session.frame(16ms);
    QVERIFY(bench.session.instant().time == at(0s));
    bench.session.setSuspended(false);
    QVERIFY(bench.session.isRunning());
    QVERIFY(bench.session.isJumping());
    bench.session.frame(16ms);
    QVERIFY(bench.session.instant().time > at(0s));
}

void SessionTime::glideTakesItsTimeAndArrivesExactly()
{
    Bench bench;
    bench.session.glide(at(10s + 1ns), 1s);
    QVERIFY(bench.session.isJumping());
    QVERIFY(bench.session.instant().time == at(0s));
    for (int frame = 0; frame < 9; ++frame)
        bench.session.frame(100ms);
    QVERIFY(bench.session.instant().time > at(8900ms));
    QVERIFY(bench.session.isJumping());
    for (int frame = 0; frame < 2; ++frame)
        bench.session.frame(100ms);
    QVERIFY(bench.session.instant().time == at(10s + 1ns));
    QVERIFY(!bench.session.isJumping());
}

void SessionTime::shortGlidePassesAsTimeDoes()
{
    Bench bench;
    bench.session.glide(at(200ms), 1s);
    bench.session.frame(150ms);
    QVERIFY(bench.session.instant().time == at(150ms));
}

void SessionTime::pauseAndJumpEndAGlide()
{
    Bench bench;
    bench.session.glide(at(10s), 1s);
    bench.session.frame(100ms);
    bench.session.setRunning(false);
    const auto stopped = bench.session.instant().time;
    bench.session.frame(100ms);
    QVERIFY(bench.session.instant().time == stopped);

    bench.session.glide(at(10s), 1s);
    bench.session.frame(100ms);
    bench.session.advance(0s); // on to the goal, at once
    QVERIFY(bench.session.instant().time == at(10s));
    QVERIFY(!bench.session.isJumping());
}

void SessionTime::changeOfSettingsLetsAGlideGoOn()
{
    Bench bench;
    bench.session.glide(at(10s), 1s);
    bench.session.frame(100ms);
    bench.session.setTtl(stalecache::Ttl{7s});
    QVERIFY(bench.session.instant().time < at(2s));
    QVERIFY(bench.session.isJumping());
}

void SessionTime::beginTakesOtherSettingsThatCannotBeUndone()
{
    Bench bench;
    bench.session.setTtl(stalecache::Ttl{7s});
    simulation::Settings settings;
    settings.seed = 99;
    bench.session.begin(settings);
    QVERIFY(bench.session.settings() == settings);
    QVERIFY(!bench.session.undoStack().canUndo());
    QVERIFY(bench.session.instant().time == at(0s));
}

void SessionTime::jumpGoesJustPastTheNextExpiry()
{
    Bench bench;
    const KeyId first = bench.session.addKey("user:1");
    bench.callAndWait(first);
    bench.session.advance(1s);
    bench.callAndWait(bench.session.addKey("user:2"));
    QVERIFY(bench.session.nextExpiry() == at(10s + 40ms + 1ns));
    bench.session.jumpToNextExpiry();
    QVERIFY(bench.session.instant().time == at(10s + 40ms + 1ns));
    QVERIFY(bench.last().kind == EventKind::entryExpired);
    QVERIFY(bench.last().key == first);
    QVERIFY(bench.session.nextExpiry() == at(11s + 80ms + 1ns));
    QVERIFY(!bench.session.isRunning());

    bench.session.setRunning(true);
    bench.session.jumpToNextExpiry();
    QVERIFY(bench.session.instant().time == at(11s + 80ms + 1ns));
    QVERIFY(bench.session.isRunning());
}

void SessionTime::jumpWithoutAnExpiryDoesNothing()
{
    Bench bench;
    bench.session.call(bench.session.addKey("user:1"));
    const QSignalSpy advanced{&bench.session, &Session::advanced};
    bench.session.jumpToNextExpiry();
    QVERIFY(bench.session.instant().time == at(0s));
    QCOMPARE(advanced.count(), 0);
}

void SessionTime::stepGoesToTheNextHappeningAndPauses()
{
    Bench bench;
    bench.session.call(bench.session.addKey("user:1"));
    bench.session.setRunning(true);
    const QSignalSpy runningChanged{&bench.session, &Session::runningChanged};
    bench.session.step();
    QVERIFY(!bench.session.isRunning());
    QCOMPARE(runningChanged.count(), 1);
    QVERIFY(bench.session.instant().time == at(40ms));
    QVERIFY(bench.last().kind == EventKind::cacheRefreshed);
    bench.session.step();
    QVERIFY(bench.session.instant().time == at(10s + 40ms + 1ns));
    QVERIFY(bench.last().kind == EventKind::entryExpired);
}

void SessionTime::stepWithNothingAheadOnlyPauses()
{
    Bench bench;
    bench.session.setRunning(true);
    const QSignalSpy advanced{&bench.session, &Session::advanced};
    bench.session.step();
    QVERIFY(!bench.session.isRunning());
    QVERIFY(bench.session.instant().time == at(0s));
    QCOMPARE(advanced.count(), 0);
}

void SessionTime::runningIsToldWhenItChanges()
{
    Bench bench;
    const QSignalSpy runningChanged{&bench.session, &Session::runningChanged};
    bench.session.setRunning(false);
    QCOMPARE(runningChanged.count(), 0);
    bench.session.setRunning(true);
    QCOMPARE(runningChanged.count(), 1);
    QCOMPARE(runningChanged.at(0).at(0).toBool(), true);
    QVERIFY(bench.session.isRunning());
}

QTEST_GUILESS_MAIN(SessionTime)
#include "tst_session_time.moc"

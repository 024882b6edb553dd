// How time passes in a session: frames, pauses, steps and jumps.

#include <QSignalSpy>
#include <QTest>

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

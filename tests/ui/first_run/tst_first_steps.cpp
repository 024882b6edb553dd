#include <QTest>

#include "ui/first_run/first_steps.h"

using namespace std::chrono_literals;

using journal::EventKind;
using journal::Journal;
using journal::KeyId;
using stalecache::PropagateReason;
using ui::FirstStep;
using ui::FirstSteps;

namespace {

void add(Journal &journal, const char *key, EventKind kind,
         PropagateReason reason = PropagateReason::absent)
{
    const KeyId id = journal.internKey(key);
    journal.append({.time = journal.lastTime() + 1s,
                    .key = id,
                    .kind = kind,
                    .detail = static_cast<std::uint8_t>(reason)});
}

QString doneOf(const FirstSteps &steps)
{
    QString done;
    for (const auto step :
         {FirstStep::refresh, FirstStep::stale, FirstStep::error, FirstStep::expired})
        done += steps.isDone(step) ? u'x' : u'-';
    return done;
}

} // namespace

class TestFirstSteps : public QObject
{
    Q_OBJECT

private slots:
    void eachEventTicksItsStep_data();
    void eachEventTicksItsStep();
    void anyOrderTicksAll();
    void ticksStayInAnotherJournal();
    void restartForgetsWhatHasHappened();
    void onlyWhatIsBeforeTheEndIsRead();
    void droppedEventsAreNoTrouble();
    void uncoveredKeyHasNoFallback();
};

void TestFirstSteps::eachEventTicksItsStep_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<EventKind>("kind");
    QTest::addColumn<PropagateReason>("reason");
    QTest::addColumn<QString>("done");
    const auto none = PropagateReason::absent;
    QTest::newRow("refreshed") << QByteArray("user:1") << EventKind::cacheRefreshed << none
                               << "x---";
    QTest::newRow("stale") << QByteArray("user:1") << EventKind::staleServed << none << "-x--";
    QTest::newRow("error of another key")
        << QByteArray("user:2") << EventKind::errorPropagated << none << "--x-";
    QTest::newRow("error of a key with any name")
        << QByteArray("cart:42") << EventKind::errorPropagated << none << "--x-";
    QTest::newRow("error of another key, expired")
        << QByteArray("user:2") << EventKind::errorPropagated << PropagateReason::expired << "--x-";
    QTest::newRow("error of the first key, expired")
        << QByteArray("user:1") << EventKind::errorPropagated << PropagateReason::expired << "---x";
    QTest::newRow("error of the first key, absent")
        << QByteArray("user:1") << EventKind::errorPropagated << none << "----";
    QTest::newRow("error for another reason") << QByteArray("user:2") << EventKind::errorPropagated
                                              << PropagateReason::cancelled << "----";
    QTest::newRow("refreshed, another key")
        << QByteArray("user:2") << EventKind::cacheRefreshed << none << "----";
    QTest::newRow("stale, another key")
        << QByteArray("user:2") << EventKind::staleServed << none << "----";
    QTest::newRow("not stored") << QByteArray("user:1") << EventKind::storeSkipped << none
                                << "----";
    QTest::newRow("only called") << QByteArray("user:1") << EventKind::callStarted << none
                                 << "----";
}

void TestFirstSteps::eachEventTicksItsStep()
{
    QFETCH(const QByteArray, key);
    QFETCH(const EventKind, kind);
    QFETCH(const PropagateReason, reason);
    QFETCH(const QString, done);
    Journal journal;
    FirstSteps steps;
    add(journal, key.constData(), kind, reason);
    steps.read(journal, journal.end());
    QCOMPARE(doneOf(steps), done);
}

void TestFirstSteps::anyOrderTicksAll()
{
    Journal journal;
    FirstSteps steps;
    add(journal, "user:2", EventKind::errorPropagated);
    steps.read(journal, journal.end());
    QCOMPARE(doneOf(steps), QStringLiteral("--x-"));
    add(journal, "user:1", EventKind::errorPropagated, PropagateReason::expired);
    add(journal, "user:1", EventKind::staleServed);
    steps.read(journal, journal.end());
    QVERIFY(!steps.areThreeDone());
    add(journal, "user:1", EventKind::cacheRefreshed);
    steps.read(journal, journal.end());
    QVERIFY(steps.areThreeDone());
    QCOMPARE(doneOf(steps), QStringLiteral("xxxx"));
}

void TestFirstSteps::ticksStayInAnotherJournal()
{
    FirstSteps steps;
    Journal first;
    add(first, "user:2", EventKind::callStarted);
    add(first, "user:1", EventKind::cacheRefreshed);
    steps.read(first, first.end());
    Journal second;
    add(second, "user:1", EventKind::staleServed);
    steps.startJournal();
    steps.read(second, second.end());
    QCOMPARE(doneOf(steps), QStringLiteral("xx--"));
}

void TestFirstSteps::restartForgetsWhatHasHappened()
{
    Journal journal;
    FirstSteps steps;
    add(journal, "user:1", EventKind::cacheRefreshed);
    steps.read(journal, journal.end());
    steps.restart(journal.end());
    steps.read(journal, journal.end());
    QCOMPARE(doneOf(steps), QStringLiteral("----"));
    add(journal, "user:1", EventKind::staleServed);
    steps.read(journal, journal.end());
    QCOMPARE(doneOf(steps), QStringLiteral("-x--"));
}

void TestFirstSteps::onlyWhatIsBeforeTheEndIsRead()
{
    Journal journal;
    FirstSteps steps;
    add(journal, "user:1", EventKind::cacheRefreshed);
    const auto end = journal.end();
    add(journal, "user:1", EventKind::staleServed);
    steps.read(journal, end);
    QCOMPARE(doneOf(steps), QStringLiteral("x---"));
    steps.read(journal, end - 1);
    steps.read(journal, journal.end());
    QCOMPARE(doneOf(steps), QStringLiteral("xx--"));
}

void TestFirstSteps::droppedEventsAreNoTrouble()
{
    Journal journal{Journal::blockSize};
    FirstSteps steps;
    for (std::size_t n = 0; n < 2 * Journal::blockSize; ++n)
        add(journal, "user:3", EventKind::callStarted);
    QVERIFY(journal.first() > 0);
    add(journal, "user:1", EventKind::cacheRefreshed);
    steps.read(journal, journal.end());
    QCOMPARE(doneOf(steps), QStringLiteral("x---"));
}

void TestFirstSteps::uncoveredKeyHasNoFallback()
{
    Journal journal;
    journal.append({.time = {},
                    .span = 30s,
                    .kind = EventKind::settingChanged,
                    .detail = static_cast<std::uint8_t>(journal::Setting::ttl)});
    const auto now = [&] { return journal::Instant{journal.end(), journal.lastTime()}; };
    QCOMPARE(ui::uncoveredKey(journal, now()), std::string{"user:2"});
    add(journal, "user:2", EventKind::cacheRefreshed);
    QCOMPARE(ui::uncoveredKey(journal, now()), std::string{"user:3"});
    add(journal, "user:3", EventKind::callStarted);
    QCOMPARE(ui::uncoveredKey(journal, now()), std::string{"user:4"});
    QCOMPARE(ui::uncoveredKey(journal, {journal.end(), journal.lastTime() + 60s}),
             std::string{"user:2"});
}

QTEST_APPLESS_MAIN(TestFirstSteps)
#include "tst_first_steps.moc"

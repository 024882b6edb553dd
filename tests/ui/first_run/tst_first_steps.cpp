#include <QTest>

#include <random>

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
    void onlyTheOutcomeItSpeaksOfDoesAStep_data();
    void onlyTheOutcomeItSpeaksOfDoesAStep();
    void whatComesTooEarlyDoesNothing();
    void randomEventsDoTheStepsInTheirOrder();
    void stepsStayDoneInAnotherJournal();
    void whatAnotherJournalHasAlreadyDoesNothing();
    void restartForgetsWhatHasHappened();
    void onlyWhatIsBeforeTheEndIsRead();
    void droppedEventsAreNoTrouble();
    void healedSettingsLetTheCallSucceed();
    void failedSettingsLetTheCallFail();
};

void TestFirstSteps::onlyTheOutcomeItSpeaksOfDoesAStep_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<EventKind>("kind");
    QTest::addColumn<PropagateReason>("reason");
    QTest::addColumn<bool>("done");
    const auto none = PropagateReason::absent;
    const auto row = [&](const char *name, int before, const char *key, EventKind kind,
                         PropagateReason reason, bool done) {
        QTest::newRow(name) << before << QByteArray(key) << kind << reason << done;
    };
    using enum EventKind;
    row("refreshed", 0, "user:1", cacheRefreshed, none, true);
    row("refreshed, another key", 0, "user:2", cacheRefreshed, none, false);
    row("not stored", 0, "user:1", storeSkipped, none, false);
    row("passed through", 0, "user:1", passedThrough, none, false);
    row("only called", 0, "user:1", callStarted, none, false);
    row("stale", 1, "user:1", staleServed, none, true);
    row("stale, another key", 1, "user:2", staleServed, none, false);
    row("an error instead", 1, "user:1", errorPropagated, PropagateReason::expired, false);
    row("absent", 2, "user:2", errorPropagated, none, true);
    row("absent, the first key", 2, "user:1", errorPropagated, none, false);
    row("absent, any other key", 2, "cart:42", errorPropagated, none, false);
    row("expired instead", 2, "user:2", errorPropagated, PropagateReason::expired, false);
    row("refused instead", 2, "user:2", errorPropagated, PropagateReason::refused, false);
    row("cancelled instead", 2, "user:2", errorPropagated, PropagateReason::cancelled, false);
    row("expired", 3, "user:1", errorPropagated, PropagateReason::expired, true);
    row("expired, another key", 3, "user:2", errorPropagated, PropagateReason::expired, false);
    row("absent at last", 3, "user:1", errorPropagated, none, false);
}

/// The events of all steps, in their order.
static void addSteps(Journal &journal, int count)
{
    if (count > 0)
        add(journal, "user:1", EventKind::cacheRefreshed);
    if (count > 1)
        add(journal, "user:1", EventKind::staleServed);
    if (count > 2)
        add(journal, "user:2", EventKind::errorPropagated);
    if (count > 3)
        add(journal, "user:1", EventKind::errorPropagated, PropagateReason::expired);
}

void TestFirstSteps::onlyTheOutcomeItSpeaksOfDoesAStep()
{
    QFETCH(const int, before);
    QFETCH(const QByteArray, key);
    QFETCH(const EventKind, kind);
    QFETCH(const PropagateReason, reason);
    QFETCH(const bool, done);
    Journal journal;
    addSteps(journal, before);
    add(journal, key.constData(), kind, reason);
    FirstSteps steps;
    steps.read(journal, journal.end());
    QCOMPARE(doneOf(steps),
             QStringLiteral("xxxx").left(before + (done ? 1 : 0)).leftJustified(4, u'-'));
}

void TestFirstSteps::whatComesTooEarlyDoesNothing()
{
    Journal journal;
    FirstSteps steps;
    add(journal, "user:2", EventKind::errorPropagated);
    add(journal, "user:1", EventKind::errorPropagated, PropagateReason::expired);
    add(journal, "user:1", EventKind::staleServed);
    steps.read(journal, journal.end());
    QCOMPARE(doneOf(steps), QStringLiteral("----"));
    addSteps(journal, 4);
    steps.read(journal, journal.end());
    QCOMPARE(doneOf(steps), QStringLiteral("xxxx"));
    QVERIFY(!steps.next());
}

/// Read at once or bit by bit: as many steps are done as there are of their events in that order.
void TestFirstSteps::randomEventsDoTheStepsInTheirOrder()
{
    std::mt19937 random{5};
    for (int run = 0; run < 200; ++run) {
        Journal journal;
        FirstSteps bitByBit;
        int expected = 0;
        for (int n = 0; n < 30; ++n) {
            const int kind = static_cast<int>(random() % 4);
            const bool other = random() % 4 == 0;
            const bool first = (kind == 2) == other;
            const char *key = first ? "user:1" : "user:2";
            add(journal, key,
                kind == 0   ? EventKind::cacheRefreshed
                : kind == 1 ? EventKind::staleServed
                            : EventKind::errorPropagated,
                kind == 3 ? PropagateReason::expired : PropagateReason::absent);
            if (kind == expected && !other)
                ++expected;
            if (random() % 2 == 0)
                bitByBit.read(journal, journal.end());
        }
        bitByBit.read(journal, journal.end());
        FirstSteps atOnce;
        atOnce.read(journal, journal.end());
        const QString done = QStringLiteral("xxxx").left(expected).leftJustified(4, u'-');
        QCOMPARE(doneOf(atOnce), done);
        QCOMPARE(doneOf(bitByBit), done);
    }
}

void TestFirstSteps::stepsStayDoneInAnotherJournal()
{
    FirstSteps steps;
    Journal first;
    add(first, "user:1", EventKind::cacheRefreshed);
    steps.read(first, first.end());
    Journal second;
    steps.startJournal(second.end());
    add(second, "user:1", EventKind::staleServed);
    steps.read(second, second.end());
    QCOMPARE(doneOf(steps), QStringLiteral("xx--"));
}

/// A branch begins with what has been.
void TestFirstSteps::whatAnotherJournalHasAlreadyDoesNothing()
{
    Journal journal;
    add(journal, "user:2", EventKind::errorPropagated); // too early
    addSteps(journal, 2);
    FirstSteps steps;
    steps.read(journal, journal.end());
    QCOMPARE(doneOf(steps), QStringLiteral("xx--"));
    steps.startJournal(journal.end());
    steps.read(journal, journal.end());
    QCOMPARE(doneOf(steps), QStringLiteral("xx--"));
}

void TestFirstSteps::restartForgetsWhatHasHappened()
{
    Journal journal;
    FirstSteps steps;
    addSteps(journal, 4);
    steps.read(journal, journal.end());
    steps.restart(journal.end());
    steps.read(journal, journal.end());
    QCOMPARE(doneOf(steps), QStringLiteral("----"));
    addSteps(journal, 2);
    steps.read(journal, journal.end());
    QCOMPARE(doneOf(steps), QStringLiteral("xx--"));
}

void TestFirstSteps::onlyWhatIsBeforeTheEndIsRead()
{
    Journal journal;
    FirstSteps steps;
    addSteps(journal, 2);
    steps.read(journal, journal.end() - 1);
    QCOMPARE(doneOf(steps), QStringLiteral("x---"));
    steps.read(journal, journal.end() - 2);
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
    addSteps(journal, 1);
    steps.read(journal, journal.end());
    QCOMPARE(doneOf(steps), QStringLiteral("x---"));
}

void TestFirstSteps::healedSettingsLetTheCallSucceed()
{
    simulation::DownstreamSettings settings{
        .health = journal::Health::failing,
        .flapUp = 1s,
        .flapDown = 1s,
        .failFirst = 3,
        .outages = {{journal::TimePoint{10s}, 5s}, {journal::TimePoint{60s}, 5s}},
        .keyOverrides = {{.key = "user:1", .failureRate = 100, .latency = 2s},
                         {.key = "user:2", .failureRate = 100}}};
    const auto healed = ui::healed(settings, "user:1", journal::TimePoint{12s});
    QCOMPARE(healed.health, journal::Health::healthy);
    QVERIFY(!healed.isFlapping());
    QCOMPARE(healed.failFirst, 0U);
    QCOMPARE(healed.outages.size(), std::size_t{1}); // the later one spoils nothing
    QCOMPARE(healed.keyOverrides.size(), std::size_t{2});
    QVERIFY(!healed.keyOverrides[0].failureRate);
    QCOMPARE(*healed.keyOverrides[1].failureRate, 100.0);
}

void TestFirstSteps::failedSettingsLetTheCallFail()
{
    simulation::DownstreamSettings settings{.failureRate = 30,
                                            .keyOverrides = {{.key = "user:1", .failureRate = 0}}};
    const auto failed = ui::failed(settings, "user:1");
    QCOMPARE(failed.health, journal::Health::failing);
    QCOMPARE(failed.failureRate, 100.0);
    QVERIFY(failed.keyOverrides.empty());
}

QTEST_APPLESS_MAIN(TestFirstSteps)
#include "tst_first_steps.moc"

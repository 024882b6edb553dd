// The event log as a person uses it: with real keys, clicks and a simulated run in virtual time.

#include <QScrollBar>
#include <QTest>

#include <random>
#include <vector>

#include "log_bench.h"

using support::at;
using Bench = support::LogBench;
using namespace std::chrono_literals;

class LogPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void eachCallIsWrittenWithItsOutcome();
    void aFilterThatNothingPassesIsNamed();
    void typingAFilterShowsOnlyWhatPasses();
    void filterThatDoesNotParseKeepsTheRowsAndSaysWhy();
    void filterThatNothingPassesOffersToBeCleared();
    void wrongFilterIsNotSaidToMatchNothing();
    void rangeOfTheTimelineHoldsOnTopOfTheFilter();
    void leavingTheRangeShowsAllAndKeepsTheFilter();
    void followsUntilAPersonScrollsUpAndAgainWithEnd();
    void newRowsAreCountedWhileNotFollowing();
    void fullWindowStandsStillWhileNotFollowing();
    void frozenViewStandsStillAndCountsWhatCame();
    void chosenRowIsSelectedEverywhereAndEscapeLetsGo();
    void eventSelectedElsewhereIsChosenAndBroughtIntoSight();
    void chosenEventStaysChosenWhileRowsMove();
    void newRunBeginsAnEmptyLog();
    void goingBackCutsTheRowsAndReturningBringsThemBack();
    void aFrozenViewStandsStillWhileTheInstantGoesBack();
    void aVisitToThePastDoesNotCountRowsAsNew();
    void anEventOfThePolicySelectsItsCallAndCanBeFilteredBy();
    void goingBackAndForthAgreesWithANaiveReading_data();
    void goingBackAndForthAgreesWithANaiveReading();
};

void LogPanelTest::eachCallIsWrittenWithItsOutcome()
{
    Bench bench;
    bench.story();
    const int stale = bench.rowOf(QStringLiteral("stale served"));
    QVERIFY(stale > 0);
    QCOMPARE(bench.cell(stale, QStringLiteral("Call")), QStringLiteral("#2"));
    QCOMPARE(bench.cell(stale, QStringLiteral("Time")), QStringLiteral("00:00:04.200"));
    QCOMPARE(bench.cell(stale, QStringLiteral("Key")), QStringLiteral("user:1"));
    QCOMPARE(bench.cell(stale, QStringLiteral("Outcome")), QStringLiteral("stale served"));
    QCOMPARE(bench.cell(stale, QStringLiteral("Age served")), QStringLiteral("4.2 s"));
    QCOMPARE(bench.cell(stale, QStringLiteral("Left")), QStringLiteral("25.8 s"));
    const int error = bench.rowOf(QStringLiteral("error propagated"));
    QCOMPARE(bench.cell(error, QStringLiteral("Key")), QStringLiteral("user:2"));
    QCOMPARE(bench.cell(error, QStringLiteral("Age served")), QString());
    QVERIFY(bench.rowOf(QStringLiteral("cache refreshed")) >= 0);
}

void LogPanelTest::aFilterThatNothingPassesIsNamed()
{
    Bench bench;
    bench.story();
    bench.panel.setFilterText(QStringLiteral("time>1000h"));
    QTRY_VERIFY(bench.says(QStringLiteral("No event matches time>1000h")));
    QVERIFY(!bench.table()->isVisible());
}

void LogPanelTest::typingAFilterShowsOnlyWhatPasses()
{
    Bench bench;
    bench.story();
    bench.panel.focusFilter();
    QTest::keyClicks(bench.filter(), QStringLiteral("event:stale,error key:user:*"));
    QTRY_COMPARE(bench.model()->rowCount(), 2);
    QCOMPARE(bench.cell(0, QStringLiteral("Event")), QStringLiteral("stale served"));
    QCOMPARE(bench.cell(1, QStringLiteral("Event")), QStringLiteral("error propagated"));

    bench.session.call(bench.two); // what comes later is filtered as well
    QTRY_COMPARE(bench.model()->rowCount(), 3);
    QTest::keyClick(bench.filter(), Qt::Key_Escape);
    QTRY_COMPARE(bench.model()->rowCount(), static_cast<int>(bench.session.journal().size()));
}

void LogPanelTest::filterThatDoesNotParseKeepsTheRowsAndSaysWhy()
{
    Bench bench;
    bench.story();
    bench.panel.focusFilter();
    QTest::keyClicks(bench.filter(), QStringLiteral("event:stale"));
    QTRY_COMPARE(bench.model()->rowCount(), 1);
    bench.filter()->insert(QStringLiteral(" outcome:nope"));
    QVERIFY(bench.says(QStringLiteral("“nope” is not known to outcome")));
    QVERIFY(bench.says(QStringLiteral("refreshed, stale, error, unstored")));
    QCOMPARE(bench.model()->rowCount(), 1);
    QTest::keyClick(bench.filter(), Qt::Key_Escape);
    QVERIFY(!bench.says(QStringLiteral("nope")));
}

void LogPanelTest::filterThatNothingPassesOffersToBeCleared()
{
    Bench bench;
    bench.story();
    bench.panel.setFilterText(QStringLiteral("key:nobody"));
    QTRY_VERIFY(bench.says(QStringLiteral("No event matches key:nobody")));
    QTest::mouseClick(bench.button(QStringLiteral("Clear filter")), Qt::LeftButton);
    QTRY_VERIFY(bench.table()->isVisible());
    QVERIFY(bench.model()->rowCount() > 3);
}

void LogPanelTest::wrongFilterIsNotSaidToMatchNothing()
{
    Bench bench;
    bench.story();
    bench.panel.setFilterText(QStringLiteral("key:nobody"));
    QTRY_VERIFY(bench.says(QStringLiteral("No event matches key:nobody")));
    bench.panel.setFilterText(QStringLiteral("key:nobody outcome:nope"));
    QTRY_VERIFY(bench.says(QStringLiteral("refreshed, stale, error, unstored")));
    QVERIFY(!bench.says(QStringLiteral("No event matches")));
    QTest::mouseClick(bench.button(QStringLiteral("Clear filter")), Qt::LeftButton);
    QTRY_VERIFY(bench.model()->rowCount() > 3);
}

void LogPanelTest::rangeOfTheTimelineHoldsOnTopOfTheFilter()
{
    Bench bench;
    bench.story(); // refreshed at 0 s, stale served at 4.2 s, an error at 4.7 s
    bench.panel.setFilterText(QStringLiteral("event:refreshed,stale,error"));
    QTRY_COMPARE(bench.model()->rowCount(), 3);
    bench.state.setRange(ui::TimeRange{at(4s), at(4700ms - 1ns)});
    QTRY_COMPARE(bench.model()->rowCount(), 1);
    QCOMPARE(bench.cell(0, QStringLiteral("Event")), QStringLiteral("stale served"));
    bench.state.setRange(ui::TimeRange{at(4200ms), at(4700ms)}); // both ends belong to it
    QTRY_COMPARE(bench.model()->rowCount(), 2);
    bench.state.setRange(ui::TimeRange{at(1s), at(2s)});
    QTRY_VERIFY(bench.says(
        QStringLiteral("No event matches event:refreshed,stale,error 00:01.000 – 00:02.000")));
}

void LogPanelTest::leavingTheRangeShowsAllAndKeepsTheFilter()
{
    Bench bench;
    bench.story();
    bench.panel.setFilterText(QStringLiteral("event:refreshed,stale,error"));
    bench.state.setRange(ui::TimeRange{at(1s), at(4500ms)});
    QTRY_COMPARE(bench.model()->rowCount(), 1);
    QTest::mouseClick(bench.button(QStringLiteral("00:01.000 – 00:04.500")), Qt::LeftButton);
    QTRY_COMPARE(bench.model()->rowCount(), 3);
    QVERIFY(!bench.state.range());
    QCOMPARE(bench.filter()->text(), QStringLiteral("event:refreshed,stale,error"));
}

void LogPanelTest::followsUntilAPersonScrollsUpAndAgainWithEnd()
{
    Bench bench;
    bench.calls(100);
    const QScrollBar *bar = bench.table()->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), bar->maximum());
    bench.calls(5);
    QCOMPARE(bar->value(), bar->maximum());

    QTest::keyClick(bench.table(), Qt::Key_Home);
    QVERIFY(!bench.panel.isFollowing());
    bench.calls(5);
    QCOMPARE(bar->value(), 0);
    QTest::keyClick(bench.table(), Qt::Key_End);
    QVERIFY(bench.panel.isFollowing());
    QCOMPARE(bar->value(), bar->maximum());
    bench.calls(5);
    QCOMPARE(bar->value(), bar->maximum());
}

void LogPanelTest::newRowsAreCountedWhileNotFollowing()
{
    Bench bench;
    bench.calls(100);
    QTest::keyClick(bench.table(), Qt::Key_Home);
    const int before = bench.model()->rowCount();
    bench.calls(7);
    const int came = bench.model()->rowCount() - before;
    QVERIFY(came >= 14);
    QPushButton *follow = bench.button(QStringLiteral("%1 new").arg(came));
    QVERIFY(follow != nullptr);
    QTest::mouseClick(follow, Qt::LeftButton);
    QVERIFY(bench.panel.isFollowing());
    QVERIFY(bench.button(QStringLiteral("new ↓")) == nullptr);
}

void LogPanelTest::fullWindowStandsStillWhileNotFollowing()
{
    Bench bench{100};
    bench.calls(100);
    QCOMPARE(bench.model()->rowCount(), 100);
    bench.table()->verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub);
    QVERIFY(!bench.panel.isFollowing());
    const int top = bench.table()->rowAt(0);
    const QString first = bench.cell(top, QStringLiteral("Call"));
    bench.calls(3);
    QCOMPARE(bench.model()->rowCount(), 100);
    QVERIFY(bench.table()->rowAt(0) < top);
    QCOMPARE(bench.cell(bench.table()->rowAt(0), QStringLiteral("Call")), first);
    QVERIFY(bench.says(QStringLiteral("Showing the last 100 of")));
}

void LogPanelTest::frozenViewStandsStillAndCountsWhatCame()
{
    Bench bench;
    bench.story();
    QPushButton *freeze = bench.button(QStringLiteral("Freeze"));
    QTest::mouseClick(freeze, Qt::LeftButton);
    const int rows = bench.model()->rowCount();
    bench.session.call(bench.two);
    QCOMPARE(bench.model()->rowCount(), rows);
    QVERIFY(bench.says(QStringLiteral("Frozen at 00:00:04.700")));
    QVERIFY(bench.says(QStringLiteral("2 events since then")));

    bench.panel.setFilterText(QStringLiteral("event:error")); // the frozen events can be filtered
    QTRY_COMPARE(bench.model()->rowCount(), 1);
    bench.panel.setFilterText({});
    QTest::mouseClick(freeze, Qt::LeftButton);
    QTRY_COMPARE(bench.model()->rowCount(), rows + 2);
}

void LogPanelTest::chosenRowIsSelectedEverywhereAndEscapeLetsGo()
{
    Bench bench;
    bench.story();
    const int row = bench.rowOf(QStringLiteral("stale served"));
    bench.click(row);
    QVERIFY(bench.selection.pickedEvent().has_value());
    QCOMPARE(bench.session.journal().at(*bench.selection.pickedEvent()).kind,
             journal::EventKind::staleServed);
    QVERIFY(bench.selection.key() == bench.one);
    QTest::keyClick(bench.table(), Qt::Key_Down);
    QVERIFY(*bench.selection.pickedEvent() > 0);
    QTest::keyClick(bench.table(), Qt::Key_Escape);
    QVERIFY(!bench.selection.pickedEvent().has_value());
    QVERIFY(!bench.table()->selectionModel()->hasSelection());
}

void LogPanelTest::eventSelectedElsewhereIsChosenAndBroughtIntoSight()
{
    Bench bench;
    bench.calls(200);
    bench.selection.selectEvent(20, bench.one);
    QCOMPARE(bench.table()->currentIndex().row(), 20);
    QVERIFY(bench.table()->viewport()->rect().contains(
        bench.table()->visualRect(bench.model()->index(20, 1))));
    QVERIFY(!bench.panel.isFollowing());
}

void LogPanelTest::chosenEventStaysChosenWhileRowsMove()
{
    Bench bench{60};
    bench.calls(60);
    bench.click(50);
    const auto event = bench.selection.pickedEvent();
    QVERIFY(event.has_value());
    bench.calls(10);
    QVERIFY(bench.selection.pickedEvent() == event);
    QVERIFY(bench.table()->currentIndex().row() < 50);
    QCOMPARE(bench.table()->selectionModel()->selectedRows().size(), 1);
    bench.calls(60); // it has left the rows; it is still what is selected
    QVERIFY(bench.selection.pickedEvent() == event);
    QVERIFY(!bench.table()->selectionModel()->hasSelection());
}

void LogPanelTest::newRunBeginsAnEmptyLog()
{
    Bench bench;
    bench.calls(50);
    bench.panel.setFrozen(true);
    bench.session.reset();
    QVERIFY(!bench.panel.isFrozen());
    QCOMPARE(bench.model()->rowCount(), static_cast<int>(bench.session.journal().size()));
}

void LogPanelTest::goingBackCutsTheRowsAndReturningBringsThemBack()
{
    Bench bench;
    bench.story();
    const int all = bench.model()->rowCount();
    const int stale = bench.rowOf(QStringLiteral("stale served"));
    bench.selection.selectEvent(bench.sequence(stale), bench.one);
    bench.session.goTo(journal::TimePoint{1s});
    QVERIFY(bench.rowOf(QStringLiteral("stale served")) < 0);
    QVERIFY(bench.model()->rowCount() > 0);
    QVERIFY(!bench.table()->currentIndex().isValid());
    bench.session.returnToLive();
    QCOMPARE(bench.model()->rowCount(), all);
    QCOMPARE(bench.table()->currentIndex().row(), stale);
}

void LogPanelTest::aFrozenViewStandsStillWhileTheInstantGoesBack()
{
    Bench bench;
    bench.story();
    const int all = bench.model()->rowCount();
    bench.panel.setFrozen(true);
    bench.session.goTo(journal::TimePoint{1s});
    QCOMPARE(bench.model()->rowCount(), all);
    bench.panel.setFrozen(false);
    QVERIFY(bench.model()->rowCount() < all);
    bench.panel.setFrozen(true);
    const int few = bench.model()->rowCount();
    bench.session.returnToLive();
    QCOMPARE(bench.model()->rowCount(), few);
    bench.panel.setFrozen(false);
    QCOMPARE(bench.model()->rowCount(), all);
}

void LogPanelTest::aVisitToThePastDoesNotCountRowsAsNew()
{
    Bench bench;
    bench.calls(60);
    bench.table()->setFocus();
    QTest::keyClick(bench.table(), Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(!bench.panel.isFollowing());
    bench.calls(3);
    const auto newRows = [&] {
        const QPushButton *button = bench.button(QStringLiteral("new"));
        return button == nullptr ? QString() : button->text();
    };
    const QString before = newRows();
    QVERIFY(!before.isEmpty());
    bench.session.goTo(bench.session.liveInstant().time - 25ms);
    bench.session.returnToLive();
    QCOMPARE(newRows(), before);
}

void LogPanelTest::anEventOfThePolicySelectsItsCallAndCanBeFilteredBy()
{
    Bench bench;
    simulation::PolicySettings policy;
    policy.retryOn = policy.breakerOn = true;
    policy.breaker.failures = 2;
    bench.session.setPolicy(policy);
    bench.session.setHealth(journal::Health::failing);
    bench.session.call(bench.one);
    bench.session.advance(1s);
    bench.session.call(bench.two);
    const int attempt = bench.rowOf(QStringLiteral("attempt failed"));
    QVERIFY(attempt >= 0);
    QCOMPARE(bench.cell(attempt, QStringLiteral("Detail")),
             QStringLiteral("attempt 1: downstream unavailable; the next one in 100 ms"));
    bench.click(attempt);
    QCOMPARE(bench.selection.pickedEvent(), std::optional{bench.sequence(attempt)});
    QCOMPARE(bench.selection.key(), std::optional{bench.one});
    QVERIFY(bench.rowOf(QStringLiteral("circuit breaker")) >= 0);
    QVERIFY(bench.rowOf(QStringLiteral("breaker rejected")) >= 0);
    bench.panel.setFilterText(QStringLiteral("event:attempt"));
    QCOMPARE(bench.model()->rowCount(), 4); // two began, two failed
}

void LogPanelTest::goingBackAndForthAgreesWithANaiveReading_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("capacity");
    QTest::newRow("all") << QString() << 1000;
    QTest::newRow("filtered") << QStringLiteral("event:stale,error") << 1000;
    QTest::newRow("few rows") << QString() << 20;
    QTest::newRow("few rows, filtered") << QStringLiteral("key:user:1") << 20;
}

void LogPanelTest::goingBackAndForthAgreesWithANaiveReading()
{
    QFETCH(const QString, filter);
    QFETCH(const int, capacity);
    Bench bench{static_cast<std::size_t>(capacity)};
    bench.panel.setFilterText(filter);
    const auto parsed = journal::EventFilter::parse(filter.toStdString());
    std::mt19937 random{3};
    const auto below = [&random](unsigned bound) { return static_cast<int>(random() % bound); };
    for (int step = 0; step < 150; ++step) {
        bench.session.returnToLive();
        bench.calls(below(4));
        if (below(6) == 0)
            bench.session.setHealth(below(2) == 0 ? journal::Health::healthy
                                                  : journal::Health::failing);
        if (below(3) != 0)
            bench.session.goTo(bench.session.liveInstant().time -
                               std::chrono::milliseconds{below(1000)});
        std::vector<journal::Sequence> expected;
        const journal::Journal &journal = bench.session.journal();
        journal::EventMatcher matcher{*parsed, journal};
        for (journal::Sequence at = bench.session.instant().end; at > journal.first(); --at)
            if (matcher.matches(at - 1) && static_cast<int>(expected.size()) < capacity)
                expected.insert(expected.begin(), at - 1);
        std::vector<journal::Sequence> rows;
        for (int row = 0; row < bench.model()->rowCount(); ++row)
            rows.push_back(bench.sequence(row));
        QCOMPARE(rows, expected);
    }
}

QTEST_MAIN(LogPanelTest)
#include "tst_log_panel.moc"

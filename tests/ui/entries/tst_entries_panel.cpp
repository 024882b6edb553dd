// The panel as a person uses it: keys and clicks in, rows and texts out.

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "ui/entries/entries_panel.h"
#include "ui/entries/entries_view.h"
#include "ui/theme/appearance.h"

using namespace std::chrono_literals;
using journal::KeyId;

namespace {

simulation::Settings calmSettings()
{
    simulation::Settings settings;
    settings.downstream.latency = 40ms;
    settings.downstream.jitter = 0ms;
    return settings;
}

/// A session that stands still but for what a test does, and a panel that shows it.
struct Bench
{
    explicit Bench(int keys = 0)
    {
        session.setRunning(false);
        for (int n = 1; n <= keys; ++n)
            session.addKey("user:" + std::to_string(n));
        panel.resize(730, 400);
        panel.show();
    }

    [[nodiscard]] QString text(int row, ui::EntryColumn column)
    {
        return panel.model().index(row, static_cast<int>(column)).data().toString();
    }

    [[nodiscard]] QStringList keys()
    {
        QStringList names;
        for (int row = 0; row < panel.model().rowCount(); ++row)
            names.append(text(row, ui::EntryColumn::key));
        return names;
    }

    void callAndSettle(std::uint32_t key)
    {
        session.call(KeyId{key});
        session.advance(40ms);
    }

    void clickCell(int row, Qt::KeyboardModifiers modifiers = {},
                   Qt::MouseButton button = Qt::LeftButton)
    {
        const QRect cell = panel.view().visualRect(panel.model().index(row, 0));
        QTest::mouseClick(panel.view().viewport(), button, modifiers, cell.center());
    }

    void clickHeader(ui::EntryColumn column)
    {
        QHeaderView *header = panel.view().horizontalHeader();
        const int section = static_cast<int>(column);
        const QPoint where{header->sectionViewportPosition(section) + 20, header->height() / 2};
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, where);
    }

    [[nodiscard]] QLineEdit &filter()
    {
        return *panel.findChild<QLineEdit *>();
    }

    [[nodiscard]] bool showsText(const QString &part)
    {
        for (const QLabel *label : panel.findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(part))
                return true;
        return false;
    }

    [[nodiscard]] QPushButton *button(const QString &text)
    {
        for (QPushButton *candidate : panel.findChildren<QPushButton *>())
            if (candidate->isVisible() && candidate->text() == text)
                return candidate;
        return nullptr;
    }

    ui::Session session{calmSettings()};
    ui::Selection selection;
    ui::EntriesPanel panel{session, selection};
    QAbstractItemModelTester tester{&panel.model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest};
};

QAction *menuAction(const QString &text)
{
    const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    if (menu != nullptr)
        for (QAction *action : menu->actions())
            if (action->text().section(u'\t', 0, 0) == text)
                return action;
    return nullptr;
}

void screenshot(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("INSPECTOR_SCREENSHOTS", "screenshots");
    QVERIFY(QDir{}.mkpath(folder));
    QCoreApplication::processEvents(); // so that what was shown last has its place
    QVERIFY(widget.grab().save(folder + u'/' + name + ".png"));
}

/// Every kind of row at once: in flight, low, expired, absent, with errors and counts.
void fillWithEverything(Bench &bench)
{
    bench.session.addKey("user:1");
    bench.session.addKey("user:2");
    bench.session.addKey("user:3");
    bench.session.addKey("cart:42");
    bench.session.addKey("price:7");
    bench.session.addKey("a key with a line break\nand more than fits");
    bench.callAndSettle(3);
    bench.session.advance(6s);
    bench.callAndSettle(2);
    bench.session.advance(16s);
    for (int n = 0; n < 12; ++n)
        bench.callAndSettle(0);
    bench.session.advance(6s);
    bench.callAndSettle(1);
    bench.session.setHealth(journal::Health::failing);
    bench.session.advance(2500ms);
    for (const std::uint32_t key : {0U, 0U, 2U, 3U, 4U})
        bench.callAndSettle(key);
    bench.session.call(KeyId{0});
    bench.session.call(KeyId{1});
    bench.session.call(KeyId{1});
    bench.session.advance(5ms);
}

} // namespace

class EntriesPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void withoutKeysItSaysHowToTypeOne();
    void withoutEntriesItOffersToCall();
    void placeholderGivesWayOnceSomethingIsStored();
    void filterWithoutMatchOffersToClearIt();
    void wrongFilterKeepsTheLastResult();
    void wrongFilterIsNotSaidToMatchNothing();
    void underATtlOfZeroNothingIsPromised();
    void headerClicksSortThenReverseThenReturnToFirstSight();
    void returnCallsTheSelectedKeys();
    void menuInvalidatesAndCopies();
    void controlCCopiesRowsWithTabs();
    void eachKeyIsCopiedOnOneLineAndRunsNowhere();
    void allRowsStayChosenWhileTimePasses();
    void menuIsAboutAllChosenKeys();
    void selectionFollowsKeysWhenRowsMove();
    void selectionIsLinkedBothWays();
    void filteredOutKeyKeepsTheLinkedSelection();
    void inThePastNothingCanBeDoneToKeys();
    void theSelectionOutlivesAVisitToThePast();
    void callInFlightIsVisibleOnItsRow();
    void columnsAreHiddenByTheHeaderMenu();
    void stateIsSavedAndRestored();
    void foreignStateIsRefused();
    void columnsEndWhereTheWindowEnds();
    void screenshots_data();
    void screenshots();
};

void EntriesPanelTest::init()
{
    QApplication::clipboard()->clear();
}

void EntriesPanelTest::withoutKeysItSaysHowToTypeOne()
{
    Bench bench;
    QVERIFY(bench.showsText("Type a key"));
    bench.session.addKey("user:1");
    QVERIFY(!bench.showsText("Type a key"));
    QCOMPARE(bench.keys(), QStringList{"user:1"});
    QCOMPARE(bench.text(0, ui::EntryColumn::state), QString("absent"));
}

void EntriesPanelTest::withoutEntriesItOffersToCall()
{
    Bench bench{2};
    QVERIFY(bench.showsText("Nothing cached yet"));
    QPushButton *call = bench.button("Call user:1");
    QVERIFY(call != nullptr);
    QTest::mouseClick(call, Qt::LeftButton);
    QCOMPARE(bench.session.journal().latest(KeyId{0}).inFlight, 1U);
    QCOMPARE(bench.session.journal().latest(KeyId{1}).inFlight, 0U);

    Bench other{2};
    QTest::mouseClick(other.button("Call all"), Qt::LeftButton);
    QCOMPARE(other.session.journal().latest(KeyId{1}).inFlight, 1U);
}

void EntriesPanelTest::placeholderGivesWayOnceSomethingIsStored()
{
    Bench bench{2};
    bench.callAndSettle(0);
    QVERIFY(!bench.showsText("Nothing cached yet"));
    QCOMPARE(bench.text(0, ui::EntryColumn::state), QString("usable"));
    QVERIFY(bench.text(0, ui::EntryColumn::value).startsWith("fresh data for user:1"));
}

void EntriesPanelTest::filterWithoutMatchOffersToClearIt()
{
    Bench bench{3};
    QTest::keyClicks(&bench.filter(), "cart");
    QCOMPARE(bench.panel.model().rowCount(), 0);
    QVERIFY(bench.showsText("No key matches “cart”."));
    QVERIFY(bench.showsText("0 of 3"));
    QTest::mouseClick(bench.button("Clear filter"), Qt::LeftButton);
    QCOMPARE(bench.panel.model().rowCount(), 3);
    QVERIFY(bench.filter().text().isEmpty());
}

void EntriesPanelTest::wrongFilterIsNotSaidToMatchNothing()
{
    Bench bench{3};
    QTest::keyClicks(&bench.filter(), "cart state:");
    QVERIFY(bench.showsText("wants usable, expired or absent"));
    QVERIFY(!bench.showsText("No key matches"));
    QVERIFY(bench.showsText("Mend the filter"));
    QTest::mouseClick(bench.button("Clear filter"), Qt::LeftButton);
    QCOMPARE(bench.panel.model().rowCount(), 3);
}

void EntriesPanelTest::underATtlOfZeroNothingIsPromised()
{
    Bench bench{2};
    bench.session.setTtl(0s);
    QVERIFY(!bench.showsText("fill this table"));
    QVERIFY(bench.showsText("while the TTL is 0"));
    bench.callAndSettle(0);
    QVERIFY(bench.showsText("while the TTL is 0"));
    QTest::mouseClick(bench.button("Set TTL to 30 s"), Qt::LeftButton);
    QCOMPARE(bench.session.settings().ttl.span(), journal::Duration{30s});
    QVERIFY(bench.showsText("Call a key to fill this table"));
}

void EntriesPanelTest::wrongFilterKeepsTheLastResult()
{
    Bench bench{3};
    bench.callAndSettle(1);
    QTest::keyClicks(&bench.filter(), "USER state:usable");
    QCOMPARE(bench.keys(), QStringList{"user:2"});
    QTest::keyClicks(&bench.filter(), "x");
    QVERIFY(bench.showsText("“usablex” is no state"));
    QCOMPARE(bench.keys(), QStringList{"user:2"});
    QTest::keyClick(&bench.filter(), Qt::Key_Backspace);
    QVERIFY(!bench.showsText("is no state"));
}

void EntriesPanelTest::headerClicksSortThenReverseThenReturnToFirstSight()
{
    Bench bench;
    for (const char *key : {"user:2", "user:10", "user:1"})
        bench.session.addKey(key);
    bench.clickHeader(ui::EntryColumn::key);
    QCOMPARE(bench.keys(), (QStringList{"user:1", "user:2", "user:10"}));
    bench.clickHeader(ui::EntryColumn::key);
    QCOMPARE(bench.keys(), (QStringList{"user:10", "user:2", "user:1"}));
    bench.clickHeader(ui::EntryColumn::key);
    QCOMPARE(bench.keys(), (QStringList{"user:2", "user:10", "user:1"}));
}

void EntriesPanelTest::returnCallsTheSelectedKeys()
{
    Bench bench{4};
    bench.clickCell(1);
    bench.clickCell(2, Qt::ControlModifier);
    QTest::keyClick(&bench.panel.view(), Qt::Key_Return);
    const journal::Journal &journal = bench.session.journal();
    QCOMPARE(journal.latest(KeyId{0}).inFlight, 0U);
    QCOMPARE(journal.latest(KeyId{1}).inFlight, 1U);
    QCOMPARE(journal.latest(KeyId{2}).inFlight, 1U);
    QCOMPARE(journal.totals().started, std::uint64_t{2});
}

void EntriesPanelTest::menuInvalidatesAndCopies()
{
    Bench bench{2};
    bench.callAndSettle(0);
    bench.callAndSettle(1);
    bench.clickCell(1);
    const auto openMenu = [&] {
        const QPoint where =
            bench.panel.view().visualRect(bench.panel.model().index(1, 0)).center();
        emit bench.panel.view().customContextMenuRequested(where);
    };
    openMenu();
    QVERIFY(menuAction("Copy key") != nullptr);
    menuAction("Copy key")->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QString("user:2"));
    menuAction("Copy value")->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QString("fresh data for user:2 at 00:00:00.080"));
    menuAction("Invalidate")->trigger();
    QCOMPARE(bench.text(1, ui::EntryColumn::state), QString("absent"));
    QCOMPARE(bench.text(0, ui::EntryColumn::state), QString("usable"));
    menuAction("Call")->trigger();
    QCOMPARE(bench.session.journal().latest(KeyId{1}).inFlight, 1U);
    QApplication::activePopupWidget()->close();
}

void EntriesPanelTest::eachKeyIsCopiedOnOneLineAndRunsNowhere()
{
    Bench bench;
    const QStringList wild{QStringLiteral("a\nb"), QStringLiteral("c\td"),
                           QStringLiteral("=1+1"), QStringLiteral("e\r\n"),
                           QStringLiteral("-2"),   QStringLiteral("plain")};
    for (const QString &key : wild)
        bench.session.addKey(key.toStdString());
    bench.panel.view().selectAll();
    bench.panel.copyKeys();
    const QStringList copied = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(copied, (QStringList{"a\\nb", "c\\td", "'=1+1", "e\\r\\n", "'-2", "plain"}));
    bench.panel.copyRows();
    const QStringList rows = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(rows.size(), wild.size());
    for (qsizetype n = 0; n < rows.size(); ++n) {
        QCOMPARE(rows[n].count(u'\t'), rows[0].count(u'\t'));
        QCOMPARE(rows[n].section(u'\t', 0, 0), copied[n]);
    }
}

void EntriesPanelTest::allRowsStayChosenWhileTimePasses()
{
    Bench bench{5};
    bench.panel.view().setFocus();
    QTest::keyClick(&bench.panel.view(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(bench.panel.view().selectedKeys().size(), std::size_t{5});
    bench.callAndSettle(0);
    QCOMPARE(bench.panel.view().selectedKeys().size(), std::size_t{5});
}

void EntriesPanelTest::menuIsAboutAllChosenKeys()
{
    Bench bench{4};
    bench.clickCell(1);
    bench.clickCell(3, Qt::ShiftModifier);
    QSignalSpy asked(&bench.panel, &ui::EntriesPanel::filterAsked);
    emit bench.panel.view().customContextMenuRequested(
        bench.panel.view().visualRect(bench.panel.model().index(2, 0)).center());
    menuAction("Filter the log by these keys")->trigger();
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked[0][0].value<std::vector<KeyId>>() == (std::vector{KeyId{1}, KeyId{2}, KeyId{3}}));
    menuAction("Copy keys")->trigger();
    QCOMPARE(QApplication::clipboard()->text(), QString("user:2\nuser:3\nuser:4"));
    menuAction("Call")->trigger();
    QCOMPARE(bench.session.journal().totals().started, std::uint64_t{3});
    QApplication::activePopupWidget()->close();
}

void EntriesPanelTest::controlCCopiesRowsWithTabs()
{
    Bench bench{2};
    bench.callAndSettle(0);
    bench.clickCell(0);
    QTest::keyClick(&bench.panel.view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(
        QApplication::clipboard()->text(),
        QString("user:1\tusable\t0.0 s\t30.0 s\tfresh data for user:1 at 00:00:00.040\t1\t0\t0\t"
                "refreshed\t"));
}

void EntriesPanelTest::selectionFollowsKeysWhenRowsMove()
{
    Bench bench{4};
    for (const std::uint32_t key : {0U, 1U, 2U, 3U})
        bench.callAndSettle(key);
    bench.clickHeader(ui::EntryColumn::age);
    QCOMPARE(bench.keys(), (QStringList{"user:4", "user:3", "user:2", "user:1"}));
    bench.clickCell(0);
    bench.clickCell(3, Qt::ControlModifier);
    bench.callAndSettle(1);
    QCOMPARE(bench.keys(), (QStringList{"user:2", "user:4", "user:3", "user:1"}));
    QCOMPARE(bench.panel.view().selectedKeys(), (std::vector{KeyId{3}, KeyId{0}}));
    QCOMPARE(bench.panel.view().currentKey(), KeyId{0});
    QCOMPARE(bench.selection.key(), std::optional{KeyId{0}});
}

void EntriesPanelTest::selectionIsLinkedBothWays()
{
    Bench bench{200};
    bench.clickCell(2);
    QCOMPARE(bench.selection.key(), std::optional{KeyId{2}});
    bench.selection.selectKey(KeyId{180});
    QCOMPARE(bench.panel.view().currentKey(), KeyId{180});
    QCOMPARE(bench.panel.view().selectedKeys(), std::vector{KeyId{180}});
    const QRect cell = bench.panel.view().visualRect(bench.panel.view().currentIndex());
    QVERIFY(bench.panel.view().viewport()->rect().contains(cell.center()));
    bench.selection.clear();
    QVERIFY(bench.panel.view().selectedKeys().empty());
}

void EntriesPanelTest::filteredOutKeyKeepsTheLinkedSelection()
{
    Bench bench{12};
    bench.clickCell(2);
    bench.panel.setFilterText("user:1");
    QCOMPARE(bench.keys(), (QStringList{"user:1", "user:10", "user:11", "user:12"}));
    QCOMPARE(bench.selection.key(), std::optional{KeyId{2}});
    QVERIFY(bench.panel.view().selectedKeys().empty());
    bench.panel.clearFilter();
    QCOMPARE(bench.panel.view().selectedKeys(), std::vector{KeyId{2}});
}

void EntriesPanelTest::inThePastNothingCanBeDoneToKeys()
{
    Bench bench{2};
    bench.session.advance(1s);
    bench.callAndSettle(0);
    bench.session.advance(1s);
    bench.session.goTo(journal::TimePoint{500ms});
    QVERIFY(bench.showsText("Nothing was cached by then"));
    QVERIFY(bench.button("Call all") == nullptr);
    bench.session.goTo(journal::TimePoint{1s + 40ms});
    bench.clickCell(0);
    emit bench.panel.view().customContextMenuRequested({5, 5});
    QTRY_VERIFY(menuAction("Call") != nullptr);
    QVERIFY(!menuAction("Call")->isEnabled());
    QVERIFY(!menuAction("Invalidate")->isEnabled());
    QVERIFY(menuAction("Copy")->isEnabled());
    QApplication::activePopupWidget()->close();
    QSignalSpy refused{&bench.session, &ui::Session::refused};
    QTest::keyClick(&bench.panel.view(), Qt::Key_Return);
    QCOMPARE(refused.size(), 1);
}

void EntriesPanelTest::theSelectionOutlivesAVisitToThePast()
{
    Bench bench{1};
    bench.callAndSettle(0);
    bench.session.advance(1s);
    const KeyId late = bench.session.addKey("late");
    bench.session.call(late);
    bench.session.advance(1s);
    bench.selection.selectKey(late);
    QCOMPARE(bench.panel.view().selectedKeys(), std::vector{late});
    bench.session.goTo(journal::TimePoint{500ms});
    QVERIFY(bench.panel.view().selectedKeys().empty());
    QCOMPARE(bench.selection.key(), std::optional{late});
    bench.session.returnToLive();
    QCOMPARE(bench.panel.view().selectedKeys(), std::vector{late});
}

void EntriesPanelTest::callInFlightIsVisibleOnItsRow()
{
    Bench bench{1};
    bench.session.call(KeyId{0});
    QCOMPARE(bench.text(0, ui::EntryColumn::state), QString("absent, in flight"));
    bench.session.call(KeyId{0});
    QCOMPARE(bench.text(0, ui::EntryColumn::state), QString("absent, 2 in flight"));
    bench.session.advance(40ms);
    QCOMPARE(bench.text(0, ui::EntryColumn::state), QString("usable"));
}

void EntriesPanelTest::columnsAreHiddenByTheHeaderMenu()
{
    Bench bench{1};
    emit bench.panel.view().horizontalHeader()->customContextMenuRequested({10, 10});
    QAction *errors = menuAction("Errors");
    QVERIFY(errors != nullptr && errors->isChecked());
    errors->trigger();
    QVERIFY(bench.panel.view().isColumnHidden(static_cast<int>(ui::EntryColumn::errors)));
    menuAction("Usual columns")->trigger();
    QVERIFY(!bench.panel.view().isColumnHidden(static_cast<int>(ui::EntryColumn::errors)));
    QApplication::activePopupWidget()->close();
}

void EntriesPanelTest::stateIsSavedAndRestored()
{
    ui::KeptValues state;
    {
        Bench bench{3};
        bench.clickHeader(ui::EntryColumn::key);
        bench.clickHeader(ui::EntryColumn::key);
        bench.panel.view().setColumnHidden(static_cast<int>(ui::EntryColumn::errors), true);
        bench.panel.view().horizontalHeader()->moveSection(4, 1);
        bench.panel.view().setColumnWidth(static_cast<int>(ui::EntryColumn::key), 140);
        state = bench.panel.saveState();
    }
    Bench bench{3};
    QCOMPARE(bench.panel.restoreState(state), QStringList());
    QCOMPARE(bench.keys(), (QStringList{"user:3", "user:2", "user:1"}));
    QVERIFY(bench.panel.view().isColumnHidden(static_cast<int>(ui::EntryColumn::errors)));
    QCOMPARE(bench.panel.view().visibleColumns()[1], ui::EntryColumn::value);
    QCOMPARE(bench.panel.view().columnWidth(static_cast<int>(ui::EntryColumn::key)), 140);
}

void EntriesPanelTest::foreignStateIsRefused()
{
    Bench bench{3};
    const ui::KeptValues before = bench.panel.saveState();
    QCOMPARE(bench.panel.restoreState({}), QStringList());
    for (const char *columns :
         {"", "nonsense", "key", "key 120, key 120", "key 120, nobody 4", "key 4", "key 99999999",
          "key -20", "key 1e2", "key hidden", "key 120 hidden", "key 120,state 90"}) {
        const QStringList problems =
            bench.panel.restoreState({{"columns", QString::fromUtf8(columns)}});
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.constFirst().startsWith(QStringLiteral("columns: “")),
                 qPrintable(problems.constFirst()));
        QVERIFY2(problems.constFirst().contains(QStringLiteral("width of 8 to 4000")),
                 qPrintable(problems.constFirst()));
    }
    for (const char *sort : {"", "nobody", "age upwards", " descending", "age  descending"})
        QVERIFY(bench.panel.restoreState({{"sort", QString::fromUtf8(sort)}})
                    .constFirst()
                    .startsWith(QStringLiteral("sort: ")));
    QCOMPARE(bench.panel.restoreState({{"value-fits", "perhaps"}}).size(), 1);
    QCOMPARE(bench.panel.saveState(), before);
}

void EntriesPanelTest::columnsEndWhereTheWindowEnds()
{
    Bench bench{3};
    for (const int width : {620, 730, 900, 1400}) {
        bench.panel.resize(width, 400);
        QCoreApplication::processEvents();
        const ui::EntriesView &view = bench.panel.view();
        bool endsThere = false;
        for (int section = 0; section < ui::entryColumnCount; ++section)
            endsThere =
                endsThere || view.columnViewportPosition(section) + view.columnWidth(section) ==
                                 view.viewport()->width();
        QVERIFY2(endsThere, qPrintable(QString::number(width)));
    }
    QVERIFY(!bench.panel.view().horizontalScrollBar()->isVisible());
}

void EntriesPanelTest::screenshots_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void EntriesPanelTest::screenshots()
{
    QFETCH(const bool, dark);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(ui::schemePalette(dark ? ui::Scheme::dark : ui::Scheme::light));
    const QString scheme = dark ? "dark" : "light";
    {
        Bench bench;
        screenshot(bench.panel, "entries_no_keys_" + scheme);
        bench.session.addKey("user:1");
        bench.session.addKey("user:2");
        screenshot(bench.panel, "entries_empty_" + scheme);
    }
    {
        Bench bench;
        fillWithEverything(bench);
        bench.clickCell(1);
        screenshot(bench.panel, "entries_" + scheme);
        bench.panel.resize(1200, 300);
        screenshot(bench.panel, "entries_wide_" + scheme);
        bench.panel.resize(560, 300);
        bench.panel.setFilterText("state:gone");
        screenshot(bench.panel, "entries_filter_error_" + scheme);
        bench.panel.setFilterText("nothing like it");
        screenshot(bench.panel, "entries_no_match_" + scheme);
    }
    QApplication::setPalette(before);
}

QTEST_MAIN(EntriesPanelTest)
#include "tst_entries_panel.moc"

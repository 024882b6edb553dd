#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

#include <array>
#include <cmath>
#include <memory>
#include <string>

#include "../controls/save_picture.h"
#include "ui/controls/message_bar.h"
#include "ui/session/selection.h"
#include "ui/session/session.h"
#include "ui/session/view_state.h"
#include "ui/timeline/call_parts.h"
#include "ui/timeline/lane_list.h"
#include "ui/timeline/lane_model.h"
#include "ui/timeline/timeline_painter.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/timeline_placeholder.h"
#include "ui/timeline/timeline_reader.h"
#include "ui/timeline/timeline_view.h"

using namespace std::chrono_literals;

using journal::KeyId;
using journal::TimePoint;

class TestTimelinePanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void beforeAnyCallTheTimelineSaysWhatWouldFillIt();
    void anOutageIsDrawn();
    void fitsASmallDockAndLargeLetters();

    void theWheelZoomsAtThePointer();
    void shiftAndTheWheelPanUntilFollowIsChosen();
    void theAxisFollowsLive();
    void fitShowsTheWholeRun();

    void draggingInTheLanesSelectsARangeAndEscClearsIt();
    void theAxisScrubsAndItsRightEndIsLive();
    void arrowsStepThroughTheEventsOfTheLane();
    void homeAndEndGoToTheEndsOfTheRun();
    void anInstantOutOfSightIsBroughtIntoSight();

    void aClickOnALaneSelectsItsKeyAndOnAGlyphItsEvent();
    void upAndDownChangeTheLane();
    void aSelectionMadeElsewhereScrollsItsLaneIntoSight();
    void pinnedLanesStandOnTop();
    void lanesAreFilteredAndABadFilterChangesNothing();
    void anotherTtlMovesLanesWhileTimeStandsStill();
    void underATtlOfZeroNoWindowIsPromised();
    void lanesAreSorted();
    void onlyKeysKnownAtTheInstantHaveALane();

    void aTriedTtlRecoloursAndSaysSo();
    void lanesSpeakToScreenReaders();
    void everyToolHasANameAndIsReachedByTab();
    void theTimelineIsExportedAndAFailureIsTold();
    void allLanesAreExportedWhateverIsInSight();
    void thePictureHasTheSizeThatWasChosen();
    void aRangeIsExportedAlone();
    void severalLanesAreChosenAndPinnedAndCopied();
    void theInsideOfCallsIsDrawnWhereThereIsRoom();
    void toolTipsNameWhatIsUnderThePointer();
    void restartForgetsTheFormerRun();
    void aHundredThousandKeysScroll();

private:
    void call(const char *key);
    void playOutage();
    void wheel(QPointF where, QPoint turned, Qt::KeyboardModifiers keys = Qt::NoModifier);
    void key(Qt::Key which, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        QTest::keyClick(view().laneList(), which, keys);
    }
    [[nodiscard]] ui::TimelineView &view() const
    {
        return *m_panel->view();
    }
    [[nodiscard]] ui::LaneModel &lanes() const
    {
        return *m_panel->lanes();
    }
    [[nodiscard]] QPoint placeOf(TimePoint time, int row) const
    {
        return {static_cast<int>(std::lround(view().axis().x(time))),
                static_cast<int>(view().laneArea(row).center().y())};
    }
    [[nodiscard]] QPoint onAxis(double x) const
    {
        return {static_cast<int>(x), view().viewport()->height() - 5};
    }
    [[nodiscard]] QStringList names() const;
    template <class Widget>
    [[nodiscard]] Widget *named(const QString &name) const;

    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::Selection> m_selection;
    std::unique_ptr<ui::ViewState> m_state;
    std::unique_ptr<ui::TimelinePanel> m_panel;
};

void TestTimelinePanel::init()
{
    m_session = std::make_unique<ui::Session>(simulation::Settings{});
    m_session->setRunning(false);
    m_selection = std::make_unique<ui::Selection>();
    m_state = std::make_unique<ui::ViewState>();
    m_panel = std::make_unique<ui::TimelinePanel>(*m_session, *m_selection, *m_state);
    m_panel->resize(760, 260);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestTimelinePanel::cleanup()
{
    m_panel.reset();
    m_state.reset();
    m_selection.reset();
    m_session.reset();
}

void TestTimelinePanel::call(const char *key)
{
    m_session->call(m_session->addKey(key));
}

/// Five keys, each called every five seconds; the downstream fails from 0:36 to 0:54 and the TTL is
/// 15 s.
void TestTimelinePanel::playOutage()
{
    m_session->setTtl(15s);
    const std::array keys{"user:1", "user:2", "user:3", "cart:42", "price:7"};
    for (std::size_t n = 0; n < 60; ++n) {
        if (n == 36)
            m_session->setHealth(journal::Health::failing);
        if (n == 54)
            m_session->setHealth(journal::Health::healthy);
        call(keys[n % keys.size()]);
        m_session->advance(1s);
    }
}

void TestTimelinePanel::wheel(QPointF where, QPoint turned, Qt::KeyboardModifiers keys)
{
    QWidget *const target = view().viewport();
    QWheelEvent event{where, target->mapToGlobal(where), {},   turned, Qt::NoButton,
                      keys,  Qt::NoScrollPhase,          false};
    QApplication::sendEvent(target, &event);
}

QStringList TestTimelinePanel::names() const
{
    QStringList names;
    for (int row = 0; row < lanes().rowCount(); ++row)
        names += lanes().index(row).data().toString();
    return names;
}

template <class Widget>
Widget *TestTimelinePanel::named(const QString &name) const
{
    for (auto *widget : m_panel->findChildren<Widget *>())
        if (widget->accessibleName() == name)
            return widget;
    return nullptr;
}

void TestTimelinePanel::beforeAnyCallTheTimelineSaysWhatWouldFillIt()
{
    auto *placeholder = m_panel->findChild<ui::TimelinePlaceholder *>();
    QVERIFY(placeholder->isVisible());
    m_session->addKey("user:1");
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("timeline-empty")));
    QPushButton *callIt = nullptr;
    for (auto *button : placeholder->findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("Start traffic"))
            QTest::mouseClick(button, Qt::LeftButton);
        if (button->text() == QStringLiteral("Call user:1"))
            callIt = button;
    }
    QVERIFY(m_session->settings().traffic.on);
    QVERIFY(callIt != nullptr);
    QTest::mouseClick(callIt, Qt::LeftButton);
    QVERIFY(!placeholder->isVisible());
    QVERIFY(view().isVisible());
    QCOMPARE(names().first(), QStringLiteral("user:1"));
}

void TestTimelinePanel::anOutageIsDrawn()
{
    playOutage();
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("timeline-outage")));
    m_session->goTo(TimePoint{40s});
    m_selection->selectKey(KeyId{1});
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("timeline-past")));
    m_session->returnToLive();
    m_state->setRange(ui::TimeRange{TimePoint{20s}, TimePoint{33s}});
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("timeline-range")));
}

void TestTimelinePanel::fitsASmallDockAndLargeLetters()
{
    playOutage();
    m_panel->resize(560, 200);
    QVERIFY(m_panel->minimumSizeHint().width() <= 560);
    QVERIFY(m_panel->minimumSizeHint().height() <= 200);
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("timeline-small")));
    const QFont former = QApplication::font();
    QFont large = former;
    large.setPointSizeF(former.pointSizeF() + 5);
    QApplication::setFont(large);
    m_panel->resize(900, 320);
    QApplication::processEvents();
    const bool saved = saveBothSchemes(*m_panel, QStringLiteral("timeline-large-letters"));
    QApplication::setFont(former);
    QVERIFY(saved);
}

void TestTimelinePanel::theWheelZoomsAtThePointer()
{
    playOutage();
    const QPointF pointer{200, 80};
    const TimePoint there = view().axis().time(200);
    const auto before = view().axis().span;
    wheel(pointer, {0, 120});
    QVERIFY(view().axis().span < before);
    QVERIFY(std::abs(view().axis().x(there) - 200) < 1.5);
    wheel(pointer, {0, -120});
    QVERIFY(std::abs(static_cast<double>((view().axis().span - before).count())) < 1000);
    wheel(pointer, {0, 120}, Qt::ControlModifier);
    QVERIFY(view().axis().span < before);
}

void TestTimelinePanel::shiftAndTheWheelPanUntilFollowIsChosen()
{
    playOutage();
    m_session->advance(60s);
    QCOMPARE(view().following(), ui::Following::live);
    const TimePoint from = view().axis().from;
    wheel({200, 80}, {0, 120}, Qt::ShiftModifier);
    QVERIFY(view().axis().from < from);
    QCOMPARE(view().following(), ui::Following::nothing);
    const TimePoint stays = view().axis().from;
    m_session->advance(10s);
    QCOMPARE(view().axis().from, stays);
    auto *follow = named<QToolButton>(QStringLiteral("Follow live"));
    QVERIFY(!follow->isChecked());
    QTest::mouseClick(follow, Qt::LeftButton);
    QCOMPARE(view().following(), ui::Following::live);
    QVERIFY(view().axis().x(m_session->instant().time) <= view().axis().width);
    wheel({200, 80}, {120, 0}); // a wheel that turns sideways pans by itself
    QCOMPARE(view().following(), ui::Following::nothing);
}

void TestTimelinePanel::theAxisFollowsLive()
{
    call("user:1");
    QVERIFY(view().axis().x(TimePoint{}) > 5); // there is some room before the beginning
    m_session->advance(500s);
    const double at = view().axis().x(m_session->instant().time);
    QVERIFY(at > view().axis().width * 0.85 && at < view().axis().width);
    m_session->advance(20s);
    QVERIFY(std::abs(view().axis().x(m_session->instant().time) - at) < 1.5);
}

void TestTimelinePanel::fitShowsTheWholeRun()
{
    call("user:1");
    m_session->advance(500s);
    auto *fit = named<QToolButton>(QStringLiteral("Fit the whole run"));
    QTest::mouseClick(fit, Qt::LeftButton);
    QVERIFY(view().axis().x(TimePoint{}) >= 0);
    QVERIFY(view().axis().x(m_session->instant().time) <= view().axis().width);
    m_session->advance(5000s);
    QVERIFY(view().axis().x(TimePoint{}) >= 0);
    QVERIFY(view().axis().x(m_session->instant().time) <= view().axis().width);
    QVERIFY(fit->isChecked());
}

void TestTimelinePanel::draggingInTheLanesSelectsARangeAndEscClearsIt()
{
    playOutage();
    const QPoint from{100, 60};
    QTest::mousePress(view().viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view().viewport(), {200, 60});
    QTest::mouseMove(view().viewport(), {300, 60});
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, {300, 60});
    QVERIFY(m_state->range().has_value());
    QCOMPARE(m_state->range()->from, view().axis().time(100));
    QCOMPARE(m_state->range()->to, view().axis().time(300));
    QVERIFY(!m_selection->key()); // a drag is no click
    key(Qt::Key_Escape);
    QVERIFY(!m_state->range().has_value());
}

void TestTimelinePanel::theAxisScrubsAndItsRightEndIsLive()
{
    playOutage();
    const double x = view().axis().x(TimePoint{30s});
    QTest::mousePress(view().viewport(), Qt::LeftButton, {}, onAxis(x));
    QVERIFY(!m_session->isLive());
    QVERIFY(std::abs(view().axis().x(m_session->instant().time) - x) < 1.5);
    QTest::mouseMove(view().viewport(), onAxis(x - 100));
    QVERIFY(std::abs(view().axis().x(m_session->instant().time) - (x - 100)) < 1.5);
    QTest::mouseMove(view().viewport(), onAxis(view().axis().width - 2));
    QVERIFY(m_session->isLive());
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, onAxis(view().axis().width - 2));
    QCOMPARE(view().following(), ui::Following::live);
}

void TestTimelinePanel::arrowsStepThroughTheEventsOfTheLane()
{
    playOutage();
    const KeyId second = lanes().keyAt(1);
    m_selection->selectKey(second);
    key(Qt::Key_Left);
    QVERIFY(!m_session->isLive());
    const auto &journal = m_session->journal();
    auto picked = m_selection->pickedEvent();
    QVERIFY(picked.has_value());
    QVERIFY(journal.at(*picked).key == second);
    QCOMPARE(journal.at(*picked).time, m_session->instant().time);
    const TimePoint first = m_session->instant().time;
    key(Qt::Key_Left, Qt::ControlModifier);
    QVERIFY(m_session->instant().time < first);
    m_selection->selectKey(second);
    key(Qt::Key_Right);
    QCOMPARE(m_session->instant().time, first);
    key(Qt::Key_Right);
    key(Qt::Key_Right);
    QVERIFY(m_session->isLive());
}

void TestTimelinePanel::homeAndEndGoToTheEndsOfTheRun()
{
    playOutage();
    m_session->advance(300s);
    key(Qt::Key_Home);
    QCOMPARE(m_session->instant().time, TimePoint{});
    QVERIFY(view().axis().x(TimePoint{}) >= 0); // and it is in sight
    key(Qt::Key_End);
    QVERIFY(m_session->isLive());
    QCOMPARE(view().following(), ui::Following::live);
    const auto span = view().axis().span;
    key(Qt::Key_Plus);
    QVERIFY(view().axis().span < span);
    key(Qt::Key_Minus);
    QVERIFY(std::abs(static_cast<double>((view().axis().span - span).count())) < 1000);
    key(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(view().following(), ui::Following::nothing);
}

void TestTimelinePanel::anInstantOutOfSightIsBroughtIntoSight()
{
    playOutage();
    m_session->advance(600s);
    m_session->goTo(TimePoint{12s});
    const double at = view().axis().x(TimePoint{12s});
    QVERIFY(at >= 0 && at <= view().axis().width);
    m_session->returnToLive();
    const double live = view().axis().x(m_session->instant().time);
    QVERIFY(live >= 0 && live <= view().axis().width);
}

void TestTimelinePanel::aClickOnALaneSelectsItsKeyAndOnAGlyphItsEvent()
{
    playOutage();
    const KeyId second = lanes().keyAt(1);
    journal::Sequence error = 0;
    const auto &journal = m_session->journal();
    for (journal::Sequence sequence = 0; sequence < journal.end(); ++sequence)
        if (journal.at(sequence).key == second &&
            journal.at(sequence).kind == journal::EventKind::staleServed)
            error = sequence;
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, placeOf(journal.at(error).time, 1));
    QVERIFY(m_selection->key() == second);
    QVERIFY(m_selection->pickedEvent() == error);
    QVERIFY(view().laneList()->currentIndex().row() == 1);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {},
                      placeOf(journal.at(error).time + 4500ms, 3));
    QVERIFY(m_selection->key() == lanes().keyAt(3));
    QVERIFY(!m_selection->pickedEvent());
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("timeline-selected")));
}

void TestTimelinePanel::upAndDownChangeTheLane()
{
    playOutage();
    m_selection->selectKey(lanes().keyAt(0));
    key(Qt::Key_Down);
    key(Qt::Key_Down);
    QVERIFY(m_selection->key() == lanes().keyAt(2));
    key(Qt::Key_Up);
    QVERIFY(m_selection->key() == lanes().keyAt(1));
}

void TestTimelinePanel::aSelectionMadeElsewhereScrollsItsLaneIntoSight()
{
    for (int n = 0; n < 500; ++n)
        call(("user:" + std::to_string(n)).c_str());
    m_session->advance(1s);
    m_selection->selectKey(KeyId{400});
    const auto [first, last] = view().rowsInSight();
    QVERIFY(first <= 400 && 400 < last);
    QCOMPARE(view().laneList()->verticalScrollBar()->value(), view().verticalScrollBar()->value());
    // The names stand beside their lanes.
    const QRect name = view().laneList()->visualRect(lanes().index(400));
    const QPoint top = view().laneList()->viewport()->mapTo(&view(), name.topLeft());
    const QPoint lane = view().viewport()->mapTo(&view(), view().laneArea(400).topLeft().toPoint());
    QCOMPARE(top.y(), lane.y());
    QCOMPARE(name.height(), static_cast<int>(view().laneArea(400).height()));
    view().verticalScrollBar()->setValue(view().verticalScrollBar()->value() + 9);
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("timeline-scrolled")));
}

void TestTimelinePanel::pinnedLanesStandOnTop()
{
    playOutage();
    const QAbstractItemModelTester tester{&lanes()};
    m_selection->selectKey(lanes().keyAt(3));
    const QString name = lanes().index(3).data().toString();
    key(Qt::Key_P);
    QCOMPARE(names().first(), name);
    QCOMPARE(names().size(), 5);
    QVERIFY(m_selection->key() == lanes().keyAt(0));
    QVERIFY(named<QToolButton>(QStringLiteral("Pin the selected lane"))->isChecked());
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("timeline-pinned")));
    key(Qt::Key_Space);
    QCOMPARE(names().indexOf(name), 3);
    QVERIFY(!named<QToolButton>(QStringLiteral("Pin the selected lane"))->isChecked());
}

void TestTimelinePanel::anotherTtlMovesLanesWhileTimeStandsStill()
{
    call("user:1");
    m_session->advance(20s);
    call("user:2");
    m_panel->setFilterText(QStringLiteral("state:expired"));
    QCOMPARE(names(), QStringList{});
    m_session->setTtl(10s);
    QCOMPARE(names(), QStringList{QStringLiteral("user:1")});
    m_session->setTtl(60s);
    QCOMPARE(names(), QStringList{});
}

void TestTimelinePanel::underATtlOfZeroNoWindowIsPromised()
{
    m_session->setTtl(0s);
    const QString text =
        m_panel->findChild<ui::TimelinePlaceholder *>()->findChild<QLabel *>()->text();
    QVERIFY2(text.contains(QStringLiteral("no fallback windows while the TTL is 0")),
             qPrintable(text));
}

void TestTimelinePanel::lanesAreFilteredAndABadFilterChangesNothing()
{
    playOutage();
    const QAbstractItemModelTester tester{&lanes()};
    auto *filter = named<QLineEdit>(QStringLiteral("Filter of the lanes"));
    QTest::keyClicks(filter, QStringLiteral("USER"));
    QCOMPARE(names(), (QStringList{QStringLiteral("user:1"), QStringLiteral("user:2"),
                                   QStringLiteral("user:3")}));
    m_panel->setFilterText(QStringLiteral("USER state:nosuch"));
    auto *problem = named<QLabel>(QStringLiteral("What is wrong with the filter"));
    QVERIFY(problem->isVisible());
    QCOMPARE(names().size(), 3);
    m_panel->setFilterText(QStringLiteral("nothing like it"));
    QVERIFY(!problem->isVisible());
    auto *placeholder = m_panel->findChild<ui::TimelinePlaceholder *>();
    const auto says = [&](const QString &text) {
        return placeholder->isVisible() &&
               placeholder->findChild<QLabel *>()->text().contains(text);
    };
    QVERIFY(says(QStringLiteral("No key matches “nothing like it”")));
    m_panel->setFilterText(QStringLiteral("nothing like it state:nosuch"));
    QVERIFY(problem->isVisible());
    QVERIFY(says(QStringLiteral("Mend the filter")));
    m_panel->setFilterText(QStringLiteral("nothing like it"));
    call("user:4");
    QCOMPARE(names().size(), 0);
    for (auto *button : m_panel->findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Clear filter"))
            QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(names().size(), 6);
    QVERIFY(view().isVisible());
}

void TestTimelinePanel::lanesAreSorted()
{
    playOutage();
    const QAbstractItemModelTester tester{&lanes()};
    call("user:10");
    auto *order = named<QComboBox>(QStringLiteral("Order of the lanes"));
    const auto choose = [&](int row) {
        order->setCurrentIndex(row);
        emit order->activated(row);
    };
    choose(1);
    QCOMPARE(names(), (QStringList{QStringLiteral("cart:42"), QStringLiteral("price:7"),
                                   QStringLiteral("user:1"), QStringLiteral("user:2"),
                                   QStringLiteral("user:3"), QStringLiteral("user:10")}));
    choose(2);
    const auto errors = [&](int row) {
        return m_session->journal().latest(lanes().keyAt(row)).errors;
    };
    QVERIFY(errors(0) > 0);
    for (int row = 1; row < lanes().rowCount(); ++row)
        QVERIFY(errors(row - 1) >= errors(row));
    m_session->advance(14s);
    choose(0);
    choose(3);
    const journal::Instant now = m_session->instant();
    const auto left = [&](int row) {
        const auto freshness = m_session->journal()
                                   .latest(lanes().keyAt(row))
                                   .freshness(now.time, m_session->journal().ttlAt(now.end));
        return freshness.state == stalecache::EntryState::usable ? freshness.remaining
                                                                 : journal::Duration::max();
    };
    for (int row = 1; row < lanes().rowCount(); ++row)
        QVERIFY(left(row - 1) <= left(row));
}

void TestTimelinePanel::onlyKeysKnownAtTheInstantHaveALane()
{
    const QAbstractItemModelTester tester{&lanes()};
    const auto names = [this] {
        QStringList result;
        for (int row = 0; row < lanes().rowCount(); ++row)
            result += lanes().index(row).data().toString();
        return result;
    };
    call("b");
    m_session->advance(50s);
    call("a");
    const journal::KeyId late = m_session->addKey("late"); // never called
    m_session->advance(10s);
    lanes().setPinned(late, true);
    const QStringList all{QStringLiteral("late"), QStringLiteral("b"), QStringLiteral("a")};
    QCOMPARE(names(), all);
    m_session->goTo(journal::TimePoint{10s});
    QCOMPARE(names(), QStringList{QStringLiteral("b")});
    lanes().setOrder(ui::LaneModel::Order::name);
    QCOMPARE(names(), QStringList{QStringLiteral("b")});
    lanes().setOrder(ui::LaneModel::Order::firstSeen);
    m_session->returnToLive();
    QCOMPARE(names(), all);
}

void TestTimelinePanel::aTriedTtlRecoloursAndSaysSo()
{
    playOutage();
    const auto changed = [&] {
        int count = 0;
        for (const ui::FrameLane &lane : view().pictureToExport().lanes)
            for (const ui::LaneMark &mark : lane.picture.marks)
                count += mark.changed ? 1 : 0;
        return count;
    };
    QCOMPARE(changed(), 0);
    m_state->setTriedTtl(5s);
    QVERIFY(changed() > 0);
    auto *legend = named<QLabel>(QStringLiteral("What the timeline shows"));
    QVERIFY(legend->isVisible());
    QVERIFY(legend->text().contains(QStringLiteral("As if the TTL were 5 s")));
    QVERIFY(saveBothSchemes(*m_panel, QStringLiteral("timeline-tried")));
    for (auto *button : m_panel->findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("As recorded"))
            QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!m_state->triedTtl());
    QVERIFY(!legend->isVisible());
    QCOMPARE(changed(), 0);
}

void TestTimelinePanel::lanesSpeakToScreenReaders()
{
    playOutage();
    const QString said = lanes().index(1).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(said, QStringLiteral("user:2: usable, 11.1 s left; 8 refreshed, 3 stale served, 1 "
                                  "error; last: refreshed"));
    QVERIFY(view().laneList()->accessibleDescription().contains(QStringLiteral("00:01:00")));
    m_session->goTo(TimePoint{36s});
    QVERIFY(view().laneList()->accessibleDescription().contains(QStringLiteral("in the past")));
    QVERIFY(lanes()
                .index(0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("8 refreshed; last: refreshed")));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view().laneList());
    QVERIFY(list != nullptr && list->tableInterface() != nullptr);
    QCOMPARE(list->tableInterface()->rowCount(), 5);
    QVERIFY(list->tableInterface()
                ->cellAt(0, 0)
                ->text(QAccessible::Name)
                .startsWith(QStringLiteral("user:1: ")));
}

void TestTimelinePanel::everyToolHasANameAndIsReachedByTab()
{
    playOutage();
    m_selection->selectKey(KeyId{0});
    m_panel->focusFilter();
    QStringList reached;
    for (int n = 0; n < 10 && !view().laneList()->hasFocus(); ++n) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget *now = QApplication::focusWidget();
        QVERIFY(!now->accessibleName().isEmpty());
        if (now != view().laneList())
            QVERIFY(!now->toolTip().isEmpty());
        reached += now->accessibleName();
    }
    QVERIFY2(view().laneList()->hasFocus(), qPrintable(reached.join(u',')));
    QCOMPARE(reached.size(), 8);
}

void TestTimelinePanel::theTimelineIsExportedAndAFailureIsTold()
{
    playOutage();
    QTemporaryDir folder;
    const QString svg = folder.filePath(QStringLiteral("timeline.svg"));
    m_panel->exportTo(svg, ui::PictureFormat::svg);
    QFile file{svg};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("<svg") && text.contains("user:1") && text.contains("</svg>"));
    QVERIFY(!text.contains("<image")); // shapes, no bitmaps
    const QString png = folder.filePath(QStringLiteral("timeline.png"));
    m_panel->exportTo(png, ui::PictureFormat::png);
    const QImage image{png};
    QVERIFY(image.width() > 1000);
    auto *bar = m_panel->findChild<ui::MessageBar *>();
    QCOMPARE(bar->message().kind, ui::MessageBar::Kind::information);
    const QString shots = qEnvironmentVariable("INSPECTOR_SCREENSHOTS");
    if (!shots.isEmpty()) {
        QFile::remove(shots + QStringLiteral("/timeline-export.svg"));
        QFile::copy(svg, shots + QStringLiteral("/timeline-export.svg"));
        image.save(shots + QStringLiteral("/timeline-export.png"));
    }
    m_panel->exportTo(folder.filePath(QStringLiteral("no/such/place.svg")), ui::PictureFormat::svg);
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->message().kind, ui::MessageBar::Kind::problem);
    QVERIFY(bar->message().text.contains(QStringLiteral("place.svg")));
    QVERIFY(bar->message().details.contains(QStringLiteral("Reason: ")));
}

void TestTimelinePanel::allLanesAreExportedWhateverIsInSight()
{
    for (int n = 0; n < 60; ++n)
        call(("key:" + std::to_string(n)).c_str());
    m_session->advance(1min);
    view().show(TimePoint{58s}, 2s); // where nothing happened
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("all.svg"));
    m_panel->exportTo(path, ui::PictureFormat::svg);
    QFile file{path};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    for (int n = 0; n < 60; ++n)
        QVERIFY2(text.contains(">key:" + QByteArray::number(n) + "<"),
                 qPrintable(QString::number(n)));
    const ui::TimelineFrame frame =
        view().wholePicture(view().wholeTime(), view().usualPictureSize());
    QCOMPARE(frame.lanes.size(), std::size_t{60});
    for (const ui::FrameLane &lane : frame.lanes) {
        QVERIFY(!lane.picture.marks.empty());
        QVERIFY(lane.top + frame.measures.laneHeight <= frame.measures.lanesBottom() + 0.01);
    }
    QVERIFY(view().axis().span == 2s); // the sight stays
}

void TestTimelinePanel::thePictureHasTheSizeThatWasChosen()
{
    for (int n = 0; n < 60; ++n)
        call(("key:" + std::to_string(n)).c_str());
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("picture"));
    for (const QSize size : {QSize{640, 400}, QSize{2000, 3000}, QSize{101, 100}}) {
        m_panel->exportTo(path, {.format = ui::PictureFormat::png, .size = size});
        QCOMPARE(QImage(path, "PNG").size(), size);
        m_panel->exportTo(path, {.format = ui::PictureFormat::svg, .size = size});
        QFile file{path};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray head = file.read(1000);
        QVERIFY(head.contains(QStringLiteral("viewBox=\"0 0 %1 %2\"")
                                  .arg(size.width())
                                  .arg(size.height())
                                  .toLatin1()));
        const ui::TimelineFrame frame = view().wholePicture(view().wholeTime(), size);
        QCOMPARE(frame.lanes.size(), std::size_t{60});
        QVERIFY(frame.lanes.back().top + frame.measures.laneHeight <=
                frame.measures.lanesBottom() + 0.01);
    }
}

void TestTimelinePanel::aRangeIsExportedAlone()
{
    playOutage();
    m_state->setRange(ui::TimeRange{TimePoint{10s}, TimePoint{20s}});
    const ui::TimelineFrame frame = view().wholePicture(*m_state->range(), {1000, 400});
    QVERIFY(frame.axis.from == TimePoint{10s});
    QVERIFY(frame.axis.to() == TimePoint{20s});
    QVERIFY(!frame.range); // it is all there is
    QVERIFY(view().wholeTime().from <= TimePoint{});
    QVERIFY(view().wholeTime().to >= m_session->liveInstant().time);
}

void TestTimelinePanel::severalLanesAreChosenAndPinnedAndCopied()
{
    playOutage();
    const auto click = [&](int row, Qt::KeyboardModifiers keys = {}) {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, keys, placeOf(TimePoint{55s}, row));
    };
    click(1);
    QCOMPARE(view().selectedKeys(), std::vector{lanes().keyAt(1)});
    click(3, Qt::ShiftModifier);
    QCOMPARE(view().selectedKeys().size(), std::size_t{3});
    click(0, Qt::ControlModifier);
    QCOMPARE(view().selectedKeys().size(), std::size_t{4});
    m_session->advance(1s); // time passes, and they stay chosen
    QCOMPARE(view().selectedKeys().size(), std::size_t{4});
    for (int row = 0; row < 4; ++row)
        QVERIFY(view().pictureToExport().lanes[static_cast<std::size_t>(row)].isSelected);
    key(Qt::Key_C, Qt::ControlModifier);
    const QStringList first = names().first(4);
    QCOMPARE(QGuiApplication::clipboard()->text(), first.join(u'\n'));
    const auto called = m_session->journal().totals().started;
    key(Qt::Key_Return);
    QCOMPARE(m_session->journal().totals().started, called + 4);
    view().togglePin();
    QCOMPARE(lanes().pinned().size(), std::size_t{4});
    view().togglePin();
    QVERIFY(lanes().pinned().empty());
    click(2);
    QCOMPARE(view().selectedKeys(), std::vector{lanes().keyAt(2)});

    m_selection->clear();
    key(Qt::Key_A, Qt::ControlModifier);
    m_session->advance(1s);
    QCOMPARE(static_cast<int>(view().selectedKeys().size()), lanes().rowCount());
}

/// Painted from a journal of its own: three attempts, of which the last opens the breaker, a call
/// that the breaker rejects, and one that succeeds at its second attempt.
void TestTimelinePanel::theInsideOfCallsIsDrawnWhereThereIsRoom()
{
    journal::Journal journal;
    const KeyId key = journal.internKey("user:1");
    const auto append = [&](journal::EventKind kind, journal::Duration time, std::uint32_t call,
                            std::uint8_t detail = 0, journal::Duration span = 0s) {
        journal::Event event;
        event.kind = kind;
        event.time = TimePoint{time};
        event.key = key;
        event.call = call;
        event.detail = detail;
        event.span = span;
        journal.append(event);
    };
    using enum journal::EventKind;
    append(settingChanged, 0s, 0, static_cast<std::uint8_t>(journal::Setting::ttl), 2s);
    append(cacheRefreshed, 0s, 0);
    append(callStarted, 200ms, 1);
    append(attemptStarted, 200ms, 1, 1);
    append(attemptFailed, 500ms, 1, 1, 100ms);
    append(attemptStarted, 600ms, 1, 2);
    append(attemptFailed, 900ms, 1, 2, 200ms);
    append(attemptStarted, 1100ms, 1, 3);
    append(attemptFailed, 1400ms, 1, 3, journal::Duration{-1});
    append(breakerChanged, 1400ms, 1, static_cast<std::uint8_t>(journal::BreakerState::open), 1s);
    append(staleServed, 1400ms, 1);
    append(callStarted, 1800ms, 2);
    append(breakerRejected, 1800ms, 2);
    append(staleServed, 1800ms, 2);
    append(callStarted, 2600ms, 3);
    append(breakerChanged, 2600ms, 3, static_cast<std::uint8_t>(journal::BreakerState::halfOpen));
    append(attemptStarted, 2600ms, 3, 1);
    append(attemptFailed, 2800ms, 3, 1, 100ms);
    append(attemptStarted, 2900ms, 3, 2);
    append(breakerChanged, 3200ms, 3, static_cast<std::uint8_t>(journal::BreakerState::closed));
    append(cacheRefreshed, 3200ms, 3);

    const journal::Instant live{journal.end(), TimePoint{3500ms}};
    ui::TimelineFrame frame{.measures = {.width = 700, .height = 110},
                            .axis = {.from = TimePoint{}, .span = 4s, .width = 700}};
    frame.cursor = frame.axis.x(live.time);
    ui::TimelineReader reader;
    reader.readAll(journal, std::array{key}, frame.axis, live.end, false);
    const ui::LaneSight sight{
        .axis = frame.axis, .instant = live, .live = live.time, .ttls = journal.ttlChanges()};
    frame.lanes.push_back({.key = key,
                           .top = 30,
                           .picture = ui::pictureOf(journal, key, reader.bins(key), sight),
                           .parts = ui::callPartsOf(journal, key, frame.axis, live, live, 100)});
    frame.measures.laneHeight = 30;
    const auto paintedWith = [&](const QPalette &palette) {
        QImage image{700, 110, QImage::Format_RGB32};
        QPainter painter{&image};
        ui::paintTimeline(painter, frame, palette, QApplication::font());
        painter.end();
        return image;
    };
    const QImage light = paintedWith(ui::schemePalette(ui::Scheme::light));
    const QImage dark = paintedWith(ui::schemePalette(ui::Scheme::dark));
    const QString shots = qEnvironmentVariable("INSPECTOR_SCREENSHOTS");
    if (!shots.isEmpty()) {
        light.save(shots + QStringLiteral("/timeline-attempts-light.png"));
        dark.save(shots + QStringLiteral("/timeline-attempts-dark.png"));
    }
    frame.lanes.front().parts.clear();
    QVERIFY(paintedWith(ui::schemePalette(ui::Scheme::light)) != light);
}

void TestTimelinePanel::toolTipsNameWhatIsUnderThePointer()
{
    playOutage();
    const auto said = [&](QPoint where) {
        QToolTip::hideText();
        QHelpEvent help{QEvent::ToolTip, where, view().viewport()->mapToGlobal(where)};
        QApplication::sendEvent(view().viewport(), &help);
        return QToolTip::text();
    };
    const QPoint health{placeOf(TimePoint{45s}, 0).x(), 8};
    QVERIFY(said(health).startsWith(
        QStringLiteral("Downstream failing from 00:00:36.000 to 00:00:54.000, for 18 s")));
    const QPoint stale = placeOf(TimePoint{46s}, 1);
    QVERIFY2(said(stale).contains(QStringLiteral("user:2: stale served, 14 s old")),
             qPrintable(said(stale)));
    m_state->setTriedTtl(5s);
    view().viewport()->repaint();
    const QPoint tried = placeOf(TimePoint{46s}, 1);
    QVERIFY(said(tried).contains(QStringLiteral("As if the TTL were 5 s: error propagated")));
    m_state->setTriedTtl(std::nullopt);
    QVERIFY(said(placeOf(TimePoint{33s}, 0)).startsWith(QStringLiteral("user:1: usable, 12.")));
    m_session->goTo(TimePoint{20s});
    QVERIFY(said(placeOf(TimePoint{46s}, 1)).contains(QStringLiteral("Not yet")));
    for (int n = 0; n < 60; ++n)
        wheel({100, 80}, {0, -120}); // out, until much shares a pixel
    QVERIFY(said(placeOf(TimePoint{30s}, 0)).contains(QStringLiteral("9 refreshed, 3 stale")));
}

void TestTimelinePanel::restartForgetsTheFormerRun()
{
    playOutage();
    m_selection->selectKey(lanes().keyAt(2));
    key(Qt::Key_P);
    m_selection->clear(); // as the window does
    m_session->reset();
    QVERIFY(m_panel->findChild<ui::TimelinePlaceholder *>()->isVisible());
    call("other");
    QCOMPARE(names(), QStringList{QStringLiteral("other")});
    QCOMPARE(view().following(), ui::Following::live);
}

void TestTimelinePanel::aHundredThousandKeysScroll()
{
    constexpr int count = 100'000;
    for (int n = 0; n < count; ++n)
        m_session->addKey("key:" + std::to_string(n));
    for (int round = 0; round < 2; ++round) {
        m_session->callAll();
        m_session->advance(20s);
        while (m_session->isJumping())
            QApplication::processEvents();
        m_session->setHealth(journal::Health::failing);
    }
    QVERIFY(m_session->journal().size() > 300'000);
    while (lanes().isOrdering())
        QApplication::processEvents();
    QCOMPARE(lanes().rowCount(), count);
    QScrollBar *bar = view().verticalScrollBar();
    for (const int part : {1, 3, 7, 9, 10}) {
        bar->setValue(bar->maximum() / 10 * part);
        view().viewport()->repaint();
    }
    bar->setValue(bar->maximum());
    QCOMPARE(view().rowsInSight().second, count);
    const ui::TimelineFrame frame = view().pictureToExport();
    QVERIFY(!frame.lanes.empty() && frame.lanes.size() < 30);
    QVERIFY(!frame.lanes.back().picture.marks.empty());
    lanes().setOrder(ui::LaneModel::Order::name);
    while (lanes().isOrdering())
        QApplication::processEvents();
    QCOMPARE(lanes().index(2).data().toString(), QStringLiteral("key:2"));
    QCOMPARE(lanes().index(count - 1).data().toString(), QStringLiteral("key:99999"));
}

QTEST_MAIN(TestTimelinePanel)
#include "tst_timeline_panel.moc"

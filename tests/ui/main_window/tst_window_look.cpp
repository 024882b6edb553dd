// The window while its size, its text and its scheme change, and while the keyboard goes through
// it.

#include <QApplication>
#include <QDockWidget>
#include <QHeaderView>
#include <QMenuBar>
#include <QMouseEvent>
#include <QSettings>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <memory>

#include "../language/room.h"
#include "ui/controls/control_bar.h"
#include "ui/controls/health_switch.h"
#include "ui/controls/message_bar.h"
#include "ui/entries/entries_panel.h"
#include "ui/entries/entries_placeholder.h"
#include "ui/entries/entries_view.h"
#include "ui/event_log/log_view.h"
#include "ui/first_run/first_run_card.h"
#include "ui/main_window/focus_order.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/window_stories.h"
#include "ui/questions/questions_panel.h"
#include "ui/session/view_state.h"
#include "ui/story/shipped_stories.h"
#include "ui/story/story_player.h"
#include "ui/theme/colors.h"
#include "ui/timeline/lane_list.h"

using namespace std::chrono_literals;

Q_DECLARE_METATYPE(ui::Scheme)

namespace {

constexpr QSize usual{1280, 800};
constexpr QSize small{960, 600};

/// Requests for a layout, of the whole program.
struct LayoutCount : QObject
{
    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        requests += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return false;
    }

    int requests = 0;
};

struct Stage
{
    explicit Stage(const QString &store, ui::Scheme scheme = ui::Scheme::light)
        : settings(store, QSettings::IniFormat), session(simulation::Settings{}), appearance(*qApp)
    {
        session.setRunning(false);
        appearance.setScheme(scheme);
        window = std::make_unique<ui::MainWindow>(session, selection, state, player, appearance,
                                                  settings);
        window->show();
        window->activateWindow();
        settle();
    }

    ~Stage()
    {
        window.reset();
        appearance.setTextStep(0);
        appearance.setScheme(ui::Scheme::light);
    }

    /// What is laid out may lay out more.
    static void settle()
    {
        for (int turn = 0; turn < 10; ++turn)
            QApplication::processEvents();
    }

    void playOutage()
    {
        for (const char *key : {"user:1", "user:2", "user:3", "cart:42"}) {
            session.call(session.addKey(key));
            session.advance(2s);
        }
        session.setHealth(journal::Health::failing);
        session.callAll();
        session.advance(40s);
        session.callAll();
        session.advance(1s);
        settle();
    }

    template <class Widget>
    Widget &part()
    {
        return *window->findChild<Widget *>();
    }

    /// That of the window: views have some, too.
    ui::MessageBar &messages()
    {
        return *window->findChild<ui::MessageBar *>(QString(), Qt::FindDirectChildrenOnly);
    }

    QDockWidget &dock(const char *name)
    {
        return *window->findChild<QDockWidget *>(QString::fromLatin1(name));
    }

    [[nodiscard]] QMap<QString, QSize> dockSizes() const
    {
        QMap<QString, QSize> sizes;
        for (const QDockWidget *dock : window->findChildren<QDockWidget *>())
            if (dock->isVisible() && window->rect().contains(dock->geometry()))
                sizes[dock->objectName()] = dock->size();
        return sizes;
    }

    QSettings settings;
    ui::Session session;
    ui::Selection selection;
    ui::ViewState state;
    ui::StoryPlayer player{session};
    ui::Appearance appearance;
    std::unique_ptr<ui::MainWindow> window;
};

/// The pane of the window that something stands in.
const QWidget *paneOf(const QWidget &window, const QWidget *widget)
{
    while (widget->parentWidget() != &window)
        widget = widget->parentWidget();
    return widget;
}

QString nameOf(const QWidget &widget)
{
    return QStringLiteral("%1 “%2” in %3")
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.accessibleName(),
             QString::fromLatin1(widget.parentWidget()->metaObject()->className()));
}

} // namespace

class TestWindowLook : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
    }

    // ---- The size of text

    void everythingFollowsTheSizeOfTextAndComesBack()
    {
        Stage stage(store());
        stage.playOutage();
        const auto before = measures(stage);
        const auto docks = stage.dockSizes();
        for (const int step : {5, 10}) {
            stage.appearance.setTextStep(step);
            Stage::settle();
            const double grown = stage.window->fontMetrics().height() / before["line"].toDouble();
            QVERIFY(grown > 1.3);
            const auto now = measures(stage);
            for (auto part = before.begin(); part != before.end(); ++part) {
                const double is = now[part.key()].toDouble() / part->toDouble();
                QVERIFY2(
                    is >= 1 + (grown - 1) * 0.6,
                    qPrintable(QStringLiteral("%1: %2 of %3").arg(part.key()).arg(is).arg(grown)));
            }
        }
        stage.appearance.setTextStep(0);
        Stage::settle();
        QCOMPARE(measures(stage), before);
        QCOMPARE(stage.window->size(), usual);
        const auto docksNow = stage.dockSizes();
        for (auto dock = docks.begin(); dock != docks.end(); ++dock) { // tabs are as high as text
            const QSize off = docksNow[dock.key()] - dock.value();
            QVERIFY2(qAbs(off.width()) <= 2 && qAbs(off.height()) <= 2,
                     qPrintable(QStringLiteral("%1 is off by %2 × %3")
                                    .arg(dock.key())
                                    .arg(off.width())
                                    .arg(off.height())));
        }
    }

    void aColumnThatAPersonMadeWiderGrowsAndComesBack()
    {
        Stage stage(store());
        stage.playOutage();
        QHeaderView &header = *stage.part<ui::EntriesPanel>().view().horizontalHeader();
        const int key = static_cast<int>(ui::EntryColumn::key);
        header.resizeSection(key, 201);
        stage.appearance.setTextStep(6);
        QVERIFY(header.sectionSize(key) > 260);
        stage.appearance.setTextStep(3);
        stage.appearance.setTextStep(0);
        QCOMPARE(header.sectionSize(key), 201);
    }

    void thePresenterViewFollowsTheDesktopsFont()
    {
        Stage stage(store());
        stage.playOutage();
        const QFont desktop = QApplication::font();
        const int rowBefore =
            stage.part<ui::EntriesPanel>().view().verticalHeader()->defaultSectionSize();
        stage.window->stories().presenter().setOn(true);
        Stage::settle();
        const auto row = [&] {
            return stage.part<ui::EntriesPanel>().view().verticalHeader()->defaultSectionSize();
        };
        const int large = row();
        QVERIFY(large > rowBefore);
        QFont another = desktop;
        another.setPointSizeF(desktop.pointSizeF() * 1.5);
        QApplication::setFont(another);
        Stage::settle();
        QVERIFY(row() > large);
        QApplication::setFont(desktop);
        Stage::settle();
        QCOMPARE(row(), large);
        stage.window->stories().presenter().setOn(false);
        Stage::settle();
        QCOMPARE(row(), rowBefore);
        QCOMPARE(QApplication::font().pointSizeF(), desktop.pointSizeF());
    }

    void aSortedTitleIsNotCut_data()
    {
        QTest::addColumn<int>("step");
        for (const int step : {-2, 0, 5, 10})
            QTest::addRow("%d", step) << step;
    }

    void aSortedTitleIsNotCut()
    {
        QFETCH(const int, step);
        Stage stage(store());
        stage.playOutage();
        stage.appearance.setTextStep(step);
        auto &table = stage.part<ui::EntriesPanel>().view();
        for (int section = 0; section < table.horizontalHeader()->count(); ++section) {
            table.sortByColumn(section, Qt::DescendingOrder);
            const QStringList cut =
                room::cutOffTexts(*stage.window).filter(QStringLiteral("QHeaderView"));
            QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
        }
    }

    // ---- The keyboard

    void tabLeadsThroughEveryPaneAsItIsRead_data()
    {
        QTest::addColumn<bool>("played");
        QTest::addColumn<QSize>("size");
        QTest::newRow("first start") << false << usual;
        QTest::newRow("after an outage") << true << usual;
        QTest::newRow("small window") << true << small;
    }

    void tabLeadsThroughEveryPaneAsItIsRead()
    {
        QFETCH(const bool, played);
        QFETCH(const QSize, size);
        Stage stage(store());
        stage.window->resize(size);
        stage.window->restoreDefaultLayout();
        if (played)
            stage.playOutage();
        QTRY_VERIFY(stage.window->isActiveWindow());
        Stage::settle();
        const QList<QWidget *> walked = walk(stage);
        QVERIFY2(walked.size() > 20, qPrintable(QString::number(walked.size())));

        QList<const QWidget *> panes;
        for (const QWidget *widget : walked) {
            const QWidget *pane = paneOf(*stage.window, widget);
            if (panes.isEmpty() || panes.constLast() != pane) {
                QVERIFY2(!panes.contains(pane),
                         qPrintable(nameOf(*widget) + QStringLiteral(" comes back")));
                panes += pane;
            }
        }
        QVERIFY(panes.size() >= 6);
        for (qsizetype n = 1; n < walked.size(); ++n) {
            const QRect from = areaOf(stage, walked[n - 1]);
            const QRect to = areaOf(stage, walked[n]);
            if (paneOf(*stage.window, walked[n]) != paneOf(*stage.window, walked[n - 1]))
                continue;
            const bool isBack = to.bottom() <= from.top() && to.left() < from.right();
            QVERIFY2(!isBack, qPrintable(nameOf(*walked[n - 1]) + QStringLiteral(" → ") +
                                         nameOf(*walked[n])));
        }

        // And back again; what a pane offers may change with what is selected on the way.
        qsizetype steps = 0;
        do {
            QTest::keyClick(stage.window->focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
            ++steps;
        } while (stage.window->focusWidget() != walked.constFirst() && steps < 200);
        QVERIFY2(qAbs(steps - walked.size()) <= 3, qPrintable(QString::number(steps)));
    }

    void theFocusIsSeenOnEverythingThatTakesIt_data()
    {
        QTest::addColumn<ui::Scheme>("scheme");
        QTest::newRow("light") << ui::Scheme::light;
        QTest::newRow("dark") << ui::Scheme::dark;
    }

    void theFocusIsSeenOnEverythingThatTakesIt()
    {
        QFETCH(const ui::Scheme, scheme);
        Stage stage(store(), scheme);
        stage.playOutage();
        QTRY_VERIFY(stage.window->isActiveWindow());
        stage.dock("questions").raise();
        Stage::settle();
        auto &questions = stage.part<ui::QuestionsPanel>();
        for (int question = 0; question < questions.count(); ++question) {
            questions.setCurrentIndex(question);
            Stage::settle();
            for (QWidget *widget : ui::focusOrder(*stage.window)) {
                if (question > 0 && !questions.isAncestorOf(widget))
                    continue;
                widget->setFocus(Qt::TabFocusReason);
                Stage::settle();
                const QImage with = pictureOf(*widget);
                widget->clearFocus();
                Stage::settle();
                const QImage without = pictureOf(*widget);
                const int changed = differing(with, without);
                QVERIFY2(
                    changed >= 60,
                    qPrintable(QStringLiteral("%1: %2 pixels").arg(nameOf(*widget)).arg(changed)));
            }
        }
    }

    // ---- Bars and docks

    void aHiddenToolBarComesBack()
    {
        {
            Stage stage(store());
            auto &bar = stage.part<ui::ControlBar>();
            QAction *toggle = bar.toggleViewAction();
            const auto menus = stage.window->menuBar()->findChildren<QMenu *>();
            QVERIFY(std::ranges::any_of(
                menus, [&](const QMenu *menu) { return menu->actions().contains(toggle); }));
            QVERIFY(toggle->isChecked());
            toggle->trigger();
            QVERIFY(!bar.isVisible());
            toggle->trigger();
            QVERIFY(bar.isVisible());
            toggle->trigger();
            stage.window->close();
        }
        Stage stage(store());
        QVERIFY(!stage.part<ui::ControlBar>().isVisible());
        QVERIFY(!stage.part<ui::ControlBar>().toggleViewAction()->isChecked());
        stage.window->restoreDefaultLayout();
        QVERIFY(stage.part<ui::ControlBar>().isVisible());
    }

    void theDefaultLayoutBringsEverythingBack()
    {
        Stage stage(store());
        stage.playOutage();
        const auto before = stage.dockSizes();
        auto &table = stage.part<ui::EntriesPanel>().view();
        auto &log = stage.part<ui::LogView>();
        const auto columns = columnsOf(*table.horizontalHeader());
        const auto logColumns = columnsOf(*log.horizontalHeader());
        for (QDockWidget *dock : stage.window->findChildren<QDockWidget *>())
            if (dock->objectName() != u"story")
                dock->close();
        stage.part<ui::ControlBar>().hide();
        table.hideColumn(1);
        table.horizontalHeader()->moveSection(0, 4);
        log.hideColumn(2);
        log.horizontalHeader()->resizeSection(1, 300);
        stage.window->restoreDefaultLayout();
        Stage::settle();
        QCOMPARE(stage.dockSizes(), before);
        QVERIFY(stage.part<ui::ControlBar>().isVisible());
        QCOMPARE(columnsOf(*table.horizontalHeader()), columns);
        QCOMPARE(columnsOf(*log.horizontalHeader()), logColumns);
    }

    void aBarThatGoesGivesTheDocksTheirRoomBack_data()
    {
        QTest::addColumn<QString>("bar");
        QTest::addColumn<QSize>("size");
        for (const QSize size : {usual, small})
            for (const char *bar : {"message", "past", "story", "first steps", "tool bar"})
                QTest::addRow("%s, %d", bar, size.width()) << QString::fromLatin1(bar) << size;
    }

    /// A request for a layout that causes the next one would never end.
    void aPausedWindowComesToRest()
    {
        Stage stage(store());
        stage.part<ui::FirstRunCard>().hide(); // else there is no room for what an empty table says
        showBar(stage, QStringLiteral("message"), true);
        Stage::settle();
        QVERIFY(stage.part<ui::EntriesPlaceholder>().isVisible());
        LayoutCount count;
        qApp->installEventFilter(&count);
        Stage::settle();
        QCOMPARE(count.requests, 0);
    }

    void aBarThatGoesGivesTheDocksTheirRoomBack()
    {
        QFETCH(const QString, bar);
        QFETCH(const QSize, size);
        Stage stage(store());
        stage.window->resize(size);
        stage.window->restoreDefaultLayout();
        stage.part<ui::FirstRunCard>().hide();
        stage.playOutage();
        stage.window->restoreDefaultLayout(); // whatever the first steps have squeezed
        Stage::settle();
        const auto before = stage.dockSizes();
        showBar(stage, bar, true);
        Stage::settle();
        if (bar == u"story")
            QVERIFY(stage.window->rect().contains(stage.dock("story").geometry()));
        if (bar == u"message")
            QVERIFY(stage.messages().isVisible());
        showBar(stage, bar, false);
        Stage::settle();
        if (bar == u"story") // which brought docks forward
            stage.dock("log").raise();
        Stage::settle();
        QCOMPARE(stage.dockSizes(), before);
    }

    void aWindowMadeSmallAndLargeAgainHasItsProportions()
    {
        Stage stage(store());
        stage.playOutage();
        const auto before = stage.dockSizes();
        stage.window->resize(small);
        Stage::settle();
        QCOMPARE(stage.window->size(), small);
        const int line = stage.window->fontMetrics().height();
        const auto squeezed = stage.dockSizes();
        for (auto dock = squeezed.begin(); dock != squeezed.end(); ++dock) {
            if (dock.key() == u"story")
                continue;
            QVERIFY2(dock->height() >= 6 * line, qPrintable(dock.key()));
            QVERIFY2(dock->width() >= 12 * line, qPrintable(dock.key()));
        }
        stage.window->resize(usual);
        Stage::settle();
        QCOMPARE(stage.dockSizes(), before);
    }

    void aBorderThatAPersonMovedStaysWhereItWasPut()
    {
        Stage stage(store());
        stage.playOutage();
        const QRect settings = stage.dock("controls").geometry();
        const QPoint border{settings.right() + 3, settings.center().y()};
        QTest::mousePress(stage.window.get(), Qt::LeftButton, {}, border);
        QTest::mouseMove(stage.window.get(), border + QPoint{20, 0});
        QMouseEvent move(QEvent::MouseMove, border + QPoint{40, 0},
                         stage.window->mapToGlobal(border + QPoint{40, 0}), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(stage.window.get(), &move);
        Stage::settle();
        QTest::mouseRelease(stage.window.get(), Qt::LeftButton, {}, border + QPoint{40, 0});
        Stage::settle();
        const auto dragged = stage.dockSizes();
        QVERIFY(dragged["controls"].width() > settings.width() + 20);
        stage.window->resize(small);
        Stage::settle();
        stage.window->resize(usual);
        Stage::settle();
        QCOMPARE(stage.dockSizes(), dragged);
    }

private:
    QString store() const
    {
        return m_folder->filePath(QStringLiteral("settings.ini"));
    }

    /// From left to right, with their widths.
    static QList<std::pair<int, int>> columnsOf(const QHeaderView &header)
    {
        QList<std::pair<int, int>> columns;
        for (int visual = 0; visual < header.count(); ++visual)
            columns += std::pair{header.logicalIndex(visual),
                                 header.sectionSize(header.logicalIndex(visual))};
        return columns;
    }

    /// What has to follow the text, in pixels.
    static QVariantMap measures(Stage &stage)
    {
        auto &table = stage.part<ui::EntriesPanel>().view();
        auto &log = stage.part<ui::LogView>();
        auto &lanes = stage.part<ui::LaneList>();
        QVariantMap sizes{
            {"line", stage.window->fontMetrics().height()},
            {"row of the table", table.verticalHeader()->defaultSectionSize()},
            {"row of the log", log.verticalHeader()->defaultSectionSize()},
            {"lane", lanes.verticalHeader()->defaultSectionSize()},
            {"text of a dock's title", stage.dock("log").fontMetrics().height()},
            {"titles of the table", table.horizontalHeader()->height()},
            {"titles of the log", log.horizontalHeader()->height()},
            {"health", stage.part<ui::HealthSwitch>().width()},
            {"icons", stage.part<ui::ControlBar>().iconSize().width()},
        };
        for (const ui::EntryColumn column :
             {ui::EntryColumn::key, ui::EntryColumn::state, ui::EntryColumn::left})
            sizes[QStringLiteral("column %1").arg(static_cast<int>(column))] =
                table.columnWidth(static_cast<int>(column));
        for (const int column : {0, 1, 2})
            sizes[QStringLiteral("log column %1").arg(column)] = log.columnWidth(column);
        return sizes;
    }

    /// By Tab alone, until it is where it began.
    static QList<QWidget *> walk(Stage &stage)
    {
        QList<QWidget *> walked;
        ui::focusOrder(*stage.window).constFirst()->setFocus();
        do {
            QWidget *now = stage.window->focusWidget();
            walked += now;
            if (!isInSight(stage, *now)) {
                qWarning("%s is out of sight", qPrintable(nameOf(*now)));
                return {};
            }
            QTest::keyClick(now, Qt::Key_Tab);
        } while (stage.window->focusWidget() != walked.constFirst() &&
                 !walked.contains(stage.window->focusWidget()));
        return stage.window->focusWidget() == walked.constFirst() ? walked : QList<QWidget *>{};
    }

    static QRect areaOf(Stage &stage, const QWidget *widget)
    {
        return {widget->mapTo(stage.window.get(), QPoint{}), widget->size()};
    }

    /// Whether no parent leaves nothing of it.
    static bool isInSight(Stage &stage, const QWidget &widget)
    {
        QRect area = widget.rect();
        for (const QWidget *at = &widget; at != stage.window.get(); at = at->parentWidget())
            area = area.translated(at->pos()).intersected(at->parentWidget()->rect());
        return !area.isEmpty();
    }

    static QImage pictureOf(QWidget &widget)
    {
        return widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    }

    static int differing(const QImage &one, const QImage &other)
    {
        if (one.size() != other.size())
            return 0;
        int count = 0;
        for (int y = 0; y < one.height(); ++y)
            for (int x = 0; x < one.width(); ++x)
                if (one.pixel(x, y) != other.pixel(x, y))
                    count += ui::contrast(one.pixelColor(x, y), other.pixelColor(x, y)) >= 2;
        return count;
    }

    static void showBar(Stage &stage, const QString &bar, bool on)
    {
        if (bar == u"message" && on)
            stage.messages().showMessage(
                {.text = QString(400, u'x').replace(u'x', QStringLiteral("word "))});
        else if (bar == u"message")
            stage.messages().clear();
        else if (bar == u"past" && on)
            stage.session.goTo(journal::TimePoint{4s});
        else if (bar == u"past")
            stage.session.returnToLive();
        else if (bar == u"story" && on)
            stage.player.open(ui::shippedLessons().front());
        else if (bar == u"story")
            stage.player.close();
        else if (bar == u"first steps")
            stage.part<ui::FirstRunCard>().setVisible(on);
        else
            stage.part<ui::ControlBar>().setVisible(!on);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestWindowLook)
#include "tst_window_look.moc"

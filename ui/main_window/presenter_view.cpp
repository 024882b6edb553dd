#include "ui/main_window/presenter_view.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>

#include <algorithm>
#include <cmath>

#include "ui/entries/entries_panel.h"
#include "ui/entries/entries_view.h"
#include "ui/main_window/presenter_line.h"
#include "ui/main_window/window_docks.h"
#include "ui/questions/questions_panel.h"
#include "ui/story/story_actions.h"
#include "ui/story/story_bar.h"
#include "ui/story/story_panes.h"
#include "ui/story/story_player.h"
#include "ui/theme/appearance.h"

namespace ui {

using scenario::Pane;

namespace {

/// Read from the last row of a room: so many lines of text are as high as the screen.
constexpr double linesOfScreen = 54;
constexpr double pointsOfPixel = 0.75; // at the usual 96 dots per inch
constexpr int leastMoreText = 3; // steps

constexpr double bottomShare = 0.34; // of the window's height
constexpr double sideShare = 0.42; // of its width
constexpr double controlsShare = 0.2;

bool isTextField(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) != nullptr ||
           qobject_cast<const QPlainTextEdit *>(widget) != nullptr;
}

/// The style paints titles of docks in one size.
void giveLargeTitle(QDockWidget *dock)
{
    auto *title = new QLabel(dock->windowTitle(), dock);
    title->setMargin(6);
    title->setForegroundRole(QPalette::PlaceholderText);
    QObject::connect(dock, &QWidget::windowTitleChanged, title, &QLabel::setText);
    dock->setTitleBarWidget(title);
}

void giveUsualTitle(QDockWidget *dock)
{
    QWidget *title = dock->titleBarWidget();
    dock->setTitleBarWidget(nullptr);
    delete title;
}

bool has(const std::vector<Pane> &panes, Pane pane)
{
    return std::ranges::find(panes, pane) != panes.end();
}

} // namespace

PresenterView::PresenterView(const Parts &parts, Appearance &appearance, StoryPlayer &player,
                             StoryActions &actions, QObject *parent)
    : QObject(parent), m_parts{parts}, m_appearance{appearance}, m_player{player},
      m_line(new PresenterLine(parts.session, &parts.window))
{
    addKeys(actions);
    connect(&m_player, &StoryPlayer::changed, this, &PresenterView::followStory);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        for (QShortcut *key : m_textKeys)
            key->setEnabled(m_isOn && !isTextField(now));
    });
}

void PresenterView::addKeys(StoryActions &actions)
{
    const auto add = [this](const QKeySequence &keys, auto &&run) {
        auto *shortcut = new QShortcut(keys, &m_parts.window);
        shortcut->setEnabled(false);
        connect(shortcut, &QShortcut::activated, this, run);
        m_keys += shortcut;
        return shortcut;
    };
    add(Qt::Key_Escape, [this] { setOn(false); });
    m_textKeys += add(Qt::Key_Right, [&actions] { actions.next()->trigger(); });
    m_textKeys += add(Qt::Key_Space, [&actions] { actions.next()->trigger(); });
    m_textKeys += add(Qt::Key_Left, [&actions] { actions.back()->trigger(); });
}

void PresenterView::setOn(bool on)
{
    if (on == m_isOn)
        return;
    emit aboutToToggle(on);
    m_isOn = on;
    for (QShortcut *key : m_keys)
        key->setEnabled(on);
    if (on)
        enter();
    else
        leave();
    emit toggled(on);
}

void PresenterView::enter()
{
    QMainWindow &window = m_parts.window;
    m_former = {.geometry = window.saveGeometry(),
                .layout = window.saveState(),
                .entries = m_parts.entries.saveState(),
                .state = window.windowState(),
                .textStep = m_appearance.textStep(),
                .following = m_parts.timeline.following(),
                .focus = QApplication::focusWidget(),
                .hasStatusBar = !window.statusBar()->isHidden(),
                .hasMenuBar = !window.menuBar()->isHidden(),
                .showsEntries = !m_parts.entries.isHidden()};
    window.menuBar()->hide();
    window.statusBar()->hide();
    for (QToolBar *bar : window.findChildren<QToolBar *>(Qt::FindDirectChildrenOnly))
        bar->setVisible(bar == m_line);
    m_parts.bar.setPresenting(true);
    m_parts.timeline.follow(Following::whole);
    for (QDockWidget *dock : m_parts.docks.all())
        giveLargeTitle(dock);
    window.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    arrange();
    window.installEventFilter(this);
    window.showFullScreen();
    if (QWidget *focus = QApplication::focusWidget())
        focus->clearFocus(); // no view takes the keys
    window.setFocus();
    giveRoom();
}

void PresenterView::leave()
{
    QMainWindow &window = m_parts.window;
    window.removeEventFilter(this);
    m_line->hide();
    m_parts.bar.setPresenting(false);
    m_parts.timeline.follow(m_former.following);
    m_appearance.setTextStep(m_former.textStep);
    window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    for (QDockWidget *dock : m_parts.docks.all()) {
        giveUsualTitle(dock);
        dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable |
                          QDockWidget::DockWidgetFloatable);
    }
    m_parts.entries.setVisible(m_former.showsEntries);
    window.centralWidget()->show();
    window.menuBar()->setVisible(m_former.hasMenuBar);
    window.statusBar()->setVisible(m_former.hasStatusBar);
    // The docks have room for the smaller text at once, else they stay as wide as for the large.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    window.setWindowState(m_former.state);
    window.restoreGeometry(m_former.geometry);
    window.restoreState(m_former.layout);
    m_parts.entries.restoreState(m_former.entries);
    if (m_former.focus)
        m_former.focus->setFocus();
}

bool PresenterView::eventFilter(QObject *watched, QEvent *event)
{
    // The size of the screen comes after the wish to fill it.
    if (event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, &PresenterView::giveRoom);
    return QObject::eventFilter(watched, event);
}

void PresenterView::followStory()
{
    if (!m_isOn)
        return;
    if (wantedPanes() != m_arranged)
        arrange();
    if (m_parts.timeline.following() == Following::live) // as each run begins
        m_parts.timeline.follow(Following::whole);
}

std::vector<Pane> PresenterView::wantedPanes() const
{
    std::vector<Pane> panes;
    if (m_player.state() != StoryPlayer::State::none)
        panes = m_player.panes();
    if (panes.empty())
        panes = {Pane::entries, Pane::decision, Pane::timeline};
    return panes;
}

/// The table, or what takes its place, with the rest beside it; what runs along time below.
void PresenterView::arrange()
{
    QMainWindow &window = m_parts.window;
    m_arranged = wantedPanes();
    for (QDockWidget *dock : m_parts.docks.all()) {
        dock->setFloating(false);
        window.removeDockWidget(dock);
        dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    }
    const bool showsEntries = has(m_arranged, Pane::entries);
    m_parts.entries.setVisible(showsEntries);
    window.centralWidget()->setVisible(showsEntries);
    if (has(m_arranged, Pane::controls))
        place(m_parts.docks.controls(), Qt::LeftDockWidgetArea);
    if (const auto question = questionOf(m_arranged)) {
        place(m_parts.docks.questions(),
              showsEntries ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea);
        m_parts.questions.ask(*question);
    }
    if (has(m_arranged, Pane::decision))
        place(m_parts.docks.flow(), Qt::RightDockWidgetArea);
    if (has(m_arranged, Pane::outcomes))
        place(m_parts.docks.outcomes(), Qt::RightDockWidgetArea);
    if (has(m_arranged, Pane::timeline))
        place(m_parts.docks.timeline(), Qt::BottomDockWidgetArea);
    if (has(m_arranged, Pane::log))
        place(m_parts.docks.log(), Qt::BottomDockWidgetArea);
    giveRoom();
}

void PresenterView::place(QDockWidget *dock, Qt::DockWidgetArea area)
{
    m_parts.window.addDockWidget(area, dock);
    dock->show();
}

void PresenterView::giveRoom()
{
    if (!m_isOn)
        return;
    QMainWindow &window = m_parts.window;
    enlarge();
    for (QDockWidget *dock : m_parts.docks.all()) {
        if (dock->isHidden())
            continue;
        switch (window.dockWidgetArea(dock)) {
        case Qt::BottomDockWidgetArea:
            window.resizeDocks({dock}, {static_cast<int>(window.height() * bottomShare)},
                               Qt::Vertical);
            break;
        case Qt::RightDockWidgetArea:
            window.resizeDocks({dock}, {static_cast<int>(window.width() * sideShare)},
                               Qt::Horizontal);
            break;
        default:
            if (dock == m_parts.docks.controls())
                window.resizeDocks({dock}, {static_cast<int>(window.width() * controlsShare)},
                                   Qt::Horizontal);
            break;
        }
    }
}

void PresenterView::enlarge()
{
    const int step = largeTextStep();
    if (step == m_appearance.textStep())
        return;
    m_appearance.setTextStep(step);
}

int PresenterView::largeTextStep() const
{
    const double desktop = QApplication::font().pointSizeF() - m_appearance.textStep();
    const double wanted = m_parts.window.height() / linesOfScreen * pointsOfPixel;
    return std::max(static_cast<int>(std::lround(wanted - desktop)),
                    m_former.textStep + leastMoreText);
}

} // namespace ui

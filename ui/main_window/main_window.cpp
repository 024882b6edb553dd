#include "ui/main_window/main_window.h"

#include <QAction>
#include <QCloseEvent>
#include <QDockWidget>
#include <QKeyEvent>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/controls/control_bar.h"
#include "ui/controls/controls_panel.h"
#include "ui/controls/message_bar.h"
#include "ui/decision_flow/flow_panel.h"
#include "ui/entries/entries_panel.h"
#include "ui/event_log/log_panel.h"
#include "ui/first_run/first_run_card.h"
#include "ui/main_window/file_actions.h"
#include "ui/main_window/keys_dialog.h"
#include "ui/main_window/status_line.h"
#include "ui/main_window/window_stories.h"
#include "ui/outcomes/outcomes_panel.h"
#include "ui/questions/questions_panel.h"
#include "ui/session/view_state.h"
#include "ui/story/story_player.h"
#include "ui/time_travel/past_bar.h"
#include "ui/time_travel/runs_button.h"
#include "ui/time_travel/time_actions.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/timeline/timeline_view.h"

namespace ui {

namespace {

constexpr QSize defaultSize{1280, 800};

constexpr int smallestWidth = 960; // in which everything is usable

/// What the panels beside it leave of the smallest window, so that one that gets narrow takes from
/// them first.
int leastCentreWidth(const QWidget &left, const QWidget &right)
{
    const int between = 2 * left.style()->pixelMetric(QStyle::PM_DockWidgetSeparatorExtent);
    const int beside = left.minimumSizeHint().width() + right.minimumSizeHint().width() + between;
    return std::clamp(smallestWidth - beside, 480, 544);
}

constexpr auto geometryName = QLatin1StringView("geometry");
constexpr auto docksName = QLatin1StringView("docks");
constexpr auto entriesName = QLatin1StringView("entries");
constexpr auto logName = QLatin1StringView("log");
constexpr auto questionsName = QLatin1StringView("questions");

} // namespace

MainWindow::MainWindow(Session &session, Selection &selection, ViewState &state,
                       StoryPlayer &player, Appearance &appearance, QSettings &store,
                       QWidget *parent)
    : QMainWindow(parent), m_session(session), m_selection(selection), m_state(state),
      m_player(player), m_appearance(appearance), m_memory(store)
{
    // Connected first, so that no view looks for an event of the former run.
    connect(&m_session, &Session::restarted, &m_selection, &Selection::clear);
    connect(&m_session, &Session::restarted, &m_state, &ViewState::clear);
    addPanels();
    addMenus();
    connectPanels();
    m_defaultEntries = m_entries->saveState();
    m_defaultLog = m_log->saveState();
    resize(defaultSize);
    restoreDefaultLayout();
    recall();
    m_stories->placeBar();
    addFirstKeys();
    followStory();
}

MainWindow::~MainWindow() = default;

void MainWindow::addPanels()
{
    m_controlBar = new ControlBar(m_session, m_selection, this);
    m_controlBar->setObjectName(QStringLiteral("controlBar"));
    QMainWindow::addToolBar(m_controlBar);

    auto *centre = new QWidget(this);
    m_time = new TimeActions(m_session, this);
    auto *past = new PastBar(m_session, *m_time, centre);
    m_messages = new MessageBar(centre);
    m_firstSteps = new FirstRunCard(m_session, m_selection, centre);
    m_entries = new EntriesPanel(m_session, m_selection, centre);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(past);
    column->addWidget(m_messages);
    column->addWidget(m_firstSteps);
    column->addWidget(m_entries, 1);
    setCentralWidget(centre);

    m_flow = new FlowPanel(m_session, m_selection, this);
    m_timeline = new TimelinePanel(m_session, m_selection, m_state, this);
    m_log = new LogPanel(m_session, m_selection, m_state, this);
    m_questions = new QuestionsPanel(m_session, m_state, this);
    m_status = new StatusLine(m_session, this);
    setStatusBar(m_status);
    m_runs = new RunsButton(m_session, this);
    m_status->addPermanentWidget(m_runs);
    auto *controls = new ControlsPanel(m_session, this);
    centre->setMinimumWidth(leastCentreWidth(*controls, *m_flow));
    connect(controls, &ControlsPanel::resetWanted, m_controlBar->resetAction(), &QAction::trigger);
    m_docks.emplace(*this, WindowDocks::Panels{.controls = controls,
                                               .flow = m_flow,
                                               .outcomes = new OutcomesPanel(m_session, this),
                                               .timeline = m_timeline,
                                               .log = m_log,
                                               .questions = m_questions});
    // Before the bar of stories takes room, the first steps give it.
    connect(&m_player, &StoryPlayer::changed, this, &MainWindow::followStory);
    m_stories = new WindowStories(
        {*this, *m_docks, *m_entries, *m_questions, *m_timeline->view(), *m_messages, m_state},
        m_session, m_player, m_appearance, this);
    connect(&m_stories->presenter(), &PresenterView::toggled, this, [this](bool on) {
        m_entries->showTools(!on);
        m_timeline->showTools(!on);
    });
}

void MainWindow::restoreDefaultLayout()
{
    m_docks->arrange();
    m_entries->restoreState(m_defaultEntries);
    m_log->restoreState(m_defaultLog);
}

void MainWindow::connectPanels()
{
    connect(m_flow, &FlowPanel::edgeChosen, this, [this](const QString &filter) {
        m_docks->bringForward(m_log);
        m_log->setFilterText(filter);
    });
    connect(m_flow, &QWidget::windowTitleChanged, this, [this](const QString &title) {
        QDockWidget *dock = m_docks->flow();
        dock->setWindowTitle(title);
        dock->toggleViewAction()->setText(
            tr("Decision flow")); // the menu names the view, not the call
    });
    connect(m_entries, &EntriesPanel::countsChanged, m_status, &StatusLine::setRows);
    connect(m_firstSteps, &FirstRunCard::dismissed, this,
            [this] { m_memory.setFirstStepsDismissed(true); });
    connect(&m_session, &Session::restarted, this, &MainWindow::addFirstKeys);
}

/// The two that the first steps speak of, in a run that nobody has begun anything with.
void MainWindow::addFirstKeys()
{
    if (m_player.state() == StoryPlayer::State::playing || !m_session.shown().run->inputs().empty())
        return;
    m_session.addKey("user:1");
    m_session.addKey("user:2");
}

/// A story has steps of its own.
void MainWindow::followStory()
{
    m_firstSteps->setVisible(!m_memory.firstStepsDismissed() &&
                             m_player.state() == StoryPlayer::State::none);
}

void MainWindow::showFirstSteps()
{
    m_memory.setFirstStepsDismissed(false);
    m_firstSteps->restart();
}

void MainWindow::setTextStep(int step)
{
    m_appearance.setTextStep(step);
    m_memory.setTextStep(m_appearance.textStep());
}

/// That of the table or the timeline if a person is in it, else that of the log.
void MainWindow::focusFilter()
{
    if (m_entries->isAncestorOf(focusWidget())) {
        m_entries->focusFilter();
    } else if (m_timeline->isAncestorOf(focusWidget())) {
        m_timeline->focusFilter();
    } else {
        m_docks->bringForward(m_log);
        m_log->focusFilter();
    }
}

void MainWindow::showKeys()
{
    KeysDialog list(m_actions,
                    {{tr("Return"), tr("Call the selected key")},
                     {tr("End"), tr("Follow the log; in the past, return to live")},
                     {tr("Esc"), tr("Let go of the selected event, or of the range")},
                     {tr("Left, Right"), tr("Timeline: to the event before or after, of its lane")},
                     {tr("Ctrl+Left, Ctrl+Right"), tr("Timeline: the same, of any lane")},
                     {tr("Shift+Left, Shift+Right"), tr("Timeline: earlier, later")},
                     {tr("+, −"), tr("Timeline: zoom")},
                     {tr("Home"), tr("Timeline: to the beginning")},
                     {tr("Space"), tr("Timeline: pin the lane")},
                     {tr("1 to 9"), tr("Answer the question of a story")}},
                    this);
    list.exec();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_selection.pickedEvent()) {
        m_selection.clearEvent();
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_files != nullptr && !m_files->admitsClosing()) {
        event->ignore();
        return;
    }
    remember();
    QMainWindow::closeEvent(event);
}

void MainWindow::remember()
{
    m_stories->presenter().setOn(false); // what is remembered is the layout outside it
    m_memory.setBytes(geometryName, saveGeometry());
    m_memory.setBytes(docksName, saveState(WindowDocks::layoutVersion));
    m_memory.setBytes(entriesName, m_entries->saveState());
    m_memory.setBytes(logName, m_log->saveState());
    m_memory.setBytes(questionsName, m_questions->saveState());
}

void MainWindow::recall()
{
    restoreGeometry(m_memory.bytes(geometryName));
    restoreState(m_memory.bytes(docksName), WindowDocks::layoutVersion);
    if (const QByteArray bytes = m_memory.bytes(entriesName); !bytes.isEmpty())
        m_entries->restoreState(bytes);
    if (const QByteArray bytes = m_memory.bytes(logName); !bytes.isEmpty())
        m_log->restoreState(bytes);
    if (const QByteArray bytes = m_memory.bytes(questionsName); !bytes.isEmpty())
        m_questions->restoreState(bytes);
}

} // namespace ui

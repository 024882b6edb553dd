#include "ui/main_window/main_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/controls/control_bar.h"
#include "ui/controls/controls_panel.h"
#include "ui/controls/message_bar.h"
#include "ui/controls/over_edge.h"
#include "ui/controls/undo_keys.h"
#include "ui/decision_flow/flow_panel.h"
#include "ui/entries/entries_panel.h"
#include "ui/event_log/log_panel.h"
#include "ui/first_run/first_run_card.h"
#include "ui/main_window/dialog_pause.h"
#include "ui/main_window/dock_sizes.h"
#include "ui/main_window/file_actions.h"
#include "ui/main_window/focus_order.h"
#include "ui/main_window/keys_dialog.h"
#include "ui/main_window/status_line.h"
#include "ui/main_window/window_stories.h"
#include "ui/outcomes/outcomes_panel.h"
#include "ui/questions/questions_panel.h"
#include "ui/session/limit_text.h"
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
    const int line = left.fontMetrics().height();
    return std::clamp(smallestWidth - beside, std::min(380, 36 * line), 36 * line);
}

/// At least as wide as what stands in it, and as it is told.
class Centre : public QWidget
{
public:
    using QWidget::QWidget;

    void setLeastWidth(int width)
    {
        m_width = width;
        updateGeometry();
    }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return QWidget::minimumSizeHint().expandedTo({m_width, 0});
    }

private:
    int m_width = 0;
};

constexpr auto placeName = QLatin1StringView("window");

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
    new DialogPause(m_session, this);
    new UndoKeys(this);
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

    auto *centre = new Centre(this);
    m_time = new TimeActions(m_session, this);
    auto *past = new PastBar(m_session, *m_time, centre);
    m_messages = new MessageBar(this);
    connect(&m_session, &Session::limitReached, m_messages, [this](simulation::RunLimit reached) {
        m_messages->showMessage({.text = limitText(reached)});
    });
    m_firstSteps = new FirstRunCard(m_session, m_selection, centre);
    m_entries = new EntriesPanel(m_session, m_selection, centre);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(past);
    column->addWidget(m_firstSteps);
    column->addWidget(m_entries, 1);
    setCentralWidget(centre);

    m_flow = new FlowPanel(m_session, m_selection, this);
    m_timeline = new TimelinePanel(m_session, m_selection, m_state, this);
    m_log = new LogPanel(m_session, m_selection, m_state, this);
    m_questions = new QuestionsPanel(m_session, m_state, this);
    m_status = new StatusLine(m_session, this);
    setStatusBar(m_status);
    new OverEdge(*m_messages, m_status);
    m_runs = new RunsButton(m_session, this);
    m_status->addPermanentWidget(m_runs);
    auto *controls = new ControlsPanel(m_session, this);
    connect(controls, &ControlsPanel::resetWanted, m_controlBar->resetAction(), &QAction::trigger);
    m_docks.emplace(*this, WindowDocks::Panels{.controls = controls,
                                               .flow = m_flow,
                                               .outcomes = new OutcomesPanel(m_session, this),
                                               .timeline = m_timeline,
                                               .log = m_log,
                                               .questions = m_questions});
    m_sizes = new DockSizes(*this, m_docks->all());
    layout()->setSizeConstraint(QLayout::SetNoConstraint); // the docks know better, see fitDocks
    connect(m_sizes, &DockSizes::roomChanged, this, &MainWindow::fitDocks);
    m_layout.emplace(
        WindowLayout::Parts{*this, *m_controlBar, *m_docks, *m_entries, *m_log, *m_questions});
    followFont();
    // Before the bar of stories takes room, the first steps give it.
    connect(&m_player, &StoryPlayer::changed, this, &MainWindow::followStory);
    connect(&m_player, &StoryPlayer::changed, this, &MainWindow::followSubject);
    m_stories = new WindowStories(
        {*this, *m_docks, *m_entries, *m_questions, *m_timeline->view(), *m_messages, m_state},
        m_session, m_player, m_appearance, this);
    connect(&m_stories->presenter(), &PresenterView::aboutToToggle, this,
            [this](bool on) { m_layout->setAside(on); });
    connect(&m_stories->presenter(), &PresenterView::toggled, this, [this](bool on) {
        m_sizes->setPaused(on);
        m_entries->showTools(!on);
        m_timeline->showTools(!on);
    });
}

void MainWindow::restoreDefaultLayout()
{
    m_stories->presenter().setOn(false);
    QMainWindow::addToolBar(Qt::TopToolBarArea, m_controlBar);
    m_controlBar->show();
    statusBar()->show();
    m_docks->arrange();
    m_entries->resetColumns();
    m_log->resetColumns();
    m_sizes->take();
}

void MainWindow::fitDocks()
{
    m_docks->fit();
    const QSize least = m_docks->leastWindow();
    const QSize before = size();
    setMinimumSize(least);
    if (size() != before) // large text, or a bar, needs more than there is
        m_sizeBeforeGrowing = m_sizeBeforeGrowing.isValid() ? m_sizeBeforeGrowing : before;
    else if (m_sizeBeforeGrowing.isValid() && size() == m_grown)
        resize(m_sizeBeforeGrowing.expandedTo(least));
    m_grown = size();
    if (m_grown == m_sizeBeforeGrowing)
        m_sizeBeforeGrowing = {};
}

/// The least width of the centre is for the present size of text. The buttons of docks measure
/// themselves only when the style changes.
void MainWindow::followFont()
{
    for (const QDockWidget *dock : findChildren<QDockWidget *>()) {
        for (auto *button :
             dock->findChildren<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly)) {
            QEvent change(QEvent::StyleChange);
            QCoreApplication::sendEvent(button, &change);
        }
    }
    if (m_docks && centralWidget() != nullptr)
        static_cast<Centre *>(centralWidget())
            ->setLeastWidth(leastCentreWidth(*m_docks->controls()->widget(), *m_flow));
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        followFont();
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return moveFocus(*this, focusWidget(), next);
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
    const auto showEvents = [this](const std::vector<journal::KeyId> &keys) {
        m_docks->bringForward(m_log);
        m_log->filterByKeys(keys);
    };
    connect(m_entries, &EntriesPanel::filterAsked, this, showEvents);
    connect(m_timeline->view(), &TimelineView::filterAsked, this, showEvents);
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

/// What files are named after.
void MainWindow::followSubject()
{
    if (m_player.state() != StoryPlayer::State::none)
        m_state.setSubject(storyText(m_player.story(), m_player.story().script->title));
    else
        m_state.setSubject(m_files != nullptr ? m_files->name() : QString());
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
    KeptValues values = m_layout->save();
    values.emplace_back(placeName, m_layout->placeText());
    m_memory.setLayout(values);
}

void MainWindow::recall()
{
    const KeptValues values = m_memory.layout();
    if (const QString *place = findKept(values, placeName))
        m_layout->takePlace(*place);
    m_layout->restore(values);
    m_sizes->take();
}

} // namespace ui

#include "ui/main_window/main_window.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QVBoxLayout>

#include <array>
#include <utility>

#include "ui/controls/control_bar.h"
#include "ui/controls/controls_panel.h"
#include "ui/decision_flow/flow_panel.h"
#include "ui/entries/entries_panel.h"
#include "ui/event_log/log_panel.h"
#include "ui/first_run/first_run_card.h"
#include "ui/main_window/keys_dialog.h"
#include "ui/main_window/status_line.h"
#include "ui/outcomes/outcomes_panel.h"

namespace ui {

namespace {

/// Raised when docks are added or renamed, so that an old layout is not forced upon them.
constexpr int layoutVersion = 1;
constexpr QSize defaultSize{1280, 800};
constexpr qsizetype flowDock = 1; // its place among the docks

constexpr auto geometryName = QLatin1StringView("geometry");
constexpr auto docksName = QLatin1StringView("docks");
constexpr auto entriesName = QLatin1StringView("entries");
constexpr auto logName = QLatin1StringView("log");

} // namespace

MainWindow::MainWindow(Session &session, Selection &selection, Appearance &appearance,
                       QSettings &store, QWidget *parent)
    : QMainWindow(parent), m_session(session), m_selection(selection), m_appearance(appearance),
      m_memory(store)
{
    m_appearance.setScheme(m_memory.scheme());
    m_appearance.setTextStep(m_memory.textStep());
    // Connected first, so that no view looks for an event of the former run.
    connect(&m_session, &Session::restarted, &m_selection, &Selection::clear);
    addPanels();
    addMenus();
    connectPanels();
    m_defaultEntries = m_entries->saveState();
    m_defaultLog = m_log->saveState();
    restoreDefaultLayout();
    recall();
    // The two keys that the first steps speak of.
    m_session.addKey("user:1");
    m_session.addKey("user:2");
}

MainWindow::~MainWindow() = default;

void MainWindow::addPanels()
{
    m_controlBar = new ControlBar(m_session, m_selection, this);
    m_controlBar->setObjectName(QStringLiteral("controlBar"));
    QMainWindow::addToolBar(m_controlBar);

    auto *centre = new QWidget(this);
    m_firstSteps = new FirstRunCard(m_session, m_selection, centre);
    m_entries = new EntriesPanel(m_session, m_selection, centre);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_firstSteps);
    column->addWidget(m_entries, 1);
    setCentralWidget(centre);

    m_flow = new FlowPanel(m_session, m_selection, this);
    m_log = new LogPanel(m_session, m_selection, this);
    m_status = new StatusLine(m_session, this);
    setStatusBar(m_status);

    setDockNestingEnabled(true);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_docks = {
        addDock(QStringLiteral("controls"), tr("Settings"), new ControlsPanel(m_session, this),
                Qt::LeftDockWidgetArea),
        addDock(QStringLiteral("flow"), tr("Decision flow"), m_flow, Qt::RightDockWidgetArea),
        addDock(QStringLiteral("outcomes"), tr("What callers saw"),
                new OutcomesPanel(m_session, this), Qt::RightDockWidgetArea),
        addDock(QStringLiteral("log"), tr("Hook event log"), m_log, Qt::BottomDockWidgetArea),
    };
}

QDockWidget *MainWindow::addDock(const QString &name, const QString &title, QWidget *panel,
                                 Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(panel);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::restoreDefaultLayout()
{
    const std::array areas{Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea, Qt::RightDockWidgetArea,
                           Qt::BottomDockWidgetArea};
    for (qsizetype n = 0; n < m_docks.size(); ++n) {
        m_docks[n]->setFloating(false);
        addDockWidget(areas.at(static_cast<std::size_t>(n)), m_docks[n]);
        m_docks[n]->show();
    }
    resizeDocks({m_docks[0], m_docks[1]}, {200, 310}, Qt::Horizontal);
    resizeDocks({m_docks[1], m_docks[2]}, {420, 280}, Qt::Vertical);
    resizeDocks({m_docks[3]}, {290}, Qt::Vertical);
    m_entries->restoreState(m_defaultEntries);
    m_log->restoreState(m_defaultLog);
}

void MainWindow::addMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    addAction(file, tr("&Quit"), QKeySequence::Quit, [this] { close(); });

    QMenu *run = menuBar()->addMenu(tr("&Run"));
    const QList<QAction *> actions{m_controlBar->callAction(),    m_controlBar->callAllAction(),
                                   m_controlBar->healthAction(),  m_controlBar->pauseAction(),
                                   m_controlBar->stepAction(),    m_controlBar->nextExpiryAction(),
                                   m_controlBar->advanceAction(), m_controlBar->resetAction()};
    run->addActions(actions);
    m_actions += actions;

    addViewMenu();
    addHelpMenu();
}

void MainWindow::addViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    for (QDockWidget *dock : std::as_const(m_docks))
        view->addAction(dock->toggleViewAction());
    addAction(view, tr("Restore &default layout"), {}, [this] { restoreDefaultLayout(); });
    view->addSeparator();
    addAction(view, tr("&Filter"), QKeySequence::Find, [this] { focusFilter(); });
    addAction(view, tr("&Follow the log"), {}, [this] { m_log->follow(); });
    view->addSeparator();

    QMenu *colours = view->addMenu(tr("&Colours"));
    auto *group = new QActionGroup(this);
    for (const auto &[scheme, name] :
         {std::pair{Scheme::system, tr("As the &desktop")}, std::pair{Scheme::light, tr("&Light")},
          std::pair{Scheme::dark, tr("&Dark")}}) {
        QAction *action = colours->addAction(name);
        action->setCheckable(true);
        action->setChecked(scheme == m_appearance.scheme());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = scheme] {
            m_appearance.setScheme(chosen);
            m_memory.setScheme(chosen);
        });
    }
    addAction(view, tr("Larger text"), QKeySequence::ZoomIn,
              [this] { setTextStep(m_appearance.textStep() + 1); });
    addAction(view, tr("Smaller text"), QKeySequence::ZoomOut,
              [this] { setTextStep(m_appearance.textStep() - 1); });
    addAction(view, tr("Text as the desktop has it"), QKeySequence(Qt::CTRL | Qt::Key_0),
              [this] { setTextStep(0); });
}

void MainWindow::addHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    addAction(help, tr("First &steps"), {}, [this] { showFirstSteps(); });
    addAction(help, tr("&Keys…"), QKeySequence(Qt::Key_F1), [this] { showKeys(); });
    addAction(help, tr("&About…"), {}, [this] {
        QMessageBox::about(
            this, tr("About"),
            tr("<b>Stale Cache Inspector %1</b><p>Makes stale-on-error caching visible: "
               "a real stale cache, driven by a simulated downstream in virtual "
               "time.</p><p>MIT licence.</p>")
                .arg(QCoreApplication::applicationVersion()));
    });
}

QAction *MainWindow::addAction(QMenu *menu, const QString &text, const QKeySequence &keys,
                               const std::function<void()> &run)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    m_actions.append(action);
    return action;
}

void MainWindow::connectPanels()
{
    connect(m_flow, &FlowPanel::edgeChosen, m_log, &LogPanel::setFilterText);
    connect(m_flow, &QWidget::windowTitleChanged, this, [this](const QString &title) {
        QDockWidget *dock = m_docks.at(flowDock);
        dock->setWindowTitle(title);
        dock->toggleViewAction()->setText(
            tr("Decision flow")); // the menu names the view, not the call
    });
    connect(m_entries, &EntriesPanel::countsChanged, m_status, &StatusLine::setRows);
    connect(m_firstSteps, &FirstRunCard::dismissed, this,
            [this] { m_memory.setFirstStepsDismissed(true); });
    m_firstSteps->setVisible(!m_memory.firstStepsDismissed());
    connect(&m_session, &Session::restarted, this, [this] {
        m_session.addKey("user:1");
        m_session.addKey("user:2");
    });
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

/// That of the table if a person is in it, else that of the log.
void MainWindow::focusFilter()
{
    if (m_entries->isAncestorOf(focusWidget()))
        m_entries->focusFilter();
    else
        m_log->focusFilter();
}

void MainWindow::showKeys()
{
    KeysDialog list(m_actions,
                    {{tr("Return"), tr("Call the selected key")},
                     {tr("End"), tr("Follow the log")},
                     {tr("Esc"), tr("Let go of the selected event")}},
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
    remember();
    QMainWindow::closeEvent(event);
}

void MainWindow::remember()
{
    m_memory.setBytes(geometryName, saveGeometry());
    m_memory.setBytes(docksName, saveState(layoutVersion));
    m_memory.setBytes(entriesName, m_entries->saveState());
    m_memory.setBytes(logName, m_log->saveState());
}

void MainWindow::recall()
{
    if (!restoreGeometry(m_memory.bytes(geometryName)))
        resize(defaultSize);
    restoreState(m_memory.bytes(docksName), layoutVersion);
    if (const QByteArray bytes = m_memory.bytes(entriesName); !bytes.isEmpty())
        m_entries->restoreState(bytes);
    if (const QByteArray bytes = m_memory.bytes(logName); !bytes.isEmpty())
        m_log->restoreState(bytes);
}

} // namespace ui

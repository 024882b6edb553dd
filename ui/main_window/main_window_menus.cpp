// The menus of the window.

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

#include <utility>

#include "ui/controls/control_bar.h"
#include "ui/event_log/log_panel.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/window_stories.h"
#include "ui/time_travel/runs_button.h"
#include "ui/time_travel/time_actions.h"

namespace ui {

void MainWindow::addMenus()
{
    m_file = menuBar()->addMenu(tr("&File"));
    m_stories->addToFileMenu(m_file);
    m_file->addSeparator();
    addAction(m_file, tr("&Quit"), QKeySequence::Quit, [this] { close(); });

    addEditMenu();
    addRunMenu();
    addViewMenu();
    m_stories->addLessonsMenu(menuBar());
    addHelpMenu();
    m_actions += m_stories->actions();
    addActions(m_actions); // their keys work without the menu bar too
}

void MainWindow::addEditMenu()
{
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_controlBar->undoAction(), m_controlBar->redoAction()});
    m_actions += edit->actions();
}

void MainWindow::addRunMenu()
{
    QMenu *run = menuBar()->addMenu(tr("&Run"));
    const auto add = [this, run](const QList<QAction *> &actions) {
        run->addActions(actions);
        run->addSeparator();
        m_actions += actions;
    };
    add({m_controlBar->callAction(), m_controlBar->callAllAction(), m_controlBar->trafficAction(),
         m_controlBar->healthAction()});
    add({m_controlBar->pauseAction(), m_controlBar->stepAction(), m_controlBar->nextExpiryAction(),
         m_controlBar->advanceAction(), m_controlBar->slowerAction(),
         m_controlBar->fasterAction()});
    add(m_time->all());
    run->addMenu(m_runs->runsMenu());
    add({m_controlBar->resetAction()});
}

void MainWindow::addViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    for (QDockWidget *dock : m_docks->all())
        view->addAction(dock->toggleViewAction());
    view->addAction(m_controlBar->toggleViewAction());
    view->addAction(m_stories->presenterAction());
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
    m_view = view;
    m_afterLanguages = addAction(view, tr("Larger text"), QKeySequence::ZoomIn,
                                 [this] { setTextStep(m_appearance.textStep() + 1); });
    addAction(view, tr("Smaller text"), QKeySequence::ZoomOut,
              [this] { setTextStep(m_appearance.textStep() - 1); });
    addAction(view, tr("Text as the desktop has it"), QKeySequence(Qt::CTRL | Qt::Key_0),
              [this] { setTextStep(0); });
}

void MainWindow::offerLanguages(Language current)
{
    auto *menu = new QMenu(tr("&Language"), m_view);
    m_view->insertMenu(m_afterLanguages, menu);
    auto *group = new QActionGroup(this);
    for (const Language language : languages) {
        QAction *action = menu->addAction(languageName(language));
        action->setCheckable(true);
        action->setChecked(language == current);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, language] { emit languageChosen(language); });
    }
}

void MainWindow::addHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    addAction(help, tr("First &steps"), {}, [this] { showFirstSteps(); });
    addAction(help, tr("&Keys…"), QKeySequence(Qt::Key_F1), [this] { showKeys(); });
    addAction(help, tr("&About…"), {}, [this] {
        QMessageBox::about(this, tr("About"),
                           tr("Stale Cache Inspector %1\n\nMakes stale-on-error caching visible: a "
                              "real stale cache, driven by a simulated downstream in virtual "
                              "time.\n\nMIT licence.")
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

} // namespace ui

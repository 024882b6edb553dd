#include "ui/time_travel/runs_button.h"

#include <QActionGroup>
#include <QMenu>

#include "ui/time_travel/run_text.h"

namespace ui {

RunsButton::RunsButton(Session &session, QWidget *parent)
    : QToolButton(parent), m_session(session), m_menu(new QMenu(tr("R&uns"), this))
{
    setMenu(m_menu);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);
    setAutoRaise(true);
    m_menu->setToolTipsVisible(true);
    follow();
    connect(&m_session, &Session::runsChanged, this, &RunsButton::follow);
    connect(&m_session, &Session::branchingChanged, this, &RunsButton::follow);
    // Not in the midst of a choice from it: the session answers before the menu has closed.
    connect(m_menu, &QMenu::aboutToShow, this, &RunsButton::fillMenu);
}

void RunsButton::follow()
{
    const KeptRun &shown = m_session.shown();
    const KeptRun *compared = m_session.compared();
    const bool choice = m_session.runs().size() > 1;
    setText(compared != nullptr
                ? tr("Run %1 against run %2").arg(shown.number).arg(compared->number)
                : tr("Run %1").arg(shown.number));
    setToolTip(compared != nullptr
                   ? tr("%1\ncompared with: %2").arg(runName(shown), runName(*compared))
                   : runName(shown));
    setAccessibleName(text());
    setAccessibleDescription(toolTip());
    setVisible(choice);
    setEnabled(!m_session.isBranching());
    m_menu->menuAction()->setEnabled(choice && !m_session.isBranching());
}

void RunsButton::fillMenu()
{
    m_menu->clear();
    const auto add = [this](QActionGroup *group, const QString &text, const auto &choose) {
        QAction *action = m_menu->addAction(text);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, choose);
        return action;
    };
    m_menu->addSection(tr("Show"));
    auto *shown = new QActionGroup(m_menu->actions().constLast());
    for (const KeptRun &run : m_session.runs())
        add(shown, runName(run), [this, number = run.number] {
            m_session.show(number);
        })->setChecked(run.number == m_session.shown().number);

    m_menu->addSection(tr("Compare with"));
    auto *compared = new QActionGroup(m_menu->actions().constLast());
    const int chosen = m_session.compared() != nullptr ? m_session.compared()->number : 0;
    add(compared, tr("None"), [this] { m_session.compareWith(0); })->setChecked(chosen == 0);
    for (const KeptRun &run : m_session.runs())
        if (run.number != m_session.shown().number)
            add(compared, runName(run), [this, number = run.number] {
                m_session.compareWith(number);
            })->setChecked(run.number == chosen);
}

} // namespace ui

#include "ui/time_travel/time_actions.h"

#include <QAction>

#include "ui/time_travel/run_time.h"

namespace ui {

using namespace std::chrono_literals;

namespace {
constexpr journal::Duration wayBack = 10s;
}

TimeActions::TimeActions(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_back(new QAction(tr("Back 10 s"), this)),
      m_before(new QAction(tr("To the event before"), this)),
      m_after(new QAction(tr("To the event after"), this)),
      m_return(new QAction(tr("Return to live"), this)),
      m_branch(new QAction(tr("Branch from here"), this))
{
    const auto explain = [](QAction *action, const QKeySequence &keys, const QString &tip) {
        action->setShortcut(keys);
        action->setToolTip(tr("%1 (%2)").arg(tip, keys.toString(QKeySequence::NativeText)));
    };
    explain(m_back, Qt::ALT | Qt::SHIFT | Qt::Key_Left, tr("Show what was ten seconds earlier"));
    explain(m_before, Qt::ALT | Qt::Key_Left, tr("Go back to the event before"));
    explain(m_after, Qt::ALT | Qt::SHIFT | Qt::Key_Right, tr("Go on to the event after"));
    explain(m_return, Qt::Key_End, tr("Show the run as far as it has come, and let it go on"));
    explain(m_branch, Qt::CTRL | Qt::Key_B,
            tr("Begin a new run from what is shown, and keep this one to compare with"));

    connect(m_back, &QAction::triggered, this,
            [this] { goTo(stalecache::saturatingSum(m_session.instant().time, -wayBack)); });
    connect(m_before, &QAction::triggered, this,
            [this] { goTo(ui::eventBefore(m_session.journal(), m_session.instant().time)); });
    connect(m_after, &QAction::triggered, this,
            [this] { goTo(ui::eventAfter(m_session.journal(), m_session.instant().time)); });
    connect(m_return, &QAction::triggered, &m_session, &Session::returnToLive);
    connect(m_branch, &QAction::triggered, &m_session, &Session::branch);

    connect(&m_session, &Session::advanced, this, &TimeActions::follow);
    connect(&m_session, &Session::restarted, this, &TimeActions::follow);
    connect(&m_session, &Session::liveChanged, this, &TimeActions::follow);
    connect(&m_session, &Session::branchingChanged, this, &TimeActions::follow);
    follow();
}

QList<QAction *> TimeActions::all() const
{
    return {m_back, m_before, m_after, m_return, m_branch};
}

void TimeActions::follow()
{
    const bool free = !m_session.isBranching();
    const bool past = !m_session.isLive();
    m_back->setEnabled(free && m_session.instant().time > m_session.earliest());
    m_before->setEnabled(m_back->isEnabled());
    m_after->setEnabled(free && past);
    m_return->setEnabled(free && past);
    m_branch->setEnabled(free);
}

/// To the end of what is kept where there is no such event.
void TimeActions::goTo(std::optional<journal::TimePoint> time)
{
    const bool on = sender() == m_after;
    m_session.goTo(time.value_or(on ? journal::TimePoint::max() : m_session.earliest()));
}

} // namespace ui

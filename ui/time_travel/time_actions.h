#pragma once
// What goes back in time and on from there, for menus, bars and keys.

#include <QList>
#include <QObject>

#include "ui/session/session.h"

class QAction;

namespace ui {

/// Each is enabled where it would do something. Their shortcuts work once they stand in a menu of
/// the window or in a widget that is seen.
class TimeActions : public QObject
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit TimeActions(Session &session, QObject *parent = nullptr);

    /// Ten seconds earlier than what is shown.
    [[nodiscard]] QAction *back() const
    {
        return m_back;
    }

    /// To when the event before, or the one after, what is shown happened.
    [[nodiscard]] QAction *eventBefore() const
    {
        return m_before;
    }

    [[nodiscard]] QAction *eventAfter() const
    {
        return m_after;
    }

    [[nodiscard]] QAction *returnToLive() const
    {
        return m_return;
    }

    /// Begins a run from what is shown; also from a live run, to keep it as it is.
    [[nodiscard]] QAction *branch() const
    {
        return m_branch;
    }

    /// All of them, in the order of a menu.
    [[nodiscard]] QList<QAction *> all() const;

private:
    void follow();
    void goTo(std::optional<journal::TimePoint> time);

    Session &m_session;
    QAction *m_back;
    QAction *m_before;
    QAction *m_after;
    QAction *m_return;
    QAction *m_branch;
};

} // namespace ui

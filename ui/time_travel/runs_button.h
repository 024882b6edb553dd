#pragma once
// Chooses which of the kept runs is shown, and which it is compared with.

#include <QToolButton>

#include "ui/session/session.h"

class QMenu;

namespace ui {

/// Narrow, for a status bar; its menu names all runs and can stand in the menu bar too. Hidden,
/// and the menu disabled, while there is one run.
class RunsButton : public QToolButton
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit RunsButton(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] QMenu *runsMenu() const
    {
        return m_menu;
    }

private:
    void follow();
    void fillMenu();

    Session &m_session;
    QMenu *m_menu;
};

} // namespace ui

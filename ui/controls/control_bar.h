#pragma once
// The tool bar: the switch of the downstream, the calls, the time.

#include <QToolBar>

class QPushButton;

#include "ui/session/selection.h"
#include "ui/session/session.h"

namespace ui {

class Callout;
class ClockLabel;
class HealthSwitch;
class KeyBox;

/// Its actions carry the shortcuts and stand for menus too. Reset asks once, in a note below its
/// button and never in a dialog, if calls have been recorded; without any it resets at once.
class ControlBar : public QToolBar
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ControlBar(Session &session, Selection &selection, QWidget *parent = nullptr);

    [[nodiscard]] QAction *callAction() const
    {
        return m_call;
    }

    [[nodiscard]] QAction *callAllAction() const
    {
        return m_callAll;
    }

    /// Switches the downstream over.
    [[nodiscard]] QAction *healthAction() const
    {
        return m_health;
    }

    [[nodiscard]] QAction *pauseAction() const
    {
        return m_pause;
    }

    [[nodiscard]] QAction *stepAction() const
    {
        return m_step;
    }

    [[nodiscard]] QAction *nextExpiryAction() const
    {
        return m_nextExpiry;
    }

    [[nodiscard]] QAction *advanceAction() const
    {
        return m_advance;
    }

    [[nodiscard]] QAction *resetAction() const
    {
        return m_reset;
    }

    [[nodiscard]] KeyBox *keyBox() const
    {
        return m_keyBox;
    }

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    void layOut();
    void connectAll();
    QPushButton *makeCallButton();
    void followLook();
    void makeResetQuestion();
    void followHealth();
    void followRunning();
    void followTime();
    void toggleHealth();
    void requestReset();

    Session &m_session;
    Selection &m_selection;
    HealthSwitch *m_switch;
    KeyBox *m_keyBox;
    ClockLabel *m_clock;
    Callout *m_keyProblem = nullptr;
    Callout *m_resetQuestion = nullptr;
    QPushButton *m_callButton = nullptr;
    QPushButton *m_keep = nullptr;
    QAction *m_call = nullptr;
    QAction *m_callAll = nullptr;
    QAction *m_health = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_step = nullptr;
    QAction *m_nextExpiry = nullptr;
    QAction *m_advance = nullptr;
    QAction *m_reset = nullptr;
};

} // namespace ui

#pragma once
// The tool bar: the switch of the downstream, the calls, traffic, the time, its speed, undo.

#include <QToolBar>

class QPushButton;

#include "ui/session/selection.h"
#include "ui/session/session.h"

namespace ui {

class Callout;
class ClockLabel;
class HealthLabel;
class HealthSwitch;
class KeyBox;
class SpeedBox;
class ToolBarFold;

/// Its actions carry the shortcuts and stand for menus too. Reset asks once, in a note below its
/// button and never in a dialog, if calls have been recorded; without any it resets at once. What
/// the session would refuse is not offered; the tool tip says why. Where the bar is narrow, the
/// less needed actions stand in a menu at its end.
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
        return m_switchHealth;
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

    /// Checked while calls come by themselves.
    [[nodiscard]] QAction *trafficAction() const
    {
        return m_traffic;
    }

    /// Of settings; the text names which.
    [[nodiscard]] QAction *undoAction() const
    {
        return m_undo;
    }

    [[nodiscard]] QAction *redoAction() const
    {
        return m_redo;
    }

    [[nodiscard]] QAction *slowerAction() const
    {
        return m_slower;
    }

    [[nodiscard]] QAction *fasterAction() const
    {
        return m_faster;
    }

    [[nodiscard]] SpeedBox *speedBox() const
    {
        return m_speed;
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
    void connectActions();
    void followSession();
    void followSettings();
    void followRunning();
    void pauseOrRun();
    void followTime();
    void followUndo();
    void followSpeed();
    void followWishes();
    void explain(QAction *action);
    void toggleHealth();
    void requestReset();

    Session &m_session;
    Selection &m_selection;
    HealthSwitch *m_switch;
    HealthLabel *m_health;
    KeyBox *m_keyBox;
    ClockLabel *m_clock;
    SpeedBox *m_speed;
    ToolBarFold *m_fold = nullptr;
    Callout *m_keyProblem = nullptr;
    Callout *m_speedProblem = nullptr;
    Callout *m_resetQuestion = nullptr;
    QPushButton *m_callButton = nullptr;
    QPushButton *m_keep = nullptr;
    QAction *m_call = nullptr;
    QAction *m_callAll = nullptr;
    QAction *m_switchHealth = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_step = nullptr;
    QAction *m_nextExpiry = nullptr;
    QAction *m_advance = nullptr;
    QAction *m_reset = nullptr;
    QAction *m_traffic = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_slower = nullptr;
    QAction *m_faster = nullptr;
};

} // namespace ui

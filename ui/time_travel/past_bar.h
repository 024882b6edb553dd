#pragma once
// Says that the past is shown, and leads out of it: back to live, on by a branch, to another time.

#include <QFrame>
#include <QTimer>

#include "ui/session/session.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace ui {

class ProblemLabel;
class TimeActions;
class ValueField;

/// Seen while the past is shown or a branch is made. If the session refuses a wish, it lights up
/// for a moment and says why nothing happened.
class PastBar : public QFrame
{
    Q_OBJECT

public:
    /// Both must outlive it.
    PastBar(Session &session, TimeActions &actions, QWidget *parent = nullptr);

    /// What it says.
    [[nodiscard]] QString text() const;

    [[nodiscard]] bool isLit() const
    {
        return m_lit.isActive();
    }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    QToolButton *makeStep(QAction *action);
    QPushButton *makeButton(QAction *action);
    void follow();
    void followBranching();
    void tellRefusal();
    void followLook();
    void followFont();
    [[nodiscard]] QString textNow() const;

    Session &m_session;
    QLabel *m_text;
    QToolButton *m_before;
    ValueField *m_time;
    QToolButton *m_after;
    ProblemLabel *m_problem;
    QPushButton *m_return;
    QPushButton *m_branch;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QTimer m_lit; // runs while it is
    QTimer m_branching; // asks how far the branch is
    bool m_refused = false;
};

} // namespace ui

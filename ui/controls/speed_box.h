#pragma once
// Where the speed of virtual time is chosen or typed.

#include <QComboBox>

#include "ui/session/session.h"

namespace ui {

/// Offers a few speeds and takes any between. Return and leaving the box put a typed one in force;
/// what cannot be taken stays typed, with a problem told, until it is corrected or Esc brings back
/// the speed in force.
class SpeedBox : public QComboBox
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit SpeedBox(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] const QString &problem() const
    {
        return m_problem;
    }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// Empty when there is none any more.
    void problemChanged(const QString &problem);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void followSpeed();
    void followReached();
    void commit();
    void restore();
    void recheck();
    void setProblem(const QString &problem);

    Session &m_session;
    QString m_problem;
    QString m_reached; // what was last told about the speed reached
    bool m_edited = false;
};

} // namespace ui

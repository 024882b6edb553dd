#pragma once
// The virtual time, large enough to read from afar.

#include <QString>
#include <QWidget>

#include "ui/session/session.h"

namespace ui {

/// Digits of one width, so that it does not wobble. While time stands still, two bars and a word
/// below say so; there it also stands if the past is shown, or if the speed that was wished for is
/// not reached.
class ClockLabel : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit ClockLabel(const Session &session, QWidget *parent = nullptr);

    [[nodiscard]] const QString &text() const
    {
        return m_text;
    }

    /// What stands below the time: "paused", "the past", "reaches ×37"; empty if nothing does.
    [[nodiscard]] const QString &word() const
    {
        return m_word;
    }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow();
    [[nodiscard]] QString wordNow() const;
    [[nodiscard]] QFont clockFont() const;
    [[nodiscard]] QFont wordFont() const;

    const Session &m_session;
    QString m_text;
    QString m_word;
};

} // namespace ui

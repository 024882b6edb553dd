#pragma once
// Offers a session that was left behind when the program ended unexpectedly.

#include <QFrame>

class QLabel;
class QPushButton;

namespace ui {

class Recovery;

/// Hidden while there is nothing to offer.
class RecoveryBar : public QFrame
{
    Q_OBJECT

public:
    /// The recovery must outlive it.
    explicit RecoveryBar(Recovery &recovery, QWidget *parent = nullptr);

    /// What it says.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *makeButton(const QString &name, const QString &toolTip);
    void follow();
    void followFont();

    Recovery &m_recovery;
    QLabel *m_text;
    QPushButton *m_recover;
    QPushButton *m_discard;
    QPushButton *m_later;
};

} // namespace ui

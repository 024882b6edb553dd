#pragma once
// Offers sessions that were left behind when the program ended unexpectedly.

#include <QFrame>

class QBoxLayout;
class QLabel;
class QMenu;
class QPushButton;

namespace ui {

class Recovery;

/// Hidden while there is nothing to offer. Of several it offers the newest, and lists the others;
/// all of them go at once only after it has said what is lost.
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
    void resizeEvent(QResizeEvent *event) override;

private:
    QPushButton *makeButton(const QString &name, const QString &toolTip);
    void follow();
    void ask(bool asking);
    void fillMenu();
    void followFont();

    Recovery &m_recovery;
    QBoxLayout *m_layout; // the text, and beside or below it the buttons
    QLabel *m_text;
    QPushButton *m_recover;
    QPushButton *m_others; // lists all that were left
    QPushButton *m_discard;
    QPushButton *m_discardAll;
    QPushButton *m_later;
    QPushButton *m_keep; // them, after all
    QMenu *m_menu;
    bool m_isAsking = false; // whether all are to go
};

} // namespace ui

#pragma once
// Tells a problem of the tool itself inside the window: cause, what to do, details to copy.

#include <QFrame>
#include <QTimer>

#include <chrono>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

/// Hidden until it has something to say. A new message takes the place of the former one. What went
/// well goes by itself after a while, unless a person is at it; a problem stays until it is closed.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds shownFor{8000};

    enum class Kind
    {
        problem,
        information, ///< goes by itself
    };

    struct Message
    {
        Kind kind = Kind::problem;
        QString text{}; ///< what happened, why, and what to do
        QString details{}; ///< for "Copy details"; without any there is no such button
        QString actionText{}; ///< of the button; without one there is none
        std::function<void()> action{}; ///< run once the bar is closed
    };

    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(Message message);
    /// Closes it.
    void clear();

    /// How long information is shown.
    void setShownFor(std::chrono::milliseconds time);

    [[nodiscard]] const Message &message() const
    {
        return m_message;
    }

signals:
    /// A person has closed it, by × or by Esc.
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void followFont();
    void act();
    void dismiss();
    void goByItself();

    Message m_message;
    QTimer m_going;
    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_copy;
    QToolButton *m_close;
};

} // namespace ui

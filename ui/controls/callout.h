#pragma once
// A small note that hangs below a control and blocks nothing.

#include <QFrame>
#include <QPointer>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ui {

/// Floats over the window that holds its anchor, held inside it. Says a problem of the anchor's
/// input, or asks a question with buttons.
class Callout : public QFrame
{
    Q_OBJECT

public:
    enum class Kind
    {
        problem,
        question,
    };

    Callout(Kind kind, QWidget *anchor);

    /// Shown while there is a text.
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    QPushButton *addButton(const QString &text);

signals:
    void escaped();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void followFont();
    void place();

    Kind m_kind;
    QPointer<QWidget> m_anchor;
    QLabel *m_label;
    QHBoxLayout *m_layout;
};

} // namespace ui

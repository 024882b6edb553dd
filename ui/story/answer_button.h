#pragma once
// An answer to a question of a story.

#include <QAbstractButton>

namespace ui {

/// With the number key that chooses it. Once the right answer is shown it says in a word and a
/// shape what it was.
class AnswerButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Mark
    {
        none,
        right,
        wrong, ///< it was chosen
        other, ///< neither right nor chosen
    };

    /// Numbers count from 1.
    AnswerButton(int number, const QString &text, QWidget *parent = nullptr);

    void setMark(Mark mark);
    [[nodiscard]] Mark mark() const
    {
        return m_mark;
    }

    /// Longer texts wrap.
    void setWidestWidth(int width);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString word() const;
    [[nodiscard]] int side() const;
    [[nodiscard]] int wordRoom() const;
    [[nodiscard]] QRect textArea(QSize size) const;
    void paintNumber(QPainter &painter, const QColor &color) const;
    void paintMark(QPainter &painter, const QColor &color) const;

    int m_number;
    Mark m_mark = Mark::none;
    int m_widest = 400;
};

} // namespace ui

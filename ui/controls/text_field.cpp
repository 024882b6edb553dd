#include "ui/controls/text_field.h"

#include <QKeyEvent>
#include <QPainter>

#include <utility>

#include "ui/controls/undo_keys.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/wave.h"

namespace ui {

namespace {
constexpr int longestFieldText =
    1 << 22; // so that a paste is judged as it is, not as the field cut it
}

TextField::TextField(Check check, QWidget *parent) : QLineEdit(parent), m_check(std::move(check))
{
    setMaxLength(longestFieldText);
    connect(this, &QLineEdit::textEdited, this, &TextField::recheck);
}

void TextField::setTextInForce(const QString &text)
{
    const bool typing = this->text() != m_text && this->text() != text;
    m_text = text;
    if (typing)
        return;
    setText(text);
    if (!hasFocus())
        setCursorPosition(0);
    setProblem(std::nullopt);
}

std::optional<TextProblem> TextField::problemPlace() const
{
    return m_problem && m_problem->length >= 0 ? m_problem : std::nullopt;
}

void TextField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        commit();
        event->accept();
        return;
    case Qt::Key_Escape:
        if (text() != m_text || m_problem) {
            setText(m_text);
            setProblem(std::nullopt);
            event->accept();
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void TextField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        commit();
}

/// Draws a wave under the part that the problem is about.
void TextField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const auto place = problemPlace();
    if (!place)
        return;
    const int base = cursorRect().center().y() + fontMetrics().height() / 2 - 1;
    QPainter painter{this};
    painter.setClipRect(rect().adjusted(4, 0, -4, 0));
    paintWave(painter, xOf(place->position), xOf(place->position + place->length), base,
              glyphColor(Glyph::error, palette()));
}

int TextField::xOf(int position) const
{
    const auto width = [this](int count) {
        return fontMetrics().horizontalAdvance(text().left(count));
    };
    return cursorRect().center().x() + width(position) - width(cursorPosition());
}

void TextField::commit()
{
    const auto problem = m_check(text());
    setProblem(problem);
    if (problem) {
        if (problem->length >= 0 && hasFocus())
            setCursorPosition(problem->position); // so that the place is in sight
        return;
    }
    m_text = text();
    forgetTyping(*this);
    emit textChosen(m_text);
}

/// While a problem is shown, it follows the typing.
void TextField::recheck()
{
    if (m_problem)
        setProblem(m_check(text()));
}

void TextField::setProblem(const std::optional<TextProblem> &problem)
{
    const QString before = this->problem();
    m_problem = problem;
    update();
    if (before == this->problem())
        return;
    setAccessibleDescription(this->problem());
    emit problemChanged(this->problem());
}

} // namespace ui

#include "ui/controls/error_text_field.h"

#include <QKeyEvent>

#include <algorithm>

namespace ui {

std::expected<QString, InputProblem> parseErrorText(const QString &text)
{
    const bool off = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
               c == QChar::ParagraphSeparator;
    });
    if (text.trimmed().isEmpty() || text.size() > longestErrorText || off)
        return std::unexpected{
            InputProblem{text, ErrorTextField::tr("1 to %1 characters on one line, such as "
                                                  "“connection refused”")
                                   .arg(longestErrorText)}};
    return text;
}

ErrorTextField::ErrorTextField(QWidget *parent) : QLineEdit(parent)
{
    setAccessibleName(tr("Error text"));
    setPlaceholderText(tr("its message"));
    connect(this, &QLineEdit::textEdited, this, &ErrorTextField::recheck);
}

void ErrorTextField::setErrorText(const QString &text)
{
    const bool typing = this->text() != m_text;
    m_text = text;
    if (typing)
        return;
    setText(text);
    setCursorPosition(0);
    setProblem({});
}

void ErrorTextField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        commit();
        event->accept();
        return;
    case Qt::Key_Escape:
        if (text() != m_text || !m_problem.isEmpty()) {
            setText(m_text);
            setProblem({});
            event->accept();
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void ErrorTextField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        commit();
}

void ErrorTextField::commit()
{
    const auto parsed = parseErrorText(text());
    if (!parsed) {
        setProblem(problemText(tr("Error text"), parsed.error()));
        return;
    }
    m_text = *parsed;
    setProblem({});
    emit errorTextChosen(m_text);
}

void ErrorTextField::recheck()
{
    if (m_problem.isEmpty())
        return;
    const auto parsed = parseErrorText(text());
    setProblem(parsed ? QString() : problemText(tr("Error text"), parsed.error()));
}

void ErrorTextField::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    setAccessibleDescription(problem);
    emit problemChanged(problem);
}

} // namespace ui

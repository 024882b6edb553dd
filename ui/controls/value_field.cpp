#include "ui/controls/value_field.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QStyleOptionSpinBox>
#include <QWheelEvent>

#include <utility>

#include "ui/controls/undo_keys.h"

namespace ui {

ValueField::ValueField(ValueRules rules, QWidget *parent)
    : QAbstractSpinBox(parent), m_rules(std::move(rules))
{
    setFocusPolicy(Qt::StrongFocus); // the wheel over a panel must not change what it passes
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(m_rules.name);
    lineEdit()->setText(m_rules.format(m_value));
    connect(lineEdit(), &QLineEdit::textEdited, this, &ValueField::recheck);
}

void ValueField::setValue(std::int64_t value)
{
    const bool settled = !isBeingTyped() || refused() == value;
    m_value = value;
    if (settled)
        restore();
}

void ValueField::setJudge(Judge judge)
{
    m_judge = std::move(judge);
}

std::optional<std::int64_t> ValueField::refused() const
{
    const auto typed = m_rules.parse(text());
    return m_refused && typed ? std::optional{*typed} : std::nullopt;
}

void ValueField::stepBy(int steps)
{
    const auto typed = m_rules.parse(text());
    take(m_rules.step(typed.value_or(m_value), steps));
    selectAll();
}

QValidator::State ValueField::validate(QString &, int &) const
{
    return QValidator::Acceptable; // everything may be typed; it is judged as a whole
}

QAbstractSpinBox::StepEnabled ValueField::stepEnabled() const
{
    if (isReadOnly())
        return StepNone;
    StepEnabled enabled = StepNone;
    if (m_rules.step(m_value, 1) != m_value)
        enabled |= StepUpEnabled;
    if (m_rules.step(m_value, -1) != m_value)
        enabled |= StepDownEnabled;
    return enabled;
}

void ValueField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const std::int64_t before = m_value;
        commit();
        selectAll();
        if (m_value == before && !isBeingTyped())
            emit valueGivenAgain(m_value);
        event->accept();
        return;
    }
    case Qt::Key_Escape:
        if (isBeingTyped()) {
            restore();
            selectAll();
            event->accept();
            return;
        }
        break;
    default:
        break;
    }
    QAbstractSpinBox::keyPressEvent(event);
}

void ValueField::focusOutEvent(QFocusEvent *event)
{
    QAbstractSpinBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        commit();
}

void ValueField::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QAbstractSpinBox::wheelEvent(event);
    else
        event->ignore();
}

QSize ValueField::sizeHint() const
{
    ensurePolished();
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    const QSize content{fontMetrics().horizontalAdvance(QStringLiteral("± 99.999 min ")),
                        lineEdit()->sizeHint().height()};
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, content, this);
}

QSize ValueField::minimumSizeHint() const
{
    QSize size = sizeHint();
    size.rwidth() -= fontMetrics().horizontalAdvance(QStringLiteral("99.99 "));
    return size;
}

void ValueField::commit()
{
    if (!isBeingTyped()) {
        forgetTyping(*lineEdit());
        return;
    }
    const auto parsed = m_rules.parse(text());
    if (parsed)
        take(*parsed);
    else
        setProblem(problemText(m_rules.name, parsed.error()));
}

void ValueField::restore()
{
    m_refused = false;
    const QString text = m_rules.format(m_value);
    if (text != this->text())
        lineEdit()->setText(text);
    forgetTyping(*lineEdit());
    setProblem({});
}

/// While a problem is shown, it follows the typing.
void ValueField::recheck()
{
    if (m_problem.isEmpty())
        return;
    setProblem(problemOf(text()));
}

QString ValueField::problemOf(const QString &text) const
{
    const auto parsed = m_rules.parse(text);
    if (!parsed)
        return problemText(m_rules.name, parsed.error());
    return m_judge && *parsed != m_value ? m_judge(*parsed) : QString();
}

void ValueField::take(std::int64_t value)
{
    const QString problem = m_judge && value != m_value ? m_judge(value) : QString();
    if (!problem.isEmpty()) {
        if (m_rules.parse(text()) != value) // it was stepped to
            lineEdit()->setText(m_rules.format(value));
        m_refused = true;
        setProblem(problem);
        return;
    }
    const bool changed = value != std::exchange(m_value, value);
    restore();
    update();
    if (changed)
        emit valueChanged(value);
}

void ValueField::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    setAccessibleDescription(problem);
    emit problemChanged(problem);
}

bool ValueField::isBeingTyped() const
{
    return text() != m_rules.format(m_value);
}

} // namespace ui

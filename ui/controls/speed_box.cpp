#include "ui/controls/speed_box.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QWheelEvent>

#include <algorithm>

#include "ui/controls/speed_input.h"
#include "ui/controls/undo_keys.h"

namespace ui {

namespace {
constexpr int longestSpeedText = 1000;
}

SpeedBox::SpeedBox(Session &session, QWidget *parent) : QComboBox(parent), m_session(session)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setCompleter(nullptr); // it would complete 1 to 100
    lineEdit()->setMaxLength(longestSpeedText);
    for (const double speed : offeredSpeeds())
        addItem(speedText(speed), speed);
    setMaxVisibleItems(count());
    setAccessibleName(tr("Speed of virtual time"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);

    followSpeed();
    followReached();
    connect(&m_session, &Session::speedChanged, this, &SpeedBox::followSpeed);
    connect(&m_session, &Session::advanced, this, &SpeedBox::followReached);
    connect(lineEdit(), &QLineEdit::textEdited, this, &SpeedBox::recheck);
    connect(this, &QComboBox::activated, this, [this](int row) {
        m_edited = false;
        m_session.setSpeed(itemData(row).toDouble());
        restore();
    });
}

QSize SpeedBox::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("×99.9")) + 28,
            std::max(26, QComboBox::sizeHint().height())};
}

QSize SpeedBox::minimumSizeHint() const
{
    return sizeHint();
}

void SpeedBox::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && plain) {
        commit();
        lineEdit()->selectAll();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Escape && m_edited) {
        restore();
        lineEdit()->selectAll();
        event->accept();
        return;
    }
    QComboBox::keyPressEvent(event);
}

void SpeedBox::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        commit();
}

void SpeedBox::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // time does not change its pace in passing
}

void SpeedBox::followSpeed()
{
    if (!m_edited)
        restore();
}

/// The tool tip and a screen reader tell the speed reached; the clock shows it.
void SpeedBox::followReached()
{
    const double reached = m_session.speedReached();
    const QString text =
        fallsShort(reached, m_session.speed())
            ? tr("%1 (reaches %2)").arg(speedText(m_session.speed()), reachedText(reached))
            : QString();
    if (text == m_reached && !toolTip().isEmpty())
        return;
    m_reached = text;
    const QString tip = tr("How fast virtual time passes: ×0.1 to ×100 (Ctrl+[ slower, Ctrl+] "
                           "faster)");
    setToolTip(text.isEmpty() ? tip : tip + u'\n' + text);
    if (m_problem.isEmpty())
        setAccessibleDescription(text);
}

void SpeedBox::commit()
{
    if (!m_edited) {
        forgetTyping(*lineEdit());
        return;
    }
    const auto speed = parseSpeed(currentText());
    if (!speed) {
        setProblem(problemText(tr("Speed"), speed.error()));
        return;
    }
    m_edited = false;
    m_session.setSpeed(*speed);
    restore();
}

void SpeedBox::restore()
{
    m_edited = false;
    const auto offered = static_cast<int>(offeredSpeeds().indexOf(m_session.speed()));
    setCurrentIndex(offered); // where the list opens; −1 if it is none of these
    lineEdit()->setText(speedText(m_session.speed()));
    setProblem({});
}

/// While a problem is shown, it follows the typing.
void SpeedBox::recheck()
{
    m_edited = currentText() != speedText(m_session.speed());
    if (m_problem.isEmpty())
        return;
    const auto speed = parseSpeed(currentText());
    setProblem(speed ? QString() : problemText(tr("Speed"), speed.error()));
}

void SpeedBox::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    setAccessibleDescription(problem.isEmpty() ? m_reached : problem);
    emit problemChanged(problem);
}

} // namespace ui

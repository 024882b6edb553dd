#include "ui/charts/chart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

#include "ui/charts/chart_paint.h"
#include "ui/theme/colors.h"
#include "ui/theme/focus_ring.h"

namespace ui {

Chart::Chart(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void Chart::setSummary(const QString &summary)
{
    if (summary == m_summary)
        return;
    m_summary = summary;
    tell();
}

QString Chart::readout() const
{
    return m_stop && *m_stop < stopCount() ? stopText(*m_stop) : QString();
}

void Chart::setStop(std::optional<int> stop)
{
    if (stop)
        stop =
            stopCount() > 0 ? std::optional{std::clamp(*stop, 0, stopCount() - 1)} : std::nullopt;
    if (stop == m_stop)
        return;
    m_stop = stop;
    tell();
    update();
    emit stopChanged();
}

QRect Chart::plot() const
{
    return rect().marginsRemoved(margins(fontMetrics().height()));
}

void Chart::paintIn(QPainter &painter, QSize size)
{
    const QSize before = this->size();
    resize(size);
    painter.setFont(font());
    painter.fillRect(rect(), palette().color(QPalette::Base));
    paintChart(painter);
    resize(before);
}

QSize Chart::sizeHint() const
{
    const int line = fontMetrics().height();
    return {28 * line, 10 * line};
}

QSize Chart::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    const QMargins around = margins(line);
    return {12 * line, around.top() + around.bottom() + 2 * line};
}

void Chart::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    painter.fillRect(rect(), palette().color(QPalette::Base));
    paintChart(painter);
    if (const QString text = readout(); !text.isEmpty())
        paintReadout(painter, palette(), plot(), stopX(*m_stop), text);
    if (hasFocus())
        paintFocusRing(painter, rect(), focusColor(palette()));
}

void Chart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (isVisible()) // whoever shows it reads anyway
        emit resized();
}

/// The axes take more room, or less, and leave the plot another number of stops.
void Chart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    updateGeometry();
    if (isVisible())
        emit resized();
}

void Chart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    mouseMoveEvent(event);
    if (m_stop)
        emit stopChosen(*m_stop);
}

void Chart::mouseMoveEvent(QMouseEvent *event)
{
    const bool inside = plot().adjusted(-4, 0, 4, 0).contains(event->position().toPoint());
    const int stop = inside ? stopAt(event->position().x()) : -1;
    setStop(stop >= 0 ? std::optional{stop} : std::nullopt);
}

void Chart::leaveEvent(QEvent *)
{
    setStop(std::nullopt);
}

void Chart::keyPressEvent(QKeyEvent *event)
{
    const int last = stopCount() - 1;
    const bool forward = event->key() == Qt::Key_Right || event->key() == Qt::Key_PageDown;
    const int stride = event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp ? 10 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_PageUp:
    case Qt::Key_Right:
    case Qt::Key_PageDown:
        // From the newest, which is what people ask for first.
        setStop(m_stop ? *m_stop + (forward ? stride : -stride) : last);
        return;
    case Qt::Key_Home:
        setStop(0);
        return;
    case Qt::Key_End:
        setStop(last);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_stop)
            emit stopChosen(*m_stop);
        return;
    case Qt::Key_Escape:
        if (m_stop) {
            setStop(std::nullopt);
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void Chart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void Chart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setStop(std::nullopt);
    update();
}

void Chart::tell()
{
    const QString read = readout();
    setAccessibleDescription(read.isEmpty() ? m_summary : read);
}

} // namespace ui

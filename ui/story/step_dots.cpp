#include "ui/story/step_dots.h"

#include <QPainter>

#include <algorithm>

#include "ui/theme/colors.h"

namespace ui {

namespace {

constexpr int mostDots = 16;

} // namespace

StepDots::StepDots(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void StepDots::setSteps(int reached, int all)
{
    if (reached == m_reached && all == m_all)
        return;
    m_reached = reached;
    m_all = all;
    updateGeometry();
    update();
}

/// From dot to dot; follows the size of the text.
int StepDots::gap() const
{
    return std::max(12, fontMetrics().height() * 9 / 10);
}

QSize StepDots::sizeHint() const
{
    return {std::min(m_all, mostDots) * gap(), gap() + 2};
}

QSize StepDots::minimumSizeHint() const
{
    return sizeHint();
}

void StepDots::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_all > mostDots)
        paintLine(painter);
    else
        paintDots(painter);
}

void StepDots::paintLine(QPainter &painter) const
{
    const qreal thick = gap() / 3.0;
    QRectF line{0, (height() - thick) / 2, static_cast<qreal>(width()), thick};
    painter.setPen(Qt::NoPen);
    painter.setBrush(outlineColor(palette()));
    painter.drawRoundedRect(line, thick / 2, thick / 2);
    line.setWidth(line.width() * m_reached / m_all);
    painter.setBrush(palette().color(QPalette::Highlight));
    painter.drawRoundedRect(line, thick / 2, thick / 2);
}

void StepDots::paintDots(QPainter &painter) const
{
    const QColor done = palette().color(QPalette::Highlight);
    for (int n = 1; n <= m_all; ++n) {
        const QPointF centre{(n - 0.5) * gap(), height() / 2.0};
        const qreal radius = gap() * (n == m_reached ? 0.40 : 0.23);
        painter.setPen(n <= m_reached ? QPen{Qt::NoPen} : QPen{outlineColor(palette()), 1.3});
        painter.setBrush(n <= m_reached ? QBrush{done} : QBrush{Qt::NoBrush});
        painter.drawEllipse(centre, radius, radius);
    }
}

} // namespace ui

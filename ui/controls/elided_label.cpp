#include "ui/controls/elided_label.h"

#include <QPainter>

#include <algorithm>

namespace ui {

QSize ElidedLabel::minimumSizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 10;
    return {std::min(width, QLabel::sizeHint().width()), QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect area = contentsRect();
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

} // namespace ui

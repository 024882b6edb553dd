#include "ui/theme/wave.h"

#include <QColor>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace ui {

void paintWave(QPainter &painter, int from, int to, int base, const QColor &color)
{
    constexpr int step = 3;
    const int end = std::max(to, from + 2 * step);
    QPainterPath wave{QPointF(from, base)};
    for (int x = from, n = 1; x < end; x += step, ++n)
        wave.lineTo(x + step, base + (n % 2 == 0 ? 0 : 2));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{color, 1.4});
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(wave);
    painter.restore();
}

} // namespace ui

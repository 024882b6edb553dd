#include "ui/controls/painted_icons.h"

#include <QPainter>
#include <QPixmap>

namespace ui {

namespace {

template <class Paint>
QIcon icon(const QColor &color, const Paint &paint)
{
    constexpr int side = 16;
    constexpr int scale = 2; // sharp on dense screens too
    QPixmap pixmap{side * scale, side * scale};
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter{&pixmap};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    paint(painter);
    painter.end();
    return QIcon{pixmap};
}

} // namespace

QColor outlineColor(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Text);
    const QColor base = palette.color(QPalette::Base);
    const auto mixed = [](int a, int b) { return (45 * a + 55 * b) / 100; };
    return {mixed(text.red(), base.red()), mixed(text.green(), base.green()),
            mixed(text.blue(), base.blue())};
}

QIcon closeIcon(const QPalette &palette)
{
    return icon(palette.color(QPalette::ButtonText), [](QPainter &painter) {
        painter.drawLine(QPointF{4.5, 4.5}, QPointF{11.5, 11.5});
        painter.drawLine(QPointF{4.5, 11.5}, QPointF{11.5, 4.5});
    });
}

QIcon returnIcon(const QPalette &palette)
{
    return icon(palette.color(QPalette::ButtonText), [](QPainter &painter) {
        painter.drawPolyline(QPolygonF{{13, 4}, {13, 9.5}, {3.5, 9.5}});
        painter.drawPolyline(QPolygonF{{6.5, 6.5}, {3.5, 9.5}, {6.5, 12.5}});
    });
}

} // namespace ui

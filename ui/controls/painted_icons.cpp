#include "ui/controls/painted_icons.h"

#include <QPainter>
#include <QPainterPath>
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

namespace {

/// Drawn as turning back; mirrored it turns on.
QIcon turnIcon(const QPalette &palette, bool back)
{
    return icon(palette.color(QPalette::ButtonText), [back](QPainter &painter) {
        if (!back) {
            painter.translate(16, 0);
            painter.scale(-1, 1);
        }
        QPainterPath turn{QPointF{3, 6.5}};
        turn.lineTo(9.5, 6.5);
        turn.cubicTo(14.5, 6.5, 14.5, 13, 9.5, 13);
        turn.lineTo(6.5, 13);
        painter.drawPath(turn);
        painter.drawPolyline(QPolygonF{{6, 3.5}, {3, 6.5}, {6, 9.5}});
    });
}

QIcon eventIcon(const QPalette &palette, bool before)
{
    const QColor color = palette.color(QPalette::ButtonText);
    return icon(color, [before, &color](QPainter &painter) {
        if (!before) {
            painter.translate(16, 0);
            painter.scale(-1, 1);
        }
        painter.drawLine(QPointF{4.5, 4}, QPointF{4.5, 12});
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF{{11.5, 4}, {6.5, 8}, {11.5, 12}});
    });
}

} // namespace

QIcon undoIcon(const QPalette &palette)
{
    return turnIcon(palette, true);
}

QIcon redoIcon(const QPalette &palette)
{
    return turnIcon(palette, false);
}

QIcon trafficIcon(const QPalette &palette, bool on)
{
    const QColor color = palette.color(QPalette::ButtonText);
    return icon(color, [on, &color](QPainter &painter) {
        painter.setPen(QPen{color, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        if (on)
            painter.setBrush(color);
        for (const qreal left : {2.5, 8.5})
            painter.drawPolygon(QPolygonF{{left, 3.5}, {left + 5, 8}, {left, 12.5}});
    });
}

QIcon moreIcon(const QPalette &palette)
{
    const QColor color = palette.color(QPalette::ButtonText);
    return icon(color, [&color](QPainter &painter) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        for (const qreal x : {3.5, 8.0, 12.5})
            painter.drawEllipse(QPointF{x, 8}, 1.4, 1.4);
    });
}

QIcon eventBeforeIcon(const QPalette &palette)
{
    return eventIcon(palette, true);
}

QIcon eventAfterIcon(const QPalette &palette)
{
    return eventIcon(palette, false);
}

} // namespace ui

#include "ui/controls/painted_icons.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/theme/painted_icon.h"

namespace ui {

namespace {

/// Of lines in the colour of the text of the button that has it: disabled, checked, or neither.
template <class Paint>
QIcon icon(const QPalette &palette, const Paint &paint)
{
    return paintedIcon([=](QPainter &painter, QIcon::Mode mode, QIcon::State state) {
        const QColor color =
            mode == QIcon::Disabled
                ? palette.color(QPalette::Disabled, QPalette::ButtonText)
                : palette.color(QPalette::Active,
                                state == QIcon::On ? QPalette::Base : QPalette::ButtonText);
        painter.setPen(QPen{color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        paint(painter, color);
    });
}

} // namespace

QIcon closeIcon(const QPalette &palette)
{
    return icon(palette, [](QPainter &painter, const QColor &) {
        painter.drawLine(QPointF{4.5, 4.5}, QPointF{11.5, 11.5});
        painter.drawLine(QPointF{4.5, 11.5}, QPointF{11.5, 4.5});
    });
}

QIcon returnIcon(const QPalette &palette)
{
    return icon(palette, [](QPainter &painter, const QColor &) {
        painter.drawPolyline(QPolygonF{{13, 4}, {13, 9.5}, {3.5, 9.5}});
        painter.drawPolyline(QPolygonF{{6.5, 6.5}, {3.5, 9.5}, {6.5, 12.5}});
    });
}

namespace {

/// Drawn as turning back; mirrored it turns on.
QIcon turnIcon(const QPalette &palette, bool back)
{
    return icon(palette, [back](QPainter &painter, const QColor &) {
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
    return icon(palette, [before](QPainter &painter, const QColor &color) {
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
    return icon(palette, [on](QPainter &painter, const QColor &color) {
        painter.setPen(QPen{color, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        if (on)
            painter.setBrush(color);
        for (const qreal left : {2.5, 8.5})
            painter.drawPolygon(QPolygonF{{left, 3.5}, {left + 5, 8}, {left, 12.5}});
    });
}

QIcon moreIcon(const QPalette &palette)
{
    return icon(palette, [](QPainter &painter, const QColor &color) {
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

#include "ui/theme/control_paint.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>
#include <array>

#include "ui/theme/colors.h"

namespace ui {

namespace {

constexpr qreal corner = 3;

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return (option.state & flag) != 0;
}

bool isEnabled(const QStyleOption &option)
{
    return has(option, QStyle::State_Enabled);
}

/// Behind everything that can be used.
QColor faintOutline(const QPalette &palette)
{
    return blended(palette.color(QPalette::Active, QPalette::Window), outlineColor(palette), 0.45);
}

QColor borderOf(const QStyleOption &option)
{
    return isEnabled(option) ? outlineColor(option.palette) : faintOutline(option.palette);
}

/// Of a box or circle: its ground, border, and the colour of its mark.
struct MarkColors
{
    QColor ground;
    QColor border;
    QColor mark;
};

MarkColors markColors(const QStyleOption &option)
{
    const QPalette &palette = option.palette;
    const auto color = [&palette](QPalette::ColorRole role) {
        return palette.color(QPalette::Active, role);
    };
    const bool isMarked = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    if (!isEnabled(option))
        return {color(QPalette::Window), faintOutline(palette),
                palette.color(QPalette::Disabled, QPalette::Text)};
    const QColor accent = focusColor(palette);
    MarkColors colors{color(QPalette::Base), outlineColor(palette), color(QPalette::Base)};
    if (isMarked)
        colors.ground = colors.border = accent;
    else if (has(option, QStyle::State_MouseOver))
        colors.border = accent;
    if (has(option, QStyle::State_Sunken))
        colors.ground = blended(colors.ground, color(QPalette::Text), 0.3);
    return colors;
}

} // namespace

void paintCheckMark(QPainter &painter, const QStyleOption &option)
{
    const MarkColors colors = markColors(option);
    const QRectF box = QRectF{option.rect}.adjusted(0.5, 0.5, -0.5, -0.5);
    const auto at = [&box](qreal x, qreal y) {
        return QPointF{box.left() + x * box.width(), box.top() + y * box.height()};
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{colors.border, 1});
    painter.setBrush(colors.ground);
    painter.drawRoundedRect(box, corner, corner);
    painter.setPen(QPen{colors.mark, box.width() / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.setBrush(Qt::NoBrush);
    if (has(option, QStyle::State_NoChange))
        painter.drawLine(at(0.27, 0.5), at(0.73, 0.5));
    else if (has(option, QStyle::State_On))
        painter.drawPolyline(QPolygonF{{at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.28)}});
    painter.restore();
}

void paintRadioMark(QPainter &painter, const QStyleOption &option)
{
    const MarkColors colors = markColors(option);
    const QRectF circle = QRectF{option.rect}.adjusted(0.7, 0.7, -0.7, -0.7);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{colors.border, 1.6});
    painter.setBrush(colors.ground);
    painter.drawEllipse(circle);
    if (has(option, QStyle::State_On)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.mark);
        painter.drawEllipse(circle.center(), circle.width() * 0.22, circle.height() * 0.22);
    }
    painter.restore();
}

void paintButtonPanel(QPainter &painter, const QStyleOption &option, bool isFlat)
{
    const QPalette &palette = option.palette;
    const QColor button = palette.color(QPalette::Active, QPalette::Button);
    const QColor text = palette.color(QPalette::Active, QPalette::ButtonText);
    const bool isOn = has(option, QStyle::State_On);
    const bool isDown = has(option, QStyle::State_Sunken);
    const bool isUnder = isEnabled(option) && has(option, QStyle::State_MouseOver);
    if (isFlat && !isOn && !isDown && !isUnder)
        return;
    QColor ground = button;
    QColor border = borderOf(option);
    if (!isEnabled(option)) {
        const QColor window = palette.color(QPalette::Active, QPalette::Window);
        ground = isOn ? blended(window, border, 0.35) : window;
    } else if (isOn) {
        ground = border = focusColor(palette);
    } else if (isUnder) {
        ground = blended(button, text, 0.08);
    }
    if (isDown && isEnabled(option))
        ground = blended(ground, text, isOn ? 0.15 : 0.28);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{border, 1});
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF{option.rect}.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.restore();
}

QColor buttonInk(const QStyleOption &option)
{
    const QPalette &palette = option.palette;
    if (!isEnabled(option))
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    return palette.color(QPalette::Active,
                         has(option, QStyle::State_On) ? QPalette::Base : QPalette::ButtonText);
}

void paintScrollHandle(QPainter &painter, const QRect &area, const QStyleOption &option)
{
    const QColor text = option.palette.color(QPalette::Active, QPalette::Text);
    const QColor color = borderOf(option);
    const bool isHeld = has(option, QStyle::State_Sunken);
    const qreal radius = std::min(area.width(), area.height()) / 2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isHeld ? blended(color, text, 0.4) : color);
    painter.drawRoundedRect(area, radius, radius);
    painter.restore();
}

void paintFieldFrame(QPainter &painter, const QStyleOption &option)
{
    const bool isFocused = isEnabled(option) && has(option, QStyle::State_HasFocus);
    const qreal line = isFocused ? 2 : 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{isFocused ? focusColor(option.palette) : borderOf(option), line});
    painter.drawRoundedRect(QRectF{option.rect}.adjusted(line / 2, line / 2, -line / 2, -line / 2),
                            corner, corner);
    painter.restore();
}

void paintArrow(QPainter &painter, const QRectF &area, Qt::ArrowType direction,
                const QStyleOption &option, bool isEnabled)
{
    // Wide and low, about the middle; the length of the base is that of a small letter's height.
    const qreal half = std::min(
        {option.fontMetrics.height() * 0.26, area.width() / 2,
         area.height() / (direction == Qt::UpArrow || direction == Qt::DownArrow ? 1.2 : 2.0)});
    const qreal tip = half * 0.62;
    const QPointF centre = area.center();
    std::array<QPointF, 3> triangle;
    switch (direction) {
    case Qt::UpArrow:
        triangle = {centre + QPointF{-half, tip}, centre + QPointF{half, tip},
                    centre + QPointF{0, -tip}};
        break;
    case Qt::LeftArrow:
        triangle = {centre + QPointF{tip, -half}, centre + QPointF{tip, half},
                    centre + QPointF{-tip, 0}};
        break;
    case Qt::RightArrow:
        triangle = {centre + QPointF{-tip, -half}, centre + QPointF{-tip, half},
                    centre + QPointF{tip, 0}};
        break;
    default:
        triangle = {centre + QPointF{-half, -tip}, centre + QPointF{half, -tip},
                    centre + QPointF{0, tip}};
        break;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isEnabled ? option.palette.color(QPalette::Active, QPalette::ButtonText)
                               : faintOutline(option.palette));
    painter.drawPolygon(triangle.data(), static_cast<int>(triangle.size()));
    painter.restore();
}

} // namespace ui

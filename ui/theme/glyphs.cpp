#include "ui/theme/glyphs.h"

#include <QIcon>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <array>

namespace ui {

namespace {

struct Colours
{
    QRgb light;
    QRgb dark;
};

Colours coloursOf(Glyph glyph)
{
    switch (glyph) {
    case Glyph::refreshed:
        return {0xFF0067A3, 0xFF4FA8E0};
    case Glyph::staleServed:
        return {0xFFA85400, 0xFFF2B233};
    case Glyph::error:
        return {0xFF6E003E, 0xFFFF5A7A};
    default:
        return {0xFF666B70, 0xFFC2C6CB};
    }
}

} // namespace

Glyph glyphOf(journal::Outcome outcome)
{
    switch (outcome) {
    case journal::Outcome::refreshed:
    case journal::Outcome::freshUnstored:
        return Glyph::refreshed;
    case journal::Outcome::staleServed:
        return Glyph::staleServed;
    case journal::Outcome::errorPropagated:
        return Glyph::error;
    case journal::Outcome::none:
        break;
    }
    return Glyph::none;
}

Glyph glyphOf(stalecache::EntryState state)
{
    switch (state) {
    case stalecache::EntryState::usable:
        return Glyph::refreshed;
    case stalecache::EntryState::expired:
        return Glyph::expired;
    case stalecache::EntryState::absent:
        break;
    }
    return Glyph::none;
}

Glyph glyphOf(const journal::Event &event)
{
    switch (event.kind) {
    case journal::EventKind::callStarted:
        return Glyph::inFlight;
    case journal::EventKind::entryExpired:
        return Glyph::expired;
    case journal::EventKind::backendError:
    case journal::EventKind::attemptFailed:
        return Glyph::error;
    default:
        break;
    }
    const Glyph glyph = glyphOf(journal::outcomeOf(event));
    return glyph == Glyph::none ? Glyph::info : glyph;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

QColor glyphColor(Glyph glyph, const QPalette &palette)
{
    const Colours colours = coloursOf(glyph);
    return QColor::fromRgba(isDark(palette) ? colours.dark : colours.light);
}

void paintGlyph(QPainter &painter, const QRectF &area, Glyph glyph, const QColor &color)
{
    const qreal side = std::min(area.width(), area.height());
    const QPointF centre = area.center();
    const qreal radius = side * 0.42;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::NoBrush);
    const QPen stroke{color, std::max<qreal>(1.5, side * 0.16), Qt::SolidLine, Qt::RoundCap};
    switch (glyph) {
    case Glyph::none:
        break;
    case Glyph::refreshed:
        painter.setBrush(color);
        painter.drawEllipse(centre, radius, radius);
        break;
    case Glyph::staleServed: {
        const qreal reach = side * 0.5;
        painter.setBrush(color);
        painter.drawPolygon(std::array{centre + QPointF{0, -reach}, centre + QPointF{reach, 0},
                                       centre + QPointF{0, reach}, centre + QPointF{-reach, 0}}
                                .data(),
                            4);
        break;
    }
    case Glyph::error: {
        const qreal reach = side * 0.36;
        painter.setPen(stroke);
        painter.drawLine(centre + QPointF{-reach, -reach}, centre + QPointF{reach, reach});
        painter.drawLine(centre + QPointF{-reach, reach}, centre + QPointF{reach, -reach});
        break;
    }
    case Glyph::expired:
        painter.setPen(QPen{color, std::max<qreal>(1.2, side * 0.12)});
        painter.drawEllipse(centre, radius * 0.9, radius * 0.9);
        break;
    case Glyph::inFlight:
        painter.setPen(stroke);
        painter.drawArc(QRectF{centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius},
                        60 * 16, 270 * 16);
        break;
    case Glyph::info: {
        painter.setPen(QPen{color, std::max<qreal>(1.2, side * 0.1)});
        const QPointF foot = centre + QPointF{-side * 0.25, side * 0.42};
        painter.drawLine(foot, foot + QPointF{0, -side * 0.84});
        painter.setBrush(color);
        painter.drawRect(QRectF{foot + QPointF{0, -side * 0.84}, QSizeF{side * 0.55, side * 0.4}});
        break;
    }
    }
    painter.restore();
}

QIcon glyphIcon(Glyph glyph, const QPalette &palette)
{
    QPixmap pixmap{32, 32};
    pixmap.fill(Qt::transparent);
    QPainter painter{&pixmap};
    paintGlyph(painter, QRectF{4, 4, 24, 24}, glyph, glyphColor(glyph, palette));
    painter.end();
    return QIcon{pixmap};
}

} // namespace ui

#include "ui/theme/glyphs.h"

#include <QIcon>
#include <QPainter>

#include <algorithm>
#include <initializer_list>

#include "ui/theme/painted_icon.h"

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
    case Glyph::healthUp:
        return {0xFF0067A3, 0xFF4FA8E0};
    case Glyph::staleServed:
        return {0xFFA85400, 0xFFF2B233};
    case Glyph::error:
    case Glyph::attemptFailed:
    case Glyph::timedOut:
    case Glyph::breakerOpen:
    case Glyph::healthDown:
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

Glyph glyphOf(journal::BreakerState state)
{
    switch (state) {
    case journal::BreakerState::closed:
        return Glyph::breakerClosed;
    case journal::BreakerState::open:
        return Glyph::breakerOpen;
    case journal::BreakerState::halfOpen:
        return Glyph::breakerHalfOpen;
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
        return Glyph::error;
    case journal::EventKind::attemptStarted:
        return Glyph::attempt;
    case journal::EventKind::attemptFailed:
        return event.isTimedOut() ? Glyph::timedOut : Glyph::attemptFailed;
    case journal::EventKind::breakerRejected:
        return Glyph::breakerOpen;
    case journal::EventKind::breakerChanged:
        return glyphOf(event.breakerState());
    case journal::EventKind::healthChanged:
        return event.health() == journal::Health::failing ? Glyph::healthDown : Glyph::healthUp;
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

namespace {

/// Draws in a square of side 1 about the origin, so that every shape reads as its measures.
class GlyphPainter
{
public:
    GlyphPainter(QPainter &painter, qreal side, const QColor &color)
        : m_painter(painter), m_side(side), m_color(color)
    {
    }

    void paint(Glyph glyph);

private:
    void pen(qreal width, qreal leastPixels)
    {
        m_painter.setPen(
            QPen{m_color, std::max(width, leastPixels / m_side), Qt::SolidLine, Qt::RoundCap});
        m_painter.setBrush(Qt::NoBrush);
    }

    void fill()
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_color);
    }

    void polygon(std::initializer_list<QPointF> points)
    {
        m_painter.drawPolygon(points.begin(), static_cast<int>(points.size()));
    }

    void cross(qreal reach)
    {
        m_painter.drawLine(QPointF{-reach, -reach}, QPointF{reach, reach});
        m_painter.drawLine(QPointF{-reach, reach}, QPointF{reach, -reach});
    }

    /// A switch between two contacts, its lever raised at the right by `rise`.
    void breaker(qreal rise);

    QPainter &m_painter;
    qreal m_side;
    QColor m_color;
};

void GlyphPainter::breaker(qreal rise)
{
    constexpr qreal contact = 0.1;
    constexpr qreal reach = 0.4;
    constexpr qreal level = 0.16;
    fill();
    m_painter.drawEllipse(QPointF{-reach, level}, contact, contact);
    m_painter.drawEllipse(QPointF{reach, level}, contact, contact);
    pen(0.12, 1.2);
    m_painter.drawLine(QPointF{-reach, level}, QPointF{reach * (1 - 0.3 * rise), level - rise});
}

void GlyphPainter::paint(Glyph glyph)
{
    constexpr qreal radius = 0.42;
    switch (glyph) {
    case Glyph::none:
        break;
    case Glyph::refreshed:
        fill();
        m_painter.drawEllipse(QPointF{}, radius, radius);
        break;
    case Glyph::staleServed:
        fill();
        polygon({{0, -0.5}, {0.5, 0}, {0, 0.5}, {-0.5, 0}});
        break;
    case Glyph::error:
        pen(0.16, 1.5);
        cross(0.36);
        break;
    case Glyph::expired:
        pen(0.12, 1.2);
        m_painter.drawEllipse(QPointF{}, radius * 0.9, radius * 0.9);
        break;
    case Glyph::inFlight:
        pen(0.16, 1.5);
        m_painter.drawArc(QRectF{-radius, -radius, 2 * radius, 2 * radius}, 60 * 16, 270 * 16);
        break;
    case Glyph::info:
        pen(0.1, 1.2);
        m_painter.drawLine(QPointF{-0.25, 0.42}, QPointF{-0.25, -0.42});
        m_painter.setBrush(m_color);
        m_painter.drawRect(QRectF{-0.25, -0.42, 0.55, 0.4});
        break;
    case Glyph::attempt:
        pen(0.12, 1.2);
        m_painter.drawEllipse(QPointF{}, 0.22, 0.22);
        break;
    case Glyph::attemptFailed:
        pen(0.13, 1.3);
        cross(0.22);
        break;
    case Glyph::timedOut:
        pen(0.11, 1.2);
        m_painter.drawEllipse(QPointF{}, 0.4, 0.4);
        m_painter.drawLine(QPointF{}, QPointF{0, -0.26});
        m_painter.drawLine(QPointF{}, QPointF{0.18, 0.1});
        break;
    case Glyph::breakerClosed:
        breaker(0);
        break;
    case Glyph::breakerHalfOpen:
        breaker(0.28);
        break;
    case Glyph::breakerOpen:
        breaker(0.56);
        break;
    case Glyph::healthUp:
        fill();
        polygon({{0, -0.42}, {0.46, 0.36}, {-0.46, 0.36}});
        break;
    case Glyph::healthDown:
        fill();
        polygon({{0, 0.42}, {0.46, -0.36}, {-0.46, -0.36}});
        break;
    }
}

} // namespace

void paintGlyph(QPainter &painter, const QRectF &area, Glyph glyph, const QColor &color)
{
    const qreal side = std::min(area.width(), area.height());
    if (side <= 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.center());
    painter.scale(side, side);
    GlyphPainter(painter, side, color).paint(glyph);
    painter.restore();
}

QIcon glyphIcon(Glyph glyph, const QPalette &palette)
{
    return paintedIcon(
        [glyph, color = glyphColor(glyph, palette)](QPainter &painter, QIcon::Mode, QIcon::State) {
            paintGlyph(painter, QRectF{2, 2, 12, 12}, glyph, color);
        });
}

} // namespace ui

#include "ui/timeline/mark_stamps.h"

#include <QPainter>

#include <cmath>

namespace ui {

namespace {

// Of the side of the glyph.
constexpr double groundShare = 0.55;
constexpr double ringShare = 0.73;
constexpr double stampShare = 1.9;

} // namespace

void paintMark(QPainter &painter, QPointF centre, double side, Glyph glyph, bool changed,
               const QPalette &palette)
{
    // On a ground of its own, so that it stands out from the window's bar and from its neighbours.
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.color(QPalette::Base));
    if (glyph != Glyph::error)
        painter.drawEllipse(centre, side * groundShare, side * groundShare);
    if (changed) {
        painter.setPen(QPen{palette.color(QPalette::Text), 1.5});
        painter.drawEllipse(centre, side * ringShare, side * ringShare);
    }
    painter.restore();
    paintGlyph(painter, QRectF{centre.x() - side / 2, centre.y() - side / 2, side, side}, glyph,
               glyphColor(glyph, palette));
}

void MarkStamps::stamp(QPainter &painter, QPointF centre, double side, Glyph glyph, bool changed,
                       const QPalette &palette)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    if (m_paletteKey != palette.cacheKey() || m_ratio != ratio || m_side != side) {
        m_pixmaps = {};
        m_paletteKey = palette.cacheKey();
        m_ratio = ratio;
        m_side = side;
    }
    const double stampSide = std::ceil(side * stampShare / 2) * 2;
    QPixmap &pixmap = m_pixmaps[static_cast<std::size_t>(glyph)][changed ? 1 : 0];
    if (pixmap.isNull()) {
        pixmap = QPixmap{QSizeF{stampSide * ratio, stampSide * ratio}.toSize()};
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter shape{&pixmap};
        paintMark(shape, {stampSide / 2, stampSide / 2}, side, glyph, changed, palette);
    }
    painter.drawPixmap(
        QPointF{std::round(centre.x()) - stampSide / 2, std::round(centre.y()) - stampSide / 2},
        pixmap);
}

} // namespace ui

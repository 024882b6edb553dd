#pragma once
// Paints a picture of the timeline with any painter, so that it can go to the screen, to a bitmap
// or to an SVG, where everything stays a shape.

#include <QFont>
#include <QPalette>
#include <QPixmap>

#include <array>

#include "ui/timeline/timeline_frame.h"

class QPainter;

namespace ui {

/// Pictures of the glyphs, kept, since painting thousands of shapes in each frame would take it
/// all.
class GlyphStamps
{
public:
    /// Draws one centred at a point.
    void stamp(QPainter &painter, QPointF centre, Glyph glyph, bool changed,
               const QPalette &palette);

private:
    std::array<std::array<QPixmap, 2>, 7> m_pixmaps;
    qint64 m_paletteKey = 0;
    qreal m_ratio = 0;
};

/// As a shape. `changed` puts a ring around it.
void paintMark(QPainter &painter, QPointF centre, Glyph glyph, bool changed,
               const QPalette &palette);

/// Without `stamps` glyphs are painted as shapes.
void paintTimeline(QPainter &painter, const TimelineFrame &frame, const QPalette &palette,
                   const QFont &font, GlyphStamps *stamps = nullptr);

} // namespace ui

#pragma once
// The mark of an outcome in a lane.

#include <QPalette>
#include <QPixmap>
#include <QPointF>

#include <array>

#include "ui/theme/glyphs.h"

namespace ui {

/// Pictures of the glyphs, kept, since painting thousands of shapes in each frame would take it
/// all.
class MarkStamps
{
public:
    /// Draws one of that side, centred at a point.
    void stamp(QPainter &painter, QPointF centre, double side, Glyph glyph, bool changed,
               const QPalette &palette);

private:
    std::array<std::array<QPixmap, 2>, 7> m_pixmaps;
    qint64 m_paletteKey = 0;
    qreal m_ratio = 0;
    double m_side = 0;
};

/// As a shape of that side. `changed` puts a ring around it.
void paintMark(QPainter &painter, QPointF centre, double side, Glyph glyph, bool changed,
               const QPalette &palette);

} // namespace ui

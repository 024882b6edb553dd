#pragma once
// The parts that charts are painted of.

#include <QBrush>
#include <QPalette>
#include <QPolygonF>
#include <QRect>
#include <QString>

#include <span>
#include <vector>

#include "ui/charts/scales.h"
#include "ui/theme/glyphs.h"

class QPainter;

namespace ui {

/// A line that goes on level from each point to the next one's x and then jumps to its y; at the
/// end it goes on to `right`. No point, no line.
[[nodiscard]] QPolygonF stepLine(std::span<const QPointF> points, double right);

/// The area between such a line and the level `bottom`.
[[nodiscard]] QPolygonF stepArea(std::span<const QPointF> points, double right, double bottom);

/// A step of a stack of areas: told by a pattern as well as by its colour.
struct Filling
{
    QColor color;
    Qt::BrushStyle pattern = Qt::SolidPattern;
};

/// A polygon filled so that its pattern is seen over a pale ground of its colour.
void paintFilled(QPainter &painter, const QPolygonF &area, const Filling &filling);

struct LegendEntry
{
    Filling filling; ///< of the swatch; not used if there is a glyph
    Glyph glyph = Glyph::none;
    QString text;
};

/// From left to right in one line; what does not fit is left out.
void paintLegend(QPainter &painter, const QPalette &palette, const QRect &area,
                 std::span<const LegendEntry> entries);

struct AxisTick
{
    double place = 0; ///< x or y, in pixels
    QString text;
};

/// Below and left of the plot.
void paintBottomAxis(QPainter &painter, const QPalette &palette, const QRect &plot,
                     std::span<const AxisTick> ticks);
void paintLeftAxis(QPainter &painter, const QPalette &palette, const QRect &plot,
                   std::span<const AxisTick> ticks);

/// The ticks of a clock axis, as many as there is room for.
[[nodiscard]] std::vector<AxisTick> clockTicks(const TimeScale &scale, const QFontMetrics &metrics);
[[nodiscard]] std::vector<AxisTick> countTicks(const CountAxis &axis, const QRect &plot);

/// A span in which the downstream was failing, hatched over the height of the plot; where there is
/// room, the word stands at its top.
void paintFailing(QPainter &painter, const QPalette &palette, const QRect &plot, double from,
                  double to);

/// A line at x and a box beside it, within the plot, with the text.
void paintReadout(QPainter &painter, const QPalette &palette, const QRect &plot, double x,
                  const QString &text);

} // namespace ui

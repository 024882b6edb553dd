#include "ui/decision_flow/flow_layout.h"

#include <QFontInfo>
#include <QLineF>

#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/decision_flow/flow_measures.h"
#include "ui/decision_flow/flow_placer.h"

namespace ui {

namespace {

constexpr qreal smallestPixels = 6;

constexpr std::size_t fewestRows = 3;
/// Rows are folded rather than letters made smaller than this part of what was asked for.
constexpr qreal comfortable = 0.9;

FlowLayout layoutWith(const FlowEdges &drawn, const FlowWords &words, QSizeF size,
                      const QFont &font, std::size_t rows)
{
    for (const bool brief : {false, true}) {
        const FlowMeasures measures(drawn, words, font, brief, rows);
        if (!brief && measures.neededWidth() > size.width())
            continue;
        FlowLayout layout = FlowPlacer(measures, size).result;
        layout.font = font;
        layout.briefNames = brief;
        return layout;
    }
    return {};
}

bool fits(const FlowLayout &layout, QSizeF size)
{
    return layout.needed.width() <= size.width() && layout.needed.height() <= size.height();
}

qreal distance(const QPolygonF &line, QPointF point)
{
    qreal nearest = std::numeric_limits<qreal>::max();
    for (qsizetype n = 1; n < line.size(); ++n) {
        const QPointF from = line[n - 1];
        const QPointF along = line[n] - from;
        const qreal squared = QPointF::dotProduct(along, along);
        const qreal part =
            squared > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / squared, 0.0, 1.0)
                        : 0;
        nearest = std::min(nearest, QLineF(point, from + part * along).length());
    }
    return nearest;
}

/// For a number of rows.
FlowLayout layoutRows(const FlowEdges &drawn, const FlowWords &words, QSizeF size,
                      const QFont &font, std::size_t rows)
{
    const auto at = [&](qreal pixels) {
        QFont scaled = font;
        scaled.setPixelSize(static_cast<int>(std::lround(pixels)));
        return layoutWith(drawn, words, size, scaled, rows);
    };
    const qreal wanted = QFontInfo(font).pixelSize();
    qreal pixels = wanted;
    FlowLayout layout = at(pixels);
    // In a large view the letters grow a little, while ample room stays around them.
    while (pixels + 1 <= 1.5 * wanted && fits(layout, size * 0.75))
        layout = at(++pixels);
    while (pixels > smallestPixels && !fits(layout, size))
        layout = at(--pixels);
    return layout;
}

} // namespace

FlowLayout layoutFlow(const FlowEdges &drawn, const FlowWords &words, QSizeF size,
                      const QFont &font, std::size_t rows)
{
    rows = std::min(rows, mostFlowRows);
    if (rows > fewestRows) {
        QFont least = font;
        least.setPixelSize(static_cast<int>(std::ceil(comfortable * QFontInfo(font).pixelSize())));
        const FlowLayout layout = layoutWith(drawn, words, size, least, rows);
        const qreal excess = layout.needed.height() - size.height();
        const auto over =
            static_cast<std::size_t>(std::ceil(std::max(0.0, excess) / layout.heading.height()));
        rows -= std::min(over, rows - fewestRows);
    }
    return layoutRows(drawn, words, size, font, rows);
}

std::optional<FlowEdge> edgeAt(const FlowLayout &layout, QPointF point, qreal reach)
{
    for (std::size_t n = 0; n < flowEdgeCount; ++n)
        if (layout.labels[n].contains(point))
            return static_cast<FlowEdge>(n);
    std::optional<FlowEdge> nearest;
    qreal best = reach;
    for (std::size_t n = 0; n < flowEdgeCount; ++n) {
        const qreal far = distance(layout.lines[n], point);
        if (far < best) {
            best = far;
            nearest = static_cast<FlowEdge>(n);
        }
    }
    return nearest;
}

} // namespace ui

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

FlowLayout layoutWith(const FlowEdges &drawn, const FlowWords &words, QSizeF size,
                      const QFont &font)
{
    for (const bool brief : {false, true}) {
        const FlowMeasures measures(drawn, words, font, brief);
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

} // namespace

FlowLayout layoutFlow(const FlowEdges &drawn, const FlowWords &words, QSizeF size,
                      const QFont &font)
{
    const auto at = [&](qreal pixels) {
        QFont scaled = font;
        scaled.setPixelSize(static_cast<int>(std::lround(pixels)));
        return layoutWith(drawn, words, size, scaled);
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

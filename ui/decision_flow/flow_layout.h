#pragma once
// Where the boxes, lines and labels of the decision flow stand. Plain geometry, no painting.

#include <QFont>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>

#include <array>
#include <cstddef>
#include <vector>

#include "ui/decision_flow/flow_graph.h"
#include "ui/decision_flow/flow_texts.h"

namespace ui {

/// A place for everything, in the coordinates of the view. What is not drawn is empty.
struct FlowLayout
{
    QFont font; ///< as asked for, or smaller where there is little room
    std::array<QRectF, flowNodeCount> nodes;
    std::array<QRectF, flowNodeCount> glyphs; ///< of the boxes in which a call ends
    std::array<QRectF, flowNodeCount> titles; ///< the words of a box
    std::array<QRectF, flowNodeCount> details; ///< a line below the words, where there is one
    std::array<QPolygonF, flowEdgeCount> lines; ///< from box to box, the arrow at their end
    std::array<QRectF, flowEdgeCount> labels; ///< on one line or two: see `stacked`
    FlowEdges stacked; ///< the labels that have their count below their name
    FlowEdges leftOfLine; ///< the labels that stand at the left of their line
    /// Of a call that is unfolded, else empty: the lines inside the box of `fn`. Fewer than were
    /// asked for where there is little room, but then three at least.
    std::vector<QRectF> rows;
    QRectF heading; ///< above the rows: `fn` and its latency at the left, the breaker at the right
    bool briefNames = false; ///< there is room for the brief names of the edges only
    qreal tip = 0; ///< how far a decision's points reach into its box
    QSizeF needed; ///< the least size at which this font has room
};

constexpr std::size_t mostFlowRows = 12;

/// Lays the flow out for a size, centred. With `rows` the box of `fn` is unfolded. The fonts and
/// gaps follow the size within limits; only a size too small for letters of 6 pixels is overrun.
[[nodiscard]] FlowLayout layoutFlow(const FlowEdges &drawn, const FlowWords &words, QSizeF size,
                                    const QFont &font, std::size_t rows = 0);

/// The edge whose label or line is at a point, within `reach` of it; of several lines the nearest.
[[nodiscard]] std::optional<FlowEdge> edgeAt(const FlowLayout &layout, QPointF point, qreal reach);

[[nodiscard]] constexpr bool isDecision(FlowNode node) noexcept
{
    return node == FlowNode::fn || node == FlowNode::usable;
}

} // namespace ui

#include "ui/decision_flow/flow_spot.h"

#include <algorithm>

#include "ui/decision_flow/flow_layout.h"

namespace ui {

std::optional<FlowSpot> spotAt(const FlowLayout &layout, std::size_t rows, QPointF point,
                               qreal reach)
{
    for (std::size_t n = 0; n < std::min(rows, layout.rows.size()); ++n)
        if (layout.rows[n].contains(point))
            return FlowSpot{FlowSpot::Kind::row, n};
    if (rows > 0 && layout.nodes[index(FlowNode::fn)].contains(point))
        return FlowSpot{FlowSpot::Kind::policy, 0};
    const auto edge = edgeAt(layout, point, reach);
    return edge ? std::optional{FlowSpot::of(*edge)} : std::nullopt;
}

std::vector<FlowSpot> flowSpots(const FlowEdges &drawn, std::size_t rows)
{
    std::vector<FlowSpot> spots;
    for (std::size_t n = 0; n < flowEdgeCount; ++n) {
        if (drawn.test(n))
            spots.push_back({FlowSpot::Kind::edge, n});
        if (n != index(FlowEdge::call) || rows == 0)
            continue;
        spots.push_back({FlowSpot::Kind::policy, 0});
        for (std::size_t row = 0; row < rows; ++row)
            spots.push_back({FlowSpot::Kind::row, row});
    }
    return spots;
}

} // namespace ui

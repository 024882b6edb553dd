#pragma once
// What a person can point at in the decision flow.

#include <QPointF>

#include <cstddef>
#include <optional>
#include <vector>

#include "ui/decision_flow/flow_graph.h"

namespace ui {

struct FlowLayout;

struct FlowSpot
{
    enum class Kind
    {
        edge,
        policy, ///< the box of `fn` where a call is unfolded
        row, ///< a line in it
    };

    Kind kind = Kind::edge;
    std::size_t number = 0; ///< of the edge, or of the line as it stands in the layout

    [[nodiscard]] static FlowSpot of(FlowEdge edge)
    {
        return {Kind::edge, index(edge)};
    }

    [[nodiscard]] FlowEdge edge() const
    {
        return static_cast<FlowEdge>(number);
    }

    friend bool operator==(const FlowSpot &, const FlowSpot &) = default;
};

/// The spot at a point, lines within `reach` of it. `rows`: how many lines are filled.
[[nodiscard]] std::optional<FlowSpot> spotAt(const FlowLayout &layout, std::size_t rows,
                                             QPointF point, qreal reach);

/// All spots in the order in which the keyboard goes through them, which is that of a call.
[[nodiscard]] std::vector<FlowSpot> flowSpots(const FlowEdges &drawn, std::size_t rows);

} // namespace ui

#pragma once
// Paints the decision flow.

#include <QPalette>
#include <QString>

#include <array>
#include <optional>

#include "ui/decision_flow/flow_graph.h"
#include "ui/decision_flow/flow_layout.h"
#include "ui/decision_flow/flow_spot.h"
#include "ui/decision_flow/flow_unfolding.h"

class QPainter;

namespace ui {

/// What the picture shows.
struct FlowContent
{
    FlowCounts counts{};
    FlowPath path;
    QString key; ///< in the first box; empty: the neutral words stand there
    QString wholeKey; ///< the same, for who asks
    QString latency; ///< under `fn`, of a call that is shown
    QString age; ///< under "serve stale"
    journal::CallNumber call = 0;
    FlowUnfolding unfolding; ///< inside `fn`
    std::optional<journal::Sequence> picked{}; ///< an event; its line stands out

    friend bool operator==(const FlowContent &, const FlowContent &) = default;
};

/// What stands out because a person points at them.
struct FlowAttention
{
    std::optional<FlowSpot> hovered;
    std::optional<FlowSpot> focused;
};

void paintFlow(QPainter &painter, const FlowContent &content, const FlowLayout &layout,
               const FlowWords &words, const FlowAttention &attention, const QPalette &palette);

} // namespace ui

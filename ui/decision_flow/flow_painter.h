#pragma once
// Paints the decision flow.

#include <QPalette>
#include <QString>

#include <array>
#include <optional>

#include "ui/decision_flow/flow_graph.h"
#include "ui/decision_flow/flow_layout.h"

class QPainter;

namespace ui {

/// What the picture shows.
struct FlowContent
{
    FlowCounts counts{};
    FlowPath path;
    QString key; ///< in the first box; empty: the neutral words stand there
    QString latency; ///< under `fn`, of a call that is shown
    QString age; ///< under "serve stale"

    friend bool operator==(const FlowContent &, const FlowContent &) = default;
};

/// The edges that stand out because a person points at them.
struct FlowAttention
{
    std::optional<FlowEdge> hovered;
    std::optional<FlowEdge> focused;
};

void paintFlow(QPainter &painter, const FlowContent &content, const FlowLayout &layout,
               const FlowWords &words, const FlowAttention &attention, const QPalette &palette);

} // namespace ui

#include "ui/decision_flow/flow_graph.h"

#include <initializer_list>
#include <string>

namespace ui {

namespace {

using journal::Outcome;
using stalecache::PropagateReason;

void take(FlowPath &path, std::initializer_list<FlowEdge> edges,
          std::initializer_list<FlowNode> nodes)
{
    for (const FlowEdge edge : edges)
        path.edges.set(index(edge));
    for (const FlowNode node : nodes)
        path.nodes.set(index(node));
}

void takeError(FlowPath &path, PropagateReason reason)
{
    take(path, {}, {FlowNode::error});
    switch (reason) {
    case PropagateReason::absent:
        take(path, {FlowEdge::failure, FlowEdge::absent}, {FlowNode::usable});
        break;
    case PropagateReason::expired:
        take(path, {FlowEdge::failure, FlowEdge::expired}, {FlowNode::usable});
        break;
    case PropagateReason::backend:
        take(path, {FlowEdge::failure, FlowEdge::backend}, {FlowNode::usable});
        break;
    case PropagateReason::refused: // decided before anybody looks for a stored value
        take(path, {FlowEdge::refused}, {});
        break;
    case PropagateReason::cancelled:
        take(path, {FlowEdge::cancelled}, {});
        break;
    }
}

} // namespace

FlowPath flowPath(const std::optional<journal::CallReading> &call)
{
    FlowPath path;
    if (!call)
        return path;
    path.glyph = call->isInFlight() ? Glyph::inFlight : glyphOf(call->outcome);
    take(path, {FlowEdge::call}, {FlowNode::call, FlowNode::fn});
    switch (call->outcome) {
    case Outcome::none:
        break;
    case Outcome::refreshed:
        take(path, {FlowEdge::success, FlowEdge::stored}, {FlowNode::store, FlowNode::result});
        break;
    case Outcome::freshUnstored:
        take(path, {FlowEdge::notStored}, {FlowNode::result});
        break;
    case Outcome::staleServed:
        take(path, {FlowEdge::failure, FlowEdge::usable}, {FlowNode::usable, FlowNode::stale});
        break;
    case Outcome::errorPropagated:
        takeError(path, call->reason.value_or(PropagateReason::absent));
        break;
    }
    return path;
}

FlowCounts flowCounts(const journal::Totals &totals)
{
    const auto errors = [&totals](PropagateReason reason) {
        return totals.errorsBy[static_cast<std::size_t>(reason)];
    };
    FlowCounts counts{};
    const auto count = [&counts](FlowEdge edge) -> std::uint64_t & { return counts[index(edge)]; };
    count(FlowEdge::call) = totals.started;
    count(FlowEdge::success) = totals.refreshed;
    count(FlowEdge::stored) = totals.refreshed;
    count(FlowEdge::notStored) = totals.notStored + totals.passedThrough;
    count(FlowEdge::usable) = totals.staleServed;
    count(FlowEdge::expired) = errors(PropagateReason::expired);
    count(FlowEdge::absent) = errors(PropagateReason::absent);
    count(FlowEdge::backend) = errors(PropagateReason::backend);
    count(FlowEdge::refused) = errors(PropagateReason::refused);
    count(FlowEdge::cancelled) = errors(PropagateReason::cancelled);
    count(FlowEdge::failure) = count(FlowEdge::usable) + count(FlowEdge::expired) +
                               count(FlowEdge::absent) + count(FlowEdge::backend);
    return counts;
}

FlowEdges drawnEdges(const FlowCounts &counts, const FlowPath &path)
{
    FlowEdges drawn = path.edges;
    for (std::size_t n = 0; n < flowEdgeCount; ++n)
        if (n < index(FlowEdge::notStored) || counts[n] > 0)
            drawn.set(n);
    return drawn;
}

std::string policyLogFilter()
{
    return "event:attempt,rejected,breaker";
}

std::string policyLogFilter(journal::CallNumber call)
{
    return "call:" + std::to_string(call) + " " + policyLogFilter();
}

std::string logFilter(FlowEdge edge, const FlowCounts &counts)
{
    switch (edge) {
    case FlowEdge::call:
        return "event:call";
    case FlowEdge::success:
    case FlowEdge::stored:
        return "outcome:refreshed";
    case FlowEdge::notStored:
        return "outcome:unstored";
    case FlowEdge::failure: // those that looked for a stored value
        return counts[index(FlowEdge::refused)] + counts[index(FlowEdge::cancelled)] == 0
                   ? "outcome:stale,error"
                   : "outcome:stale,error -reason:refused,cancelled";
    case FlowEdge::usable:
        return "outcome:stale";
    case FlowEdge::expired:
        return "outcome:error reason:expired";
    case FlowEdge::absent:
        return "outcome:error reason:absent";
    case FlowEdge::backend:
        return "outcome:error reason:backend";
    case FlowEdge::refused:
        return "outcome:error reason:refused";
    case FlowEdge::cancelled:
        return "outcome:error reason:cancelled";
    }
    return {};
}

} // namespace ui

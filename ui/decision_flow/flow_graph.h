#pragma once
// The ways a call can take, which of them one call took, and how often each was taken.

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>

#include <journal/call_reading.h>
#include <journal/totals.h>

#include "ui/theme/glyphs.h"

namespace ui {

enum class FlowNode
{
    call,
    fn, ///< a decision: does the downstream answer?
    store,
    result, ///< the fresh value is returned
    usable, ///< a decision: is there a usable value for this key?
    stale, ///< the stored value is served
    error, ///< the original error is returned
};

inline constexpr std::size_t flowNodeCount = static_cast<std::size_t>(FlowNode::error) + 1;

enum class FlowEdge
{
    call,
    success,
    stored,
    failure,
    usable,
    expired,
    absent,
    // Drawn only once they have been taken:
    notStored, ///< fresh, but superseded, invalidated, not taken by the backend, or under a TTL of
               ///< zero
    backend, ///< the stored value could not be read
    refused, ///< the classifier does not let this error be covered
    cancelled, ///< the caller had asked to stop
};

inline constexpr std::size_t flowEdgeCount = static_cast<std::size_t>(FlowEdge::cancelled) + 1;

[[nodiscard]] constexpr std::size_t index(FlowNode node) noexcept
{
    return static_cast<std::size_t>(node);
}

[[nodiscard]] constexpr std::size_t index(FlowEdge edge) noexcept
{
    return static_cast<std::size_t>(edge);
}

using FlowNodes = std::bitset<flowNodeCount>;
using FlowEdges = std::bitset<flowEdgeCount>;
using FlowCounts = std::array<std::uint64_t, flowEdgeCount>;

/// The way of one call. A call in flight has come as far as `fn`.
struct FlowPath
{
    FlowNodes nodes;
    FlowEdges edges;
    Glyph glyph = Glyph::none; ///< of the outcome, or that of a call in flight

    friend bool operator==(const FlowPath &, const FlowPath &) = default;
};

[[nodiscard]] FlowPath flowPath(const std::optional<journal::CallReading> &call);

/// How many calls took each edge.
[[nodiscard]] FlowCounts flowCounts(const journal::Totals &totals);

/// The edges to draw: the usual ones always, the rare ones if they were ever taken.
[[nodiscard]] FlowEdges drawnEdges(const FlowCounts &counts, const FlowPath &path);

/// What to type into the event log to see what the policy did.
[[nodiscard]] std::string policyLogFilter();

/// The same of one call.
[[nodiscard]] std::string policyLogFilter(journal::CallNumber call);

/// What to type into the event log to see the calls that took an edge.
[[nodiscard]] std::string logFilter(FlowEdge edge, const FlowCounts &counts);

} // namespace ui

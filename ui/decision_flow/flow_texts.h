#pragma once
// The words of the decision flow.

#include <QString>

#include <array>
#include <optional>

#include "ui/decision_flow/flow_graph.h"

namespace ui {

/// The words that the layout has to find room for.
struct FlowWords
{
    std::array<QString, flowNodeCount> nodes;
    std::array<QString, flowEdgeCount> edges; ///< empty: the edge carries its count alone
    std::array<QString, flowEdgeCount> briefEdges; ///< for where there is little room
    QString callOf; ///< in the first box, with the key for %1
    QString widestCount; ///< no count is wider
    QString widestLatency;
    QString widestAge;
};

[[nodiscard]] FlowWords flowWords();

/// An exact figure below 10,000, then "12.3k", "123k", "1.2M": a label keeps its width.
[[nodiscard]] QString countText(std::uint64_t count);

/// What an edge means and how often it was taken, to the last digit.
[[nodiscard]] QString edgeDescription(FlowEdge edge, std::uint64_t count);

/// "age 18 s", under "serve stale": as lifeText has it under the TTL of that time.
[[nodiscard]] QString servedAgeText(journal::Duration age, stalecache::Ttl ttl);

/// A text cut in its middle if it is longer than so many characters.
[[nodiscard]] QString cutInMiddle(const QString &text, qsizetype longest);

/// A key on one line, cut if it is long: in its middle; or around the place where it differs from
/// another one that would be cut to the same.
[[nodiscard]] QString shortKey(const journal::Journal &journal, journal::KeyId key);

/// A key on one line, cut only where a tooltip would fill the screen.
[[nodiscard]] QString wholeKey(const journal::Journal &journal, journal::KeyId key);

} // namespace ui

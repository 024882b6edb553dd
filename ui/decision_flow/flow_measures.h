#pragma once
// How much room the decision flow's parts need under a font.

#include <QFont>
#include <QFontMetricsF>
#include <QRectF>

#include <array>
#include <cstddef>

#include "ui/decision_flow/flow_graph.h"
#include "ui/decision_flow/flow_texts.h"

namespace ui {

/// The three columns of boxes: fresh at the left, stale in the middle, error at the right.
enum class FlowColumn
{
    fresh,
    stale,
    error,
};

inline constexpr std::size_t flowColumnCount = 3;

struct FlowMeasures
{
    FlowMeasures(const FlowEdges &drawn, const FlowWords &words, const QFont &font, bool brief,
                 std::size_t rows);

    [[nodiscard]] qreal advance(const QString &text) const;
    /// The height of a text that is broken between words to fit a width.
    [[nodiscard]] qreal wrappedHeight(const QString &text, qreal width) const;
    [[nodiscard]] const QString &name(FlowEdge edge) const;
    /// Of a label on two lines, and on one.
    [[nodiscard]] qreal stackedWidth(FlowEdge edge) const;
    [[nodiscard]] qreal inlineWidth(FlowEdge edge) const;
    [[nodiscard]] bool hasLeftLane() const;
    [[nodiscard]] bool hasRightLane() const;

    FlowEdges drawn;
    const FlowWords &words;
    QFontMetricsF metrics;
    QFontMetricsF boldMetrics;
    bool brief;
    std::size_t rows; ///< inside the box of `fn`; 0: it is not unfolded

    qreal line; ///< the height of a line of text
    qreal pad; ///< between a box and its text
    qreal space; ///< between a line and its label
    qreal margin; ///< around the whole
    qreal tip; ///< how far a decision's points reach into its box
    qreal stub; ///< what is seen of a line before it turns
    qreal lane; ///< the width of a way around the boxes
    qreal gap; ///< between columns
    qreal arrowGap; ///< between the two arrows into the error
    std::array<qreal, flowColumnCount> columns; ///< least widths

    [[nodiscard]] qreal lanes() const;
    [[nodiscard]] qreal neededWidth() const;

private:
    [[nodiscard]] qreal widestWord(FlowNode node) const;
};

} // namespace ui

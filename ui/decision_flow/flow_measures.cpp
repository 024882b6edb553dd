#include "ui/decision_flow/flow_measures.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

FlowMeasures::FlowMeasures(const FlowEdges &drawnEdges, const FlowWords &flowWords,
                           const QFont &font, bool briefNames, std::size_t rowCount)
    : drawn(drawnEdges), words(flowWords), metrics(font), boldMetrics(bold(font)),
      brief(briefNames), rows(rowCount), line(std::ceil(metrics.height())),
      pad(std::ceil(line * 0.45)), space(std::ceil(line * 0.3)), margin(std::ceil(line * 0.5)),
      tip(std::ceil(line * 0.7)), stub(std::ceil(line * 0.8)), lane(std::ceil(line * 0.9)),
      gap(std::ceil(line * 0.8)), arrowGap(std::ceil(line * 1.1)), columns{}
{
    const auto text = [this](FlowNode node) { return widestWord(node) + 2 * pad; };
    columns[0] = std::max({text(FlowNode::store), text(FlowNode::result),
                           2 * (stackedWidth(FlowEdge::stored) + space)});
    columns[1] = std::max({text(FlowNode::stale), advance(words.widestAge) + 2 * pad,
                           2 * (stackedWidth(FlowEdge::usable) + space)});
    // The arrow of `expired` has its label at the left, that of `absent` at the right.
    const qreal arrows = 2 * pad + arrowGap + stackedWidth(FlowEdge::absent) + space;
    columns[2] = std::max(text(FlowNode::error), arrows);
    const qreal between = columns[1] / 2 + gap + 2 * pad;
    columns[1] += 2 * std::max(0.0, stackedWidth(FlowEdge::expired) + 2 * space - between);
    // The labels of success and failure stand side by side below `fn`, which has its own text.
    const qreal labels =
        stackedWidth(FlowEdge::success) + stackedWidth(FlowEdge::failure) + 5 * space;
    const qreal fn =
        std::max(advance(words.widestLatency), widestWord(FlowNode::fn)) + 2 * tip + 2 * stub;
    const qreal centres = columns[0] / 2 + gap + (columns[1] + gap + columns[2]) / 2;
    columns[2] += 2 * std::max(0.0, std::max(labels, fn) - centres);
}

qreal FlowMeasures::advance(const QString &text) const
{
    return std::ceil(metrics.horizontalAdvance(text));
}

qreal FlowMeasures::wrappedHeight(const QString &text, qreal width) const
{
    return std::ceil(metrics
                         .boundingRect(QRectF(0, 0, std::floor(width), 1e5),
                                       Qt::AlignHCenter | Qt::TextWordWrap, text)
                         .height());
}

const QString &FlowMeasures::name(FlowEdge edge) const
{
    return (brief ? words.briefEdges : words.edges)[index(edge)];
}

qreal FlowMeasures::stackedWidth(FlowEdge edge) const
{
    return std::max(advance(name(edge)),
                    std::ceil(boldMetrics.horizontalAdvance(words.widestCount)));
}

qreal FlowMeasures::inlineWidth(FlowEdge edge) const
{
    return advance(name(edge) + QChar(u' ')) +
           std::ceil(boldMetrics.horizontalAdvance(words.widestCount));
}

bool FlowMeasures::hasLeftLane() const
{
    return drawn.test(index(FlowEdge::notStored));
}

bool FlowMeasures::hasRightLane() const
{
    return drawn.test(index(FlowEdge::backend)) || drawn.test(index(FlowEdge::refused)) ||
           drawn.test(index(FlowEdge::cancelled));
}

qreal FlowMeasures::lanes() const
{
    return (hasLeftLane() ? lane : 0.0) + (hasRightLane() ? lane : 0.0);
}

qreal FlowMeasures::neededWidth() const
{
    return 2 * margin + lanes() + 2 * gap + columns[0] + columns[1] + columns[2];
}

qreal FlowMeasures::widestWord(FlowNode node) const
{
    qreal widest = 0;
    for (const QString &word : words.nodes[index(node)].split(u' '))
        widest = std::max(widest, advance(word));
    return widest + 1;
}

} // namespace ui

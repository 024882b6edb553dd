#include "ui/decision_flow/flow_placer.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

bool endsACall(FlowNode which)
{
    return which == FlowNode::result || which == FlowNode::stale || which == FlowNode::error;
}

bool hasDetail(FlowNode which)
{
    return which == FlowNode::fn || which == FlowNode::stale;
}

} // namespace

FlowPlacer::FlowPlacer(const FlowMeasures &measures, QSizeF size)
    : m_measures(measures), m_size(size)
{
    placeColumns();
    placeRows();
    placeTexts();
    if (isUnfolded())
        placeRowsOfFn();
    placeLines();
    placeLabels();
}

void FlowPlacer::setSpan(Nodes nodes, qreal left, qreal right)
{
    for (const FlowNode which : nodes) {
        node(which).setLeft(left);
        node(which).setRight(right);
    }
}

void FlowPlacer::placeColumns()
{
    // What is left over goes to the columns and the gaps, in equal shares, up to a limit.
    const qreal spare = std::max(0.0, m_size.width() - m_measures.neededWidth());
    const qreal wider = std::floor(std::min(spare / 4, 4 * m_measures.line));
    const qreal gap = m_measures.gap + std::floor(std::min(wider / 2, 2 * m_measures.line));
    const qreal used = m_measures.neededWidth() + 3 * wider + 2 * (gap - m_measures.gap);
    m_left = std::floor(std::max(0.0, (m_size.width() - used) / 2)) + m_measures.margin;
    m_right = m_left + used - 2 * m_measures.margin;

    const qreal fresh = m_left + (m_measures.hasLeftLane() ? m_measures.lane : 0);
    const qreal freshEnd = fresh + m_measures.columns[0] + wider;
    const qreal stale = freshEnd + gap;
    const qreal staleEnd = stale + m_measures.columns[1] + wider;
    const qreal error = staleEnd + gap;
    const qreal errorEnd = error + m_measures.columns[2] + wider;
    setSpan({FlowNode::store, FlowNode::result}, fresh, freshEnd);
    setSpan({FlowNode::stale}, stale, staleEnd);
    setSpan({FlowNode::error}, error, errorEnd);
    setSpan({FlowNode::usable}, stale, errorEnd);
    m_centreFresh = (fresh + freshEnd) / 2;
    m_centreFailure = (stale + errorEnd) / 2;
    setSpan({FlowNode::fn}, m_centreFresh + m_measures.stub, m_centreFailure - m_measures.stub);
    if (isUnfolded()) // its lines are long, so it takes the whole width
        setSpan({FlowNode::fn}, fresh, errorEnd);
    setSpan({FlowNode::call}, m_centreFresh + m_measures.stub - m_measures.space,
            m_centreFailure - m_measures.stub + m_measures.space);
    result.needed.setWidth(m_measures.neededWidth());
    result.tip = m_measures.tip;
}

qreal FlowPlacer::textWidth(FlowNode which)
{
    return node(which).width() - 2 * (isDecision(which) ? m_measures.tip : m_measures.pad);
}

qreal FlowPlacer::textHeight(FlowNode which)
{
    if (which == FlowNode::fn && isUnfolded())
        return m_measures.line * static_cast<qreal>(m_measures.rows + 1) + m_measures.space;
    const qreal words =
        which == FlowNode::call
            ? m_measures.line
            : m_measures.wrappedHeight(m_measures.words.nodes[index(which)], textWidth(which));
    return words + (hasDetail(which) ? m_measures.line : 0) +
           (endsACall(which) ? m_measures.line : 0);
}

qreal FlowPlacer::setRow(Nodes nodes, qreal top, qreal height)
{
    for (const FlowNode which : nodes) {
        node(which).setTop(top);
        node(which).setHeight(height);
    }
    return top + height;
}

int FlowPlacer::rowsBelow() const
{
    if (!m_measures.hasLeftLane() && !m_measures.hasRightLane())
        return 0;
    int rows = 1;
    qreal taken = isDrawn(FlowEdge::notStored) ? m_measures.inlineWidth(FlowEdge::notStored) : 0;
    for (const FlowEdge edge : {FlowEdge::backend, FlowEdge::refused, FlowEdge::cancelled}) {
        if (!isDrawn(edge))
            continue;
        const qreal width = m_measures.inlineWidth(edge) + 3 * m_measures.space;
        if (taken + width > m_right - m_left && taken > 0) {
            ++rows;
            taken = 0;
        }
        taken += width;
    }
    return rows;
}

void FlowPlacer::placeRows()
{
    const Nodes second{FlowNode::store, FlowNode::usable};
    const Nodes third{FlowNode::result, FlowNode::stale, FlowNode::error};
    const auto tallest = [this](Nodes nodes) {
        qreal height = 0;
        for (const FlowNode which : nodes)
            height = std::max(height, textHeight(which));
        return height + 2 * std::floor(m_measures.pad * 0.8);
    };
    const qreal call = tallest({FlowNode::call});
    const qreal fn = tallest({FlowNode::fn});
    const qreal middle = tallest(second);
    const qreal ends = tallest(third);
    const qreal firstGap = m_measures.line + 2 * m_measures.space;
    const qreal gap = 2 * m_measures.line + 2 * m_measures.space;
    const int rows = rowsBelow();
    const qreal below = rows == 0 ? 0
                                  : m_measures.stub + m_measures.space +
                                        rows * (m_measures.line + m_measures.space);
    const qreal needed =
        2 * m_measures.margin + call + firstGap + fn + gap + middle + gap + ends + below;
    result.needed.setHeight(needed);

    const qreal spare = std::max(0.0, m_size.height() - needed);
    const qreal taller =
        std::floor(std::min(spare / 8, 0.7 * m_measures.line)); // each row of boxes
    const qreal longer = std::floor(std::min(spare / 8, 2.5 * m_measures.line)); // each gap
    const qreal used = needed + 4 * taller + 3 * longer;
    qreal y = std::floor(std::max(0.0, (m_size.height() - used) / 2)) + m_measures.margin;
    y = setRow({FlowNode::call}, y, call + taller) + firstGap + longer;
    y = setRow({FlowNode::fn}, y, fn + taller) + gap + longer;
    y = setRow(second, y, middle + taller) + gap + longer;
    y = setRow(third, y, ends + taller);
    m_bottomLine = y + m_measures.stub;
}

void FlowPlacer::placeTexts()
{
    for (std::size_t n = 0; n < flowNodeCount; ++n) {
        const auto which = static_cast<FlowNode>(n);
        const QRectF box = node(which);
        const qreal width = textWidth(which);
        qreal y = std::floor(box.center().y() - textHeight(which) / 2);
        const qreal x = box.center().x() - width / 2;
        if (endsACall(which)) {
            const qreal side = std::floor(m_measures.line * 0.85);
            result.glyphs[n] = {box.center().x() - side / 2, y, side, side};
            y += m_measures.line;
        }
        const qreal detail = hasDetail(which) ? m_measures.line : 0;
        const qreal end = box.center().y() + textHeight(which) / 2;
        result.titles[n] = {x, y, width, std::ceil(end - detail - y)};
        if (hasDetail(which))
            result.details[n] = {x, result.titles[n].bottom(), width, m_measures.line};
    }
}

/// In place of the words of `fn`.
void FlowPlacer::placeRowsOfFn()
{
    const QRectF box = node(FlowNode::fn);
    const qreal left = box.left() + m_measures.pad;
    const qreal width = box.width() - 2 * m_measures.pad;
    qreal y = std::floor(box.center().y() - textHeight(FlowNode::fn) / 2);
    result.titles[index(FlowNode::fn)] = {};
    result.details[index(FlowNode::fn)] = {};
    result.heading = {left, y, width, m_measures.line};
    y += m_measures.line + m_measures.space;
    for (std::size_t n = 0; n < m_measures.rows; ++n, y += m_measures.line)
        result.rows.emplace_back(left, y, width, m_measures.line);
}

void FlowPlacer::placeLines()
{
    const auto down = [this](FlowEdge edge, qreal x, FlowNode from, FlowNode to) {
        lineOf(edge) = QPolygonF({QPointF(x, node(from).bottom()), QPointF(x, node(to).top())});
    };
    const QRectF fn = node(FlowNode::fn);
    const QPointF answered{fn.left(), fn.center().y()};
    const QPointF failed{fn.right(), fn.center().y()};
    down(FlowEdge::call, fn.center().x(), FlowNode::call, FlowNode::fn);
    down(FlowEdge::stored, m_centreFresh, FlowNode::store, FlowNode::result);
    if (isUnfolded()) {
        down(FlowEdge::success, m_centreFresh, FlowNode::fn, FlowNode::store);
        down(FlowEdge::failure, m_centreFailure, FlowNode::fn, FlowNode::usable);
    } else {
        lineOf(FlowEdge::success) = QPolygonF{{answered,
                                               {m_centreFresh, answered.y()},
                                               {m_centreFresh, node(FlowNode::store).top()}}};
        lineOf(FlowEdge::failure) = QPolygonF{{failed,
                                               {m_centreFailure, failed.y()},
                                               {m_centreFailure, node(FlowNode::usable).top()}}};
    }

    const QRectF error = node(FlowNode::error);
    const qreal absent =
        std::min(error.right() - m_measures.space - m_measures.stackedWidth(FlowEdge::absent),
                 error.center().x() + m_measures.arrowGap);
    const qreal expired =
        std::max(absent - 2 * m_measures.arrowGap, error.left() + 2 * m_measures.pad);
    down(FlowEdge::usable, node(FlowNode::stale).center().x(), FlowNode::usable, FlowNode::stale);
    down(FlowEdge::expired, expired, FlowNode::usable, FlowNode::error);
    down(FlowEdge::absent, absent, FlowNode::usable, FlowNode::error);

    const auto around = [this](FlowEdge edge, QPointF from, qreal lane, FlowNode to) {
        const QRectF end = node(to);
        if (isDrawn(edge))
            lineOf(edge) = QPolygonF{{from,
                                      {lane, from.y()},
                                      {lane, m_bottomLine},
                                      {end.center().x(), m_bottomLine},
                                      {end.center().x(), end.bottom()}}};
    };
    const QRectF usable = node(FlowNode::usable);
    around(FlowEdge::notStored, answered, m_left, FlowNode::result);
    around(FlowEdge::backend, {usable.right(), usable.center().y()}, m_right, FlowNode::error);
    around(FlowEdge::refused, failed, m_right, FlowNode::error);
    around(FlowEdge::cancelled, failed, m_right, FlowNode::error);
}

void FlowPlacer::putLabel(FlowEdge edge, qreal x, qreal middle, Qt::Edge side)
{
    const bool stacked = !m_measures.name(edge).isEmpty();
    const qreal width = m_measures.stackedWidth(edge);
    const qreal height = (stacked ? 2 : 1) * m_measures.line;
    const qreal left = side == Qt::LeftEdge ? x - m_measures.space - width : x + m_measures.space;
    result.labels[index(edge)] = {left, std::floor(middle - height / 2), width, height};
    result.stacked.set(index(edge), stacked);
    result.leftOfLine.set(index(edge), side == Qt::LeftEdge);
}

void FlowPlacer::placeLabels()
{
    const auto put = [this](FlowEdge edge, FlowNode from, FlowNode to, Qt::Edge side) {
        const qreal middle = (node(from).bottom() + node(to).top()) / 2;
        putLabel(edge, lineOf(edge).last().x(), middle, side);
    };
    put(FlowEdge::call, FlowNode::call, FlowNode::fn, Qt::RightEdge);
    put(FlowEdge::success, FlowNode::fn, FlowNode::store, Qt::RightEdge);
    put(FlowEdge::failure, FlowNode::fn, FlowNode::usable, Qt::LeftEdge);
    put(FlowEdge::stored, FlowNode::store, FlowNode::result, Qt::RightEdge);
    put(FlowEdge::usable, FlowNode::usable, FlowNode::stale, Qt::LeftEdge);
    put(FlowEdge::expired, FlowNode::usable, FlowNode::error, Qt::LeftEdge);
    put(FlowEdge::absent, FlowNode::usable, FlowNode::error, Qt::RightEdge);

    const qreal top = m_bottomLine + m_measures.space;
    qreal left = m_left;
    if (isDrawn(FlowEdge::notStored)) {
        const qreal width = m_measures.inlineWidth(FlowEdge::notStored);
        result.labels[index(FlowEdge::notStored)] = {m_left, top, width, m_measures.line};
        left += width;
    }
    qreal x = m_right;
    qreal y = top;
    for (const FlowEdge edge : {FlowEdge::backend, FlowEdge::refused, FlowEdge::cancelled}) {
        if (!isDrawn(edge))
            continue;
        const qreal width = m_measures.inlineWidth(edge);
        if (x - width - 3 * m_measures.space < left && (x < m_right || left > m_left)) {
            x = m_right;
            left = m_left - 3 * m_measures.space;
            y += m_measures.line + m_measures.space;
        }
        result.labels[index(edge)] = {x - width, y, width, m_measures.line};
        result.leftOfLine.set(index(edge));
        x -= width + 3 * m_measures.space;
    }
}

} // namespace ui

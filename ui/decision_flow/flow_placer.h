#pragma once
// Places the parts of the decision flow under one font.

#include <QSizeF>

#include <initializer_list>

#include "ui/decision_flow/flow_layout.h"
#include "ui/decision_flow/flow_measures.h"

namespace ui {

/// Places everything for one font. First the widths, then the heights that follow from them.
class FlowPlacer
{
public:
    /// The measures must outlive it.
    FlowPlacer(const FlowMeasures &measures, QSizeF size);

    FlowLayout result;

private:
    using Nodes = std::initializer_list<FlowNode>;

    QRectF &node(FlowNode which)
    {
        return result.nodes[index(which)];
    }

    QPolygonF &lineOf(FlowEdge which)
    {
        return result.lines[index(which)];
    }

    [[nodiscard]] bool isDrawn(FlowEdge which) const
    {
        return m_measures.drawn.test(index(which));
    }

    void placeColumns();
    void placeRows();
    void placeTexts();
    void placeRowsOfFn();
    void placeLines();
    void placeLabels();
    void setSpan(Nodes nodes, qreal left, qreal right);
    qreal setRow(Nodes nodes, qreal top, qreal height);
    [[nodiscard]] qreal textHeight(FlowNode which);
    [[nodiscard]] qreal textWidth(FlowNode which);
    [[nodiscard]] int rowsBelow() const;

    [[nodiscard]] bool isUnfolded() const
    {
        return m_measures.rows > 0;
    }

    void putLabel(FlowEdge edge, qreal x, qreal middle, Qt::Edge side);

    const FlowMeasures &m_measures;
    QSizeF m_size;
    qreal m_left = 0; // of the whole, lanes included
    qreal m_right = 0;
    qreal m_centreFresh = 0;
    qreal m_centreFailure = 0;
    qreal m_bottomLine = 0; // where the ways around the boxes run below them
};

} // namespace ui

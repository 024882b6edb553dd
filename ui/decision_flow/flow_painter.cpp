#include "ui/decision_flow/flow_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

#include "ui/decision_flow/flow_colors.h"
#include "ui/decision_flow/flow_unfolding_painter.h"

namespace ui {

namespace {

constexpr qreal takenWidth = 2.6;
constexpr qreal neutralWidth = 1.2;

QPointF towards(QPointF from, QPointF to, qreal far)
{
    const QPointF along = to - from;
    const qreal length = std::hypot(along.x(), along.y());
    return length == 0 ? from : from + along * std::min(1.0, far / length);
}

/// A line with its corners rounded, which ends `shorter` before its last point.
QPainterPath rounded(const QPolygonF &line, qreal radius, qreal shorter)
{
    QPainterPath path(line.first());
    for (qsizetype n = 1; n + 1 < line.size(); ++n) {
        path.lineTo(towards(line[n], line[n - 1], radius));
        path.quadTo(line[n], towards(line[n], line[n + 1], radius));
    }
    path.lineTo(towards(line.last(), line[line.size() - 2], shorter));
    return path;
}

QPolygonF arrowHead(const QPolygonF &line, qreal length)
{
    const QPointF tip = line.last();
    const QPointF back = towards(tip, line[line.size() - 2], length) - tip;
    const QPointF across{-back.y() * 0.5, back.x() * 0.5};
    return QPolygonF{{tip, tip + back + across, tip + back - across}};
}

QPainterPath outline(const QRectF &box, FlowNode which, const FlowLayout &layout)
{
    QPainterPath path;
    const bool unfolded = which == FlowNode::fn && !layout.rows.empty();
    if (!isDecision(which) || unfolded) {
        const bool end = which != FlowNode::call && which != FlowNode::store && !unfolded;
        const qreal radius = end ? 8 : 5;
        path.addRoundedRect(box, radius, radius);
        return path;
    }
    const qreal tip = layout.tip;
    path.addPolygon(QPolygonF{{{box.left(), box.center().y()},
                               {box.left() + tip, box.top()},
                               {box.right() - tip, box.top()},
                               {box.right(), box.center().y()},
                               {box.right() - tip, box.bottom()},
                               {box.left() + tip, box.bottom()}}});
    path.closeSubpath();
    return path;
}

class FlowPainter
{
public:
    FlowPainter(QPainter &painter, const FlowContent &content, const FlowLayout &layout,
                const FlowWords &words, const FlowAttention &attention, const QPalette &palette)
        : m_painter(painter), m_content(content), m_layout(layout), m_words(words),
          m_attention(attention), m_palette(palette),
          m_colors(flowColors(palette, content.path.glyph)),
          m_arrow(QFontMetricsF(layout.font).height() * 0.5)
    {
    }

    void paint()
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        // What was taken lies over what was not, where lines share a way.
        for (const bool taken : {false, true})
            for (std::size_t n = 0; n < flowEdgeCount; ++n)
                if (m_content.path.edges.test(n) == taken && m_layout.lines[n].size() > 1)
                    paintLine(n, taken);
        for (std::size_t n = 0; n < flowNodeCount; ++n)
            paintNode(n);
        for (std::size_t n = 0; n < flowEdgeCount; ++n)
            if (!m_layout.labels[n].isEmpty())
                paintLabel(n);
    }

private:
    void paintLine(std::size_t n, bool taken);
    void paintNode(std::size_t n);
    void paintPolicy();
    void paintLabel(std::size_t n);
    [[nodiscard]] QString titleOf(std::size_t n) const;
    [[nodiscard]] QString detailOf(std::size_t n) const;

    [[nodiscard]] bool isHovered(std::size_t n) const
    {
        return m_attention.hovered == FlowSpot{FlowSpot::Kind::edge, n};
    }

    [[nodiscard]] bool isFocused(std::size_t n) const
    {
        return m_attention.focused == FlowSpot{FlowSpot::Kind::edge, n};
    }

    QPainter &m_painter;
    const FlowContent &m_content;
    const FlowLayout &m_layout;
    const FlowWords &m_words;
    const FlowAttention &m_attention;
    const QPalette &m_palette;
    FlowColors m_colors;
    qreal m_arrow;
};

void FlowPainter::paintLine(std::size_t n, bool taken)
{
    const QPolygonF &line = m_layout.lines[n];
    const QColor color =
        taken ? m_colors.taken
              : (isHovered(n) || isFocused(n) ? m_colors.text : m_colors.neutralLine);
    const qreal width = taken ? takenWidth : (isHovered(n) ? 1.8 : neutralWidth);
    const qreal arrow = taken ? m_arrow * 1.35 : m_arrow;
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen{color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin});
    m_painter.drawPath(rounded(line, m_arrow, arrow * 0.9));
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawPolygon(arrowHead(line, arrow));
}

QString FlowPainter::titleOf(std::size_t n) const
{
    if (n != index(FlowNode::call) || m_content.key.isEmpty())
        return m_words.nodes[n];
    const QFontMetricsF metrics(m_layout.font);
    const qreal around = metrics.horizontalAdvance(m_words.callOf.arg(QString()));
    return m_words.callOf.arg(
        metrics.elidedText(m_content.key, Qt::ElideMiddle, m_layout.titles[n].width() - around));
}

QString FlowPainter::detailOf(std::size_t n) const
{
    if (n == index(FlowNode::fn))
        return m_content.latency;
    return n == index(FlowNode::stale) ? m_content.age : QString();
}

void FlowPainter::paintNode(std::size_t n)
{
    const auto which = static_cast<FlowNode>(n);
    const bool taken = m_content.path.nodes.test(n);
    m_painter.setPen(QPen{taken ? m_colors.taken : m_colors.neutralLine, taken ? 2.0 : neutralWidth,
                          Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin});
    m_painter.setBrush(taken ? m_colors.takenFill : m_colors.neutralFill);
    m_painter.drawPath(outline(m_layout.nodes[n], which, m_layout));
    if (which == FlowNode::fn && !m_layout.rows.empty()) {
        paintPolicy();
        return;
    }

    const QString detail = detailOf(n);
    // Without a detail the rest moves to the middle of the room left free.
    const qreal lower = detail.isEmpty() ? m_layout.details[n].height() / 2 : 0;
    if (const QRectF area = m_layout.glyphs[n].translated(0, lower); !area.isEmpty()) {
        const Glyph glyph = which == FlowNode::result  ? Glyph::refreshed
                            : which == FlowNode::stale ? Glyph::staleServed
                                                       : Glyph::error;
        paintGlyph(m_painter, area, glyph, taken ? m_colors.taken : m_colors.neutralLine);
    }
    m_painter.setFont(m_layout.font);
    m_painter.setPen(taken ? m_colors.text : m_colors.mutedText);
    const QRectF title = m_layout.titles[n].translated(0, lower);
    m_painter.drawText(title, Qt::AlignCenter | (which == FlowNode::call ? 0 : Qt::TextWordWrap),
                       titleOf(n));
    if (!detail.isEmpty())
        m_painter.drawText(m_layout.details[n], Qt::AlignCenter, detail);
}

void FlowPainter::paintPolicy()
{
    const FlowSpot policy{FlowSpot::Kind::policy, 0};
    if (m_attention.focused == policy || m_attention.hovered == policy) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen{m_palette.color(QPalette::Highlight), 1.5});
        m_painter.drawRoundedRect(m_layout.nodes[index(FlowNode::fn)].adjusted(2, 2, -2, -2), 3, 3);
    }
    paintUnfolding(m_painter, m_content, m_layout, m_words.nodes[index(FlowNode::fn)], m_attention,
                   m_colors, m_palette);
}

void FlowPainter::paintLabel(std::size_t n)
{
    const QRectF area = m_layout.labels[n];
    const bool taken = m_content.path.edges.test(n);
    QFont bold = m_layout.font;
    bold.setBold(true);
    const QColor color = taken
                             ? m_colors.taken
                             : (isHovered(n) || isFocused(n) ? m_colors.text : m_colors.mutedText);
    const QString name = m_layout.briefNames ? m_words.briefEdges[n] : m_words.edges[n];
    const QString count = countText(m_content.counts[n]);
    const int side = m_layout.leftOfLine.test(n) ? Qt::AlignRight : Qt::AlignLeft;

    m_painter.setPen(color);
    if (m_layout.stacked.test(n)) {
        m_painter.setFont(m_layout.font);
        m_painter.drawText(area, side | Qt::AlignTop, name);
        m_painter.setFont(bold);
        m_painter.drawText(area, side | Qt::AlignBottom, count);
    } else {
        const qreal figure = QFontMetricsF(bold).horizontalAdvance(count);
        const qreal word =
            name.isEmpty() ? 0 : QFontMetricsF(m_layout.font).horizontalAdvance(name + u' ');
        const qreal x = side == Qt::AlignRight ? area.right() - figure - word : area.left();
        m_painter.setFont(m_layout.font);
        m_painter.drawText(QRectF{x, area.top(), word, area.height()}, Qt::AlignVCenter, name);
        m_painter.setFont(bold);
        m_painter.drawText(QRectF{x + word, area.top(), figure + 2, area.height()},
                           Qt::AlignVCenter, count);
    }
    if (!isFocused(n))
        return;
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen{m_palette.color(QPalette::Highlight), 1.5});
    m_painter.drawRoundedRect(area.adjusted(-2, -1, 2, 1), 3, 3);
}

} // namespace

void paintFlow(QPainter &painter, const FlowContent &content, const FlowLayout &layout,
               const FlowWords &words, const FlowAttention &attention, const QPalette &palette)
{
    painter.save();
    FlowPainter(painter, content, layout, words, attention, palette).paint();
    painter.restore();
}

} // namespace ui

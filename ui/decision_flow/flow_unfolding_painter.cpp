#include "ui/decision_flow/flow_unfolding_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

#include "ui/decision_flow/flow_colors.h"
#include "ui/decision_flow/flow_painter.h"

namespace ui {

namespace {

class UnfoldingPainter
{
    Q_DECLARE_TR_FUNCTIONS(UnfoldingPainter)

public:
    UnfoldingPainter(QPainter &painter, const FlowContent &content, const FlowLayout &layout,
                     const FlowAttention &attention, const FlowColors &colors,
                     const QPalette &palette)
        : m_painter(painter), m_content(content), m_layout(layout), m_attention(attention),
          m_colors(colors), m_palette(palette), m_metrics(layout.font), m_bold(layout.font)
    {
        m_bold.setBold(true);
        m_side = m_metrics.height() * 0.75;
        m_space = m_metrics.height() * 0.3;
    }

    void paintHeading(const QString &title);
    void paintRows();

private:
    /// What is under way stands out: the wait, if there is one, else the attempt.
    [[nodiscard]] const QFont &textFont(const FlowRow &row) const
    {
        return row.isUnderWay && row.wait.isEmpty() ? m_bold : m_layout.font;
    }

    [[nodiscard]] const QFont &waitFont(const FlowRow &row) const
    {
        return row.isUnderWay ? m_bold : m_layout.font;
    }

    [[nodiscard]] qreal waitWidth(const FlowRow &row) const
    {
        return row.wait.isEmpty() ? 0 : widthOf(row.wait, waitFont(row)) + 2 * m_space;
    }

    [[nodiscard]] bool fitsInFull(const FlowRow &row, qreal width) const;
    [[nodiscard]] qreal widthOf(const QString &text, const QFont &font) const;
    void paintRow(std::size_t place, const FlowRow &row, bool brief);
    void paintFolded(std::size_t place, std::size_t count);
    void paintFrame(std::size_t place, bool picked);
    void paintShape(qreal x, const QRectF &line, Glyph glyph);
    [[nodiscard]] bool isAt(const std::optional<FlowSpot> &spot, std::size_t place) const;

    QPainter &m_painter;
    const FlowContent &m_content;
    const FlowLayout &m_layout;
    const FlowAttention &m_attention;
    const FlowColors &m_colors;
    const QPalette &m_palette;
    QFontMetricsF m_metrics;
    QFont m_bold;
    qreal m_side; // of a shape
    qreal m_space; // beside it
};

qreal UnfoldingPainter::widthOf(const QString &text, const QFont &font) const
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

void UnfoldingPainter::paintShape(qreal x, const QRectF &line, Glyph glyph)
{
    const QRectF area{x, line.center().y() - m_side / 2, m_side, m_side};
    paintGlyph(m_painter, area, glyph, glyphColor(glyph, m_palette));
}

void UnfoldingPainter::paintHeading(const QString &title)
{
    const QRectF line = m_layout.heading;
    const FlowUnfolding &unfolding = m_content.unfolding;
    m_painter.setFont(m_bold);
    m_painter.setPen(m_colors.text);
    m_painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    const qreal titleEnd = widthOf(title, m_bold) + 2 * m_space;
    const qreal latencyEnd = titleEnd + widthOf(m_content.latency, m_layout.font) + 2 * m_space;
    m_painter.setFont(m_layout.font);
    m_painter.drawText(line.adjusted(titleEnd, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                       m_content.latency);
    if (unfolding.breaker == Glyph::none)
        return;
    const qreal room = line.width() - latencyEnd - m_side - m_space;
    const bool brief = widthOf(unfolding.breakerText, m_layout.font) > room;
    const QString &text = brief ? unfolding.breakerBrief : unfolding.breakerText;
    m_painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, text);
    paintShape(line.right() - widthOf(text, m_layout.font) - m_space - m_side, line,
               unfolding.breaker);
}

bool UnfoldingPainter::fitsInFull(const FlowRow &row, qreal width) const
{
    return m_side + m_space + widthOf(row.text, textFont(row)) + waitWidth(row) <= width;
}

void UnfoldingPainter::paintRows()
{
    const std::vector<FlowRow> &rows = m_content.unfolding.rows;
    const auto shown = foldedRows(rows.size(), m_layout.rows.size());
    const qreal width = m_layout.heading.width();
    // All lines are worded alike.
    const bool brief = std::any_of(shown.begin(), shown.end(), [&](const auto &row) {
        return row && !fitsInFull(rows[*row], width);
    });
    for (std::size_t place = 0; place < shown.size(); ++place) {
        if (shown[place])
            paintRow(place, rows[*shown[place]], brief);
        else
            paintFolded(place, rows.size() - (shown.size() - 1));
    }
}

void UnfoldingPainter::paintRow(std::size_t place, const FlowRow &row, bool brief)
{
    const QRectF line = m_layout.rows[place];
    paintFrame(place, m_content.picked && row.isOf(*m_content.picked));
    paintShape(line.left(), line, row.glyph);
    const QFont &font = textFont(row);
    m_painter.setFont(font);
    m_painter.setPen(m_colors.text);
    const QRectF words = line.adjusted(m_side + m_space, 0, -waitWidth(row), 0);
    const QString text = QFontMetricsF(font).elidedText(
        brief && !row.brief.isEmpty() ? row.brief : row.text, Qt::ElideRight, words.width());
    m_painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, text);
    m_painter.setFont(waitFont(row));
    m_painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.wait);
}

void UnfoldingPainter::paintFolded(std::size_t place, std::size_t count)
{
    const QRectF line = m_layout.rows[place];
    paintFrame(place, false);
    m_painter.setFont(m_layout.font);
    m_painter.setPen(m_colors.text);
    m_painter.drawText(line.adjusted(m_side + m_space, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                       foldedText(count));
}

bool UnfoldingPainter::isAt(const std::optional<FlowSpot> &spot, std::size_t place) const
{
    return spot == FlowSpot{FlowSpot::Kind::row, place};
}

void UnfoldingPainter::paintFrame(std::size_t place, bool picked)
{
    const QRectF frame = m_layout.rows[place].adjusted(-m_space, 0, m_space, 0);
    const QColor highlight = m_palette.color(QPalette::Highlight);
    m_painter.setPen(isAt(m_attention.focused, place) ? QPen{highlight, 1.5} : QPen{Qt::NoPen});
    QColor fill = highlight;
    fill.setAlphaF(picked ? 0.25F : 0.12F);
    m_painter.setBrush(picked || isAt(m_attention.hovered, place) ? QBrush{fill}
                                                                  : QBrush{Qt::NoBrush});
    m_painter.drawRoundedRect(frame, 3, 3);
}

} // namespace

void paintUnfolding(QPainter &painter, const FlowContent &content, const FlowLayout &layout,
                    const QString &title, const FlowAttention &attention, const FlowColors &colors,
                    const QPalette &palette)
{
    UnfoldingPainter unfolding(painter, content, layout, attention, colors, palette);
    unfolding.paintHeading(title);
    unfolding.paintRows();
}

QString foldedText(std::size_t count)
{
    return QCoreApplication::translate("DecisionFlow", "… %1 more").arg(count);
}

} // namespace ui

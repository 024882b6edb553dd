#include "ui/decision_flow/flow_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

#include "ui/decision_flow/flow_unfolding_painter.h"
#include "ui/theme/colors.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/plain_text.h"

namespace ui {

namespace {

constexpr qreal mouseReach = 7;
/// While calls come and go, the box keeps room for as many lines as the last calls had, up to so
/// many: it should not jump with every call.
constexpr std::size_t mostLinesKept = 4;

/// Whether two calls have come to the same, whatever time has passed.
bool haveSameShapes(const std::vector<FlowRow> &one, const std::vector<FlowRow> &other)
{
    return std::equal(
        one.begin(), one.end(), other.begin(), other.end(), [](const FlowRow &a, const FlowRow &b) {
            return a.glyph == b.glyph && a.event == b.event && a.isUnderWay == b.isUnderWay;
        });
}

} // namespace

FlowView::FlowView(QWidget *parent) : QWidget(parent), m_words(flowWords())
{
    setObjectName(QStringLiteral("flowView"));
    setAccessibleName(tr("Decision flow"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_drawn = drawnEdges(m_content.counts, m_content.path);
    describe();
}

void FlowView::setContent(const FlowContent &content)
{
    if (content == m_content)
        return;
    const bool described = content.path == m_content.path && content.counts == m_content.counts &&
                           content.wholeKey == m_content.wholeKey;
    const bool sameRows = haveSameShapes(content.unfolding.rows, m_content.unfolding.rows);
    m_content = content;
    const std::size_t rows = content.unfolding.rows.size();
    const std::size_t lines = rows == 0 ? 0 : std::max(rows, std::min(m_lines, mostLinesKept));
    const FlowEdges drawn = drawnEdges(content.counts, content.path);
    if (drawn != m_drawn || lines != m_lines) {
        m_drawn = drawn;
        m_lines = lines;
        relayout();
    }
    if (!described || !sameRows)
        describe();
    update();
}

QSize FlowView::sizeHint() const
{
    const qreal line = QFontMetricsF(font()).height();
    return QSizeF(21 * line, 23 * line).toSize();
}

QSize FlowView::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    return {std::max(200, 27 * line / 2), std::max(220, 8 * line)};
}

bool FlowView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto spot = spotUnder(help->pos());
        if (!spot && m_layout.nodes[index(FlowNode::call)].contains(help->pos())) {
            showToolTip(help->globalPos(), m_content.wholeKey, this);
            return true;
        }
        if (!spot) {
            QToolTip::hideText();
            event->ignore();
            return true;
        }
        const bool isRow = spot->kind == FlowSpot::Kind::row && shownRows()[spot->number];
        const QString text = (isRow ? tr("%1.\nClick to select it in the event log.")
                                    : tr("%1.\nClick to show them in the event log."))
                                 .arg(told(*spot));
        showToolTip(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

void FlowView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        relayout();
    if (event->type() == QEvent::LanguageChange) {
        m_words = flowWords();
        relayout();
    }
    QWidget::changeEvent(event);
}

void FlowView::focusInEvent(QFocusEvent *event)
{
    // A click shows where it goes by itself; the keyboard needs to see where it is.
    if (event->reason() != Qt::MouseFocusReason) {
        m_attention.focused = m_current;
        describe();
    }
    QWidget::focusInEvent(event);
    update();
}

void FlowView::focusOutEvent(QFocusEvent *event)
{
    m_attention.focused.reset();
    describe();
    QWidget::focusOutEvent(event);
    update();
}

void FlowView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        moveFocus(1);
        break;
    case Qt::Key_Up:
    case Qt::Key_Left:
        moveFocus(-1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(m_current);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FlowView::leaveEvent(QEvent *event)
{
    setHovered(std::nullopt);
    QWidget::leaveEvent(event);
}

void FlowView::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(spotUnder(event->position()));
}

void FlowView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = spotUnder(event->position());
}

void FlowView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mouseReleaseEvent(event);
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    if (pressed && spotUnder(event->position()) == pressed) {
        m_attention.focused.reset();
        choose(*pressed);
    }
}

void FlowView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFlow(painter, m_content, m_layout, m_words, m_attention, palette());
    if (hasFocus())
        paintFocusRing(painter, rect(), focusColor(palette()));
}

void FlowView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    relayout();
}

void FlowView::relayout()
{
    m_layout = layoutFlow(m_drawn, m_words, QSizeF(size()), font(), m_lines);
    const std::vector<FlowSpot> spots = flowSpots(m_drawn, shownRows().size());
    if (std::find(spots.begin(), spots.end(), m_current) == spots.end()) {
        m_current = FlowSpot::of(FlowEdge::call);
        if (m_attention.focused)
            m_attention.focused = m_current;
    }
    m_attention.hovered.reset(); // what lies under the mouse now will be seen when it moves
    updateGeometry();
    update();
}

void FlowView::choose(FlowSpot spot)
{
    m_current = spot;
    update();
    if (spot.kind == FlowSpot::Kind::edge) {
        emit edgeChosen(QString::fromStdString(logFilter(spot.edge(), m_content.counts)));
        return;
    }
    const auto shown = shownRows();
    if (spot.kind == FlowSpot::Kind::policy)
        emit edgeChosen(QString::fromStdString(policyLogFilter()));
    else if (spot.number < shown.size() && shown[spot.number])
        emit eventChosen(m_content.unfolding.rows[*shown[spot.number]].event);
    else
        emit edgeChosen(QString::fromStdString(policyLogFilter(m_content.call)));
}

void FlowView::moveFocus(int by)
{
    const std::vector<FlowSpot> spots = flowSpots(m_drawn, shownRows().size());
    const auto count = static_cast<int>(spots.size());
    auto at = static_cast<int>(std::find(spots.begin(), spots.end(), m_current) - spots.begin());
    // The first key press after a click only shows where the keyboard is.
    if (m_attention.focused)
        at = (at + by + count) % count;
    m_current = spots[static_cast<std::size_t>(at % count)];
    m_attention.focused = m_current;
    describe();
    update();
}

void FlowView::setHovered(std::optional<FlowSpot> spot)
{
    if (m_attention.hovered == spot)
        return;
    m_attention.hovered = spot;
    setCursor(spot ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

std::optional<FlowSpot> FlowView::spotUnder(QPointF point) const
{
    return spotAt(m_layout, shownRows().size(), point, mouseReach);
}

std::vector<std::optional<std::size_t>> FlowView::shownRows() const
{
    return m_layout.rows.empty()
               ? std::vector<std::optional<std::size_t>>{}
               : foldedRows(m_content.unfolding.rows.size(), m_layout.rows.size());
}

QString FlowView::told(FlowSpot spot) const
{
    if (spot.kind == FlowSpot::Kind::edge)
        return edgeDescription(spot.edge(), m_content.counts[spot.number]);
    const FlowUnfolding &unfolding = m_content.unfolding;
    if (spot.kind == FlowSpot::Kind::policy)
        return unfolding.breakerText.isEmpty()
                   ? tr("Attempts of the policy")
                   : tr("Attempts of the policy; %1").arg(unfolding.breakerText);
    const auto shown = shownRows();
    if (spot.number >= shown.size() || !shown[spot.number])
        return foldedText(unfolding.rows.size() -
                          (shown.size() - std::min<std::size_t>(1, shown.size())));
    const FlowRow &row = unfolding.rows[*shown[spot.number]];
    return row.wait.isEmpty() ? row.text : tr("%1; %2").arg(row.text, row.wait);
}

void FlowView::describe()
{
    QStringList parts;
    if (m_attention.focused)
        parts << told(*m_attention.focused);
    if (!m_content.wholeKey.isEmpty())
        parts << tr("Key: %1").arg(m_content.wholeKey);
    for (const FlowSpot &spot : flowSpots(m_drawn, shownRows().size()))
        if (spot.kind != FlowSpot::Kind::edge || m_content.path.edges.test(spot.number))
            parts << told(spot);
    if (m_content.path.edges.none())
        parts << tr("No call is shown");
    setAccessibleDescription(parts.join(QStringLiteral(". ")));
}

} // namespace ui

#include "ui/decision_flow/flow_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <utility>

namespace ui {

namespace {

constexpr qreal mouseReach = 7;

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
    const bool described = content.path == m_content.path && content.counts == m_content.counts;
    m_content = content;
    if (const FlowEdges drawn = drawnEdges(content.counts, content.path); drawn != m_drawn) {
        m_drawn = drawn;
        relayout();
    }
    if (!described)
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
    return {200, 220};
}

bool FlowView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto edge = edgeUnder(help->pos());
        if (!edge) {
            QToolTip::hideText();
            event->ignore();
            return true;
        }
        const QString text = tr("%1.\nClick to show them in the event log.")
                                 .arg(edgeDescription(*edge, m_content.counts[index(*edge)]));
        QToolTip::showText(help->globalPos(), text, this);
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
    setHovered(edgeUnder(event->position()));
}

void FlowView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = edgeUnder(event->position());
}

void FlowView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mouseReleaseEvent(event);
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    if (pressed && edgeUnder(event->position()) == pressed) {
        m_attention.focused.reset();
        choose(*pressed);
    }
}

void FlowView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFlow(painter, m_content, m_layout, m_words, m_attention, palette());
}

void FlowView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    relayout();
}

void FlowView::relayout()
{
    m_layout = layoutFlow(m_drawn, m_words, QSizeF(size()), font());
    if (m_attention.focused && !m_drawn.test(index(*m_attention.focused)))
        m_attention.focused = m_current = FlowEdge::call;
    updateGeometry();
    update();
}

void FlowView::choose(FlowEdge edge)
{
    m_current = edge;
    update();
    emit edgeChosen(QString::fromStdString(logFilter(edge, m_content.counts)));
}

void FlowView::moveFocus(int by)
{
    const auto count = static_cast<int>(flowEdgeCount);
    int next = static_cast<int>(index(m_current));
    // The first key press after a click only shows where the keyboard is.
    if (m_attention.focused)
        do
            next = (next + by + count) % count;
        while (!m_drawn.test(static_cast<std::size_t>(next)));
    m_current = static_cast<FlowEdge>(next);
    m_attention.focused = m_current;
    describe();
    update();
}

void FlowView::setHovered(std::optional<FlowEdge> edge)
{
    if (m_attention.hovered == edge)
        return;
    m_attention.hovered = edge;
    setCursor(edge ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

std::optional<FlowEdge> FlowView::edgeUnder(QPointF point) const
{
    return edgeAt(m_layout, point, mouseReach);
}

void FlowView::describe()
{
    const auto told = [this](FlowEdge edge) {
        return edgeDescription(edge, m_content.counts[index(edge)]);
    };
    QStringList parts;
    if (m_attention.focused)
        parts << told(*m_attention.focused);
    for (std::size_t n = 0; n < flowEdgeCount; ++n)
        if (m_content.path.edges.test(n))
            parts << told(static_cast<FlowEdge>(n));
    if (m_content.path.edges.none())
        parts << tr("No call is shown");
    setAccessibleDescription(parts.join(QStringLiteral(". ")));
}

} // namespace ui

#pragma once
// The picture of the ways a call can take, with the way of one call emphasised.

#include <QWidget>

#include <optional>

#include "ui/decision_flow/flow_painter.h"

namespace ui {

/// Shows what it is given. An edge, or a line of an unfolded call, can be chosen with the mouse, or
/// with the arrow keys and Return.
class FlowView : public QWidget
{
    Q_OBJECT

public:
    explicit FlowView(QWidget *parent = nullptr);

    void setContent(const FlowContent &content);

    [[nodiscard]] const FlowContent &content() const
    {
        return m_content;
    }

    [[nodiscard]] const FlowLayout &flowLayout() const
    {
        return m_layout;
    }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// A person chose an edge; the filter shows its calls in the event log.
    void edgeChosen(const QString &filterText);
    /// A person chose an attempt, or what else stands in the box of an unfolded call.
    void eventChosen(journal::Sequence event);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void relayout();
    void choose(FlowSpot spot);
    void moveFocus(int by);
    void setHovered(std::optional<FlowSpot> spot);
    [[nodiscard]] std::optional<FlowSpot> spotUnder(QPointF point) const;
    /// The rows that the lines of the box stand for; none if it is not unfolded.
    [[nodiscard]] std::vector<std::optional<std::size_t>> shownRows() const;
    [[nodiscard]] QString told(FlowSpot spot) const;
    void describe();

    FlowContent m_content;
    FlowWords m_words;
    FlowEdges m_drawn;
    FlowLayout m_layout;
    FlowAttention m_attention;
    std::size_t m_lines = 0; // that the box of `fn` should have
    std::optional<FlowSpot> m_pressed;
    FlowSpot m_current =
        FlowSpot::of(FlowEdge::call); // where the keyboard is, kept while the focus is elsewhere
};

} // namespace ui

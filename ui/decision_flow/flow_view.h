#pragma once
// The picture of the ways a call can take, with the way of one call emphasised.

#include <QWidget>

#include <optional>

#include "ui/decision_flow/flow_painter.h"

namespace ui {

/// Shows what it is given. An edge can be chosen with the mouse, or with the arrow keys and Return.
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
    void choose(FlowEdge edge);
    void moveFocus(int by);
    void setHovered(std::optional<FlowEdge> edge);
    [[nodiscard]] std::optional<FlowEdge> edgeUnder(QPointF point) const;
    void describe();

    FlowContent m_content;
    FlowWords m_words;
    FlowEdges m_drawn;
    FlowLayout m_layout;
    FlowAttention m_attention;
    std::optional<FlowEdge> m_pressed;
    FlowEdge m_current = FlowEdge::call; // where the keyboard is, kept while the focus is elsewhere
};

} // namespace ui

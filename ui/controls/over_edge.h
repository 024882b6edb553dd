#pragma once
// Lays a notice over the lower edge of a view.

#include <QObject>

class QWidget;

namespace ui {

/// Keeps a widget in front of all else in its parent, at the lower edge, over the whole width and
/// as high as its own layout asks for. It stands in no layout of the parent, so it takes room from
/// nothing. Belongs to the widget.
class OverEdge : public QObject
{
    Q_OBJECT

public:
    /// The notice must have a layout. `above`, if given, is a widget of the same parent that stays
    /// in sight below it.
    explicit OverEdge(QWidget &notice, QWidget *above = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QWidget &m_notice;
    QWidget *m_above;
};

} // namespace ui

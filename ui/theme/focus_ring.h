#pragma once
// Shows where the keyboard is: one ring for every kind of control.

#include <QColor>
#include <QRect>
#include <QWidget>

class QPainter;

namespace ui {

/// Just inside an area.
void paintFocusRing(QPainter &painter, const QRect &area, const QColor &color);

/// Lies over a widget that has parts of its own inside, such as a table, and is seen while the
/// widget has the focus. It takes no input.
class FocusRing : public QWidget
{
    Q_OBJECT

public:
    /// A child of the widget, unless it has one already.
    static void addTo(QWidget &widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    explicit FocusRing(QWidget &widget);
    void follow();
};

} // namespace ui

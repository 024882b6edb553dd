#pragma once
// The parts that controls are painted of.

#include <QPalette>
#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;

namespace ui {

/// A tick or a bar in a box, or a dot in a circle.
void paintCheckMark(QPainter &painter, const QStyleOption &option);
void paintRadioMark(QPainter &painter, const QStyleOption &option);

/// The ground and border of a button. A flat one has them only while it is pressed, checked or
/// under the mouse.
void paintButtonPanel(QPainter &painter, const QStyleOption &option, bool isFlat);

/// Ground and border of what is typed into.
void paintFieldFrame(QPainter &painter, const QStyleOption &option);

/// What is dragged in a scroll bar.
void paintScrollHandle(QPainter &painter, const QRect &area, const QStyleOption &option);

/// A triangle, as large as the text of the option asks for, in the middle of an area.
void paintArrow(QPainter &painter, const QRectF &area, Qt::ArrowType direction,
                const QStyleOption &option, bool isEnabled);

/// The colour of texts and marks on the panel of a button.
[[nodiscard]] QColor buttonInk(const QStyleOption &option);

} // namespace ui

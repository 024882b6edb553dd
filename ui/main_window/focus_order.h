#pragma once
// The order in which Tab leads through a window: that in which it is read.

#include <QList>
#include <QRect>

#include <span>

class QMainWindow;
class QWidget;

namespace ui {

struct FocusPlace
{
    QRect area;
    QWidget *widget = nullptr;
};

/// Into the order of reading: row after row where a horizontal line parts them, column after column
/// where a vertical one does; what overlaps, by its upper left corner.
void sortForReading(std::span<FocusPlace> places);

/// All that takes the Tab key now, pane by pane. A dock behind another one's tab has none.
[[nodiscard]] QList<QWidget *> focusOrder(const QMainWindow &window);

/// Gives the focus to the one after `from`, or before it, and brings it into sight.
bool moveFocus(const QMainWindow &window, const QWidget *from, bool forward);

} // namespace ui

#pragma once
// Measures whether the texts of a window have room.

#include <QStringList>

class QWidget;

namespace room {

/// Each visible text that is cut off: which widget, the text, the pixels it needs and those it has.
///
/// Measured are labels (a wrapped one by its height), buttons, boxes with each of their items,
/// fields, rows of tables, tabs, titles of columns (the sorted one with its arrow), of groups and
/// docks, entries of the menu bar, names of figures, and that a tool bar shows all of it; and for
/// each of them that no parent cuts a part of it off where nobody can scroll. Not measured: an
/// ElidedLabel, whose tooltip has what it lacks, and the name of the row "runs", whose columns say
/// the same.
[[nodiscard]] QStringList cutOffTexts(const QWidget &window);

} // namespace room

#pragma once
// The columns of a table as a plain text: "key 120, state 96, age hidden", from left to right.

#include "ui/session/kept_values.h"

class QHeaderView;

namespace ui {

/// By section; letters and '-'.
using ColumnNames = KeptWords;

/// In the order in which they stand, with their widths in pixels.
[[nodiscard]] QString columnsText(const QHeaderView &header, ColumnNames names);

/// Moves, sizes and hides the columns of a table after such a text; those that it does not name
/// come last. False, and nothing is changed, if it is none, names a column twice, or shows none.
[[nodiscard]] bool takeColumns(QHeaderView &header, ColumnNames names, const QString &text);

/// What such a text may be, for a person.
[[nodiscard]] QString columnsAccepted(ColumnNames names);

} // namespace ui

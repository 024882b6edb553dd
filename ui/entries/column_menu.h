#pragma once
// The menu that shows and hides columns of the table.

class QPoint;

namespace ui {

class EntriesView;

/// Opens it at a place of the header; it deletes itself when it closes.
void showColumnMenu(EntriesView &view, const QPoint &where);

} // namespace ui

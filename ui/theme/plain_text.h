#pragma once
// Keys, errors, file names and stories come from outside: no text is ever taken for HTML.

#include <QRect>
#include <QString>

class QPoint;
class QWidget;

namespace ui {

// Qt guesses whether the text of a label, a message box or a tool tip is HTML, and HTML opens the
// files it names. Each application that links this has that guess switched off: a label is plain
// unless it asks for rich text itself.

/// For a tool tip that may be long: with line breaks where it would be wider than is read easily.
[[nodiscard]] QString toolTipLines(const QString &text);

/// Shows it as QToolTip does, in lines; hides the tool tip if the text is empty.
void showToolTip(const QPoint &global, const QString &text, QWidget *widget,
                 const QRect &rect = {});

} // namespace ui

#pragma once
// Undo and redo reach the window unless the focused field has typing of its own to take back.

#include <QObject>

class QLineEdit;

namespace ui {

/// A text field takes Ctrl+Z and Ctrl+Shift+Z for itself, also with nothing to undo. Watches all
/// fields of the application, and leaves these keys to the shortcuts where a field has no use for
/// them. GUI thread only.
class UndoKeys : public QObject
{
    Q_OBJECT

public:
    explicit UndoKeys(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

/// What is typed in a field is in force: from now on it is undone as a change of the settings, and
/// no longer letter by letter.
void forgetTyping(QLineEdit &field);

} // namespace ui

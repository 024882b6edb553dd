#include "ui/controls/undo_keys.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>

namespace ui {

namespace {

enum class Direction
{
    undo,
    redo,
};

bool hasUse(const QLineEdit &field, Direction direction)
{
    return direction == Direction::undo ? field.isUndoAvailable() : field.isRedoAvailable();
}

bool hasUse(const QTextDocument &document, Direction direction)
{
    return direction == Direction::undo ? document.isUndoAvailable() : document.isRedoAvailable();
}

/// Whether the widget, or the editor inside it, has something of its own to undo or redo.
bool hasUse(const QObject &widget, Direction direction)
{
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
        return hasUse(*field, direction);
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&widget))
        return hasUse(*text->document(), direction);
    if (const auto *text = qobject_cast<const QTextEdit *>(&widget))
        return hasUse(*text->document(), direction);
    if (qobject_cast<const QAbstractSpinBox *>(&widget) != nullptr ||
        qobject_cast<const QComboBox *>(&widget) != nullptr) {
        const auto *field = widget.findChild<const QLineEdit *>();
        return field != nullptr && hasUse(*field, direction);
    }
    return false;
}

} // namespace

UndoKeys::UndoKeys(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool UndoKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || !watched->isWidgetType())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool undoes = key->matches(QKeySequence::Undo);
    if (!undoes && !key->matches(QKeySequence::Redo))
        return false;
    if (hasUse(*watched, undoes ? Direction::undo : Direction::redo))
        return false;
    event->ignore(); // not overridden: the shortcut takes the key, if there is one
    return true;
}

void forgetTyping(QLineEdit &field)
{
    if (!field.isUndoAvailable() && !field.isRedoAvailable())
        return;
    const int cursor = field.cursorPosition();
    const int start = field.selectionStart();
    const int length = field.selectionLength();
    field.setText(field.text()); // which begins its history anew
    if (start >= 0)
        field.setSelection(start, length);
    else
        field.setCursorPosition(cursor);
}

} // namespace ui

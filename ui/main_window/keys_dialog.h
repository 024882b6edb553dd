#pragma once
// The list of keys, made from the actions themselves, so that it cannot be out of date.

#include <QDialog>
#include <QList>

class QAction;

namespace ui {

class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    /// A line that no action stands for, such as a key inside a table.
    struct Line
    {
        QString keys;
        QString meaning;
    };

    KeysDialog(const QList<QAction *> &actions, const QList<Line> &lines,
               QWidget *parent = nullptr);
};

} // namespace ui

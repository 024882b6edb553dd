#pragma once
// Ties the rows chosen in the log to the selection that all views share.

#include <QObject>

#include <optional>

#include <journal/ids.h>

class QItemSelection;

namespace ui {

class LogDelegate;
class LogModel;
class LogView;
class Selection;

/// A row that becomes the current one selects its event; an event selected elsewhere becomes the
/// current row, if it is shown; the rows of a selected key are marked.
class LogSelectionLink : public QObject
{
    Q_OBJECT

public:
    LogSelectionLink(Selection &selection, LogModel *model, LogView *view, LogDelegate *delegate);

    /// Between these two the rows change by themselves, which is no choice of a person.
    void beginChange();
    /// Puts the current row where the selected event now is.
    void endChange();

signals:
    /// An event chosen elsewhere was scrolled into sight.
    void broughtIntoSight();

private:
    void takeChoice(const QModelIndex &current);
    void follow();
    /// True if the selected event is shown.
    bool choose();

    Selection &m_selection;
    LogModel *m_model;
    LogView *m_view;
    LogDelegate *m_delegate;
    int m_changes = 0;
    bool m_isShown = false; // the selected event, by the current row
};

} // namespace ui

#include "ui/event_log/log_selection_link.h"

#include <QItemSelectionModel>

#include <utility>

#include "ui/event_log/log_delegate.h"
#include "ui/event_log/log_model.h"
#include "ui/event_log/log_view.h"
#include "ui/session/selection.h"

namespace ui {

LogSelectionLink::LogSelectionLink(Selection &selection, LogModel *model, LogView *view,
                                   LogDelegate *delegate)
    : QObject(view), m_selection{selection}, m_model{model}, m_view{view}, m_delegate{delegate}
{
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LogSelectionLink::takeChoice);
    // Clicking the current row again after the selection was cleared elsewhere is a choice, too.
    connect(m_view, &QAbstractItemView::clicked, this, &LogSelectionLink::takeChoice);
    connect(&m_selection, &Selection::changed, this, &LogSelectionLink::follow);
}

void LogSelectionLink::beginChange()
{
    ++m_changes;
}

void LogSelectionLink::endChange()
{
    choose();
    --m_changes;
}

void LogSelectionLink::takeChoice(const QModelIndex &current)
{
    if (m_changes > 0 || !current.isValid())
        return;
    m_selection.selectEvent(m_model->sequenceAt(current.row()),
                            m_model->eventAt(current.row()).key);
}

void LogSelectionLink::follow()
{
    m_delegate->setMarkedKey(m_selection.key());
    m_view->viewport()->update();
    beginChange();
    const bool shown = choose();
    --m_changes;
    const QModelIndex current = m_view->currentIndex();
    if (shown && current.isValid() && !m_view->isInSight(current.row())) {
        m_view->scrollTo(current, QAbstractItemView::PositionAtCenter);
        emit broughtIntoSight();
    }
}

bool LogSelectionLink::choose()
{
    const auto event = m_selection.pickedEvent();
    const std::optional<int> row = event ? m_model->rowOf(*event) : std::nullopt;
    QItemSelectionModel *rows = m_view->selectionModel();
    const bool wasShown = std::exchange(m_isShown, row.has_value());
    if (!row) {
        // What a person chose without picking an event, as by Ctrl+A, is his.
        if (wasShown)
            rows->clear();
        return false;
    }
    // Further rows that were chosen with it stay chosen, as long as it is the current one.
    const bool current = rows->currentIndex().isValid() && rows->currentIndex().row() == *row &&
                         rows->hasSelection();
    if (!current) {
        m_view->setAutoScroll(false);
        rows->setCurrentIndex(m_model->index(*row, 0),
                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_view->setAutoScroll(true);
    }
    return true;
}

} // namespace ui

// Which lanes are chosen, and what can be done to them.
#include "ui/timeline/timeline_view.h"

#include <QItemSelection>
#include <QScopedValueRollback>

#include <algorithm>

#include "ui/entries/key_menu.h"
#include "ui/session/selection.h"
#include "ui/session/session.h"
#include "ui/timeline/lane_list.h"
#include "ui/timeline/lane_model.h"

namespace ui {

using journal::KeyId;

bool TimelineView::isLaneSelected(int row) const
{
    return m_list->selectionModel()->isRowSelected(row);
}

std::vector<KeyId> TimelineView::selectedKeys() const
{
    const QModelIndexList chosen = m_list->selectionModel()->selectedRows();
    std::vector<int> rows;
    rows.reserve(static_cast<std::size_t>(chosen.size()));
    for (const QModelIndex &index : chosen)
        rows.push_back(index.row());
    std::ranges::sort(rows); // as they are shown, whatever the order they were chosen in
    std::vector<KeyId> keys;
    keys.reserve(rows.size());
    for (const int row : rows)
        keys.push_back(m_model.keyAt(row));
    return keys;
}

void TimelineView::followSelection()
{
    const QScopedValueRollback selecting{m_selecting, true};
    const auto key = m_selection.key();
    const std::optional<int> row = key ? m_model.rowOf(*key) : std::nullopt;
    const QModelIndex index = row ? m_model.index(*row) : QModelIndex();
    QItemSelectionModel &lanes = *m_list->selectionModel();
    if (lanes.currentIndex() != index || (index.isValid() && !lanes.hasSelection())) {
        // What was chosen with the current lane stays for as long as that is current.
        if (index.isValid())
            lanes.setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        else
            lanes.clear();
        m_list->scrollTo(index);
    }
    viewport()->update();
}

void TimelineView::choose(QPointF where, Qt::KeyboardModifiers modifiers)
{
    const std::optional<int> row = rowAt(where.y());
    if (!row)
        return;
    QItemSelectionModel &lanes = *m_list->selectionModel();
    const QModelIndex index = m_model.index(*row);
    if (modifiers.testFlag(Qt::ShiftModifier) && lanes.currentIndex().isValid()) {
        const auto [first, last] = std::minmax({lanes.currentIndex().row(), *row});
        lanes.select(QItemSelection{m_model.index(first), m_model.index(last)},
                     QItemSelectionModel::ClearAndSelect);
        return;
    }
    if (modifiers.testFlag(Qt::ControlModifier)) {
        lanes.setCurrentIndex(index, QItemSelectionModel::Toggle);
        return;
    }
    const KeyId key = m_model.keyAt(*row);
    {
        const QScopedValueRollback selecting{m_selecting, true};
        lanes.setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    }
    if (const auto event = eventAt(where, *row))
        m_selection.selectEvent(*event, key);
    else
        m_selection.selectKey(key);
}

/// All of them are pinned, or if they are, let go of.
void TimelineView::togglePin()
{
    std::vector<KeyId> keys = selectedKeys();
    if (const auto key = m_selection.key(); keys.empty() && key)
        keys.push_back(*key);
    const bool pinned =
        std::ranges::all_of(keys, [this](KeyId key) { return m_model.isPinned(key); });
    for (const KeyId key : keys)
        m_model.setPinned(key, !pinned);
}

void TimelineView::showMenuAt(const QPoint &where)
{
    if (const auto row = rowAt(where.y()); row && !isLaneSelected(*row))
        choose(where, Qt::NoModifier);
    showMenu(viewport()->mapToGlobal(where));
}

void TimelineView::showMenu(const QPoint &where)
{
    const std::vector<KeyId> keys = selectedKeys();
    if (keys.empty())
        return;
    auto *menu = new KeyMenu(m_session, keys, this);
    connect(menu, &KeyMenu::filterAsked, this, &TimelineView::filterAsked);
    menu->addRequests();
    menu->addSeparator();
    menu->addCopyKeys();
    QAction *pin = menu->addAction(tr("Pin"), this, &TimelineView::togglePin);
    pin->setCheckable(true);
    pin->setChecked(std::ranges::all_of(keys, [this](KeyId key) { return m_model.isPinned(key); }));
    menu->addSeparator();
    menu->addFilter();
    menu->popup(where);
}

} // namespace ui

#include "plain_log.h"

#include <QHeaderView>

#include "ui/event_log/log_cells.h"

namespace bench {

void PlainLogModel::append(const journal::Journal &journal, journal::Sequence sequence)
{
    const auto text = [&](ui::LogColumn column) {
        return ui::logCellText(journal, sequence, column);
    };
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_rows.push_back({text(ui::LogColumn::time), text(ui::LogColumn::event),
                      text(ui::LogColumn::key), text(ui::LogColumn::outcome),
                      text(ui::LogColumn::detail)});
    endInsertRows();
}

int PlainLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlainLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant PlainLogModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
}

PlainLog::PlainLog()
{
    view.setModel(&model);
    view.verticalHeader()->hide();
    view.resize(1100, 900);
}

} // namespace bench

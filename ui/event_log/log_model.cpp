#include "ui/event_log/log_model.h"

namespace ui {

using Kind = LogWindow::Step::Kind;

LogModel::LogModel(std::size_t capacity, QObject *parent)
    : QAbstractTableModel(parent), m_window{capacity}
{
}

void LogModel::restart(const journal::Journal &journal, const journal::EventFilter &filter,
                       journal::Sequence end)
{
    beginResetModel();
    m_journal = &journal;
    m_window.restart(journal, filter, end);
    endResetModel();
}

void LogModel::setEnd(journal::Sequence end)
{
    if (m_journal != nullptr)
        m_window.setEnd(end, *this);
}

bool LogModel::search(std::size_t budget)
{
    return m_journal != nullptr && m_window.search(budget, *this);
}

journal::Sequence LogModel::sequenceAt(int row) const
{
    return m_window.at(static_cast<std::size_t>(row));
}

const journal::Event &LogModel::eventAt(int row) const
{
    return m_journal->at(sequenceAt(row));
}

std::optional<int> LogModel::rowOf(journal::Sequence sequence) const
{
    const auto row = m_window.rowOf(sequence);
    return row ? std::optional{static_cast<int>(*row)} : std::nullopt;
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_window.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : logColumnCount;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const journal::Sequence sequence = sequenceAt(index.row());
    // Between the drop of old events and the next frame a row may stand for one that is gone.
    if (sequence < m_journal->first())
        return {};
    const auto column = static_cast<LogColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return logCellText(*m_journal, sequence, column);
    case Qt::ToolTipRole:
        return logCellToolTip(*m_journal, sequence, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(isLogFigure(column) ? Qt::AlignRight | Qt::AlignVCenter
                                                       : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= logColumnCount)
        return {};
    const auto column = static_cast<LogColumn>(section);
    switch (role) {
    case Qt::DisplayRole:
        return logColumnTitle(column);
    case Qt::ToolTipRole:
        return logColumnToolTip(column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(isLogFigure(column) ? Qt::AlignRight | Qt::AlignVCenter
                                                       : Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

void LogModel::aboutTo(const LogWindow::Step &step)
{
    const int count = static_cast<int>(step.count);
    const int rows = rowCount();
    switch (step.kind) {
    case Kind::insertFront:
        beginInsertRows({}, 0, count - 1);
        break;
    case Kind::insertBack:
        beginInsertRows({}, rows, rows + count - 1);
        break;
    case Kind::removeFront:
        beginRemoveRows({}, 0, count - 1);
        break;
    case Kind::removeBack:
        beginRemoveRows({}, rows - count, rows - 1);
        break;
    case Kind::shift:
        break;
    }
}

void LogModel::done(const LogWindow::Step &step)
{
    const int count = static_cast<int>(step.count);
    switch (step.kind) {
    case Kind::insertFront:
        endInsertRows();
        emit grownAtFront(count);
        break;
    case Kind::insertBack:
        endInsertRows();
        emit appended(count);
        break;
    case Kind::removeFront:
    case Kind::removeBack:
        endRemoveRows();
        break;
    case Kind::shift:
        shiftPersistent(count);
        emit dataChanged(index(0, 0), index(rowCount() - 1, logColumnCount - 1));
        emit shifted(count);
        emit appended(count);
        break;
    }
}

/// Keeps selections on their events.
void LogModel::shiftPersistent(int count)
{
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before)
        after.append(old.row() < count ? QModelIndex() : index(old.row() - count, old.column()));
    changePersistentIndexList(before, after);
}

} // namespace ui

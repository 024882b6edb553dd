#include "plain_entries.h"

#include <QHeaderView>

#include "ui/entries/entry_column.h"
#include "ui/entries/entry_texts.h"
#include "ui/session/session.h"

namespace bench {

using ui::EntryColumn;

PlainEntriesModel::PlainEntriesModel(const ui::Session &session)
{
    const journal::Journal &journal = session.journal();
    m_now = session.instant().time.time_since_epoch() / std::chrono::milliseconds{1};
    m_entries.reserve(journal.keyCount());
    for (std::uint32_t n = 0; n < journal.keyCount(); ++n) {
        const ui::EntryReading reading =
            ui::readEntry(journal, session.instant(), journal::KeyId{n});
        const auto text = [&](EntryColumn column) {
            return ui::cellText(column, reading, journal);
        };
        m_entries.push_back(
            {.key = text(EntryColumn::key),
             .storedAt = reading.state.storedAt.time_since_epoch() / std::chrono::milliseconds{1},
             .value = text(EntryColumn::value),
             .refreshed = static_cast<int>(reading.state.refreshed),
             .outcome = text(EntryColumn::lastOutcome),
             .error = text(EntryColumn::lastError)});
    }
}

int PlainEntriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int PlainEntriesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ui::entryColumnCount;
}

QVariant PlainEntriesModel::data(const QModelIndex &index, int role) const
{
    const auto column = static_cast<EntryColumn>(index.column());
    const Entry &entry = m_entries[static_cast<std::size_t>(index.row())];
    if (role == Qt::UserRole && column == EntryColumn::age)
        return -entry.storedAt;
    if (role != Qt::DisplayRole && role != Qt::UserRole)
        return {};
    switch (column) {
    case EntryColumn::key:
        return entry.key;
    case EntryColumn::state:
        return QStringLiteral("usable");
    case EntryColumn::age:
        return QStringLiteral("%1 s").arg((m_now - entry.storedAt) / 1000);
    case EntryColumn::left:
        return QStringLiteral("%1 s").arg(600 - (m_now - entry.storedAt) / 1000);
    case EntryColumn::value:
        return entry.value;
    case EntryColumn::refreshed:
        return entry.refreshed;
    case EntryColumn::staleServed:
    case EntryColumn::errors:
        return 0;
    case EntryColumn::lastOutcome:
        return entry.outcome;
    case EntryColumn::lastError:
        return entry.error;
    }
    return {};
}

void PlainEntriesModel::tick()
{
    m_now += 16;
}

void PlainEntriesModel::refresh(int row)
{
    Entry &entry = m_entries[static_cast<std::size_t>(row)];
    entry.storedAt = m_now;
    ++entry.refreshed;
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
}

PlainEntries::PlainEntries(const ui::Session &session) : model{session}
{
    proxy.setSourceModel(&model);
    proxy.setSortRole(Qt::UserRole);
    view.setModel(&proxy);
    view.verticalHeader()->hide();
    view.resize(1100, 900);
}

void PlainEntries::sortBy(int column)
{
    if (proxy.sortColumn() != column)
        proxy.sort(column);
}

} // namespace bench

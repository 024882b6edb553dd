#include "ui/entries/entries_model.h"

#include <QScopedValueRollback>

#include <algorithm>

#include "ui/entries/entry_texts.h"

namespace ui {

using journal::KeyId;

namespace {

/// Up to so many keys an order is worked out at once: it takes less than a frame.
constexpr std::size_t atOnce = 8192;
/// Keys worked on between two looks at what else a window has to do.
constexpr std::size_t slice = 32768;
/// The same where comparing two keys takes long.
constexpr std::size_t sliceOfTexts = 8192;
/// More changed keys than this are not put in their place one by one.
constexpr std::size_t fewKeys = 8192;
/// More events than this are not gone through to find the keys that changed.
constexpr journal::Sequence mostFollowed = 65536;

} // namespace

EntriesModel::EntriesModel(const Session &session, QObject *parent)
    : QAbstractTableModel(parent), m_session{session}
{
    m_sliceTimer.setInterval(0);
    connect(&m_sliceTimer, &QTimer::timeout, this, &EntriesModel::buildSlice);
    connect(&session, &Session::advanced, this, &EntriesModel::follow);
    connect(&session, &Session::restarted, this, &EntriesModel::restart);
    follow();
}

int EntriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_index.size());
}

int EntriesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : entryColumnCount;
}

QVariant EntriesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<EntryColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(column, reading(index.row()), m_session.journal());
    case Qt::ToolTipRole:
        return cellToolTip(column, reading(index.row()), m_session.journal());
    case Qt::AccessibleTextRole:
        return cellSpokenText(column, reading(index.row()), m_session.journal());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(columnAlignment(column));
    default:
        return {};
    }
}

QVariant EntriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= entryColumnCount)
        return {};
    const auto column = static_cast<EntryColumn>(section);
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(column);
    case Qt::ToolTipRole:
        return columnToolTip(column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(columnAlignment(column));
    default:
        return {};
    }
}

void EntriesModel::sort(int column, Qt::SortOrder order)
{
    EntryOrder wanted;
    if (column >= 0 && column < entryColumnCount)
        wanted =
            EntryOrder{static_cast<EntryColumn>(column),
                       order == Qt::AscendingOrder ? Direction::ascending : Direction::descending};
    if (wanted != m_index.wantedOrder())
        beginBuild(wanted, m_index.wantedFilter());
}

void EntriesModel::setFilter(const EntryFilter &filter)
{
    if (filter != m_index.wantedFilter())
        beginBuild(m_index.wantedOrder(), filter);
}

KeyId EntriesModel::keyAt(int row) const
{
    const bool exists = row >= 0 && static_cast<std::size_t>(row) < m_index.size();
    return exists ? m_index.at(static_cast<std::size_t>(row)) : journal::noKey;
}

std::optional<int> EntriesModel::rowOf(KeyId key) const
{
    const auto row = m_index.row(key);
    return row ? std::optional{static_cast<int>(*row)} : std::nullopt;
}

EntryReading EntriesModel::reading(int row) const
{
    return readEntry(m_session.journal(), m_session.instant(), keyAt(row));
}

int EntriesModel::keyCount() const
{
    return static_cast<int>(m_index.known());
}

void EntriesModel::restart()
{
    const bool wasSorting = isSorting();
    const EntryOrder order = m_index.wantedOrder();
    const EntryFilter filter = m_index.wantedFilter();
    m_sliceTimer.stop();
    {
        const QScopedValueRollback changing{m_changing, true};
        beginResetModel();
        m_index.clear();
        m_changed.clear();
        m_new.clear();
        m_shown = {};
        endResetModel();
    }
    if (wasSorting)
        emit sortingChanged(false);
    beginBuild(order, filter);
    follow();
}

void EntriesModel::follow()
{
    const journal::Journal &journal = m_session.journal();
    const journal::Instant now = m_session.instant();
    const bool ttlChanged = journal.ttlAt(now.end) != journal.ttlAt(m_shown.end);
    const bool allChanged = !collectChanged();
    m_shown = now;

    // Where events cannot move a row, only keys that come or go have to find a place.
    KeySet &moving = m_index.looksAtEvents() ? m_changed : m_new;
    const Known known = followKnown(moving) ? Known::grows : Known::mayShrink;
    const bool rowsUnclear =
        (allChanged && m_index.looksAtEvents()) || (ttlChanged && m_index.looksAtState());
    if (rowsUnclear)
        beginBuild(m_index.wantedOrder(), m_index.wantedFilter());
    else
        take(moving.keys(), known);
    m_new.clear();
    if (allChanged || ttlChanged) // no event tells what a longer TTL makes usable again
        tellAllChanged();
    else
        tellChanged(m_changed.keys());
    m_changed.clear();
}

bool EntriesModel::followKnown(KeySet &moving)
{
    const std::size_t now = m_session.journal().keyCountAt(m_session.instant());
    const auto [from, to] = std::minmax({m_index.known(), now});
    for (std::size_t number = from; number < to; ++number)
        moving.add(KeyId{static_cast<std::uint32_t>(number)});
    const bool grows = now >= m_index.known();
    m_index.setKnown(now);
    return grows;
}

bool EntriesModel::collectChanged()
{
    const journal::Journal &journal = m_session.journal();
    // Going back changes the same keys as going forward.
    const auto [from, to] = std::minmax({m_shown.end, m_session.instant().end});
    if (from < journal.first() || to - from > mostFollowed)
        return false;
    for (journal::Sequence sequence = from; sequence < to; ++sequence) {
        const KeyId key = journal.at(sequence).key;
        if (key != journal::noKey)
            m_changed.add(key);
    }
    return true;
}

void EntriesModel::take(const std::vector<KeyId> &changed, Known known)
{
    if (changed.empty())
        return;
    if (m_index.isBuilding())
        m_index.addPending(changed);
    const bool appendsOnly = known == Known::grows && m_index.wantedOrder().isFirstSight() &&
                             m_index.wantedFilter().passesAll();
    if (changed.size() <= fewKeys || appendsOnly)
        apply(m_index.prepare(m_session.journal(), m_session.instant(), changed));
    else if (!m_index.isBuilding())
        beginBuild(m_index.wantedOrder(), m_index.wantedFilter());
}

void EntriesModel::beginBuild(EntryOrder order, const EntryFilter &filter)
{
    const bool wasSorting = isSorting();
    m_index.beginBuild(order, EntryFilter{filter});
    if (m_session.journal().keyCount() <= atOnce) {
        while (!m_index.build(m_session.journal(), m_session.instant(), slice))
            ;
        finishBuild();
    } else {
        m_sliceTimer.start();
    }
    if (wasSorting != isSorting())
        emit sortingChanged(isSorting());
}

void EntriesModel::buildSlice()
{
    const std::size_t budget = m_index.wantedOrder().readsTexts() ? sliceOfTexts : slice;
    if (!m_index.build(m_session.journal(), m_session.instant(), budget))
        return;
    finishBuild();
    emit sortingChanged(isSorting());
}

void EntriesModel::finishBuild()
{
    m_sliceTimer.stop();
    apply(m_index.prepareBuilt());
    take(m_index.takePending(), Known::mayShrink);
}

void EntriesModel::apply(const EntriesIndex::Update &update)
{
    const QScopedValueRollback changing{m_changing, true};
    if (!update.newcomers.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(update.newcomers.size()) - 1);
        m_index.enter(update);
        endInsertRows();
    }
    if (update.rowsMove)
        rearrange(update);
    else
        m_index.arrange(m_session.journal(), update);
    if (!update.leavers.empty()) {
        const int end = rowCount();
        beginRemoveRows({}, end - static_cast<int>(update.leavers.size()), end - 1);
        m_index.leave();
        endRemoveRows();
    }
}

void EntriesModel::rearrange(const EntriesIndex::Update &update)
{
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    std::vector<KeyId> keys;
    keys.reserve(static_cast<std::size_t>(from.size()));
    for (const QModelIndex &index : from)
        keys.push_back(keyAt(index.row()));
    m_index.arrange(m_session.journal(), update);
    QModelIndexList to;
    to.reserve(from.size());
    for (qsizetype n = 0; n < from.size(); ++n) {
        const auto row = rowOf(keys[static_cast<std::size_t>(n)]);
        to.append(row ? index(*row, from[n].column()) : QModelIndex{});
    }
    changePersistentIndexList(from, to);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void EntriesModel::tellChanged(const std::vector<KeyId> &keys)
{
    int first = rowCount();
    int last = -1;
    for (const KeyId key : keys) {
        if (const auto row = rowOf(key)) {
            first = std::min(first, *row);
            last = std::max(last, *row);
        }
    }
    if (first <= last)
        emit dataChanged(index(first, 0), index(last, entryColumnCount - 1));
}

void EntriesModel::tellAllChanged()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, entryColumnCount - 1));
}

} // namespace ui

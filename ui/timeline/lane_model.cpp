#include "ui/timeline/lane_model.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "ui/entries/natural_order.h"
#include "ui/session/session.h"
#include "ui/theme/wording.h"
#include "ui/timeline/timeline_texts.h"

namespace ui {

using journal::KeyId;

namespace {

constexpr std::size_t keysAtOnce = 512;
constexpr qint64 sliceMilliseconds = 4;
constexpr qint64 orderEveryMilliseconds = 500;

} // namespace

LaneModel::LaneModel(Session &session, QObject *parent)
    : QAbstractListModel(parent), m_session{session}
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &LaneModel::workOn);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &LaneModel::advance);
    connect(&session, &Session::advanced, this, &LaneModel::advance);
    connect(&session, &Session::restarted, this, &LaneModel::restart);
    restart();
}

int LaneModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LaneModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const KeyId key = keyAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(m_session.journal().keyName(key));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return laneText(m_session.journal(), m_session.instant(), key);
    case pinnedRole:
        return isPinned(key);
    default:
        return {};
    }
}

KeyId LaneModel::keyAt(int row) const
{
    return m_rows[static_cast<std::size_t>(row)];
}

std::optional<int> LaneModel::rowOf(KeyId key) const
{
    const std::size_t number = journal::index(key);
    if (number >= m_rowOf.size() || m_rowOf[number] < 0)
        return std::nullopt;
    return m_rowOf[number];
}

void LaneModel::setFilter(const EntryFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    order();
}

void LaneModel::setOrder(Order order)
{
    if (order == m_order)
        return;
    m_order = order;
    this->order();
}

void LaneModel::setPinned(KeyId key, bool pinned)
{
    if (key == journal::noKey || pinned == isPinned(key))
        return;
    if (pinned)
        m_pinned.push_back(key);
    else
        std::erase(m_pinned, key);
    order();
}

bool LaneModel::isPinned(KeyId key) const
{
    return std::ranges::find(m_pinned, key) != m_pinned.end();
}

bool LaneModel::isOrdering() const
{
    return m_job.has_value();
}

void LaneModel::restart()
{
    m_pinned.clear();
    m_known = 0;
    m_job.reset();
    replaceRows({});
    order();
}

void LaneModel::advance()
{
    const std::size_t before = m_known;
    followKnown();
    const bool grown = m_known > before;
    m_hasUnsorted = m_hasUnsorted || (grown && m_order != Order::firstSeen);
    if (m_job)
        return;
    const journal::Instant now = m_session.instant();
    const bool aged = changesWithTime() && now != m_orderedAt;
    if (!m_hasUnsorted && !aged)
        return;
    const journal::Journal &journal = m_session.journal();
    const bool ttlChanged = journal.ttlAt(now.end) != journal.ttlAt(m_orderedAt.end);
    // The last advance for a while must not be the one that is passed over.
    if ((aged && ttlChanged) || m_sinceOrdered.hasExpired(orderEveryMilliseconds))
        order();
    else if (!m_later.isActive())
        m_later.start(static_cast<int>(orderEveryMilliseconds - m_sinceOrdered.elapsed()) + 1);
}

bool LaneModel::changesWithTime() const
{
    return m_filter.looksAtState() || m_order == Order::mostErrors || m_order == Order::nextExpiry;
}

bool LaneModel::passes(KeyId key) const
{
    const journal::Journal &journal = m_session.journal();
    if (!m_filter.passesName(journal.keyName(key)))
        return false;
    const journal::Instant now = m_session.instant();
    return !m_filter.looksAtState() ||
           m_filter.passesState(
               journal.stateAt(key, now.end).freshness(now.time, journal.ttlAt(now.end)).state);
}

LaneModel::Item LaneModel::itemOf(KeyId key) const
{
    const journal::Journal &journal = m_session.journal();
    const journal::Instant now = m_session.instant();
    switch (m_order) {
    case Order::mostErrors:
        return {-static_cast<std::int64_t>(journal.stateAt(key, now.end).errors), key};
    case Order::nextExpiry: {
        const stalecache::Freshness freshness =
            journal.stateAt(key, now.end).freshness(now.time, journal.ttlAt(now.end));
        const bool usable = freshness.state == stalecache::EntryState::usable;
        // One TTL for all: what was stored first expires first.
        return {usable ? -freshness.age.count() : std::numeric_limits<std::int64_t>::max(), key};
    }
    default:
        return {0, key};
    }
}

bool LaneModel::comesBefore(const Item &a, const Item &b) const
{
    if (m_order == Order::name) {
        const journal::Journal &journal = m_session.journal();
        return compareNaturally(journal.keyName(a.key), journal.keyName(b.key)) < 0;
    }
    return a.value != b.value ? a.value < b.value : a.key < b.key;
}

/// Begins a new order; what few keys there are is done at once.
void LaneModel::order()
{
    const bool was = isOrdering();
    m_job = Job{.keyCount = m_session.journal().keyCountAt(m_session.instant())};
    if (!was)
        emit orderingChanged(true);
    workOn();
}

void LaneModel::workOn()
{
    QElapsedTimer busy;
    busy.start();
    while (m_job && busy.elapsed() < sliceMilliseconds)
        if (workFor(keysAtOnce))
            adopt();
    if (m_job && !m_timer.isActive())
        m_timer.start();
}

bool LaneModel::workFor(std::size_t budget)
{
    Job &job = *m_job;
    for (; job.looked < job.keyCount && budget > 0; ++job.looked, --budget) {
        const KeyId key{static_cast<std::uint32_t>(job.looked)};
        if (passes(key) && !isPinned(key))
            job.items.push_back(itemOf(key));
    }
    if (job.looked < job.keyCount)
        return false;
    if (m_order == Order::firstSeen)
        return true;
    if (!std::exchange(job.isSorting, true))
        job.sort = SlicedSort<Item>{std::move(job.items)};
    return job.sort.step(budget,
                         [this](const Item &a, const Item &b) { return comesBefore(a, b); });
}

void LaneModel::adopt()
{
    const std::vector<Item> &items = m_job->isSorting ? m_job->sort.items() : m_job->items;
    std::vector<KeyId> rows;
    rows.reserve(items.size() + m_pinned.size());
    for (const KeyId key : m_pinned)
        if (journal::index(key) < m_job->keyCount &&
            m_filter.passesName(m_session.journal().keyName(key)))
            rows.push_back(key);
    for (const Item &item : items)
        rows.push_back(item.key);
    m_known = m_job->keyCount;
    m_job.reset();
    m_timer.stop();
    m_later.stop();
    m_hasUnsorted = false;
    m_orderedAt = m_session.instant();
    m_sinceOrdered.start();
    replaceRows(std::move(rows));
    followKnown();
    emit orderingChanged(false);
}

/// What is known grows as time passes, and shrinks on the way back.
void LaneModel::followKnown()
{
    const std::size_t known = m_session.journal().keyCountAt(m_session.instant());
    if (known > m_known)
        appendNew(known);
    else if (known < m_known)
        dropUnknown(known);
}

void LaneModel::dropUnknown(std::size_t known)
{
    m_known = known;
    std::vector<KeyId> rows = m_rows;
    std::erase_if(rows, [known](KeyId key) { return journal::index(key) >= known; });
    replaceRows(std::move(rows));
}

/// Keys that have come find their place in a sorted order only later; pinned ones at once.
void LaneModel::appendNew(std::size_t known)
{
    std::vector<KeyId> come;
    bool isPinnedAmong = false;
    for (std::size_t number = m_known; number < known; ++number)
        if (const KeyId key{static_cast<std::uint32_t>(number)}; isPinned(key))
            isPinnedAmong = true;
        else if (passes(key))
            come.push_back(key);
    m_known = known;
    if (isPinnedAmong) {
        order();
        return;
    }
    if (come.empty())
        return;
    const std::size_t from = m_rows.size();
    beginInsertRows({}, static_cast<int>(from), static_cast<int>(from + come.size() - 1));
    m_rows.insert(m_rows.end(), come.begin(), come.end());
    numberRows(from);
    endInsertRows();
    emit rowsChanged();
}

void LaneModel::replaceRows(std::vector<KeyId> rows)
{
    if (rows == m_rows) {
        if (!rows.empty()) // pins may have come or gone
            emit dataChanged(index(0), index(rowCount() - 1), {pinnedRole});
        return;
    }
    const bool sameKeys = rows.size() == m_rows.size() && std::ranges::all_of(rows, [&](KeyId key) {
                              return rowOf(key).has_value();
                          });
    if (!sameKeys) {
        beginResetModel();
        m_rows = std::move(rows);
        numberRows(0);
        endResetModel();
    } else {
        emit layoutAboutToBeChanged({}, VerticalSortHint);
        const QModelIndexList before = persistentIndexList();
        std::vector<KeyId> keys;
        for (const QModelIndex &one : before)
            keys.push_back(keyAt(one.row()));
        m_rows = std::move(rows);
        numberRows(0);
        QModelIndexList after;
        for (const KeyId key : keys)
            after.push_back(index(*rowOf(key)));
        changePersistentIndexList(before, after);
        emit layoutChanged({}, VerticalSortHint);
    }
    emit rowsChanged();
}

void LaneModel::numberRows(std::size_t from)
{
    if (from == 0)
        std::ranges::fill(m_rowOf, -1);
    for (std::size_t row = from; row < m_rows.size(); ++row) {
        const std::size_t number = journal::index(m_rows[row]);
        if (number >= m_rowOf.size())
            m_rowOf.resize(number + 1, -1);
        m_rowOf[number] = static_cast<std::int32_t>(row);
    }
}

} // namespace ui

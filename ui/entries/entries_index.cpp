#include "ui/entries/entries_index.h"

#include <algorithm>
#include <utility>

namespace ui {

using journal::Instant;
using journal::Journal;
using journal::KeyId;

bool EntriesIndex::looksAtState() const
{
    return wantedOrder().looksAtState() || wantedFilter().looksAtState();
}

bool EntriesIndex::looksAtEvents() const
{
    return wantedOrder().looksAtEvents() || wantedFilter().looksAtState();
}

void EntriesIndex::beginBuild(EntryOrder order, EntryFilter filter)
{
    m_build.emplace(order, std::move(filter));
    m_pending.clear();
}

bool EntriesIndex::build(const Journal &journal, Instant instant, std::size_t budget)
{
    return m_build->step(journal, instant, budget);
}

EntriesIndex::Update EntriesIndex::prepare(const Journal &journal, Instant instant,
                                           const std::vector<KeyId> &keys)
{
    Update update;
    for (const KeyId key : keys) {
        const OrderValue value = m_order.valueOf(journal, instant, key);
        const bool shown = m_list.contains(key);
        if (!passes(m_filter, journal, instant, key)) {
            if (shown)
                update.leavers.push_back(key);
        } else if (!shown) {
            // What a build has not seen would leave with it and come back after it.
            if (m_build && journal::index(key) >= m_build->keysSeen())
                continue;
            setValue(value);
            update.newcomers.push_back(key);
        } else if (value != m_values[journal::index(key)]) {
            setValue(value);
            update.revalued.push_back(key);
        }
    }
    const auto less = lessIn(journal);
    if (!std::is_sorted(update.newcomers.begin(), update.newcomers.end(), less))
        std::sort(update.newcomers.begin(), update.newcomers.end(), less);
    const bool inPlace = std::all_of(update.revalued.begin(), update.revalued.end(),
                                     [&](KeyId key) { return isInPlace(journal, key); });
    const bool newcomersLast = update.newcomers.empty() || m_list.last() == journal::noKey ||
                               less(m_list.last(), update.newcomers.front());
    update.rowsMove = !inPlace || !newcomersLast || !update.leavers.empty();
    return update;
}

EntriesIndex::Update EntriesIndex::prepareBuilt()
{
    Update update;
    update.built = true;
    update.rowsMove = true;
    for (std::size_t number = 0; number < m_build->keysSeen(); ++number) {
        const KeyId key{static_cast<std::uint32_t>(number)};
        const bool shown = m_list.contains(key);
        if (m_build->passed(number) && !shown)
            update.newcomers.push_back(key);
        else if (!m_build->passed(number) && shown)
            update.leavers.push_back(key);
    }
    return update;
}

void EntriesIndex::enter(const Update &update)
{
    m_list.setTail(update.newcomers);
}

void EntriesIndex::arrange(const Journal &journal, const Update &update)
{
    m_list.setTail({});
    if (update.built) {
        m_order = m_build->order();
        m_filter = m_build->filter();
        m_list.assign(m_build->keys());
        m_values = m_build->takeValues();
        m_build.reset();
    } else if (!update.rowsMove) {
        for (const KeyId key : update.newcomers)
            m_list.append(key);
    } else {
        const auto less = lessIn(journal);
        for (const KeyId key : update.leavers)
            m_list.remove(key);
        for (const KeyId key : update.revalued)
            m_list.remove(key);
        for (const KeyId key : update.revalued)
            m_list.insert(key, less);
        for (const KeyId key : update.newcomers)
            m_list.insert(key, less);
    }
    m_list.setTail(update.leavers);
}

void EntriesIndex::leave()
{
    m_list.setTail({});
}

void EntriesIndex::addPending(const std::vector<KeyId> &keys)
{
    for (const KeyId key : keys)
        m_pending.add(key);
}

std::vector<KeyId> EntriesIndex::takePending()
{
    std::vector<KeyId> keys = m_pending.keys();
    m_pending.clear();
    return keys;
}

void EntriesIndex::clear()
{
    *this = {};
}

void EntriesIndex::setValue(const OrderValue &value)
{
    const std::size_t number = journal::index(value.key);
    if (number >= m_values.size())
        m_values.resize(number + 1);
    m_values[number] = value;
}

bool EntriesIndex::isInPlace(const Journal &journal, KeyId key) const
{
    const auto less = lessIn(journal);
    const KeyId before = m_list.before(key);
    const KeyId after = m_list.after(key);
    return (before == journal::noKey || less(before, key)) &&
           (after == journal::noKey || less(key, after));
}

} // namespace ui

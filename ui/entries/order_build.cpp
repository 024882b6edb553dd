#include "ui/entries/order_build.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "ui/entries/entry_reading.h"

namespace ui {

bool passes(const EntryFilter &filter, const journal::Journal &journal, journal::Instant instant,
            journal::KeyId key)
{
    if (!journal.isKnownAt(key, instant))
        return false;
    if (filter.passesAll())
        return true;
    if (!filter.passesName(journal.keyName(key)))
        return false;
    if (!filter.looksAtState())
        return true;
    const auto freshness =
        keyStateAt(journal, instant.end, key).freshness(instant.time, journal.ttlAt(instant.end));
    return filter.passesState(freshness.state);
}

OrderBuild::OrderBuild(EntryOrder order, EntryFilter filter)
    : m_order{order}, m_filter{std::move(filter)}
{
}

bool OrderBuild::step(const journal::Journal &journal, journal::Instant instant, std::size_t budget)
{
    const auto less = [&](const OrderValue &a, const OrderValue &b) {
        return m_order.less(journal, a, b);
    };
    if (m_sorting)
        return m_order.isFirstSight() || m_sort.step(budget, less);

    const std::size_t end = std::min(journal.keyCount(), keysSeen() + budget);
    while (keysSeen() < end) {
        const journal::KeyId key{static_cast<std::uint32_t>(keysSeen())};
        const bool passing = passes(m_filter, journal, instant, key);
        m_passed.push_back(passing);
        m_values.push_back(passing ? m_order.valueOf(journal, instant, key) : OrderValue{});
        if (passing)
            m_gathered.push_back(m_values.back());
    }
    if (keysSeen() < journal.keyCount())
        return false;
    m_sort = SlicedSort<OrderValue>{std::move(m_gathered)};
    m_sorting = true;
    return m_order.isFirstSight() || m_sort.isDone();
}

std::vector<journal::KeyId> OrderBuild::keys() const
{
    std::vector<journal::KeyId> keys;
    keys.reserve(passedCount());
    for (const OrderValue &value : m_sort.items())
        keys.push_back(value.key);
    return keys;
}

} // namespace ui

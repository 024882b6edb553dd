#pragma once
// Works out a new order of all keys, a slice at a time.

#include <cstddef>
#include <utility>
#include <vector>

#include <journal/journal.h>

#include "ui/entries/entry_filter.h"
#include "ui/entries/entry_order.h"
#include "ui/entries/sliced_sort.h"

namespace ui {

/// Gathers what the order needs to know of each key that passes the filter, then sorts. A key that
/// changes or comes meanwhile is the caller's to put in its place afterwards.
class OrderBuild
{
public:
    OrderBuild(EntryOrder order, EntryFilter filter);

    /// Works on about `budget` keys; true once it is done.
    bool step(const journal::Journal &journal, journal::Instant instant, std::size_t budget);

    [[nodiscard]] const EntryOrder &order() const
    {
        return m_order;
    }

    [[nodiscard]] const EntryFilter &filter() const
    {
        return m_filter;
    }

    /// How many keys it has looked at: those that come later are not in it.
    [[nodiscard]] std::size_t keysSeen() const
    {
        return m_values.size();
    }

    /// Whether a key that it has seen passes the filter.
    [[nodiscard]] bool passed(std::size_t number) const
    {
        return m_passed[number];
    }

    /// How many keys pass.
    [[nodiscard]] std::size_t passedCount() const
    {
        return m_sort.items().size();
    }

    /// Those keys in order. Once it is done.
    [[nodiscard]] std::vector<journal::KeyId> keys() const;

    /// What the order knows of each key that passes, by key; the build is then of no more use.
    [[nodiscard]] std::vector<OrderValue> takeValues()
    {
        return std::move(m_values);
    }

private:
    EntryOrder m_order;
    EntryFilter m_filter;
    std::vector<OrderValue> m_values; // by key
    std::vector<bool> m_passed; // by key
    std::vector<OrderValue> m_gathered;
    bool m_sorting = false;
    SlicedSort<OrderValue> m_sort;
};

/// Whether a key was known at an instant, and passes a filter.
[[nodiscard]] bool passes(const EntryFilter &filter, const journal::Journal &journal,
                          journal::Instant instant, journal::KeyId key);

} // namespace ui

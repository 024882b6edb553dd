#pragma once
// Which keys the table shows, in which order: an index of its own instead of a sorting proxy.

#include <cstddef>
#include <optional>
#include <vector>

#include <journal/journal.h>

#include "ui/entries/entry_filter.h"
#include "ui/entries/entry_order.h"
#include "ui/entries/key_list.h"
#include "ui/entries/key_set.h"
#include "ui/entries/order_build.h"

namespace ui {

/// Only keys that changed are taken out and put back; a new order or filter is worked out in slices
/// while the old one stays. Every change of rows is done in steps, between which a model can tell
/// views of it: newcomers enter at the end, all rows are arranged, leavers go from the end.
class EntriesIndex
{
public:
    /// What has to be done to the rows.
    struct Update
    {
        std::vector<journal::KeyId> newcomers;
        std::vector<journal::KeyId> leavers;
        std::vector<journal::KeyId> revalued; ///< they stay, but their place may be another
        bool rowsMove = false;
        bool built = false; ///< arranges as the finished build says
    };

    // ---- Rows

    [[nodiscard]] std::size_t size() const noexcept
    {
        return m_list.size();
    }

    [[nodiscard]] journal::KeyId at(std::size_t row) const
    {
        return m_list.at(row);
    }

    [[nodiscard]] std::optional<std::size_t> row(journal::KeyId key) const
    {
        return m_list.row(key);
    }

    /// How many keys are known, shown or not.
    [[nodiscard]] std::size_t known() const noexcept
    {
        return m_known;
    }

    void setKnown(std::size_t count) noexcept
    {
        m_known = count;
    }

    // ---- What is wanted

    /// The order and the filter that hold, or will once they are worked out.
    [[nodiscard]] const EntryOrder &wantedOrder() const
    {
        return m_build ? m_build->order() : m_order;
    }

    [[nodiscard]] const EntryFilter &wantedFilter() const
    {
        return m_build ? m_build->filter() : m_filter;
    }

    /// Whether a change of the TTL can change rows.
    [[nodiscard]] bool looksAtState() const;

    /// Whether what happens to a key can change its row.
    [[nodiscard]] bool looksAtEvents() const;

    /// Begins to work out an order and a filter, anew if that was under way already.
    void beginBuild(EntryOrder order, EntryFilter filter);

    [[nodiscard]] bool isBuilding() const
    {
        return m_build.has_value();
    }

    /// Works on about `budget` keys; true once the result can be taken over.
    bool build(const journal::Journal &journal, journal::Instant instant, std::size_t budget);

    // ---- Changes of rows. First one of these two says what changes …

    /// Looks at keys that changed or came.
    [[nodiscard]] Update prepare(const journal::Journal &journal, journal::Instant instant,
                                 const std::vector<journal::KeyId> &keys);

    /// Takes over a finished build. Keys that changed since it began are in pending().
    [[nodiscard]] Update prepareBuilt();

    // ---- … then these three, in this order, do it; newcomers and leavers may be none.

    void enter(const Update &update);
    void arrange(const journal::Journal &journal, const Update &update);
    void leave();

    /// Remembers keys that changed while a build goes on.
    void addPending(const std::vector<journal::KeyId> &keys);

    /// Those keys; afterwards there are none.
    [[nodiscard]] std::vector<journal::KeyId> takePending();

    void clear();

private:
    void setValue(const OrderValue &value);
    [[nodiscard]] bool isInPlace(const journal::Journal &journal, journal::KeyId key) const;

    /// Compares keys by the values that are kept of them.
    [[nodiscard]] auto lessIn(const journal::Journal &journal) const
    {
        return [this, &journal](journal::KeyId a, journal::KeyId b) {
            return m_order.less(journal, m_values[journal::index(a)], m_values[journal::index(b)]);
        };
    }

    KeyList m_list;
    std::vector<OrderValue> m_values; // by key, as of when its row was last looked at
    EntryOrder m_order;
    EntryFilter m_filter;
    std::size_t m_known = 0;
    std::optional<OrderBuild> m_build;
    KeySet m_pending;
};

} // namespace ui

#pragma once
// Which keys have a lane, and in which order.

#include <QAbstractListModel>
#include <QElapsedTimer>
#include <QTimer>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <journal/journal.h>

#include "ui/entries/entry_filter.h"
#include "ui/entries/sliced_sort.h"

namespace ui {

class Session;

/// Pinned keys come first, in the order they were pinned. Filtering and sorting many keys goes in
/// slices; the former order is shown until the new one is complete. Orders that time changes are
/// made anew now and then.
class LaneModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Order
    {
        firstSeen,
        name, ///< numbers in them count as numbers
        mostErrors,
        nextExpiry, ///< usable entries, those with the least time left first; then the others
    };

    enum Role
    {
        pinnedRole = Qt::UserRole, ///< bool
    };

    explicit LaneModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// The name; for screen readers and as a tooltip what is known of the key at the instant shown.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] journal::KeyId keyAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(journal::KeyId key) const;

    void setFilter(const EntryFilter &filter);
    void setOrder(Order order);
    [[nodiscard]] Order order() const
    {
        return m_order;
    }
    void setPinned(journal::KeyId key, bool pinned);
    [[nodiscard]] bool isPinned(journal::KeyId key) const;
    /// From the top down.
    [[nodiscard]] const std::vector<journal::KeyId> &pinned() const
    {
        return m_pinned;
    }

    [[nodiscard]] bool isOrdering() const;

signals:
    void orderingChanged(bool ordering);
    /// Rows came, went or changed place.
    void rowsChanged();

private:
    struct Item
    {
        std::int64_t value;
        journal::KeyId key;
    };

    struct Job // an order that is being made
    {
        std::size_t keyCount = 0;
        std::size_t looked = 0;
        std::vector<Item> items{};
        SlicedSort<Item> sort{};
        bool isSorting = false;
    };

    void advance();
    void restart();
    [[nodiscard]] bool changesWithTime() const;
    [[nodiscard]] bool passes(journal::KeyId key) const;
    [[nodiscard]] Item itemOf(journal::KeyId key) const;
    [[nodiscard]] bool comesBefore(const Item &a, const Item &b) const;
    void order();
    void workOn();
    bool workFor(std::size_t budget);
    void adopt();
    void replaceRows(std::vector<journal::KeyId> rows);
    void followKnown();
    void appendNew(std::size_t known);
    void dropUnknown(std::size_t known);
    void numberRows(std::size_t from);

    Session &m_session;
    EntryFilter m_filter;
    Order m_order = Order::firstSeen;
    std::vector<journal::KeyId> m_pinned;
    std::vector<journal::KeyId> m_rows;
    std::vector<std::int32_t> m_rowOf; // by key; −1: none
    std::size_t m_known = 0; // keys that were looked at; those behind are not known yet
    journal::Instant m_orderedAt;
    std::optional<Job> m_job;
    QTimer m_timer;
    QTimer m_later; // orders anew what came too soon after the last order
    bool m_hasUnsorted = false; // keys that came since, behind the ordered ones
    QElapsedTimer m_sinceOrdered;
};

} // namespace ui

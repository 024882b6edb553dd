#pragma once
// By what the rows of the table are ordered, and how two of them compare.

#include <compare>
#include <cstdint>
#include <optional>

#include <journal/journal.h>

#include "ui/entries/entry_column.h"

namespace ui {

enum class Direction : std::uint8_t
{
    ascending,
    descending,
};

/// What an order needs to know of a key, taken at one instant.
struct OrderValue
{
    std::int64_t number = 0;
    std::uint32_t detail = 0; ///< the number of a text, or what follows after `number`
    journal::KeyId key = journal::noKey;

    friend bool operator==(const OrderValue &, const OrderValue &) = default;
};

/// An order of keys by a column, or of first sight. Equals keep the order of first sight in either
/// direction, and what a key has nothing of comes last in either. Ages are ordered by when an entry
/// was stored, which time does not change.
class EntryOrder
{
public:
    /// The order of first sight.
    EntryOrder() = default;

    EntryOrder(EntryColumn column, Direction direction) : m_column{column}, m_direction{direction}
    {
    }

    [[nodiscard]] bool isFirstSight() const
    {
        return !m_column;
    }

    [[nodiscard]] std::optional<EntryColumn> column() const
    {
        return m_column;
    }

    /// Whether comparing takes long, since texts are read for it.
    [[nodiscard]] bool readsTexts() const
    {
        return m_column == EntryColumn::key || m_column == EntryColumn::value ||
               m_column == EntryColumn::lastError;
    }

    /// Whether a change of the TTL changes it.
    [[nodiscard]] bool looksAtState() const
    {
        return m_column == EntryColumn::state;
    }

    /// Whether what happens to a key can change its place.
    [[nodiscard]] bool looksAtEvents() const
    {
        return m_column && m_column != EntryColumn::key;
    }

    [[nodiscard]] OrderValue valueOf(const journal::Journal &journal, journal::Instant instant,
                                     journal::KeyId key) const;

    [[nodiscard]] bool less(const journal::Journal &journal, const OrderValue &a,
                            const OrderValue &b) const;

    friend bool operator==(const EntryOrder &, const EntryOrder &) = default;

private:
    [[nodiscard]] std::int64_t directed(std::int64_t number) const
    {
        return m_direction == Direction::ascending ? number : ~number;
    }

    [[nodiscard]] std::strong_ordering compareTexts(const journal::Journal &journal,
                                                    const OrderValue &a, const OrderValue &b) const;

    std::optional<EntryColumn> m_column;
    Direction m_direction = Direction::ascending;
};

/// Compares the texts of two events as Journal::eventText would write them, without writing them.
/// `detail` is the number of the event's text, `number` its time in nanoseconds.
[[nodiscard]] std::strong_ordering compareEventTexts(const journal::Journal &journal,
                                                     const OrderValue &a, const OrderValue &b);

} // namespace ui

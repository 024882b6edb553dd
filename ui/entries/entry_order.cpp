#include "ui/entries/entry_order.h"

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>

#include <journal/time_text.h>

#include "ui/entries/entry_reading.h"
#include "ui/entries/natural_order.h"

namespace ui {

namespace {

constexpr std::int64_t nothing = std::numeric_limits<std::int64_t>::max();

/// Hands out the text of an event piece by piece.
class EventText
{
public:
    EventText(const journal::Journal &journal, const OrderValue &value)
        : m_rest{journal.text(journal::TextId{value.detail})}, m_name{journal.keyName(value.key)},
          m_time{value.number}
    {
    }

    /// The next piece; empty at the end.
    std::string_view next()
    {
        while (!m_rest.empty()) {
            if (take("{key}")) {
                if (!m_name.empty())
                    return m_name;
            } else if (take("{time}")) {
                m_timeText = journal::clockText(stalecache::TimePoint{journal::Duration{m_time}});
                return m_timeText;
            } else {
                const std::size_t end = std::min(m_rest.find('{', 1), m_rest.size());
                const std::string_view piece = m_rest.substr(0, end);
                m_rest.remove_prefix(end);
                return piece;
            }
        }
        return {};
    }

private:
    bool take(std::string_view word)
    {
        if (!m_rest.starts_with(word))
            return false;
        m_rest.remove_prefix(word.size());
        return true;
    }

    std::string_view m_rest;
    std::string_view m_name;
    std::int64_t m_time;
    std::string m_timeText;
};

} // namespace

std::strong_ordering compareEventTexts(const journal::Journal &journal, const OrderValue &a,
                                       const OrderValue &b)
{
    EventText textA{journal, a};
    EventText textB{journal, b};
    std::string_view pieceA = textA.next();
    std::string_view pieceB = textB.next();
    while (!pieceA.empty() && !pieceB.empty()) {
        const std::size_t length = std::min(pieceA.size(), pieceB.size());
        if (const int order = pieceA.substr(0, length).compare(pieceB.substr(0, length));
            order != 0)
            return order <=> 0;
        pieceA.remove_prefix(length);
        pieceB.remove_prefix(length);
        if (pieceA.empty())
            pieceA = textA.next();
        if (pieceB.empty())
            pieceB = textB.next();
    }
    return pieceB.empty() <=> pieceA.empty();
}

OrderValue EntryOrder::valueOf(const journal::Journal &journal, journal::Instant instant,
                               journal::KeyId key) const
{
    OrderValue value{.number = 0, .detail = 0, .key = key};
    if (!m_column)
        return value;
    if (m_column == EntryColumn::key) {
        const NaturalPrefix prefix = naturalPrefix(journal.keyName(key));
        value.number = directed(prefix.head);
        value.detail = m_direction == Direction::ascending ? prefix.next : ~prefix.next;
        return value;
    }
    const journal::KeyState state = keyStateAt(journal, instant.end, key);
    const std::int64_t storedAt = state.storedAt.time_since_epoch().count();
    switch (*m_column) {
    case EntryColumn::state: {
        const auto now = state.freshness(instant.time, journal.ttlAt(instant.end)).state;
        value.number = directed(static_cast<std::int64_t>(now));
        break;
    }
    case EntryColumn::age: // the youngest was stored last
        value.number = state.hasEntry ? directed(~storedAt) : nothing;
        break;
    case EntryColumn::left: // the first to expire was stored first
        value.number = state.hasEntry ? directed(storedAt) : nothing;
        break;
    case EntryColumn::value:
        value.detail = journal::index(storedText(journal, state));
        value.number = storedAt;
        break;
    case EntryColumn::refreshed:
        value.number = directed(state.refreshed);
        break;
    case EntryColumn::staleServed:
        value.number = directed(state.staleServed);
        break;
    case EntryColumn::errors:
        value.number = directed(state.errors);
        break;
    case EntryColumn::lastOutcome:
        value.number = state.lastOutcome == journal::Outcome::none
                           ? nothing
                           : directed(static_cast<std::int64_t>(state.lastOutcome));
        break;
    case EntryColumn::lastError:
        value.detail = journal::index(state.lastError);
        break;
    case EntryColumn::key:
        break;
    }
    return value;
}

std::strong_ordering EntryOrder::compareTexts(const journal::Journal &journal, const OrderValue &a,
                                              const OrderValue &b) const
{
    const journal::TextId textA{a.detail};
    const journal::TextId textB{b.detail};
    if (textA == journal::noText || textB == journal::noText)
        return (textA == journal::noText) <=> (textB == journal::noText);
    const std::strong_ordering order =
        m_column == EntryColumn::value ? compareEventTexts(journal, a, b)
        : textA == textB               ? std::strong_ordering::equal
                                       : compareNaturally(journal.text(textA), journal.text(textB));
    return m_direction == Direction::ascending ? order : 0 <=> order;
}

bool EntryOrder::less(const journal::Journal &journal, const OrderValue &a,
                      const OrderValue &b) const
{
    const bool byText = m_column == EntryColumn::value || m_column == EntryColumn::lastError;
    if (byText) {
        if (const auto order = compareTexts(journal, a, b); order != 0)
            return order < 0;
        return a.key < b.key;
    }
    if (a.number != b.number)
        return a.number < b.number;
    if (a.detail != b.detail)
        return a.detail < b.detail;
    if (m_column == EntryColumn::key && a.key != b.key) {
        const auto order = compareNaturally(journal.keyName(a.key), journal.keyName(b.key));
        return m_direction == Direction::ascending ? order < 0 : order > 0;
    }
    return a.key < b.key;
}

} // namespace ui

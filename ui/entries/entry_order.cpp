#include "ui/entries/entry_order.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include <journal/text_pieces.h>

#include "ui/entries/entry_reading.h"
#include "ui/entries/natural_order.h"

namespace ui {

namespace {

constexpr std::int64_t nothing = std::numeric_limits<std::int64_t>::max();

journal::TextPieces piecesOf(const journal::Journal &journal, const OrderValue &value)
{
    return {journal, journal::TextId{value.detail}, value.key,
            journal::TimePoint{journal::Duration{value.number}}};
}

} // namespace

std::strong_ordering compareEventTexts(const journal::Journal &journal, const OrderValue &a,
                                       const OrderValue &b)
{
    journal::TextPieces textA = piecesOf(journal, a);
    journal::TextPieces textB = piecesOf(journal, b);
    std::string_view pieceA = textA.next().text;
    std::string_view pieceB = textB.next().text;
    while (!pieceA.empty() && !pieceB.empty()) {
        const std::size_t length = std::min(pieceA.size(), pieceB.size());
        if (const int order = pieceA.substr(0, length).compare(pieceB.substr(0, length));
            order != 0)
            return order <=> 0;
        pieceA.remove_prefix(length);
        pieceB.remove_prefix(length);
        if (pieceA.empty())
            pieceA = textA.next().text;
        if (pieceB.empty())
            pieceB = textB.next().text;
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

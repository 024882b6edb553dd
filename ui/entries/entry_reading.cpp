#include "ui/entries/entry_reading.h"

namespace ui {

journal::KeyState keyStateAt(const journal::Journal &journal, journal::Sequence end,
                             journal::KeyId key)
{
    return end >= journal.end() ? journal.latest(key) : journal.stateAt(key, end);
}

EntryReading readEntry(const journal::Journal &journal, journal::Instant instant,
                       journal::KeyId key)
{
    if (journal::index(key) >= journal.keyCount())
        return {};
    EntryReading reading{.key = key,
                         .name = journal.keyName(key),
                         .state = keyStateAt(journal, instant.end, key),
                         .freshness = {},
                         .expiry = {},
                         .ttl = journal.ttlAt(instant.end)};
    reading.freshness = reading.state.freshness(instant.time, reading.ttl);
    if (reading.freshness.state == stalecache::EntryState::expired)
        reading.expiry = expiryOf(journal, reading.state.storedAt, instant.end);
    return reading;
}

journal::TextId storedText(const journal::Journal &journal, const journal::KeyState &state)
{
    const bool kept = state.hasEntry && state.refreshedBy >= journal.first();
    return kept ? journal.at(state.refreshedBy).text : journal::noText;
}

std::string storedValue(const journal::Journal &journal, const journal::KeyState &state)
{
    if (storedText(journal, state) == journal::noText)
        return {};
    return journal.eventText(journal.at(state.refreshedBy));
}

} // namespace ui

#pragma once
// All that a row of the table shows, read from the journal at one instant.

#include <string>
#include <string_view>

#include <journal/journal.h>
#include <stalecache/entry.h>

#include "ui/theme/life_text.h"

namespace ui {

/// Views point into the journal.
struct EntryReading
{
    journal::KeyId key = journal::noKey;
    std::string_view name;
    journal::KeyState state;
    stalecache::Freshness freshness;
    Expiry expiry = Expiry::byAge; ///< if it has expired
    stalecache::Ttl ttl = journal::Duration::zero();
};

/// A key that the journal does not know gives an empty reading.
[[nodiscard]] EntryReading readEntry(const journal::Journal &journal, journal::Instant instant,
                                     journal::KeyId key);

/// The state of a known key, cheapest where the instant is the newest.
[[nodiscard]] journal::KeyState keyStateAt(const journal::Journal &journal, journal::Sequence end,
                                           journal::KeyId key);

/// The text of the event that stored the entry; noText if there is no entry, or the journal had to
/// drop that event.
[[nodiscard]] journal::TextId storedText(const journal::Journal &journal,
                                         const journal::KeyState &state);

/// The stored value; empty where storedText is noText.
[[nodiscard]] std::string storedValue(const journal::Journal &journal,
                                      const journal::KeyState &state);

} // namespace ui

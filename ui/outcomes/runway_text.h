#pragma once
// What the runway says, in words.

#include <QString>

#include <journal/runway.h>

namespace ui {

/// "If this outage lasts" while failing, "If an outage began now" while not.
[[nodiscard]] QString runwayTitle(journal::Health health);

/// One or two short lines in rich text, the figures in bold: "first key without a fallback in 4.2
/// s: user:3", "7 of 9 keys by 12 s". What cannot happen is said instead.
[[nodiscard]] QString runwayText(const journal::Journal &journal, const journal::Runway &runway,
                                 stalecache::Ttl ttl);

/// What holds under a TTL of 0.
[[nodiscard]] QString noFallbackText();

} // namespace ui

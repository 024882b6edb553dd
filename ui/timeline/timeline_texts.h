#pragma once
// What the timeline says in words.

#include <QString>

#include <optional>

#include <journal/journal.h>

#include "ui/timeline/call_parts.h"
#include "ui/timeline/event_hits.h"
#include "ui/timeline/health_stretches.h"

namespace ui {

/// "user:1: usable, 12 s left; 12 refreshed, 5 stale served, 1 error; last: stale served".
[[nodiscard]] QString laneText(const journal::Journal &journal, journal::Instant instant,
                               journal::KeyId key);

/// "Time cursor at 00:00:12, live": to the second while time passes, so that a screen reader is not
/// told sixty times a second.
[[nodiscard]] QString cursorText(journal::TimePoint time, bool isLive);

/// An event with its key: "00:00:12.000 · user:1: stale served, 4.2 s old …".
[[nodiscard]] QString eventText(const journal::Journal &journal, journal::Sequence sequence);

/// "attempt 2 failed after 300 ms"; `length`: how long the part took.
[[nodiscard]] QString partText(const CallPart &part, journal::Duration length);

/// What the call that an event ended would have got under the TTL that is tried.
[[nodiscard]] QString triedText(const journal::Event &event,
                                std::optional<journal::Duration> fallback, stalecache::Ttl tried);

/// "12 refreshed, 1 error" between two times.
[[nodiscard]] QString countsText(const HitCounts &counts, journal::TimePoint from,
                                 journal::TimePoint to);

/// When the downstream was failing, how often, and why. It still is if that is not before `live`.
[[nodiscard]] QString failingText(const journal::Journal &journal, const FailingSpan &span,
                                  journal::TimePoint live);

} // namespace ui

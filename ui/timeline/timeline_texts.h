#pragma once
// What the timeline says in words.

#include <QString>

#include <journal/journal.h>

#include "ui/timeline/event_hits.h"
#include "ui/timeline/health_stretches.h"

namespace ui {

/// "user:1: usable, 12 s left; 12 refreshed, 5 stale served, 1 error; last: stale served".
[[nodiscard]] QString laneText(const journal::Journal &journal, journal::Instant instant,
                               journal::KeyId key);

/// "Time cursor at 00:00:12.000, live".
[[nodiscard]] QString cursorText(journal::TimePoint time, bool isLive);

/// An event with its key: "00:00:12.000 · user:1: stale served, 4.2 s old …".
[[nodiscard]] QString eventText(const journal::Journal &journal, journal::Sequence sequence);

/// "12 refreshed, 1 error" between two times.
[[nodiscard]] QString countsText(const HitCounts &counts, journal::TimePoint from,
                                 journal::TimePoint to);

/// When the downstream was failing, and why.
[[nodiscard]] QString failingText(const journal::Journal &journal, const FailingSpan &span,
                                  journal::TimePoint live);

} // namespace ui

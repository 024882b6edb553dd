#pragma once
// The words and figures that all views share.

#include <QFont>
#include <QString>

#include <string_view>

#include <journal/journal.h>
#include <stalecache/entry.h>

namespace ui {

/// "refreshed", "stale served", "error propagated" …; empty for none.
[[nodiscard]] QString outcomeName(journal::Outcome outcome);
/// "usable", "expired", "absent".
[[nodiscard]] QString stateName(stalecache::EntryState state);
/// "closed", "open", "half-open".
[[nodiscard]] QString breakerStateName(journal::BreakerState state);
/// "cache refreshed", "stale served", "entry expired" …
[[nodiscard]] QString eventName(journal::EventKind kind);

/// An age or a remaining time: tenths below 10 s ("4.2 s"), whole seconds below a minute ("42 s"),
/// then "m:ss" and "h:mm:ss"; cut, not rounded, so that a figure never claims more than has passed.
[[nodiscard]] QString spanText(journal::Duration span);
/// The same to the last digit, for tooltips: "4.218 s".
[[nodiscard]] QString exactSpanText(journal::Duration span);
/// A latency: "38 ms", "1.20 s".
[[nodiscard]] QString latencyText(journal::Duration latency);
/// A duration that was set, to its last digit: "500 ms", "1.5 s", "2 min".
[[nodiscard]] QString durationText(journal::Duration duration);
/// A TTL: "30 s", "2 min", "unlimited".
[[nodiscard]] QString ttlText(stalecache::Ttl ttl);

/// A key, a value or an error on one line, as journal::oneLine() writes it: two that differ never
/// look alike.
[[nodiscard]] QString oneLine(std::string_view text);
/// A piece of a text in one of the notations, as journal::visibleText() writes it.
[[nodiscard]] QString visibleText(std::string_view text);

/// What an event has to say beyond its kind, key and figures: "fresh data for user:1 at
/// 00:00:04.036", "downstream unavailable; nothing stored for this key" …
[[nodiscard]] QString eventDetail(const journal::Journal &journal, journal::Sequence sequence);

/// A font whose digits all have one width, so that ticking figures do not wobble.
[[nodiscard]] QFont withTabularDigits(QFont font);

} // namespace ui

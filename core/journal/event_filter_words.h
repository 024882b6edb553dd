#pragma once
// The words by which events, outcomes and settings are named where machines read: filters and
// exports.

#include <array>
#include <cstdint>
#include <string_view>

#include <journal/event.h>

namespace journal {

/// "cache refreshed", "stale served" …
[[nodiscard]] std::string_view eventWords(EventKind kind) noexcept;
/// "refreshed", "stale served", "error propagated", "fresh unstored"; empty for none.
[[nodiscard]] std::string_view outcomeWords(Outcome outcome) noexcept;
[[nodiscard]] std::string_view settingWords(Setting setting) noexcept;
/// What an event's `detail` says: a reason, an operation, a state of health, a setting. Or empty.
[[nodiscard]] std::string_view detailWords(const Event &event) noexcept;

/// A set of kinds or of outcomes: one bit each.
using WordMask = std::uint32_t;

template <class Enum>
[[nodiscard]] constexpr WordMask maskOf(Enum value) noexcept
{
    return WordMask{1} << static_cast<unsigned>(value);
}

/// In masks of reasons, where those for not storing begin.
inline constexpr unsigned firstSkipReason = 8;

/// Why an event came to be, as a mask of one bit: the PropagateReason of an error, the SkipReason
/// of a value that was not stored. Zero for all other events.
[[nodiscard]] constexpr WordMask reasonMask(const Event &event) noexcept
{
    if (event.kind == EventKind::errorPropagated)
        return maskOf(event.propagateReason());
    return event.kind == EventKind::storeSkipped ? maskOf(event.skipReason()) << firstSkipReason
                                                 : WordMask{0};
}

/// In masks of outcomes, a stale value that was out of date: it has this bit beside that of its
/// outcome.
inline constexpr WordMask outOfDateMask = WordMask{1} << 8U;

/// What became of the call that an event ends, as a mask.
[[nodiscard]] constexpr WordMask outcomeMask(const Event &event) noexcept
{
    const bool outOfDate = event.kind == EventKind::staleServed && event.isOutOfDate();
    return maskOf(outcomeOf(event)) | (outOfDate ? outOfDateMask : WordMask{0});
}

/// A word that a filter takes, and what it stands for.
struct FilterWord
{
    std::string_view word;
    WordMask mask;
};

/// What stands behind `event:`, `outcome:` and `reason:`.
inline constexpr std::array eventFilterWords{
    FilterWord{"call", maskOf(EventKind::callStarted)},
    FilterWord{"started", maskOf(EventKind::callStarted)},
    FilterWord{"refreshed", maskOf(EventKind::cacheRefreshed)},
    FilterWord{"stale", maskOf(EventKind::staleServed)},
    FilterWord{"error", maskOf(EventKind::errorPropagated)},
    FilterWord{"skipped", maskOf(EventKind::storeSkipped)},
    FilterWord{"passed", maskOf(EventKind::passedThrough)},
    FilterWord{"backend", maskOf(EventKind::backendError)},
    FilterWord{"expired", maskOf(EventKind::entryExpired)},
    FilterWord{"invalidated", maskOf(EventKind::invalidated)},
    FilterWord{"health", maskOf(EventKind::healthChanged)},
    FilterWord{"setting", maskOf(EventKind::settingChanged)},
    FilterWord{"attempt", maskOf(EventKind::attemptStarted) | maskOf(EventKind::attemptFailed)},
    FilterWord{"rejected", maskOf(EventKind::breakerRejected)},
    FilterWord{"breaker", maskOf(EventKind::breakerChanged)},
};

inline constexpr std::array outcomeFilterWords{
    FilterWord{"refreshed", maskOf(Outcome::refreshed)},
    FilterWord{"stale", maskOf(Outcome::staleServed)},
    FilterWord{"error", maskOf(Outcome::errorPropagated)},
    FilterWord{"unstored", maskOf(Outcome::freshUnstored)},
    FilterWord{"outdated", outOfDateMask},
};

inline constexpr std::array reasonFilterWords{
    FilterWord{"absent", maskOf(stalecache::PropagateReason::absent)},
    FilterWord{"expired", maskOf(stalecache::PropagateReason::expired)},
    FilterWord{"refused", maskOf(stalecache::PropagateReason::refused)},
    FilterWord{"backend", maskOf(stalecache::PropagateReason::backend)},
    FilterWord{"cancelled", maskOf(stalecache::PropagateReason::cancelled)},
    FilterWord{"superseded", maskOf(stalecache::SkipReason::superseded) << firstSkipReason},
    FilterWord{"invalidated", maskOf(stalecache::SkipReason::invalidated) << firstSkipReason},
};

} // namespace journal

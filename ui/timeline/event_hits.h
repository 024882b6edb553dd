#pragma once
// Which event of a key lies near a place in its lane, however many there are.

#include <cstdint>
#include <optional>

#include <journal/journal.h>

namespace ui {

/// Calls that ended in a span of time.
struct HitCounts
{
    std::uint64_t fresh = 0;
    std::uint64_t stale = 0;
    std::uint64_t errors = 0;

    [[nodiscard]] std::uint64_t all() const noexcept
    {
        return fresh + stale + errors;
    }

    friend bool operator==(const HitCounts &, const HitCounts &) = default;
};

/// Among the events of a key before `end`, at from ≤ t ≤ to.
[[nodiscard]] HitCounts countsBetween(const journal::Journal &journal, journal::KeyId key,
                                      journal::TimePoint from, journal::TimePoint to,
                                      journal::Sequence end);

/// The end of a call nearest to a time and no further from it than `reach`; but an error that lies
/// within `errorReach` comes first, as it is painted on top.
[[nodiscard]] std::optional<journal::Sequence>
outcomeNear(const journal::Journal &journal, journal::KeyId key, journal::TimePoint time,
            journal::Duration reach, journal::Duration errorReach, journal::Sequence end);

/// The last event of a key, or of any, before a time; the first one behind it.
[[nodiscard]] std::optional<journal::Sequence> eventBefore(const journal::Journal &journal,
                                                           std::optional<journal::KeyId> key,
                                                           journal::TimePoint time);
[[nodiscard]] std::optional<journal::Sequence> eventAfter(const journal::Journal &journal,
                                                          std::optional<journal::KeyId> key,
                                                          journal::TimePoint time,
                                                          journal::Sequence end);

} // namespace ui

#pragma once
// What the policy did inside the calls of a lane: attempts, waits, the circuit breaker.

#include <cstddef>
#include <optional>
#include <vector>

#include <journal/journal.h>

#include "ui/timeline/time_axis.h"

namespace ui {

enum class CallPartKind
{
    attempt, ///< a try
    failedAttempt,
    wait, ///< before the next attempt
    rejected, ///< the open breaker let nothing through; a point
    breakerOpened, ///< a point
    breakerHalfOpened,
    breakerClosed,
};

/// From ≤ to, in pixels of the axis.
struct CallPart
{
    CallPartKind kind{};
    double from = 0;
    double to = 0;
    journal::Sequence sequence = 0; ///< the event that tells it
    int number = 0; ///< of the attempt
    bool later = false; ///< it has not happened at the instant shown

    friend bool operator==(const CallPart &, const CallPart &) = default;
};

/// Those in sight; nothing if more than `most` of the key's events are, since then there is no room
/// to show them.
[[nodiscard]] std::vector<CallPart> callPartsOf(const journal::Journal &journal, journal::KeyId key,
                                                const TimeAxis &axis, journal::Instant instant,
                                                journal::Instant live, std::size_t most);

} // namespace ui

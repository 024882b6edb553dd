#pragma once
// Counts over all keys.

#include <algorithm>
#include <array>
#include <cstdint>

#include <journal/event.h>

namespace journal {

inline constexpr int propagateReasonCount =
    static_cast<int>(stalecache::PropagateReason::cancelled) + 1;

/// What callers saw, from the beginning of the run.
struct Totals
{
    std::uint64_t started = 0;
    std::uint64_t refreshed = 0;
    std::uint64_t staleServed = 0; ///< each of them an error the cache avoided
    std::uint64_t outOfDate = 0; ///< of the stale values served, those that were no longer true
    std::uint64_t errors = 0;
    std::uint64_t notStored = 0; ///< fresh values returned, whose store the order or the backend
                                 ///< forbade
    std::uint64_t passedThrough = 0; ///< fresh values returned under a TTL of zero
    std::array<std::uint64_t, propagateReasonCount> errorsBy{}; ///< by PropagateReason
    Duration oldestServed{0}; ///< the greatest age of a stale value

    void apply(const Event &event) noexcept
    {
        if (event.kind == EventKind::callStarted) {
            ++started;
            return;
        }
        switch (outcomeOf(event)) {
        case Outcome::refreshed:
            ++refreshed;
            break;
        case Outcome::staleServed:
            ++staleServed;
            outOfDate += event.isOutOfDate() ? 1U : 0U;
            oldestServed = std::max(oldestServed, event.span);
            break;
        case Outcome::errorPropagated:
            ++errors;
            ++errorsBy[event.detail];
            break;
        case Outcome::freshUnstored:
            ++(event.kind == EventKind::passedThrough ? passedThrough : notStored);
            break;
        case Outcome::none:
            break;
        }
    }

    /// Calls that the downstream answered; their callers got a fresh value.
    [[nodiscard]] std::uint64_t fresh() const noexcept
    {
        return refreshed + notStored + passedThrough;
    }

    /// The parts of these, and those in flight, add up to the calls that have started.
    [[nodiscard]] std::uint64_t ended() const noexcept
    {
        return fresh() + staleServed + errors;
    }

    [[nodiscard]] std::uint64_t inFlight() const noexcept
    {
        return started - std::min(started, ended());
    }

    /// Share of the ended calls that the downstream answered, 0 to 1; 0 if none has ended.
    [[nodiscard]] double downstreamAnswered() const noexcept
    {
        return share(fresh());
    }

    /// Share of the ended calls whose caller got a value, fresh or stale.
    [[nodiscard]] double gotValue() const noexcept
    {
        return share(fresh() + staleServed);
    }

    friend bool operator==(const Totals &, const Totals &) = default;

private:
    [[nodiscard]] double share(std::uint64_t part) const noexcept
    {
        return ended() == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(ended());
    }
};

} // namespace journal

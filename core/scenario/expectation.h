#pragma once
// What a scenario says will come out.

#include <cstdint>
#include <optional>
#include <string>

#include <journal/event.h>

namespace scenario {

using stalecache::Duration;

/// A span as precise as it was written: `5s` holds from 4.5 s to just below 5.5 s, `5.00s` from
/// 4.995 s to just below 5.005 s.
struct ExpectedSpan
{
    Duration span{0};
    Duration step{1}; ///< one of the last digit written; above 0

    [[nodiscard]] bool holdsFor(Duration actual) const noexcept;

    friend bool operator==(const ExpectedSpan &, const ExpectedSpan &) = default;
};

/// What becomes of a call. What is not set is not looked at.
struct ExpectedOutcome
{
    journal::Outcome outcome = journal::Outcome::refreshed; ///< never none
    std::optional<std::string> text{}; ///< the value, or the error's message: of the error that the
                                       ///< caller got, or that the stale value covered
    std::optional<stalecache::PropagateReason> reason{}; ///< of an error
    std::optional<ExpectedSpan> age{}; ///< of the value served, or of the entry that was too old
    std::optional<ExpectedSpan> latency{};
    std::optional<bool> outOfDate{}; ///< whether the cache held a value that was no longer true
    std::optional<std::uint32_t> attempts{}; ///< that the policy made
    bool rejected = false; ///< the open breaker let no attempt through
    bool notStored =
        false; ///< of freshUnstored: superseded or invalidated, not under a TTL of zero

    friend bool operator==(const ExpectedOutcome &, const ExpectedOutcome &) = default;
};

/// How an entry stands at the moment of the statement.
struct ExpectedEntry
{
    enum class State
    {
        usable,
        expired,
        absent,
    };

    std::string key;
    State state = State::usable;
    std::optional<ExpectedSpan> age{};
    std::optional<ExpectedSpan> left{}; ///< until it expires

    friend bool operator==(const ExpectedEntry &, const ExpectedEntry &) = default;
};

/// A count of all calls since the beginning of the run, or of what is there at its end.
struct ExpectedCount
{
    enum class What
    {
        calls, ///< that began
        refreshed,
        stale, ///< served
        outOfDate, ///< of these, those no longer true
        errors, ///< that callers got
        notStored, ///< fresh values whose store the order or the backend forbade
        passedThrough, ///< fresh values under a TTL of zero
        inFlight,
        keys, ///< that are known
        usable, ///< entries within the TTL
        expired, ///< entries beyond it
        outages, ///< that have begun
    };
    enum class Bound
    {
        exactly,
        atLeast,
        atMost,
    };

    What what = What::calls;
    Bound bound = Bound::exactly;
    std::uint64_t count = 0;

    friend bool operator==(const ExpectedCount &, const ExpectedCount &) = default;
};

/// An outage of the run: its length, so far if it goes on, and the calls that ended in it.
struct ExpectedOutage
{
    std::uint64_t number = 1; ///< from 1, the oldest
    std::optional<ExpectedSpan> lasted{};
    std::optional<std::uint64_t> calls{};
    std::optional<std::uint64_t> stale{};
    std::optional<std::uint64_t> errors{};

    friend bool operator==(const ExpectedOutage &, const ExpectedOutage &) = default;
};

/// What the calls so far would have come to under another TTL.
struct ExpectedWhatIf
{
    stalecache::Ttl ttl{Duration{0}};
    std::optional<std::uint64_t> stale{};
    std::optional<std::uint64_t> errors{};
    std::optional<std::uint64_t> outOfDate{};

    friend bool operator==(const ExpectedWhatIf &, const ExpectedWhatIf &) = default;
};

} // namespace scenario

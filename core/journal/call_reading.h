#pragma once
// What happened in one call, read from the journal alone.

#include <optional>
#include <vector>

#include <journal/journal.h>

namespace journal {

/// Why a fresh value was returned without being stored.
enum class UnstoredReason
{
    superseded, ///< a call that began later has already stored or evicted
    invalidated, ///< the key was invalidated while the call ran
    setFailed, ///< the backend did not take it
    ttlZero, ///< under a TTL of zero nothing is stored
};

/// One attempt that the policy let a call make.
struct AttemptReading
{
    unsigned number = 0; ///< from 1; an event tells no number beyond 255
    std::optional<Sequence>
        started{}; ///< the event of its start; unset if the journal has dropped it
    std::optional<TimePoint> startedAt{}; ///< unset if the journal has dropped it
    /// When it failed, or the call ended in it; unset while it runs.
    std::optional<TimePoint> endedAt{};
    std::optional<Sequence> failed{}; ///< the event of its failure, if it failed
    TextId error = noText; ///< what the downstream said, or that it timed out, if it failed
    bool timedOut = false; ///< it failed since its time was over
    std::optional<Duration> waitAfter{}; ///< before the next attempt; unset if there was to be none

    friend bool operator==(const AttemptReading &, const AttemptReading &) = default;
};

/// A change of the circuit breaker in the course of a call.
struct BreakerReading
{
    Sequence sequence = 0;
    TimePoint at{};
    BreakerState state = BreakerState::closed;
    Duration openFor{0}; ///< if it opened

    friend bool operator==(const BreakerReading &, const BreakerReading &) = default;
};

/// One call as far as it had come. What a call has not (a reason, an age) is unset.
struct CallReading
{
    KeyId key = noKey;
    CallNumber number = 0;
    std::optional<Sequence> started; ///< its first event; unset if the journal has dropped it
    TimePoint startedAt{};
    std::optional<Sequence> ended; ///< the event that ended it; unset while in flight
    TimePoint endedAt{}; ///< if it has ended
    Duration latency{0}; ///< from start to end, if it has ended
    Outcome outcome = Outcome::none; ///< none while in flight
    std::optional<stalecache::PropagateReason> reason; ///< of an error
    std::optional<UnstoredReason> unstored; ///< of a fresh value that was not stored
    TextId error = noText; ///< what the downstream said if it failed, suppressed or not
    /// The last event in which the backend failed during the call, also if that is what ended it.
    std::optional<Sequence> backendFailure;
    std::optional<Duration> age; ///< of the value served, or of the entry that was too old
    /// What was left of the age's TTL then: negative for an expired entry, Duration::max() for one
    /// that never expires.
    std::optional<Duration> left;
    /// Under a policy, oldest first; empty without one. The call's error is that of the last, but
    /// for a rejection by the breaker.
    std::vector<AttemptReading> attempts;
    std::optional<Sequence>
        rejected; ///< the event in which the open breaker let no attempt through
    std::vector<BreakerReading> breaker; ///< what the call did to the breaker, oldest first
    stalecache::Freshness entry; ///< the key's entry when the call had ended, if it has

    [[nodiscard]] bool isInFlight() const noexcept
    {
        return !ended.has_value();
    }

    friend bool operator==(const CallReading &, const CallReading &) = default;
};

/// The call that an event belongs to, when the events before `end` had happened. Empty if the event
/// belongs to no call, is no longer kept, or had not happened yet. Costs a walk over the events of
/// its key between the call's first and last.
[[nodiscard]] std::optional<CallReading> readCall(const Journal &journal, Sequence anyEvent,
                                                  Sequence end);

/// The call, of a key or of all, that last made a step: the one whose beginning or end is the
/// newest before `end`. So a new call is seen waiting at once, and an outcome is held until the
/// next call begins, also while older calls are under way. Empty if there was none or it is no
/// longer kept. However many events of other kinds came since, at most a few hundred thousand are
/// looked at.
[[nodiscard]] std::optional<CallReading> lastCall(const Journal &journal, Sequence end,
                                                  std::optional<KeyId> key = std::nullopt);

} // namespace journal

#include <journal/call_reading.h>

#include <algorithm>

namespace journal {

namespace {

bool isStep(const Event &event)
{
    return event.call != 0 && event.key != noKey &&
           (event.kind == EventKind::callStarted || outcomeOf(event) != Outcome::none);
}

UnstoredReason unstoredReasonOf(const Event &event)
{
    switch (event.kind) {
    case EventKind::storeSkipped:
        return event.skipReason() == stalecache::SkipReason::superseded
                   ? UnstoredReason::superseded
                   : UnstoredReason::invalidated;
    case EventKind::backendError:
        return UnstoredReason::setFailed;
    default:
        return UnstoredReason::ttlZero;
    }
}

Duration leftOf(Duration age, stalecache::Ttl ttl)
{
    return ttl.isUnlimited() ? Duration::max() : ttl.span() - age;
}

void takeEnd(CallReading &call, const Journal &journal, Sequence sequence)
{
    const Event &event = journal.at(sequence);
    const stalecache::Ttl ttl = journal.ttlAt(sequence);
    call.ended = sequence;
    call.endedAt = event.time;
    call.latency = event.latency;
    call.outcome = outcomeOf(event);
    call.entry = journal.stateAt(call.key, sequence + 1).freshness(event.time, ttl);
    switch (call.outcome) {
    case Outcome::staleServed:
        call.error = event.text;
        call.age = event.span;
        break;
    case Outcome::errorPropagated:
        call.error = event.text;
        call.reason = event.propagateReason();
        if (event.span >= Duration::zero())
            call.age = event.span;
        break;
    case Outcome::freshUnstored:
        call.unstored = unstoredReasonOf(event);
        break;
    default:
        break;
    }
    if (call.age)
        call.left = leftOf(*call.age, ttl);
    if (!call.attempts.empty() && !call.attempts.back().endedAt)
        call.attempts.back().endedAt = event.time;
}

void takeFailedAttempt(CallReading &call, const Event &event, Sequence sequence)
{
    const unsigned number = event.detail;
    const bool begun = !call.attempts.empty() && call.attempts.back().number == number &&
                       !call.attempts.back().endedAt;
    if (!begun) // its beginning was dropped
        call.attempts.push_back({.number = number});
    AttemptReading &attempt = call.attempts.back();
    attempt.endedAt = event.time;
    attempt.failed = sequence;
    attempt.error = event.text;
    attempt.timedOut = event.isTimedOut();
    if (event.span >= Duration::zero())
        attempt.waitAfter = event.span;
}

/// Adds what one event tells of the call.
void take(CallReading &call, const Journal &journal, Sequence sequence)
{
    const Event &event = journal.at(sequence);
    switch (event.kind) {
    case EventKind::callStarted:
        call.started = sequence;
        break;
    case EventKind::backendError:
        call.backendFailure = sequence;
        break;
    case EventKind::attemptStarted:
        call.attempts.push_back(
            {.number = event.detail, .started = sequence, .startedAt = event.time});
        break;
    case EventKind::attemptFailed:
        takeFailedAttempt(call, event, sequence);
        break;
    case EventKind::breakerRejected:
        call.rejected = sequence;
        break;
    case EventKind::breakerChanged:
        call.breaker.push_back({.sequence = sequence,
                                .at = event.time,
                                .state = event.breakerState(),
                                .openFor = event.span});
        break;
    default:
        break;
    }
    if (outcomeOf(event) != Outcome::none)
        takeEnd(call, journal, sequence);
}

/// The newest step in [from, end).
std::optional<Sequence> lastStepIn(const Journal &journal, Sequence from, Sequence end)
{
    for (Sequence sequence = end; sequence > from; --sequence)
        if (isStep(journal.at(sequence - 1)))
            return sequence - 1;
    return std::nullopt;
}

/// The newest step before `end`, if it is kept.
std::optional<Sequence> lastStep(const Journal &journal, Sequence end)
{
    constexpr Sequence size = Journal::blockSize;
    if (end == journal.first())
        return std::nullopt;
    Sequence high = (end - 1) / size; // the block that holds the newest event
    if (const auto step = lastStepIn(journal, high * size, end))
        return step;
    // Many entries expired since, attempts failed, or settings were moved. The counts tell in which
    // block the last step was; they are known at once where a block begins.
    const auto stepsBefore = [&journal](Sequence block) {
        const Totals totals = journal.totalsAt(block * size);
        return totals.started + totals.ended();
    };
    const std::uint64_t all = stepsBefore(high);
    Sequence low = journal.first() / size;
    while (low < high) {
        const Sequence middle = low + (high - low) / 2;
        if (stepsBefore(middle) < all)
            low = middle + 1;
        else
            high = middle;
    }
    return low * size > journal.first() ? lastStepIn(journal, (low - 1) * size, low * size)
                                        : std::nullopt;
}

std::optional<Sequence> lastStepOf(const Journal &journal, Sequence end, KeyId key)
{
    const KeyTrack &track = journal.track(key);
    // Between a key's steps lie the attempts of its calls under way, and what they did to the
    // breaker; of other kinds there is at most one event for each step and each change of the TTL.
    for (std::size_t n = track.countBefore(end, journal.first()); n > 0; --n)
        if (const Sequence sequence = track.at(n - 1, journal.first());
            isStep(journal.at(sequence)))
            return sequence;
    return std::nullopt;
}

} // namespace

std::optional<CallReading> readCall(const Journal &journal, Sequence anyEvent, Sequence end)
{
    end = std::min(end, journal.end());
    if (anyEvent < journal.first() || anyEvent >= end)
        return std::nullopt;
    const Event &event = journal.at(anyEvent);
    if (event.call == 0 || event.key == noKey)
        return std::nullopt;

    CallReading call;
    call.key = event.key;
    call.number = event.call;
    // Every event of a call knows how long ago the call began.
    call.startedAt = stalecache::saturatingSum(event.time, -event.latency);

    const Sequence first = journal.first();
    const KeyTrack &track = journal.track(event.key);
    const auto eventAt = [&](std::size_t n) -> const Event & {
        return journal.at(track.at(n, first));
    };
    // The first event of the key at the time when the call began, or later.
    std::size_t from = 0;
    for (std::size_t to = track.countBefore(anyEvent, first); from < to;) {
        const std::size_t middle = from + (to - from) / 2;
        if (eventAt(middle).time < call.startedAt)
            from = middle + 1;
        else
            to = middle;
    }
    for (std::size_t n = from; n < track.size() && !call.ended; ++n) {
        const Sequence sequence = track.at(n, first);
        if (sequence >= end)
            break;
        if (eventAt(n).call == event.call)
            take(call, journal, sequence);
    }
    return call;
}

std::optional<CallReading> lastCall(const Journal &journal, Sequence end, std::optional<KeyId> key)
{
    end = std::clamp(end, journal.first(), journal.end());
    if (key && index(*key) >= journal.keyCount())
        return std::nullopt;
    const auto step = key ? lastStepOf(journal, end, *key) : lastStep(journal, end);
    return step ? readCall(journal, *step, end) : std::nullopt;
}

} // namespace journal

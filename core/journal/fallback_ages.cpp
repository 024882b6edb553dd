#include <journal/fallback_ages.h>

#include <algorithm>

namespace journal {

using stalecache::PropagateReason;
using Mark = OrderedSpans::Mark;

namespace {

bool fitsWithin(Duration age, stalecache::Ttl ttl)
{
    return ttl.span() > Duration::zero() && age <= ttl.span();
}

/// Errors that no stored value may cover, whatever the TTL.
bool isFinal(const Event &event)
{
    if (event.kind != EventKind::errorPropagated)
        return false;
    const PropagateReason reason = event.propagateReason();
    return reason != PropagateReason::absent && reason != PropagateReason::expired;
}

} // namespace

Outcome outcomeUnder(const Event &event, std::optional<Duration> fallback,
                     stalecache::Ttl ttl) noexcept
{
    switch (event.kind) {
    case EventKind::staleServed:
    case EventKind::errorPropagated:
        return fallback && fitsWithin(*fallback, ttl) ? Outcome::staleServed
                                                      : Outcome::errorPropagated;
    case EventKind::cacheRefreshed:
    case EventKind::passedThrough:
        return ttl.span() > Duration::zero() ? Outcome::refreshed : Outcome::freshUnstored;
    default:
        return outcomeOf(event);
    }
}

bool FallbackAges::read(const Journal &journal, Sequence end, std::size_t budget)
{
    end = std::min(end, journal.end());
    if (m_end < journal.first()) { // what lies between is gone: begin anew
        clear();
        m_from = m_end = journal.first();
        m_ttl = journal.ttlAt(m_end);
    }
    for (; m_end < end && budget > 0; --budget)
        apply(journal, m_end++);
    return m_end >= end;
}

std::size_t FallbackAges::countBefore(Sequence end) const
{
    const auto after = std::ranges::lower_bound(m_calls, end, {}, &FailedCall::sequence);
    return static_cast<std::size_t>(after - m_calls.begin());
}

std::optional<Duration> FallbackAges::of(Sequence sequence) const
{
    const auto found = std::ranges::lower_bound(m_calls, sequence, {}, &FailedCall::sequence);
    return found == m_calls.end() || found->sequence != sequence ? std::nullopt : found->fallback();
}

void FallbackAges::dropFirst()
{
    m_from = m_calls.front().sequence + 1;
    m_calls.pop_front();
}

void FallbackAges::clear()
{
    *this = {};
}

FallbackAges::Stored &FallbackAges::storedOf(const Journal &journal, KeyId key, Sequence sequence)
{
    if (index(key) >= m_stored.size())
        m_stored.resize(std::max<std::size_t>(journal.keyCount(), index(key) + std::size_t{1}));
    Stored &stored = m_stored[index(key)];
    if (!stored.seeded) {
        stored.seeded = true;
        const KeyState state = m_from == 0 ? KeyState{} : journal.stateAt(key, sequence);
        stored.at = state.storedAt;
        stored.exists = state.hasEntry;
        stored.lastBegun = state.lastCall;
    }
    return stored;
}

void FallbackAges::apply(const Journal &journal, Sequence sequence)
{
    const Event &event = journal.at(sequence);
    if (event.kind == EventKind::settingChanged && event.setting() == Setting::ttl)
        m_ttl = event.span;
    if (event.key == noKey)
        return;
    Stored &stored = storedOf(journal, event.key, sequence);
    switch (event.kind) {
    case EventKind::callStarted:
        stored.lastBegun = std::max(stored.lastBegun, event.call);
        break;
    case EventKind::cacheRefreshed:
    case EventKind::passedThrough:
        store(stored, event);
        break;
    case EventKind::invalidated:
        stored.exists = false;
        stored.unrecorded = false;
        stored.forgotten = stored.lastBegun;
        break;
    case EventKind::staleServed:
    case EventKind::errorPropagated:
        fail(stored, event, sequence);
        break;
    default:
        break;
    }
}

/// The order of calls decides, as in the cache. It has decided for what it stored itself, but it
/// knew nothing of the values that it passed through.
void FallbackAges::store(Stored &stored, const Event &event)
{
    const bool passed = event.kind == EventKind::passedThrough;
    const bool superseded = event.call < stored.by && (passed || stored.unrecorded);
    const bool forgotten = passed && event.call <= stored.forgotten;
    if (event.call != 0 && (superseded || forgotten))
        return;
    stored.at = event.time;
    stored.by = event.call;
    stored.exists = true;
    stored.unrecorded = passed;
}

void FallbackAges::fail(Stored &stored, const Event &event, Sequence sequence)
{
    FailedCall &call = m_calls.emplace_back(FailedCall{.sequence = sequence});
    if (isFinal(event))
        return;
    const bool held = !stored.unrecorded &&
                      (event.kind == EventKind::staleServed || event.span >= Duration::zero());
    if (held) {
        // Propagated although it was young enough: this one call accepted less.
        if (event.kind == EventKind::errorPropagated && fitsWithin(event.span, m_ttl))
            return;
        call.age = event.span;
        call.truth = event.isOutOfDate() ? Mark::outOfDate : Mark::plain;
        return;
    }
    if (!stored.exists)
        return;
    const Duration age = stalecache::saturatingDifference(event.time, stored.at);
    // Not there although it was young enough: the backend gave it up, and not because of its age.
    if (!stored.unrecorded && fitsWithin(age, m_ttl)) {
        stored.exists = false;
        return;
    }
    call.age = age;
    call.truth = Mark::unjudged;
}

} // namespace journal

#include <journal/runway_curve.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include <journal/time_parts.h>

namespace journal {

void RunwayCurve::read(const Journal &journal, Instant instant)
{
    const Sequence end = std::clamp(instant.end, journal.first(), journal.end());
    m_keysKnown = journal.keyCountAt(instant);
    m_stored.resize(journal.keyCount());
    const bool goneMeanwhile = m_end < journal.first();
    // One step back looks up the state of a key, and so does a rebuild for every key. A step
    // forward costs a fraction of that.
    const bool farBack = end < m_end && m_end - end > m_keysKnown;
    const bool farAhead = end > m_end && (end - m_end) / 4 > m_keysKnown;
    if (goneMeanwhile || farBack || farAhead)
        rebuild(journal, end);
    while (m_end > end)
        stepBack(journal, --m_end);
    for (; m_end < end; ++m_end) {
        const Event &event = journal.at(m_end);
        if (event.kind == EventKind::cacheRefreshed)
            set(event.key, {.at = event.time, .exists = true});
        else if (event.kind == EventKind::invalidated)
            set(event.key, {});
    }
    m_ttl = journal.ttlAt(end);
    m_now = instant.time;
}

void RunwayCurve::clear()
{
    *this = {};
}

std::size_t RunwayCurve::withoutFallback(Duration after) const
{
    if (m_ttl.isUnlimited())
        return m_keysKnown - m_times.size();
    if (m_ttl.span() == Duration::zero())
        return m_keysKnown;
    // Usable if stored at or after this.
    const TimePoint oldest =
        stalecache::saturatingSum(stalecache::saturatingSum(m_now, -m_ttl.span()), after);
    if (oldest == TimePoint::min())
        return m_keysKnown - m_times.size();
    const std::size_t expired = m_times.notAbove(oldest.time_since_epoch() - Duration{1}).count;
    return m_keysKnown - (m_times.size() - expired);
}

std::vector<RunwayPoint> RunwayCurve::curve(Duration until, std::size_t count) const
{
    std::vector<RunwayPoint> points(count);
    for (std::size_t n = 0; n < count; ++n) {
        const Duration after =
            n == 0 ? Duration::zero()
                   : partBegin(TimePoint{}, TimePoint{until}, n, count - 1).time_since_epoch();
        points[n] = {.after = after, .withoutFallback = withoutFallback(after)};
    }
    return points;
}

Duration RunwayCurve::lastLeft() const
{
    const auto newest = m_times.longestNotAbove(Duration::max());
    if (!newest)
        return Duration::zero();
    const stalecache::Freshness freshness = stalecache::assess(TimePoint{*newest}, m_now, m_ttl);
    return freshness.state == stalecache::EntryState::usable ? freshness.remaining
                                                             : Duration::zero();
}

void RunwayCurve::rebuild(const Journal &journal, Sequence end)
{
    std::vector<OrderedSpans::Span> times;
    for (std::size_t number = 0; number < m_stored.size(); ++number) {
        const KeyState state = journal.stateAt(KeyId{static_cast<std::uint32_t>(number)}, end);
        m_stored[number] = {.at = state.storedAt, .exists = state.hasEntry};
        if (state.hasEntry)
            times.push_back({.span = state.storedAt.time_since_epoch()});
    }
    m_times.assign(std::move(times));
    m_end = end;
}

/// The state before the event with this sequence.
void RunwayCurve::stepBack(const Journal &journal, Sequence sequence)
{
    const Event &event = journal.at(sequence);
    const bool matters =
        event.kind == EventKind::cacheRefreshed || event.kind == EventKind::invalidated;
    if (!matters || event.key == noKey)
        return;
    const KeyState state = journal.stateAt(event.key, sequence);
    set(event.key, {.at = state.storedAt, .exists = state.hasEntry});
}

void RunwayCurve::set(KeyId key, Stored now)
{
    if (key == noKey)
        return;
    Stored &stored = m_stored[index(key)];
    if (stored.exists)
        m_times.erase({.span = stored.at.time_since_epoch()});
    if (now.exists)
        m_times.insert({.span = now.at.time_since_epoch()});
    stored = now;
}

} // namespace journal

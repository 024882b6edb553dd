#include <journal/runway.h>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace journal {

using stalecache::EntryState;

namespace {

/// What stores or forgets the entry of a key.
bool touchesEntry(const Event &event)
{
    return event.key != noKey &&
           (event.kind == EventKind::cacheRefreshed || event.kind == EventKind::invalidated);
}

/// The first event that can have stored what is still usable; what came before has expired.
Sequence beginOfTtl(const Journal &journal, Instant instant, stalecache::Ttl ttl)
{
    const TimePoint oldest =
        ttl.isUnlimited() ? TimePoint::min() : stalecache::saturatingSum(instant.time, -ttl.span());
    return oldest == TimePoint::min() ? journal.first() : journal.endAt(oldest - Duration{1});
}

/// From the last events backwards: of each key only the last one counts.
Runway runwayOfEvents(const Journal &journal, Instant instant, Sequence from)
{
    Runway runway{.keysKnown = journal.keyCountAt(instant)};
    const stalecache::Ttl ttl = journal.ttlAt(instant.end);
    std::vector<bool> seen(journal.keyCount());
    for (Sequence sequence = instant.end; sequence-- > from;) {
        const Event &event = journal.at(sequence);
        if (!touchesEntry(event) || seen[index(event.key)])
            continue;
        seen[index(event.key)] = true;
        if (event.kind == EventKind::invalidated)
            continue;
        const stalecache::Freshness freshness = stalecache::assess(event.time, instant.time, ttl);
        if (freshness.state != EntryState::usable)
            continue;
        runway.firstKey = event.key;
        runway.firstLeft = freshness.remaining;
        if (++runway.usable == 1)
            runway.lastLeft = freshness.remaining;
    }
    return runway;
}

Runway runwayOfKeys(const Journal &journal, Instant instant)
{
    Runway runway{.keysKnown = journal.keyCountAt(instant)};
    const stalecache::Ttl ttl = journal.ttlAt(instant.end);
    Sequence firstRefresh = 0;
    for (std::size_t number = 0; number < runway.keysKnown; ++number) {
        const KeyId key{static_cast<std::uint32_t>(number)};
        const KeyState state = journal.stateAt(key, instant.end);
        const stalecache::Freshness freshness = state.freshness(instant.time, ttl);
        if (freshness.state != EntryState::usable)
            continue;
        // Stored at the same time, the one that was stored first goes first.
        const bool goesFirst =
            runway.usable == 0 || std::pair{freshness.remaining, state.refreshedBy} <
                                      std::pair{runway.firstLeft, firstRefresh};
        if (goesFirst) {
            runway.firstKey = key;
            runway.firstLeft = freshness.remaining;
            firstRefresh = state.refreshedBy;
        }
        runway.lastLeft = std::max(runway.lastLeft, freshness.remaining);
        ++runway.usable;
    }
    return runway;
}

} // namespace

Runway runwayAt(const Journal &journal, Instant instant)
{
    // An event is read in its turn, the state of a key from anywhere in memory.
    constexpr std::size_t eventsForAKey = 16;
    const Sequence from = beginOfTtl(journal, instant, journal.ttlAt(instant.end));
    const bool isComplete = journal.first() == 0 || from > journal.first();
    const bool isShort = instant.end <= from + eventsForAKey * journal.keyCountAt(instant);
    return isComplete && isShort ? runwayOfEvents(journal, instant, from)
                                 : runwayOfKeys(journal, instant);
}

Runway RunwayReading::at(const Journal &journal, Instant instant)
{
    if (instant.end < m_read.end || instant.time < m_read.time) {
        if (!m_past || m_past->instant != instant)
            m_past = {instant, runwayAt(journal, instant)};
        return m_past->runway;
    }
    m_past.reset();

    if (m_read.end < journal.first())
        rebuild(journal, std::max(instant.end, journal.first()));
    for (Sequence sequence = m_read.end; sequence < instant.end; ++sequence)
        apply(journal.at(sequence));
    m_read = {std::max(m_read.end, instant.end), instant.time};
    moveBoundary(instant.time);

    Runway runway{.keysKnown = journal.keyCountAt(instant), .usable = m_order.usableCount()};
    if (const auto first = m_order.firstUsable()) {
        runway.firstKey = *first;
        runway.firstLeft = left(*first);
        runway.lastLeft = left(*m_order.lastUsable());
    }
    return runway;
}

void RunwayReading::clear()
{
    *this = {};
}

void RunwayReading::rebuild(const Journal &journal, Sequence end)
{
    struct Stored
    {
        Sequence by;
        TimePoint at;
        KeyId key;
    };

    std::vector<Stored> stored;
    for (std::size_t number = 0; number < journal.keyCount(); ++number) {
        const KeyId key{static_cast<std::uint32_t>(number)};
        if (const KeyState state = journal.stateAt(key, end); state.hasEntry)
            stored.push_back({state.refreshedBy, state.storedAt, key});
    }
    std::sort(stored.begin(), stored.end(),
              [](const Stored &a, const Stored &b) { return a.by < b.by; });
    m_order.clear();
    for (const Stored &entry : stored)
        m_order.store(entry.key, entry.at);
    m_ttl = journal.ttlAt(end);
    m_boundaryTtl = stalecache::Ttl::unlimited(); // all count as usable until the boundary is moved
    m_read.end = end;
}

void RunwayReading::apply(const Event &event)
{
    switch (event.kind) {
    case EventKind::cacheRefreshed:
        m_order.store(event.key, event.time);
        break;
    case EventKind::invalidated:
        m_order.erase(event.key);
        break;
    case EventKind::settingChanged:
        if (event.setting() == Setting::ttl)
            m_ttl = event.span;
        break;
    default:
        break;
    }
}

void RunwayReading::moveBoundary(TimePoint now)
{
    // Only a longer TTL makes usable again what had expired: time alone never does.
    if (m_ttl > m_boundaryTtl)
        m_order.revive(m_ttl.isUnlimited() ? TimePoint::min()
                                           : stalecache::saturatingSum(now, -m_ttl.span()));
    m_boundaryTtl = m_ttl;
    for (auto first = m_order.firstUsable(); first; first = m_order.firstUsable()) {
        if (stalecache::assess(m_order.storedAt(*first), now, m_ttl).state == EntryState::usable)
            break;
        m_order.expireFirst();
    }
}

Duration RunwayReading::left(KeyId key) const
{
    return stalecache::assess(m_order.storedAt(key), m_read.time, m_ttl).remaining;
}

} // namespace journal

#include <simulation/simulation.h>

#include <algorithm>
#include <limits>

namespace simulation {

using journal::EventKind;
using journal::KeyId;
using journal::Setting;

namespace {

using StringMap = stalecache::MapCache<std::string, std::string>;

/// Streams of chance that have nothing to do with each other.
constexpr std::uint64_t backoffStream = 0xD1B54A32D192ED03ULL;

std::optional<TimePoint> earlier(std::optional<TimePoint> a, std::optional<TimePoint> b)
{
    if (a && b)
        return std::min(*a, *b);
    return a ? a : b;
}

bool sameKeys(const TrafficSettings &a, const TrafficSettings &b)
{
    return a.ownKeys == b.ownKeys && a.keys() == b.keys();
}

} // namespace

Simulation::Simulation(journal::Journal &journal, const Settings &settings, const RunLimits &limits)
    : m_journal{journal}, m_limits{limits}, m_settings{settings}, m_downstream{settings.seed},
      m_values{settings.seed}, m_traffic{settings.seed}, m_backoff{settings.seed ^ backoffStream},
      m_valuePattern{journal.internPattern(valuePattern)},
      m_cache{StringMap{}, settings.ttl, hooks(), m_clock}
{
    const std::vector<SettingValue> values = firstValues(settings);
    note(values.front()); // the TTL
    m_downstream.setSettings(settings.downstream);
    m_values.setLifetime(settings.downstream.valueLifetime, now());
    const auto change = m_health.setSettings(settings.downstream, now());
    noteHealth(m_health.health(), change ? change->cause : HealthCause::person);
    for (std::size_t n = 1; n < values.size(); ++n)
        note(values[n]);
    m_trafficKeys.assign(settings.traffic.keys(), journal::noKey);
    m_traffic.setSettings(settings.traffic, now());
    followPolicy({});
}

KeyId Simulation::addKey(std::string_view key)
{
    if (m_journal.keyCount() < m_limits.keys)
        return m_journal.internKey(key, now());
    if (const auto known = m_journal.findKey(key))
        return *known;
    m_reached = RunLimit::keys;
    return journal::noKey;
}

void Simulation::invalidate(KeyId key)
{
    m_settling = {.key = key, .number = 0, .startedAt = now()};
    if (m_cache.invalidate(std::string{m_journal.keyName(key)})) {
        m_journal.append(eventOf(EventKind::invalidated, m_settling));
        m_stored.erase(key);
    }
    m_settling = {};
}

// ---- Settings

void Simulation::setSettings(const Settings &settings, Restart restart)
{
    restart = restart.under(settings.downstream);
    const Settings before = m_settings;
    m_settings = settings; // which may be those in force
    const std::vector<SettingValue> changed = changedValues(before, settings, restart);
    std::size_t n = 0;
    if (n < changed.size() && changed[n].setting == Setting::ttl)
        note(changed[n++]);
    const auto change = m_health.setSettings(settings.downstream, now(), restart);
    if (change)
        noteHealth(change->health, change->cause);
    const bool tellsSwitch = change && change->cause == HealthCause::person;
    for (; n < changed.size(); ++n)
        if (changed[n].setting != Setting::health || !tellsSwitch)
            note(changed[n]);

    m_downstream.setSettings(settings.downstream, restart);
    m_values.setLifetime(settings.downstream.valueLifetime, now());
    if (!sameKeys(before.traffic, settings.traffic))
        m_trafficKeys.assign(settings.traffic.keys(), journal::noKey);
    m_traffic.setSettings(settings.traffic, now());
    followPolicy(before.policy);
    followTtl(before.ttl);
}

void Simulation::setTtl(stalecache::Ttl ttl)
{
    Settings settings = m_settings;
    settings.ttl = ttl;
    setSettings(settings);
}

void Simulation::setDownstream(const DownstreamSettings &downstream)
{
    Settings settings = m_settings;
    settings.downstream = downstream;
    setSettings(settings);
}

void Simulation::followTtl(stalecache::Ttl before)
{
    const stalecache::Ttl ttl = m_settings.ttl;
    if (ttl == before)
        return;
    m_cache.setTtl(ttl);
    // A longer TTL makes usable again what had expired; a shorter one lets more expire at once.
    if (ttl.isUnlimited())
        m_stored.revive(TimePoint::min());
    else if (ttl.span() > Duration::zero())
        m_stored.revive(stalecache::saturatingSum(now(), -ttl.span()));
}

void Simulation::followPolicy(const PolicySettings &before)
{
    const PolicySettings &policy = m_settings.policy;
    if (!policy.breakerOn)
        m_breaker.reset();
    else if (!m_breaker)
        m_breaker = std::make_shared<stalecache::policy::CircuitBreaker>(policy.breaker);
    else if (policy.breaker != before.breaker)
        m_breaker->setOptions(policy.breaker);
}

// ---- Time

std::optional<TimePoint> Simulation::nextExpiry() const
{
    const auto key = m_stored.firstUsable();
    if (!key || m_cache.ttl().isUnlimited())
        return std::nullopt;
    const Duration span = m_cache.ttl().span();
    if (span == Duration::zero()) // makes nothing usable
        return now();
    const TimePoint last = stalecache::saturatingSum(m_stored.storedAt(*key), span);
    if (last == TimePoint::max()) // no later time at which it could have expired
        return std::nullopt;
    // Age equal to the TTL is still usable.
    return std::max(now(), last + Duration{1});
}

Simulation::Upcoming Simulation::upcoming() const
{
    return {.expiry = nextExpiry(),
            .change = m_health.nextChange(),
            .task = m_scheduler.next(),
            .arrival = m_traffic.next()};
}

std::optional<TimePoint> Simulation::Upcoming::first() const
{
    return earlier(earlier(task, expiry), earlier(arrival, change));
}

/// What follows from the past comes first, see happen().
bool Simulation::Upcoming::isArrivalFirst() const
{
    const auto isLater = [this](std::optional<TimePoint> time) {
        return !time || *time > *arrival;
    };
    return arrival && isLater(expiry) && isLater(change) && isLater(task);
}

std::optional<TimePoint> Simulation::nextHappening() const
{
    return upcoming().first();
}

void Simulation::runUntil(TimePoint until)
{
    static_cast<void>(runUntil(until, std::numeric_limits<std::size_t>::max()));
}

bool Simulation::runUntil(TimePoint until, std::size_t budget)
{
    m_reached.reset();
    for (;; --budget) {
        const Upcoming next = upcoming();
        const auto time = next.first();
        if (!time || *time > until)
            break;
        if (budget == 0)
            return false;
        if (!hasRoomForCall() && next.isArrivalFirst()) {
            m_reached = RunLimit::calls;
            return false;
        }
        m_clock.set(*time);
        if (!happen(next))
            return false;
    }
    m_clock.set(std::max(now(), until));
    return true;
}

/// At one time, what follows from the past comes first, and new calls last.
bool Simulation::happen(const Upcoming &next)
{
    ++m_happenings;
    const auto isDue = [this](std::optional<TimePoint> time) { return time && *time <= now(); };
    if (isDue(next.expiry))
        expireFirst();
    else if (isDue(next.change))
        changeHealth();
    else if (isDue(next.task))
        m_scheduler.takeNext()();
    else
        return callNext();
    return true;
}

void Simulation::expireFirst()
{
    Event event = eventOf(EventKind::entryExpired);
    event.key = *m_stored.firstUsable();
    m_journal.append(event);
    m_stored.expireFirst();
}

bool Simulation::callNext()
{
    const std::size_t index = m_traffic.take();
    KeyId &key = m_trafficKeys[index];
    if (key == journal::noKey)
        key = addKey(keyName(m_settings.traffic, index));
    if (key == journal::noKey)
        return false;
    begin(key);
    return true;
}

void Simulation::changeHealth()
{
    const HealthChange change = m_health.take();
    noteHealth(change.health, change.cause);
}

// ---- Notes

Simulation::Event Simulation::eventOf(EventKind kind) const
{
    Event event;
    event.time = now();
    event.kind = kind;
    return event;
}

void Simulation::note(const SettingValue &value)
{
    Event event = eventOf(EventKind::settingChanged);
    event.detail = static_cast<std::uint8_t>(value.setting);
    event.span = value.value;
    if (unitOf(value.setting) == journal::SettingUnit::text || !value.text.empty())
        event.text = m_journal.internText(value.text);
    m_journal.append(event);
}

void Simulation::noteHealth(Health health, HealthCause cause)
{
    Event event = eventOf(EventKind::healthChanged);
    event.detail = static_cast<std::uint8_t>(health);
    event.more = static_cast<std::uint8_t>(cause);
    m_journal.append(event);
}

} // namespace simulation

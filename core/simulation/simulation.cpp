#include <simulation/simulation.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace simulation {

using journal::Event;
using journal::EventKind;
using journal::KeyId;
using journal::Setting;

namespace {

using StringMap = stalecache::MapCache<std::string, std::string>;

template <class Enum>
std::uint8_t detailOf(Enum value) noexcept
{
    return static_cast<std::uint8_t>(value);
}

/// A failure of the downstream is told by its own message; anything else by what the cache makes of
/// it.
journal::TextId internMessage(journal::Journal &journal, const stalecache::ErrorView &error)
{
    if (const auto *simulated = error.as<SimulatedError>())
        return journal.internText(simulated->message);
    return journal.internText(error.message());
}

} // namespace

Simulation::Simulation(journal::Journal &journal, const Settings &settings)
    : m_journal{journal}, m_settings{settings}, m_downstream{settings.seed},
      m_valuePattern{journal.internText(valuePattern)},
      m_cache{StringMap{}, settings.ttl, hooks(), m_clock}
{
    noteTtl();
    setDownstream(settings.downstream);
}

Simulation::Cache::HooksType Simulation::hooks()
{
    // An outcome belongs to the call that is being settled; only an invalidation happens outside
    // one.
    const auto note = [this](EventKind kind) {
        Event event = eventOf(kind);
        event.call = m_settling.number;
        event.latency = now() - m_settling.startedAt;
        return event;
    };
    return {
        .onCacheRefreshed =
            [this, note](const auto &) {
                Event event = note(EventKind::cacheRefreshed);
                event.text = m_valuePattern;
                m_journal.append(event);
                m_stored.store(event.key, event.time);
            },
        .onStaleServed =
            [this, note](const auto &told) {
                Event event = note(EventKind::staleServed);
                event.span = told.age;
                event.text = internMessage(m_journal, told.error);
                m_journal.append(event);
            },
        .onErrorPropagated =
            [this, note](const auto &told) {
                Event event = note(EventKind::errorPropagated);
                event.span = told.age.value_or(Duration{-1});
                event.text = internMessage(m_journal, told.error);
                event.detail = detailOf(told.reason);
                m_journal.append(event);
            },
        .onStoreSkipped =
            [this, note](const auto &told) {
                Event event = note(EventKind::storeSkipped);
                event.text = m_valuePattern;
                event.detail = detailOf(told.reason);
                m_journal.append(event);
            },
        .onBackendError =
            [this, note](const auto &told) {
                Event event = note(EventKind::backendError);
                event.text = internMessage(m_journal, told.error);
                event.detail = detailOf(told.operation);
                m_journal.append(event);
            },
    };
}

KeyId Simulation::addKey(std::string_view key)
{
    return m_journal.internKey(key);
}

void Simulation::call(KeyId key)
{
    const Flight flight{.key = key, .number = ++m_lastCall, .startedAt = now()};
    Event event = eventOf(EventKind::callStarted);
    event.call = flight.number;
    event.key = key;
    m_journal.append(event);
    const Request request =
        m_downstream.arrive(m_journal.keyName(key), m_downstream.settings().health);
    m_scheduler.at(stalecache::saturatingSum(now(), request.latency),
                   [this, flight, request,
                    pending = m_cache.begin(std::string{m_journal.keyName(key)})]() mutable {
                       settle(flight, request, pending);
                   });
}

void Simulation::settle(const Flight &flight, const Request &request, Cache::PendingCall &pending)
{
    m_settling = flight;
    const journal::Sequence before = m_journal.end();
    const auto served = pending.settle(
        m_downstream.answer(pending.key(), request, now(), m_downstream.settings().health));
    if (served && m_journal.end() == before) { // under a TTL of zero no hook has anything to tell
        Event event = eventOf(EventKind::passedThrough);
        event.call = flight.number;
        event.latency = now() - flight.startedAt;
        event.text = m_valuePattern;
        m_journal.append(event);
    }
    m_settling = {};
}

void Simulation::invalidate(KeyId key)
{
    m_settling = {.key = key, .number = 0, .startedAt = now()};
    if (m_cache.invalidate(std::string{m_journal.keyName(key)})) {
        m_journal.append(eventOf(EventKind::invalidated));
        m_stored.erase(key);
    }
    m_settling = {};
}

void Simulation::setSettings(const Settings &settings)
{
    setTtl(settings.ttl);
    setDownstream(settings.downstream);
    m_settings = settings;
}

void Simulation::setTtl(stalecache::Ttl ttl)
{
    if (ttl == m_cache.ttl())
        return;
    m_settings.ttl = ttl;
    m_cache.setTtl(ttl);
    noteTtl();
    // A longer TTL makes usable again what had expired; a shorter one lets more expire at once.
    if (ttl.isUnlimited())
        m_stored.revive(TimePoint::min());
    else if (ttl.span() > Duration::zero())
        m_stored.revive(stalecache::saturatingSum(now(), -ttl.span()));
    runUntil(now());
}

void Simulation::setDownstream(const DownstreamSettings &settings)
{
    const bool first = m_journal.end() == 1; // only the TTL is written down yet
    const DownstreamSettings was = m_downstream.settings();
    m_settings.downstream = settings;
    m_downstream.setSettings(settings);
    if (first || settings.health != was.health) {
        Event event = eventOf(EventKind::healthChanged);
        event.detail = detailOf(settings.health);
        m_journal.append(event);
    }
    if (first || settings.failureRate != was.failureRate)
        noteSetting(Setting::failureRate, Duration{std::llround(settings.failureRate * 1000)});
    if (first || settings.errorMessage() != was.errorMessage())
        noteSetting(Setting::errorKind, {}, m_journal.internText(settings.errorMessage()));
    if (first || settings.latency != was.latency)
        noteSetting(Setting::latency, settings.latency);
    if (first || settings.jitter != was.jitter)
        noteSetting(Setting::jitter, settings.jitter);
}

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

std::optional<TimePoint> Simulation::nextHappening() const
{
    const auto task = m_scheduler.next();
    const auto expiry = nextExpiry();
    if (task && expiry)
        return std::min(*task, *expiry);
    return task ? task : expiry;
}

void Simulation::runUntil(TimePoint until)
{
    static_cast<void>(runUntil(until, std::numeric_limits<std::size_t>::max()));
}

bool Simulation::runUntil(TimePoint until, std::size_t budget)
{
    for (auto next = nextHappening(); next && *next <= until; next = nextHappening()) {
        if (budget-- == 0)
            return false;
        m_clock.set(*next);
        happenNext();
    }
    m_clock.set(std::max(now(), until));
    return true;
}

void Simulation::happenNext()
{
    ++m_happenings;
    const auto expiry = nextExpiry();
    if (expiry && *expiry <= now())
        expireFirst();
    else
        m_scheduler.takeNext()();
}

void Simulation::expireFirst()
{
    Event event = eventOf(EventKind::entryExpired);
    event.key = *m_stored.firstUsable();
    m_journal.append(event);
    m_stored.expireFirst();
}

Event Simulation::eventOf(EventKind kind) const
{
    Event event;
    event.time = now();
    event.kind = kind;
    event.key = m_settling.key;
    return event;
}

void Simulation::noteSetting(Setting setting, Duration value, journal::TextId text)
{
    Event event = eventOf(EventKind::settingChanged);
    event.detail = detailOf(setting);
    event.span = value;
    event.text = text;
    m_journal.append(event);
}

void Simulation::noteTtl()
{
    noteSetting(Setting::ttl, m_cache.ttl().span());
}

} // namespace simulation

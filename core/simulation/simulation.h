#pragma once
// Drives a real StaleCache in virtual time and writes down what happens.

#include <cstddef>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <journal/journal.h>
#include <journal/stored_order.h>
#include <simulation/downstream.h>
#include <simulation/health_plan.h>
#include <simulation/random.h>
#include <simulation/restart.h>
#include <simulation/run_limits.h>
#include <simulation/scheduler.h>
#include <simulation/setting_events.h>
#include <simulation/settings.h>
#include <simulation/traffic.h>
#include <simulation/value_clock.h>
#include <stalecache/any_cache.h>
#include <stalecache/manual_clock.h>
#include <stalecache/policy/attempts.h>
#include <stalecache/policy/circuit_breaker.h>
#include <stalecache/stale_cache.h>

namespace simulation {

/// Calls run through the cache's two halves, so that calls with latency overlap without threads;
/// under a policy, each call makes its attempts between the two.
/// The same seed and the same inputs at the same virtual times give the same journal, bit for bit.
/// One thread. The journal must outlive it and take events from nothing else meanwhile.
class Simulation
{
public:
    using Event = journal::Event;
    using Cache = stalecache::StaleCache<std::string, std::string,
                                         stalecache::AnyCache<std::string, std::string>,
                                         stalecache::ManualClock>;

    /// Virtual time starts at 00:00:00. The settings are written down as the first events.
    Simulation(journal::Journal &journal, const Settings &settings, const RunLimits &limits = {});

    Simulation(const Simulation &) = delete;
    Simulation &operator=(const Simulation &) = delete;

    [[nodiscard]] TimePoint now() const noexcept
    {
        return m_clock.now();
    }

    // ---- Wishes. They take effect at now(); what follows from them happens in runUntil.

    /// Makes the key known, without a call; noKey at the limit of keys. The other wishes take only
    /// known keys.
    journal::KeyId addKey(std::string_view key);
    /// Nothing at the limit of calls in flight.
    void call(journal::KeyId key);
    void invalidate(journal::KeyId key);
    /// These three write down what differs from before and what begins anew. The seed counts from
    /// the beginning only, and a call under way keeps the policy it began with. Settings must be
    /// sound (see settings_check.h).
    void setSettings(const Settings &settings, Restart restart = {});
    void setTtl(stalecache::Ttl ttl);
    void setDownstream(const DownstreamSettings &settings);

    // ---- Time

    /// When something will happen by itself next: an answer, an expiry, a call of the traffic, a
    /// change of health.
    [[nodiscard]] std::optional<TimePoint> nextHappening() const;

    /// When the next usable entry will have expired: its TTL and one tick.
    [[nodiscard]] std::optional<TimePoint> nextExpiry() const;

    /// Runs all that is due by `until`, then it is `until`. A time that has passed changes nothing.
    void runUntil(TimePoint until);

    /// The same, but stops after `budget` happenings, and before a call of the traffic for which
    /// there is no room; true if it got to `until`.
    bool runUntil(TimePoint until, std::size_t budget);

    /// Why the last wish was not granted, or the last runUntil did not get there; nothing if
    /// neither was for want of room.
    [[nodiscard]] std::optional<RunLimit> reached() const noexcept
    {
        return m_reached;
    }

    [[nodiscard]] const RunLimits &limits() const noexcept
    {
        return m_limits;
    }

    /// How many things have happened by themselves so far.
    [[nodiscard]] std::uint64_t happenings() const noexcept
    {
        return m_happenings;
    }

    [[nodiscard]] const Settings &settings() const noexcept
    {
        return m_settings;
    }

    [[nodiscard]] const DownstreamSettings &downstream() const noexcept
    {
        return m_settings.downstream;
    }

    /// What switch, schedule and flapping make of the downstream now.
    [[nodiscard]] Health health() const noexcept
    {
        return m_health.health();
    }

    [[nodiscard]] stalecache::Ttl ttl() const noexcept
    {
        return m_settings.ttl;
    }

    /// What the cache itself holds for a known key, so that the journal can be held against it.
    /// Looks only.
    [[nodiscard]] stalecache::Peek<std::string> peek(journal::KeyId key)
    {
        return m_cache.peek(std::string{m_journal.keyName(key)});
    }

private:
    struct Flight // a call under way, and later the call that the hooks speak of
    {
        journal::KeyId key = journal::noKey;
        journal::CallNumber number = 0;
        TimePoint startedAt{};
    };

    struct PolicyCall // a call under a policy, between the two halves
    {
        Flight flight;
        Cache::PendingCall pending;
        stalecache::policy::Attempts attempts;
        std::shared_ptr<stalecache::policy::CircuitBreaker> breaker; // that `attempts` speaks to
    };

    struct Upcoming // what will happen by itself next, of each kind
    {
        std::optional<TimePoint> expiry{};
        std::optional<TimePoint> change{}; // of health
        std::optional<TimePoint> task{}; // an answer, or the next step under a policy
        std::optional<TimePoint> arrival{}; // a call of the traffic

        [[nodiscard]] std::optional<TimePoint> first() const;
        [[nodiscard]] bool isArrivalFirst() const;
    };

    using Answer = std::expected<std::string, SimulatedError>;

    // ---- Calls (simulation_calls.cpp)

    /// Every call in flight waits in the scheduler, once.
    [[nodiscard]] bool hasRoomForCall() const noexcept
    {
        return m_scheduler.size() < m_limits.calls;
    }

    void begin(journal::KeyId key);
    [[nodiscard]] Cache::HooksType hooks();
    void callPlainly(const Flight &flight, Cache::PendingCall pending);
    void callUnderPolicy(const Flight &flight, Cache::PendingCall pending);
    void follow(std::unique_ptr<PolicyCall> call, const stalecache::policy::Step &step);
    void attempt(std::unique_ptr<PolicyCall> call, const stalecache::policy::Attempt &attempt);
    void endAttempt(std::unique_ptr<PolicyCall> call, Answer answer);
    enum class Failure : std::uint8_t
    {
        answered, ///< the downstream's answer was an error
        timedOut, ///< the policy's time was over
    };

    void failAttempt(std::unique_ptr<PolicyCall> call, SimulatedError error, Failure failure);
    void settle(const Flight &flight, Cache::PendingCall &pending, Answer answer);
    void noteBreaker(const Flight &flight,
                     const std::optional<stalecache::policy::BreakerChange> &change);
    [[nodiscard]] Answer answerTo(const Flight &flight, const Request &request);
    [[nodiscard]] Event eventOf(journal::EventKind kind, const Flight &flight) const;
    /// Whether what was stored `age` ago for the key is no longer true.
    [[nodiscard]] bool isOutOfDate(journal::KeyId key, Duration age) const;

    // ---- Time and settings

    [[nodiscard]] Upcoming upcoming() const;
    /// False if it was a call for whose key there is no room.
    bool happen(const Upcoming &next);
    void expireFirst();
    bool callNext();
    void changeHealth();
    void note(const SettingValue &value);
    void noteHealth(Health health, HealthCause cause);
    void followTtl(stalecache::Ttl before);
    void followPolicy(const PolicySettings &before);
    [[nodiscard]] Event eventOf(journal::EventKind kind) const;

    journal::Journal &m_journal;
    RunLimits m_limits;
    std::optional<RunLimit> m_reached;
    Settings m_settings;
    std::uint64_t m_happenings = 0;
    stalecache::ManualClock m_clock;
    Downstream m_downstream;
    HealthPlan m_health;
    ValueClock m_values;
    Traffic m_traffic;
    std::vector<journal::KeyId> m_trafficKeys; // by their index in the traffic; noKey: not yet
    Random m_backoff; // chance in the waits between attempts
    std::shared_ptr<stalecache::policy::CircuitBreaker> m_breaker; // null while switched off
    journal::StoredOrder m_stored;
    journal::TextId m_valuePattern;
    Flight m_settling;
    journal::CallNumber m_lastCall = 0;
    Cache m_cache;
    Scheduler m_scheduler; // after the cache, since its tasks hold calls of the cache
};

} // namespace simulation

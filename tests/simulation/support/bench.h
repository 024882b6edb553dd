#pragma once
// A simulation with its journal, and short ways to ask what was written down.

#include <algorithm>
#include <array>
#include <chrono>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <simulation/run.h>
#include <simulation/simulation.h>

namespace support {

using namespace std::chrono_literals;

using journal::Duration;
using journal::Event;
using journal::EventKind;
using journal::Health;
using journal::KeyId;
using journal::Sequence;
using journal::TimePoint;
using simulation::DownstreamSettings;
using simulation::Settings;

inline TimePoint at(Duration sinceBeginning)
{
    return TimePoint{sinceBeginning};
}

/// TTL 10 s and a latency of exactly 40 ms.
inline Settings exactSettings()
{
    return {.ttl = 10s, .downstream = {.latency = 40ms, .jitter = 0ms}};
}

struct Bench
{
    explicit Bench(const Settings &settings = exactSettings()) : simulation{journal, settings} {}

    KeyId key(std::string_view name)
    {
        return simulation.addKey(name);
    }

    /// Changes the downstream from now on.
    template <class Change>
    void downstream(const Change &change)
    {
        DownstreamSettings settings = simulation.downstream();
        change(settings);
        simulation.setDownstream(settings);
    }

    void setHealth(Health health)
    {
        downstream([&](DownstreamSettings &settings) { settings.health = health; });
    }

    /// What expires at once does so.
    void setTtl(stalecache::Ttl ttl)
    {
        simulation.setTtl(ttl);
        simulation.runUntil(simulation.now());
    }

    void setLatency(Duration latency)
    {
        downstream([&](DownstreamSettings &settings) { settings.latency = latency; });
    }

    void runUntil(Duration sinceBeginning)
    {
        simulation.runUntil(at(sinceBeginning));
    }

    /// Calls and waits for the answer.
    const Event &callAndWait(KeyId key)
    {
        simulation.call(key);
        simulation.runUntil(simulation.now() + simulation.downstream().latency);
        return last();
    }

    [[nodiscard]] const Event &last() const
    {
        return journal.at(journal.end() - 1);
    }

    /// All events of a kind, oldest first.
    [[nodiscard]] std::vector<Event> all(EventKind kind) const
    {
        std::vector<Event> found;
        for (Sequence n = journal.first(); n < journal.end(); ++n)
            if (journal.at(n).kind == kind)
                found.push_back(journal.at(n));
        return found;
    }

    [[nodiscard]] std::size_t count(EventKind kind) const
    {
        return all(kind).size();
    }

    journal::Journal journal;
    simulation::Simulation simulation;
};

/// Whether the events before `end` are the same in both, with their texts and keys.
inline bool sameBeginning(const journal::Journal &a, const journal::Journal &b, Sequence end)
{
    if (a.end() < end || b.end() < end)
        return false;
    for (Sequence n = 0; n < end; ++n)
        if (!(a.at(n) == b.at(n)) || a.eventText(a.at(n)) != b.eventText(b.at(n)) ||
            a.keyName(a.at(n).key) != b.keyName(b.at(n).key))
            return false;
    return true;
}

inline bool sameJournal(const journal::Journal &a, const journal::Journal &b)
{
    return a.end() == b.end() && a.keyCount() == b.keyCount() && sameBeginning(a, b, a.end());
}

/// Wishes of every kind, drawn from a seed, a little virtual time apart.
class RandomWishes
{
public:
    RandomWishes(std::uint64_t seed, std::uint32_t keys) : m_random{seed}, m_keys{keys} {}

    /// Until the next wish.
    Duration pause()
    {
        return Duration{below(3) == 0 ? below(2'000'000'000) : below(30'000'000)};
    }

    /// Of a simulation or of a run.
    template <class Source>
    void wish(Source &source)
    {
        const KeyId key = source.addKey("key:" + std::to_string(below(m_keys)));
        const std::uint32_t kind = below(16);
        if (kind == 0)
            invalidate(source, key);
        else if (kind <= 5)
            source.setSettings(changed(source.settings(), kind));
        else if (kind == 6)
            source.setSettings(source.settings(), {.failFirst = true, .flapping = true});
        else
            call(source, key);
    }

    Settings changed(Settings settings, std::uint32_t kind)
    {
        if (kind == 1)
            settings.ttl = ttl();
        else if (kind == 2)
            settings.traffic = traffic();
        else if (kind == 3)
            settings.policy = policy();
        else
            settings.downstream = downstream();
        return settings;
    }

private:
    static void call(simulation::Simulation &simulation, KeyId key)
    {
        simulation.call(key);
    }

    static void call(simulation::Run &run, KeyId key)
    {
        run.call(std::array{key, key});
    }

    static void invalidate(simulation::Simulation &simulation, KeyId key)
    {
        simulation.invalidate(key);
    }

    static void invalidate(simulation::Run &run, KeyId key)
    {
        run.invalidate(std::array{key});
    }

    stalecache::Ttl ttl()
    {
        switch (below(6)) {
        case 0:
            return 0s;
        case 1:
            return stalecache::Ttl::unlimited();
        default:
            return Duration{below(4'000'000'000)};
        }
    }

    simulation::TrafficSettings traffic()
    {
        using namespace simulation;
        return {.on = below(3) != 0,
                .rate = 1.0 + below(40),
                .arrivals = below(2) == 0 ? Arrivals::poisson : Arrivals::steady,
                .keyCount = 1 + below(m_keys),
                .choice = below(2) == 0 ? KeyChoice::uniform : KeyChoice::zipf,
                .burstEvery = Duration{below(2) * 5'000'000'000LL}};
    }

    simulation::PolicySettings policy()
    {
        simulation::PolicySettings settings;
        settings.timeoutOn = below(2) == 0;
        settings.retryOn = below(2) == 0;
        settings.breakerOn = below(2) == 0;
        settings.timeout = Duration{1 + below(300'000'000)};
        settings.retry.retries = 1 + below(4);
        settings.retry.backoff = static_cast<stalecache::policy::Backoff>(below(3));
        settings.breaker.failures = 1 + below(4);
        settings.breaker.openFor = Duration{below(900'000'000)};
        settings.breaker.probes = 1 + below(3);
        return settings;
    }

    DownstreamSettings downstream()
    {
        DownstreamSettings settings{.health = below(2) == 0 ? Health::healthy : Health::failing,
                                    .failureRate = below(3) * 50.0,
                                    .errorKind = static_cast<simulation::ErrorKind>(below(8)),
                                    .ownError = "own error " + std::to_string(below(3)),
                                    .failAfter = Duration{below(700'000'000)},
                                    .latency = Duration{below(4) * 100'000'000},
                                    .jitter = Duration{below(3) * 60'000'000},
                                    .flapUp = Duration{below(3) * 800'000'000LL},
                                    .failFirst = below(3),
                                    .valueLifetime = Duration{below(3) * 2'000'000'000LL}};
        settings.flapDown = settings.flapUp / 2;
        if (settings.latency > 0ns && below(3) == 0)
            settings.latencyTail = settings.latency * 5;
        if (below(4) == 0)
            settings.outages = {{TimePoint{20s}, 3s}, {TimePoint{25s}, 30s}};
        if (below(4) == 0)
            settings.keyOverrides = {{.key = "key:1", .failureRate = 50.0, .latency = 30ms}};
        return settings;
    }

    std::uint32_t below(std::uint32_t bound)
    {
        return static_cast<std::uint32_t>(m_random() % bound);
    }

    std::mt19937_64 m_random;
    std::uint32_t m_keys;
};

} // namespace support

#pragma once
// A simulation with its journal, and short ways to ask what was written down.

#include <algorithm>
#include <chrono>
#include <random>
#include <string>
#include <string_view>
#include <vector>

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

    void wish(simulation::Simulation &simulation)
    {
        const KeyId key = simulation.addKey("key:" + std::to_string(below(m_keys)));
        switch (below(14)) {
        case 0:
            simulation.invalidate(key);
            break;
        case 1:
            simulation.setTtl(ttl());
            break;
        case 2:
        case 3:
        case 4:
            simulation.setDownstream(downstream());
            break;
        default:
            simulation.call(key);
        }
    }

private:
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

    DownstreamSettings downstream()
    {
        return {.health = below(2) == 0 ? Health::healthy : Health::failing,
                .failureRate = below(3) * 50.0,
                .errorKind = static_cast<simulation::ErrorKind>(below(7)),
                .ownError = "own error " + std::to_string(below(3)),
                .latency = Duration{below(4) * 100'000'000},
                .jitter = Duration{below(3) * 60'000'000}};
    }

    std::uint32_t below(std::uint32_t bound)
    {
        return static_cast<std::uint32_t>(m_random() % bound);
    }

    std::mt19937_64 m_random;
    std::uint32_t m_keys;
};

} // namespace support

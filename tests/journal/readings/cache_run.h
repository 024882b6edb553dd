#pragma once
// The same calls put to a real cache under any TTL, written into a journal as a source would.

#include <array>
#include <chrono>
#include <cstdint>
#include <iterator>
#include <list>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <journal/journal.h>
#include <stalecache/manual_clock.h>
#include <stalecache/map_cache.h>
#include <stalecache/stale_cache.h>

namespace support {

using journal::Duration;
using journal::Event;
using journal::EventKind;
using journal::KeyId;

/// One thing that happens, whatever the TTL is.
struct Action
{
    enum class Kind : std::uint8_t
    {
        begin, ///< a call of a key
        succeed, ///< the n-th call under way gets a value
        fail,
        failForGood, ///< with an error that is not to be covered
        invalidate,
        change, ///< the value behind a key changes
        setTtl, ///< does nothing where the TTL is given
        health, ///< the downstream turns: n = 0 healthy, else failing
    };

    Kind kind{};
    Duration before{0}; ///< time that passes first
    std::uint32_t n = 0; ///< the key; of an end, which of the calls under way
    Duration ttl{0};
};

struct ScriptOptions
{
    std::size_t length = 300;
    std::uint32_t keys = 4;
    std::vector<Duration> ttls{}; ///< that are set on the way; empty: none
    bool invalidates = true;
};

inline std::vector<Action> randomScript(std::uint64_t seed, const ScriptOptions &options)
{
    using Kind = Action::Kind;
    std::mt19937_64 random{seed};
    const auto below = [&random](std::uint64_t bound) {
        return static_cast<std::uint32_t>(random() % bound);
    };
    constexpr std::array kinds{Kind::begin,      Kind::begin,  Kind::begin,  Kind::begin,
                               Kind::succeed,    Kind::fail,   Kind::fail,   Kind::failForGood,
                               Kind::invalidate, Kind::change, Kind::setTtl, Kind::health,
                               Kind::succeed,    Kind::fail};
    std::vector<Action> script(options.length);
    for (Action &action : script) {
        action.kind = kinds[below(kinds.size())];
        if (action.kind == Kind::invalidate && !options.invalidates)
            action.kind = Kind::fail;
        if (below(3) != 0)
            action.before = std::chrono::milliseconds{below(1500)};
        action.n = below(std::uint64_t{options.keys} * 1000);
        if (!options.ttls.empty())
            action.ttl = options.ttls[below(options.ttls.size())];
        else if (action.kind == Kind::setTtl)
            action.kind = Kind::begin;
    }
    return script;
}

/// Runs a script. With a `fixed` TTL the script's own are passed over.
class CacheRun
{
public:
    CacheRun(const std::vector<Action> &script, std::uint32_t keys, std::optional<Duration> fixed,
             std::size_t limit = journal::Journal::defaultLimit)
        : journal{limit}, m_versions(keys), m_fixed{fixed},
          m_cache{{}, fixed.value_or(std::chrono::seconds{5}), hooks(), m_clock, isFinal}
    {
        for (std::uint32_t key = 0; key < keys; ++key)
            journal.internKey(std::to_string(key));
        noteTtl();
        for (const Action &action : script)
            act(action);
    }

    [[nodiscard]] journal::Instant end() const
    {
        return {journal.end(), m_clock.now()};
    }

    journal::Journal journal;

private:
    using Cache = stalecache::StaleCache<std::string, int, stalecache::MapCache<std::string, int>,
                                         stalecache::ManualClock>;
    using Kind = Action::Kind;

    struct Flight
    {
        journal::CallNumber number = 0;
        KeyId key{};
        journal::TimePoint begun{};
        Cache::PendingCall pending;
    };

    static stalecache::Verdict isFinal(const stalecache::ErrorView &error)
    {
        return error.message() == "final" ? stalecache::Verdict::propagate
                                          : stalecache::Verdict::serveStale;
    }

    void act(const Action &action)
    {
        m_clock.advance(action.before);
        const auto key = action.n % static_cast<std::uint32_t>(m_versions.size());
        switch (action.kind) {
        case Kind::begin:
            begin(KeyId{key});
            break;
        case Kind::succeed:
        case Kind::fail:
        case Kind::failForGood:
            settle(action);
            break;
        case Kind::invalidate:
            m_cache.invalidate(std::to_string(key));
            journal.append(
                {.time = m_clock.now(), .key = KeyId{key}, .kind = EventKind::invalidated});
            break;
        case Kind::change:
            ++m_versions[key];
            break;
        case Kind::setTtl:
            if (!m_fixed) {
                m_cache.setTtl(action.ttl);
                noteTtl();
            }
            break;
        case Kind::health:
            journal.append({.time = m_clock.now(),
                            .kind = EventKind::healthChanged,
                            .detail = static_cast<std::uint8_t>(action.n % 2),
                            .more = static_cast<std::uint8_t>(action.n % 3)});
            break;
        }
    }

    void begin(KeyId key)
    {
        m_flights.push_back({.number = ++m_lastCall,
                             .key = key,
                             .begun = m_clock.now(),
                             .pending = m_cache.begin(std::to_string(journal::index(key)))});
        journal.append({.time = m_clock.now(),
                        .call = m_lastCall,
                        .key = key,
                        .kind = EventKind::callStarted});
    }

    void settle(const Action &action)
    {
        if (m_flights.empty())
            return;
        const auto flight =
            std::next(m_flights.begin(), static_cast<std::ptrdiff_t>(action.n % m_flights.size()));
        m_settling = &*flight;
        const std::size_t before = journal.size();
        if (action.kind == Kind::succeed)
            m_settling->pending.succeed(m_versions[journal::index(m_settling->key)]);
        else
            static_cast<void>(m_settling->pending.fail(
                std::string{action.kind == Kind::failForGood ? "final" : "503"}));
        if (journal.size() == before) // a TTL of zero: no hook has anything to tell
            note(EventKind::passedThrough);
        m_settling = nullptr;
        m_flights.erase(flight);
    }

    void note(EventKind kind, Duration span = {}, int detail = 0)
    {
        const auto held = m_cache.peek(std::to_string(journal::index(m_settling->key))).value;
        const bool failed = kind == EventKind::staleServed || kind == EventKind::errorPropagated;
        const bool outOfDate =
            failed && held && *held != m_versions[journal::index(m_settling->key)];
        journal.append({.time = m_clock.now(),
                        .span = span,
                        .latency = m_clock.now() - m_settling->begun,
                        .call = m_settling->number,
                        .key = m_settling->key,
                        .kind = kind,
                        .detail = static_cast<std::uint8_t>(detail),
                        .more = static_cast<std::uint8_t>(outOfDate ? 1 : 0)});
    }

    void noteTtl()
    {
        journal.append({.time = m_clock.now(),
                        .span = m_cache.ttl().span(),
                        .kind = EventKind::settingChanged,
                        .detail = static_cast<std::uint8_t>(journal::Setting::ttl)});
    }

    Cache::HooksType hooks()
    {
        return {
            .onCacheRefreshed = [this](const auto &) { note(EventKind::cacheRefreshed); },
            .onStaleServed = [this](const auto &told) { note(EventKind::staleServed, told.age); },
            .onErrorPropagated =
                [this](const auto &told) {
                    note(EventKind::errorPropagated, told.age.value_or(Duration{-1}),
                         static_cast<int>(told.reason));
                },
            .onStoreSkipped =
                [this](const auto &told) {
                    note(EventKind::storeSkipped, {}, static_cast<int>(told.reason));
                },
        };
    }

    stalecache::ManualClock m_clock;
    std::vector<int> m_versions; // of the value behind each key
    std::optional<Duration> m_fixed;
    journal::CallNumber m_lastCall = 0;
    Flight *m_settling = nullptr;
    Cache m_cache;
    std::list<Flight> m_flights; // after the cache, which they refer to
};

/// The first events of a journal in a journal of their own.
inline journal::Journal beginningOf(const journal::Journal &whole, journal::Sequence end)
{
    journal::Journal beginning;
    for (std::uint32_t key = 0; key < whole.keyCount(); ++key)
        beginning.internKey(whole.keyName(KeyId{key}));
    for (journal::Sequence sequence = 0; sequence < end; ++sequence)
        beginning.append(whole.at(sequence));
    return beginning;
}

} // namespace support

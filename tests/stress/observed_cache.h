#pragma once
// A backend that checks the order in which it is written, with values that carry their history.

#include "checks.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <optional>
#include <utility>

#include <stalecache/map_cache.h>

namespace stress {

/// A moment in the order of everything that happens in one run.
using Turn = std::uint64_t;

/// A value and the two moments between which the call that made it began.
struct Made
{
    int key = 0;
    Turn before = 0;
    Turn after = 0;
    Turn sum = 0;

    static Made by(int key, Turn before, Turn after) noexcept
    {
        return {.key = key, .before = before, .after = after, .sum = sumOf(key, before, after)};
    }

    /// Not a mixture of two values.
    [[nodiscard]] bool isWhole() const noexcept
    {
        return sum == sumOf(key, before, after);
    }

private:
    static Turn sumOf(int key, Turn before, Turn after) noexcept
    {
        return static_cast<Turn>(key) * 31U + before * 7U + after;
    }
};

inline constexpr int keyCount = 4;

/// What the run has seen so far. Outlives the cache.
class History
{
public:
    explicit History(Checks &checks) : m_checks{checks} {}

    Turn next() noexcept
    {
        return m_turn.fetch_add(1) + 1;
    }

    /// To be told before and after: calls that had begun by `before` may not store from now on.
    void invalidated(int key, Turn before) noexcept
    {
        raise(of(m_forgotten, key), before);
    }

    [[nodiscard]] Turn forgottenUpTo(int key) noexcept
    {
        return of(m_forgotten, key).load();
    }

    /// Stores of one key come one at a time: that is one of the things promised.
    void storing(int key, const Made &made) noexcept
    {
        std::atomic<bool> &busy = of(m_busy, key);
        m_checks.require(!busy.exchange(true), "two stores of one key at a time");
        m_checks.require(made.isWhole() && made.key == key, "a value was stored for another key");
        m_checks.require(made.after > of(m_forgotten, key).load(),
                         "a call stored that began before an invalidation");
        m_checks.require(made.after > of(m_latestStored, key).load(),
                         "a call stored over one that began later");
        raise(of(m_latestStored, key), made.before);
        m_stores.fetch_add(1);
        busy.store(false);
    }

    [[nodiscard]] std::uint64_t stores() const noexcept
    {
        return m_stores.load();
    }

private:
    template <class T>
    using PerKey = std::array<std::atomic<T>, keyCount>;

    template <class T>
    static std::atomic<T> &of(PerKey<T> &values, int key) noexcept
    {
        return values[static_cast<std::size_t>(key)];
    }

    static void raise(std::atomic<Turn> &value, Turn to) noexcept
    {
        Turn was = value.load();
        while (was < to && !value.compare_exchange_weak(was, to)) {
        }
    }

    Checks &m_checks;
    std::atomic<Turn> m_turn{0};
    std::atomic<std::uint64_t> m_stores{0};
    PerKey<Turn> m_forgotten{};
    PerKey<Turn> m_latestStored{};
    PerKey<bool> m_busy{};
};

class ObservedCache
{
public:
    explicit ObservedCache(History &history) : m_history{&history} {}

    std::optional<stalecache::Entry<Made>> get(int key)
    {
        return m_kept.get(key);
    }

    void set(int key, stalecache::Entry<Made> entry, stalecache::Duration ttl)
    {
        m_history->storing(key, entry.value);
        m_kept.set(key, entry, ttl);
    }

    void erase(int key)
    {
        m_kept.erase(key);
    }

private:
    History *m_history;
    stalecache::MapCache<int, Made> m_kept;
};

} // namespace stress

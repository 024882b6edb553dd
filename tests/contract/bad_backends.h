#pragma once
// Backends that misbehave on purpose. For one thread.

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <utility>

#include <stalecache/entry.h>
#include <stalecache/manual_clock.h>

namespace contract {

using stalecache::Duration;
using TextEntry = stalecache::Entry<std::string>;

/// Keeps everything for ever. The others add their vice to it.
class IgnoresTtl
{
public:
    std::optional<TextEntry> get(const std::string &key)
    {
        const auto found = m_entries.find(key);
        return found == m_entries.end() ? std::nullopt : std::optional{found->second};
    }

    void set(const std::string &key, TextEntry entry, Duration /*ttl*/)
    {
        m_entries.insert_or_assign(key, std::move(entry));
    }

    void erase(const std::string &key)
    {
        m_entries.erase(key);
    }

private:
    std::map<std::string, TextEntry> m_entries;
};

/// Throws where it is told to, and counts how often it was asked.
class ThrowsWhenTold
{
public:
    bool getThrows = false;
    bool setThrows = false;
    bool eraseThrows = false;
    int gets = 0;
    int sets = 0;
    int erases = 0;
    Duration lastTtl{0};

    std::optional<TextEntry> get(const std::string &key)
    {
        ++gets;
        if (getThrows)
            throw std::runtime_error{"get failed"};
        return m_kept.get(key);
    }

    void set(const std::string &key, TextEntry entry, Duration ttl)
    {
        ++sets;
        lastTtl = ttl;
        if (setThrows)
            throw std::runtime_error{"set failed"};
        m_kept.set(key, std::move(entry), ttl);
    }

    void erase(const std::string &key)
    {
        ++erases;
        if (eraseThrows)
            throw std::runtime_error{"erase failed"};
        m_kept.erase(key);
    }

private:
    IgnoresTtl m_kept;
};

/// Throws at every third request on average, whichever it is.
class ThrowsAtRandom
{
public:
    explicit ThrowsAtRandom(std::uint32_t seed) : m_random{seed} {}

    std::optional<TextEntry> get(const std::string &key)
    {
        mayThrow();
        return m_kept.get(key);
    }

    void set(const std::string &key, TextEntry entry, Duration ttl)
    {
        mayThrow();
        m_kept.set(key, std::move(entry), ttl);
    }

    void erase(const std::string &key)
    {
        mayThrow();
        m_kept.erase(key);
    }

private:
    void mayThrow()
    {
        if (m_random() % 3 == 0)
            throw std::runtime_error{"the backend is out of order"};
    }

    std::mt19937 m_random;
    IgnoresTtl m_kept;
};

/// Forgets the key it is asked about at every third request on average.
class ForgetsAtRandom
{
public:
    explicit ForgetsAtRandom(std::uint32_t seed) : m_random{seed} {}

    std::optional<TextEntry> get(const std::string &key)
    {
        mayForget(key);
        return m_kept.get(key);
    }

    void set(const std::string &key, TextEntry entry, Duration ttl)
    {
        m_kept.set(key, std::move(entry), ttl);
        mayForget(key);
    }

    void erase(const std::string &key)
    {
        m_kept.erase(key);
    }

private:
    void mayForget(const std::string &key)
    {
        if (m_random() % 3 == 0)
            m_kept.erase(key);
    }

    std::mt19937 m_random;
    IgnoresTtl m_kept;
};

/// Answers only after the clock has moved on.
class AnswersLate
{
public:
    AnswersLate(stalecache::ManualClock clock, Duration delay)
        : m_clock{std::move(clock)}, m_delay{delay}
    {
    }

    std::optional<TextEntry> get(const std::string &key)
    {
        auto found = m_kept.get(key);
        m_clock.advance(m_delay);
        return found;
    }

    void set(const std::string &key, TextEntry entry, Duration ttl)
    {
        m_clock.advance(m_delay);
        m_kept.set(key, std::move(entry), ttl);
    }

    void erase(const std::string &key)
    {
        m_clock.advance(m_delay);
        m_kept.erase(key);
    }

private:
    stalecache::ManualClock m_clock;
    Duration m_delay;
    IgnoresTtl m_kept;
};

/// Remembers nothing at all.
struct RemembersNothing
{
    std::optional<TextEntry> get(const std::string & /*key*/)
    {
        return std::nullopt;
    }

    void set(const std::string & /*key*/, const TextEntry & /*entry*/, Duration /*ttl*/) {}

    void erase(const std::string & /*key*/) {}
};

} // namespace contract

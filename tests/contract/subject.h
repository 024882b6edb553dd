#pragma once
// The backend that a suite is run over, whatever its type.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <stalecache/cache.h>
#include <stalecache/manual_clock.h>

namespace contract {

using TextEntry = stalecache::Entry<std::string>;

/// Not AnyCache, which is itself one of the subjects.
class Subject
{
public:
    template <stalecache::Cache<std::string, std::string> Backend>
    static Subject of(Backend backend)
    {
        const auto held = std::make_shared<Backend>(std::move(backend));
        Subject subject;
        subject.m_get = [held](const std::string &key) { return held->get(key); };
        subject.m_set = [held](const std::string &key, const TextEntry &entry,
                               stalecache::Duration ttl) { held->set(key, entry, ttl); };
        subject.m_erase = [held](const std::string &key) { held->erase(key); };
        return subject;
    }

    std::optional<TextEntry> get(const std::string &key)
    {
        return m_get(key);
    }

    void set(const std::string &key, TextEntry entry, stalecache::Duration ttl)
    {
        m_set(key, std::move(entry), ttl);
    }

    void erase(const std::string &key)
    {
        m_erase(key);
    }

private:
    Subject() = default;

    std::function<std::optional<TextEntry>(const std::string &)> m_get;
    std::function<void(const std::string &, TextEntry, stalecache::Duration)> m_set;
    std::function<void(const std::string &)> m_erase;
};

/// A backend by name; `make` gives an empty one. It may use the clock of the cache.
struct NamedBackend
{
    const char *name;
    std::function<Subject(const stalecache::ManualClock &)> make;
    /// Whether what was stored can be relied on to be there.
    bool isReliable = true;
};

using NamedBackends = std::vector<NamedBackend>;

} // namespace contract

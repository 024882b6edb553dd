#pragma once
// Any backend behind one type, for programs that choose theirs at run time.

#include <concepts>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include <stalecache/cache.h>

namespace stalecache {

/// Owns a backend of any type. Moves, does not copy. As thread-safe as what it holds; throws what
/// that throws. One that was moved from may only be destroyed or assigned to. A virtual call an
/// operation.
template <class Key, class Value>
class AnyCache
{
public:
    template <class Backend>
        requires(!std::same_as<std::remove_cvref_t<Backend>, AnyCache>)
    // NOLINTNEXTLINE(google-explicit-constructor): a backend is to be given where a wrapper is
    // taken
    AnyCache(Backend backend) : m_held{std::make_unique<Holder<Backend>>(std::move(backend))}
    {
        static_assert(
            Cache<Backend, Key, Value>,
            "stalecache: the type needs get, set and erase as said in stalecache/cache.h");
    }

    [[nodiscard]] std::optional<Entry<Value>> get(const Key &key)
    {
        return m_held->get(key);
    }

    void set(const Key &key, Entry<Value> entry, Duration ttl)
    {
        m_held->set(key, std::move(entry), ttl);
    }

    void erase(const Key &key)
    {
        m_held->erase(key);
    }

private:
    struct Held
    {
        Held() = default;
        Held(const Held &) = delete;
        Held &operator=(const Held &) = delete;
        virtual ~Held() = default;
        virtual std::optional<Entry<Value>> get(const Key &key) = 0;
        virtual void set(const Key &key, Entry<Value> entry, Duration ttl) = 0;
        virtual void erase(const Key &key) = 0;
    };

    template <class Backend>
    struct Holder final : Held
    {
        explicit Holder(Backend held) : backend{std::move(held)} {}

        std::optional<Entry<Value>> get(const Key &key) override
        {
            return backend.get(key);
        }

        void set(const Key &key, Entry<Value> entry, Duration ttl) override
        {
            backend.set(key, std::move(entry), ttl);
        }

        void erase(const Key &key) override
        {
            backend.erase(key);
        }

        Backend backend;
    };

    std::unique_ptr<Held> m_held;
};

} // namespace stalecache

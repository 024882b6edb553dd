#pragma once
// The backend in memory: a map without a bound.

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>

#include <stalecache/detail/hash_mix.h>
#include <stalecache/entry.h>

namespace stalecache {

/// Keeps every entry until it is replaced or erased; it ignores TTLs, so expired entries stay and
/// can be looked at. Thread-safe: keys are spread over shards, each with a lock of its own. Throws
/// only what copying a key or a value, or the allocator, throws. Moving it is not thread-safe; one
/// that was moved from may only be destroyed or assigned to.
template <class Key, class Value, class Hash = std::hash<Key>, class Equal = std::equal_to<Key>>
class MapCache
{
public:
    [[nodiscard]] std::optional<Entry<Value>> get(const Key &key) const
    {
        const Shard &shard = shardOf(key);
        const std::scoped_lock lock{shard.mutex};
        const auto found = shard.entries.find(key);
        if (found == shard.entries.end())
            return std::nullopt;
        return found->second;
    }

    void set(const Key &key, Entry<Value> entry, Duration /*ttl*/)
    {
        Shard &shard = shardOf(key);
        const std::scoped_lock lock{shard.mutex};
        shard.entries.insert_or_assign(key, std::move(entry));
    }

    void erase(const Key &key)
    {
        Shard &shard = shardOf(key);
        const std::scoped_lock lock{shard.mutex};
        shard.entries.erase(key);
    }

    /// The number of entries; a moment's figure while others write.
    [[nodiscard]] std::size_t size() const
    {
        std::size_t sum = 0;
        for (const Shard &shard : *m_shards) {
            const std::scoped_lock lock{shard.mutex};
            sum += shard.entries.size();
        }
        return sum;
    }

private:
    struct Shard
    {
        mutable std::mutex mutex;
        std::unordered_map<Key, Entry<Value>, Hash, Equal> entries;
    };

    static constexpr unsigned shardBits = 6;
    using Shards = std::array<Shard, std::size_t{1} << shardBits>;

    [[nodiscard]] Shard &shardOf(const Key &key) const
    {
        return (*m_shards)[detail::bucketOf<shardBits>(Hash{}(key))];
    }

    std::unique_ptr<Shards> m_shards = std::make_unique<Shards>();
};

} // namespace stalecache

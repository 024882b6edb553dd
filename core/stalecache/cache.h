#pragma once
// What a type must offer to be a backend of StaleCache.

#include <concepts>
#include <optional>
#include <utility>

#include <stalecache/entry.h>

namespace stalecache {

/// `get(key)` answers the entry of a key, or nothing. May throw: StaleCache then reports a backend
/// error and hands out the original error of the call.
template <class C, class Key, class Value>
concept HasGet = requires(C &cache, const Key &key) {
    { cache.get(key) } -> std::convertible_to<std::optional<Entry<Value>>>;
};

/// `set(key, entry, ttl)` stores an entry in place of the former one. The TTL only tells when the
/// backend may forget the entry; it may ignore it. If it throws, the former entry should stand.
template <class C, class Key, class Value>
concept HasSet = requires(C &cache, const Key &key, Entry<Value> entry, Duration ttl) {
    cache.set(key, std::move(entry), ttl);
};

/// `erase(key)` forgets a key; one that is not there is no error.
template <class C, class Key>
concept HasErase = requires(C &cache, const Key &key) { cache.erase(key); };

/// A backend. StaleCache calls it from any thread that calls StaleCache, so it must be thread-safe
/// if they are several. It must not call back into the StaleCache that owns it.
template <class C, class Key, class Value>
concept Cache = HasGet<C, Key, Value> && HasSet<C, Key, Value> && HasErase<C, Key>;

} // namespace stalecache

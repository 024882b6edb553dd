// Must not compile: the key has no hash.

#include <stalecache/any_cache.h>
#include <stalecache/stale_cache.h>

struct Key
{
    friend bool operator==(const Key &, const Key &) = default;
};

using Cache = stalecache::StaleCache<Key, int, stalecache::AnyCache<Key, int>>;

void use(Cache &cache)
{
    cache.invalidate(Key{});
}

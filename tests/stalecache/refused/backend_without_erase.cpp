// Must not compile: the backend offers no erase.

#include <string>

#include <stalecache/stale_cache.h>

struct Backend
{
    std::optional<stalecache::Entry<int>> get(const std::string &key);
    void set(const std::string &key, stalecache::Entry<int> entry, stalecache::Duration ttl);
};

using Cache = stalecache::StaleCache<std::string, int, Backend>;

void use(Cache &cache)
{
    static_cast<void>(cache.peek("k"));
}

// Must not compile: the backend offers no get.

#include <string>

#include <stalecache/stale_cache.h>

struct Backend
{
    void set(const std::string &key, stalecache::Entry<int> entry, stalecache::Duration ttl);
    void erase(const std::string &key);
};

using Cache = stalecache::StaleCache<std::string, int, Backend>;

void use(Cache &cache)
{
    cache.invalidate("k");
}

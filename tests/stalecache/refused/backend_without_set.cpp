// Must not compile: the backend's set takes no TTL.

#include <string>

#include <stalecache/stale_cache.h>

struct Backend
{
    std::optional<stalecache::Entry<int>> get(const std::string &key);
    void set(const std::string &key, stalecache::Entry<int> entry);
    void erase(const std::string &key);
};

using Cache = stalecache::StaleCache<std::string, int, Backend>;

void use(Cache &cache)
{
    cache.invalidate("k");
}

// Must not compile: the function returns what is no value of the cache.

#include <string>
#include <vector>

#include <stalecache/stale_cache.h>

void use(stalecache::StaleCache<std::string, int> &cache)
{
    cache.call("k", [](const std::string &) { return std::vector<int>{}; });
}

// Must not compile: the function does not take the key.

#include <string>

#include <stalecache/stale_cache.h>

void use(stalecache::StaleCache<std::string, int> &cache)
{
    cache.call("k", [] { return 7; });
}

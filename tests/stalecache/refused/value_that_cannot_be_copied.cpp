// Must not compile: the value is both stored and returned.

#include <memory>
#include <string>

#include <stalecache/stale_cache.h>

using Cache = stalecache::StaleCache<std::string, std::unique_ptr<int>>;

void use(Cache &cache)
{
    cache.invalidate("k");
}

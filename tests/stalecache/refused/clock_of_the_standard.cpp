// Must not compile: a clock of the standard is none of ours.

#include <chrono>
#include <string>

#include <stalecache/stale_cache.h>

using Cache = stalecache::StaleCache<std::string, int, stalecache::MapCache<std::string, int>,
                                     std::chrono::steady_clock>;

void use(Cache &cache)
{
    cache.invalidate("k");
}

#include <chrono>
#include <string>

#include <stalecache/stale_cache.h>

// What our own warnings would refuse must not stop a consumer.
static int unused = (int)1.5;

int main()
{
    int shadowed = 0;
    {
        int shadowed = 1;
        (void)shadowed;
    }
    stalecache::StaleCache<std::string, int> cache{{}, std::chrono::seconds{1}};
    const auto served = cache.call("key", [](const std::string &) { return 42; });
    return served.value == 42 ? shadowed : 1;
}

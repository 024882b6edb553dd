// The smallest use of the library: three calls, and a downstream that fails after the first.

#include <stalecache/stale_cache.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <expected>
#include <iostream>
#include <string>

using namespace std::chrono_literals;

namespace {

using Answer = std::expected<std::string, std::string>;
using Cache = stalecache::StaleCache<std::string, std::string>;

std::string timeOfDay()
{
    const auto now = std::chrono::system_clock::now();
    const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
    const auto milliseconds =
        std::chrono::floor<std::chrono::milliseconds>(now.time_since_epoch()) % 1s;
    std::tm local{};
    localtime_r(&seconds, &local);
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%H:%M:%S", &local);
    std::snprintf(text.data() + length, text.size() - length, ".%03d",
                  static_cast<int>(milliseconds.count()));
    return text.data();
}

void call(Cache &cache, const std::string &key, const auto &fetch)
{
    const auto served = cache.call(key, fetch);
    if (served) // fresh or stale: served->isStale() and served->age tell
        std::cout << "  result: \"" << served->value << "\", err: <nil>\n";
    else if (cache.peek(key).state() == stalecache::EntryState::absent)
        std::cout << "  err: " << served.error() << " (no cached value for this key)\n";
    else
        std::cout << "  err: " << served.error() << " (the cached value is too old)\n";
}

} // namespace

int main()
{
    bool healthy = true;
    const auto fetch = [&healthy](const std::string &key) -> Answer {
        if (!healthy)
            return std::unexpected{"downstream unavailable"};
        return "fresh data for " + key + " at " + timeOfDay();
    };

    Cache cache{stalecache::MapCache<std::string, std::string>{},
                5min,
                {.onCacheRefreshed =
                     [](const auto &event) {
                         std::cout << "  [hook] cache refreshed for key=\"" << event.key << "\"\n";
                     },
                 .onStaleServed =
                     [](const auto &event) {
                         std::cout << "  [hook] serving stale data for key=\"" << event.key
                                   << "\"\n";
                     }}};

    std::cout << "=== Call 1: Success (populates cache) ===\n";
    call(cache, "user:1", fetch);

    healthy = false;
    std::cout << "\n=== Call 2: Failure (served from stale cache) ===\n";
    call(cache, "user:1", fetch);

    std::cout << "\n=== Call 3: Different key, no cache ===\n";
    call(cache, "user:2", fetch);
}

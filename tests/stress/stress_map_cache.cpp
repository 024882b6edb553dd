// The backend in memory alone.

#include "checks.h"

#include <random>
#include <string>

#include <stalecache/map_cache.h>

using stalecache::Duration;
using stalecache::TimePoint;
using TextMap = stalecache::MapCache<std::string, std::string>;

namespace {

constexpr int threadCount = 4;
constexpr int stepsEach = 200'000;
constexpr int sharedKeys = 8;
constexpr int ownKeys = 100;

/// The time of an entry can be told from its value, so that a mixture of two would show.
stalecache::Entry<std::string> entryOf(const std::string &key, int number)
{
    return {key + '#' + std::to_string(number), TimePoint{Duration{number}}};
}

void useSharedKey(TextMap &cache, stress::Checks &checks, std::mt19937 &random, int number)
{
    const std::string key = "shared " + std::to_string(random() % sharedKeys);
    switch (random() % 4) {
    case 0:
        cache.set(key, entryOf(key, number), Duration::max());
        break;
    case 1:
        cache.erase(key);
        break;
    default:
        if (const auto entry = cache.get(key)) {
            const auto stored = static_cast<int>(entry->storedAt.time_since_epoch().count());
            checks.require(*entry == entryOf(key, stored), "an entry is a mixture of two");
        }
    }
}

} // namespace

int main()
{
    stress::Checks checks;
    TextMap cache;
    stress::runThreads(threadCount, [&](int thread) {
        std::mt19937 random{static_cast<unsigned>(thread) + 1};
        const std::string mine = "of thread " + std::to_string(thread) + ' ';
        for (int i = 0; i < stepsEach; ++i) {
            useSharedKey(cache, checks, random, i);
            const std::string key = mine + std::to_string(i % ownKeys);
            if (i >= ownKeys)
                checks.require(cache.get(key) == entryOf(key, i - ownKeys),
                               "an entry that only this thread writes has changed");
            cache.set(key, entryOf(key, i), Duration::max());
            if (i % 1024 == 0)
                checks.require(cache.size() > 0, "the size is wrong");
        }
    });
    for (int i = 0; i < sharedKeys; ++i)
        cache.erase("shared " + std::to_string(i));
    checks.require(cache.size() == std::size_t{threadCount} * ownKeys, "entries were lost");
    return checks.exitCode();
}

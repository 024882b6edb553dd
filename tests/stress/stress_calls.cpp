// Many threads call, look at and invalidate a few keys.

#include "observed_cache.h"

#include <chrono>
#include <expected>
#include <random>

#include <stalecache/stale_cache.h>

using namespace std::chrono_literals;
using stress::History;
using stress::Made;
using stress::Turn;

namespace {

constexpr int threadCount = 4;
constexpr int callsEach = 200'000;

using Cache = stalecache::StaleCache<int, Made, stress::ObservedCache>;
using Result = std::expected<Made, int>;

struct Told
{
    std::atomic<std::uint64_t> refreshed{0};
    std::atomic<std::uint64_t> served{0};
    std::atomic<std::uint64_t> propagated{0};
    std::atomic<std::uint64_t> skipped{0};
};

void callOnce(Cache &cache, History &history, stress::Checks &checks, int key, unsigned fate)
{
    constexpr int error = 7;
    const Turn forgotten = history.forgottenUpTo(key);
    const Turn before = history.next();
    const auto result = cache.call(key, [&](int asked) -> Result {
        const Turn after = history.next();
        if (fate % 5 == 0)
            std::this_thread::yield();
        if (fate % 3 == 0)
            return std::unexpected{error};
        return Made::by(asked, before, after);
    });
    if (!result) {
        checks.require(fate % 3 == 0 && result.error() == error, "another error came back");
        return;
    }
    checks.require(result->value.isWhole() && result->value.key == key,
                   "a value was served for another key");
    checks.require(result->isStale() == (fate % 3 == 0), "the origin is wrong");
    if (result->isStale()) {
        checks.require(result->value.after > forgotten, "an invalidated value was served");
        checks.require(result->age >= 0ns, "an age is negative");
    } else {
        checks.require(result->value.before == before, "a fresh value is not that of the call");
    }
}

} // namespace

int main()
{
    stress::Checks checks;
    History history{checks};
    Told told;
    Cache cache{stress::ObservedCache{history},
                1h,
                {.onCacheRefreshed = [&](const auto &) { told.refreshed.fetch_add(1); },
                 .onStaleServed = [&](const auto &) { told.served.fetch_add(1); },
                 .onErrorPropagated = [&](const auto &) { told.propagated.fetch_add(1); },
                 .onStoreSkipped = [&](const auto &) { told.skipped.fetch_add(1); }}};

    stress::runThreads(threadCount, [&](int thread) {
        std::mt19937 random{static_cast<unsigned>(thread) + 1};
        for (int i = 0; i < callsEach; ++i) {
            const int key = static_cast<int>(random() % stress::keyCount);
            callOnce(cache, history, checks, key, static_cast<unsigned>(random()));
            if (i % 16 == 0) {
                const Turn before = history.next();
                checks.require(cache.invalidate(key), "an invalidation failed");
                history.invalidated(key, before);
            }
            if (i % 8 == 0) {
                const auto peek = cache.peek(key);
                checks.require(!peek.value || (peek.value->isWhole() && peek.value->key == key),
                               "a look showed the value of another key");
            }
        }
    });

    constexpr std::uint64_t calls = std::uint64_t{threadCount} * callsEach;
    checks.require(told.refreshed + told.served + told.propagated + told.skipped == calls,
                   "the hooks did not tell of every call once");
    checks.require(told.refreshed == history.stores(), "the hooks did not tell of every store");
    checks.require(told.refreshed > 0 && told.served > 0 && told.propagated > 0,
                   "an outcome was never reached");
    checks.require(cache.hookErrors() == 0, "a hook threw");
    return checks.exitCode();
}

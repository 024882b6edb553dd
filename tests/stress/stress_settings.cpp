// The TTL and the clock change while threads call; hooks throw, look and invalidate.

#include "checks.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <random>
#include <stdexcept>
#include <string>

#include <stalecache/manual_clock.h>
#include <stalecache/stale_cache.h>

using namespace std::chrono_literals;
using stalecache::Duration;

namespace {

constexpr int callerCount = 3;
constexpr int callsEach = 100'000;
constexpr std::array<Duration, 4> spans{0s, 1s, 10s, Duration::max()};

using Cache =
    stalecache::StaleCache<std::string, std::string, stalecache::MapCache<std::string, std::string>,
                           stalecache::ManualClock>;

/// The hooks use the cache they belong to.
struct Scene
{
    stress::Checks checks;
    stalecache::ManualClock clock;
    std::atomic<std::uint64_t> thrown{0};
    std::atomic<std::uint64_t> toldOfThrows{0};
    Cache cache{{},
                10s,
                {.onCacheRefreshed = [this](const auto &event) { refreshed(event); },
                 .onStaleServed = [this](const auto &event) { served(event); },
                 .onHookError = [this](const auto &) { toldOfThrows.fetch_add(1); }},
                clock};

    void refreshed(const stalecache::CacheRefreshed<std::string, std::string> &event)
    {
        if (event.call % 7 == 0) {
            thrown.fetch_add(1);
            throw std::runtime_error{"the hook threw"};
        }
        const auto peek = cache.peek(event.key);
        checks.require(!peek.value || *peek.value == "of " + event.key,
                       "a hook saw the value of another key");
    }

    void served(const stalecache::StaleServed<std::string, std::string> &event)
    {
        checks.require(event.value == "of " + event.key, "a hook was told another key's value");
        if (event.call % 11 == 0)
            cache.invalidate(event.key);
    }

    void callOnce(const std::string &key, bool succeeds)
    {
        try {
            const auto result = cache.call(key, [&](const std::string &asked) {
                if (!succeeds)
                    throw std::runtime_error{"down"};
                return "of " + asked;
            });
            checks.require(result.value == "of " + key, "the value of another key came back");
            checks.require(result.isStale() != succeeds, "the origin is wrong");
            checks.require(result.age >= 0ns, "an age is negative");
            checks.require(result.remaining >= 0ns, "a value was served past its TTL");
        } catch (const std::runtime_error &error) {
            checks.require(!succeeds && error.what() == std::string{"down"},
                           "another error came back");
        }
    }

    void changeSettings(std::mt19937 &random)
    {
        cache.setTtl(spans.at(random() % spans.size()));
        const Duration ttl = cache.ttl().span();
        checks.require(std::ranges::find(spans, ttl) != spans.end(), "a TTL was never set");
        clock.advance(std::chrono::milliseconds{static_cast<int>(random() % 500) - 100});
    }
};

} // namespace

int main()
{
    Scene scene;
    stress::runThreads(callerCount + 1, [&](int thread) {
        std::mt19937 random{static_cast<unsigned>(thread) + 1};
        for (int i = 0; i < callsEach; ++i) {
            if (thread == callerCount)
                scene.changeSettings(random);
            else
                scene.callOnce("key " + std::to_string(random() % 4), random() % 2 == 0);
        }
        // Whoever comes after the changes still finds something to store.
        if (thread == callerCount)
            scene.cache.setTtl(10s);
    });
    scene.checks.require(scene.thrown > 0, "no hook ever threw");
    scene.checks.require(scene.cache.hookErrors() == scene.thrown, "a throw was not counted");
    scene.checks.require(scene.toldOfThrows == scene.thrown, "a throw was not told of");
    return scene.checks.exitCode();
}

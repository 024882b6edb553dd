// Calls begun in one thread are settled in another, in any order.

#include "observed_cache.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <mutex>
#include <random>
#include <utility>
#include <vector>

#include <stalecache/stale_cache.h>

using namespace std::chrono_literals;
using stress::Made;
using stress::Turn;

namespace {

constexpr int threadCount = 4;
constexpr int stepsEach = 150'000;

using Cache = stalecache::StaleCache<int, Made, stress::ObservedCache>;

struct UnderWay
{
    Cache::PendingCall call;
    Made made;
};

/// Where threads leave calls for each other. Gives back any of them, so that late ones end early.
class Exchange
{
public:
    void put(UnderWay call)
    {
        const std::scoped_lock lock{m_mutex};
        m_calls.push_back(std::make_unique<UnderWay>(std::move(call)));
    }

    std::unique_ptr<UnderWay> take(std::size_t pick)
    {
        const std::scoped_lock lock{m_mutex};
        if (m_calls.empty())
            return nullptr;
        std::swap(m_calls[pick % m_calls.size()], m_calls.back());
        auto taken = std::move(m_calls.back());
        m_calls.pop_back();
        return taken;
    }

    [[nodiscard]] std::size_t size()
    {
        const std::scoped_lock lock{m_mutex};
        return m_calls.size();
    }

private:
    std::mutex m_mutex;
    std::vector<std::unique_ptr<UnderWay>> m_calls;
};

void settle(UnderWay &one, stress::History &history, stress::Checks &checks, unsigned fate)
{
    const int key = one.call.key();
    switch (fate % 8) {
    case 0:
        one.call.abandon();
        return;
    case 1:
    case 2: {
        const Turn forgotten = history.forgottenUpTo(key);
        const auto result = one.call.fail(int{7});
        if (result) {
            checks.require(result->value.isWhole() && result->value.key == key,
                           "a value was served for another key");
            checks.require(result->value.after > forgotten, "an invalidated value was served");
        } else {
            checks.require(result.error() == 7, "another error came back");
        }
        return;
    }
    default:
        checks.require(one.call.succeed(one.made).value.before == one.made.before,
                       "a fresh value is not that of the call");
    }
}

} // namespace

int main()
{
    constexpr std::size_t mostUnderWay = 32;
    stress::Checks checks;
    stress::History history{checks};
    std::atomic<std::uint64_t> skipped{0};
    Cache cache{stress::ObservedCache{history}, 1h, {.onStoreSkipped = [&](const auto &) {
                    skipped.fetch_add(1);
                }}};
    Exchange exchange;

    stress::runThreads(threadCount, [&](int thread) {
        std::mt19937 random{static_cast<unsigned>(thread) + 1};
        for (int i = 0; i < stepsEach; ++i) {
            const int key = static_cast<int>(random() % stress::keyCount);
            const Turn before = history.next();
            auto call = cache.begin(key);
            const Made made = Made::by(key, before, history.next());
            exchange.put({std::move(call), made});
            // Some are left lying, so that later ones overtake them.
            while (exchange.size() > mostUnderWay / 2 + random() % mostUnderWay) {
                if (const auto taken = exchange.take(random()))
                    settle(*taken, history, checks, static_cast<unsigned>(random()));
            }
            if (i % 64 == 0) {
                const Turn start = history.next();
                checks.require(cache.invalidate(key), "an invalidation failed");
                history.invalidated(key, start);
            }
        }
    });

    while (const auto rest = exchange.take(0))
        rest->call.abandon();
    checks.require(history.stores() > 0, "nothing was ever stored");
    checks.require(skipped > 0, "no call was ever late");
    return checks.exitCode();
}

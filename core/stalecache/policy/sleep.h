#pragma once
// How the blocking form waits.

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include <stalecache/time.h>

namespace stalecache::policy {

/// Sleeps, and wakes at once when a stop is requested. May return early: who calls it looks at the
/// clock and sleeps again. Thread-safe.
struct InterruptibleSleep
{
    void operator()(Duration span, const std::stop_token &stop) const
    {
        // Now plus the longest of spans would overflow within the standard library.
        constexpr Duration longestSlice = std::chrono::hours{1};
        const Duration slice = std::min(span, longestSlice);
        if (!stop.stop_possible()) {
            std::this_thread::sleep_for(slice);
            return;
        }
        std::mutex mutex;
        std::condition_variable_any stopped;
        std::unique_lock lock{mutex};
        stopped.wait_for(lock, stop, slice, [] { return false; });
    }
};

} // namespace stalecache::policy

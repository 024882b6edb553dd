#pragma once
// A cache under test with its clock and its recorder.

#include "forms.h"
#include "recorder.h"

#include <chrono>
#include <functional>
#include <string>

#include <stalecache/manual_clock.h>
#include <stalecache/stale_cache.h>

namespace support {

using namespace std::chrono_literals;

inline constexpr Duration tick{1};
inline constexpr Duration tenSeconds = 10s;

template <class Backend = stalecache::MapCache<std::string, std::string>,
          class Hash = std::hash<std::string>>
struct Bench
{
    using Cache =
        stalecache::StaleCache<std::string, std::string, Backend, stalecache::ManualClock, Hash>;

    explicit Bench(stalecache::Ttl ttl = tenSeconds, stalecache::Classifier classifier = {},
                   Backend backend = {})
        : cache{std::move(backend), ttl, recorder.hooks(), clock, std::move(classifier)}
    {
    }

    /// A success now; what the hooks said of it is forgotten.
    void store(const std::string &key, const std::string &value)
    {
        makeCall(Form::expectedCall, cache, key, value);
        recorder.events.clear();
    }

    Outcome succeed(const std::string &key, const std::string &value)
    {
        return makeCall(Form::expectedCall, cache, key, value);
    }

    Outcome fail(const std::string &key)
    {
        return makeCall(Form::expectedCall, cache, key, failure());
    }

    Recorder recorder;
    stalecache::ManualClock clock{stalecache::TimePoint{1h}};
    Cache cache;
};

} // namespace support

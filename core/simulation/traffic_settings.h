#pragma once
// Which calls come by themselves.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <stalecache/time.h>

namespace simulation {

enum class Arrivals
{
    poisson, ///< independent callers: the gaps are exponential
    steady, ///< one call every 1/rate
};

enum class KeyChoice
{
    uniform, ///< all keys alike
    zipf, ///< the n-th key as often as 1/n^exponent
};

/// A list of keys that copies of the settings share, since it can hold a million.
using KeyList = std::shared_ptr<const std::vector<std::string>>;

/// Whether two lists hold the same, or neither is set.
[[nodiscard]] bool sameKeys(const KeyList &a, const KeyList &b);

struct TrafficSettings
{
    static constexpr double mostRate = 1e6;
    static constexpr std::uint32_t mostKeys = 1'000'000;

    bool on = false;
    double rate = 3; ///< calls a second, above 0 to mostRate
    Arrivals arrivals = Arrivals::poisson;
    std::uint32_t keyCount = 5; ///< `user:1` … `user:<count>`, 1 to mostKeys
    KeyList ownKeys{}; ///< if set, called instead of those; not empty
    KeyChoice choice = KeyChoice::zipf;
    double exponent = 0.99; ///< of Zipf, 0 to 10
    stalecache::Duration burstEvery{
        0}; ///< from the begin of one burst to that of the next; 0: none
    stalecache::Duration burstLength{std::chrono::seconds{2}}; ///< no longer than burstEvery
    double burstFactor = 10; ///< times the rate, in a burst

    [[nodiscard]] std::size_t keys() const
    {
        return ownKeys ? ownKeys->size() : keyCount;
    }

    /// Lists are compared by what they hold.
    friend bool operator==(const TrafficSettings &a, const TrafficSettings &b);
};

} // namespace simulation

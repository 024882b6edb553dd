#pragma once
// Whether settings can be run, and if not, what is wrong and what would be right.

#include <cstddef>
#include <string>
#include <vector>

#include <simulation/settings.h>

namespace simulation {

enum class SettingField
{
    failureRate,
    failAfter,
    latency,
    jitter,
    latencyTail,
    flapUp,
    flapDown,
    outages,
    keyOverrides,
    valueLifetime,
    trafficRate,
    trafficKeys, ///< their number
    trafficOwnKeys, ///< the list
    trafficExponent,
    burstEvery,
    burstLength,
    burstFactor,
    timeout,
    retries,
    firstWait,
    longestWait,
    retryFactor,
    breakerFailures,
    breakerOpenFor,
    breakerProbes,
};

enum class SettingFault
{
    outOfRange, ///< `least` ≤ value ≤ `most` is accepted
    notAbove, ///< above `least` and up to `most` is accepted
    onlyOneOfTwo, ///< a time of flapping is 0 while the other is not
    noMedian, ///< a tail of a latency of 0
    listEmpty,
    keyEmpty, ///< `first`: its place in the list
    keyTwice, ///< value: the key; `first`, `second`: its places
    overrideSaysNothing, ///< value: the key; `first`: its place
    outageBeforeBeginning, ///< value: the outage; `first`: its place
    outageWithoutLength, ///< the same
    outagesGoBack, ///< value: the outage `second`, which begins before `first` (least) does
    outagesOverlap, ///< value: the outage `second`, which begins before `first` (least) is over
};

struct SettingProblem
{
    SettingField field{};
    SettingFault fault{};
    std::string value; ///< what was given, in the words of notation.h
    std::string least{}; ///< empty: no such bound
    std::string most{};
    std::size_t first = 0; ///< places in a list, from 0
    std::size_t second = 0;

    friend bool operator==(const SettingProblem &, const SettingProblem &) = default;
};

/// All that is wrong, in the order of the fields; nothing if the settings can be run. The policy is
/// looked at also where it is switched off, so that switching it on is always possible.
[[nodiscard]] std::vector<SettingProblem> check(const DownstreamSettings &settings);
[[nodiscard]] std::vector<SettingProblem> check(const TrafficSettings &settings);
[[nodiscard]] std::vector<SettingProblem> check(const PolicySettings &settings);
[[nodiscard]] std::vector<SettingProblem> check(const Settings &settings);

} // namespace simulation

#pragma once
// Settings that people know by a name.

#include <array>
#include <optional>
#include <string_view>

#include <simulation/downstream_settings.h>
#include <simulation/traffic_settings.h>

namespace simulation {

enum class DownstreamPreset
{
    healthy,
    brownOut, ///< three in ten calls fail with 503, and some answers take long
    hardOutage, ///< every call fails
    flapping, ///< five seconds up, three seconds down
    slow, ///< one answer in a hundred takes longer than three seconds
    slowFailure, ///< every call fails, but only after three seconds
    oneBadKey, ///< `user:1` always fails
};

inline constexpr std::array downstreamPresets{
    DownstreamPreset::healthy,   DownstreamPreset::brownOut, DownstreamPreset::hardOutage,
    DownstreamPreset::flapping,  DownstreamPreset::slow,     DownstreamPreset::slowFailure,
    DownstreamPreset::oneBadKey,
};

enum class TrafficPreset
{
    trickle, ///< 3 calls a second to 5 keys
    steadyBusy, ///< 50 a second to 100 keys
    bursts, ///< 5 a second, and ten times as many for two seconds in every ten
    stampede, ///< 5,000 a second to 10,000 keys
};

inline constexpr std::array trafficPresets{
    TrafficPreset::trickle,
    TrafficPreset::steadyBusy,
    TrafficPreset::bursts,
    TrafficPreset::stampede,
};

/// For files and tests: "brown-out", "steady-busy" …
[[nodiscard]] std::string_view idOf(DownstreamPreset preset);
[[nodiscard]] std::string_view idOf(TrafficPreset preset);
[[nodiscard]] std::optional<DownstreamPreset> downstreamPreset(std::string_view id);
[[nodiscard]] std::optional<TrafficPreset> trafficPreset(std::string_view id);

/// Complete: nothing of what was set before is left.
[[nodiscard]] DownstreamSettings settingsOf(DownstreamPreset preset);
/// The same; switched on.
[[nodiscard]] TrafficSettings settingsOf(TrafficPreset preset);

} // namespace simulation

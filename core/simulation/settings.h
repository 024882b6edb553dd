#pragma once
// All that can be set about a simulation.

#include <chrono>
#include <cstdint>

#include <simulation/downstream_settings.h>
#include <simulation/policy_settings.h>
#include <simulation/traffic_settings.h>
#include <stalecache/time.h>

namespace simulation {

struct Settings
{
    stalecache::Ttl ttl = std::chrono::seconds{30};
    DownstreamSettings downstream{};
    TrafficSettings traffic{};
    PolicySettings policy{};
    std::uint64_t seed = 7; ///< counts from the beginning of a run

    friend bool operator==(const Settings &, const Settings &) = default;
};

} // namespace simulation

#pragma once
// All that can be set about a simulation.

#include <chrono>
#include <cstdint>

#include <simulation/downstream.h>
#include <stalecache/time.h>

namespace simulation {

struct Settings
{
    stalecache::Ttl ttl = std::chrono::seconds{30};
    DownstreamSettings downstream{};
    std::uint64_t seed = 7;
};

} // namespace simulation

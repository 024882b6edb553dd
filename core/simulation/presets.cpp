#include <simulation/presets.h>

#include <algorithm>
#include <chrono>

namespace simulation {

using namespace std::chrono_literals;

namespace {

template <class List>
std::optional<typename List::value_type> withId(const List &presets, std::string_view id)
{
    const auto found =
        std::ranges::find_if(presets, [id](auto preset) { return idOf(preset) == id; });
    return found == presets.end() ? std::nullopt : std::optional{*found};
}

} // namespace

std::string_view idOf(DownstreamPreset preset)
{
    switch (preset) {
    case DownstreamPreset::healthy:
        return "healthy";
    case DownstreamPreset::brownOut:
        return "brown-out";
    case DownstreamPreset::hardOutage:
        return "hard-outage";
    case DownstreamPreset::flapping:
        return "flapping";
    case DownstreamPreset::slow:
        return "slow";
    case DownstreamPreset::slowFailure:
        return "slow-failure";
    case DownstreamPreset::oneBadKey:
        return "one-bad-key";
    }
    return {};
}

std::string_view idOf(TrafficPreset preset)
{
    switch (preset) {
    case TrafficPreset::trickle:
        return "trickle";
    case TrafficPreset::steadyBusy:
        return "steady-busy";
    case TrafficPreset::bursts:
        return "bursts";
    case TrafficPreset::stampede:
        return "stampede";
    }
    return {};
}

std::optional<DownstreamPreset> downstreamPreset(std::string_view id)
{
    return withId(downstreamPresets, id);
}

std::optional<TrafficPreset> trafficPreset(std::string_view id)
{
    return withId(trafficPresets, id);
}

DownstreamSettings settingsOf(DownstreamPreset preset)
{
    switch (preset) {
    case DownstreamPreset::healthy:
        break;
    case DownstreamPreset::brownOut:
        return {.health = Health::failing,
                .failureRate = 30,
                .errorKind = ErrorKind::http503,
                .latency = 120ms,
                .latencyTail = 1500ms};
    case DownstreamPreset::hardOutage:
        return {.health = Health::failing};
    case DownstreamPreset::flapping:
        return {.flapUp = 5s, .flapDown = 3s};
    case DownstreamPreset::slow:
        return {.latency = 400ms, .latencyTail = 3s};
    case DownstreamPreset::slowFailure:
        return {.health = Health::failing, .errorKind = ErrorKind::slow, .failAfter = 3s};
    case DownstreamPreset::oneBadKey:
        return {.keyOverrides = {{.key = "user:1", .failureRate = 100}}};
    }
    return {};
}

TrafficSettings settingsOf(TrafficPreset preset)
{
    switch (preset) {
    case TrafficPreset::trickle:
        break;
    case TrafficPreset::steadyBusy:
        return {.on = true, .rate = 50, .arrivals = Arrivals::steady, .keyCount = 100};
    case TrafficPreset::bursts:
        return {.on = true, .rate = 5, .keyCount = 20, .burstEvery = 10s, .burstLength = 2s};
    case TrafficPreset::stampede:
        return {.on = true, .rate = 5000, .keyCount = 10'000};
    }
    return {.on = true};
}

} // namespace simulation

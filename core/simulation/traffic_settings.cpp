#include <simulation/traffic_settings.h>

#include <tuple>

namespace simulation {

namespace {

auto figures(const TrafficSettings &settings)
{
    return std::tie(settings.on, settings.rate, settings.arrivals, settings.keyCount,
                    settings.choice, settings.exponent, settings.burstEvery, settings.burstLength,
                    settings.burstFactor);
}

} // namespace

bool sameKeys(const KeyList &a, const KeyList &b)
{
    return a == b || (a && b && *a == *b);
}

bool operator==(const TrafficSettings &a, const TrafficSettings &b)
{
    return figures(a) == figures(b) && sameKeys(a.ownKeys, b.ownKeys);
}

} // namespace simulation

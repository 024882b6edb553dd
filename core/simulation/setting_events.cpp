#include <simulation/setting_events.h>

#include <cmath>
#include <utility>

#include <simulation/notation.h>

namespace simulation {

using journal::Setting;
using stalecache::Duration;

namespace {

Duration count(std::uint32_t number)
{
    return Duration{number};
}

Duration thousandths(double number)
{
    return Duration{std::llround(number * 1000)};
}

void addDownstream(std::vector<SettingValue> &values, const DownstreamSettings &settings)
{
    values.push_back({Setting::failureRate, thousandths(settings.failureRate)});
    values.push_back({Setting::errorKind, {}, std::string{settings.errorMessage()}});
    values.push_back({Setting::latency, settings.latency});
    values.push_back({Setting::jitter, settings.jitter});
    values.push_back({Setting::latencyTail, settings.latencyTail});
    values.push_back({Setting::failAfter, settings.failAfter});
    values.push_back({Setting::flapUp, settings.flapUp});
    values.push_back({Setting::flapDown, settings.flapDown});
    values.push_back({Setting::failFirst, count(settings.failFirst)});
    values.push_back({Setting::outages, {}, outagesText(settings.outages)});
    values.push_back({Setting::keyOverrides, {}, keyOverridesText(settings.keyOverrides)});
    values.push_back({Setting::valueLifetime, settings.valueLifetime});
}

void addTraffic(std::vector<SettingValue> &values, const TrafficSettings &settings)
{
    const bool isZipf = settings.choice == KeyChoice::zipf;
    values.push_back({Setting::traffic, count(settings.on ? 1 : 0)});
    values.push_back({Setting::trafficRate, thousandths(settings.rate)});
    values.push_back(
        {Setting::trafficArrivals, count(settings.arrivals == Arrivals::steady ? 1 : 0)});
    values.push_back({Setting::trafficKeys, count(static_cast<std::uint32_t>(settings.keys())),
                      settings.ownKeys ? "own" : ""});
    values.push_back(
        {Setting::trafficExponent, isZipf ? thousandths(settings.exponent) : Duration{-1}});
    values.push_back({Setting::burstEvery, settings.burstEvery});
    values.push_back({Setting::burstLength, settings.burstLength});
    values.push_back({Setting::burstFactor, thousandths(settings.burstFactor)});
}

void addPolicy(std::vector<SettingValue> &values, const PolicySettings &settings)
{
    const auto &[retries, backoff, firstWait, longestWait, factor] = settings.retry;
    const auto &[failures, openFor, probes] = settings.breaker;
    values.push_back({Setting::timeout, settings.timeoutOn ? settings.timeout : Duration::zero()});
    values.push_back({Setting::retries, count(settings.retryOn ? retries : 0)});
    values.push_back({Setting::backoff, count(static_cast<std::uint32_t>(backoff))});
    values.push_back({Setting::firstWait, firstWait});
    values.push_back({Setting::longestWait, longestWait});
    values.push_back({Setting::breakerFailures, count(settings.breakerOn ? failures : 0)});
    values.push_back({Setting::breakerOpenFor, openFor});
    values.push_back({Setting::breakerProbes, count(probes)});
}

bool isAlwaysTold(Setting setting)
{
    return setting <= Setting::jitter;
}

/// The values of `after` that are not those of `before`, and those that are always told.
template <class AlwaysTold>
std::vector<SettingValue> told(const Settings &before, const Settings &after,
                               const AlwaysTold &always)
{
    const std::vector<SettingValue> were = settingValues(before);
    std::vector<SettingValue> found;
    std::size_t n = 0;
    for (SettingValue &value : settingValues(after))
        if (value != were[n++] || always(value.setting))
            found.push_back(std::move(value));
    return found;
}

} // namespace

std::vector<SettingValue> settingValues(const Settings &settings)
{
    std::vector<SettingValue> values;
    values.reserve(journal::settingCount);
    values.push_back({Setting::ttl, settings.ttl.span()});
    addDownstream(values, settings.downstream);
    addTraffic(values, settings.traffic);
    addPolicy(values, settings.policy);
    return values;
}

std::vector<SettingValue> firstValues(const Settings &settings)
{
    return told({}, settings, isAlwaysTold);
}

std::vector<SettingValue> changedValues(const Settings &before, const Settings &after)
{
    return told(before, after, [](Setting) { return false; });
}

} // namespace simulation

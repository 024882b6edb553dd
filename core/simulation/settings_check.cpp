#include <simulation/settings_check.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include <simulation/notation.h>

namespace simulation {

using stalecache::Duration;
using stalecache::TimePoint;

namespace {

std::string textOf(double number)
{
    return numberText(number);
}

std::string textOf(std::uint32_t count)
{
    return std::to_string(count);
}

std::string textOf(Duration span)
{
    return spanText(span);
}

std::string textOf(const Outage &outage)
{
    return outagesText({outage});
}

constexpr std::uint32_t mostCount = 1'000'000;
constexpr double mostBurstFactor = 1000;
constexpr std::uint32_t mostRetries = 100;
constexpr Duration leastFlapping = std::chrono::milliseconds{1}; // a change each is an event

/// Collects what is wrong.
class Problems
{
public:
    template <class T>
    void mustBeWithin(SettingField field, const T &value, const T &least, const T &most)
    {
        if (!(value >= least && value <= most)) // so that what is no number is wrong
            add({field, SettingFault::outOfRange, textOf(value), textOf(least), textOf(most)});
    }

    void mustNotBeNegative(SettingField field, Duration value)
    {
        mustBeAtLeast(field, value, Duration::zero());
    }

    void mustBeAtLeast(SettingField field, Duration value, Duration least)
    {
        if (value < least)
            add({field, SettingFault::outOfRange, textOf(value), textOf(least)});
    }

    void mustBeAbove(SettingField field, Duration value, Duration least)
    {
        if (value <= least)
            add({field, SettingFault::notAbove, textOf(value), textOf(least)});
    }

    void mustBeAbove(SettingField field, double value, double least, double most)
    {
        if (!(value > least && value <= most))
            add({field, SettingFault::notAbove, textOf(value), textOf(least), textOf(most)});
    }

    void add(SettingProblem problem)
    {
        m_found.push_back(std::move(problem));
    }

    std::vector<SettingProblem> take()
    {
        return std::move(m_found);
    }

private:
    std::vector<SettingProblem> m_found;
};

void checkTail(Problems &problems, const DownstreamSettings &settings)
{
    if (settings.latencyTail == Duration::zero())
        return;
    if (settings.latency == Duration::zero())
        problems.add({SettingField::latencyTail, SettingFault::noMedian,
                      textOf(settings.latencyTail), textOf(settings.latency)});
    else
        problems.mustBeAbove(SettingField::latencyTail, settings.latencyTail, settings.latency);
}

void checkFlapping(Problems &problems, const DownstreamSettings &settings)
{
    const bool isUp = settings.flapUp != Duration::zero();
    const bool isDown = settings.flapDown != Duration::zero();
    if (isUp)
        problems.mustBeAtLeast(SettingField::flapUp, settings.flapUp, leastFlapping);
    if (isDown)
        problems.mustBeAtLeast(SettingField::flapDown, settings.flapDown, leastFlapping);
    if (isUp != isDown)
        problems.add({isUp ? SettingField::flapDown : SettingField::flapUp,
                      SettingFault::onlyOneOfTwo, textOf(Duration::zero())});
}

void checkOutages(Problems &problems, const std::vector<Outage> &outages)
{
    const auto add = [&](SettingFault fault, std::size_t first) {
        problems.add({.field = SettingField::outages,
                      .fault = fault,
                      .value = textOf(outages[first]),
                      .first = first});
    };
    for (std::size_t n = 0; n < outages.size(); ++n) {
        const Outage &outage = outages[n];
        if (outage.from < TimePoint{})
            add(SettingFault::outageBeforeBeginning, n);
        if (outage.length <= Duration::zero())
            add(SettingFault::outageWithoutLength, n);
        if (n == 0)
            continue;
        const Outage &before = outages[n - 1];
        const bool goesBack = outage.from < before.from;
        if (goesBack || outage.from < stalecache::saturatingSum(before.from, before.length))
            problems.add(
                {.field = SettingField::outages,
                 .fault = goesBack ? SettingFault::outagesGoBack : SettingFault::outagesOverlap,
                 .value = textOf(outage),
                 .least = textOf(before),
                 .first = n - 1,
                 .second = n});
    }
}

void checkOverride(Problems &problems, const KeyOverride &own, std::size_t place)
{
    const auto add = [&](SettingFault fault, std::string value, std::string least = {},
                         std::string most = {}) {
        problems.add({.field = SettingField::keyOverrides,
                      .fault = fault,
                      .value = std::move(value),
                      .least = std::move(least),
                      .most = std::move(most),
                      .first = place});
    };
    if (own.key.empty())
        add(SettingFault::keyEmpty, own.key);
    if (!own.failureRate && !own.latency)
        add(SettingFault::overrideSaysNothing, own.key);
    if (own.failureRate && !(*own.failureRate >= 0 && *own.failureRate <= 100))
        add(SettingFault::outOfRange, textOf(*own.failureRate), "0", "100");
    if (own.latency && *own.latency < Duration::zero())
        add(SettingFault::outOfRange, textOf(*own.latency), textOf(Duration::zero()));
}

void checkOverrides(Problems &problems, const std::vector<KeyOverride> &overrides)
{
    std::map<std::string_view, std::size_t> places;
    for (std::size_t n = 0; n < overrides.size(); ++n) {
        checkOverride(problems, overrides[n], n);
        const auto [known, isNew] = places.try_emplace(overrides[n].key, n);
        if (!isNew)
            problems.add({.field = SettingField::keyOverrides,
                          .fault = SettingFault::keyTwice,
                          .value = overrides[n].key,
                          .first = known->second,
                          .second = n});
    }
}

void checkKeys(Problems &problems, const TrafficSettings &settings)
{
    constexpr std::uint32_t most = TrafficSettings::mostKeys;
    if (!settings.ownKeys) {
        problems.mustBeWithin(SettingField::trafficKeys, settings.keyCount, std::uint32_t{1}, most);
        return;
    }
    const std::vector<std::string> &keys = *settings.ownKeys;
    if (keys.empty())
        problems.add({SettingField::trafficOwnKeys, SettingFault::listEmpty, "0", "1"});
    if (keys.size() > most)
        problems.add({SettingField::trafficOwnKeys, SettingFault::outOfRange,
                      std::to_string(keys.size()), "1", textOf(most)});
    const auto empty = std::ranges::find(keys, std::string{});
    if (empty != keys.end())
        problems.add({.field = SettingField::trafficOwnKeys,
                      .fault = SettingFault::keyEmpty,
                      .value = {},
                      .first = static_cast<std::size_t>(empty - keys.begin())});
}

void checkBursts(Problems &problems, const TrafficSettings &settings)
{
    problems.mustNotBeNegative(SettingField::burstEvery, settings.burstEvery);
    problems.mustNotBeNegative(SettingField::burstLength, settings.burstLength);
    problems.mustBeWithin(SettingField::burstFactor, settings.burstFactor, 0.0, mostBurstFactor);
    if (settings.burstEvery > Duration::zero() && settings.burstLength > settings.burstEvery)
        problems.add({SettingField::burstLength, SettingFault::outOfRange,
                      textOf(settings.burstLength), textOf(Duration::zero()),
                      textOf(settings.burstEvery)});
}

} // namespace

std::vector<SettingProblem> check(const DownstreamSettings &settings)
{
    Problems problems;
    problems.mustBeWithin(SettingField::failureRate, settings.failureRate, 0.0, 100.0);
    problems.mustNotBeNegative(SettingField::failAfter, settings.failAfter);
    problems.mustNotBeNegative(SettingField::latency, settings.latency);
    problems.mustNotBeNegative(SettingField::jitter, settings.jitter);
    checkTail(problems, settings);
    checkFlapping(problems, settings);
    checkOutages(problems, settings.outages);
    checkOverrides(problems, settings.keyOverrides);
    problems.mustNotBeNegative(SettingField::valueLifetime, settings.valueLifetime);
    return problems.take();
}

std::vector<SettingProblem> check(const TrafficSettings &settings)
{
    Problems problems;
    problems.mustBeAbove(SettingField::trafficRate, settings.rate, 0, TrafficSettings::mostRate);
    checkKeys(problems, settings);
    problems.mustBeWithin(SettingField::trafficExponent, settings.exponent, 0.0, 10.0);
    checkBursts(problems, settings);
    return problems.take();
}

std::vector<SettingProblem> check(const PolicySettings &settings)
{
    Problems problems;
    problems.mustBeAbove(SettingField::timeout, settings.timeout, Duration::zero());
    problems.mustBeWithin(SettingField::retries, settings.retry.retries, std::uint32_t{1},
                          mostRetries);
    problems.mustNotBeNegative(SettingField::firstWait, settings.retry.firstWait);
    problems.mustBeAtLeast(SettingField::longestWait, settings.retry.longestWait,
                           std::max(settings.retry.firstWait, Duration::zero()));
    problems.mustBeWithin(SettingField::retryFactor, settings.retry.factor, 1.0, 1000.0);
    problems.mustBeWithin(SettingField::breakerFailures, settings.breaker.failures,
                          std::uint32_t{1}, mostCount);
    problems.mustBeAbove(SettingField::breakerOpenFor, settings.breaker.openFor, Duration::zero());
    problems.mustBeWithin(SettingField::breakerProbes, settings.breaker.probes, std::uint32_t{1},
                          mostCount);
    return problems.take();
}

std::vector<SettingProblem> check(const Settings &settings)
{
    std::vector<SettingProblem> problems = check(settings.downstream);
    std::ranges::move(check(settings.traffic), std::back_inserter(problems));
    std::ranges::move(check(settings.policy), std::back_inserter(problems));
    return problems;
}

} // namespace simulation

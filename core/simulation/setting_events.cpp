#include <simulation/setting_events.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include <journal/one_line.h>
#include <simulation/notation.h>

namespace simulation {

using journal::Setting;
using stalecache::Duration;

namespace {

/// Bytes: of a list of a million keys the first tell enough.
constexpr std::size_t longestKeyList = 1000;

struct Row
{
    SettingValue value;
    double exact = 0; ///< what the value may have rounded away
    bool isTold = true; ///< false: it is in force, and another setting tells of it
};

Duration count(std::uint32_t number)
{
    return Duration{number};
}

Row numberRow(Setting setting, double number)
{
    return {{setting, Duration{std::llround(number * 1000)}}, number};
}

std::string keyListText(const KeyList &keys)
{
    std::string text;
    if (!keys)
        return text;
    for (const std::string &key : *keys) {
        if (text.size() > longestKeyList)
            return text + " \xE2\x80\xA6"; // an ellipsis
        text += text.empty() ? "" : " ";
        text += plainOrQuoted(journal::beginningOf(key, longestKeyList));
    }
    return text;
}

// The bindings name all members, so that one more does not compile before it is told.

void addDownstream(std::vector<Row> &rows, const DownstreamSettings &settings)
{
    const auto &[health, failureRate, errorKind, ownError, failAfter, latency, jitter, latencyTail,
                 flapUp, flapDown, failFirst, outages, keyOverrides, valueLifetime] = settings;
    rows.push_back(numberRow(Setting::failureRate, failureRate));
    rows.push_back({{Setting::errorKind, {}, std::string{settings.errorMessage()}},
                    static_cast<double>(errorKind)});
    rows.push_back({{Setting::latency, latency}});
    rows.push_back({{Setting::jitter, jitter}});
    rows.push_back({{Setting::latencyTail, latencyTail}});
    rows.push_back({{Setting::failAfter, failAfter}});
    rows.push_back({{Setting::flapUp, flapUp}});
    rows.push_back({{Setting::flapDown, flapDown}});
    rows.push_back({{Setting::failFirst, count(failFirst)}});
    rows.push_back({{Setting::outages, {}, outagesText(outages)}});
    rows.push_back({{Setting::keyOverrides, {}, keyOverridesText(keyOverrides)}});
    rows.push_back({{Setting::valueLifetime, valueLifetime}});
    rows.push_back({{Setting::health, count(health == Health::failing ? 1 : 0)}});
    rows.push_back({{Setting::keptErrorText, {}, ownError}, 0, errorKind != ErrorKind::own});
}

void addTraffic(std::vector<Row> &rows, const TrafficSettings &settings)
{
    const auto &[on, rate, arrivals, keyCount, ownKeys, choice, exponent, burstEvery, burstLength,
                 burstFactor] = settings;
    const bool isZipf = choice == KeyChoice::zipf;
    rows.push_back({{Setting::traffic, count(on ? 1 : 0)}});
    rows.push_back(numberRow(Setting::trafficRate, rate));
    rows.push_back({{Setting::trafficArrivals, count(arrivals == Arrivals::steady ? 1 : 0)}});
    rows.push_back({{Setting::trafficKeys, count(static_cast<std::uint32_t>(settings.keys())),
                     ownKeys ? "own" : ""}});
    rows.push_back(isZipf ? numberRow(Setting::trafficExponent, exponent)
                          : Row{{Setting::trafficExponent, Duration{-1}}});
    rows.push_back({{Setting::burstEvery, burstEvery}});
    rows.push_back({{Setting::burstLength, burstLength}});
    rows.push_back(numberRow(Setting::burstFactor, burstFactor));
    rows.push_back({{Setting::trafficKeyList, {}, keyListText(ownKeys)}});
    rows.push_back({{Setting::keptTrafficKeys, count(keyCount)}, 0, ownKeys != nullptr});
    rows.push_back(numberRow(Setting::keptExponent, exponent));
    rows.back().isTold = !isZipf;
}

void addPolicy(std::vector<Row> &rows, const PolicySettings &settings)
{
    const auto &[timeoutOn, retryOn, breakerOn, timeout, retry, breaker] = settings;
    const auto &[retries, backoff, firstWait, longestWait, factor] = retry;
    const auto &[failures, openFor, probes] = breaker;
    rows.push_back({{Setting::timeout, timeoutOn ? timeout : Duration::zero()}});
    rows.push_back({{Setting::retries, count(retryOn ? retries : 0)}});
    rows.push_back({{Setting::backoff, count(static_cast<std::uint32_t>(backoff))}});
    rows.push_back({{Setting::firstWait, firstWait}});
    rows.push_back({{Setting::longestWait, longestWait}});
    rows.push_back({{Setting::breakerFailures, count(breakerOn ? failures : 0)}});
    rows.push_back({{Setting::breakerOpenFor, openFor}});
    rows.push_back({{Setting::breakerProbes, count(probes)}});
    rows.push_back(numberRow(Setting::retryFactor, factor));
    rows.push_back({{Setting::keptTimeout, timeout}, 0, !timeoutOn});
    rows.push_back({{Setting::keptRetries, count(retries)}, 0, !retryOn});
    rows.push_back({{Setting::keptBreakerFailures, count(failures)}, 0, !breakerOn});
}

/// Each setting that the journal knows, in the order of journal::Setting.
std::vector<Row> rowsOf(const Settings &settings)
{
    const auto &[ttl, downstream, traffic, policy, seed] = settings;
    std::vector<Row> rows;
    rows.reserve(journal::settingCount);
    rows.push_back({{Setting::ttl, ttl.span()}});
    addDownstream(rows, downstream);
    addTraffic(rows, traffic);
    addPolicy(rows, policy);
    std::ranges::sort(rows, {}, [](const Row &row) { return row.value.setting; });
    return rows;
}

bool isAlwaysTold(Setting setting)
{
    return setting <= Setting::jitter;
}

bool begins(Setting setting, Restart restart)
{
    const bool isFlapping = setting == Setting::flapUp || setting == Setting::flapDown;
    return (restart.failFirst && setting == Setting::failFirst) || (restart.flapping && isFlapping);
}

/// The values of `after` that are not those of `before`, and those that are told in any case.
template <class Always>
std::vector<SettingValue> told(const Settings &before, const Settings &after, const Always &always)
{
    const std::vector<Row> were = rowsOf(before);
    std::vector<SettingValue> found;
    std::size_t n = 0;
    for (Row &row : rowsOf(after)) {
        const Row &was = were[n++];
        const Setting setting = row.value.setting;
        const bool isOther = setting == Setting::trafficKeyList
                                 ? !sameKeys(before.traffic.ownKeys, after.traffic.ownKeys)
                                 : row.value != was.value || row.exact != was.exact;
        if ((isOther && row.isTold) || always(setting))
            found.push_back(std::move(row.value));
    }
    return found;
}

} // namespace

std::vector<SettingValue> firstValues(const Settings &settings)
{
    std::vector<SettingValue> values = told({}, settings, isAlwaysTold);
    // The health that a run begins with is told in any case.
    std::erase_if(values,
                  [](const SettingValue &value) { return value.setting == Setting::health; });
    return values;
}

std::vector<SettingValue> changedValues(const Settings &before, const Settings &after,
                                        Restart restart)
{
    return told(before, after, [restart](Setting setting) { return begins(setting, restart); });
}

} // namespace simulation

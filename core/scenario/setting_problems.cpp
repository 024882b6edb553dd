// What is wrong with settings, in the words of the notation. See setting_reader.h.

#include <string>

#include <scenario/characters.h>
#include <scenario/setting_reader.h>

namespace scenario {

namespace {

using simulation::SettingFault;
using simulation::SettingField;
using simulation::SettingProblem;

std::string_view wordOf(SettingField field)
{
    switch (field) {
    case SettingField::failureRate:
        return "failure-rate";
    case SettingField::failAfter:
        return "fail-after";
    case SettingField::latency:
        return "latency";
    case SettingField::jitter:
        return "jitter";
    case SettingField::latencyTail:
        return "tail";
    case SettingField::flapUp:
    case SettingField::flapDown:
        return "flapping";
    case SettingField::outages:
        return "outages";
    case SettingField::keyOverrides:
        return "override";
    case SettingField::valueLifetime:
        return "values-last";
    case SettingField::trafficRate:
        return "rate";
    case SettingField::trafficKeys:
    case SettingField::trafficOwnKeys:
        return "keys";
    case SettingField::trafficExponent:
        return "zipf";
    case SettingField::burstEvery:
        return "bursts every";
    case SettingField::burstLength:
        return "bursts for";
    case SettingField::burstFactor:
        return "bursts times";
    case SettingField::timeout:
        return "timeout";
    case SettingField::retries:
        return "retry";
    case SettingField::firstWait:
        return "first";
    case SettingField::longestWait:
        return "longest";
    case SettingField::retryFactor:
        return "factor";
    case SettingField::breakerFailures:
        return "breaker";
    case SettingField::breakerOpenFor:
        return "open";
    case SettingField::breakerProbes:
        return "probes";
    }
    return {};
}

std::string numberFrom1(std::size_t place)
{
    return std::to_string(place + 1);
}

} // namespace

Problem problemOf(const SettingProblem &problem)
{
    const std::string word{wordOf(problem.field)};
    const std::string value = excerpt(problem.value);
    switch (problem.fault) {
    case SettingFault::outOfRange:
        if (problem.most.empty())
            return {{}, wordings::atLeast, {word, value, problem.least}};
        return {{}, wordings::fromTo, {word, value, problem.least, problem.most}};
    case SettingFault::notAbove:
        if (problem.most.empty())
            return {{}, wordings::above, {word, value, problem.least}};
        return {{}, wordings::aboveUpTo, {word, value, problem.least, problem.most}};
    case SettingFault::onlyOneOfTwo:
        return {{}, wordings::flappingOfOne, {word}};
    case SettingFault::noMedian:
        return {{}, wordings::tailWithoutLatency, {word, value, problem.least}};
    case SettingFault::listEmpty:
        return {{}, wordings::emptyList, {word}};
    case SettingFault::keyEmpty:
        return {{}, wordings::emptyKey, {word, numberFrom1(problem.first)}};
    case SettingFault::keyTwice:
        return {{}, wordings::keyTwice, {word, value}};
    case SettingFault::overrideSaysNothing:
        return {{}, wordings::emptyOverride, {word, value}};
    case SettingFault::outageBeforeBeginning: // no span is negative
    case SettingFault::outageWithoutLength:
        return {{}, wordings::outageWithoutLength, {word, value}};
    case SettingFault::outagesGoBack:
        return {{}, wordings::outagesGoBack, {word, problem.least}};
    case SettingFault::outagesOverlap:
        return {{}, wordings::outagesOverlap, {word, problem.least}};
    }
    return {};
}

} // namespace scenario

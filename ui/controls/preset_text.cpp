#include "ui/controls/preset_text.h"

#include "ui/controls/controls.h"

namespace ui {

using simulation::DownstreamPreset;
using simulation::TrafficPreset;

QString presetName(DownstreamPreset preset)
{
    switch (preset) {
    case DownstreamPreset::healthy:
        return Controls::tr("Healthy");
    case DownstreamPreset::brownOut:
        return Controls::tr("Brown-out");
    case DownstreamPreset::hardOutage:
        return Controls::tr("Hard outage");
    case DownstreamPreset::flapping:
        return Controls::tr("Flapping");
    case DownstreamPreset::slow:
        return Controls::tr("Slow downstream");
    case DownstreamPreset::slowFailure:
        return Controls::tr("Slow, then fails");
    case DownstreamPreset::oneBadKey:
        return Controls::tr("One bad key");
    }
    return {};
}

QString presetName(TrafficPreset preset)
{
    switch (preset) {
    case TrafficPreset::trickle:
        return Controls::tr("Trickle");
    case TrafficPreset::steadyBusy:
        return Controls::tr("Steady and busy");
    case TrafficPreset::bursts:
        return Controls::tr("Bursts");
    case TrafficPreset::stampede:
        return Controls::tr("Stampede");
    }
    return {};
}

QString presetText(DownstreamPreset preset)
{
    switch (preset) {
    case DownstreamPreset::healthy:
        return Controls::tr("Every call is answered");
    case DownstreamPreset::brownOut:
        return Controls::tr("Three in ten calls fail with 503, and some answers take long");
    case DownstreamPreset::hardOutage:
        return Controls::tr("Every call fails");
    case DownstreamPreset::flapping:
        return Controls::tr("Five seconds up, three seconds down");
    case DownstreamPreset::slow:
        return Controls::tr("One answer in a hundred takes longer than three seconds");
    case DownstreamPreset::slowFailure:
        return Controls::tr("Every call fails, but only after three seconds");
    case DownstreamPreset::oneBadKey:
        return Controls::tr("The key user:1 always fails");
    }
    return {};
}

QString presetText(TrafficPreset preset)
{
    switch (preset) {
    case TrafficPreset::trickle:
        return Controls::tr("3 calls a second to 5 keys");
    case TrafficPreset::steadyBusy:
        return Controls::tr("50 calls a second, evenly, to 100 keys");
    case TrafficPreset::bursts:
        return Controls::tr("5 calls a second, and ten times as many for two seconds in every ten");
    case TrafficPreset::stampede:
        return Controls::tr("5,000 calls a second to 10,000 keys");
    }
    return {};
}

} // namespace ui

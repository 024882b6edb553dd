#include "ui/first_run/first_steps.h"

#include <algorithm>
#include <chrono>

namespace ui {

using journal::EventKind;
using stalecache::PropagateReason;

namespace {

bool does(const journal::Event &event, FirstStep step)
{
    const auto isErrorFor = [&event](PropagateReason reason) {
        return event.kind == EventKind::errorPropagated && event.propagateReason() == reason;
    };
    switch (step) {
    case FirstStep::refresh:
        return event.kind == EventKind::cacheRefreshed;
    case FirstStep::stale:
        return event.kind == EventKind::staleServed;
    case FirstStep::error:
        return isErrorFor(PropagateReason::absent);
    case FirstStep::expired:
        return isErrorFor(PropagateReason::expired);
    }
    return false;
}

/// The override goes if it says nothing of the latency.
void dropOwnRate(simulation::DownstreamSettings &settings, std::string_view key)
{
    for (simulation::KeyOverride &each : settings.keyOverrides)
        if (each.key == key)
            each.failureRate.reset();
    std::erase_if(settings.keyOverrides, [](const simulation::KeyOverride &each) {
        return !each.failureRate && !each.latency;
    });
}

} // namespace

void FirstSteps::read(const journal::Journal &journal, journal::Sequence end)
{
    auto sequence = std::max(m_read, journal.first());
    for (; sequence < end && m_done < firstStepCount; ++sequence) {
        const auto step = static_cast<FirstStep>(m_done);
        const journal::Event &event = journal.at(sequence);
        if (does(event, step) && journal.keyName(event.key) == keyOf(step))
            ++m_done;
    }
    m_read = std::max(m_read, end);
}

void FirstSteps::startJournal(journal::Sequence end)
{
    m_read = end;
}

void FirstSteps::restart(journal::Sequence end)
{
    m_done = 0;
    m_read = end;
}

std::string_view keyOf(FirstStep step)
{
    return step == FirstStep::error ? FirstSteps::secondKey : FirstSteps::firstKey;
}

simulation::DownstreamSettings healed(simulation::DownstreamSettings settings, std::string_view key,
                                      journal::TimePoint now)
{
    using stalecache::saturatingSum;
    settings.health = journal::Health::healthy;
    settings.flapUp = settings.flapDown = journal::Duration::zero();
    settings.failFirst = 0;
    const journal::Duration longest =
        std::max(settings.latencyTail, settings.latency + settings.jitter) +
        std::chrono::seconds{1};
    std::erase_if(settings.outages, [&](const simulation::Outage &outage) {
        return outage.from <= saturatingSum(now, longest) &&
               saturatingSum(outage.from, outage.length) > now;
    });
    dropOwnRate(settings, key);
    return settings;
}

simulation::DownstreamSettings failed(simulation::DownstreamSettings settings, std::string_view key)
{
    settings.health = journal::Health::failing;
    settings.failureRate = 100;
    dropOwnRate(settings, key);
    return settings;
}

} // namespace ui

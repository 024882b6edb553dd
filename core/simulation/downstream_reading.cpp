#include <simulation/downstream_reading.h>

#include <algorithm>

#include <simulation/notation.h>
#include <simulation/run.h>
#include <simulation/settings.h>

namespace simulation {

using journal::Event;
using journal::EventKind;
using journal::HealthCause;
using journal::Journal;
using journal::Sequence;
using journal::Setting;
using stalecache::Duration;
using stalecache::TimePoint;

namespace {

bool isOutage(const std::vector<Outage> &outages, TimePoint time)
{
    return std::ranges::any_of(outages, [time](const Outage &outage) {
        return outage.from <= time && time < stalecache::saturatingSum(outage.from, outage.length);
    });
}

/// No event is written when one cause follows another without a break: then the settings tell.
HealthCause causeOf(const journal::HealthCondition &condition, const DownstreamSettings &settings,
                    TimePoint time)
{
    if (condition.health == Health::healthy)
        return condition.cause;
    if (settings.health == Health::failing)
        return HealthCause::person;
    return isOutage(settings.outages, time) ? HealthCause::schedule : HealthCause::flapping;
}

bool everFailsFirst(const Run &run)
{
    const auto does = [](const Settings &settings) { return settings.downstream.failFirst > 0; };
    return does(run.firstSettings()) || std::ranges::any_of(run.inputs(), [&](const Input &input) {
               const auto *change = std::get_if<ChangeSettings>(&input.what);
               return change != nullptr && does(*change->to);
           });
}

} // namespace

std::vector<RateChange> failureRates(const Run &run)
{
    std::vector<RateChange> changes{
        {.time = TimePoint::min(), .rate = run.firstSettings().downstream.failureRate}};
    for (const Input &input : run.inputs()) {
        const auto *change = std::get_if<ChangeSettings>(&input.what);
        if (change != nullptr && change->to->downstream.failureRate != changes.back().rate)
            changes.push_back({input.time, change->to->downstream.failureRate});
    }
    return changes;
}

DownstreamNow DownstreamReading::at(const Run &run, journal::Instant instant)
{
    const Journal &journal = run.journal();
    const DownstreamSettings &settings = run.settingsAt(instant.time).downstream;
    const journal::HealthCondition condition = journal.conditions().healthAt(instant.end);
    DownstreamNow now;
    now.health = condition.health;
    now.failureRate = now.health == Health::failing ? settings.failureRate : 0;
    now.cause = causeOf(condition, settings, instant.time);
    now.isFlapping = settings.isFlapping();
    now.since = condition.since.value_or(TimePoint{});
    now.causeIsYounger = now.cause != condition.cause;
    if (now.failureRate < 100)
        now.failNext = stillToFail(run, instant.end);
    std::ranges::copy_if(settings.keyOverrides, std::back_inserter(now.exceptions),
                         [&](const KeyOverride &each) {
                             return each.failureRate && *each.failureRate != now.failureRate;
                         });
    return now;
}

void DownstreamReading::clear()
{
    *this = {};
}

std::uint32_t DownstreamReading::stillToFail(const Run &run, Sequence end)
{
    if (m_read == 0 && !everFailsFirst(run))
        return 0;
    const Journal &journal = run.journal();
    for (m_read = std::max(m_read, journal.first()); m_read < end; ++m_read)
        apply(journal, m_read);
    const auto after =
        std::ranges::lower_bound(m_left, end, {}, &journal::Change<std::uint32_t>::at);
    return after == m_left.begin() ? 0 : std::prev(after)->value;
}

/// As Simulation lets requests arrive: one for each attempt, or for each call without a policy.
void DownstreamReading::apply(const Journal &journal, Sequence sequence)
{
    const Event &event = journal.at(sequence);
    const bool isOn = event.span != Duration::zero();
    if (event.kind == EventKind::settingChanged) {
        switch (event.setting()) {
        case Setting::failFirst:
            count(sequence, static_cast<std::uint32_t>(event.span.count()));
            break;
        case Setting::keyOverrides:
            m_overrides = parseKeyOverrides(journal.text(event.text)).value_or(m_overrides);
            break;
        case Setting::timeout:
            m_timeout = isOn;
            break;
        case Setting::retries:
            m_retry = isOn;
            break;
        case Setting::breakerFailures:
            m_breaker = isOn;
            break;
        default:
            break;
        }
        return;
    }
    const EventKind arrival =
        m_timeout || m_retry || m_breaker ? EventKind::attemptStarted : EventKind::callStarted;
    if (event.kind != arrival || m_left.empty() || m_left.back().value == 0)
        return;
    const bool hasOwnRate = std::ranges::any_of(m_overrides, [&](const KeyOverride &each) {
        return each.failureRate && each.key == journal.keyName(event.key);
    });
    if (!hasOwnRate)
        count(sequence, m_left.back().value - 1);
}

void DownstreamReading::count(Sequence at, std::uint32_t left)
{
    m_left.push_back({.at = at, .time = {}, .value = left});
}

} // namespace simulation

#include <simulation/health_plan.h>

#include <algorithm>

namespace simulation {

using stalecache::saturatingDifference;
using stalecache::saturatingSum;

namespace {

Health healthIf(bool failing)
{
    return failing ? Health::failing : Health::healthy;
}

} // namespace

HealthCause HealthPlan::Causes::first() const noexcept
{
    if (hand)
        return HealthCause::person;
    return outage ? HealthCause::schedule : HealthCause::flapping;
}

std::optional<HealthChange> HealthPlan::setSettings(const DownstreamSettings &settings,
                                                    TimePoint now, Restart restart)
{
    const Causes before = causesAt(now);
    if (settings.flapUp != m_flapUp || settings.flapDown != m_flapDown || restart.flapping)
        m_flapFrom = now;
    m_byHand = settings.health == Health::failing;
    m_outages = settings.outages;
    m_flapUp = settings.flapUp;
    m_flapDown = settings.flapDown;

    const Causes after = causesAt(now);
    m_next = changeAfter(now);
    const Health health = healthIf(after.any());
    if (health == m_health)
        return std::nullopt;
    m_health = health;
    return HealthChange{now, health, after.any() ? after.first() : before.first()};
}

Health HealthPlan::healthAt(TimePoint time) const
{
    return healthIf(causesAt(time).any());
}

HealthChange HealthPlan::take()
{
    const HealthChange change = m_next.value();
    m_health = change.health;
    m_next = changeAfter(change.time);
    return change;
}

HealthPlan::Causes HealthPlan::causesAt(TimePoint time) const
{
    return {.hand = m_byHand,
            .outage = endOfOutage(time).has_value(),
            .flapping = endOfFlapDown(time).has_value()};
}

/// Of the outage in which `time` lies.
std::optional<TimePoint> HealthPlan::endOfOutage(TimePoint time) const
{
    const auto after = std::ranges::upper_bound(m_outages, time, {}, &Outage::from);
    if (after == m_outages.begin())
        return std::nullopt;
    const Outage &outage = *std::prev(after);
    const TimePoint end = saturatingSum(outage.from, outage.length);
    return time < end ? std::optional{end} : std::nullopt;
}

/// Of the time down in which `time` lies.
std::optional<TimePoint> HealthPlan::endOfFlapDown(TimePoint time) const
{
    if (m_flapUp <= Duration::zero() || m_flapDown <= Duration::zero() || time < m_flapFrom)
        return std::nullopt;
    const Duration period = saturatingSum(TimePoint{m_flapUp}, m_flapDown).time_since_epoch();
    const Duration phase = saturatingDifference(time, m_flapFrom) % period;
    if (phase < m_flapUp)
        return std::nullopt;
    return saturatingSum(time, period - phase);
}

/// Later than `after`, at which all is well. The end of time if never.
TimePoint HealthPlan::nextFailure(TimePoint after) const
{
    TimePoint next = TimePoint::max();
    const auto outage = std::ranges::upper_bound(m_outages, after, {}, &Outage::from);
    if (outage != m_outages.end())
        next = outage->from;
    if (m_flapUp > Duration::zero() && m_flapDown > Duration::zero()) {
        const Duration period = saturatingSum(TimePoint{m_flapUp}, m_flapDown).time_since_epoch();
        const Duration phase = saturatingDifference(after, m_flapFrom) % period;
        next = std::min(next, saturatingSum(after, m_flapUp - phase));
    }
    return next;
}

/// The first instant after `after` at which nothing makes it fail. The end of time if never.
TimePoint HealthPlan::nextRecovery(TimePoint after) const
{
    // Where one cause ends another may last, but each turn leaves an outage behind.
    TimePoint time = after;
    while (time < TimePoint::max()) {
        if (const auto end = endOfOutage(time))
            time = *end;
        else if (const auto up = endOfFlapDown(time))
            time = *up;
        else
            return time;
    }
    return time;
}

std::optional<HealthChange> HealthPlan::changeAfter(TimePoint time) const
{
    if (m_byHand)
        return std::nullopt;
    const bool failing = causesAt(time).any();
    const TimePoint next = failing ? nextRecovery(time) : nextFailure(time);
    if (next == TimePoint::max())
        return std::nullopt;
    // What failed until then has just ended; what fails from then on has just begun.
    const Causes causes = causesAt(failing ? next - Duration{1} : next);
    return HealthChange{next, healthIf(!failing), causes.first()};
}

} // namespace simulation

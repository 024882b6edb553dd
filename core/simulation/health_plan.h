#pragma once
// When the downstream is healthy: by hand, by the schedule of outages, by flapping.

#include <optional>
#include <vector>

#include <simulation/downstream_settings.h>
#include <simulation/restart.h>
#include <stalecache/time.h>

namespace simulation {

using journal::HealthCause;
using stalecache::Duration;
using stalecache::TimePoint;

struct HealthChange
{
    TimePoint time{};
    Health health = Health::healthy; ///< from then on
    HealthCause cause = HealthCause::person;

    friend bool operator==(const HealthChange &, const HealthChange &) = default;
};

/// The downstream fails if it was switched so by hand, or an outage lasts, or it flaps and is down.
/// Flapping begins with the time up, when its times are set or set again. If several causes come or
/// go at once, the hand is named before the schedule and the schedule before flapping.
class HealthPlan
{
public:
    /// From `now` on. The change that this makes at once, if it makes one.
    std::optional<HealthChange> setSettings(const DownstreamSettings &settings, TimePoint now,
                                            Restart restart = {});

    /// Healthy at first; then as of the last change told.
    [[nodiscard]] Health health() const noexcept
    {
        return m_health;
    }

    /// What the settings make of `time`, which is no earlier than they were set.
    [[nodiscard]] Health healthAt(TimePoint time) const;

    /// The next change to come by itself; it takes effect only by take().
    [[nodiscard]] std::optional<TimePoint> nextChange() const noexcept
    {
        return m_next ? std::optional{m_next->time} : std::nullopt;
    }

    /// Makes the change of nextChange(), which must be there.
    HealthChange take();

private:
    /// What makes it fail at an instant.
    struct Causes
    {
        bool hand = false;
        bool outage = false;
        bool flapping = false;

        [[nodiscard]] bool any() const noexcept
        {
            return hand || outage || flapping;
        }

        [[nodiscard]] HealthCause first() const noexcept;
    };

    [[nodiscard]] Causes causesAt(TimePoint time) const;
    [[nodiscard]] std::optional<TimePoint> endOfOutage(TimePoint time) const;
    [[nodiscard]] std::optional<TimePoint> endOfFlapDown(TimePoint time) const;
    [[nodiscard]] TimePoint nextFailure(TimePoint after) const;
    [[nodiscard]] TimePoint nextRecovery(TimePoint after) const;
    [[nodiscard]] std::optional<HealthChange> changeAfter(TimePoint time) const;

    bool m_byHand = false;
    std::vector<Outage> m_outages;
    Duration m_flapUp{0};
    Duration m_flapDown{0};
    TimePoint m_flapFrom{};
    Health m_health = Health::healthy;
    std::optional<HealthChange> m_next;
};

} // namespace simulation

#pragma once
// What the simulated downstream does at an instant of a run, and why.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <journal/journal.h>
#include <simulation/downstream_settings.h>

namespace simulation {

class Run;

/// From a time on, so many percent of the calls fail while failing.
struct RateChange
{
    stalecache::TimePoint time{};
    double rate = 100;

    friend bool operator==(const RateChange &, const RateChange &) = default;
};

/// All of a run, oldest first; the first one is its beginning.
[[nodiscard]] std::vector<RateChange> failureRates(const Run &run);

/// What it does, whatever was requested by hand.
struct DownstreamNow
{
    Health health = Health::healthy;
    double failureRate = 0; ///< percent of the calls that fail now, but for the exceptions below
    journal::HealthCause cause = journal::HealthCause::person; ///< of what it does now
    bool isFlapping = false; ///< flapping is set, whether it is up or down
    stalecache::TimePoint since{}; ///< it has been healthy, or failing, since then
    bool causeIsYounger = false; ///< it has been so for longer than for this cause
    std::uint32_t failNext = 0; ///< so many requests are still to fail first, if others need not
    std::vector<KeyOverride> exceptions{}; ///< keys that fail at another rate than the others

    friend bool operator==(const DownstreamNow &, const DownstreamNow &) = default;
};

/// Costs what is new in the journal, and that only while requests are to fail first. Start with a
/// new object, or clear(), for another run.
class DownstreamReading
{
public:
    [[nodiscard]] DownstreamNow at(const Run &run, journal::Instant instant);

    void clear();

private:
    /// How many requests are still to fail first.
    std::uint32_t stillToFail(const Run &run, journal::Sequence end);
    void apply(const journal::Journal &journal, journal::Sequence sequence);
    void count(journal::Sequence at, std::uint32_t left);

    std::vector<journal::Change<std::uint32_t>> m_left; // every change of their number
    std::vector<KeyOverride> m_overrides; // as of what was read
    bool m_timeout = false; // these three: whether that part of the policy is on
    bool m_retry = false;
    bool m_breaker = false;
    journal::Sequence m_read = 0;
};

} // namespace simulation

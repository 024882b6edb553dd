#pragma once
// Tells when the next call comes by itself, and for which key.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include <simulation/random.h>
#include <simulation/traffic_settings.h>
#include <simulation/zipf.h>
#include <stalecache/time.h>

namespace simulation {

using stalecache::Duration;
using stalecache::TimePoint;

/// The key of an index below settings.keys(): `user:<index + 1>`, or that of the own list.
[[nodiscard]] std::string keyName(const TrafficSettings &settings, std::size_t index);

/// How many calls are expected from ≤ t < to. Bursts begin at the multiples of `burstEvery` in
/// virtual time, the first at its beginning, whenever they were set.
[[nodiscard]] double expectedArrivals(const TrafficSettings &settings, TimePoint from,
                                      TimePoint to);

/// Gaps and keys come from streams of their own, and each arrival draws one number from each: what
/// keys are called does not change when, and the other way round.
class Traffic
{
public:
    explicit Traffic(std::uint64_t seed);

    [[nodiscard]] const TrafficSettings &settings() const noexcept
    {
        return m_settings;
    }

    /// From `now` on, which is no earlier than the last arrival taken. A changed rate stretches or
    /// shrinks what is left of the gap under way, so the arrivals follow the rate of each instant.
    /// Switched on, or between Poisson and steady, a new gap begins. The settings must be sound
    /// (see settings_check.h).
    void setSettings(const TrafficSettings &settings, TimePoint now);

    /// When the next call comes, to the nearest nanosecond; nothing while off, or if that is beyond
    /// all time. Many calls can come in the same nanosecond.
    [[nodiscard]] std::optional<TimePoint> next() const noexcept;

    /// The index of the key that is called at next(), which must be there; goes on to the one
    /// after.
    std::size_t take();

private:
    /// Finer than a nanosecond, so that 3 calls a second stay 3 a second.
    struct Instant
    {
        std::int64_t nanoseconds = 0;
        double fraction = 0; ///< of the next nanosecond, below 1

        bool add(double span); ///< false if that is beyond all time
    };

    [[nodiscard]] std::size_t drawKey();
    [[nodiscard]] double drawGap();
    [[nodiscard]] std::optional<Instant> after(Instant from, double arrivals) const;
    [[nodiscard]] bool keepsGap(const TrafficSettings &settings) const;

    TrafficSettings m_settings;
    Random m_gaps;
    Random m_keys;
    Zipf m_zipf{1, 0};
    Instant m_gapFrom; // where counting the gap under way began
    double m_gap = 0; // from there to the next arrival, in expected arrivals
    std::optional<Instant> m_next;
};

} // namespace simulation

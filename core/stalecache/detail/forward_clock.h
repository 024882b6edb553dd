#pragma once
// A clock that stands still where the one below it goes back.

#include <algorithm>
#include <atomic>
#include <limits>
#include <utility>

#include <stalecache/clock.h>

namespace stalecache::detail {

/// Costs nothing over a clock that is steady by itself. Thread-safe if the clock below is.
template <Clock ClockType>
class ForwardClock
{
public:
    explicit ForwardClock(ClockType clock) : m_clock{std::move(clock)} {}

    [[nodiscard]] TimePoint now()
    {
        const TimePoint read = m_clock.now();
        if constexpr (!ClockType::isSteady) {
            Duration::rep latest = m_latest.load(std::memory_order_relaxed);
            while (latest < read.time_since_epoch().count() &&
                   !m_latest.compare_exchange_weak(latest, read.time_since_epoch().count())) {
            }
        }
        return atLeastLatest(read);
    }

    /// The same time, without remembering it.
    [[nodiscard]] TimePoint look() const
    {
        return atLeastLatest(m_clock.now());
    }

private:
    [[nodiscard]] TimePoint atLeastLatest(TimePoint read) const noexcept
    {
        if constexpr (ClockType::isSteady)
            return read;
        else
            return std::max(read, TimePoint{Duration{m_latest.load(std::memory_order_relaxed)}});
    }

    ClockType m_clock;
    std::atomic<Duration::rep> m_latest{std::numeric_limits<Duration::rep>::min()};
};

} // namespace stalecache::detail

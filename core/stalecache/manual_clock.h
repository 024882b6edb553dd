#pragma once
// A clock that is moved by hand, for tests and simulations.

#include <atomic>
#include <memory>

#include <stalecache/clock.h>

namespace stalecache {

/// Copies share one time, so a test keeps one and gives another to the cache. Starts at the epoch
/// unless told otherwise. It can be set back, as a clock of a real machine can. Thread-safe.
class ManualClock
{
public:
    static constexpr bool isSteady = false;

    explicit ManualClock(TimePoint start = {})
        : m_now{std::make_shared<std::atomic<Duration::rep>>(start.time_since_epoch().count())}
    {
    }

    [[nodiscard]] TimePoint now() const noexcept
    {
        return TimePoint{Duration{m_now->load(std::memory_order_acquire)}};
    }

    void set(TimePoint now) noexcept
    {
        m_now->store(now.time_since_epoch().count(), std::memory_order_release);
    }

    /// Moves on by `step`; a negative one moves back. Stops at the ends of the range.
    void advance(Duration step) noexcept
    {
        Duration::rep was = m_now->load(std::memory_order_relaxed);
        while (!m_now->compare_exchange_weak(
            was, saturatingSum(TimePoint{Duration{was}}, step).time_since_epoch().count())) {
        }
    }

private:
    std::shared_ptr<std::atomic<Duration::rep>> m_now;
};

} // namespace stalecache

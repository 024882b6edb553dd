#pragma once
// A circuit breaker for any number of threads, and for several policies in front of one downstream.

#include <mutex>
#include <optional>

#include <stalecache/policy/circuit_breaker.h>
#include <stalecache/policy/options.h>
#include <stalecache/time.h>

namespace stalecache::policy {

/// Thread-safe: its lock is held for a decision only, never while a function runs.
class SharedBreaker
{
public:
    /// Throws std::invalid_argument as `checked` does.
    explicit SharedBreaker(const BreakerOptions &options) : m_breaker{options} {}

    SharedBreaker(const SharedBreaker &) = delete;
    SharedBreaker &operator=(const SharedBreaker &) = delete;

    [[nodiscard]] BreakerState state(TimePoint now) const
    {
        const std::lock_guard lock{m_mutex};
        return m_breaker.state(now);
    }

    [[nodiscard]] std::optional<TimePoint> openUntil() const
    {
        const std::lock_guard lock{m_mutex};
        return m_breaker.openUntil();
    }

    /// As CircuitBreaker::setOptions.
    void setOptions(const BreakerOptions &options)
    {
        const std::lock_guard lock{m_mutex};
        m_breaker.setOptions(options);
    }

private:
    template <class, class, class>
    friend class Policy;

    mutable std::mutex m_mutex;
    CircuitBreaker m_breaker;
};

} // namespace stalecache::policy

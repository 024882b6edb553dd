#pragma once
// The policy inside the call.

#include <chrono>

#include <stalecache/policy/options.h>
#include <stalecache/time.h>

namespace simulation {

/// Each part has its switch apart from its settings, so that switching it off forgets nothing.
struct PolicySettings
{
    bool timeoutOn = false;
    bool retryOn = false;
    bool breakerOn = false;
    stalecache::Duration timeout = std::chrono::milliseconds{500}; ///< of each attempt
    stalecache::policy::RetryOptions retry{};
    stalecache::policy::BreakerOptions breaker{};

    [[nodiscard]] bool isOn() const
    {
        return timeoutOn || retryOn || breakerOn;
    }

    /// What is switched on, as the policy takes it.
    [[nodiscard]] stalecache::policy::Options options() const
    {
        stalecache::policy::Options options;
        if (timeoutOn)
            options.timeout = timeout;
        if (retryOn)
            options.retry = retry;
        if (breakerOn)
            options.breaker = breaker;
        return options;
    }

    friend bool operator==(const PolicySettings &, const PolicySettings &) = default;
};

} // namespace simulation

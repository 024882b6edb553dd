#pragma once
// What begins anew though its numbers stay what they are.

#include <simulation/downstream_settings.h>

namespace simulation {

/// Setting a number again says nothing of most settings; of these it means: from now on.
struct Restart
{
    bool failFirst = false; ///< so many requests fail, counted from now
    bool flapping = false; ///< the time up begins now

    [[nodiscard]] bool any() const noexcept
    {
        return failFirst || flapping;
    }

    /// Without what has no meaning under these settings.
    [[nodiscard]] Restart under(const DownstreamSettings &settings) const
    {
        return {failFirst && settings.failFirst > 0, flapping && settings.isFlapping()};
    }

    /// One after the other.
    Restart &operator|=(const Restart &other) noexcept
    {
        failFirst = failFirst || other.failFirst;
        flapping = flapping || other.flapping;
        return *this;
    }

    friend bool operator==(const Restart &, const Restart &) = default;
};

} // namespace simulation

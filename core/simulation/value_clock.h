#pragma once
// How often the value behind a key has changed by a time.

#include <cstdint>
#include <string_view>
#include <vector>

#include <stalecache/time.h>

namespace simulation {

using stalecache::Duration;
using stalecache::TimePoint;

/// The time since a lifetime was set is divided into slots of that length, and each key changes
/// once in each, at a place that a hash of seed, key and slot decides: irregular, yet known for any
/// instant without a walk through time. The cost of a question grows with the number of lifetimes
/// set, not with the time.
class ValueClock
{
public:
    explicit ValueClock(std::uint64_t seed) : m_seed{seed} {}

    /// From `now` on, which is no earlier than before; 0: values never change. What has changed
    /// stays changed. The same lifetime again changes nothing.
    void setLifetime(Duration lifetime, TimePoint now);

    [[nodiscard]] Duration lifetime() const noexcept
    {
        return m_epochs.empty() ? Duration::zero() : m_epochs.back().lifetime;
    }

    /// How many changes came at or before `time`. Never less for a later time. Answers for times
    /// up to the last setting stay what they were.
    [[nodiscard]] std::uint64_t version(std::string_view key, TimePoint time) const;

    /// The value of `since` is no longer the one of `until`.
    [[nodiscard]] bool hasChanged(std::string_view key, TimePoint since, TimePoint until) const
    {
        return version(key, since) != version(key, until);
    }

private:
    struct Epoch
    {
        TimePoint from;
        Duration lifetime;
    };

    std::uint64_t m_seed;
    std::vector<Epoch> m_epochs; // in the order of time
};

} // namespace simulation

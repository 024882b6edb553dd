#pragma once
// Keeps what was counted for the lanes in sight, and goes on counting for a part of each frame.

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include <journal/fallback_ages.h>
#include <journal/journal.h>

#include "ui/timeline/lane_bins.h"
#include "ui/timeline/time_axis.h"

namespace ui {

class TimelineReader
{
public:
    /// Counts for these keys what is in sight and before `end`, for no longer than a part of a
    /// frame. `ages`: also the ages that a tried TTL is held against. True if all is counted.
    bool read(const journal::Journal &journal, std::span<const journal::KeyId> keys,
              const TimeAxis &axis, journal::Sequence end, bool ages);

    /// The same without a limit, for what must be complete.
    void readAll(const journal::Journal &journal, std::span<const journal::KeyId> keys,
                 const TimeAxis &axis, journal::Sequence end, bool ages);

    /// What there is for a key; empty at first.
    [[nodiscard]] const LaneBins &bins(journal::KeyId key);

    /// How old the fallback of a failed call was, if ages were read.
    [[nodiscard]] std::optional<journal::Duration> fallbackOf(journal::Sequence sequence) const
    {
        return m_ages.of(sequence);
    }

    /// The journal is another one.
    void clear();

private:
    template <class HasTime>
    bool readWhile(const journal::Journal &journal, std::span<const journal::KeyId> keys,
                   const TimeAxis &axis, journal::Sequence end, bool ages, const HasTime &hasTime);
    void forgetOthers(std::span<const journal::KeyId> keys);

    std::unordered_map<std::uint32_t, LaneBins> m_bins; // by key
    journal::FallbackAges m_ages; // fed only once a TTL is tried
};

} // namespace ui

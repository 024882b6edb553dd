#pragma once
// When the downstream was failing, in pixels.

#include <vector>

#include <span>

#include <journal/journal.h>
#include <simulation/downstream_reading.h>

#include "ui/timeline/time_axis.h"

namespace ui {

/// The downstream was failing from one time to another; it still is if that is not before `live`.
struct FailingSpan
{
    journal::TimePoint from{};
    journal::TimePoint to{};
    journal::Sequence began = 0; ///< the event that turned it failing
    bool merged = false; ///< several that share a pixel
    double leastRate = 100; ///< percent of the calls that fail in it …
    double greatestRate = 100; ///< … if that was changed meanwhile

    friend bool operator==(const FailingSpan &, const FailingSpan &) = default;
};

using HealthChanges = std::span<const journal::Change<journal::Health>>;
using RateChanges = std::span<const simulation::RateChange>;

/// Those in sight, up to `live`. Spans less than a pixel apart are one, so that no more are given
/// than there are pixels, and no more is looked at. `rates`: of the run.
[[nodiscard]] std::vector<FailingSpan> failingSpans(HealthChanges changes, const TimeAxis &axis,
                                                    journal::TimePoint live,
                                                    RateChanges rates = {});

} // namespace ui

#include "ui/timeline/health_stretches.h"

#include <algorithm>

namespace ui {

using journal::Health;
using journal::TimePoint;

namespace {

void addRates(FailingSpan &span, RateChanges rates)
{
    auto change = std::ranges::upper_bound(rates, span.from, {}, &RateChanges::value_type::time);
    if (change == rates.begin())
        return;
    span.leastRate = span.greatestRate = std::prev(change)->rate;
    for (; change != rates.end() && change->time < span.to; ++change) {
        span.leastRate = std::min(span.leastRate, change->rate);
        span.greatestRate = std::max(span.greatestRate, change->rate);
    }
}

} // namespace

std::vector<FailingSpan> failingSpans(HealthChanges changes, const TimeAxis &axis, TimePoint live,
                                      RateChanges rates)
{
    std::vector<FailingSpan> spans;
    const TimePoint right = std::min(axis.to(), live);
    const auto firstBehind = [&](TimePoint time) {
        return std::partition_point(changes.begin(), changes.end(),
                                    [&](const auto &change) { return change.time <= time; });
    };
    auto change = firstBehind(axis.from);
    if (change != changes.begin())
        --change;
    while (change != changes.end() && change->time <= right) {
        const auto next = change + 1;
        if (change->value == Health::healthy) {
            change = next;
            continue;
        }
        const TimePoint end = next == changes.end() ? live : std::min(next->time, live);
        const bool merges = !spans.empty() && change->time - spans.back().to < axis.perPixel();
        if (merges) {
            spans.back().to = end;
            spans.back().merged = true;
        } else {
            spans.push_back({.from = change->time, .to = end, .began = change->at});
        }
        // What else begins and ends within this pixel changes nothing.
        const TimePoint pixelEnd = stalecache::saturatingSum(change->time, axis.perPixel());
        change = next;
        if (change != changes.end() && change->time < pixelEnd) {
            const auto behind = firstBehind(pixelEnd);
            if (behind - change > 2) {
                change = behind - 1;
                spans.back().to = std::min(change->time, live);
                spans.back().merged = true;
            }
        }
    }
    for (FailingSpan &span : spans)
        addRates(span, rates);
    return spans;
}

} // namespace ui

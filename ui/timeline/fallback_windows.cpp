#include "ui/timeline/fallback_windows.h"

#include <algorithm>

namespace ui {

using journal::Duration;
using journal::TimePoint;

std::vector<UsableSpan> usableSpans(TimePoint storedAt, TimePoint until, TtlChanges ttls,
                                    TimePoint from)
{
    std::vector<UsableSpan> spans;
    const auto after = std::partition_point(ttls.begin(), ttls.end(), [&](const auto &change) {
        return change.time <= std::max(storedAt, from);
    });
    auto change = after == ttls.begin() ? after : after - 1;
    for (; change != ttls.end() && (change->time <= until); ++change) {
        const auto next = change + 1;
        const TimePoint begin = std::max(storedAt, change->time);
        const TimePoint end = next == ttls.end() ? until : std::min(until, next->time);
        const TimePoint expiry = stalecache::saturatingSum(storedAt, change->value);
        const bool follows = !spans.empty() && spans.back().to == begin;
        if (change->value <= Duration::zero() || expiry < begin) {
            if (follows)
                spans.back().expires = true;
            continue;
        }
        const UsableSpan span{begin, std::min(expiry, end), expiry < end};
        if (follows && !spans.back().expires)
            spans.back() = {spans.back().from, span.to, span.expires};
        else
            spans.push_back(span);
    }
    return spans;
}

} // namespace ui

#include "ui/timeline/call_parts.h"

#include <algorithm>

namespace ui {

using journal::Event;
using journal::EventKind;
using journal::Instant;
using journal::Journal;
using journal::KeyId;
using journal::Sequence;
using journal::TimePoint;
using stalecache::policy::BreakerState;

namespace {

constexpr std::size_t someBefore =
    64; // events before the left edge: of calls that reach into sight
constexpr double narrowest = 2; // pixels

CallPartKind kindOf(BreakerState state)
{
    switch (state) {
    case BreakerState::closed:
        return CallPartKind::breakerClosed;
    case BreakerState::open:
        return CallPartKind::breakerOpened;
    default:
        return CallPartKind::breakerHalfOpened;
    }
}

class PartsBuilder
{
public:
    PartsBuilder(const TimeAxis &axis, Instant instant) : m_axis{axis}, m_instant{instant} {}

    void take(const Event &event, Sequence sequence)
    {
        switch (event.kind) {
        case EventKind::attemptStarted:
            m_open.push_back({event.call, event.time, sequence, event.detail});
            return;
        case EventKind::attemptFailed:
            close(event, CallPartKind::failedAttempt);
            if (event.span > journal::Duration::zero())
                add(CallPartKind::wait, event.time,
                    stalecache::saturatingSum(event.time, event.span), sequence, event.detail);
            return;
        case EventKind::breakerRejected:
            add(CallPartKind::rejected, event.time, event.time, sequence, 0);
            return;
        case EventKind::breakerChanged:
            add(kindOf(event.breakerState()), event.time, event.time, sequence, 0);
            return;
        default:
            if (journal::outcomeOf(event) != journal::Outcome::none)
                close(event, CallPartKind::attempt);
        }
    }

    std::vector<CallPart> finish(TimePoint now)
    {
        for (const Open &open : m_open)
            add(CallPartKind::attempt, open.from, now, open.sequence, open.number);
        return std::move(m_parts);
    }

private:
    struct Open
    {
        journal::CallNumber call;
        TimePoint from;
        Sequence sequence;
        int number;
    };

    void close(const Event &event, CallPartKind kind)
    {
        const auto found = std::find_if(m_open.begin(), m_open.end(),
                                        [&](const Open &open) { return open.call == event.call; });
        if (found == m_open.end())
            return;
        add(kind, found->from, event.time, found->sequence, found->number);
        m_open.erase(found);
    }

    void add(CallPartKind kind, TimePoint from, TimePoint to, Sequence sequence, int number)
    {
        const CallPart part{kind,     m_axis.x(from), m_axis.x(to),
                            sequence, number,         sequence >= m_instant.end};
        const bool isPoint = from == to;
        const bool inSight = part.to >= 0 && part.from <= m_axis.width;
        if (inSight && (isPoint || part.to - part.from >= narrowest))
            m_parts.push_back(part);
    }

    const TimeAxis &m_axis;
    Instant m_instant;
    std::vector<Open> m_open;
    std::vector<CallPart> m_parts;
};

} // namespace

std::vector<CallPart> callPartsOf(const Journal &journal, KeyId key, const TimeAxis &axis,
                                  Instant instant, Instant live, std::size_t most)
{
    const journal::KeyTrack &track = journal.track(key);
    const Sequence first = journal.first();
    const std::size_t stop = track.countBefore(live.end, first);
    const auto countBefore = [&](TimePoint time) {
        std::size_t low = 0;
        for (std::size_t high = stop; low < high;) {
            const std::size_t middle = low + (high - low) / 2;
            if (journal.at(track.at(middle, first)).time < time)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    };
    const std::size_t from = countBefore(axis.from);
    const std::size_t to = countBefore(axis.to());
    if (to - from > most)
        return {};
    PartsBuilder builder{axis, instant};
    const std::size_t end = std::min(stop, to + someBefore);
    for (std::size_t n = from - std::min(from, someBefore); n < end; ++n)
        builder.take(journal.at(track.at(n, first)), track.at(n, first));
    return builder.finish(live.time);
}

} // namespace ui

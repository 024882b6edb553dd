#include "ui/timeline/event_hits.h"

#include <algorithm>
#include <array>

#include "ui/timeline/partition_index.h"

namespace ui {

using journal::Duration;
using journal::Journal;
using journal::KeyId;
using journal::KeyState;
using journal::Outcome;
using journal::Sequence;
using journal::TimePoint;

namespace {

/// A kept key's events by place, and how many calls had ended in one way before each place.
class Track
{
public:
    Track(const Journal &journal, KeyId key, Sequence end)
        : m_journal{journal}, m_track{journal.track(key)}, m_first{journal.first()},
          m_size{m_track.countBefore(end, m_first)}
    {
    }

    [[nodiscard]] std::size_t size() const
    {
        return m_size;
    }

    [[nodiscard]] Sequence sequence(std::size_t n) const
    {
        return m_track.at(n, m_first);
    }

    [[nodiscard]] TimePoint time(std::size_t n) const
    {
        return m_journal.at(sequence(n)).time;
    }

    [[nodiscard]] std::size_t countBefore(TimePoint time) const
    {
        return partitionIndex(0, m_size, [&](std::size_t n) { return this->time(n) < time; });
    }

    [[nodiscard]] std::size_t countUntil(TimePoint time) const
    {
        return partitionIndex(0, m_size, [&](std::size_t n) { return this->time(n) <= time; });
    }

    [[nodiscard]] KeyState stateAfter(std::size_t count) const
    {
        return m_track.stateAfter(count, m_first, [this](Sequence at) -> const journal::Event & {
            return m_journal.at(at);
        });
    }

    /// The last event before place n, or the first from it on, that ended a call so.
    [[nodiscard]] std::optional<std::size_t> lastBefore(std::size_t n, Outcome outcome) const
    {
        const std::uint64_t wanted = ended(n, outcome);
        const std::size_t count =
            partitionIndex(0, n, [&](std::size_t m) { return ended(m, outcome) < wanted; });
        return count == 0 || ended(0, outcome) == wanted ? std::nullopt : std::optional{count - 1};
    }

    [[nodiscard]] std::optional<std::size_t> firstFrom(std::size_t n, Outcome outcome) const
    {
        const std::uint64_t none = ended(n, outcome);
        if (ended(m_size, outcome) == none)
            return std::nullopt;
        return partitionIndex(n, m_size, [&](std::size_t m) { return ended(m, outcome) == none; }) -
               1;
    }

private:
    [[nodiscard]] std::uint64_t ended(std::size_t count, Outcome outcome) const
    {
        const KeyState state = stateAfter(count);
        switch (outcome) {
        case Outcome::staleServed:
            return state.staleServed;
        case Outcome::errorPropagated:
            return state.errors;
        default:
            return std::uint64_t{state.refreshed} + state.unstored;
        }
    }

    const Journal &m_journal;
    const journal::KeyTrack &m_track;
    Sequence m_first;
    std::size_t m_size;
};

} // namespace

HitCounts countsBetween(const Journal &journal, KeyId key, TimePoint from, TimePoint to,
                        Sequence end)
{
    const Track track{journal, key, end};
    const KeyState before = track.stateAfter(track.countBefore(from));
    const KeyState after = track.stateAfter(track.countUntil(to));
    return {.fresh = std::uint64_t{after.refreshed} + after.unstored - before.refreshed -
                     before.unstored,
            .stale = after.staleServed - before.staleServed,
            .errors = after.errors - before.errors};
}

std::optional<Sequence> outcomeNear(const Journal &journal, KeyId key, TimePoint time,
                                    Duration reach, Duration errorReach, Sequence end)
{
    const Track track{journal, key, end};
    const std::size_t place = track.countBefore(time);
    std::optional<std::size_t> best;
    Duration distance = reach;
    // The most severe comes first, so that it wins where two are equally near.
    for (const Outcome outcome :
         {Outcome::errorPropagated, Outcome::staleServed, Outcome::refreshed}) {
        for (const auto n : {track.lastBefore(place, outcome), track.firstFrom(place, outcome)}) {
            if (!n)
                continue;
            const Duration away =
                track.time(*n) < time ? time - track.time(*n) : track.time(*n) - time;
            if (away < distance || (!best && away == distance)) {
                best = n;
                distance = away;
            }
        }
        if (outcome == Outcome::errorPropagated && best && distance <= errorReach)
            break;
    }
    return best ? std::optional{track.sequence(*best)} : std::nullopt;
}

std::optional<Sequence> eventBefore(const Journal &journal, std::optional<KeyId> key,
                                    TimePoint time)
{
    if (key) {
        const Track track{journal, *key, journal.end()};
        const std::size_t count = track.countBefore(time);
        return count == 0 ? std::nullopt : std::optional{track.sequence(count - 1)};
    }
    if (time == TimePoint::min())
        return std::nullopt;
    const Sequence count = journal.endAt(time - Duration{1});
    return count == journal.first() ? std::nullopt : std::optional{count - 1};
}

std::optional<Sequence> eventAfter(const Journal &journal, std::optional<KeyId> key, TimePoint time,
                                   Sequence end)
{
    if (key) {
        const Track track{journal, *key, end};
        const std::size_t count = track.countUntil(time);
        return count == track.size() ? std::nullopt : std::optional{track.sequence(count)};
    }
    const Sequence count = journal.endAt(time);
    return count >= end ? std::nullopt : std::optional{count};
}

} // namespace ui

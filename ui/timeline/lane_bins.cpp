#include "ui/timeline/lane_bins.h"

#include <algorithm>
#include <utility>

#include "ui/timeline/partition_index.h"
#include "ui/timeline/time_axis.h"

namespace ui {

using journal::Event;
using journal::Journal;
using journal::KeyId;
using journal::KeyState;
using journal::KeyTrack;
using journal::Sequence;

namespace {

/// From so many events on the checkpoints of the track are cheaper than the events themselves.
constexpr std::size_t manyEvents = 64;

/// The kept events of one key by their place.
class Events
{
public:
    Events(const Journal &journal, KeyId key)
        : m_journal{journal}, m_track{journal.track(key)}, m_first{journal.first()}
    {
    }

    [[nodiscard]] Sequence sequence(std::size_t n) const
    {
        return m_track.at(n, m_first);
    }

    const Event &operator[](std::size_t n) const
    {
        return m_journal.at(sequence(n));
    }

    [[nodiscard]] std::size_t countBefore(Sequence end) const
    {
        return m_track.countBefore(end, m_first);
    }

    [[nodiscard]] std::size_t countBefore(journal::TimePoint time) const
    {
        return partitionIndex(0, m_track.size(),
                              [&](std::size_t n) { return (*this)[n].time < time; });
    }

    [[nodiscard]] KeyState stateAfter(std::size_t count) const
    {
        return m_track.stateAfter(
            count, m_first, [this](Sequence at) -> const Event & { return m_journal.at(at); });
    }

    /// The end of those that lie in the bin of the n-th, near to it most likely.
    [[nodiscard]] std::size_t endOfBin(std::size_t n, std::size_t stop, int shift) const
    {
        const std::int64_t bin = binOf((*this)[n].time, shift);
        const auto isIn = [&](std::size_t other) {
            return binOf((*this)[other].time, shift) == bin;
        };
        std::size_t step = 1;
        while (n + step < stop && isIn(n + step))
            step *= 2;
        return partitionIndex(n + step / 2, std::min(n + step, stop), isIn);
    }

private:
    const Journal &m_journal;
    const KeyTrack &m_track;
    Sequence m_first;
};

void count(LaneBin &bin, const KeyState &from, const KeyState &to)
{
    const std::uint32_t fresh = to.refreshed + to.unstored - from.refreshed - from.unstored;
    const std::uint32_t stale = to.staleServed - from.staleServed;
    const std::uint32_t errors = to.errors - from.errors;
    if (fresh + stale + errors > 0)
        bin.endedAt = to.lastEndedAt;
    bin.fresh += fresh;
    bin.stale += stale;
    bin.errors += errors;
    bin.inFlight = to.inFlight;
    bin.hasEntry = to.hasEntry;
    bin.storedAt = to.storedAt;
}

void addAge(LaneBin &bin, const Event &event, Sequence sequence, const journal::FallbackAges &ages)
{
    if (event.kind == journal::EventKind::staleServed)
        bin.staleAges.add(ages.of(sequence));
    else if (event.kind == journal::EventKind::errorPropagated)
        bin.errorAges.add(ages.of(sequence));
}

} // namespace

void AgeSpan::add(std::optional<journal::Duration> age) noexcept
{
    shortest = std::min(shortest, age.value_or(journal::Duration::max()));
    longest = std::max(longest, age.value_or(journal::Duration::max()));
}

bool LaneBins::read(const Journal &journal, KeyId key, Sequence end, BinRange range,
                    const journal::FallbackAges *ages, std::size_t &budget)
{
    const bool wantsAges = ages != nullptr;
    if (wantsAges)
        end = std::min(end, ages->readEnd());
    const std::int64_t length = std::max<std::int64_t>(range.to - range.from, 1);
    const bool fits = m_shown.begun && m_shown.range.shift == range.shift &&
                      m_shown.hasAges == wantsAges && m_shown.range.from <= range.from;
    if (fits) {
        m_coming = {};
        m_shown.range.to = std::max(m_shown.range.to, range.to);
        if (range.from - m_shown.range.from > 4 * length)
            forgetBefore(range.from - length);
        return readOn(m_shown, journal, key, end, ages, budget);
    }
    const bool goesOn = m_coming.begun && m_coming.range.shift == range.shift &&
                        m_coming.hasAges == wantsAges && m_coming.range.from <= range.from &&
                        m_coming.range.to >= range.to;
    if (!goesOn) {
        // Some more on both sides, so that moving on costs nothing at first.
        m_coming = {.range = {range.shift, range.from - length / 4, range.to + length / 4},
                    .hasAges = wantsAges};
        begin(m_coming, journal, key);
    }
    if (!readOn(m_coming, journal, key, end, ages, budget))
        return false;
    m_shown = std::exchange(m_coming, {});
    return true;
}

void LaneBins::forgetBefore(std::int64_t number)
{
    std::deque<LaneBin> &bins = m_shown.bins;
    while (!bins.empty() && bins.front().number < number) {
        m_shown.before.hasEntry = bins.front().hasEntry;
        m_shown.before.storedAt = bins.front().storedAt;
        m_shown.before.inFlight = bins.front().inFlight;
        bins.pop_front();
    }
    m_shown.range.from = number;
}

void LaneBins::begin(Part &part, const Journal &journal, KeyId key)
{
    const Events events{journal, key};
    const std::size_t n = events.countBefore(binStart(part.range.from, part.range.shift));
    part.begun = true;
    part.before = part.state = events.stateAfter(n);
    part.next = n < journal.track(key).size() ? events.sequence(n) : journal.end();
}

bool LaneBins::readOn(Part &part, const Journal &journal, KeyId key, Sequence end,
                      const journal::FallbackAges *ages, std::size_t &budget)
{
    const Events events{journal, key};
    const std::size_t stop = events.countBefore(end);
    std::size_t n = events.countBefore(part.next);
    while (n < stop && budget > 0) {
        const std::int64_t number = binOf(events[n].time, part.range.shift);
        if (number >= part.range.to)
            return true;
        std::size_t until = events.endOfBin(n, stop, part.range.shift);
        const bool each = ages != nullptr || until - n <= manyEvents;
        if (each)
            until = std::min(until, n + budget);
        if (part.bins.empty() || part.bins.back().number != number)
            part.bins.push_back({.number = number});
        LaneBin &bin = part.bins.back();
        KeyState state = part.state;
        for (std::size_t i = n; each && i < until; ++i) {
            state.apply(events[i], events.sequence(i));
            if (ages != nullptr)
                addAge(bin, events[i], events.sequence(i), *ages);
        }
        if (!each)
            state = events.stateAfter(until);
        count(bin, part.state, state);
        part.state = state;
        part.next = events.sequence(until - 1) + 1;
        budget -= std::min(budget, each ? until - n : manyEvents);
        n = until;
    }
    if (n >= stop)
        part.next = std::max(part.next, end);
    return n >= stop;
}

} // namespace ui

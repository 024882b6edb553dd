#include <journal/with_without.h>

#include <algorithm>

#include <journal/time_parts.h>

namespace journal {

static_assert(Journal::blockSize % 128 == 0);

namespace {

void add(WithWithout &sum, const Event &event)
{
    const Outcome outcome = outcomeOf(event);
    if (outcome == Outcome::none)
        return;
    ++sum.ended;
    sum.withCache += outcome == Outcome::errorPropagated ? 0U : 1U;
    sum.withoutCache +=
        outcome == Outcome::errorPropagated || outcome == Outcome::staleServed ? 0U : 1U;
}

WithWithout difference(const WithWithout &to, const WithWithout &from)
{
    return {.ended = to.ended - from.ended,
            .withCache = to.withCache - from.withCache,
            .withoutCache = to.withoutCache - from.withoutCache};
}

} // namespace

std::vector<WithWithout> WithWithoutReading::series(const Journal &journal, Instant instant,
                                                    TimePoint from, TimePoint to, std::size_t count)
{
    read(journal);
    std::vector<WithWithout> parts(count);
    if (to <= from || count == 0)
        return parts;
    WithWithout before = this->before(journal, instant.end, from, false);
    for (std::size_t n = 0; n < count; ++n) {
        const bool last = n + 1 == count;
        const TimePoint end = last ? to : partBegin(from, to, n + 1, count);
        const WithWithout after = this->before(journal, instant.end, end, last);
        parts[n] = difference(after, before);
        before = after;
    }
    return parts;
}

WithWithout WithWithoutReading::sumAt(const Journal &journal, Instant instant)
{
    read(journal);
    return before(journal, instant.end, TimePoint::max(), true);
}

void WithWithoutReading::clear()
{
    *this = {};
}

void WithWithoutReading::read(const Journal &journal)
{
    if (m_end < journal.first()) {
        clear();
        m_end = journal.first();
        m_first = m_end / stride;
    }
    for (; m_first * stride < journal.first(); ++m_first)
        m_marks.pop_front();
    for (; m_end < journal.end(); ++m_end) {
        const Event &event = journal.at(m_end);
        if (m_end % stride == 0)
            m_marks.push_back({.time = event.time, .before = m_sum});
        add(m_sum, event);
    }
}

/// The sum of the events before `end` that are earlier than `time`, or with `inclusive` not later.
WithWithout WithWithoutReading::before(const Journal &journal, Sequence end, TimePoint time,
                                       bool inclusive) const
{
    const auto isBefore = [&](TimePoint at) { return inclusive ? at <= time : at < time; };
    if (m_marks.empty())
        return {};
    end = std::clamp(end, m_first * stride, m_end);
    // Never beyond the mark at or before the last event asked for.
    const auto reachable = std::min<Sequence>(m_marks.size(), (end / stride) + 1 - m_first);
    const auto stop = m_marks.begin() + static_cast<std::ptrdiff_t>(reachable);
    auto mark = std::partition_point(m_marks.begin(), stop,
                                     [&](const Mark &each) { return isBefore(each.time); });
    if (mark == m_marks.begin())
        return {};
    --mark;
    WithWithout sum = mark->before;
    auto sequence = (m_first + static_cast<Sequence>(mark - m_marks.begin())) * stride;
    for (; sequence < end && isBefore(journal.at(sequence).time); ++sequence)
        add(sum, journal.at(sequence));
    return difference(sum, m_marks.front().before); // without what was dropped
}

} // namespace journal

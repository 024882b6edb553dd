#include <journal/what_if.h>

#include <algorithm>

namespace journal {

bool WhatIf::read(const Journal &journal, Instant instant, std::size_t budget)
{
    if (m_ages.readEnd() < journal.first())
        clear();
    dropBefore(journal.first());
    m_from = journal.first();
    const Sequence end = std::clamp(instant.end, journal.first(), journal.end());
    const Sequence readBefore = std::max(m_ages.readEnd(), journal.first());
    const bool read = m_ages.read(journal, end, budget);
    budget -= static_cast<std::size_t>(m_ages.readEnd() - readBefore);
    const Sequence reached = std::min(end, m_ages.readEnd());
    const bool moved = moveTo(m_ages.countBefore(reached), budget);
    const bool atLast = m_counted == m_ages.calls().size();
    const Sequence between = atLast ? m_ages.readEnd() : m_ages.calls()[m_counted].sequence;
    count(journal, moved ? reached : between);
    return read && moved;
}

void WhatIf::clear()
{
    *this = {};
}

WhatIf::Counts WhatIf::at(stalecache::Ttl ttl) const
{
    Counts counts{.calls = m_recorded.calls, .fresh = m_recorded.fresh};
    if (ttl.span() > Duration::zero()) {
        const OrderedSpans::Tally tally = m_order.notAbove(ttl.span());
        counts.staleServed = tally.count;
        counts.outOfDate = tally.outOfDate;
        counts.unjudged = tally.unjudged;
        counts.oldestServed = m_order.longestNotAbove(ttl.span()).value_or(Duration::zero());
    }
    counts.errors = m_counted - counts.staleServed;
    return counts;
}

std::vector<WhatIf::CurvePoint> WhatIf::curve(std::span<const stalecache::Ttl> ttls) const
{
    std::vector<CurvePoint> points;
    points.reserve(ttls.size());
    for (const stalecache::Ttl ttl : ttls) {
        OrderedSpans::Tally tally;
        if (ttl.span() > Duration::zero())
            tally = m_order.notAbove(ttl.span());
        points.push_back(
            {.ttl = ttl.span(), .errors = m_counted - tally.count, .outOfDate = tally.outOfDate});
    }
    return points;
}

Duration WhatIf::longestAge() const
{
    return m_order.longestNotAbove(Duration::max()).value_or(Duration::zero());
}

void WhatIf::dropBefore(Sequence first)
{
    while (!m_ages.calls().empty() && m_ages.calls().front().sequence < first) {
        if (m_counted > 0) {
            const FailedCall &call = m_ages.calls().front();
            if (call.fallback())
                m_order.erase({.span = call.age, .mark = call.truth});
            --m_counted;
        }
        m_ages.dropFirst();
    }
}

/// The fallbacks of some of the failed calls.
std::vector<OrderedSpans::Span> WhatIf::spansOf(std::size_t from, std::size_t to) const
{
    std::vector<OrderedSpans::Span> spans;
    spans.reserve(to - from);
    for (std::size_t n = from; n < to; ++n)
        if (const FailedCall &call = m_ages.calls()[n]; call.fallback())
            spans.push_back({.span = call.age, .mark = call.truth});
    return spans;
}

bool WhatIf::moveTo(std::size_t target, std::size_t budget)
{
    const std::deque<FailedCall> &calls = m_ages.calls();
    const std::size_t way = std::max(m_counted, target) - std::min(m_counted, target);
    // Far away, sorting once is cheaper than going there call by call.
    constexpr std::size_t far = 4096;
    if (way > far && way > target / 3 && budget >= target) {
        m_order.assign(spansOf(0, target));
        m_counted = target;
        return true;
    }
    if (m_counted < target) {
        const std::size_t to = m_counted + std::min(budget, target - m_counted);
        // In order, so that neighbours find each other still in the processor's cache.
        std::vector<OrderedSpans::Span> spans = spansOf(m_counted, to);
        std::ranges::sort(spans);
        for (const OrderedSpans::Span &span : spans)
            m_order.insert(span);
        m_counted = to;
        return m_counted == target;
    }
    for (; m_counted > target && budget > 0; --m_counted, --budget)
        if (const FailedCall &call = calls[m_counted - 1]; call.fallback())
            m_order.erase({.span = call.age, .mark = call.truth});
    return m_counted == target;
}

void WhatIf::count(const Journal &journal, Sequence end)
{
    const Totals before = journal.totalsAt(journal.first());
    const Totals now = journal.totalsAt(end);
    m_recorded = {.calls = now.ended() - before.ended(),
                  .fresh = now.fresh() - before.fresh(),
                  .staleServed = now.staleServed - before.staleServed,
                  .errors = now.errors - before.errors,
                  .outOfDate = now.outOfDate - before.outOfDate,
                  .oldestServed = now.oldestServed};
}

} // namespace journal

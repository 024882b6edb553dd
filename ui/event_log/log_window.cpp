#include "ui/event_log/log_window.h"

#include <algorithm>

namespace ui {

using journal::Sequence;
using Kind = LogWindow::Step::Kind;

namespace {

/// Tells of a step, and takes it in between. A step of nothing is not told.
template <class Take>
void step(LogWindow::Listener &listener, Kind kind, std::size_t count, const Take &take)
{
    if (count == 0) {
        take();
        return;
    }
    const LogWindow::Step step{kind, count};
    listener.aboutTo(step);
    take();
    listener.done(step);
}

} // namespace

LogWindow::LogWindow(std::size_t capacity) : m_capacity{std::max<std::size_t>(1, capacity)} {}

void LogWindow::restart(const journal::Journal &journal, const journal::EventFilter &filter,
                        Sequence end)
{
    m_journal = &journal;
    m_matcher =
        filter.isEmpty() ? nullptr : std::make_unique<journal::EventMatcher>(filter, journal);
    m_end = std::clamp(end, journal.first(), journal.end());
    m_to = m_end;
    m_from = m_end;
    m_matches.clear();
    if (!m_matcher)
        m_from -= std::min<Sequence>(m_capacity, m_end - journal.first());
}

void LogWindow::setEnd(Sequence end, Listener &listener)
{
    dropVanished(listener);
    m_end = std::clamp(end, m_journal->first(), m_journal->end());
    if (m_end < m_to)
        cutBack(listener);
    if (!m_matcher)
        extendUnfiltered(listener);
}

bool LogWindow::search(std::size_t budget, Listener &listener)
{
    dropVanished(listener);
    if (m_matcher) {
        searchForward(budget, listener);
        searchBackward(budget, listener);
    }
    return isSearching();
}

bool LogWindow::isSearching() const noexcept
{
    return m_matcher && (m_to < m_end || (size() < m_capacity && hasMoreBefore()));
}

std::size_t LogWindow::size() const noexcept
{
    return m_matcher ? m_matches.size() : static_cast<std::size_t>(m_to - m_from);
}

Sequence LogWindow::at(std::size_t row) const noexcept
{
    return m_matcher ? m_matches[row] : m_from + row;
}

std::optional<std::size_t> LogWindow::rowOf(Sequence sequence) const
{
    if (sequence < m_from || sequence >= m_to)
        return std::nullopt;
    if (!m_matcher)
        return static_cast<std::size_t>(sequence - m_from);
    const auto found = std::ranges::lower_bound(m_matches, sequence);
    if (found == m_matches.end() || *found != sequence)
        return std::nullopt;
    return static_cast<std::size_t>(found - m_matches.begin());
}

bool LogWindow::hasMoreBefore() const noexcept
{
    return m_journal != nullptr && m_from > m_journal->first();
}

void LogWindow::dropVanished(Listener &listener)
{
    const Sequence first = m_journal->first();
    if (first <= m_from)
        return;
    const auto kept = std::ranges::lower_bound(m_matches, first);
    const std::size_t gone = m_matcher ? static_cast<std::size_t>(kept - m_matches.begin())
                                       : static_cast<std::size_t>(std::min(first, m_to) - m_from);
    step(listener, Kind::removeFront, gone, [&] {
        m_matches.erase(m_matches.begin(), kept);
        m_from = first;
        m_to = std::max(m_to, first);
    });
}

/// Lets go of the rows from m_end on.
void LogWindow::cutBack(Listener &listener)
{
    const auto kept = std::ranges::lower_bound(m_matches, m_end);
    const std::size_t gone = m_matcher ? static_cast<std::size_t>(m_matches.end() - kept)
                                       : static_cast<std::size_t>(m_to - std::max(m_end, m_from));
    step(listener, Kind::removeBack, gone, [&] {
        m_matches.erase(kept, m_matches.end());
        m_to = m_end;
        m_from = std::min(m_from, m_end);
    });
}

void LogWindow::extendUnfiltered(Listener &listener)
{
    const std::size_t added = static_cast<std::size_t>(m_end - m_to);
    const std::size_t grown = std::min(added, m_capacity - size());
    step(listener, Kind::insertBack, grown, [&] { m_to += grown; });
    const std::size_t passed = added - grown;
    step(listener, Kind::shift, std::min(passed, size()), [&] {
        m_from += passed;
        m_to += passed;
    });
    const auto before = static_cast<std::size_t>(
        std::min<Sequence>(m_capacity - size(), m_from - m_journal->first()));
    step(listener, Kind::insertFront, before, [&] { m_from -= before; });
}

void LogWindow::searchForward(std::size_t &budget, Listener &listener)
{
    m_found.clear();
    Sequence to = m_to;
    for (; budget > 0 && to < m_end; --budget, ++to)
        if (m_matcher->matches(to))
            m_found.push_back(to);
    pushBack(listener);
    m_to = to;
}

void LogWindow::searchBackward(std::size_t &budget, Listener &listener)
{
    m_found.clear();
    Sequence from = m_from;
    const std::size_t room = m_capacity - m_matches.size();
    for (; budget > 0 && m_found.size() < room && from > m_journal->first() && m_to == m_end;
         --budget)
        if (m_matcher->matches(--from))
            m_found.push_back(from);
    step(listener, Kind::insertFront, m_found.size(), [&] {
        for (const Sequence sequence : m_found)
            m_matches.push_front(sequence);
        m_from = from;
    });
}

void LogWindow::pushBack(Listener &listener)
{
    const std::size_t grown = std::min(m_found.size(), m_capacity - m_matches.size());
    const auto middle = m_found.begin() + static_cast<std::ptrdiff_t>(grown);
    step(listener, Kind::insertBack, grown,
         [&] { m_matches.insert(m_matches.end(), m_found.begin(), middle); });
    const std::size_t passed = m_found.size() - grown;
    step(listener, Kind::shift, std::min(passed, m_matches.size()), [&] {
        m_matches.insert(m_matches.end(), middle, m_found.end());
        m_matches.erase(m_matches.begin(), m_matches.begin() + static_cast<std::ptrdiff_t>(passed));
        if (passed > 0) // what lies before the first row is not known any more
            m_from = m_matches.front();
    });
}

} // namespace ui

#include <journal/episodes.h>

#include <algorithm>
#include <utility>

namespace journal {

void EpisodeCounts::apply(const Event &event) noexcept
{
    const Outcome outcome = outcomeOf(event);
    if (outcome == Outcome::none)
        return;
    ++calls;
    if (outcome == Outcome::errorPropagated)
        ++lost;
    if (outcome != Outcome::staleServed)
        return;
    ++saved;
    outOfDate += event.isOutOfDate() ? 1U : 0U;
    oldestServed = std::max(oldestServed, event.span);
}

const Episodes &EpisodesReading::at(const Journal &journal, Instant instant)
{
    read(journal);
    const Sequence end = std::clamp(instant.end, journal.first(), m_end);
    if (end == m_end) {
        answer(m_latest);
        return m_answer;
    }
    // There is one: a block of the journal begins at a checkpoint.
    const auto after = std::ranges::upper_bound(m_checkpoints, end, {}, &Checkpoint::end);
    const Checkpoint &before = *std::prev(after);
    State state = before.state;
    for (Sequence sequence = before.end; sequence < end; ++sequence)
        static_cast<void>(apply(state, journal.at(sequence), sequence));
    answer(state);
    return m_answer;
}

void EpisodesReading::clear()
{
    *this = {};
}

void EpisodesReading::read(const Journal &journal)
{
    if (m_end < journal.first()) {
        clear();
        m_from = m_end = journal.first();
        if (journal.healthAt(m_end) == Health::failing)
            m_latest.going =
                Episode{.begin = m_end, .begunBefore = true, .from = journal.at(m_end).time};
    }
    while (!m_checkpoints.empty() && m_checkpoints.front().end < journal.first())
        m_checkpoints.pop_front();
    for (; m_end < journal.end(); ++m_end) {
        if (m_end % stride == 0)
            m_checkpoints.push_back({.end = m_end, .state = m_latest});
        if (auto finished = apply(m_latest, journal.at(m_end), m_end))
            m_finished.push_back(*std::move(finished));
    }
}

/// Answers the outage that the event ended, if it did.
std::optional<Episode> EpisodesReading::apply(State &state, const Event &event, Sequence sequence)
{
    if (event.kind != EventKind::healthChanged) {
        (state.going ? state.going->counts : state.outside).apply(event);
        return std::nullopt;
    }
    const bool failing = event.health() == Health::failing;
    if (failing == state.going.has_value())
        return std::nullopt;
    if (failing) {
        state.going = Episode{.begin = sequence, .from = event.time, .cause = event.healthCause()};
        return std::nullopt;
    }
    std::optional<Episode> finished = std::exchange(state.going, std::nullopt);
    finished->to = event.time;
    ++state.finished;
    return finished;
}

void EpisodesReading::answer(const State &state)
{
    // Only what changed: the list may be long.
    if (m_answer.outages.size() > 0 && !m_answer.outages.back().to)
        m_answer.outages.pop_back();
    if (m_answer.outages.size() > state.finished)
        m_answer.outages.resize(state.finished);
    for (std::size_t n = m_answer.outages.size(); n < state.finished; ++n)
        m_answer.outages.push_back(m_finished[n]);
    if (state.going)
        m_answer.outages.push_back(*state.going);
    m_answer.outside = state.outside;
}

} // namespace journal

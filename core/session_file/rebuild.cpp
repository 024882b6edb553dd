#include <session_file/rebuild.h>

#include <algorithm>
#include <string>
#include <utility>

namespace session_file {

Rebuild::Rebuild(const scenario::Part &part, std::size_t journalLimit, std::uint64_t inFlightLimit)
    : m_part{part}, m_play{part},
      m_run{std::make_unique<simulation::Run>(part.settings, journalLimit)},
      m_inFlightLimit{inFlightLimit}
{
}

bool Rebuild::step(std::size_t budget)
{
    const std::uint64_t limit = m_run->happenings() + budget;
    std::size_t cost = 0; // of what happens by itself, advance() takes care
    while (const scenario::Statement *next = m_play.next()) {
        const std::size_t calls = callsOf(*next);
        if (isCrowded(next->place, calls))
            return true;
        if (cost > budget || !advance(*next, limit))
            return false;
        cost += 1 + calls;
        m_play.perform(*m_run);
    }
    return true;
}

std::size_t Rebuild::callsOf(const scenario::Statement &statement) const
{
    const auto *call = std::get_if<scenario::Call>(&statement.what);
    if (call == nullptr)
        return 0;
    return call->keys.empty() ? m_run->journal().keyCount() : call->keys.size();
}

/// True once it is time for the statement. As scenario::moveTo: a count that an edited file got
/// wrong holds up nothing.
bool Rebuild::advance(const scenario::Statement &statement, std::uint64_t limit)
{
    const auto isDue = [&] {
        return m_run->instant().time >= statement.time &&
               statement.happenings.value_or(limit) <= m_run->happenings();
    };
    const std::uint64_t done = m_run->happenings();
    const std::uint64_t counted = statement.happenings.value_or(limit);
    const std::uint64_t wanted = std::min(counted > done ? counted : limit, limit);
    if (statement.happenings && isDue())
        return true;
    const std::size_t budget = wanted > done ? static_cast<std::size_t>(wanted - done) : 0;
    return m_run->runUntil(statement.time, budget) || (statement.happenings && isDue());
}

bool Rebuild::isCrowded(const scenario::Place &place, std::size_t callsToCome)
{
    if (m_run->journal().totals().inFlight() + callsToCome <= m_inFlightLimit)
        return false;
    m_problem = scenario::Problem{
        place,
        scenario::translatable("SessionFile", "More than %1 calls would be under way at once, the "
                                              "most that are made again."),
        {std::to_string(m_inFlightLimit)}};
    return true;
}

double Rebuild::progress() const
{
    if (m_part.statements.empty())
        return 1;
    const auto nanoseconds = [](stalecache::TimePoint time) {
        return static_cast<double>(time.time_since_epoch().count());
    };
    const double all = nanoseconds(m_part.statements.back().time);
    return all <= 0 ? 1.0 : nanoseconds(m_run->instant().time) / all;
}

std::unique_ptr<simulation::Run> Rebuild::take()
{
    return std::move(m_run);
}

} // namespace session_file

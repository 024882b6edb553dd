#include <session_file/rebuild.h>

#include <algorithm>
#include <string>
#include <utility>

#include <scenario/play_part.h>

namespace session_file {

Rebuild::Rebuild(const scenario::Part &part, std::size_t journalLimit,
                 const simulation::RunLimits &limits)
    : m_part{part}, m_play{part},
      m_run{std::make_unique<simulation::Run>(part.settings, journalLimit, limits)}
{
}

bool Rebuild::step(std::size_t budget)
{
    const std::uint64_t limit = m_run->happenings() + budget;
    std::size_t cost = 0; // of what happens by itself, moveTo() takes care
    while (const scenario::Statement *next = m_play.next()) {
        if (cost > budget)
            return false;
        if (!scenario::moveTo(*next, *m_run, limit))
            return isFull(next->place);
        cost += 1 + callsOf(*next);
        m_play.perform(*m_run);
        if (isFull(next->place))
            return true;
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

/// Whether the run has come to a limit.
bool Rebuild::isFull(const scenario::Place &place)
{
    if (!m_run->reached())
        return false;
    const bool isOfCalls = *m_run->reached() == simulation::RunLimit::calls;
    m_problem = scenario::Problem{
        place,
        isOfCalls
            ? scenario::translatable("SessionFile",
                                     "More than %1 calls would be under way at once, the most that "
                                     "are made again.")
            : scenario::translatable(
                  "SessionFile", "More than %1 keys would be known, the most that are made again."),
        {std::to_string(isOfCalls ? m_run->limits().calls : m_run->limits().keys)}};
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

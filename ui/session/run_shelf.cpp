#include "ui/session/run_shelf.h"

#include <algorithm>
#include <utility>

namespace ui {

RunShelf::RunShelf(const simulation::Settings &settings)
{
    restart(settings);
}

std::vector<KeptRun> RunShelf::restart(const simulation::Settings &settings)
{
    cancel();
    auto run = std::make_unique<simulation::Run>(settings);
    std::vector<KeptRun> former = std::exchange(m_runs, {});
    m_runs.push_back({.run = std::move(run)});
    m_shown = m_lastNumber = m_runs.back().number;
    m_compared = 0;
    return former;
}

void RunShelf::replace(std::vector<KeptRun> runs, int shown, int compared)
{
    cancel();
    m_runs = std::move(runs);
    m_lastNumber = std::ranges::max_element(m_runs, {}, &KeptRun::number)->number;
    m_shown = find(shown) != nullptr ? shown : m_runs.back().number;
    m_compared = compared != m_shown && find(compared) != nullptr ? compared : 0;
    while (m_runs.size() > mostRuns)
        dropOne();
}

const KeptRun *RunShelf::find(int number) const
{
    const auto found = std::find_if(m_runs.begin(), m_runs.end(),
                                    [&](const KeptRun &kept) { return kept.number == number; });
    return found == m_runs.end() ? nullptr : &*found;
}

const KeptRun &RunShelf::shown() const
{
    return *find(m_shown);
}

const KeptRun *RunShelf::compared() const
{
    return find(m_compared);
}

bool RunShelf::compareWith(int number)
{
    if (number == m_compared || number == m_shown || (number != 0 && find(number) == nullptr))
        return false;
    m_compared = number;
    return true;
}

bool RunShelf::show(int number)
{
    if (number == m_shown || find(number) == nullptr)
        return false;
    m_compared = std::exchange(m_shown, number);
    return true;
}

void RunShelf::beginReplay(stalecache::TimePoint until, std::optional<stalecache::Ttl> ttl)
{
    m_coming = {.parent = m_shown, .branchedAt = until, .otherTtl = ttl};
    m_replay.emplace(*shown().run, until, ttl);
}

double RunShelf::progress() const
{
    return m_replay ? m_replay->progress() : 1.0;
}

bool RunShelf::replay(std::size_t budget)
{
    return m_replay->step(budget);
}

void RunShelf::adopt()
{
    m_coming.run = m_replay->take();
    m_coming.number = ++m_lastNumber;
    m_compared = std::exchange(m_shown, m_coming.number);
    m_runs.push_back(std::exchange(m_coming, {}));
    m_replay.reset();
    dropOne();
}

void RunShelf::cancel()
{
    m_replay.reset();
    m_coming = {};
}

void RunShelf::dropOne()
{
    if (m_runs.size() <= mostRuns)
        return;
    const auto oldest = std::find_if(m_runs.begin(), m_runs.end(), [this](const KeptRun &kept) {
        return kept.number != m_shown && kept.number != m_compared;
    });
    m_runs.erase(oldest);
}

} // namespace ui

#include <simulation/scheduler.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace simulation {

bool Scheduler::later(const Item &a, const Item &b) noexcept
{
    return std::tie(a.time, a.order) > std::tie(b.time, b.order);
}

void Scheduler::at(TimePoint time, Task task)
{
    m_heap.push_back({time, ++m_lastOrder, std::move(task)});
    std::push_heap(m_heap.begin(), m_heap.end(), later);
}

std::optional<TimePoint> Scheduler::next() const
{
    return m_heap.empty() ? std::nullopt : std::optional{m_heap.front().time};
}

Scheduler::Task Scheduler::takeNext()
{
    std::pop_heap(m_heap.begin(), m_heap.end(), later);
    Task task = std::move(m_heap.back().task);
    m_heap.pop_back();
    return task;
}

} // namespace simulation

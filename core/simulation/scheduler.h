#pragma once
// Runs tasks in the order of virtual time.

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include <stalecache/time.h>

namespace simulation {

using stalecache::Duration;
using stalecache::TimePoint;

/// Tasks of the same time run in the order they were given. Knows no clock: who runs a task sets
/// the time first. One thread.
class Scheduler
{
public:
    using Task = std::move_only_function<void()>;

    void at(TimePoint time, Task task);

    /// When the next task is due; nothing if there is none.
    [[nodiscard]] std::optional<TimePoint> next() const;

    /// Takes the next task out. There must be one.
    [[nodiscard]] Task takeNext();

    [[nodiscard]] std::size_t size() const noexcept
    {
        return m_heap.size();
    }

private:
    struct Item
    {
        TimePoint time;
        std::uint64_t order;
        Task task;
    };

    static bool later(const Item &a, const Item &b) noexcept;

    std::vector<Item> m_heap; // the earliest in front
    std::uint64_t m_lastOrder = 0;
};

} // namespace simulation

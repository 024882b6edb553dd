#pragma once
// What the stress programs share: checks that any thread may make, and threads that start together.

#include <atomic>
#include <barrier>
#include <cstdio>
#include <thread>
#include <vector>

namespace stress {

/// Counts what went wrong and says the first few. Thread-safe.
class Checks
{
public:
    void require(bool holds, const char *what) noexcept
    {
        constexpr int mostSaid = 10;
        if (!holds && m_failures.fetch_add(1) < mostSaid)
            std::fprintf(stderr, "FAILED: %s\n", what);
    }

    /// For main: non-zero if anything failed.
    [[nodiscard]] int exitCode() const noexcept
    {
        const int failures = m_failures.load();
        std::printf("%d failures\n", failures);
        return failures == 0 ? 0 : 1;
    }

private:
    std::atomic<int> m_failures{0};
};

/// Runs `body(0)` to `body(count - 1)`, each in a thread; returns when all have ended.
template <class Body>
void runThreads(int count, Body body)
{
    std::barrier start{count};
    std::vector<std::jthread> threads;
    threads.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        threads.emplace_back([&start, &body, i] {
            start.arrive_and_wait();
            body(i);
        });
    }
}

} // namespace stress

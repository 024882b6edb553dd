#pragma once
// How long a window needs for what happens in a frame.

#include <QObject>

#include <algorithm>
#include <chrono>

#include <benchmark/benchmark.h>

class QWidget;

namespace ui {
class Session;
}

namespace bench {

using Wall = std::chrono::steady_clock;

/// Shows a window; it is painted when this returns.
void showNow(QWidget &window);

/// A turn of the event loop, in which views put their rows in place, and what is then left to
/// paint. The sessions must not be running, or their own timers move time meanwhile.
void paintNow(QWidget &window);

/// Since when the views know of what happened. Must be made before the views, so that it is told
/// first.
class Stopwatch
{
public:
    explicit Stopwatch(const ui::Session &session);

    [[nodiscard]] std::chrono::duration<double> elapsed() const
    {
        return Wall::now() - m_begun;
    }

private:
    QObject m_receiver;
    Wall::time_point m_begun{};
};

/// Measures frames given by `frame`, which answers how long one took; the longest is a counter. The
/// first ones, in which a window still settles, do not count.
template <class MakeFrame>
void measureFrames(benchmark::State &state, const MakeFrame &frame)
{
    for (int n = 0; n < 3; ++n)
        frame();
    std::chrono::duration<double> longest{0};
    for ([[maybe_unused]] auto _ : state) {
        const std::chrono::duration<double> took = frame();
        longest = std::max(longest, took);
        state.SetIterationTime(took.count());
    }
    state.counters["longest"] = std::chrono::duration<double, std::milli>{longest}.count();
}

} // namespace bench

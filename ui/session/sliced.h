#pragma once
// Long work in slices that leave the window its turn.

#include <QElapsedTimer>

#include <cstddef>

namespace ui {

/// Calls `slice(budget)`, the budget in happenings, until it answers true, but not for longer than
/// a part of a frame.
template <class Slice>
bool sliced(const Slice &slice)
{
    constexpr qint64 milliseconds = 8;
    constexpr std::size_t atOnce = 1000; // between two looks at the clock
    constexpr std::size_t atFirst = 10'000; // so that a short way is always gone at once
    QElapsedTimer timer;
    timer.start();
    bool done = slice(atFirst);
    while (!done && timer.elapsed() < milliseconds)
        done = slice(atOnce);
    return done;
}

} // namespace ui

#pragma once
// One line on a terminal that says how far a long work is, and is gone when it ends.

#include <chrono>
#include <string_view>

namespace terminal {

/// On standard error, if that is a terminal; else nothing is ever written. What takes less than a
/// second shows nothing.
class ProgressLine
{
public:
    ProgressLine();
    ~ProgressLine();

    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    /// Whether it is time for another text: ten times a second.
    [[nodiscard]] bool isDue() const;

    /// In place of the former text; cut to the width of the terminal.
    void show(std::string_view text);

    /// Before anything else is written to the terminal.
    void clear();

private:
    bool m_isTerminal;
    bool m_isShown = false;
    std::chrono::steady_clock::time_point m_next;
};

} // namespace terminal

#pragma once
// Plays one part of a script on a stage, a statement at a time.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <scenario/script.h>
#include <scenario/stage.h>

namespace scenario {

/// What came of one statement that expects something. Texts are English, in the notation.
struct Check
{
    std::size_t statement = 0; ///< its place in the part
    std::string expected;
    std::string actual; ///< "still in flight" before the call has ended
    bool holds = false;
    bool isDecided = true; ///< false while a call is in flight
};

/// Whoever plays moves time: to nextTime() (and nextHappenings()), then calls perform(). Statements
/// change no time, so a play on any stage that was left alone makes the same journal. One thread;
/// the part must outlive it.
class Play
{
public:
    explicit Play(const Part &part);

    [[nodiscard]] const Part &part() const noexcept
    {
        return m_part;
    }

    /// How many statements were performed; the place of the next one in the part.
    [[nodiscard]] std::size_t performed() const noexcept
    {
        return m_performed;
    }

    [[nodiscard]] bool isAtEnd() const noexcept
    {
        return m_performed == m_part.statements.size();
    }

    /// The next one; null at the end.
    [[nodiscard]] const Statement *next() const noexcept;

    /// Performs the next statement, at the time it is on the stage.
    void perform(Stage &stage);

    /// Of all statements that were performed and expect something, in their order, as of now.
    [[nodiscard]] std::vector<Check> checks(const journal::Journal &journal) const;

    /// Whether a call that expects something is still in flight, so that the play should go on
    /// after its last statement.
    [[nodiscard]] bool isWaiting(const journal::Journal &journal) const;

    /// The calls that a statement began; empty for another statement.
    struct Calls
    {
        std::size_t statement = 0;
        journal::CallNumber first = 0; ///< their numbers follow each other
        std::size_t count = 0;
        journal::Sequence from = 0; ///< the first event that can be of them
    };
    [[nodiscard]] std::span<const Calls> calls() const noexcept
    {
        return m_calls;
    }

    /// When each statement was performed: the instant before it.
    [[nodiscard]] std::span<const journal::Instant> performedAt() const noexcept
    {
        return m_performedAt;
    }

private:
    const Part &m_part;
    std::size_t m_performed = 0;
    std::vector<Calls> m_calls;
    std::vector<journal::Instant> m_performedAt;
    std::vector<Check> m_states; // of the statements that look at the state
};

} // namespace scenario

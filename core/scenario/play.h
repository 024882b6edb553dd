#pragma once
// Plays one part of a script on a run, a statement at a time.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <scenario/judgement.h>
#include <scenario/script.h>
#include <simulation/run.h>

namespace scenario {

/// What came of one statement that expects something. Texts are English, in the notation.
struct Check
{
    std::size_t statement = 0; ///< its place in the part
    std::string expected;
    std::string actual; ///< "still in flight" before the call has ended
    bool holds = false;
    bool isDecided = true; ///< false while a call is in flight, or a question is open
    std::string why{}; ///< if it does not hold: what the journal knows about it; may be empty
};

/// Whoever plays moves time: to nextTime() (and nextHappenings()), then calls perform(). Statements
/// change no time, so a play on any run that was left alone makes the same journal. One thread;
/// the part must outlive it. Journals handed in must be that of the run.
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

    /// Performs the next statement, at the time it is in the run.
    void perform(simulation::Run &run);

    /// Of all statements that were performed and expect something, in their order, as of now. What
    /// the journal has got since the last question is read once.
    [[nodiscard]] std::vector<Check> checks(const journal::Journal &journal) const;

    /// Whether a call that expects something is still in flight, so that the play should go on
    /// after its last statement.
    [[nodiscard]] bool isWaiting(const journal::Journal &journal) const;

    /// The instant at which nothing was left to do or to wait for; of a play that goes on, the
    /// latest one that mattered. What comes after it is no part of the play.
    [[nodiscard]] journal::Instant end(const journal::Journal &journal) const;

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
    /// Calls of one statement that are waited for.
    struct Wait
    {
        std::size_t check = 0;
        journal::CallNumber first = 0;
        std::size_t count = 0;
        std::size_t ended = 0;
        std::size_t failed = 0;
    };

    void call(const Call &call, simulation::Run &run);
    void watch(const Call &call);
    void expect(const Expect &expect, const simulation::Run &run);
    void ask(const Ask &ask);
    void settleQuestion(const simulation::Run &run);
    [[nodiscard]] Judgement judgeMeaning(const Ask::Meaning &meaning, std::size_t fromCalls,
                                         const simulation::Run &run) const;
    [[nodiscard]] std::optional<journal::CallReading>
    firstCall(journal::KeyId key, std::size_t fromCalls, const journal::Journal &journal) const;
    void follow(const journal::Journal &journal) const;
    void takeEnd(Wait &wait, const journal::Journal &journal, journal::Sequence sequence) const;

    /// The question that has been asked last, until the next caption.
    struct Question
    {
        std::size_t check = 0;
        std::size_t calls = 0; ///< of m_calls, the first behind it
    };

    const Part &m_part;
    std::size_t m_performed = 0;
    std::vector<Calls> m_calls;
    std::vector<journal::Instant> m_performedAt;
    std::optional<Question> m_question;
    // What was read of the journal so far, so that no question reads it twice.
    mutable std::vector<Check> m_checks;
    mutable std::vector<Wait> m_waits; // in the order of their calls
    mutable journal::Sequence m_followed = 0;
    mutable journal::Instant m_end{};
};

} // namespace scenario

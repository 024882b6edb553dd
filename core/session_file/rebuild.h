#pragma once
// Makes a stored run again, a slice at a time.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

#include <scenario/play.h>
#include <session_file/content.h>
#include <simulation/run.h>

namespace session_file {

/// The same as simulation::Replay, without an original: the run comes out as it was, bit for bit.
/// One thread.
class Rebuild
{
public:
    /// At a limit it gives up. The part must outlive it.
    explicit Rebuild(const scenario::Part &part,
                     std::size_t journalLimit = journal::Journal::defaultLimit,
                     const simulation::RunLimits &limits = {});

    /// Goes on for about `budget` happenings; true once the end is reached or problem() is there.
    bool step(std::size_t budget);

    /// How far it has come, 0 to 1.
    [[nodiscard]] double progress() const;

    [[nodiscard]] const std::optional<scenario::Problem> &problem() const noexcept
    {
        return m_problem;
    }

    /// The run, once step() answered true without a problem.
    [[nodiscard]] std::unique_ptr<simulation::Run> take();

private:
    [[nodiscard]] std::size_t callsOf(const scenario::Statement &statement) const;
    [[nodiscard]] bool isFull(const scenario::Place &place);

    const scenario::Part &m_part;
    scenario::Play m_play;
    std::unique_ptr<simulation::Run> m_run;
    std::optional<scenario::Problem> m_problem;
};

} // namespace session_file

#pragma once
// What is done to a run at times of its own, such as the statements of a story.

#include <cstdint>
#include <optional>

#include <stalecache/time.h>

namespace simulation {
class Run;
}

namespace ui {

struct Cue
{
    stalecache::TimePoint time{};
    /// It comes after so many happenings of the run, of which others at the same time then follow.
    std::optional<std::uint64_t> happenings{};
};

/// A session that has cues never lets time pass over one, whoever wishes that time passes. The
/// session calls; GUI thread only.
class Cues
{
public:
    enum class Then
    {
        goOn,
        wait, ///< no time passes for now; a jump ends here
    };

    virtual ~Cues() = default;

    /// The next one, if there is one to take before time goes on to `until`.
    [[nodiscard]] virtual std::optional<Cue> nextCue(stalecache::TimePoint until) const = 0;

    /// It is the time of that cue. May wish anything of the run, but not let time pass.
    virtual Then takeCue(simulation::Run &run) = 0;

    /// So much real time has passed while the run went on by itself.
    virtual void realTimePassed(stalecache::Duration elapsed) = 0;

protected:
    Cues() = default;
    Cues(const Cues &) = default;
    Cues &operator=(const Cues &) = default;
};

} // namespace ui

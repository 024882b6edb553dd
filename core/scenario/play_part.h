#pragma once
// Plays parts of a script on runs of their own, without a window.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include <scenario/play.h>
#include <scenario/report.h>
#include <simulation/run.h>

namespace scenario {

/// How many happenings are gone through for the sake of calls that have not ended when all is done:
/// an endless retry under endless traffic ends here.
inline constexpr std::size_t mostHappeningsAtEnd = 2'000'000;

/// Moves the run to where the statement takes place. A time that has passed changes nothing; and if
/// more happens before that time than the statement says, it takes place at its time.
void moveTo(const Statement &statement, simulation::Run &run);

/// The same until so many things have happened in the run; true once it is time for the statement.
bool moveTo(const Statement &statement, simulation::Run &run, std::uint64_t happenings);

/// Goes on until no call is waited for; false if the happenings did not suffice.
bool waitFor(const Play &play, simulation::Run &run, std::size_t most = mostHappeningsAtEnd);

/// How far a play is.
struct Progress
{
    TimePoint time{}; ///< virtual
    double share = 0; ///< 0 to 1
};

struct PlayOptions
{
    /// Asked every few milliseconds; false leaves the play there. May be empty.
    std::function<bool(const Progress &)> goOn{};
    bool wantsTranscript = true;
};

/// Plays a part from a fresh run to its end. A call that does not end is told as such in its check,
/// which then does not hold. The title is that of the script if the part has none.
[[nodiscard]] PlayedPart playPart(const Script &script, const Part &part,
                                  std::size_t mostHappenings = mostHappeningsAtEnd,
                                  const PlayOptions &options = {});

/// What to do about a limit that a run has reached; English.
[[nodiscard]] std::string limitText(simulation::RunLimit reached,
                                    const simulation::RunLimits &limits);

/// The same script under another seed, in all its settings.
[[nodiscard]] Script withSeed(Script script, std::uint64_t seed);

} // namespace scenario

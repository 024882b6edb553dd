#pragma once
// What came of the expectations of a script.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <journal/totals.h>
#include <scenario/play.h>

namespace scenario {

/// How the play of a part ended.
enum class PartEnd : std::uint8_t
{
    whole,
    stopped, ///< on request
    full, ///< a limit of the run was reached
};

/// One part that was played.
struct PlayedPart
{
    std::string title;
    std::uint64_t seed = 0;
    stalecache::TimePoint end{};
    journal::Totals totals;
    std::vector<Check> checks;
    std::string transcript{}; ///< as transcript() gives it; empty if it was not wanted
    PartEnd ended = PartEnd::whole; ///< else `end` is where it was left, and calls that had not
                                    ///< ended are not in `checks`
    std::string why{}; ///< if it was full: which limit, and what to do
};

struct CheckCount
{
    std::size_t all = 0;
    std::size_t held = 0;
};

[[nodiscard]] CheckCount countChecks(std::span<const PlayedPart> parts);

/// For people: each expectation that does not hold, with its line, what was expected and what came,
/// as a diff, and why if the journal knows. Empty if all hold.
[[nodiscard]] std::string difference(const std::string &file, const Script &script,
                                     std::span<const PlayedPart> parts);

/// Markdown: title, seed, counts and all expectations. A seed that is not that of the script is
/// told as such, and a part that was left before its end.
[[nodiscard]] std::string report(const std::string &file, const Script &script,
                                 std::span<const PlayedPart> parts);

} // namespace scenario

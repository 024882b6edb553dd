#pragma once
// What came of the expectations of a script.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <journal/totals.h>
#include <scenario/play.h>

namespace scenario {

/// One part that was played to its end.
struct PlayedPart
{
    std::string title;
    std::uint64_t seed = 0;
    stalecache::TimePoint end{};
    journal::Totals totals;
    std::vector<Check> checks;
    std::string transcript{}; ///< as transcript() gives it
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
/// told as such.
[[nodiscard]] std::string report(const std::string &file, const Script &script,
                                 std::span<const PlayedPart> parts);

} // namespace scenario

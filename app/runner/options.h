#pragma once
// The command line of the runner.

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace runner {

/// Stands for standard input or output.
inline constexpr const char *standardStream = "-";

struct Options
{
    std::vector<std::string> files; ///< at least one, unless help or version is wanted
    std::string transcript; ///< where to; empty: none
    std::string report; ///< where to; empty: none
    std::optional<std::uint64_t> seed;
    bool help = false;
    bool version = false;

    /// A transcript or a report goes to standard output, and nothing else should.
    [[nodiscard]] bool usesStandardOutput() const
    {
        return transcript == standardStream || report == standardStream;
    }
};

/// The arguments without the program's name. If they are not accepted: what is wrong, a line each,
/// naming the option, the value and what would be accepted.
[[nodiscard]] std::expected<Options, std::string>
parseOptions(std::span<const char *const> arguments);

[[nodiscard]] std::string helpText();

} // namespace runner

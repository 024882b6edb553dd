#pragma once
// Reads a scenario. The notation is described in resources/scenarios/README.md.

#include <cstddef>
#include <expected>
#include <string_view>
#include <vector>

#include <scenario/problem.h>
#include <scenario/script.h>

namespace scenario {

/// Larger texts are refused. Bytes.
inline constexpr std::size_t mostBytes = std::size_t{64} * 1024 * 1024;

/// After so many problems the reading stops.
inline constexpr std::size_t mostProblems = 20;

/// All that is wrong, a problem for each line at most, in the order of the text: at least one if
/// there is no script. UTF-8, with or without a byte order mark, lines ended by LF or CRLF. Time
/// and memory grow with the text only, and a script that would need more than about 512 MiB is
/// refused.
[[nodiscard]] std::expected<Script, std::vector<Problem>> parse(std::string_view text);

} // namespace scenario

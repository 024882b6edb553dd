#pragma once
// Whether bytes are text that can be read as a scenario at all.

#include <optional>
#include <string_view>

#include <scenario/problem.h>

namespace scenario {

inline constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// The first thing that makes it no text: too many bytes, another encoding than UTF-8, control
/// characters. A byte order mark counts as no character.
[[nodiscard]] std::optional<Problem> checkText(std::string_view text);

} // namespace scenario

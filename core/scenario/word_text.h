#pragma once
// Words as they are written in a scenario, so that they are read back as the same bytes.

#include <string>
#include <string_view>

#include <journal/one_line.h>

namespace scenario {

using journal::quotedText;

/// In quotation marks only if it has to be.
[[nodiscard]] std::string wordText(std::string_view word);

/// The same of a key in a list of keys, where some words and numbers are no keys.
[[nodiscard]] std::string keyText(std::string_view key);

/// What follows `title`, `say` and the like: one line, words a blank apart; what cannot stand in it
/// is left out.
[[nodiscard]] std::string lineText(std::string_view text);

} // namespace scenario

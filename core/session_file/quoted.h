#pragma once
// Texts between quotation marks, as they stand in a session file: journal::quotedText writes them.

#include <optional>
#include <string>
#include <string_view>

namespace session_file {

/// Takes the whole of what journal::quotedText gives; nothing if it is not well formed.
[[nodiscard]] std::optional<std::string> unquoted(std::string_view text);

/// For messages: the beginning of a text that may be long and may hold anything, on one line.
[[nodiscard]] std::string shown(std::string_view text);

} // namespace session_file

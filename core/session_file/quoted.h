#pragma once
// Texts between quotation marks, as they stand in a session file.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace session_file {

/// How many bytes the well-formed UTF-8 character at `at` has; 0 if there is none (RFC 3629).
[[nodiscard]] std::size_t utf8Length(std::string_view text, std::size_t at);

/// In quotation marks, where \" is a quotation mark, \\ a backslash, \n a new line, \t a tabulator
/// and \x1f the byte of that number: so are written what cannot be seen and what is no UTF-8.
void appendQuoted(std::string &to, std::string_view text);

/// Takes the whole of what appendQuoted gives; nothing if it is not well formed.
[[nodiscard]] std::optional<std::string> unquoted(std::string_view text);

/// For messages: the beginning of a text that may be long and may hold anything, on one line.
[[nodiscard]] std::string shown(std::string_view text);

} // namespace session_file

#pragma once
// Reads and writes whole files, and says in plain words why not.

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

namespace runner {

/// All of a regular file, or of standard input for "-". More than `most` bytes are refused. The
/// error says why, without the name.
[[nodiscard]] std::expected<std::string, std::string> readAll(const std::string &file,
                                                              std::size_t most);

/// Replaces the file, or writes to standard output for "-". Empty if all was written, else why not.
[[nodiscard]] std::string writeAll(const std::string &file, std::string_view text);

/// Whether both names lead to one file.
[[nodiscard]] bool isSameFile(const std::string &a, const std::string &b);

} // namespace runner

#pragma once
// UTF-8, as far as places and messages need it.

#include <cstddef>
#include <string>
#include <string_view>

namespace scenario {

/// The length of the well-formed sequence (Unicode 15, table 3-7) that the text begins with; 0 if
/// it begins with none. The text is not empty.
[[nodiscard]] std::size_t sequenceLength(std::string_view text) noexcept;

/// How many characters well-formed text holds.
[[nodiscard]] std::size_t characterCount(std::string_view text) noexcept;

/// `\x1f`.
[[nodiscard]] std::string escapedByte(char byte);

/// For a message: at most 60 characters, on one line, bytes that are no text as escapedByte().
[[nodiscard]] std::string excerpt(std::string_view text);

} // namespace scenario

#pragma once
// UTF-8, as far as places and messages need it.

#include <cstddef>
#include <string>
#include <string_view>

namespace scenario {

/// How many characters well-formed text holds.
[[nodiscard]] std::size_t characterCount(std::string_view text) noexcept;

/// Of a text in the notation, for a message: at most 60 characters, as journal::visibleText().
[[nodiscard]] std::string excerpt(std::string_view text);

} // namespace scenario

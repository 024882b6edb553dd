#pragma once
// Judges a key that a person typed.

#include <QString>

#include <expected>
#include <string>

#include "ui/controls/input_problem.h"

namespace ui {

inline constexpr qsizetype longestKey = 512; ///< bytes of UTF-8

/// The key's bytes as they are: 1 to 512 of UTF-8, on one line, no control characters. Quotes,
/// spaces, emoji and right-to-left text are fine. Nothing is trimmed.
[[nodiscard]] std::expected<std::string, InputProblem> parseKey(const QString &text);

} // namespace ui

#pragma once
// Judges a key that a person typed.

#include <QString>

#include <expected>
#include <string>

#include "ui/controls/input_problem.h"

namespace ui {

inline constexpr qsizetype longestKey = 512; ///< bytes

/// The key that journal::oneLine() writes so, 1 to 512 bytes: its escapes are read; all else stays
/// as it is, so that quotes, spaces, emoji and right-to-left text are fine. Nothing is trimmed. A
/// control character may only stand there as an escape.
[[nodiscard]] std::expected<std::string, InputProblem> parseKey(const QString &text);

} // namespace ui

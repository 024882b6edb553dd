#pragma once
// Statements as one line of text.

#include <string>

#include <scenario/script.h>

namespace scenario {

/// As it was written; of a statement that was never written, as it would be, but for settings.
[[nodiscard]] std::string textOf(const Statement &statement);

} // namespace scenario

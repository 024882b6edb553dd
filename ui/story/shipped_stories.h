#pragma once
// The scenarios and lessons that the program brings along.

#include <string_view>
#include <vector>

#include "ui/story/story.h"

namespace ui {

/// In the order of their titles, as they are said now.
[[nodiscard]] std::vector<Story> shippedScenarios();

/// In the order in which they are meant to be taken.
[[nodiscard]] std::vector<Story> shippedLessons();

/// Whether a text is that of one of them, so that it is said in the language of the window also
/// where it was opened from a file.
[[nodiscard]] bool isShippedText(std::string_view text);

} // namespace ui

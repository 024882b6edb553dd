#pragma once
// The scenarios and lessons that the program brings along.

#include <vector>

#include "ui/story/story.h"

namespace ui {

/// In the order of their titles, as they are said now.
[[nodiscard]] std::vector<Story> shippedScenarios();

/// In the order in which they are meant to be taken.
[[nodiscard]] std::vector<Story> shippedLessons();

} // namespace ui

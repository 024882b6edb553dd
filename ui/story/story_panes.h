#pragma once
// Which of the window's panels the panes of a story are.

#include <optional>
#include <vector>

#include <scenario/script.h>

#include "ui/questions/questions_panel.h"

namespace ui {

/// Several panes are questions of one panel: the first that is named is asked.
[[nodiscard]] std::optional<QuestionsPanel::Question>
questionOf(const std::vector<scenario::Pane> &panes);

} // namespace ui

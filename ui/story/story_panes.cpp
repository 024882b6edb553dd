#include "ui/story/story_panes.h"

namespace ui {

using Question = QuestionsPanel::Question;
using scenario::Pane;

std::optional<Question> questionOf(const std::vector<Pane> &panes)
{
    for (const Pane pane : panes) {
        switch (pane) {
        case Pane::withAndWithout:
            return Question::withAndWithout;
        case Pane::whatIf:
            return Question::whatIf;
        case Pane::runway:
            return Question::runway;
        case Pane::staleness:
            return Question::budget;
        case Pane::outages:
            return Question::outages;
        default:
            break;
        }
    }
    return {};
}

} // namespace ui

#pragma once
// What the bar of a story says.

#include <QString>

#include <scenario/play.h>

#include "ui/story/story_stops.h"

namespace ui {

class StoryPlayer;

/// What came of the expectations of all parts so far.
struct StoryTally
{
    std::size_t held = 0;
    std::size_t failed = 0;
};

[[nodiscard]] StoryTally tallyOf(const StoryPlayer &player);

/// "3 of 4 as expected"; empty while nothing was expected.
[[nodiscard]] QString tallyText(const StoryTally &tally);

/// "Step 3 of 6".
[[nodiscard]] QString stepText(const StoryPlayer &player);

/// "Part 2 of 3"; empty for a story of one part.
[[nodiscard]] QString partText(const StoryPlayer &player);

/// The caption, the question, what is done at this moment, or how it ended.
[[nodiscard]] QString captionText(const StoryPlayer &player);

/// Of what came out otherwise: line, what was expected and what came, a line each; in the notation.
[[nodiscard]] QString failedText(const StoryPlayer &player);

} // namespace ui

#pragma once
// What is wrong in a list of outages or of overrides, which is a word of a line.

#include <string_view>

#include <scenario/line.h>
#include <simulation/notation.h>

namespace scenario {

/// Tells the line, at the place within the word; answers false.
bool failInList(Line &line, const Word &word, const simulation::NotationError &error,
                std::string_view example);

} // namespace scenario

#pragma once
// Guesses what a mistyped word was meant to be.

#include <span>
#include <string_view>

namespace scenario {

/// The candidate that needs the fewest letters added, left out, changed or swapped with their
/// neighbour (optimal string alignment); empty if none is near. The first of equals. Never the word
/// itself, in whatever case.
[[nodiscard]] std::string_view nearestWord(std::string_view word,
                                           std::span<const std::string_view> candidates);

} // namespace scenario

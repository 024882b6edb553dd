#pragma once
// What is wrong in a text, and where.

#include <string>
#include <vector>

#include <scenario/place.h>
#include <scenario/translatable.h>

namespace scenario {

/// A message that can be said in another language: in the wording, %1, %2 … stand for the
/// arguments. It names what was found and what would be accepted.
struct Problem
{
    Place place;
    Wording wording;
    std::vector<std::string> arguments{};
};

/// In English, without the place.
[[nodiscard]] std::string messageOf(const Problem &problem);

/// `FILE:LINE:COLUMN: message`, as compilers write it; without line and column if it is about the
/// text as a whole.
[[nodiscard]] std::string lineOf(const std::string &file, const Problem &problem);

} // namespace scenario

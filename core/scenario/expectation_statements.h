#pragma once
// What should come out: behind a call, and in `expect`.

#include <string_view>

#include <scenario/line.h>
#include <scenario/script.h>

namespace scenario {

/// What stands behind `->`, to the end of the line. False if the line was told a problem.
bool readOutcome(Line &line, ExpectedOutcome &expected);

/// What stands behind `expect`, which `statement` is.
bool readExpect(Line &line, std::string_view statement, Expect &expected);

} // namespace scenario

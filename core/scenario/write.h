#pragma once
// Writes settings and runs in the notation of scenarios.

#include <string>
#include <string_view>
#include <vector>

#include <scenario/script.h>
#include <simulation/run.h>

namespace scenario {

/// The statements, without time and line ends, that make `after` of `before`; empty if they are
/// equal. Exact: what is read back is the same, also of what is switched off. The seed only if
/// `before` is defaultSettings(). Behind the beginning of a run they are one change if all but the
/// first are joined by `and`. Settings must be sound (see settings_check.h).
/// What begins anew is written though it is what it was.
[[nodiscard]] std::vector<std::string> settingStatements(const simulation::Settings &before,
                                                         const simulation::Settings &after,
                                                         const simulation::Restart &restart = {});

enum class Outcomes
{
    left, ///< calls are written without what came out
    expected, ///< each call that has ended says what came out: its age, reason, message and more
              ///< than one attempt. Of several calls at once what they have in common, or, if that
              ///< leaves a few groups, each group on a line
};

/// A run as a scenario that makes the same journal again, bit for bit, as far as the run has come.
/// The title becomes one line of text; an empty one "A recorded run". A run with extremely many or
/// long keys may give more text than parse() reads.
[[nodiscard]] std::string scenarioOf(const simulation::Run &run, std::string_view title,
                                     Outcomes outcomes);

} // namespace scenario

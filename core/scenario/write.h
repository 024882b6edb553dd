#pragma once
// Writes settings and runs in the notation of scenarios.

#include <string>
#include <string_view>
#include <vector>

#include <scenario/script.h>
#include <simulation/run.h>

namespace scenario {

/// The statements, without time and line ends, that make `after` of `before`; empty if they are
/// equal. Exact: what is read back is the same. The seed only if `before` is defaultSettings().
[[nodiscard]] std::vector<std::string> settingStatements(const simulation::Settings &before,
                                                         const simulation::Settings &after);

enum class Outcomes
{
    left, ///< calls are written without what came out
    expected, ///< each call that has ended says what came out
};

/// A run as a scenario that makes the same journal again, as far as the run has come.
[[nodiscard]] std::string scenarioOf(const simulation::Run &run, std::string_view title,
                                     Outcomes outcomes);

} // namespace scenario

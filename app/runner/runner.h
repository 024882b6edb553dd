#pragma once
// Plays files one after the other, and tells what came out.

#include <string>

#include "app/runner/options.h"
#include "app/terminal/interruption.h"

namespace runner {

enum class Verdict
{
    holds = 0,
    differs = 1,
    fails = 2, ///< something cannot be read, written or played
    interrupted = terminal::interruptedCode,
};

/// Plays all files, writes what is wanted, and gives the exit code.
[[nodiscard]] Verdict run(const Options &options);

} // namespace runner

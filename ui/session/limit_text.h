#pragma once
// A limit of a run, in words.

#include <QString>

#include <simulation/run_limits.h>

namespace ui {

/// What was reached, and what to do.
[[nodiscard]] QString limitText(simulation::RunLimit reached);

} // namespace ui

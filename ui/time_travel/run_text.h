#pragma once
// What runs are called.

#include <QString>

#include "ui/session/kept_run.h"

namespace ui {

/// "Run 1", "Run 2, from 0:31.2 of run 1", "Run 3, run 1 again with TTL 45 s".
[[nodiscard]] QString runName(const KeptRun &run);

} // namespace ui

#pragma once
// What the presets are called.

#include <QString>

#include <simulation/presets.h>

namespace ui {

/// "Brown-out", "Hard outage", "One bad key" …
[[nodiscard]] QString presetName(simulation::DownstreamPreset preset);
[[nodiscard]] QString presetName(simulation::TrafficPreset preset);

/// What it does, in one sentence.
[[nodiscard]] QString presetText(simulation::DownstreamPreset preset);
[[nodiscard]] QString presetText(simulation::TrafficPreset preset);

} // namespace ui

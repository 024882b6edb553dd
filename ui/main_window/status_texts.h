#pragma once
// What the status line says of an instant.

#include <QString>

#include <optional>
#include <string_view>

#include <journal/conditions.h>
#include <simulation/downstream_reading.h>
#include <simulation/settings.h>

namespace ui {

/// What the downstream does, why, and how its failures read.
[[nodiscard]] QString faultText(const simulation::DownstreamNow &now, std::string_view error);

/// Of a breaker that is not closed, else empty.
[[nodiscard]] QString breakerText(const std::optional<journal::BreakerCondition> &breaker,
                                  journal::TimePoint now);

/// Of traffic that is on, else empty.
[[nodiscard]] QString trafficText(const simulation::TrafficSettings &settings);

/// "×100", "×100, reaches ×37"; empty at a speed of 1 that is reached.
[[nodiscard]] QString speedText(double speed, double reached);

} // namespace ui

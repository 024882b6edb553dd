#pragma once
// What the status line says of an instant.

#include <QString>

#include <optional>

#include <journal/conditions.h>
#include <simulation/settings.h>

namespace ui {

/// How the downstream is, and why if that is not how it was switched by hand.
[[nodiscard]] QString downstreamText(const journal::HealthCondition &condition,
                                     const simulation::DownstreamSettings &settings);

/// Of a breaker that is not closed, else empty.
[[nodiscard]] QString breakerText(const std::optional<journal::BreakerCondition> &breaker,
                                  journal::TimePoint now);

/// Of traffic that is on, else empty.
[[nodiscard]] QString trafficText(const simulation::TrafficSettings &settings);

/// "×100", "×100, reaches ×37"; empty at a speed of 1 that is reached.
[[nodiscard]] QString speedText(double speed, double reached);

} // namespace ui

#pragma once
// The speed of virtual time, as people type it and as it is shown.

#include <QList>
#include <QString>

#include <expected>

#include "ui/controls/input_problem.h"

namespace ui {

/// Takes "10", "×10", "x 0,5", "10x": from Session::slowest to Session::fastest.
[[nodiscard]] std::expected<double, InputProblem> parseSpeed(const QString &text);

/// "×0.5", "×10": to three decimals at most.
[[nodiscard]] QString speedText(double speed);

/// The next speed that the list offers, up or down; held at its ends.
[[nodiscard]] double fasterThan(double speed);
[[nodiscard]] double slowerThan(double speed);

/// What the list offers, in order.
[[nodiscard]] const QList<double> &offeredSpeeds();

/// The same of a speed that was reached: to tenths below ten, else whole.
[[nodiscard]] QString reachedText(double reached);

/// Whether a speed that was reached is worth telling: a tenth below the one wished for.
[[nodiscard]] bool fallsShort(double reached, double wished);

} // namespace ui

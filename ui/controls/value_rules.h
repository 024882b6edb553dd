#pragma once
// What sets one field of a figure apart from another: its name, its units, its range, its steps.

#include <QString>

#include <cstdint>
#include <expected>
#include <functional>

#include "ui/controls/input_problem.h"

namespace ui {

/// A value is a whole number: the nanoseconds of a duration, the thousandths of a percentage.
struct ValueRules
{
    QString name; ///< as it is called in problems and by a screen reader
    std::function<std::expected<std::int64_t, InputProblem>(const QString &)> parse;
    std::function<QString(std::int64_t)> format;
    std::function<std::int64_t(std::int64_t value, int steps)> step; ///< stays within the range
};

[[nodiscard]] ValueRules ttlRules();
[[nodiscard]] ValueRules latencyRules();
[[nodiscard]] ValueRules jitterRules();
[[nodiscard]] ValueRules failureRateRules();

} // namespace ui

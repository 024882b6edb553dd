#pragma once
// What sets one field of a figure apart from another: its name, its units, its range, its steps.

#include <QString>

#include <chrono>
#include <cstdint>
#include <expected>
#include <functional>

#include <stalecache/time.h>

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

/// What a rule of a time takes beyond its unit.
struct TimeRules
{
    stalecache::Duration unit{1}; ///< of a bare number
    stalecache::Duration most{std::chrono::hours{24}};
    QString zero{}; ///< what 0 is called, such as "off"; may be typed too
};

[[nodiscard]] ValueRules timeRules(const QString &name, const TimeRules &rules);

/// Whole numbers from `least` to `most`. These and other numbers as plainNumbers() reads them.
[[nodiscard]] ValueRules countRules(const QString &name, std::int64_t least, std::int64_t most);

/// Whole numbers of 64 bits without a sign; the value has the same bits.
[[nodiscard]] ValueRules seedRules(const QString &name);

/// Numbers above or from `least` to `most`, kept in thousandths.
struct NumberRange
{
    double least = 0;
    double most = 0;
    double step = 1;
    bool above = false; ///< `least` itself is not taken
};

[[nodiscard]] ValueRules numberRules(const QString &name, const NumberRange &range);

[[nodiscard]] ValueRules ttlRules();
[[nodiscard]] ValueRules latencyRules();
[[nodiscard]] ValueRules jitterRules();
[[nodiscard]] ValueRules failureRateRules();

} // namespace ui

#pragma once
// What is compared with what, and what is aimed at: one row of the printed table each.

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bench {

enum class Unit
{
    milliseconds,
    seconds, ///< measured in milliseconds, shown in seconds
    megabytes,
    bytes,
    callsPerSecond,
    secondsPerSecond, ///< of virtual time, in a second of wall time
};

/// The median over the repetitions of a benchmark: of its time, or of one of its counters.
struct Figure
{
    std::string benchmark{};
    std::string counter{}; ///< empty: milliseconds an iteration
};

/// A figure that was measured elsewhere, in the row's unit.
struct Quoted
{
    double value = 0;
};

/// What is set must hold. None is set: the row only tells.
struct Goal
{
    std::optional<double> mostRatio{};
    std::optional<double> most{}; ///< of our own figure, in the row's unit
    std::optional<double> least{};
};

struct Row
{
    std::string what{};
    Unit unit = Unit::milliseconds;
    Figure ours{};
    std::variant<std::monostate, Figure, Quoted> other{};
    std::string otherIs{}; ///< what exactly the other side is
    Goal goal{};
};

[[nodiscard]] std::vector<Row> rows();

} // namespace bench

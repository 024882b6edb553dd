#include "table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <optional>

namespace bench {

namespace {

/// Three significant digits, without an exponent.
std::string numberText(double value)
{
    const double size = std::abs(value);
    const int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4;
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    std::string result{text.data()};
    const std::size_t whole = std::min(result.find('.'), result.size());
    for (std::size_t at = whole; at > 3; at -= 3)
        result.insert(at - 3, 1, ',');
    return result;
}

std::string figureText(double value, Unit unit)
{
    switch (unit) {
    case Unit::milliseconds:
        return numberText(value) + " ms";
    case Unit::seconds:
        return numberText(value / 1e3) + " s";
    case Unit::megabytes:
        return numberText(value) + " MB";
    case Unit::bytes:
        return numberText(value) + " B";
    case Unit::callsPerSecond:
        return numberText(value) + " /s";
    case Unit::secondsPerSecond:
        return numberText(value) + " s/s";
    }
    return {};
}

std::string goalText(const Goal &goal, Unit unit)
{
    std::string text;
    const auto add = [&](const char *relation, const std::string &figure) {
        if (!text.empty())
            text += ", ";
        text.append(relation).append(figure);
    };
    if (goal.mostRatio)
        add("≤ ", numberText(*goal.mostRatio) + " ×");
    if (goal.most)
        add("≤ ", figureText(*goal.most, unit));
    if (goal.least)
        add("≥ ", figureText(*goal.least, unit));
    return text;
}

std::string metText(const Goal &goal, double ours, std::optional<double> ratio)
{
    if (!goal.mostRatio && !goal.most && !goal.least)
        return {};
    const bool met = (!goal.mostRatio || (ratio && *ratio <= *goal.mostRatio)) &&
                     (!goal.most || ours <= *goal.most) && (!goal.least || ours >= *goal.least);
    return met ? "yes" : "**no**";
}

/// The other side's figure; nothing if it is a benchmark that did not run.
std::optional<double> otherOf(const Row &row, const Medians &medians)
{
    if (const auto *figure = std::get_if<Figure>(&row.other))
        return medians.of(*figure);
    if (const auto *quoted = std::get_if<Quoted>(&row.other))
        return quoted->value;
    return std::nullopt;
}

std::string lineOf(const Row &row, double ours, std::optional<double> other)
{
    const bool isQuoted = std::holds_alternative<Quoted>(row.other);
    const std::optional<double> ratio =
        other && *other > 0 ? std::optional{ours / *other} : std::nullopt;
    std::string otherSide = row.otherIs;
    if (other)
        otherSide = figureText(*other, row.unit) + (isQuoted ? ", quoted: " : ": ") + row.otherIs;
    return "| " + row.what + " | " + figureText(ours, row.unit) + " | " + otherSide + " | " +
           (ratio ? numberText(*ratio) + " ×" : "") + " | " + goalText(row.goal, row.unit) + " | " +
           metText(row.goal, ours, ratio) + " |\n";
}

} // namespace

Table tableOf(const std::vector<Row> &rows, const Medians &medians)
{
    Table table;
    table.markdown = "| what | ours | the other side | ratio | goal | met |\n"
                     "|---|---|---|---|---|---|\n";
    for (const Row &row : rows) {
        const auto ours = medians.of(row.ours);
        const auto other = otherOf(row, medians);
        const auto *otherFigure = std::get_if<Figure>(&row.other);
        if (!ours)
            table.missing.push_back(row.ours.benchmark);
        if (otherFigure != nullptr && !other)
            table.missing.push_back(otherFigure->benchmark);
        if (ours && (other || otherFigure == nullptr))
            table.markdown += lineOf(row, *ours, other);
    }
    return table;
}

} // namespace bench

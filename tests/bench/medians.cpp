#include "medians.h"

#include <algorithm>
#include <iostream>

namespace bench {

namespace {

constexpr double millisecondsPerSecond = 1e3;

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace

Medians::Medians() : ConsoleReporter(OO_Tabular)
{
    SetOutputStream(&std::cerr);
    SetErrorStream(&std::cerr);
}

void Medians::ReportRuns(const std::vector<Run> &runs)
{
    std::vector<Run> shown;
    for (const Run &run : runs) {
        const bool isMedian = run.run_type == Run::RT_Aggregate && run.aggregate_name == "median";
        if (run.error_occurred || isMedian || run.repetitions == 1)
            shown.push_back(run);
        if (run.error_occurred || run.run_type != Run::RT_Iteration)
            continue;
        auto &values = m_values[run.run_name.function_name];
        values[{}].push_back(millisecondsPerSecond * run.real_accumulated_time /
                             static_cast<double>(run.iterations));
        for (const auto &[name, counter] : run.counters)
            values[name].push_back(counter.value);
    }
    if (!shown.empty())
        ConsoleReporter::ReportRuns(shown);
}

std::optional<double> Medians::of(const Figure &figure) const
{
    const auto benchmark = m_values.find(figure.benchmark);
    if (benchmark == m_values.end())
        return std::nullopt;
    const auto values = benchmark->second.find(figure.counter);
    return values == benchmark->second.end() ? std::nullopt : std::optional{median(values->second)};
}

} // namespace bench

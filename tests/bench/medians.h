#pragma once
// Collects what the benchmarks measured and tells how far they have come.

#include <benchmark/benchmark.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rows.h"

namespace bench {

/// Writes each benchmark to the error stream as it ends, so that the table stands alone on the
/// output.
class Medians : public benchmark::ConsoleReporter
{
public:
    Medians();

    void ReportRuns(const std::vector<Run> &runs) override;

    /// Nothing if the benchmark did not run or had no such counter.
    [[nodiscard]] std::optional<double> of(const Figure &figure) const;

private:
    // By benchmark and counter: a value for each repetition.
    std::map<std::string, std::map<std::string, std::vector<double>>> m_values;
};

} // namespace bench

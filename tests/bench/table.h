#pragma once
// The rows as a Markdown table.

#include <string>
#include <vector>

#include "medians.h"
#include "rows.h"

namespace bench {

struct Table
{
    std::string markdown{};
    std::vector<std::string> missing{}; ///< benchmarks that rows name and that did not run
};

/// Leaves out rows of which a side is missing.
[[nodiscard]] Table tableOf(const std::vector<Row> &rows, const Medians &medians);

} // namespace bench

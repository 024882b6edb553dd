#include "ui/entries/fit_columns.h"

#include <numeric>

namespace ui {

int fittingWidth(std::span<const int> widths, std::size_t stretch, int window)
{
    const int smallest = widths[stretch];
    for (std::size_t count = widths.size(); count > stretch; --count) {
        const int sum =
            std::accumulate(widths.begin(), widths.begin() + static_cast<std::ptrdiff_t>(count), 0);
        if (sum <= window)
            return smallest + window - sum;
    }
    return smallest;
}

} // namespace ui

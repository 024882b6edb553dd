#pragma once
// Binary search over numbers instead of iterators.

#include <cstddef>

namespace ui {

/// The first n in low ≤ n < high for which `isBefore(n)` is false, or high. It must be true for a
/// beginning of them and false for the rest.
template <class IsBefore>
[[nodiscard]] std::size_t partitionIndex(std::size_t low, std::size_t high,
                                         const IsBefore &isBefore)
{
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (isBefore(middle))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace ui

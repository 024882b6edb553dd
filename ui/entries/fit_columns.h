#pragma once
// How wide the column is that takes what the others leave.

#include <cstddef>
#include <span>

namespace ui {

/// Columns from left to right; at `stretch` is the one with a width to find, and what `widths` says
/// of it is its smallest. Answers the width with which the columns end where the window does: all
/// of them if they fit, else as many as do, so that none is cut. If not even those up to the
/// stretching one fit, its smallest.
[[nodiscard]] int fittingWidth(std::span<const int> widths, std::size_t stretch, int window);

} // namespace ui

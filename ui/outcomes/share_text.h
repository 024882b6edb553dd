#pragma once
// A share as a percentage.

#include <QString>

#include <cstdint>

namespace ui {

/// Rounded; but 0 only if it is none, and 1000 only if it is all of them. `part` ≤ `whole`, which
/// is not 0.
[[nodiscard]] std::uint64_t tenthsOfPercent(std::uint64_t part, std::uint64_t whole);

/// "66.7 %"; "< 0.1 %" and "> 99.9 %" for what would be rounded to none or all; a dash for none of
/// none.
[[nodiscard]] QString shareText(std::uint64_t part, std::uint64_t whole);

/// The same of a share from 0 to 1.
[[nodiscard]] QString shareText(double share);

} // namespace ui

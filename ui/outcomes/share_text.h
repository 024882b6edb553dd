#pragma once
// A share as a percentage.

#include <QString>

#include <cstdint>

namespace ui {

/// Cut, not rounded: 1000 only if it is all of them. `whole` is not 0.
[[nodiscard]] std::uint64_t tenthsOfPercent(std::uint64_t part, std::uint64_t whole);

/// "64.9 %", cut to tenths and not rounded, so that "100.0 %" means all of them; a dash for none of
/// none.
[[nodiscard]] QString shareText(std::uint64_t part, std::uint64_t whole);

} // namespace ui

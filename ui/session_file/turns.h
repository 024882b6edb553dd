#pragma once
// How long reading and writing work before the window has its turn.

namespace ui {

inline constexpr int busyFor = 8; ///< milliseconds

} // namespace ui

#pragma once
// What passes from a window to the one that takes its place.

namespace ui {

class MainWindow;

/// Beyond what the window's memory keeps: filters, what is frozen, pinned or in sight, the first
/// steps taken, and what was typed and not yet taken. Both windows stand over the same session.
void handOver(const MainWindow &from, MainWindow &to);

} // namespace ui

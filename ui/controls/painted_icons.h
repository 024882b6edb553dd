#pragma once
// The few icons of buttons, painted: no icon theme is needed.

#include <QIcon>
#include <QPalette>

namespace ui {

/// ×
[[nodiscard]] QIcon closeIcon(const QPalette &palette);

/// The arrow of the Return key.
[[nodiscard]] QIcon returnIcon(const QPalette &palette);

/// Arrows that turn back and on.
[[nodiscard]] QIcon undoIcon(const QPalette &palette);
[[nodiscard]] QIcon redoIcon(const QPalette &palette);

/// Arrows that come in: filled while calls come by themselves, else their outlines.
[[nodiscard]] QIcon trafficIcon(const QPalette &palette, bool on);

/// Three points: there is more.
[[nodiscard]] QIcon moreIcon(const QPalette &palette);

/// A triangle to an upright line: to the event before, or after.
[[nodiscard]] QIcon eventBeforeIcon(const QPalette &palette);
[[nodiscard]] QIcon eventAfterIcon(const QPalette &palette);

} // namespace ui

#pragma once
// The few icons and lines of buttons, painted: no icon theme is needed.

#include <QColor>
#include <QIcon>
#include <QPalette>

namespace ui {

/// A line that is seen on the base colour in light and in dark, and stays behind the text.
[[nodiscard]] QColor outlineColor(const QPalette &palette);

/// ×
[[nodiscard]] QIcon closeIcon(const QPalette &palette);

/// The arrow of the Return key.
[[nodiscard]] QIcon returnIcon(const QPalette &palette);

} // namespace ui

#pragma once
// An icon that is painted at the size that is asked for: no icon theme, and sharp beside large
// text.

#include <QIcon>

#include <functional>

class QPainter;

namespace ui {

/// `paint` draws in a square of side 16 at the origin; it gets a smooth painter.
[[nodiscard]] QIcon
paintedIcon(std::function<void(QPainter &painter, QIcon::Mode mode, QIcon::State state)> paint);

} // namespace ui

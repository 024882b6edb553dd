#pragma once
// The wave below a text that cannot be read.

class QColor;
class QPainter;

namespace ui {

/// From x to x along a base line; at least as wide as one swing.
void paintWave(QPainter &painter, int from, int to, int base, const QColor &color);

} // namespace ui

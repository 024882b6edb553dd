#pragma once
// How large a glyph is beside a text.

#include <QFontMetrics>

#include <algorithm>

namespace ui {

/// In pixels.
[[nodiscard]] inline int glyphSide(const QFontMetrics &metrics)
{
    return std::max(9, metrics.ascent() * 4 / 5);
}

} // namespace ui

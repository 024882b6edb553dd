#pragma once
// The colours of the decision flow, made from the palette and the colour of an outcome.

#include <QColor>
#include <QPalette>

#include "ui/theme/colors.h"
#include "ui/theme/glyphs.h"

namespace ui {

struct FlowColors
{
    QColor background;
    QColor text; ///< on the background and in every box
    QColor mutedText; ///< of what was not taken; still 4.5 : 1 on the background and in its boxes
    QColor neutralLine;
    QColor neutralFill;
    QColor taken; ///< the line of the taken path
    QColor takenFill;
};

[[nodiscard]] FlowColors flowColors(const QPalette &palette, Glyph glyph);

} // namespace ui

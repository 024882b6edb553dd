#include "ui/decision_flow/flow_colors.h"

namespace ui {

namespace {

constexpr qreal readable = 4.5;

/// As muted as can be read on a fill.
QColor muted(const QColor &fill, const QColor &text)
{
    for (qreal share = 0.6; share < 1; share += 0.05)
        if (const QColor color = blended(fill, text, share); contrast(color, fill) >= readable)
            return color;
    return text;
}

} // namespace

FlowColors flowColors(const QPalette &palette, Glyph glyph)
{
    const bool dark = isDark(palette);
    FlowColors colors;
    colors.background = palette.color(QPalette::Base);
    colors.text = palette.color(QPalette::Text);
    colors.neutralLine = blended(colors.background, colors.text, dark ? 0.4 : 0.35);
    colors.neutralFill = blended(colors.background, colors.text, dark ? 0.07 : 0.03);
    colors.mutedText = muted(colors.neutralFill, colors.text);
    colors.taken = glyph == Glyph::none ? colors.neutralLine : glyphColor(glyph, palette);
    colors.takenFill = blended(colors.background, colors.taken, dark ? 0.22 : 0.13);
    return colors;
}

} // namespace ui

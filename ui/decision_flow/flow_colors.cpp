#include "ui/decision_flow/flow_colors.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr qreal readable = 4.5;

qreal luminance(const QColor &color)
{
    const auto linear = [](qreal part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    const QColor rgb = color.toRgb();
    return 0.2126 * linear(static_cast<qreal>(rgb.redF())) +
           0.7152 * linear(static_cast<qreal>(rgb.greenF())) +
           0.0722 * linear(static_cast<qreal>(rgb.blueF()));
}

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

qreal contrast(const QColor &one, const QColor &other)
{
    const qreal a = luminance(one);
    const qreal b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor blended(const QColor &under, const QColor &over, qreal share)
{
    const auto mix = [share](int from, int to) {
        return static_cast<int>(std::lround(from + share * (to - from)));
    };
    return QColor{mix(under.red(), over.red()), mix(under.green(), over.green()),
                  mix(under.blue(), over.blue())};
}

} // namespace ui

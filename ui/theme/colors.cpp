#include "ui/theme/colors.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// WCAG 2.1, 1.4.11, asks for 3 of parts of controls; smooth lines are paler than their colour.
constexpr qreal partContrast = 3.5;
constexpr qreal textContrast = 4.5; // 1.4.3: text

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

bool isSeen(const QColor &color, const QPalette &palette)
{
    const auto grounds = {QPalette::Window, QPalette::Base, QPalette::Button};
    return std::ranges::all_of(grounds, [&](QPalette::ColorRole ground) {
        return contrast(color, palette.color(QPalette::Active, ground)) >= partContrast;
    });
}

/// The first on the way from one colour to another that fulfils a condition; else the other.
template <typename Condition>
QColor firstOnWay(const QColor &from, const QColor &to, const Condition &condition)
{
    for (qreal share = 0; share < 1; share += 0.04)
        if (const QColor color = blended(from, to, share); condition(color))
            return color;
    return to;
}

} // namespace

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

QColor outlineColor(const QPalette &palette)
{
    return firstOnWay(palette.color(QPalette::Active, QPalette::Base),
                      palette.color(QPalette::Active, QPalette::Text),
                      [&](const QColor &color) { return isSeen(color, palette); });
}

QColor focusColor(const QPalette &palette)
{
    return firstOnWay(palette.color(QPalette::Active, QPalette::Highlight),
                      palette.color(QPalette::Active, QPalette::Text),
                      [&](const QColor &color) { return isSeen(color, palette); });
}

QColor readableOn(const QColor &ground, const QColor &color, const QPalette &palette)
{
    return firstOnWay(color, palette.color(QPalette::Active, QPalette::Text),
                      [&](const QColor &each) { return contrast(each, ground) >= textContrast; });
}

} // namespace ui

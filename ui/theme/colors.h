#pragma once
// Colours that are computed from a palette, and how well they are told apart.

#include <QColor>
#include <QPalette>

namespace ui {

/// By the formula of WCAG 2.1: 1 to 21.
[[nodiscard]] qreal contrast(const QColor &one, const QColor &other);

/// `share` of `over`, the rest of `under`.
[[nodiscard]] QColor blended(const QColor &under, const QColor &over, qreal share);

/// The border of a control: more than 3 : 1 on window, base and button, and behind the text.
[[nodiscard]] QColor outlineColor(const QPalette &palette);

/// What marks the place of the keyboard, and what is checked: the highlight, more than 3 : 1 on
/// window, base and button.
[[nodiscard]] QColor focusColor(const QPalette &palette);

/// Of a text on its ground: links, and words in the colour of an outcome on a tinted ground.
/// `color`, moved towards the text of the palette until it has 4.5 : 1.
[[nodiscard]] QColor readableOn(const QColor &ground, const QColor &color, const QPalette &palette);

} // namespace ui

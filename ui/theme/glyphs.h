#pragma once
// The shapes and colours that tell outcomes apart.

#include <QColor>
#include <QPalette>
#include <QRectF>

#include <journal/event.h>
#include <stalecache/entry.h>

class QIcon;
class QPainter;

namespace ui {

/// What a shape and its colour stand for. Never shown by colour alone: the shape differs too, and a
/// word stands beside it.
enum class Glyph
{
    none,
    refreshed, ///< a disc
    staleServed, ///< a diamond
    error, ///< a cross
    expired, ///< a ring
    inFlight, ///< an open arc
    info, ///< a small flag: settings, other events
    attempt, ///< a small ring
    attemptFailed, ///< a small cross
    timedOut, ///< a clock
    breakerClosed, ///< a switch whose lever closes it
    breakerOpen, ///< a switch whose lever stands up
    breakerHalfOpen, ///< a switch whose lever is on its way
    healthUp, ///< a triangle that points up
    healthDown, ///< a triangle that points down
};

[[nodiscard]] Glyph glyphOf(journal::Outcome outcome);
[[nodiscard]] Glyph glyphOf(stalecache::EntryState state);
[[nodiscard]] Glyph glyphOf(journal::BreakerState state);
[[nodiscard]] Glyph glyphOf(const journal::Event &event);

/// Whether text is light on dark in this palette.
[[nodiscard]] bool isDark(const QPalette &palette);

/// The colour of a glyph on the base colour of the palette; contrast is at least 4.5 : 1.
[[nodiscard]] QColor glyphColor(Glyph glyph, const QPalette &palette);

/// Paints the shape, centred in a square inside `area`. Shapes are painted, not typed: fonts
/// differ.
void paintGlyph(QPainter &painter, const QRectF &area, Glyph glyph, const QColor &color);

[[nodiscard]] QIcon glyphIcon(Glyph glyph, const QPalette &palette);

} // namespace ui

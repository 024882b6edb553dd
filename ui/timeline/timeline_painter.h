#pragma once
// Paints a picture of the timeline with any painter, so that it can go to the screen, to a bitmap
// or to an SVG, where everything stays a shape.

#include <QFont>
#include <QPalette>

#include "ui/timeline/timeline_frame.h"

class QPainter;

namespace ui {

class MarkStamps;

/// Without `stamps` glyphs are painted as shapes.
void paintTimeline(QPainter &painter, const TimelineFrame &frame, const QPalette &palette,
                   const QFont &font, MarkStamps *stamps = nullptr);

} // namespace ui

#include "ui/timeline/timeline_export.h"

#include <QPainter>

#include "ui/timeline/timeline.h"
#include "ui/timeline/timeline_painter.h"

namespace ui {

namespace {

Picture pictureOf(const TimelineFrame &frame, const QPalette &palette, const QFont &font)
{
    const TimelineMeasures &measures = frame.measures;
    return {.size =
                (QSizeF{measures.names + measures.width, measures.height} * frame.scale).toSize(),
            .title = Timeline::tr("Timeline of the stale cache"),
            .paint = [&frame, palette, font](QPainter &painter) {
                painter.scale(frame.scale, frame.scale);
                painter.translate(frame.measures.names, 0);
                paintTimeline(painter, frame, palette, font);
            }};
}

} // namespace

QByteArray timelineSvg(const TimelineFrame &frame, const QPalette &palette, const QFont &font)
{
    return svgOf(pictureOf(frame, palette, font));
}

std::expected<void, QString> exportTimeline(const QString &path, PictureFormat format,
                                            const TimelineFrame &frame, const QPalette &palette,
                                            const QFont &font)
{
    return writePicture(path, format, pictureOf(frame, palette, font));
}

} // namespace ui

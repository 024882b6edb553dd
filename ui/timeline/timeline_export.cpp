#include "ui/timeline/timeline_export.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include "ui/timeline/timeline.h"
#include "ui/timeline/timeline_painter.h"

namespace ui {

namespace {

constexpr int pngScale = 2;
constexpr int dotsPerInch = 96; // as on the screen, so that letters keep their size

QSize sizeOf(const TimelineMeasures &measures)
{
    return QSizeF{measures.names + measures.width, measures.height}.toSize();
}

void paint(QPainter &painter, const TimelineFrame &frame, const QPalette &palette,
           const QFont &font)
{
    painter.translate(frame.measures.names, 0);
    paintTimeline(painter, frame, palette, font);
}

QByteArray pngOf(const TimelineFrame &frame, const QPalette &palette, const QFont &font)
{
    QImage image{sizeOf(frame.measures) * pngScale, QImage::Format_RGB32};
    image.setDevicePixelRatio(pngScale);
    QPainter painter{&image};
    paint(painter, frame, palette, font);
    painter.end();
    QByteArray bytes;
    QBuffer buffer{&bytes};
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

} // namespace

QByteArray timelineSvg(const TimelineFrame &frame, const QPalette &palette, const QFont &font)
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dotsPerInch);
    generator.setSize(sizeOf(frame.measures));
    generator.setViewBox(QRect{QPoint{}, sizeOf(frame.measures)});
    generator.setTitle(Timeline::tr("Timeline of the stale cache"));
    QPainter painter{&generator};
    paint(painter, frame, palette, font);
    painter.end();
    return bytes;
}

std::expected<void, QString> exportTimeline(const QString &path, PictureFormat format,
                                            const TimelineFrame &frame, const QPalette &palette,
                                            const QFont &font)
{
    const QByteArray bytes = format == PictureFormat::svg ? timelineSvg(frame, palette, font)
                                                          : pngOf(frame, palette, font);
    if (bytes.isEmpty())
        return std::unexpected(Timeline::tr("there is nothing to draw"));
    if (const QFileInfo target{path}; target.exists() && !target.isFile())
        return std::unexpected(Timeline::tr("it is no ordinary file"));
    QSaveFile file{path};
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() &&
                         file.flush() &&
                         file.commit(); // which does not tell whether the last bytes found room
    if (!written)
        return std::unexpected(file.errorString());
    return {};
}

} // namespace ui

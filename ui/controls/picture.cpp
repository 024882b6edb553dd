#include "ui/controls/picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace ui {

namespace {

class Pictures
{
    Q_DECLARE_TR_FUNCTIONS(Pictures)
};

constexpr int dotsPerInch = 96; // as on the screen, so that letters keep their size

/// Empty if there is no memory for so large a picture.
QByteArray pngOf(const Picture &picture)
{
    QImage image{picture.size, QImage::Format_RGB32};
    if (image.isNull())
        return {};
    image.fill(Qt::white);
    QPainter painter{&image};
    picture.paint(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer{&bytes};
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

} // namespace

QByteArray svgOf(const Picture &picture)
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dotsPerInch);
    generator.setSize(picture.size);
    generator.setViewBox(QRect{QPoint{}, picture.size});
    generator.setTitle(picture.title);
    QPainter painter{&generator};
    picture.paint(painter);
    painter.end();
    return bytes;
}

std::expected<void, QString> writePicture(const QString &path, PictureFormat format,
                                          const Picture &picture)
{
    const QByteArray bytes = format == PictureFormat::svg ? svgOf(picture) : pngOf(picture);
    if (bytes.isEmpty())
        return std::unexpected(
            Pictures::tr("there is not enough memory for a picture of %1 × %2 pixels")
                .arg(picture.size.width())
                .arg(picture.size.height()));
    if (const QFileInfo target{path}; target.exists() && !target.isFile())
        return std::unexpected(Pictures::tr("it is no ordinary file"));
    QSaveFile file{path};
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() &&
                         file.flush() &&
                         file.commit(); // which does not tell whether the last bytes found room
    if (!written)
        return std::unexpected(file.errorString());
    return {};
}

QString suffixOf(PictureFormat format)
{
    return format == PictureFormat::svg ? QStringLiteral("svg") : QStringLiteral("png");
}

QString nameFilterOf(PictureFormat format)
{
    return format == PictureFormat::svg ? Pictures::tr("SVG (*.svg)") : Pictures::tr("PNG (*.png)");
}

} // namespace ui

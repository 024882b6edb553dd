#pragma once
// Pictures of views as files.

#include <QByteArray>
#include <QSize>
#include <QString>

#include <expected>
#include <functional>

class QPainter;

namespace ui {

enum class PictureFormat
{
    svg, ///< shapes and text
    png,
};

struct Picture
{
    QSize size{}; ///< pixels
    QString title{}; ///< of an SVG
    std::function<void(QPainter &painter)> paint{};
};

[[nodiscard]] QByteArray svgOf(const Picture &picture);

/// Replaces the file as a whole or not at all. The error says why it could not.
[[nodiscard]] std::expected<void, QString> writePicture(const QString &path, PictureFormat format,
                                                        const Picture &picture);

/// "svg", "png".
[[nodiscard]] QString suffixOf(PictureFormat format);
/// "SVG (*.svg)", for dialogs.
[[nodiscard]] QString nameFilterOf(PictureFormat format);

} // namespace ui

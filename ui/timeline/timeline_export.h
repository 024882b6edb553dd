#pragma once
// Writes a picture of the timeline to a file.

#include <QByteArray>
#include <QFont>
#include <QPalette>
#include <QString>

#include <expected>

#include "ui/controls/picture.h"
#include "ui/timeline/timeline_frame.h"

namespace ui {

/// As one picture of a document.
[[nodiscard]] QByteArray timelineSvg(const TimelineFrame &frame, const QPalette &palette,
                                     const QFont &font);

/// Replaces the file as a whole or not at all. The error says why it could not.
[[nodiscard]] std::expected<void, QString> exportTimeline(const QString &path, PictureFormat format,
                                                          const TimelineFrame &frame,
                                                          const QPalette &palette,
                                                          const QFont &font);

} // namespace ui

#pragma once
// Writes pictures of widgets to where a person can look at them.

#include <QApplication>
#include <QDir>
#include <QWidget>

#include "ui/theme/appearance.h"

/// Into the folder that INSPECTOR_SCREENSHOTS names, else into `screenshots` where the test runs.
inline bool savePicture(QWidget &widget, const QString &name)
{
    const QString folder =
        qEnvironmentVariable("INSPECTOR_SCREENSHOTS", QStringLiteral("screenshots"));
    return QDir().mkpath(folder) &&
           widget.grab().save(QDir{folder}.filePath(name + QStringLiteral(".png")));
}

/// The same in the light and in the dark scheme.
inline bool saveBothSchemes(QWidget &widget, const QString &name)
{
    const QPalette former = QApplication::palette();
    bool saved = true;
    for (const bool dark : {false, true}) {
        QApplication::setPalette(ui::schemePalette(dark ? ui::Scheme::dark : ui::Scheme::light));
        QApplication::processEvents();
        saved = savePicture(widget,
                            name + (dark ? QStringLiteral("-dark") : QStringLiteral("-light"))) &&
                saved;
    }
    QApplication::setPalette(former);
    return saved;
}

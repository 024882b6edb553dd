#pragma once
// Asks where something is to be written.

#include <QString>

#include <functional>

class QFileDialog;
class QWidget;

namespace ui {

struct SaveRequest
{
    QString title{}; ///< of the dialog
    QString name{}; ///< what is proposed: a file name, or a whole path
    QString filter{}; ///< "CSV (*.csv)"; all files can be chosen as well
    QString suffix{}; ///< for a name that is typed without one
};

/// Opens a dialog, which asks before a file is overwritten, and calls `chosen` with the path.
/// Deletes itself when it is closed.
QFileDialog *askWhereToSave(QWidget *parent, const SaveRequest &request,
                            std::function<void(const QString &path)> chosen);

/// "My outage timeline.svg": of what is exported and what part of it, as any file system takes it.
/// Without a subject the part alone.
[[nodiscard]] QString proposedFileName(const QString &subject, const QString &part,
                                       const QString &suffix);

} // namespace ui

#pragma once
// Asks for the file that the log is to be exported to.

#include <QFileDialog>

#include <journal/event_export.h>

namespace ui {

/// Deletes itself when it is closed.
class LogExportDialog : public QFileDialog
{
    Q_OBJECT

public:
    LogExportDialog(journal::ExportFormat format, QWidget *parent);
};

} // namespace ui

#include "ui/event_log/log_export_dialog.h"

namespace ui {

LogExportDialog::LogExportDialog(journal::ExportFormat format, QWidget *parent)
    : QFileDialog(parent, tr("Export the event log"))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptMode(AcceptSave);
    setFileMode(AnyFile);
    const QString all = tr("All files (*)");
    switch (format) {
    case journal::ExportFormat::csv:
        setNameFilters({tr("CSV (*.csv)"), all});
        setDefaultSuffix(QStringLiteral("csv"));
        break;
    case journal::ExportFormat::jsonLines:
        setNameFilters({tr("JSON Lines (*.jsonl)"), all});
        setDefaultSuffix(QStringLiteral("jsonl"));
        break;
    case journal::ExportFormat::markdown:
        setNameFilters({tr("Markdown (*.md)"), all});
        setDefaultSuffix(QStringLiteral("md"));
        break;
    }
}

} // namespace ui

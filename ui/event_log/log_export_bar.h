#pragma once
// Tells how an export is going and how it ended, over the edge of the log.

#include <QWidget>

#include "ui/event_log/log_export.h"

class QProgressBar;
class QPushButton;

namespace ui {

class MessageBar;

/// Hidden while there is nothing to tell.
class LogExportBar : public QWidget
{
    Q_OBJECT

public:
    explicit LogExportBar(QWidget *parent = nullptr);

    /// As LogExport::start; one that is running is given up first.
    void start(const QString &path, const journal::Journal &journal, journal::ExportFormat format,
               journal::EventExport::Range range, const journal::EventFilter &filter);
    [[nodiscard]] bool isRunning() const;
    /// Gives up what is running, because its journal goes away.
    void abandon();

signals:
    void finished(const ui::LogExport::Result &result);

private:
    void showRunning(bool running);
    void tell(const LogExport::Result &result);

    LogExport m_export;
    QWidget *m_running;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    MessageBar *m_message;
    bool m_abandoned = false;
};

} // namespace ui

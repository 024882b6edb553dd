#include "ui/event_log/log_export_bar.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>
#include <cstdint>
#include <utility>

#include "ui/controls/message_bar.h"

namespace ui {

LogExportBar::LogExportBar(QWidget *parent)
    : QWidget(parent), m_running(new QWidget(this)), m_progress(new QProgressBar(m_running)),
      m_cancel(new QPushButton(tr("Cancel export"), m_running)), m_message(new MessageBar(this))
{
    m_progress->setRange(0, 1000);
    m_progress->setFormat(tr("Exporting … %p %"));
    m_progress->setAccessibleName(tr("Progress of the export"));

    auto *running = new QHBoxLayout(m_running);
    running->setContentsMargins(0, 0, 0, 0);
    running->addWidget(m_progress, 1);
    running->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_running);
    layout->addWidget(m_message);
    m_running->hide();
    setAutoFillBackground(true); // it lies over other views

    connect(m_cancel, &QPushButton::clicked, &m_export, &LogExport::cancel);
    connect(&m_export, &LogExport::progressed, this,
            [this](double part) { m_progress->setValue(static_cast<int>(part * 1000)); });
    connect(&m_export, &LogExport::finished, this, &LogExportBar::tell);
}

void LogExportBar::start(const QString &path, const journal::Journal &journal,
                         journal::ExportFormat format, journal::EventExport::Range range,
                         const journal::EventFilter &filter)
{
    m_export.cancel();
    m_message->clear();
    m_progress->setValue(0);
    showRunning(true);
    m_export.start(path, journal, format, range, filter);
}

bool LogExportBar::isRunning() const
{
    return m_export.isRunning();
}

void LogExportBar::abandon()
{
    m_abandoned = true;
    m_export.cancel();
    m_abandoned = false;
}

void LogExportBar::showRunning(bool running)
{
    m_running->setVisible(running);
}

void LogExportBar::tell(const LogExport::Result &result)
{
    showRunning(false);
    const QString file = QDir::toNativeSeparators(result.path);
    const QString count = QLocale().toString(result.events);
    MessageBar::Message message;
    switch (result.status) {
    case LogExport::Result::Status::written:
        message.kind = MessageBar::Kind::information;
        message.text = tr("%n event(s) written to %1", nullptr,
                          static_cast<int>(std::min<std::uint64_t>(result.events, INT_MAX)))
                           .arg(file);
        if (result.missed > 0)
            message.text += tr("; %1 older ones had been dropped before their turn")
                                .arg(QLocale().toString(result.missed));
        break;
    case LogExport::Result::Status::failed:
        message.text = tr("The log could not be written to %1: %2. Nothing was changed there; "
                          "export to another place.")
                           .arg(file, result.reason);
        message.details = tr("Export of the event log\nFile: %1\nReason: %2\nEvents until then: %3")
                              .arg(file, result.reason, count);
        break;
    case LogExport::Result::Status::cancelled:
        message.kind = MessageBar::Kind::information;
        message.text = m_abandoned
                           ? tr("The run began anew, so the export to %1 was given up. Nothing was "
                                "changed there.")
                                 .arg(file)
                           : tr("Export cancelled. Nothing was changed at %1.").arg(file);
        break;
    }
    m_message->showMessage(std::move(message));
    emit finished(result);
}

} // namespace ui

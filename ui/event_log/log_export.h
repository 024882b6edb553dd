#pragma once
// Writes events of the journal to a file while the window goes on answering.

#include <QObject>
#include <QString>
#include <QTimer>

#include <cstdint>
#include <memory>

#include <journal/event_export.h>

namespace ui {

/// A little each time the event loop is idle. A file of that name stays as it was until the new one
/// is complete; one that fails leaves nothing behind.
class LogExport : public QObject
{
    Q_OBJECT

public:
    struct Result
    {
        enum class Status
        {
            written,
            failed,
            cancelled,
        };

        Status status = Status::failed;
        QString path;
        QString reason; ///< of a failure, as the system words it
        std::uint64_t events = 0;
        std::uint64_t missed = 0; ///< dropped from the journal before their turn
    };

    explicit LogExport(QObject *parent = nullptr);
    ~LogExport() override;

    /// The journal must stay until `finished`. Must not be called while one is running.
    void start(const QString &path, const journal::Journal &journal, journal::ExportFormat format,
               journal::EventExport::Range range, const journal::EventFilter &filter);
    /// Gives it up, if one is running.
    void cancel();
    [[nodiscard]] bool isRunning() const;

signals:
    void progressed(double part);
    void finished(const ui::LogExport::Result &result);

private:
    struct Job;

    void work();
    void finish(Result::Status status, const QString &reason = {});

    std::unique_ptr<Job> m_job;
    QTimer m_timer;
};

} // namespace ui

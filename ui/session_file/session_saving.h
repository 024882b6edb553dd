#pragma once
// Writes the session to a file while the window goes on answering.

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <string>
#include <vector>

#include <session_file/content.h>

#include "ui/session/kept_run.h"

namespace ui {

/// A little each time the event loop is idle. A file of that name stays as it was until the new one
/// is complete; one that fails leaves nothing behind.
class SessionSaving : public QObject
{
    Q_OBJECT

public:
    enum class Status
    {
        written,
        failed,
        cancelled,
    };

    struct Result
    {
        Status status = Status::failed;
        QString path;
        QString reason; ///< of a failure, as the system words it
    };

    explicit SessionSaving(QObject *parent = nullptr);
    ~SessionSaving() override;

    /// The runs must stay as they are until `finished`, which does not come before the event loop
    /// has its turn. Must not be called while one is running.
    void start(const QString &path, const std::vector<KeptRun> &runs,
               std::vector<session_file::ViewValue> views);
    /// Gives it up, if one is running.
    void cancel();
    [[nodiscard]] bool isRunning() const;

    /// At once and without the journals: small, since runs follow from what was done to them.
    [[nodiscard]] static std::string smallText(const std::vector<KeptRun> &runs,
                                               std::vector<session_file::ViewValue> views);
    /// An empty text, or the reason why it failed; then a file of that name is as it was. From any
    /// thread.
    [[nodiscard]] static QString write(const QString &path, const std::string &text);

signals:
    void progressed(double part);
    void finished(const ui::SessionSaving::Result &result);

private:
    struct Job;

    void work();
    void finish(Status status, const QString &reason = {});

    std::unique_ptr<Job> m_job;
    QTimer m_timer;
};

} // namespace ui

#pragma once
// Reads a session from a file and makes its runs again, while the window goes on answering.

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <vector>

#include <session_file/content.h>

#include "ui/session/kept_run.h"

namespace ui {

/// A little each time the event loop is idle. The file itself is only read. Whether it is a session
/// or a scenario is told by what it holds, not by its name.
class SessionOpening : public QObject
{
    Q_OBJECT

public:
    enum class Status
    {
        session,
        scenario, ///< or whatever else is text
        failed,
        cancelled,
    };

    struct Result
    {
        Status status = Status::failed;
        QString path;
        std::vector<KeptRun> runs{}; ///< of a session: at least one
        std::vector<session_file::ViewValue> views{};
        QStringList warnings{}; ///< the file was edited; a run came out otherwise than recorded
        QByteArray text{}; ///< of a scenario
        QString reason{}; ///< of a failure
        QString details{}; ///< all that is wrong in the file, a line each
    };

    explicit SessionOpening(QObject *parent = nullptr);
    ~SessionOpening() override;

    /// `finished` does not come before the event loop has its turn. Must not be called while one is
    /// running.
    void start(const QString &path);
    /// Gives it up, if one is running.
    void cancel();
    [[nodiscard]] bool isRunning() const;

    /// Does all the rest now, in one go, unless it is cancelled meanwhile. Must be running.
    void finishNow();

    /// Once `finished` was told.
    [[nodiscard]] Result takeResult();

signals:
    /// 0 to 1.
    void progressed(double part);
    void finished();

private:
    struct Job;

    void work();
    /// A slice of what is to be done; true if something was done and there is more.
    bool goOn();
    void read();
    [[nodiscard]] static QString reasonNotToRead(const QString &path);
    void readText(const QByteArray &beginning);
    void finishReading();
    void rebuild();
    void check();
    void keepRun();
    void fail(const QString &reason, const QString &details = {});
    void finish(Status status);
    [[nodiscard]] double progress() const;

    std::unique_ptr<Job> m_job;
    Result m_result;
    QTimer m_timer;
};

} // namespace ui

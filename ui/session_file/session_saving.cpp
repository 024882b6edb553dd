#include "ui/session_file/session_saving.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSaveFile>

#include <string>
#include <utility>

#include <session_file/writer.h>

#include "ui/session_file/turns.h"

namespace ui {

namespace {

using session_file::Journals;
using session_file::SessionWriter;

constexpr std::size_t linesAtOnce = 2000;

SessionWriter writerOf(const std::vector<KeptRun> &runs, std::vector<session_file::ViewValue> views,
                       Journals journals)
{
    std::vector<SessionWriter::Source> sources;
    sources.reserve(runs.size());
    for (const KeptRun &kept : runs)
        sources.push_back({.head = {.number = kept.number,
                                    .parent = kept.parent,
                                    .branchedAt = kept.branchedAt,
                                    .otherTtl = kept.otherTtl},
                           .run = kept.run.get()});
    const QString program =
        QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion();
    return {std::move(sources), std::move(views), program.trimmed().toStdString(), journals};
}

bool append(QSaveFile &file, const std::string &text)
{
    const auto size = static_cast<qint64>(text.size());
    return file.write(text.data(), size) == size;
}

} // namespace

struct SessionSaving::Job
{
    Job(const QString &path, SessionWriter &&source) : file{path}, writer{std::move(source)} {}

    QSaveFile file;
    SessionWriter writer;
    QString problem; // found before anything was written
};

SessionSaving::SessionSaving(QObject *parent) : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &SessionSaving::work);
}

SessionSaving::~SessionSaving() = default;

void SessionSaving::start(const QString &path, const std::vector<KeptRun> &runs,
                          std::vector<session_file::ViewValue> views)
{
    m_job = std::make_unique<Job>(path, writerOf(runs, std::move(views), Journals::written));
    const QFileInfo target{path};
    if (target.exists() && !target.isFile())
        m_job->problem = target.isDir() ? tr("it is a folder") : tr("it is no ordinary file");
    else if (!target.absoluteDir().exists())
        m_job->problem =
            tr("there is no folder %1").arg(QDir::toNativeSeparators(target.absolutePath()));
    else if (!m_job->file.open(QIODevice::WriteOnly))
        m_job->problem = m_job->file.errorString();
    m_timer.start(0);
}

void SessionSaving::cancel()
{
    if (isRunning())
        finish(Status::cancelled);
}

bool SessionSaving::isRunning() const
{
    return m_job != nullptr;
}

void SessionSaving::work()
{
    if (!m_job->problem.isEmpty()) {
        finish(Status::failed, m_job->problem);
        return;
    }
    QElapsedTimer busy;
    busy.start();
    bool done = false;
    bool failed = false;
    while (!done && !failed && busy.elapsed() < busyFor) {
        std::string text;
        done = m_job->writer.step(text, linesAtOnce);
        failed = !append(m_job->file, text);
    }
    // Flushed first: a commit does not tell of what did not get to the disk only then.
    if (failed || (done && !(m_job->file.flush() && m_job->file.commit())))
        finish(Status::failed, m_job->file.errorString());
    else if (done)
        finish(Status::written);
    else
        emit progressed(m_job->writer.progress());
}

void SessionSaving::finish(Status status, const QString &reason)
{
    m_timer.stop();
    const std::unique_ptr<Job> job = std::exchange(m_job, nullptr);
    const Result result{.status = status, .path = job->file.fileName(), .reason = reason};
    if (status != Status::written)
        job->file.cancelWriting();
    emit finished(result);
}

std::string SessionSaving::smallText(const std::vector<KeptRun> &runs,
                                     std::vector<session_file::ViewValue> views)
{
    SessionWriter writer = writerOf(runs, std::move(views), Journals::left);
    std::string text;
    while (!writer.step(text, linesAtOnce)) {
    }
    return text;
}

QString SessionSaving::write(const QString &path, const std::string &text)
{
    QSaveFile file{path};
    const bool written =
        file.open(QIODevice::WriteOnly) && append(file, text) && file.flush() && file.commit();
    return written ? QString() : file.errorString();
}

} // namespace ui

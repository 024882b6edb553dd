#include "ui/event_log/log_export.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <ostream>
#include <streambuf>
#include <utility>

namespace ui {

namespace {

constexpr std::size_t slice = 512; // events
constexpr int busyFor = 8; // milliseconds, then the event loop has its turn

class FileBuffer : public std::streambuf
{
public:
    explicit FileBuffer(QSaveFile &file) : m_file{file} {}

protected:
    std::streamsize xsputn(const char *text, std::streamsize size) override
    {
        return std::max<qint64>(0, m_file.write(text, size));
    }

    int_type overflow(int_type c) override
    {
        if (c == traits_type::eof())
            return traits_type::not_eof(c);
        const char byte = traits_type::to_char_type(c);
        return m_file.write(&byte, 1) == 1 ? c : traits_type::eof();
    }

    int sync() override
    {
        return m_file.flush() ? 0 : -1;
    }

private:
    QSaveFile &m_file;
};

} // namespace

struct LogExport::Job
{
    Job(const QString &path, const journal::Journal &journal, journal::ExportFormat format,
        journal::EventExport::Range range, const journal::EventFilter &filter)
        : file(path), run{stream, journal, format, range, filter}
    {
    }

    QSaveFile file;
    FileBuffer buffer{file};
    std::ostream stream{&buffer};
    journal::EventExport run;
};

LogExport::LogExport(QObject *parent) : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &LogExport::work);
}

LogExport::~LogExport() = default;

void LogExport::start(const QString &path, const journal::Journal &journal,
                      journal::ExportFormat format, journal::EventExport::Range range,
                      const journal::EventFilter &filter)
{
    m_job = std::make_unique<Job>(path, journal, format, range, filter);
    const QFileInfo target{path};
    if (target.exists() && !target.isFile())
        finish(Result::Status::failed,
               target.isDir() ? tr("it is a folder") : tr("it is no ordinary file"));
    else if (!target.absoluteDir().exists())
        finish(Result::Status::failed, tr("there is no folder %1").arg(target.absolutePath()));
    else if (!m_job->file.open(QIODevice::WriteOnly))
        finish(Result::Status::failed, m_job->file.errorString());
    else
        m_timer.start(0);
}

void LogExport::cancel()
{
    if (isRunning())
        finish(Result::Status::cancelled);
}

bool LogExport::isRunning() const
{
    return m_job != nullptr;
}

void LogExport::work()
{
    using State = journal::EventExport::State;
    QElapsedTimer busy;
    busy.start();
    State state = State::working;
    while (state == State::working && busy.elapsed() < busyFor)
        state = m_job->run.step(slice);
    if (state == State::failed ||
        (state == State::done && (!m_job->file.flush() || !m_job->file.commit())))
        finish(Result::Status::failed, m_job->file.errorString());
    else if (state == State::done)
        finish(Result::Status::written);
    else
        emit progressed(m_job->run.progress());
}

void LogExport::finish(Result::Status status, const QString &reason)
{
    m_timer.stop();
    const std::unique_ptr<Job> job = std::exchange(m_job, nullptr);
    const Result result{.status = status,
                        .path = job->file.fileName(),
                        .reason = reason,
                        .events = job->run.written(),
                        .missed = job->run.missed()};
    if (status != Result::Status::written)
        job->file.cancelWriting();
    emit finished(result);
}

} // namespace ui

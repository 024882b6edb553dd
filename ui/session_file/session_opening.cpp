#include "ui/session_file/session_opening.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <optional>
#include <utility>

#include <scenario/parse.h>
#include <session_file/journal_check.h>
#include <session_file/reader.h>
#include <session_file/rebuild.h>

#include "ui/session_file/problem_texts.h"
#include "ui/session_file/turns.h"

namespace ui {

using session_file::StoredRun;

namespace {

constexpr qint64 chunk = 65'536; // bytes
constexpr qint64 mostFileBytes =
    qint64{1536} * 1024 * 1024; // six runs with full journals have less
constexpr std::size_t happeningsAtOnce = 1000;
constexpr double readingShare = 0.2; // of the progress

/// One more run may come to as much.
constexpr qint64 mostBytes = qint64{2} * 1024 * 1024 * 1024;

qint64 bytesOf(const std::vector<KeptRun> &runs)
{
    qint64 bytes = 0;
    for (const KeptRun &kept : runs)
        bytes += static_cast<qint64>(kept.run->bytes());
    return bytes;
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

bool isBinary(const QByteArray &bytes)
{
    return bytes.contains('\0');
}

} // namespace

struct SessionOpening::Job
{
    explicit Job(const QString &path) : file{path} {}

    QFile file;
    session_file::SessionReader reader;
    std::optional<session_file::Content> content; // once all is read
    std::size_t run = 0; // of the content, that is made again
    std::optional<session_file::Rebuild> rebuild;
    std::unique_ptr<simulation::Run> made;
    std::optional<session_file::JournalCheck> check;
    std::uint64_t toCheck = 0; // bytes
    bool isOver = false;
};

SessionOpening::SessionOpening(QObject *parent) : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &SessionOpening::work);
}

SessionOpening::~SessionOpening() = default;

void SessionOpening::start(const QString &path)
{
    m_job = std::make_unique<Job>(path);
    m_result = {.path = path};
    m_timer.start(0);
}

void SessionOpening::cancel()
{
    if (isRunning())
        finish(Status::cancelled);
}

bool SessionOpening::isRunning() const
{
    return m_job != nullptr;
}

void SessionOpening::finishNow()
{
    while (isRunning())
        if (goOn())
            emit progressed(progress());
}

SessionOpening::Result SessionOpening::takeResult()
{
    return std::exchange(m_result, {});
}

void SessionOpening::work()
{
    QElapsedTimer busy;
    busy.start();
    while (isRunning() && busy.elapsed() < busyFor)
        goOn();
    if (isRunning())
        emit progressed(progress());
}

bool SessionOpening::goOn()
{
    if (!m_job->content)
        read();
    else if (m_job->check)
        check();
    else if (m_job->run < m_job->content->runs.size())
        rebuild();
    else
        finish(Status::session);
    return isRunning();
}

void SessionOpening::read()
{
    QFile &file = m_job->file;
    if (!file.isOpen()) {
        if (const QString reason = reasonNotToRead(file.fileName()); !reason.isEmpty())
            return fail(reason);
        if (!file.open(QIODevice::ReadOnly))
            return fail(file.errorString());
        if (const QByteArray beginning = file.peek(chunk);
            !beginning.isEmpty() && !session_file::looksLikeSession(viewOf(beginning)))
            return readText(beginning);
    }
    const QByteArray bytes = file.read(chunk);
    if (file.error() != QFileDevice::NoError)
        return fail(file.errorString());
    m_job->reader.feed(viewOf(bytes));
    if (bytes.isEmpty() || m_job->reader.isStopped())
        finishReading();
}

/// Empty if it may be opened.
QString SessionOpening::reasonNotToRead(const QString &path)
{
    const QFileInfo info{path};
    if (!info.exists())
        return info.isSymLink() ? tr("it is a link that leads to no file")
                                : tr("there is no such file");
    if (!info.isFile())
        return info.isDir() ? tr("it is a folder") : tr("it is no ordinary file");
    if (info.size() > mostFileBytes)
        return tr("it has %1; at most %2 are read")
            .arg(QLocale().formattedDataSize(info.size()),
                 QLocale().formattedDataSize(mostFileBytes));
    return {};
}

void SessionOpening::readText(const QByteArray &beginning)
{
    QFile &file = m_job->file;
    if (isBinary(beginning))
        return fail(tr("it is neither a session nor a scenario: it is no text"));
    if (file.size() > static_cast<qint64>(scenario::mostBytes))
        return fail(tr("it is neither a session nor a scenario: it has more than %1")
                        .arg(QLocale().formattedDataSize(scenario::mostBytes)));
    m_result.text = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(file.errorString());
    finish(Status::scenario);
}

void SessionOpening::finishReading()
{
    auto content = m_job->reader.finish();
    if (!content) {
        const QString lines = problemLines(m_result.path, content.error());
        const scenario::Problem &first = content.error().front();
        return fail(first.place.line == 0
                        ? problemText(first)
                        : tr("line %1: %2").arg(first.place.line).arg(problemText(first)),
                    lines);
    }
    m_job->content = *std::move(content);
    if (m_job->content->note)
        m_result.warnings += problemText(*m_job->content->note);
}

void SessionOpening::rebuild()
{
    Job &job = *m_job;
    const StoredRun &stored = job.content->runs[job.run];
    if (!job.rebuild) {
        if (bytesOf(m_result.runs) > mostBytes)
            return fail(tr("run %1: the runs before it take more than %2 of memory, the most that "
                           "is opened")
                            .arg(stored.head.number)
                            .arg(QLocale().formattedDataSize(mostBytes)));
        job.rebuild.emplace(stored.part);
    }
    if (!job.rebuild->step(happeningsAtOnce))
        return;
    if (const auto &problem = job.rebuild->problem())
        return fail(tr("run %1: %2").arg(stored.head.number).arg(problemText(*problem)));
    job.made = job.rebuild->take();
    job.rebuild.reset();
    if (!stored.journal || !job.file.seek(static_cast<qint64>(stored.journal->offset)))
        return keepRun();
    job.check.emplace(*stored.journal, job.made->journal());
    job.toCheck = stored.journal->length;
}

void SessionOpening::check()
{
    Job &job = *m_job;
    const QByteArray bytes =
        job.file.read(static_cast<qint64>(std::min<std::uint64_t>(job.toCheck, chunk)));
    job.toCheck -= static_cast<std::uint64_t>(bytes.size());
    job.check->feed(viewOf(bytes));
    if (!bytes.isEmpty() && job.toCheck > 0 && !job.check->difference())
        return;
    job.check->finish();
    if (const auto &difference = job.check->difference()) {
        m_result.warnings +=
            tr("Run %1 did not come out as it was recorded; it is shown as it came out now. The "
               "file was edited, or written by a version whose simulation differs. Line %2: %3")
                .arg(job.content->runs[job.run].head.number)
                .arg(difference->place.line)
                .arg(problemText(*difference));
    }
    job.check.reset();
    keepRun();
}

void SessionOpening::keepRun()
{
    const session_file::RunHead &head = m_job->content->runs[m_job->run].head;
    m_result.runs.push_back({.run = std::move(m_job->made),
                             .number = head.number,
                             .parent = head.parent,
                             .branchedAt = head.branchedAt,
                             .otherTtl = head.otherTtl});
    ++m_job->run;
}

void SessionOpening::fail(const QString &reason, const QString &details)
{
    m_result.reason = reason;
    m_result.details = details;
    finish(Status::failed);
}

void SessionOpening::finish(Status status)
{
    m_timer.stop();
    m_result.status = status;
    if (status == Status::session)
        m_result.views = std::move(m_job->content->views);
    else
        m_result.runs.clear();
    m_job.reset();
    emit finished();
}

double SessionOpening::progress() const
{
    const Job &job = *m_job;
    if (!job.content) {
        const qint64 size = job.file.size();
        return size <= 0
                   ? 0.0
                   : readingShare * static_cast<double>(job.file.pos()) / static_cast<double>(size);
    }
    const double ofRun = job.rebuild ? job.rebuild->progress() : 1.0;
    const double runs = static_cast<double>(std::max<std::size_t>(job.content->runs.size(), 1));
    const double made = job.check || job.rebuild ? ofRun : 0.0;
    return readingShare + (1 - readingShare) * (static_cast<double>(job.run) + made) / runs;
}

} // namespace ui

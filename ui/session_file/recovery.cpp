#include "ui/session_file/recovery.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QLockFile>
#include <QUuid>

#include <algorithm>
#include <chrono>
#include <utility>

#include <session_file/reader.h>

#include "ui/session/session.h"
#include "ui/session_file/problem_texts.h"

namespace ui {

using namespace std::chrono_literals;

namespace {

constexpr auto soon = 1s;
constexpr qint64 mostToRead = qint64{256} * 1024 * 1024; // that are read of one; small as they are

constexpr auto ending = QLatin1StringView(".stale-session");
constexpr auto lockEnding = QLatin1StringView(".lock");
/// While it is read or brought back: what is found so at a start was too much once.
constexpr auto triedEnding = QLatin1StringView(".tried");
constexpr auto damagedEnding = QLatin1StringView(".damaged");

constexpr const char *pathName = "recovery.path";
constexpr const char *callsName = "recovery.calls";
constexpr const char *timeName = "recovery.time";

QString lockOf(const QString &file)
{
    return file.left(file.lastIndexOf(ending)) + lockEnding;
}

QString valueOf(const SessionDocument::Views &views, const char *name)
{
    const auto view = std::ranges::find(views, name, &session_file::ViewValue::name);
    return view == views.end() ? QString() : QString::fromStdString(view->value);
}

/// All at once: without a journal it is small.
std::expected<session_file::Content, std::vector<scenario::Problem>> contentOf(QFile &file)
{
    session_file::SessionReader reader;
    constexpr qint64 chunk = 1 << 20;
    while (!reader.isStopped()) {
        const QByteArray bytes = file.read(chunk);
        if (bytes.isEmpty())
            break;
        reader.feed({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    }
    return reader.finish();
}

} // namespace

Recovery::Recovery(SessionDocument &document, const QString &folder, QObject *parent)
    : QObject(parent), m_document(document), m_folder(QDir::cleanPath(folder)),
      m_own(m_folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + ending)
{
    m_timer.setSingleShot(true);
    m_writer.setMaxThreadCount(1);
    connect(&m_timer, &QTimer::timeout, this, &Recovery::beginWriting);
    connect(&m_document.session(), &Session::advanced, this, &Recovery::plan);
    connect(&m_document.session(), &Session::runsChanged, this, &Recovery::plan);
    connect(&m_document, &SessionDocument::modifiedChanged, this, &Recovery::plan);
    connect(&m_document, &SessionDocument::saved, this, &Recovery::drop);
    connect(&m_document, &SessionDocument::opened, this, [this] {
        if (!m_isRecovering)
            drop();
        endRecovery(true);
    });
    connect(&m_document, &SessionDocument::failed, this, [this] { endRecovery(false); });
}

Recovery::~Recovery()
{
    if (m_offer)
        later();
    drop();
}

// ---- The own file

void Recovery::plan()
{
    if (!m_document.hasHappened())
        drop();
    else if (!m_timer.isActive() && m_document.deeds() != m_written)
        m_timer.start(m_written ? interval : soon);
}

void Recovery::drop()
{
    m_timer.stop();
    m_written.reset();
    if (m_ownLock == nullptr)
        return;
    m_writer.waitForDone();
    QFile::remove(m_own);
    m_ownLock.reset();
}

void Recovery::keep()
{
    m_writer.waitForDone();
    beginWriting();
    m_writer.waitForDone();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall); // how it ended
}

/// The runs are read here, in the thread that changes them; only the text goes to the other.
void Recovery::beginWriting()
{
    if (!m_document.hasHappened() || m_document.deeds() == m_written)
        return;
    if (m_writer.activeThreadCount() > 0) { // the disk is slow: the next time there is more to do
        m_timer.start(interval);
        return;
    }
    m_written = m_document.deeds();
    if (const QString problem = lockOwnFile(); !problem.isEmpty()) {
        endWriting(problem);
        return;
    }
    Session &session = m_document.session();
    SessionDocument::Views views = m_document.views();
    views.push_back({pathName, m_document.path().toStdString()});
    views.push_back({callsName, std::to_string(session.journal().totals().started)});
    views.push_back(
        {timeName, std::to_string(session.liveInstant().time.time_since_epoch().count())});
    m_writer.start(
        [this, file = m_own, text = SessionSaving::smallText(session.runs(), std::move(views))] {
            const QString problem = SessionSaving::write(file, text);
            QMetaObject::invokeMethod(
                this, [this, problem] { endWriting(problem); }, Qt::QueuedConnection);
        });
}

void Recovery::endWriting(const QString &problem)
{
    if (!problem.isEmpty() && !std::exchange(m_failedBefore, true))
        emit told({.text = tr("What you do cannot be kept for a recovery in %1: %2. Save the "
                              "session yourself now and then.")
                               .arg(QDir::toNativeSeparators(m_folder), problem)});
    m_failedBefore = !problem.isEmpty();
}

/// Before the file, so that no file is without a lock: an empty text, or why it cannot be.
QString Recovery::lockOwnFile()
{
    if (m_ownLock != nullptr)
        return {};
    if (!QDir().mkpath(m_folder))
        return tr("the folder cannot be made");
    auto lock = std::make_unique<QLockFile>(lockOf(m_own));
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0))
        return tr("no file can be made there");
    m_ownLock = std::move(lock);
    return {};
}

// ---- What others left

void Recovery::look()
{
    const QDir folder{m_folder};
    const QFileInfoList files =
        folder.entryInfoList({u'*' + ending, u'*' + ending + triedEnding}, QDir::Files, QDir::Time);
    for (const QFileInfo &info : files) {
        if (info.filePath() == m_own)
            continue;
        auto lock = std::make_unique<QLockFile>(lockOf(info.filePath()));
        lock->setStaleLockTime(0); // stale is only what belongs to no running program
        if (lock->tryLock(0))
            m_found.push_back(
                {{.file = info.filePath(), .when = info.lastModified(), .bytes = info.size()},
                 std::move(lock)});
    }
    sweep();
    offerNext();
}

/// A program that is killed while it writes leaves the beginning of a file under a passing name.
void Recovery::sweep() const
{
    const QFileInfoList files =
        QDir{m_folder}.entryInfoList({u'*' + ending + QStringLiteral(".??????")}, QDir::Files);
    for (const QFileInfo &info : files) {
        const QString file = info.filePath();
        if (file.endsWith(triedEnding) || lockOf(file) == lockOf(m_own))
            continue;
        const bool isFound = std::ranges::any_of(
            m_found, [&file](const Held &held) { return lockOf(held.found.file) == lockOf(file); });
        QLockFile lock{lockOf(file)};
        lock.setStaleLockTime(0);
        if (isFound || lock.tryLock(0))
            QFile::remove(file);
    }
}

std::vector<Recovery::Found> Recovery::found() const
{
    std::vector<Found> all;
    all.reserve(m_found.size());
    for (const Held &held : m_found)
        all.push_back(held.found);
    return all;
}

std::optional<Recovery::Left> Recovery::examine(const QString &file)
{
    Left left{.file = file,
              .path = {},
              .when = QFileInfo{file}.lastModified(),
              .wasTried = file.endsWith(triedEnding)};
    if (left.wasTried)
        return left;
    // If reading it should end the program, the next start leaves it alone.
    left.file = file + triedEnding;
    QFile source{file};
    if (source.size() > mostToRead) {
        putAside(file, QStringLiteral(": ") + tr("it has %1; at most %2 are read")
                                                  .arg(QLocale().formattedDataSize(source.size()),
                                                       QLocale().formattedDataSize(mostToRead)));
        return std::nullopt;
    }
    if (!source.rename(left.file) || !source.open(QIODevice::ReadOnly)) {
        emit told({.text = tr("A session that was left behind cannot be read: %1: %2")
                               .arg(QDir::toNativeSeparators(file), source.errorString())});
        return std::nullopt;
    }
    const auto content = contentOf(source);
    source.close();
    if (!content) {
        putAside(left.file, problemLine(QString(), content.error().front()));
        return std::nullopt;
    }
    left.file = file;
    source.rename(left.file);
    left.path = valueOf(content->views, pathName);
    left.calls = valueOf(content->views, callsName).toULongLong();
    left.time = stalecache::Duration{valueOf(content->views, timeName).toLongLong()};
    return left;
}

void Recovery::putAside(const QString &file, const QString &reason)
{
    const QString name = file.left(file.lastIndexOf(ending)) + ending + damagedEnding;
    QFile::rename(file, name);
    emit told({.text = tr("The inspector ended unexpectedly, and what it kept of its session is "
                          "damaged. It was put aside as %1.")
                           .arg(QDir::toNativeSeparators(name)),
               .details = QDir::toNativeSeparators(name) + reason});
}

void Recovery::offerNext()
{
    m_offer.reset();
    while (!m_found.empty() && !m_offer) {
        m_offer = examine(m_found.front().found.file);
        if (!m_offer)
            m_found.erase(m_found.begin());
    }
    emit offerChanged();
}

void Recovery::recover()
{
    if (!m_offer || m_document.isBusy())
        return;
    if (!m_offer->wasTried)
        rename(m_offer->file + triedEnding);
    m_isRecovering = true;
    m_document.recover(m_offer->file, m_offer->path);
    emit offerChanged();
}

/// Of the one on offer.
void Recovery::rename(const QString &file)
{
    if (QFile::rename(m_offer->file, file))
        m_offer->file = m_found.front().found.file = file;
}

void Recovery::endRecovery(bool recovered)
{
    if (!std::exchange(m_isRecovering, false))
        return;
    if (!recovered) { // it was cancelled, or cannot be made again; the document has told
        if (!m_offer->wasTried)
            rename(m_offer->file.chopped(triedEnding.size()));
        emit offerChanged();
        return;
    }
    keep(); // under the own name, before the other goes
    discard();
}

void Recovery::discard()
{
    if (!m_offer)
        return;
    QFile::remove(m_offer->file);
    m_found.erase(m_found.begin());
    offerNext();
}

void Recovery::discardAll()
{
    for (const Held &held : m_found)
        QFile::remove(held.found.file);
    later();
}

void Recovery::choose(const QString &file)
{
    const auto chosen = std::ranges::find_if(
        m_found, [&file](const Held &held) { return held.found.file == file; });
    if (chosen == m_found.end() || m_isRecovering)
        return;
    std::rotate(m_found.begin(), chosen, chosen + 1);
    offerNext();
}

void Recovery::later()
{
    m_found.clear();
    m_offer.reset();
    emit offerChanged();
}

} // namespace ui

#include "ui/session_file/session_document.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <limits>
#include <utility>

#include "ui/session/session.h"

namespace ui {

namespace {

using stalecache::TimePoint;

constexpr std::string_view shownName = "run.shown";
constexpr std::string_view comparedName = "run.compared";
constexpr std::string_view instantName = "instant";
constexpr std::string_view speedName = "speed";

/// Empty if there is none.
QString valueOf(const SessionDocument::Views &views, std::string_view name)
{
    const auto view = std::ranges::find(views, name, &session_file::ViewValue::name);
    return view == views.end() ? QString() : QString::fromStdString(view->value);
}

/// Of what was kept of a recovered session, which has no file that is up to date.
constexpr auto neverWished = std::numeric_limits<std::uint64_t>::max();

} // namespace

SessionDocument::SessionDocument(Session &session, QObject *parent)
    : QObject(parent), m_session(session)
{
    connect(&m_session, &Session::advanced, this, &SessionDocument::follow);
    connect(&m_session, &Session::settingsChanged, this, &SessionDocument::follow);
    connect(&m_session, &Session::restarted, this, &SessionDocument::follow);
    connect(&m_session, &Session::runsChanged, this, &SessionDocument::follow);
    connect(&m_saving, &SessionSaving::progressed, this, &SessionDocument::progressed);
    connect(&m_opening, &SessionOpening::progressed, this, &SessionDocument::progressed);
    connect(&m_playing, &StoryOpening::progressed, this, &SessionDocument::progressed);
    connect(&m_saving, &SessionSaving::finished, this, &SessionDocument::endSaving);
    connect(&m_opening, &SessionOpening::finished, this, &SessionDocument::endOpening);
    connect(&m_playing, &StoryOpening::finished, this, &SessionDocument::endPlaying);
    m_kept = deeds();
}

SessionDocument::~SessionDocument() = default;

void SessionDocument::setViewKeeper(ViewKeeper keeper)
{
    m_keeper = std::move(keeper);
}

SessionDocument::Views SessionDocument::views() const
{
    Views views{{std::string{shownName}, std::to_string(m_session.shown().number)}};
    if (const KeptRun *compared = m_session.compared())
        views.push_back({std::string{comparedName}, std::to_string(compared->number)});
    if (!m_session.isLive())
        views.push_back({std::string{instantName},
                         std::to_string(m_session.instant().time.time_since_epoch().count())});
    views.push_back(
        {std::string{speedName}, QString::number(m_session.speed(), 'g', 17).toStdString()});
    if (m_keeper.save)
        std::ranges::move(m_keeper.save(), std::back_inserter(views));
    return views;
}

void SessionDocument::restoreSession(const Views &views)
{
    bool isNumber = false;
    const double speed = valueOf(views, speedName).toDouble(&isNumber);
    if (isNumber)
        m_session.setSpeed(speed);
    const qint64 instant = valueOf(views, instantName).toLongLong(&isNumber);
    if (isNumber)
        m_session.goTo(TimePoint{stalecache::Duration{instant}});
}

bool SessionDocument::isModified() const
{
    return m_session.beginnings() != m_kept.beginnings || m_session.wishes() != m_kept.wishes;
}

bool SessionDocument::hasHappened() const
{
    return deeds() != m_kept;
}

bool SessionDocument::isBusy() const
{
    return m_saving.isRunning() || m_opening.isRunning() || m_playing.isRunning();
}

// ---- What was done

Deeds SessionDocument::deeds() const
{
    std::uint64_t events = 0;
    for (const KeptRun &kept : m_session.runs())
        events += kept.run->journal().end();
    return {m_session.beginnings(), m_session.wishes(), events};
}

void SessionDocument::follow()
{
    if (m_session.beginnings() != m_kept.beginnings) {
        m_kept = {m_session.beginnings(), 0, deeds().events};
        setPath({});
    }
    noteModified();
}

void SessionDocument::noteModified()
{
    const bool modified = isModified();
    if (std::exchange(m_wasModified, modified) != modified)
        emit modifiedChanged(modified);
}

void SessionDocument::setPath(const QString &path)
{
    if (std::exchange(m_path, path) != path)
        emit pathChanged();
}

// ---- Opening and saving

void SessionDocument::begin()
{
    m_session.setHeld(true);
    emit progressed(0);
    emit busyChanged(true);
}

void SessionDocument::end()
{
    m_session.setHeld(false);
    emit busyChanged(false);
}

void SessionDocument::save(const QString &path)
{
    if (isBusy())
        return;
    m_saving.start(path, m_session.runs(), views());
    begin();
}

void SessionDocument::open(const QString &path)
{
    if (isBusy())
        return;
    m_recovering = false;
    m_opening.start(path);
    begin();
}

void SessionDocument::recover(const QString &file, const QString &path)
{
    if (isBusy())
        return;
    m_recovering = true;
    m_recoveredPath = path;
    m_opening.start(file);
    begin();
}

void SessionDocument::play(const QString &path, const QByteArray &text)
{
    if (isBusy())
        return;
    m_playing.start(path, text);
    begin();
}

void SessionDocument::finishOpening()
{
    if (m_opening.isRunning())
        m_opening.finishNow();
    if (m_playing.isRunning()) // since it was a scenario
        m_playing.finishNow();
}

void SessionDocument::cancel()
{
    m_saving.cancel();
    m_opening.cancel();
    m_playing.cancel();
}

void SessionDocument::endSaving(const SessionSaving::Result &result)
{
    end();
    const QString file = QDir::toNativeSeparators(result.path);
    switch (result.status) {
    case SessionSaving::Status::written:
        m_kept = deeds();
        setPath(result.path);
        noteModified();
        emit saved();
        return;
    case SessionSaving::Status::failed:
        emit told({.text = tr("The session could not be written to %1: %2. Nothing was changed "
                              "there, and nothing is lost here; save it in another place.")
                               .arg(file, result.reason),
                   .details =
                       tr("Saving of the session\nFile: %1\nReason: %2").arg(file, result.reason)});
        break;
    case SessionSaving::Status::cancelled:
        emit told({.kind = MessageBar::Kind::information,
                   .text = tr("Saving was cancelled. Nothing was changed at %1.").arg(file)});
        break;
    }
    emit failed();
}

void SessionDocument::endOpening()
{
    end();
    SessionOpening::Result result = m_opening.takeResult();
    if (m_recovering && result.status == SessionOpening::Status::scenario) {
        result.status = SessionOpening::Status::failed;
        result.reason = tr("it is no session");
    }
    switch (result.status) {
    case SessionOpening::Status::session:
        adopt(std::move(result));
        return;
    case SessionOpening::Status::scenario:
        emit scenarioChosen(result.path, result.text);
        return;
    case SessionOpening::Status::failed:
        tellFailure(result.path, result.reason,
                    result.details.isEmpty()
                        ? tr("Opening of a session\nFile: %1\nReason: %2")
                              .arg(QDir::toNativeSeparators(result.path), result.reason)
                        : result.details);
        return;
    case SessionOpening::Status::cancelled:
        tellCancelled(result.path);
        return;
    }
}

void SessionDocument::endPlaying()
{
    end();
    const StoryOpening::Result result = m_playing.takeResult();
    switch (result.status) {
    case StoryOpening::Status::played:
        emit scenarioPlayed(result.stage->player);
        return;
    case StoryOpening::Status::refused:
        emit scenarioRefused(result.path, result.text, result.problems);
        return;
    case StoryOpening::Status::failed:
        tellFailure(result.path, result.reason,
                    tr("Opening of a scenario\nFile: %1\nReason: %2")
                        .arg(QDir::toNativeSeparators(result.path), result.reason));
        return;
    case StoryOpening::Status::cancelled:
        tellCancelled(result.path);
        return;
    }
}

void SessionDocument::tellFailure(const QString &path, const QString &reason,
                                  const QString &details)
{
    emit told({.text = tr("“%1” could not be opened: %2").arg(QFileInfo(path).fileName(), reason),
               .details = details});
    emit failed();
}

void SessionDocument::tellCancelled(const QString &path)
{
    emit told({.kind = MessageBar::Kind::information,
               .text = tr("Opening “%1” was cancelled. Nothing was changed.")
                           .arg(QFileInfo(path).fileName())});
    emit failed();
}

void SessionDocument::adopt(SessionOpening::Result result)
{
    m_session.adopt(std::move(result.runs), valueOf(result.views, shownName).toInt(),
                    valueOf(result.views, comparedName).toInt());
    restoreSession(result.views);
    QStringList notes;
    if (m_keeper.restore)
        notes = m_keeper.restore(result.views);
    m_kept = deeds();
    if (m_recovering)
        m_kept.wishes = neverWished;
    setPath(m_recovering ? m_recoveredPath : result.path);
    noteModified();
    if (!result.warnings.isEmpty() || !notes.isEmpty()) {
        const QString about =
            result.warnings.isEmpty() ? notes.constFirst() : result.warnings.join(u' ');
        emit told({.kind = result.warnings.isEmpty() ? MessageBar::Kind::information
                                                     : MessageBar::Kind::problem,
                   .text = about,
                   .details = QDir::toNativeSeparators(result.path) + u'\n' +
                              (result.warnings + notes).join(u'\n')});
    }
    emit opened();
}

} // namespace ui

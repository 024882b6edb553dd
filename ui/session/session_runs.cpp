// Which run a session shows, and which instant of it.

#include <QUndoStack>

#include <algorithm>
#include <utility>

#include "ui/session/session.h"
#include "ui/session/sliced.h"

namespace ui {

// ---- The past

journal::Instant Session::liveInstant() const
{
    return run().instant();
}

bool Session::isLive() const
{
    return !m_isPast;
}

journal::TimePoint Session::earliest() const
{
    const journal::Journal &journal = this->journal();
    return journal.first() == 0 ? journal::TimePoint{} : journal.at(journal.first()).time;
}

void Session::goTo(journal::TimePoint time)
{
    if (m_runs.isReplaying())
        return;
    if (time >= liveInstant().time) {
        returnToLive();
        return;
    }
    leaveJump();
    const journal::TimePoint shownTime = std::max(time, earliest());
    const simulation::Settings *before = &settings();
    m_instant = {journal().endAt(shownTime), shownTime};
    setPast(true);
    if (&settings() != before)
        emit settingsChanged();
    emit advanced();
}

void Session::returnToLive()
{
    if (!m_isPast)
        return;
    setPast(false);
    emit settingsChanged();
    publish();
}

void Session::setPast(bool past)
{
    if (std::exchange(m_isPast, past) != past)
        emit liveChanged(!past);
}

// ---- Runs

const std::vector<KeptRun> &Session::runs() const
{
    return m_runs.runs();
}

const KeptRun &Session::shown() const
{
    return m_runs.shown();
}

const KeptRun *Session::compared() const
{
    return m_runs.compared();
}

void Session::compareWith(int number)
{
    if (m_runs.compareWith(number))
        emit runsChanged();
}

void Session::show(int number)
{
    const journal::TimePoint time = m_instant.time;
    if (m_runs.isReplaying() || !m_runs.show(number))
        return;
    leaveJump();
    m_undo->clear();
    // The same instant, as far as this run has come.
    const bool wasPast = std::exchange(m_isPast, m_isPast && time < liveInstant().time);
    const journal::TimePoint shownTime = std::max(time, earliest());
    m_instant = m_isPast ? journal::Instant{journal().endAt(shownTime), shownTime} : liveInstant();
    tellOtherRun(wasPast);
}

void Session::adopt(std::vector<KeptRun> runs, int shown, int compared)
{
    if (m_held)
        return;
    cancelBranch();
    leaveJump();
    m_undo->clear();
    m_runs.replace(std::move(runs), shown, compared);
    m_wishes = 0;
    ++m_beginnings;
    const bool wasPast = std::exchange(m_isPast, false);
    m_instant = liveInstant();
    setRunning(false);
    tellOtherRun(wasPast);
}

void Session::branch()
{
    beginReplay(std::nullopt);
}

void Session::rerunWithTtl(stalecache::Ttl ttl)
{
    beginReplay(ttl);
}

void Session::beginReplay(std::optional<stalecache::Ttl> ttl)
{
    if (m_runs.isReplaying() || m_held)
        return;
    leaveJump();
    m_runs.beginReplay(m_instant.time, ttl);
    emit branchingChanged(true);
    replaySlice();
}

void Session::replaySlice()
{
    if (!sliced([this](std::size_t budget) { return m_runs.replay(budget); }))
        return;
    m_runs.adopt();
    ++m_wishes;
    m_undo->clear();
    const bool wasPast = std::exchange(m_isPast, false);
    m_instant = liveInstant();
    setRunning(false);
    tellOtherRun(wasPast);
    emit branchingChanged(false);
}

void Session::tellOtherRun(bool wasPast)
{
    emit restarted();
    emit settingsChanged();
    emit runsChanged();
    if (wasPast != m_isPast)
        emit liveChanged(!m_isPast);
}

void Session::cancelBranch()
{
    if (!m_runs.isReplaying())
        return;
    m_runs.cancel();
    emit branchingChanged(false);
}

bool Session::isBranching() const
{
    return m_runs.isReplaying();
}

double Session::branchProgress() const
{
    return m_runs.progress();
}

} // namespace ui

#include "ui/session/session.h"

#include <QUndoStack>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

#include "ui/session/cues.h"
#include "ui/session/settings_change.h"

namespace ui {

using namespace std::chrono_literals;

namespace {

constexpr auto frameInterval = 16ms;
constexpr journal::Duration longestFrame = 250ms;
/// Of a frame, for what happens in virtual time.
constexpr qint64 sliceMilliseconds = 8;
/// Happenings between two looks at the clock, and before the first: so that a short way is always
/// gone at once.
constexpr std::size_t happeningsAtOnce = 1000;
constexpr std::size_t happeningsAtFirst = 10'000;

journal::Duration scaled(journal::Duration duration, double factor)
{
    return journal::Duration{std::llround(static_cast<double>(duration.count()) * factor)};
}

/// Calls `slice(budget)` until it answers true, but not for longer than a part of a frame.
template <class Slice>
bool sliced(const Slice &slice)
{
    QElapsedTimer timer;
    timer.start();
    bool done = slice(happeningsAtFirst);
    while (!done && timer.elapsed() < sliceMilliseconds)
        done = slice(happeningsAtOnce);
    return done;
}

} // namespace

Session::Session(const simulation::Settings &settings, QObject *parent)
    : QObject(parent), m_runs(settings), m_undo(std::make_unique<QUndoStack>()),
      m_instant(liveInstant())
{
    m_frameTimer.setInterval(frameInterval);
    m_frameTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_frameTimer, &QTimer::timeout, this,
            [this] { frame(journal::Duration{m_sinceFrame.nsecsElapsed()}); });
    m_sinceFrame.start();
    m_frameTimer.start();
}

Session::~Session() = default;

simulation::Run &Session::run() const
{
    return *shown().run;
}

const journal::Journal &Session::journal() const
{
    return run().journal();
}

journal::Instant Session::instant() const
{
    return m_instant;
}

const simulation::Settings &Session::settings() const
{
    return m_isPast ? run().settingsAt(m_instant.time) : run().settings();
}

bool Session::isRunning() const
{
    return m_running;
}

// ---- Wishes

bool Session::takesWishes() const
{
    return !m_isPast && !m_runs.isReplaying() && !m_held;
}

void Session::setHeld(bool held)
{
    m_held = held;
}

bool Session::isHeld() const
{
    return m_held;
}

bool Session::admits()
{
    if (!takesWishes())
        emit refused();
    return takesWishes();
}

journal::KeyId Session::addKey(std::string_view key)
{
    if (key.empty())
        return journal::noKey;
    if (const auto known = journal().findKey(key))
        return *known;
    if (!admits())
        return journal::noKey;
    m_wishes += liveInstant().time > journal::TimePoint{} ? 1U : 0U;
    const journal::KeyId id = run().addKey(key);
    emit advanced();
    return id;
}

void Session::call(journal::KeyId key)
{
    call(std::vector{key});
}

void Session::call(const std::vector<journal::KeyId> &keys)
{
    if (!admits())
        return;
    ++m_wishes;
    run().call(keys);
    runFor(liveInstant().time);
    publish();
}

void Session::callAll()
{
    std::vector<journal::KeyId> keys(journal().keyCount());
    for (std::size_t n = 0; n < keys.size(); ++n)
        keys[n] = journal::KeyId{static_cast<std::uint32_t>(n)};
    call(keys);
}

void Session::invalidate(const std::vector<journal::KeyId> &keys)
{
    if (!admits())
        return;
    ++m_wishes;
    run().invalidate(keys);
    publish();
}

void Session::setSettings(const simulation::Settings &settings, const QString &name)
{
    if (settings == this->settings() || !admits())
        return;
    const RunMark from{shown().number, journal().end()};
    m_undo->push(new SettingsChange(this->settings(), settings, name, from,
                                    [this](const simulation::Settings &wanted) {
                                        applySettings(wanted);
                                        return RunMark{shown().number, journal().end()};
                                    }));
}

void Session::applySettings(const simulation::Settings &settings)
{
    ++m_wishes;
    run().setSettings(settings);
    emit settingsChanged();
    // A shorter TTL lets many entries expire at once.
    if (m_glideSpeed > 0) {
        runFor(liveInstant().time);
        publish();
    } else {
        jumpTo(m_goal.value_or(liveInstant().time));
    }
}

void Session::setTtl(stalecache::Ttl ttl)
{
    simulation::Settings settings = this->settings();
    settings.ttl = ttl;
    setSettings(settings, tr("TTL"));
}

void Session::setDownstream(const simulation::DownstreamSettings &downstream)
{
    simulation::Settings settings = this->settings();
    settings.downstream = downstream;
    setSettings(settings, tr("downstream"));
}

void Session::setTraffic(const simulation::TrafficSettings &traffic)
{
    simulation::Settings settings = this->settings();
    settings.traffic = traffic;
    setSettings(settings, tr("traffic"));
}

void Session::setPolicy(const simulation::PolicySettings &policy)
{
    simulation::Settings settings = this->settings();
    settings.policy = policy;
    setSettings(settings, tr("policy"));
}

void Session::setHealth(journal::Health health)
{
    simulation::Settings settings = this->settings();
    settings.downstream.health = health;
    setSettings(settings, tr("health"));
}

void Session::reset()
{
    restart(simulation::Settings{run().settings()});
}

void Session::begin(const simulation::Settings &settings)
{
    m_undo->clear();
    restart(settings);
}

void Session::restart(const simulation::Settings &settings)
{
    if (m_held) {
        emit refused();
        return;
    }
    cancelBranch();
    leaveJump();
    m_runs.restart(settings);
    m_wishes = 0;
    ++m_beginnings;
    const bool wasPast = std::exchange(m_isPast, false);
    m_instant = liveInstant();
    tellOtherRun(wasPast);
}

std::uint64_t Session::wishes() const
{
    return m_wishes;
}

std::uint64_t Session::beginnings() const
{
    return m_beginnings;
}

const QUndoStack &Session::undoStack() const
{
    return *m_undo;
}

void Session::undo()
{
    if (admits())
        m_undo->undo();
}

void Session::redo()
{
    if (admits())
        m_undo->redo();
}

// ---- Time

void Session::setRunning(bool running)
{
    if (!running)
        leaveJump();
    if (m_running == running)
        return;
    m_running = running;
    emit runningChanged(running);
}

void Session::setSpeed(double speed)
{
    const double held = std::isnan(speed) ? m_speed : std::clamp(speed, slowest, fastest);
    if (held == m_speed)
        return;
    m_speed = m_speedReached = held;
    emit speedChanged(held);
}

double Session::speed() const
{
    return m_speed;
}

double Session::speedReached() const
{
    return m_speedReached;
}

void Session::step()
{
    if (!admits())
        return;
    setRunning(false);
    auto next = run().nextHappening();
    if (m_cues != nullptr) {
        const auto cue = m_cues->nextCue(next.value_or(journal::TimePoint::max()));
        if (cue && cue->time > liveInstant().time)
            next = cue->time;
    }
    if (next)
        jumpTo(*next);
}

std::optional<journal::TimePoint> Session::nextExpiry() const
{
    return run().nextExpiry();
}

void Session::jumpToNextExpiry()
{
    if (!admits())
        return;
    if (const auto expiry = nextExpiry())
        jumpTo(*expiry);
}

void Session::advance(journal::Duration by)
{
    if (admits())
        jumpTo(stalecache::saturatingSum(m_goal.value_or(liveInstant().time), by));
}

bool Session::isJumping() const
{
    return m_goal.has_value();
}

void Session::frame(journal::Duration elapsed)
{
    m_sinceFrame.restart();
    if (m_held)
        return;
    if (m_runs.isReplaying())
        replaySlice();
    else if (m_isPast)
        return;
    else if (m_goal && m_glideSpeed > 0)
        glideOn(std::min(elapsed, longestFrame));
    else if (m_goal)
        jumpTo(*m_goal);
    else if (m_running)
        goOn(std::min(elapsed, longestFrame));
}

void Session::jumpTo(journal::TimePoint time)
{
    m_glideSpeed = 0;
    m_goal = time;
    if (runFor(time))
        leaveJump();
    publish();
}

void Session::glide(journal::TimePoint to, journal::Duration longest)
{
    if (!admits())
        return;
    const double way = static_cast<double>((to - liveInstant().time).count());
    m_goal = to;
    m_glideSpeed = std::max(1.0, way / static_cast<double>(std::max(longest, 1ns).count()));
}

void Session::glideOn(journal::Duration elapsed)
{
    const journal::TimePoint goal = *m_goal;
    const journal::TimePoint until = std::min(
        goal, stalecache::saturatingSum(liveInstant().time, scaled(elapsed, m_glideSpeed)));
    if (runFor(until) && (until == goal || m_waits))
        leaveJump();
    publish();
}

void Session::leaveJump()
{
    m_goal.reset();
    m_glideSpeed = 0;
}

void Session::goOn(journal::Duration elapsed)
{
    if (m_cues != nullptr)
        m_cues->realTimePassed(elapsed);
    const journal::TimePoint from = liveInstant().time;
    const double real = static_cast<double>(elapsed.count());
    const bool keepsUp = runFor(stalecache::saturatingSum(from, scaled(elapsed, m_speed)));
    const auto passed = static_cast<double>((liveInstant().time - from).count());
    // Smoothed, so that the figure can be read.
    m_speedReached = keepsUp || real <= 0 ? m_speed : 0.9 * m_speedReached + 0.1 * passed / real;
    publish();
}

bool Session::runFor(journal::TimePoint until)
{
    m_waits = false;
    return sliced([&](std::size_t budget) { return runSlice(until, budget); });
}

void Session::publish()
{
    m_instant = liveInstant();
    emit advanced();
}

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

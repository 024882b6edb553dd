// How a session lets virtual time pass.

#include <algorithm>
#include <cmath>

#include "ui/session/cues.h"
#include "ui/session/session.h"
#include "ui/session/sliced.h"

namespace ui {

using namespace std::chrono_literals;

namespace {

constexpr journal::Duration longestFrame = 250ms;

journal::Duration scaled(journal::Duration duration, double factor)
{
    return journal::Duration{std::llround(static_cast<double>(duration.count()) * factor)};
}

} // namespace

void Session::setRunning(bool running)
{
    if (!running)
        leaveJump();
    if (m_running == running)
        return;
    m_running = running;
    emit runningChanged(running);
}

void Session::setSuspended(bool suspended)
{
    if (m_suspended == suspended)
        return;
    m_suspended = suspended;
    emit suspendedChanged(suspended);
}

bool Session::isSuspended() const
{
    return m_suspended;
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
    if (m_held || m_suspended)
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
    const bool isThere = sliced(
        [&](std::size_t budget) { return runSlice(until, budget) || run().reached().has_value(); });
    tellLimit();
    return isThere;
}

/// Further frames would change nothing until a person does.
void Session::tellLimit()
{
    const auto reached = run().reached();
    if (!reached)
        return;
    setRunning(false);
    leaveJump();
    emit limitReached(*reached);
}

void Session::publish()
{
    m_instant = liveInstant();
    emit advanced();
}

} // namespace ui

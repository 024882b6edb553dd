#include "ui/session/session.h"

#include <algorithm>
#include <utility>

#include <simulation/simulation.h>

namespace ui {

using namespace std::chrono_literals;

namespace {
constexpr auto frameInterval = 16ms;
constexpr journal::Duration longestFrame = 250ms;
} // namespace

Session::Session(simulation::Settings settings, QObject *parent)
    : QObject(parent), m_settings(std::move(settings))
{
    start();
    m_frameTimer.setInterval(frameInterval);
    m_frameTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_frameTimer, &QTimer::timeout, this,
            [this] { frame(journal::Duration{m_sinceFrame.nsecsElapsed()}); });
    m_sinceFrame.start();
    m_frameTimer.start();
}

Session::~Session() = default;

void Session::start()
{
    m_simulation.reset();
    m_journal = std::make_unique<journal::Journal>();
    m_simulation = std::make_unique<simulation::Simulation>(*m_journal, m_settings);
    m_instant = {m_journal->end(), m_simulation->now()};
}

const journal::Journal &Session::journal() const
{
    return *m_journal;
}

journal::Instant Session::instant() const
{
    return m_instant;
}

const simulation::Settings &Session::settings() const
{
    return m_settings;
}

bool Session::isRunning() const
{
    return m_running;
}

journal::KeyId Session::addKey(std::string_view key)
{
    if (key.empty())
        return journal::noKey;
    const journal::KeyId id = m_simulation->addKey(key);
    emit advanced();
    return id;
}

bool Session::knows(journal::KeyId key) const
{
    return index(key) < m_journal->keyCount();
}

void Session::call(journal::KeyId key)
{
    call(std::vector{key});
}

void Session::call(const std::vector<journal::KeyId> &keys)
{
    for (const journal::KeyId key : keys)
        if (knows(key))
            m_simulation->call(key);
    runTo(m_simulation->now());
}

void Session::callAll()
{
    for (std::uint32_t number = 0; number < m_journal->keyCount(); ++number)
        m_simulation->call(journal::KeyId{number});
    runTo(m_simulation->now());
}

void Session::invalidate(const std::vector<journal::KeyId> &keys)
{
    for (const journal::KeyId key : keys)
        if (knows(key))
            m_simulation->invalidate(key);
    publish();
}

void Session::setTtl(stalecache::Ttl ttl)
{
    if (ttl == m_settings.ttl)
        return;
    m_settings.ttl = ttl;
    m_simulation->setTtl(ttl);
    emit settingsChanged();
    publish();
}

void Session::setDownstream(const simulation::DownstreamSettings &settings)
{
    if (settings == m_settings.downstream)
        return;
    m_settings.downstream = settings;
    m_simulation->setDownstream(settings);
    emit settingsChanged();
    publish();
}

void Session::setHealth(journal::Health health)
{
    simulation::DownstreamSettings settings = m_settings.downstream;
    settings.health = health;
    setDownstream(settings);
}

void Session::reset()
{
    start();
    emit restarted();
}

void Session::setRunning(bool running)
{
    if (m_running == running)
        return;
    m_running = running;
    emit runningChanged(running);
}

void Session::step()
{
    setRunning(false);
    if (const auto next = m_simulation->nextHappening())
        runTo(*next);
}

std::optional<journal::TimePoint> Session::nextExpiry() const
{
    return m_simulation->nextExpiry();
}

void Session::jumpToNextExpiry()
{
    if (const auto expiry = nextExpiry())
        runTo(*expiry);
}

void Session::advance(journal::Duration by)
{
    runTo(stalecache::saturatingSum(m_simulation->now(), by));
}

void Session::frame(journal::Duration elapsed)
{
    m_sinceFrame.restart();
    if (m_running)
        advance(std::min(elapsed, longestFrame));
}

void Session::runTo(journal::TimePoint time)
{
    m_simulation->runUntil(time);
    publish();
}

void Session::publish()
{
    m_instant = {m_journal->end(), m_simulation->now()};
    emit advanced();
}

} // namespace ui

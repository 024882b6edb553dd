#include "ui/session/session.h"

#include <QUndoStack>

#include <utility>

#include "ui/session/settings_change.h"

namespace ui {

using namespace std::chrono_literals;

namespace {

constexpr auto frameInterval = 16ms;

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
    tellLimit();
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
    tellLimit();
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

void Session::setSettings(const simulation::Settings &settings, const QString &name,
                          simulation::Restart restart)
{
    const bool isSame = settings == this->settings();
    if ((isSame && !restart.under(settings.downstream).any()) || !admits())
        return;
    if (isSame) {
        applySettings(settings, restart); // as a call, it cannot be taken back
        return;
    }
    const RunMark from{shown().number, journal().end()};
    m_undo->push(new SettingsChange(
        this->settings(), settings, restart, name, from,
        [this](const simulation::Settings &wanted, simulation::Restart beginning) {
            applySettings(wanted, beginning);
            return RunMark{shown().number, journal().end()};
        }));
}

void Session::applySettings(const simulation::Settings &settings, simulation::Restart restart)
{
    ++m_wishes;
    run().setSettings(settings, restart);
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

std::vector<KeptRun> Session::takeRuns()
{
    return restart(simulation::Settings{run().settings()});
}

std::vector<KeptRun> Session::restart(const simulation::Settings &settings)
{
    if (m_held) {
        emit refused();
        return {};
    }
    cancelBranch();
    leaveJump();
    std::vector<KeptRun> former = m_runs.restart(settings);
    m_wishes = 0;
    ++m_beginnings;
    const bool wasPast = std::exchange(m_isPast, false);
    m_instant = liveInstant();
    tellOtherRun(wasPast);
    return former;
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

} // namespace ui

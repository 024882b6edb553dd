#include <simulation/run.h>

#include <algorithm>
#include <utility>

#include <simulation/simulation.h>

namespace simulation {

using journal::KeyId;
using stalecache::TimePoint;

Run::Run(const Settings &settings, std::size_t journalLimit, const RunLimits &limits)
    : m_firstSettings{settings}, m_journal{journalLimit},
      m_simulation{std::make_unique<Simulation>(m_journal, settings, limits)}
{
}

Run::~Run() = default;

journal::Instant Run::instant() const
{
    return {m_journal.end(), m_simulation->now()};
}

const Settings &Run::settings() const
{
    return m_simulation->settings();
}

const Settings &Run::settingsAt(TimePoint time) const
{
    const auto after =
        std::partition_point(m_settingsInputs.begin(), m_settingsInputs.end(),
                             [&](std::size_t input) { return m_inputs[input].time <= time; });
    if (after == m_settingsInputs.begin())
        return m_firstSettings;
    return *std::get<ChangeSettings>(m_inputs[*std::prev(after)].what).to;
}

KeyId Run::addKey(std::string_view key)
{
    if (const auto found = m_journal.findKey(key))
        return *found;
    if (m_journal.keyCount() < limits().keys)
        note(AddKey{std::string{key}});
    return m_simulation->addKey(key);
}

void Run::call(std::span<const KeyId> keys)
{
    const KeyIds called = kept(known(keys));
    if (called->empty())
        return;
    note(CallKeys{.keys = called, .isAll = isAll(*called)});
    for (const KeyId key : *called)
        m_simulation->call(key);
    m_inputs.back().isFollowedAtOnce = isAmid();
}

void Run::invalidate(std::span<const KeyId> keys)
{
    const KeyIds forgotten = kept(known(keys));
    if (forgotten->empty())
        return;
    note(InvalidateKeys{.keys = forgotten, .isAll = isAll(*forgotten)});
    for (const KeyId key : *forgotten)
        m_simulation->invalidate(key);
}

void Run::setSettings(const Settings &settings, Restart restart)
{
    restart = restart.under(settings.downstream);
    if (settings == m_simulation->settings() && !restart.any())
        return;
    m_settingsInputs.push_back(m_inputs.size());
    note(ChangeSettings{std::make_shared<const Settings>(settings), restart});
    m_simulation->setSettings(settings, restart);
}

void Run::apply(const Input &input)
{
    if (const auto *added = std::get_if<AddKey>(&input.what))
        addKey(added->key);
    else if (const auto *called = std::get_if<CallKeys>(&input.what))
        call(*called->keys);
    else if (const auto *forgotten = std::get_if<InvalidateKeys>(&input.what))
        invalidate(*forgotten->keys);
    else if (const auto *change = std::get_if<ChangeSettings>(&input.what))
        setSettings(*change->to, change->restart);
}

bool Run::runUntil(TimePoint until, std::size_t budget)
{
    return m_simulation->runUntil(until, budget);
}

std::optional<RunLimit> Run::reached() const
{
    return m_simulation->reached();
}

const RunLimits &Run::limits() const
{
    return m_simulation->limits();
}

std::size_t Run::bytes() const
{
    return m_journal.size() * RunLimits::bytesOfEvent +
           m_journal.keyCount() * RunLimits::bytesOfKey +
           static_cast<std::size_t>(m_journal.totals().inFlight()) * RunLimits::bytesOfCall;
}

std::uint64_t Run::happenings() const
{
    return m_simulation->happenings();
}

std::optional<TimePoint> Run::nextHappening() const
{
    return m_simulation->nextHappening();
}

std::optional<TimePoint> Run::nextExpiry() const
{
    return m_simulation->nextExpiry();
}

/// Before it is done, since what is done may let something follow at once: a change of the TTL lets
/// entries expire, a call without latency is answered.
template <class What>
void Run::note(What what)
{
    m_inputs.push_back({.time = m_simulation->now(),
                        .happenings = m_simulation->happenings(),
                        .what = std::move(what),
                        .events = m_journal.end(),
                        .isAmid = isAmid()});
}

bool Run::isAmid() const
{
    const auto next = m_simulation->nextHappening();
    return next && *next <= m_simulation->now();
}

bool Run::isAll(const std::vector<KeyId> &keys) const
{
    if (keys.size() != m_journal.keyCount())
        return false;
    for (std::size_t n = 0; n < keys.size(); ++n)
        if (index(keys[n]) != n)
            return false;
    return true;
}

KeyIds Run::kept(std::vector<KeyId> keys)
{
    const bool all = isAll(keys);
    if (all && m_allKeys && m_allKeys->size() == keys.size())
        return m_allKeys;
    auto list = std::make_shared<const std::vector<KeyId>>(std::move(keys));
    if (all)
        m_allKeys = list;
    return list;
}

std::vector<KeyId> Run::known(std::span<const KeyId> keys) const
{
    std::vector<KeyId> result;
    result.reserve(keys.size());
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(result),
                 [this](KeyId key) { return index(key) < m_journal.keyCount(); });
    return result;
}

} // namespace simulation

#include "ui/first_run/first_steps.h"

#include <algorithm>

namespace ui {

using journal::EventKind;
using stalecache::PropagateReason;

void FirstSteps::read(const journal::Journal &journal, journal::Sequence end)
{
    const bool allDone = std::all_of(m_done.begin(), m_done.end(), [](bool done) { return done; });
    if (end <= m_read || allDone) {
        m_read = std::max(m_read, end);
        return;
    }
    const auto first = journal.findKey(firstKey);
    for (auto sequence = std::max(m_read, journal.first()); sequence < end; ++sequence)
        look(journal.at(sequence), first && journal.at(sequence).key == *first);
    m_read = end;
}

void FirstSteps::startJournal()
{
    m_read = 0;
}

void FirstSteps::restart(journal::Sequence end)
{
    m_done = {};
    m_read = end;
}

void FirstSteps::look(const journal::Event &event, bool isFirstKey)
{
    switch (event.kind) {
    case EventKind::cacheRefreshed:
        if (isFirstKey)
            tick(FirstStep::refresh);
        break;
    case EventKind::staleServed:
        if (isFirstKey)
            tick(FirstStep::stale);
        break;
    case EventKind::errorPropagated:
        if (isFirstKey && event.propagateReason() == PropagateReason::expired)
            tick(FirstStep::expired);
        if (!isFirstKey && (event.propagateReason() == PropagateReason::absent ||
                            event.propagateReason() == PropagateReason::expired))
            tick(FirstStep::error);
        break;
    default:
        break;
    }
}

std::string uncoveredKey(const journal::Journal &journal, journal::Instant instant)
{
    constexpr int last = 101;
    const stalecache::Ttl ttl = journal.ttlAt(instant.end);
    for (int number = 2; number < last; ++number) {
        std::string name = "user:" + std::to_string(number);
        const auto key = journal.findKey(name);
        if (!key)
            return name;
        const journal::KeyState state = journal.stateAt(*key, instant.end);
        const bool usable =
            state.freshness(instant.time, ttl).state == stalecache::EntryState::usable;
        if (!usable && state.inFlight == 0)
            return name;
    }
    return "user:" + std::to_string(last);
}

} // namespace ui

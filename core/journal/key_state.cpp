#include <journal/key_state.h>

namespace journal {

void KeyState::apply(const Event &event, Sequence sequence) noexcept
{
    switch (event.kind) {
    case EventKind::callStarted:
        ++inFlight;
        lastCall = event.call;
        return;
    case EventKind::cacheRefreshed:
        hasEntry = true;
        storedAt = event.time;
        refreshedBy = sequence;
        break;
    case EventKind::staleServed:
    case EventKind::errorPropagated:
        lastError = event.text;
        break;
    case EventKind::invalidated:
        hasEntry = false;
        return;
    default:
        break;
    }

    const Outcome outcome = outcomeOf(event);
    if (outcome == Outcome::none)
        return;
    lastOutcome = outcome;
    lastEndedAt = event.time;
    if (inFlight > 0)
        --inFlight;
    refreshed += outcome == Outcome::refreshed ? 1U : 0U;
    staleServed += outcome == Outcome::staleServed ? 1U : 0U;
    errors += outcome == Outcome::errorPropagated ? 1U : 0U;
    unstored += outcome == Outcome::freshUnstored ? 1U : 0U;
}

} // namespace journal

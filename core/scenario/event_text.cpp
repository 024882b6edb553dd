#include <scenario/event_text.h>

#include <journal/one_line.h>
#include <scenario/figures.h>

namespace scenario {

using journal::Event;
using journal::EventKind;
using journal::Journal;
using stalecache::Duration;

namespace {

std::string reasonText(const Event &event)
{
    switch (event.propagateReason()) {
    case stalecache::PropagateReason::absent:
        return "nothing was stored for this key";
    case stalecache::PropagateReason::expired:
        return "its entry, " + ageText(event.span) + " old, had expired";
    case stalecache::PropagateReason::refused:
        return "this error is not to be covered";
    case stalecache::PropagateReason::backend:
        return "the backend could not be read";
    case stalecache::PropagateReason::cancelled:
        return "the caller had asked to stop";
    }
    return {};
}

std::string skipText(const Event &event)
{
    return event.skipReason() == stalecache::SkipReason::superseded
               ? "a later call had already stored"
               : "the key was invalidated meanwhile";
}

std::string healthText(const Event &event)
{
    const bool isFailing = event.health() == journal::Health::failing;
    switch (event.healthCause()) {
    case journal::HealthCause::person:
        break;
    case journal::HealthCause::schedule:
        return isFailing ? "failing: a scheduled outage begins"
                         : "healthy: the scheduled outage is over";
    case journal::HealthCause::flapping:
        return isFailing ? "failing: flaps down" : "healthy: flaps up";
    }
    return isFailing ? "failing from now on" : "healthy from now on";
}

std::string breakerText(const Event &event)
{
    switch (event.breakerState()) {
    case journal::BreakerState::closed:
        return "closed: attempts go through again";
    case journal::BreakerState::open:
        return "open for " + durationText(event.span) + ": no attempt goes through";
    case journal::BreakerState::halfOpen:
        return "half-open: the next attempts are probes";
    }
    return {};
}

std::string attemptText(const Event &event, const std::string &message)
{
    return "attempt " + std::to_string(event.detail) + ": " + message +
           (event.span < Duration::zero() ? "; no further attempt"
                                          : "; the next one in " + latencyText(event.span));
}

} // namespace

std::string textOf(const Event &event, const Journal &journal)
{
    const std::string told = journal::quotedText(journal.eventText(event));
    const std::string after = " after " + latencyText(event.latency);
    switch (event.kind) {
    case EventKind::cacheRefreshed:
        return "refreshed" + after + ": " + told;
    case EventKind::staleServed:
        return "stale served" + after + ": " + ageText(event.span) + " old, instead of " + told +
               (event.isOutOfDate() ? "; out of date" : "");
    case EventKind::errorPropagated:
        return "error" + after + ": " + told + ", " + reasonText(event);
    case EventKind::storeSkipped:
        return "fresh" + after + ", but not stored: " + skipText(event);
    case EventKind::passedThrough:
        return "fresh" + after + ", but not stored: the TTL is 0 s";
    case EventKind::backendError:
        return "the backend failed: " + told;
    case EventKind::attemptFailed:
        return attemptText(event, told);
    case EventKind::entryExpired:
        return "expired: no longer a fallback";
    case EventKind::invalidated:
        return "forgotten on request";
    case EventKind::healthChanged:
        return healthText(event);
    case EventKind::breakerChanged:
        return breakerText(event);
    case EventKind::breakerRejected:
        return "no attempt: the circuit breaker let none through";
    default:
        return {};
    }
}

} // namespace scenario

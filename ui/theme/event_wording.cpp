// What is said of events; declared with the other words in wording.h.

#include "ui/theme/wording.h"

#include <QCoreApplication>

#include "ui/theme/setting_text.h"

namespace ui {

namespace {

using journal::Event;
using journal::EventKind;
using stalecache::BackendOperation;
using stalecache::PropagateReason;
using stalecache::SkipReason;

class EventWording
{
    Q_DECLARE_TR_FUNCTIONS(EventWording)
};

QString reasonText(PropagateReason reason)
{
    switch (reason) {
    case PropagateReason::absent:
        return EventWording::tr("nothing stored for this key");
    case PropagateReason::expired:
        return EventWording::tr("its entry has expired");
    case PropagateReason::refused:
        return EventWording::tr("this error is not to be covered");
    case PropagateReason::backend:
        return EventWording::tr("the backend could not be read");
    case PropagateReason::cancelled:
        return EventWording::tr("the caller had asked to stop");
    }
    return {};
}

QString operationText(BackendOperation operation)
{
    switch (operation) {
    case BackendOperation::get:
        return EventWording::tr("the backend could not read the entry: %1");
    case BackendOperation::set:
        return EventWording::tr("the backend could not store the value: %1");
    case BackendOperation::erase:
        return EventWording::tr("the backend could not erase the entry: %1");
    }
    return {};
}

QString healthText(const Event &event)
{
    const bool failing = event.health() == journal::Health::failing;
    switch (event.healthCause()) {
    case journal::HealthCause::person:
        break;
    case journal::HealthCause::schedule:
        return failing ? EventWording::tr("failing: a scheduled outage begins")
                       : EventWording::tr("healthy: the scheduled outage is over");
    case journal::HealthCause::flapping:
        return failing ? EventWording::tr("failing: flaps down")
                       : EventWording::tr("healthy: flaps up");
    }
    return failing ? EventWording::tr("failing from now on")
                   : EventWording::tr("healthy from now on");
}

QString staleText(const Event &event)
{
    return event.isOutOfDate()
               ? EventWording::tr("instead of: %1; out of date: the value had changed")
               : EventWording::tr("instead of: %1");
}

QString attemptText(const Event &event)
{
    return event.span < journal::Duration::zero()
               ? EventWording::tr("attempt %1: %2; no further attempt").arg(event.detail)
               : EventWording::tr("attempt %1: %2; the next one in %3")
                     .arg(event.detail)
                     .arg(QStringLiteral("%1"), latencyText(event.span));
}

QString breakerText(const Event &event)
{
    switch (event.breakerState()) {
    case journal::BreakerState::closed:
        return EventWording::tr("closed: attempts go through again");
    case journal::BreakerState::open:
        return EventWording::tr("open for %1: no attempt goes through")
            .arg(durationText(event.span));
    case journal::BreakerState::halfOpen:
        return EventWording::tr("half-open: the next attempts are probes");
    }
    return {};
}

} // namespace

QString eventName(EventKind kind)
{
    switch (kind) {
    case EventKind::callStarted:
        return EventWording::tr("call started");
    case EventKind::cacheRefreshed:
        return EventWording::tr("cache refreshed");
    case EventKind::staleServed:
        return EventWording::tr("stale served");
    case EventKind::errorPropagated:
        return EventWording::tr("error propagated");
    case EventKind::storeSkipped:
        return EventWording::tr("store skipped");
    case EventKind::passedThrough:
        return EventWording::tr("passed through");
    case EventKind::backendError:
        return EventWording::tr("backend error");
    case EventKind::entryExpired:
        return EventWording::tr("entry expired");
    case EventKind::invalidated:
        return EventWording::tr("invalidated");
    case EventKind::healthChanged:
        return EventWording::tr("downstream");
    case EventKind::settingChanged:
        return EventWording::tr("setting");
    case EventKind::attemptStarted:
        return EventWording::tr("attempt");
    case EventKind::attemptFailed:
        return EventWording::tr("attempt failed");
    case EventKind::breakerRejected:
        return EventWording::tr("breaker rejected");
    case EventKind::breakerChanged:
        return EventWording::tr("circuit breaker");
    }
    return {};
}

QString eventDetail(const journal::Journal &journal, journal::Sequence sequence)
{
    const Event &event = journal.at(sequence);
    QString text = oneLine(journal.eventText(event));
    switch (event.kind) {
    case EventKind::callStarted:
        return EventWording::tr("waits for the downstream");
    case EventKind::cacheRefreshed:
        return text;
    case EventKind::staleServed:
        return staleText(event).arg(text);
    case EventKind::errorPropagated:
        return EventWording::tr("%1; %2").arg(text, reasonText(event.propagateReason()));
    case EventKind::storeSkipped:
        return event.skipReason() == SkipReason::superseded
                   ? EventWording::tr("not stored: a later call had already stored")
                   : EventWording::tr("not stored: the key was invalidated meanwhile");
    case EventKind::passedThrough:
        return EventWording::tr("not stored: the TTL is 0");
    case EventKind::backendError:
        return operationText(event.backendOperation()).arg(text);
    case EventKind::entryExpired:
        return EventWording::tr("no longer a fallback");
    case EventKind::invalidated:
        return EventWording::tr("forgotten on request");
    case EventKind::healthChanged:
        return healthText(event);
    case EventKind::settingChanged:
        return settingText(journal, event);
    case EventKind::attemptStarted:
        return EventWording::tr("attempt %1").arg(event.detail);
    case EventKind::attemptFailed:
        return attemptText(event).arg(text);
    case EventKind::breakerRejected:
        return EventWording::tr("no attempt: the circuit breaker let none through");
    case EventKind::breakerChanged:
        return breakerText(event);
    }
    return {};
}

} // namespace ui

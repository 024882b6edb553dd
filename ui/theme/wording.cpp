#include "ui/theme/wording.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <chrono>
#include <cstdint>

#include "ui/theme/setting_text.h"

namespace ui {

namespace {

using journal::Event;
using journal::EventKind;
using journal::Outcome;
using stalecache::BackendOperation;
using stalecache::EntryState;
using stalecache::PropagateReason;
using stalecache::SkipReason;

class Wording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Cuts towards zero to a number of decimals: 9.99 s is never shown as 10.0 s.
QString decimals(std::uint64_t nanoseconds, std::uint64_t unit, int digits)
{
    std::uint64_t scale = 1;
    for (int n = 0; n < digits; ++n)
        scale *= 10;
    const auto cut = nanoseconds / (unit / scale);
    return QLocale().toString(static_cast<double>(cut) / static_cast<double>(scale), 'f', digits);
}

std::uint64_t magnitude(journal::Duration span)
{
    const auto count = span.count();
    return count < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(count)
                     : static_cast<std::uint64_t>(count);
}

constexpr std::uint64_t millisecond = 1'000'000;
constexpr std::uint64_t second = 1'000 * millisecond;

QString reasonText(PropagateReason reason)
{
    switch (reason) {
    case PropagateReason::absent:
        return Wording::tr("nothing stored for this key");
    case PropagateReason::expired:
        return Wording::tr("its entry has expired");
    case PropagateReason::refused:
        return Wording::tr("this error is not to be covered");
    case PropagateReason::backend:
        return Wording::tr("the backend could not be read");
    case PropagateReason::cancelled:
        return Wording::tr("the caller had asked to stop");
    }
    return {};
}

QString operationText(BackendOperation operation)
{
    switch (operation) {
    case BackendOperation::get:
        return Wording::tr("the backend could not read the entry: %1");
    case BackendOperation::set:
        return Wording::tr("the backend could not store the value: %1");
    case BackendOperation::erase:
        return Wording::tr("the backend could not erase the entry: %1");
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
        return failing ? Wording::tr("failing: a scheduled outage begins")
                       : Wording::tr("healthy: the scheduled outage is over");
    case journal::HealthCause::flapping:
        return failing ? Wording::tr("failing: it flaps down")
                       : Wording::tr("healthy: it flaps up");
    }
    return failing ? Wording::tr("failing from now on") : Wording::tr("healthy from now on");
}

QString attemptText(const Event &event)
{
    return event.span < journal::Duration::zero()
               ? Wording::tr("attempt %1: %2; no further attempt").arg(event.detail)
               : Wording::tr("attempt %1: %2; the next one in %3")
                     .arg(event.detail)
                     .arg(QStringLiteral("%1"), latencyText(event.span));
}

QString breakerText(const Event &event)
{
    switch (event.breakerState()) {
    case journal::BreakerState::closed:
        return Wording::tr("closed: attempts go through again");
    case journal::BreakerState::open:
        return Wording::tr("open for %1: no attempt goes through").arg(latencyText(event.span));
    case journal::BreakerState::halfOpen:
        return Wording::tr("half-open: the next attempts are probes");
    }
    return {};
}

} // namespace

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::none:
        return {};
    case Outcome::refreshed:
        return Wording::tr("refreshed");
    case Outcome::staleServed:
        return Wording::tr("stale served");
    case Outcome::errorPropagated:
        return Wording::tr("error propagated");
    case Outcome::freshUnstored:
        return Wording::tr("fresh, not stored");
    }
    return {};
}

QString stateName(EntryState state)
{
    switch (state) {
    case EntryState::usable:
        return Wording::tr("usable");
    case EntryState::expired:
        return Wording::tr("expired");
    case EntryState::absent:
        return Wording::tr("absent");
    }
    return {};
}

QString eventName(EventKind kind)
{
    switch (kind) {
    case EventKind::callStarted:
        return Wording::tr("call started");
    case EventKind::cacheRefreshed:
        return Wording::tr("cache refreshed");
    case EventKind::staleServed:
        return Wording::tr("stale served");
    case EventKind::errorPropagated:
        return Wording::tr("error propagated");
    case EventKind::storeSkipped:
        return Wording::tr("store skipped");
    case EventKind::passedThrough:
        return Wording::tr("passed through");
    case EventKind::backendError:
        return Wording::tr("backend error");
    case EventKind::entryExpired:
        return Wording::tr("entry expired");
    case EventKind::invalidated:
        return Wording::tr("invalidated");
    case EventKind::healthChanged:
        return Wording::tr("downstream");
    case EventKind::settingChanged:
        return Wording::tr("setting");
    case EventKind::attemptStarted:
        return Wording::tr("attempt");
    case EventKind::attemptFailed:
        return Wording::tr("attempt failed");
    case EventKind::breakerRejected:
        return Wording::tr("breaker rejected");
    case EventKind::breakerChanged:
        return Wording::tr("circuit breaker");
    }
    return {};
}

QString spanText(journal::Duration span)
{
    if (span == journal::Duration::max())
        return Wording::tr("for ever");
    const std::uint64_t nanoseconds = magnitude(span);
    const std::uint64_t seconds = nanoseconds / second;
    const QString sign = span.count() < 0 ? QStringLiteral("−") : QString();
    if (seconds < 10)
        return sign + Wording::tr("%1 s").arg(decimals(nanoseconds, second, 1));
    if (seconds < 60)
        return sign + Wording::tr("%1 s").arg(seconds);
    const QChar zero = u'0';
    if (seconds < 3600)
        return sign + QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, zero);
    return sign + QStringLiteral("%1:%2:%3")
                      .arg(seconds / 3600)
                      .arg(seconds / 60 % 60, 2, 10, zero)
                      .arg(seconds % 60, 2, 10, zero);
}

QString exactSpanText(journal::Duration span)
{
    if (span == journal::Duration::max())
        return Wording::tr("for ever");
    const std::uint64_t nanoseconds = magnitude(span);
    const int digits = nanoseconds % millisecond == 0 ? 3 : 9;
    return (span.count() < 0 ? QStringLiteral("−") : QString()) +
           Wording::tr("%1 s").arg(decimals(nanoseconds, second, digits));
}

QString latencyText(journal::Duration latency)
{
    const std::uint64_t nanoseconds = magnitude(latency);
    if (nanoseconds >= second)
        return Wording::tr("%1 s").arg(decimals(nanoseconds, second, 2));
    const bool fine = nanoseconds < 10 * millisecond && nanoseconds % millisecond != 0;
    return Wording::tr("%1 ms").arg(decimals(nanoseconds, millisecond, fine ? 1 : 0));
}

QString ttlText(stalecache::Ttl ttl)
{
    if (ttl.isUnlimited())
        return Wording::tr("unlimited");
    const auto count = static_cast<std::uint64_t>(ttl.span().count());
    const auto whole = [count](std::uint64_t unit) { return count % unit == 0; };
    if (count == 0)
        return Wording::tr("0 s");
    if (whole(3600 * second))
        return Wording::tr("%1 h").arg(count / (3600 * second));
    if (whole(60 * second))
        return Wording::tr("%1 min").arg(count / (60 * second));
    if (whole(second))
        return Wording::tr("%1 s").arg(count / second);
    if (count >= second)
        return Wording::tr("%1 s").arg(decimals(count, second, whole(millisecond) ? 3 : 9));
    return Wording::tr("%1 ms").arg(decimals(count, millisecond, whole(millisecond) ? 0 : 6));
}

QString oneLine(std::string_view text)
{
    QString result;
    for (const QChar c : fromUtf8(text)) {
        if (c == u'\n')
            result += QStringLiteral("\\n");
        else if (c == u'\r')
            result += QStringLiteral("\\r");
        else if (c == u'\t')
            result += QStringLiteral("\\t");
        else if (c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
                 c == QChar::ParagraphSeparator)
            result += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            result += c;
    }
    return result;
}

QString eventDetail(const journal::Journal &journal, journal::Sequence sequence)
{
    const Event &event = journal.at(sequence);
    QString text = oneLine(journal.eventText(event));
    switch (event.kind) {
    case EventKind::callStarted:
        return Wording::tr("waits for the downstream");
    case EventKind::cacheRefreshed:
        return text;
    case EventKind::staleServed:
        return Wording::tr("instead of: %1").arg(text);
    case EventKind::errorPropagated:
        return Wording::tr("%1; %2").arg(text, reasonText(event.propagateReason()));
    case EventKind::storeSkipped:
        return event.skipReason() == SkipReason::superseded
                   ? Wording::tr("not stored: a later call had already stored")
                   : Wording::tr("not stored: the key was invalidated meanwhile");
    case EventKind::passedThrough:
        return Wording::tr("not stored: the TTL is 0");
    case EventKind::backendError:
        return operationText(event.backendOperation()).arg(text);
    case EventKind::entryExpired:
        return Wording::tr("no longer a fallback");
    case EventKind::invalidated:
        return Wording::tr("forgotten on request");
    case EventKind::healthChanged:
        return healthText(event);
    case EventKind::settingChanged:
        return settingText(journal, event);
    case EventKind::attemptStarted:
        return Wording::tr("attempt %1").arg(event.detail);
    case EventKind::attemptFailed:
        return attemptText(event).arg(text);
    case EventKind::breakerRejected:
        return Wording::tr("no attempt: the circuit breaker is open");
    case EventKind::breakerChanged:
        return breakerText(event);
    }
    return {};
}

QFont withTabularDigits(QFont font)
{
    const QFontMetricsF metrics(font);
    const QString digits = QStringLiteral("123456789");
    const qreal zero = metrics.horizontalAdvance(u'0');
    const bool even = std::all_of(digits.begin(), digits.end(), [&](QChar digit) {
        return qFuzzyCompare(metrics.horizontalAdvance(digit), zero);
    });
    if (!even)
        font.setFamily(QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
    return font;
}

} // namespace ui

#include "ui/timeline/timeline_texts.h"

#include <QStringList>

#include <algorithm>

#include <journal/fallback_ages.h>
#include <journal/time_text.h>

#include "ui/controls/downstream_text.h"
#include "ui/theme/life_text.h"
#include "ui/theme/wording.h"
#include "ui/timeline/timeline.h"

namespace ui {

using journal::Journal;
using journal::TimePoint;

namespace {

QString clock(TimePoint time)
{
    return QString::fromStdString(journal::clockText(time));
}

int number(std::uint64_t count)
{
    return static_cast<int>(std::min<std::uint64_t>(count, 0x7FFFFFFF));
}

QString entryText(const Journal &journal, const journal::KeyState &state, journal::Instant instant)
{
    const stalecache::Ttl ttl = journal.ttlAt(instant.end);
    const stalecache::Freshness freshness = state.freshness(instant.time, ttl);
    switch (freshness.state) {
    case stalecache::EntryState::usable:
        return ttl.isUnlimited()
                   ? Timeline::tr("usable without limit")
                   : Timeline::tr("usable, %1 left").arg(lifeText(freshness.age, ttl).left);
    case stalecache::EntryState::expired:
        return expiredText(freshness.age, ttl, expiryOf(journal, state.storedAt, instant.end));
    case stalecache::EntryState::absent:
        break;
    }
    return Timeline::tr("nothing stored");
}

/// Of whichever there are.
QString outcomesText(std::uint64_t fresh, std::uint64_t stale, std::uint64_t errors)
{
    QStringList parts;
    if (fresh > 0)
        parts += Timeline::tr("%n refreshed", nullptr, number(fresh));
    if (stale > 0)
        parts += Timeline::tr("%n stale served", nullptr, number(stale));
    if (errors > 0)
        parts += errors == 1 ? Timeline::tr("1 error")
                             : Timeline::tr("%n errors", nullptr, number(errors));
    return parts.isEmpty() ? Timeline::tr("no call ended") : parts.join(Timeline::tr(", "));
}

} // namespace

QString laneText(const Journal &journal, journal::Instant instant, journal::KeyId key)
{
    const journal::KeyState state = journal.stateAt(key, instant.end);
    QString text = Timeline::tr("%1: %2; %3")
                       .arg(oneLine(journal.keyName(key)), entryText(journal, state, instant),
                            outcomesText(std::uint64_t{state.refreshed} + state.unstored,
                                         state.staleServed, state.errors));
    if (state.inFlight > 0)
        text += Timeline::tr("; %n in flight", nullptr, number(state.inFlight));
    if (state.lastOutcome != journal::Outcome::none)
        text += Timeline::tr("; last: %1").arg(outcomeName(state.lastOutcome));
    return text;
}

QString cursorText(TimePoint time, bool isLive)
{
    return isLive ? Timeline::tr("Time cursor at %1, live").arg(clock(time).section(u'.', 0, 0))
                  : Timeline::tr("Time cursor at %1, in the past").arg(clock(time));
}

QString eventText(const Journal &journal, journal::Sequence sequence)
{
    const journal::Event &event = journal.at(sequence);
    QString what = eventName(event.kind);
    if (event.kind == journal::EventKind::staleServed)
        what = Timeline::tr("%1, %2 old").arg(what, spanText(event.span));
    if (event.key != journal::noKey)
        what = Timeline::tr("%1: %2").arg(oneLine(journal.keyName(event.key)), what);
    QString text = QStringLiteral("%1 · %2").arg(clock(event.time), what);
    if (const QString detail = eventDetail(journal, sequence); !detail.isEmpty())
        text += u'\n' + detail;
    return text;
}

QString partText(const CallPart &part, journal::Duration length)
{
    switch (part.kind) {
    case CallPartKind::attempt:
        return Timeline::tr("attempt %1, %2").arg(part.number).arg(latencyText(length));
    case CallPartKind::failedAttempt:
        return Timeline::tr("attempt %1 failed after %2").arg(part.number).arg(latencyText(length));
    case CallPartKind::wait:
        return Timeline::tr("wait of %1 before the next attempt").arg(latencyText(length));
    case CallPartKind::rejected:
        return Timeline::tr("the open circuit breaker let no attempt through");
    case CallPartKind::breakerOpened:
        return Timeline::tr("the circuit breaker opened");
    case CallPartKind::breakerHalfOpened:
        return Timeline::tr("the circuit breaker is half open: it lets a probe through");
    case CallPartKind::breakerClosed:
        return Timeline::tr("the circuit breaker closed");
    }
    return {};
}

QString triedText(const journal::Event &event, std::optional<journal::Duration> fallback,
                  stalecache::Ttl tried)
{
    const journal::Outcome under = journal::outcomeUnder(event, fallback, tried);
    return Timeline::tr("As if the TTL were %1: %2").arg(ttlText(tried), outcomeName(under));
}

QString countsText(const HitCounts &counts, TimePoint from, TimePoint to)
{
    return Timeline::tr("%1 to %2: %3")
        .arg(clock(from), clock(to), outcomesText(counts.fresh, counts.stale, counts.errors));
}

QString failingText(const Journal &journal, const FailingSpan &span, TimePoint live)
{
    if (span.merged)
        return Timeline::tr("Downstream failing on and off from %1 to %2; zoom in to tell apart")
            .arg(clock(span.from), clock(span.to));
    const QString failing = failingRateText(span.leastRate, span.greatestRate);
    const QString length = spanText(span.to - span.from);
    QString text =
        span.to >= live
            ? Timeline::tr("Downstream %1 since %2, for %3").arg(failing, clock(span.from), length)
            : Timeline::tr("Downstream %1 from %2 to %3, for %4")
                  .arg(failing, clock(span.from), clock(span.to), length);
    if (span.began >= journal.first()) {
        const QString cause = eventDetail(journal, span.began);
        text += cause.isEmpty() ? QString() : u'\n' + cause;
    }
    return text;
}

} // namespace ui

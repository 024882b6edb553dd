#include "ui/decision_flow/flow_unfolding.h"

#include <QCoreApplication>

#include <algorithm>

#include "ui/theme/life_text.h"
#include "ui/theme/wording.h"

namespace ui {

namespace {

using journal::AttemptReading;
using journal::BreakerState;
using journal::CallReading;
using journal::Journal;
using journal::Sequence;

class Unfolding
{
    Q_DECLARE_TR_FUNCTIONS(Unfolding)
};

constexpr qsizetype longestError = 200; // characters

/// What came of an attempt.
QString resultText(const Journal &journal, const CallReading &call, const AttemptReading &attempt,
                   journal::TimePoint now)
{
    if (attempt.failed)
        return oneLine(journal.eventText(journal.at(*attempt.failed))).left(longestError);
    const auto span = [&](journal::TimePoint end) {
        return latencyText(
            stalecache::saturatingDifference(end, attempt.startedAt.value_or(call.startedAt)));
    };
    if (!attempt.endedAt)
        return Unfolding::tr("under way for %1").arg(span(now));
    return call.reason == stalecache::PropagateReason::cancelled
               ? Unfolding::tr("cancelled")
               : Unfolding::tr("answered in %1").arg(span(*attempt.endedAt));
}

Glyph glyphOf(const AttemptReading &attempt)
{
    if (attempt.timedOut)
        return Glyph::timedOut;
    if (attempt.failed)
        return Glyph::error;
    return attempt.endedAt ? Glyph::refreshed : Glyph::inFlight;
}

FlowRow rowOf(const Journal &journal, const CallReading &call, const AttemptReading &attempt,
              unsigned number, journal::TimePoint now)
{
    FlowRow row;
    row.glyph = glyphOf(attempt);
    const QString result = resultText(journal, call, attempt, now);
    row.text = Unfolding::tr("attempt %1: %2").arg(QString::number(number), result);
    row.brief = Unfolding::tr("%1: %2").arg(QString::number(number), result);
    row.isUnderWay = !attempt.endedAt;
    row.event = attempt.failed.value_or(attempt.started.value_or(0));
    if (attempt.failed)
        row.otherEvent = attempt.started;
    if (!attempt.waitAfter)
        return row;
    const bool isWaiting = call.isInFlight() && !call.rejected && &attempt == &call.attempts.back();
    if (isWaiting && attempt.endedAt) {
        const auto passed = stalecache::saturatingDifference(now, *attempt.endedAt);
        row.wait =
            Unfolding::tr("next in %1")
                .arg(latencyText(std::max(journal::Duration::zero(), *attempt.waitAfter - passed)));
        row.isUnderWay = true;
    } else {
        row.wait = Unfolding::tr("wait %1").arg(latencyText(*attempt.waitAfter));
    }
    return row;
}

FlowRow rowOf(const journal::BreakerReading &change)
{
    FlowRow row;
    row.glyph = ui::glyphOf(change.state);
    row.event = change.sequence;
    switch (change.state) {
    case BreakerState::closed:
        row.text = Unfolding::tr("breaker closed");
        break;
    case BreakerState::open:
        row.text = Unfolding::tr("breaker opened for %1").arg(durationText(change.openFor));
        break;
    case BreakerState::halfOpen:
        row.text = Unfolding::tr("breaker half-open: a probe");
        break;
    }
    return row;
}

FlowRow rejectionRow(const Journal &journal, const CallReading &call)
{
    const auto breaker = journal.conditions().breakerAt(*call.rejected);
    const bool probing = breaker && breaker->state == BreakerState::halfOpen;
    FlowRow row;
    row.glyph = probing ? Glyph::breakerHalfOpen : Glyph::breakerOpen;
    row.event = *call.rejected;
    if (probing)
        row.text = Unfolding::tr("breaker half-open: no probe free");
    else
        row.text = call.attempts.empty() ? Unfolding::tr("breaker open: no attempt")
                                         : Unfolding::tr("breaker open: no further attempt");
    return row;
}

void readBreaker(FlowUnfolding &unfolding, const Journal &journal, journal::Instant instant)
{
    const auto breaker = journal.conditions().breakerAt(instant.end);
    if (!breaker)
        return;
    const BreakerState state = breaker->stateAt(instant.time);
    unfolding.breaker = ui::glyphOf(state);
    unfolding.breakerBrief = breakerStateName(state);
    if (state == BreakerState::open)
        unfolding.breakerBrief = Unfolding::tr("open, %1")
                                     .arg(countdownText(stalecache::saturatingDifference(
                                         breaker->openUntil(), instant.time)));
    unfolding.breakerText = Unfolding::tr("breaker %1").arg(unfolding.breakerBrief);
}

} // namespace

FlowUnfolding flowUnfolding(const Journal &journal, const CallReading &call,
                            journal::Instant instant)
{
    FlowUnfolding unfolding;
    if (call.attempts.empty() && !call.rejected)
        return unfolding;
    unsigned number = 0;
    auto change = call.breaker.begin();
    for (const AttemptReading &attempt : call.attempts) {
        // An event has no room for numbers beyond 255.
        number = std::max(attempt.number, number + 1);
        const Sequence first = attempt.started.value_or(attempt.failed.value_or(0));
        for (; change != call.breaker.end() && change->sequence < first; ++change)
            unfolding.rows.push_back(rowOf(*change));
        unfolding.rows.push_back(rowOf(journal, call, attempt, number, instant.time));
    }
    for (; change != call.breaker.end(); ++change)
        unfolding.rows.push_back(rowOf(*change));
    if (call.rejected)
        unfolding.rows.push_back(rejectionRow(journal, call));
    readBreaker(unfolding, journal, instant);
    return unfolding;
}

std::vector<std::optional<std::size_t>> foldedRows(std::size_t rows, std::size_t room)
{
    std::vector<std::optional<std::size_t>> shown;
    shown.reserve(std::min(rows, room));
    const bool all = rows <= room;
    const std::size_t before = all ? rows : (room - 1) / 2;
    for (std::size_t n = 0; n < before; ++n)
        shown.emplace_back(n);
    if (all)
        return shown;
    shown.emplace_back(std::nullopt);
    for (std::size_t n = rows - (room - 1 - before); n < rows; ++n)
        shown.emplace_back(n);
    return shown;
}

} // namespace ui

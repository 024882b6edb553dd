#include "ui/decision_flow/flow_sentence.h"

#include <algorithm>

#include "ui/decision_flow/decision_flow.h"
#include "ui/decision_flow/flow_texts.h"
#include "ui/theme/life_text.h"
#include "ui/theme/wording.h"

namespace ui {

namespace {

using journal::AttemptReading;
using journal::CallReading;
using journal::Journal;
using journal::Outcome;
using journal::UnstoredReason;
using stalecache::PropagateReason;

/// Where a sentence puts texts of any length.
enum class Length
{
    brief,
    full,
};

QString fitted(const QString &text, Length length)
{
    return cutInMiddle(text, length == Length::brief ? 60 : 4000);
}

/// The parts that the sentences are made of.
struct Parts
{
    QString key;
    QString said; ///< by the downstream, if it failed
    QString backendSaid; ///< by the backend, if it failed
    QString answered; ///< "answered in 38 ms"
    bool outOfDate = false; ///< what was served
    LifeText life; ///< of the entry, if there is one
    stalecache::Ttl ttl = journal::Duration::zero(); ///< when the call ended
    Expiry expiry = Expiry::byAge; ///< of an entry that was too old
};

QString eventSaid(const Journal &journal, journal::Sequence sequence, Length length)
{
    return fitted(oneLine(journal.eventText(journal.at(sequence))), length);
}

QString answeredText(const CallReading &call, Length length)
{
    const QString latency =
        length == Length::brief ? latencyText(call.latency) : exactSpanText(call.latency);
    return call.attempts.size() < 2 ? DecisionFlow::tr("answered in %1").arg(latency)
                                    : DecisionFlow::tr("answered at attempt %1, after %2")
                                          .arg(QString::number(call.attempts.size()), latency);
}

/// What the policy's attempts came to, in a call that failed.
QString attemptsSaid(const Journal &journal, const CallReading &call, Length length)
{
    const auto failed = static_cast<std::size_t>(
        std::count_if(call.attempts.begin(), call.attempts.end(),
                      [](const AttemptReading &attempt) { return attempt.failed.has_value(); }));
    if (failed == 0)
        return DecisionFlow::tr("the circuit breaker let no attempt through");
    const AttemptReading &last = call.attempts[failed - 1];
    const bool alike =
        std::all_of(call.attempts.begin(), call.attempts.end(), [&](const AttemptReading &attempt) {
            return attempt.error == last.error || !attempt.failed;
        });
    const QString error = eventSaid(journal, *last.failed, length);
    const QString why = alike ? error : DecisionFlow::tr("the last: %1").arg(error);
    QString said =
        failed == 1 ? DecisionFlow::tr("1 attempt failed (%1)").arg(why)
                    : DecisionFlow::tr("%1 attempts failed (%2)").arg(QString::number(failed), why);
    const bool opened =
        std::any_of(call.breaker.begin(), call.breaker.end(),
                    [](const auto &change) { return change.state == journal::BreakerState::open; });
    if (opened)
        said += DecisionFlow::tr(", the breaker opened");
    else if (call.rejected)
        said += DecisionFlow::tr(", then the breaker let no more through");
    return said;
}

QString waitingSentence(const Journal &journal, const CallReading &call, const QString &key,
                        journal::TimePoint now, Length length)
{
    const QString passed = latencyText(stalecache::saturatingDifference(now, call.startedAt));
    if (call.attempts.empty())
        return DecisionFlow::tr("%1: waiting for the downstream, %2 so far.").arg(key, passed);
    const AttemptReading &last = call.attempts.back();
    const QString number = QString::number(call.attempts.size());
    if (!last.failed)
        return DecisionFlow::tr("%1: attempt %2 is under way, %3 so far.").arg(key, number, passed);
    return DecisionFlow::tr("%1: attempt %2 failed (%3); it waits before the next, %4 so far.")
        .arg(key, number, eventSaid(journal, *last.failed, length), passed);
}

Parts partsOf(const Journal &journal, const CallReading &call, Length length)
{
    Parts parts;
    parts.key = length == Length::brief ? shortKey(journal, call.key) : wholeKey(journal, call.key);
    if (call.ended && call.error != journal::noText)
        parts.said = call.attempts.empty() && !call.rejected
                         ? eventSaid(journal, *call.ended, length)
                         : attemptsSaid(journal, call, length);
    if (call.backendFailure)
        parts.backendSaid = eventSaid(journal, *call.backendFailure, length);
    parts.answered = answeredText(call, length);
    parts.outOfDate = call.ended && journal.at(*call.ended).isOutOfDate();
    if (!call.ended || !call.age)
        return parts;
    parts.ttl = journal.ttlAt(*call.ended);
    parts.life = lifeText(*call.age, parts.ttl);
    if (length == Length::full)
        parts.life = {.age = exactSpanText(*call.age),
                      .left = exactSpanText(abs(call.left.value_or(journal::Duration{})))};
    parts.expiry =
        expiryOf(journal, stalecache::saturatingSum(call.endedAt, -*call.age), *call.ended);
    return parts;
}

QString unstoredSentence(const CallReading &call, const Parts &parts)
{
    switch (call.unstored.value_or(UnstoredReason::ttlZero)) {
    case UnstoredReason::superseded:
        return DecisionFlow::tr("%1: %2; a call that began later had already stored its "
                                "value, so this one was returned but not stored.")
            .arg(parts.key, parts.answered);
    case UnstoredReason::invalidated:
        return DecisionFlow::tr("%1: %2; the key was invalidated meanwhile, so the fresh "
                                "value was returned but not stored.")
            .arg(parts.key, parts.answered);
    case UnstoredReason::setFailed:
        return DecisionFlow::tr("%1: %2; storing it failed (%3); the fresh value was "
                                "returned, the old entry kept.")
            .arg(parts.key, parts.answered, parts.backendSaid);
    case UnstoredReason::ttlZero:
        return DecisionFlow::tr("%1: %2; the fresh value was returned; under a TTL of 0 "
                                "nothing is stored.")
            .arg(parts.key, parts.answered);
    }
    return {};
}

QString staleSentence(const Parts &parts)
{
    if (parts.ttl.isUnlimited())
        return (parts.outOfDate
                    ? DecisionFlow::tr("%1: %2; its value of %3 ago was served, out of date by "
                                       "then; it never expires.")
                    : DecisionFlow::tr("%1: %2; its value of %3 ago was served; it never expires."))
            .arg(parts.key, parts.said, parts.life.age);
    return (parts.outOfDate
                ? DecisionFlow::tr("%1: %2; its value of %3 ago was served, with %4 "
                                   "left; it was out of date.")
                : DecisionFlow::tr("%1: %2; its value of %3 ago was served, with %4 left."))
        .arg(parts.key, parts.said, parts.life.age, parts.life.left);
}

QString expiredSentence(const CallReading &call, const Parts &parts)
{
    if (parts.ttl == journal::Duration::zero())
        return DecisionFlow::tr("%1: %2; under a TTL of 0 nothing is served; the error was "
                                "returned.")
            .arg(parts.key, parts.said);
    if (!call.left || *call.left >= journal::Duration::zero())
        return DecisionFlow::tr(
                   "%1: %2; its entry is too old for this call; the error was returned.")
            .arg(parts.key, parts.said);
    if (parts.expiry == Expiry::byTtl)
        return DecisionFlow::tr("%1: %2; its entry was %3 past the TTL; the error was returned.")
            .arg(parts.key, parts.said, parts.life.left);
    if (shownLife(*call.age, parts.ttl.span()).left > -std::chrono::milliseconds{100})
        return DecisionFlow::tr("%1: %2; its entry had just expired; the error was returned.")
            .arg(parts.key, parts.said);
    return DecisionFlow::tr("%1: %2; its entry expired %3 ago; the error was returned.")
        .arg(parts.key, parts.said, parts.life.left);
}

QString errorSentence(const CallReading &call, const Parts &parts)
{
    switch (call.reason.value_or(PropagateReason::absent)) {
    case PropagateReason::absent:
        return DecisionFlow::tr("%1: %2; nothing is stored for this key; the error was returned.")
            .arg(parts.key, parts.said);
    case PropagateReason::expired:
        return expiredSentence(call, parts);
    case PropagateReason::refused:
        return DecisionFlow::tr("%1: %2; this error is not to be covered; it was returned.")
            .arg(parts.key, parts.said);
    case PropagateReason::backend:
        return parts.backendSaid.isEmpty()
                   ? DecisionFlow::tr("%1: %2; its entry could not be read; the original error was "
                                      "returned.")
                         .arg(parts.key, parts.said)
                   : DecisionFlow::tr(
                         "%1: %2; its entry could not be read (%3); the original error "
                         "was returned.")
                         .arg(parts.key, parts.said, parts.backendSaid);
    case PropagateReason::cancelled:
        return DecisionFlow::tr(
                   "%1: the caller had asked to stop; it got the cancellation, never a "
                   "stale value.")
            .arg(parts.key);
    }
    return {};
}

QString sentenceOf(const Journal &journal, const CallReading &call, journal::TimePoint now,
                   Length length)
{
    const Parts parts = partsOf(journal, call, length);
    switch (call.outcome) {
    case Outcome::none:
        return waitingSentence(journal, call, parts.key, now, length);
    case Outcome::refreshed:
        return DecisionFlow::tr("%1: %2; the fresh value was stored and returned.")
            .arg(parts.key, parts.answered);
    case Outcome::freshUnstored:
        return unstoredSentence(call, parts);
    case Outcome::staleServed:
        return staleSentence(parts);
    case Outcome::errorPropagated:
        return errorSentence(call, parts);
    }
    return {};
}

} // namespace

FlowSentence flowSentence(const Journal &journal, const CallReading &call, journal::TimePoint now)
{
    return {.text = sentenceOf(journal, call, now, Length::brief),
            .full = sentenceOf(journal, call, now, Length::full)};
}

} // namespace ui

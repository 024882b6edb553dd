#include "ui/decision_flow/flow_texts.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/theme/wording.h"

namespace ui {

namespace {

using journal::CallReading;
using journal::Journal;
using journal::Outcome;
using journal::UnstoredReason;
using stalecache::PropagateReason;

class DecisionFlow
{
    Q_DECLARE_TR_FUNCTIONS(DecisionFlow)
};

/// Where a sentence puts texts of any length.
enum class Length
{
    brief,
    full,
};

QString shortened(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    const qsizetype head = longest * 2 / 3;
    return text.left(head) + QStringLiteral("…") + text.right(longest - head - 1);
}

QString fitted(const QString &text, Length length)
{
    return shortened(text, length == Length::brief ? 60 : 4000);
}

QString spanOf(journal::Duration span, Length length)
{
    return length == Length::brief ? spanText(span) : exactSpanText(span);
}

/// The parts that the sentences are made of.
struct Parts
{
    QString key;
    QString said; ///< by the downstream, if it failed
    QString backendSaid; ///< by the backend, if it failed
    QString latency;
};

QString eventSaid(const Journal &journal, journal::Sequence sequence, Length length)
{
    return fitted(oneLine(journal.eventText(journal.at(sequence))), length);
}

Parts partsOf(const Journal &journal, const CallReading &call, Length length)
{
    Parts parts;
    parts.key = length == Length::brief ? shortKey(journal, call.key)
                                        : fitted(oneLine(journal.keyName(call.key)), length);
    if (call.ended && call.error != journal::noText)
        parts.said = eventSaid(journal, *call.ended, length);
    if (call.backendFailure)
        parts.backendSaid = eventSaid(journal, *call.backendFailure, length);
    parts.latency =
        length == Length::brief ? latencyText(call.latency) : exactSpanText(call.latency);
    return parts;
}

QString unstoredSentence(const CallReading &call, const Parts &parts)
{
    switch (call.unstored.value_or(UnstoredReason::ttlZero)) {
    case UnstoredReason::superseded:
        return DecisionFlow::tr(
                   "%1: answered in %2; a call that began later had already stored its "
                   "value, so this one was returned but not stored.")
            .arg(parts.key, parts.latency);
    case UnstoredReason::invalidated:
        return DecisionFlow::tr(
                   "%1: answered in %2; the key was invalidated meanwhile, so the fresh "
                   "value was returned but not stored.")
            .arg(parts.key, parts.latency);
    case UnstoredReason::setFailed:
        return DecisionFlow::tr("%1: answered in %2; storing it failed (%3); the fresh value was "
                                "returned, the old entry kept.")
            .arg(parts.key, parts.latency, parts.backendSaid);
    case UnstoredReason::ttlZero:
        return DecisionFlow::tr(
                   "%1: answered in %2; the fresh value was returned; under a TTL of 0 "
                   "nothing is stored.")
            .arg(parts.key, parts.latency);
    }
    return {};
}

QString staleSentence(const CallReading &call, const Parts &parts, Length length)
{
    const QString age = spanOf(call.age.value_or(journal::Duration{}), length);
    if (call.left == journal::Duration::max())
        return DecisionFlow::tr("%1: %2; its value of %3 ago was served; it never expires.")
            .arg(parts.key, parts.said, age);
    return DecisionFlow::tr("%1: %2; its value of %3 ago was served, with %4 left.")
        .arg(parts.key, parts.said, age, spanOf(call.left.value_or(journal::Duration{}), length));
}

QString errorSentence(const CallReading &call, const Parts &parts, Length length)
{
    switch (call.reason.value_or(PropagateReason::absent)) {
    case PropagateReason::absent:
        return DecisionFlow::tr("%1: %2; nothing is stored for this key; the error was returned.")
            .arg(parts.key, parts.said);
    case PropagateReason::expired:
        if (call.left && *call.left < journal::Duration::zero())
            return DecisionFlow::tr("%1: %2; its entry expired %3 ago; the error was returned.")
                .arg(parts.key, parts.said, spanOf(-*call.left, length));
        return DecisionFlow::tr(
                   "%1: %2; its entry is too old for this call; the error was returned.")
            .arg(parts.key, parts.said);
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
        return DecisionFlow::tr("%1: waiting for the downstream, %2 so far.")
            .arg(parts.key, latencyText(stalecache::saturatingDifference(now, call.startedAt)));
    case Outcome::refreshed:
        return DecisionFlow::tr("%1: answered in %2; the fresh value was stored and returned.")
            .arg(parts.key, parts.latency);
    case Outcome::freshUnstored:
        return unstoredSentence(call, parts);
    case Outcome::staleServed:
        return staleSentence(call, parts, length);
    case Outcome::errorPropagated:
        return errorSentence(call, parts, length);
    }
    return {};
}

QString edgeMeaning(FlowEdge edge)
{
    switch (edge) {
    case FlowEdge::call:
        return DecisionFlow::tr("Every call runs fn");
    case FlowEdge::success:
        return DecisionFlow::tr("fn succeeded, and its value was stored");
    case FlowEdge::stored:
        return DecisionFlow::tr("The stored value was returned");
    case FlowEdge::failure:
        return DecisionFlow::tr("fn failed, and a stored value was looked for");
    case FlowEdge::usable:
        return DecisionFlow::tr("The stored value was within its TTL, so it was served");
    case FlowEdge::expired:
        return DecisionFlow::tr("The stored value was older than its TTL");
    case FlowEdge::absent:
        return DecisionFlow::tr("Nothing was stored for the key");
    case FlowEdge::notStored:
        return DecisionFlow::tr("fn succeeded, but its value was returned without being stored");
    case FlowEdge::backend:
        return DecisionFlow::tr("The stored value could not be read");
    case FlowEdge::refused:
        return DecisionFlow::tr("fn failed with an error that is not to be covered");
    case FlowEdge::cancelled:
        return DecisionFlow::tr("The caller had asked to stop");
    }
    return {};
}

} // namespace

FlowWords flowWords()
{
    FlowWords words;
    const auto node = [&words](FlowNode which) -> QString & { return words.nodes[index(which)]; };
    node(FlowNode::call) = DecisionFlow::tr("call(key)");
    node(FlowNode::fn) = DecisionFlow::tr("call fn");
    node(FlowNode::store) = DecisionFlow::tr("store the value");
    node(FlowNode::result) = DecisionFlow::tr("return fresh value");
    node(FlowNode::usable) = DecisionFlow::tr("usable value for this key?");
    node(FlowNode::stale) = DecisionFlow::tr("serve stale");
    node(FlowNode::error) = DecisionFlow::tr("original error");

    const auto edge = [&words](FlowEdge which, const QString &name, const QString &brief) {
        words.edges[index(which)] = name;
        words.briefEdges[index(which)] = brief;
    };
    edge(FlowEdge::success, DecisionFlow::tr("success"), DecisionFlow::tr("success"));
    edge(FlowEdge::failure, DecisionFlow::tr("failure"), DecisionFlow::tr("failure"));
    edge(FlowEdge::usable, DecisionFlow::tr("yes"), DecisionFlow::tr("yes"));
    edge(FlowEdge::expired, DecisionFlow::tr("no: expired"), DecisionFlow::tr("expired"));
    edge(FlowEdge::absent, DecisionFlow::tr("no: absent"), DecisionFlow::tr("absent"));
    edge(FlowEdge::notStored, DecisionFlow::tr("not stored"), DecisionFlow::tr("not stored"));
    edge(FlowEdge::backend, DecisionFlow::tr("unreadable"), DecisionFlow::tr("unreadable"));
    edge(FlowEdge::refused, DecisionFlow::tr("refused"), DecisionFlow::tr("refused"));
    edge(FlowEdge::cancelled, DecisionFlow::tr("cancelled"), DecisionFlow::tr("cancelled"));

    words.callOf = DecisionFlow::tr("call(“%1”)");
    words.widestCount = countText(8888);
    words.widestLatency = DecisionFlow::tr("888.88 s");
    words.widestAge = servedAgeText(std::chrono::hours{8} + std::chrono::minutes{58});
    return words;
}

QString countText(std::uint64_t count)
{
    const QLocale locale;
    if (count < 10'000)
        return locale.toString(count);
    struct Unit
    {
        std::uint64_t size;
        QString pattern;
    };
    const Unit unit = count < 1'000'000 ? Unit{1'000, DecisionFlow::tr("%1k")}
                                        : Unit{1'000'000, DecisionFlow::tr("%1M")};
    if (count >= 100 * unit.size)
        return unit.pattern.arg(locale.toString(count / unit.size));
    const auto tenths = count / (unit.size / 10); // cut, never more than there are
    return unit.pattern.arg(locale.toString(static_cast<double>(tenths) / 10, 'f', 1));
}

QString edgeDescription(FlowEdge edge, std::uint64_t count)
{
    return count == 1
               ? DecisionFlow::tr("%1: 1 call").arg(edgeMeaning(edge))
               : DecisionFlow::tr("%1: %2 calls").arg(edgeMeaning(edge), QLocale().toString(count));
}

QString servedAgeText(journal::Duration age)
{
    return DecisionFlow::tr("age %1").arg(spanText(age));
}

FlowSentence flowSentence(const Journal &journal, const CallReading &call, journal::TimePoint now)
{
    return {.text = sentenceOf(journal, call, now, Length::brief),
            .full = sentenceOf(journal, call, now, Length::full)};
}

QString shortKey(const Journal &journal, journal::KeyId key)
{
    return shortened(oneLine(journal.keyName(key)), 40);
}

} // namespace ui

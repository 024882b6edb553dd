#include "ui/decision_flow/flow_texts.h"

#include <QLocale>

#include <algorithm>

#include "ui/decision_flow/decision_flow.h"
#include "ui/theme/life_text.h"
#include "ui/theme/wording.h"

namespace ui {

namespace {

using journal::Journal;

constexpr qsizetype longestShortKey = 40;
constexpr qsizetype longestWholeKey = 4000;
constexpr std::size_t mostCompared = 500; // known keys, so that it stays cheap

/// Where a key differs from the known one that is most like it, of those that are cut to the same.
std::optional<qsizetype> tellingPlace(const Journal &journal, journal::KeyId key,
                                      const QString &line)
{
    const QString cut = cutInMiddle(line, longestShortKey);
    std::optional<qsizetype> place;
    const std::size_t known = std::min<std::size_t>(journal.keyCount(), mostCompared);
    for (std::uint32_t n = 0; n < known; ++n) {
        const QString other = oneLine(journal.keyName(journal::KeyId{n}));
        if (journal::KeyId{n} == key || cutInMiddle(other, longestShortKey) != cut)
            continue;
        const auto at = std::mismatch(line.begin(), line.end(), other.begin(), other.end()).first;
        place = std::max<qsizetype>(place.value_or(0), at - line.begin());
    }
    return place;
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
    words.widestAge = servedAgeText(std::chrono::hours{8} + std::chrono::minutes{58},
                                    std::chrono::hours{8} + std::chrono::minutes{59});
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

QString servedAgeText(journal::Duration age, stalecache::Ttl ttl)
{
    return DecisionFlow::tr("age %1").arg(lifeText(age, ttl).age);
}

QString cutInMiddle(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    const qsizetype head = longest * 2 / 3;
    return text.left(head) + QStringLiteral("…") + text.right(longest - head - 1);
}

QString shortKey(const Journal &journal, journal::KeyId key)
{
    QString line = oneLine(journal.keyName(key));
    if (line.size() <= longestShortKey)
        return line;
    const auto place = tellingPlace(journal, key, line);
    if (!place)
        return cutInMiddle(line, longestShortKey);
    // Short, and the place at its end, which is left where there is even less room.
    const QString ellipsis = QStringLiteral("…");
    return line.left(12) + ellipsis + line.mid(*place - 9, 12) + ellipsis;
}

QString wholeKey(const Journal &journal, journal::KeyId key)
{
    return cutInMiddle(oneLine(journal.keyName(key)), longestWholeKey);
}

} // namespace ui

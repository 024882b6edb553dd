#include "ui/event_log/log_cells.h"

#include <QCoreApplication>

#include <optional>
#include <string_view>

#include <journal/event_filter_figures.h>
#include <journal/one_line.h>
#include <journal/time_text.h>

#include "ui/theme/life_text.h"
#include "ui/theme/wording.h"

namespace ui {

namespace {

using journal::Duration;
using journal::Event;
using journal::Journal;
using journal::Sequence;

class LogCells
{
    Q_DECLARE_TR_FUNCTIONS(LogCells)
};

constexpr std::size_t longestKey = 200; // bytes; more is never seen in a cell
constexpr qsizetype longestText = 400; // characters
constexpr qsizetype longestToolTip = 2000;

QString keyText(const Journal &journal, const Event &event)
{
    const std::string_view name = journal.keyName(event.key);
    const QString text = oneLine(journal::beginningOf(name, longestKey));
    return name.size() > longestKey ? text + u'…' : text;
}

QString cut(QString text, qsizetype length)
{
    if (text.size() > length)
        text = text.left(length) + u'…';
    return text;
}

template <class Format>
QString spanOr(std::optional<Duration> span, const Format &format)
{
    return span ? format(*span) : QString();
}

} // namespace

QString logColumnTitle(LogColumn column)
{
    switch (column) {
    case LogColumn::call:
        return LogCells::tr("Call");
    case LogColumn::time:
        return LogCells::tr("Time");
    case LogColumn::event:
        return LogCells::tr("Event");
    case LogColumn::key:
        return LogCells::tr("Key");
    case LogColumn::outcome:
        return LogCells::tr("Outcome");
    case LogColumn::age:
        return LogCells::tr("Age served");
    case LogColumn::left:
        return LogCells::tr("Left");
    case LogColumn::latency:
        return LogCells::tr("Latency");
    case LogColumn::detail:
        return LogCells::tr("Detail");
    }
    return {};
}

QString logColumnToolTip(LogColumn column)
{
    switch (column) {
    case LogColumn::call:
        return LogCells::tr("The number of the call that the event belongs to");
    case LogColumn::time:
        return LogCells::tr("Virtual time since the beginning of the run");
    case LogColumn::event:
        return LogCells::tr("What happened");
    case LogColumn::key:
        return LogCells::tr("The key that was called");
    case LogColumn::outcome:
        return LogCells::tr("What the caller got, where the event ends a call");
    case LogColumn::age:
        return LogCells::tr("How old the value was that was served stale");
    case LogColumn::left:
        return LogCells::tr("How much longer that value could have been served: TTL − age");
    case LogColumn::latency:
        return LogCells::tr("How long the call took");
    case LogColumn::detail:
        return LogCells::tr("What else there is to say");
    }
    return {};
}

bool isLogFigure(LogColumn column)
{
    return column == LogColumn::call || column == LogColumn::age || column == LogColumn::left ||
           column == LogColumn::latency;
}

QString logCellText(const Journal &journal, Sequence sequence, LogColumn column)
{
    const Event &event = journal.at(sequence);
    switch (column) {
    case LogColumn::call:
        return event.call == 0 ? QString() : QStringLiteral("#%1").arg(event.call);
    case LogColumn::time:
        return QString::fromStdString(journal::clockText(event.time));
    case LogColumn::event:
        return eventName(event.kind);
    case LogColumn::key:
        return keyText(journal, event);
    case LogColumn::outcome:
        return outcomeName(journal::outcomeOf(event));
    case LogColumn::age:
        return spanOr(ageServed(event),
                      [&](Duration age) { return lifeText(age, journal.ttlAt(sequence)).age; });
    case LogColumn::left:
        return spanOr(ageServed(event),
                      [&](Duration age) { return lifeText(age, journal.ttlAt(sequence)).left; });
    case LogColumn::latency:
        return spanOr(latencyOf(event), latencyText);
    case LogColumn::detail:
        return cut(eventDetail(journal, sequence), longestText);
    }
    return {};
}

QString logCellToolTip(const Journal &journal, Sequence sequence, LogColumn column)
{
    const Event &event = journal.at(sequence);
    switch (column) {
    case LogColumn::time:
        return exactSpanText(event.time.time_since_epoch());
    case LogColumn::age:
        return spanOr(ageServed(event), exactSpanText);
    case LogColumn::left:
        return spanOr(leftWhenServed(journal, sequence), exactSpanText);
    case LogColumn::latency:
        return spanOr(latencyOf(event), exactSpanText);
    case LogColumn::key:
        return cut(oneLine(journal::beginningOf(journal.keyName(event.key), longestToolTip)),
                   longestToolTip);
    case LogColumn::detail:
        return cut(eventDetail(journal, sequence), longestToolTip);
    default:
        return logCellText(journal, sequence, column);
    }
}

} // namespace ui

#include "ui/entries/entry_texts.h"

#include <QLocale>

#include <algorithm>

#include <journal/time_text.h>

#include "ui/entries/entries.h"
#include "ui/theme/copied_text.h"
#include "ui/theme/wording.h"

namespace ui {

namespace {

using stalecache::EntryState;

constexpr std::size_t longestLine = 400;
constexpr qsizetype longestToolTip = 2000;

QString clockString(journal::TimePoint time)
{
    return QString::fromStdString(journal::clockText(time));
}

QString countText(std::uint32_t count)
{
    return QLocale().toString(count);
}

/// The text up to `longest` bytes, at the end of a character, and whether that is all.
std::string_view cut(std::string_view text, std::size_t longest)
{
    if (text.size() <= longest)
        return text;
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end);
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString leftText(const EntryReading &reading)
{
    switch (reading.freshness.state) {
    case EntryState::usable:
        return reading.ttl.isUnlimited() ? Entries::tr("never expires")
                                         : lifeText(reading.freshness.age, reading.ttl).left;
    case EntryState::expired:
        return expiredText(reading.freshness.age, reading.ttl, reading.expiry);
    case EntryState::absent:
        break;
    }
    return {};
}

QString leftToolTip(const EntryReading &reading)
{
    const auto &freshness = reading.freshness;
    if (freshness.state == EntryState::absent)
        return Entries::tr("nothing stored: a failed call gets its error");
    if (reading.ttl.isUnlimited())
        return Entries::tr("never expires: the TTL is unlimited");
    const journal::TimePoint expiry =
        stalecache::saturatingSum(reading.state.storedAt, reading.ttl.span());
    if (freshness.state == EntryState::expired && reading.ttl == journal::Duration::zero())
        return Entries::tr("the TTL is 0: nothing is served");
    if (freshness.state == EntryState::expired && reading.expiry == Expiry::byTtl)
        return Entries::tr("%1 older than the TTL, which was made shorter meanwhile\nTTL %2")
            .arg(exactSpanText(-freshness.remaining), ttlText(reading.ttl));
    if (freshness.state == EntryState::expired)
        return Entries::tr("usable until %1, expired %2 ago\nTTL %3")
            .arg(clockString(expiry), exactSpanText(-freshness.remaining), ttlText(reading.ttl));
    return Entries::tr("usable for another %1, until %2\nTTL %3")
        .arg(exactSpanText(freshness.remaining), clockString(expiry), ttlText(reading.ttl));
}

QString stateToolTip(const EntryReading &reading)
{
    const QString flight = inFlightText(reading);
    const QString more = flight.isEmpty() ? QString() : QStringLiteral("\n") + flight;
    switch (reading.freshness.state) {
    case EntryState::usable:
        return Entries::tr("usable: a failed call would be answered with this value") + more;
    case EntryState::expired:
        return Entries::tr("expired: kept, but a failed call gets its error") + more;
    case EntryState::absent:
        break;
    }
    return Entries::tr("absent: nothing is stored for this key") + more;
}

QString valueText(const EntryReading &reading, const journal::Journal &journal)
{
    if (!reading.state.hasEntry)
        return {};
    if (storedText(journal, reading.state) == journal::noText)
        return Entries::tr("(no longer recorded)");
    return shortLine(storedValue(journal, reading.state));
}

} // namespace

QString columnTitle(EntryColumn column)
{
    switch (column) {
    case EntryColumn::key:
        return Entries::tr("Key");
    case EntryColumn::state:
        return Entries::tr("State");
    case EntryColumn::age:
        return Entries::tr("Age");
    case EntryColumn::left:
        return Entries::tr("Fallback left");
    case EntryColumn::value:
        return Entries::tr("Value");
    case EntryColumn::refreshed:
        return Entries::tr("Refreshed");
    case EntryColumn::staleServed:
        return Entries::tr("Stale served");
    case EntryColumn::errors:
        return Entries::tr("Errors");
    case EntryColumn::lastOutcome:
        return Entries::tr("Last outcome");
    case EntryColumn::lastError:
        return Entries::tr("Last error");
    }
    return {};
}

QString columnToolTip(EntryColumn column)
{
    switch (column) {
    case EntryColumn::key:
        return Entries::tr("What the value is stored under");
    case EntryColumn::state:
        return Entries::tr("Whether the entry can stand in for a failed call");
    case EntryColumn::age:
        return Entries::tr("Since the last success that was stored");
    case EntryColumn::left:
        return Entries::tr("How long the entry can still stand in for a failed call");
    case EntryColumn::value:
        return Entries::tr("The last good value");
    case EntryColumn::refreshed:
        return Entries::tr("Calls that succeeded and stored their value");
    case EntryColumn::staleServed:
        return Entries::tr("Failed calls that got the stored value");
    case EntryColumn::errors:
        return Entries::tr("Failed calls that got the original error");
    case EntryColumn::lastOutcome:
        return Entries::tr("What the last call that ended came to");
    case EntryColumn::lastError:
        return Entries::tr("Of the last call that failed, whether the cache covered it or not");
    }
    return {};
}

Qt::Alignment columnAlignment(EntryColumn column)
{
    switch (column) {
    case EntryColumn::age:
    case EntryColumn::refreshed:
    case EntryColumn::staleServed:
    case EntryColumn::errors:
        return Qt::AlignRight | Qt::AlignVCenter;
    default:
        return Qt::AlignLeft | Qt::AlignVCenter;
    }
}

QString cellText(EntryColumn column, const EntryReading &reading, const journal::Journal &journal)
{
    const journal::KeyState &state = reading.state;
    switch (column) {
    case EntryColumn::key:
        return shortLine(reading.name);
    case EntryColumn::state: {
        const QString flight = inFlightText(reading);
        const QString name = stateName(reading.freshness.state);
        return flight.isEmpty() ? name : Entries::tr("%1, %2").arg(name, flight);
    }
    case EntryColumn::age:
        return reading.freshness.state == EntryState::absent
                   ? QString()
                   : lifeText(reading.freshness.age, reading.ttl).age;
    case EntryColumn::left:
        return leftText(reading);
    case EntryColumn::value:
        return valueText(reading, journal);
    case EntryColumn::refreshed:
        return countText(state.refreshed);
    case EntryColumn::staleServed:
        return countText(state.staleServed);
    case EntryColumn::errors:
        return countText(state.errors);
    case EntryColumn::lastOutcome:
        return outcomeName(state.lastOutcome);
    case EntryColumn::lastError:
        return shortLine(journal.text(state.lastError));
    }
    return {};
}

QString cellToolTip(EntryColumn column, const EntryReading &reading,
                    const journal::Journal &journal)
{
    const journal::KeyState &state = reading.state;
    switch (column) {
    case EntryColumn::key:
        return toolTipText(reading.name);
    case EntryColumn::state:
        return stateToolTip(reading);
    case EntryColumn::age:
        return reading.freshness.state == EntryState::absent
                   ? QString()
                   : Entries::tr("%1 old, stored at %2")
                         .arg(exactSpanText(reading.freshness.age), clockString(state.storedAt));
    case EntryColumn::left:
        return leftToolTip(reading);
    case EntryColumn::value:
        return storedText(journal, state) == journal::noText
                   ? valueText(reading, journal)
                   : toolTipText(storedValue(journal, state));
    case EntryColumn::lastOutcome:
        return state.lastOutcome == journal::Outcome::none
                   ? QString()
                   : Entries::tr("%1 at %2")
                         .arg(outcomeName(state.lastOutcome), clockString(state.lastEndedAt));
    case EntryColumn::lastError:
        return toolTipText(journal.text(state.lastError));
    default:
        return Entries::tr("%1: %2").arg(columnToolTip(column), cellText(column, reading, journal));
    }
}

QString cellSpokenText(EntryColumn column, const EntryReading &reading,
                       const journal::Journal &journal)
{
    const QString text = cellText(column, reading, journal);
    const bool drains = column == EntryColumn::left &&
                        reading.freshness.state == EntryState::usable && !reading.ttl.isUnlimited();
    return drains ? Entries::tr("%1 of %2 left").arg(text, ttlText(reading.ttl)) : text;
}

QString inFlightText(const EntryReading &reading)
{
    const std::uint32_t calls = reading.state.inFlight;
    if (calls == 0)
        return {};
    return calls == 1 ? Entries::tr("in flight") : Entries::tr("%1 in flight").arg(calls);
}

QString rowText(std::span<const EntryColumn> columns, const EntryReading &reading,
                const journal::Journal &journal)
{
    QStringList cells;
    for (const EntryColumn column : columns)
        cells.append(copiedCell(cellText(column, reading, journal)));
    return cells.join(u'\t');
}

QString shortLine(std::string_view text)
{
    const std::string_view shown = cut(text, longestLine);
    const QString line = oneLine(shown);
    return shown.size() == text.size() ? line : line + u'…';
}

QString toolTipText(std::string_view text)
{
    const std::string_view shown = cut(text, static_cast<std::size_t>(longestToolTip));
    QString all = oneLine(shown);
    const bool isCut = shown.size() < text.size() || all.size() > longestToolTip;
    all.truncate(longestToolTip); // escapes lengthen it
    if (isCut)
        all +=
            Entries::tr("…\n(%1 characters in all)").arg(QLocale().toString(fromUtf8(text).size()));
    return all;
}

} // namespace ui

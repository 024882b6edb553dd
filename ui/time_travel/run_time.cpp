#include "ui/time_travel/run_time.h"

#include <algorithm>
#include <chrono>

#include <journal/time_text.h>
#include <simulation/notation.h>

#include "ui/controls/value_input.h"
#include "ui/time_travel/time_travel.h"

namespace ui {

using journal::Duration;
using journal::TimePoint;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype longestTyped = 64;

/// "1:04" and "00:01:04.000" by their colons; all else as any time that is typed.
std::optional<Duration> spanOf(const QString &text)
{
    if (!text.contains(u':')) {
        const auto span = parseDuration(text, {.unit = 1s});
        return span ? std::optional{*span} : std::nullopt;
    }
    // Seconds beside minutes are never a thousand, so a comma can only begin their decimals.
    QString plain = plainCharacters(text);
    plain.replace(u',', u'.').replace(QChar(0x066B), u'.');
    const auto span = simulation::parseSpan(plain.toStdString());
    return span ? std::optional{*span} : std::nullopt;
}

} // namespace

std::expected<TimePoint, InputProblem> parseRunTime(const QString &text, TimePoint earliest,
                                                    TimePoint latest)
{
    const auto span = text.size() > longestTyped ? std::nullopt : spanOf(text.trimmed());
    if (!span || TimePoint{*span} < earliest || TimePoint{*span} > latest)
        return std::unexpected{
            InputProblem{text.trimmed(), TimeTravel::tr("a time from %1 to %2, such as “1:04” or "
                                                        "“31.2 s”")
                                             .arg(runTimeText(earliest), runTimeText(latest))}};
    return TimePoint{*span};
}

QString runTimeText(TimePoint time)
{
    QString text = QString::fromStdString(journal::clockText(time));
    const auto beyond = time.time_since_epoch() % 1ms;
    if (beyond != Duration::zero())
        text += QStringLiteral("%1").arg(qAbs(beyond.count()), 6, 10, QChar(u'0'));
    return text;
}

QString shortTimeText(TimePoint time)
{
    QString text = QString::fromStdString(journal::clockText(time));
    while (text.endsWith(u'0') && !text.endsWith(QStringLiteral(".0")))
        text.chop(1);
    if (text.endsWith(QStringLiteral(".0")))
        text.chop(2);
    // The hours and the first digit of the minutes, where they say nothing.
    if (text.startsWith(QStringLiteral("00:")))
        text = text.mid(3);
    if (text.startsWith(u'0') && text.indexOf(u':') == 2)
        text = text.mid(1);
    return text;
}

std::optional<TimePoint> eventBefore(const journal::Journal &journal, TimePoint time)
{
    const journal::Sequence end = journal.endAt(stalecache::saturatingSum(time, Duration{-1}));
    return end > journal.first() ? std::optional{journal.at(end - 1).time} : std::nullopt;
}

std::optional<TimePoint> eventAfter(const journal::Journal &journal, TimePoint time)
{
    const journal::Sequence next = std::max(journal.endAt(time), journal.first());
    return next < journal.end() ? std::optional{journal.at(next).time} : std::nullopt;
}

} // namespace ui

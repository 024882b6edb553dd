#include "ui/controls/value_input.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "ui/controls/controls.h"
#include "ui/controls/plain_numbers.h"

namespace ui {

using stalecache::Duration;
using namespace std::chrono_literals;

namespace {

constexpr Duration day = 24h;
/// A nanosecond, less what reading decimals may take from it.
constexpr long double shortest = 1 - 1e-9L;

bool isTooLongToRead(const QString &text)
{
    return text.size() > 64;
}

/// Of digits, with decimals or without.
std::optional<long double> number(const QString &digits)
{
    const QByteArray latin = digits.toLatin1();
    long double value = 0;
    const auto [end, error] =
        std::from_chars(latin.constData(), latin.constData() + latin.size(), value);
    if (error != std::errc{} || end != latin.constData() + latin.size())
        return std::nullopt;
    return value;
}

/// Whole ones, exact as far as a duration reaches: the whole and the decimals are counted apart.
std::optional<long double> nanosecondsOf(const QString &digits, Duration unit)
{
    const auto span = static_cast<long double>(unit.count());
    const qsizetype point = digits.indexOf(u'.');
    const auto whole = point == 0 ? std::optional{0.0L} : number(digits.left(point));
    const QString decimals = point < 0 ? QString() : digits.mid(point);
    const auto part = decimals.size() < 2 ? std::optional{0.0L} : number(u'0' + decimals);
    if (!whole || !part)
        return std::nullopt;
    // Less than one is kept, to be refused where it stands alone.
    const long double rest = *part * span;
    return *whole * span + (rest < shortest ? rest : std::round(rest));
}

std::optional<Duration> unitOf(const QString &name, Duration bare)
{
    struct Unit
    {
        Duration span;
        std::array<const char *, 5> names;
    };

    static constexpr std::array units{
        Unit{1ns, {"ns"}},
        Unit{1us, {"us", "\u00b5s", "\u03bcs"}},
        Unit{1ms, {"ms", "msec"}},
        Unit{1s, {"s", "sec", "secs", "second", "seconds"}},
        Unit{1min, {"m", "min", "mins", "minute", "minutes"}},
        Unit{1h, {"h", "hr", "hrs", "hour", "hours"}},
        Unit{day, {"d", "day", "days"}},
    };
    if (name.isEmpty())
        return bare;
    for (const Unit &unit : units)
        for (const char *spelling : unit.names)
            if (spelling != nullptr && name == QString::fromUtf8(spelling))
                return unit.span;
    return std::nullopt;
}

/// The nanoseconds of "1h 30m": figures with units, one after the other; of "30" by the bare unit.
std::optional<long double> nanosecondsOfAll(const QString &text, Duration bare)
{
    static const QRegularExpression part(
        QStringLiteral("\\G\\s*(\\d+(?:\\.\\d*)?|\\.\\d+)\\s*([^\\s\\d.+-]*)"));
    long double sum = 0;
    qsizetype at = 0;
    int parts = 0;
    for (; at < text.size(); ++parts) {
        const QRegularExpressionMatch match = part.match(text, at);
        if (!match.hasMatch())
            return std::nullopt;
        const auto unit = unitOf(match.captured(2), bare);
        const bool bareAmongOthers =
            match.captured(2).isEmpty() && (parts > 0 || match.capturedEnd() < text.size());
        const auto nanoseconds = unit ? nanosecondsOf(match.captured(1), *unit) : std::nullopt;
        if (!nanoseconds || bareAmongOthers)
            return std::nullopt;
        sum += *nanoseconds;
        at = match.capturedEnd();
    }
    return parts > 0 ? std::optional{sum} : std::nullopt;
}

QString rangeText(const DurationRange &range)
{
    return range.unlimited ? Controls::tr("0 s or more, or “unlimited”")
                           : Controls::tr("%1 to %2")
                                 .arg(durationInputText(0ns), durationInputText(range.most));
}

QString exampleText(const DurationRange &range)
{
    return range.unlimited
               ? Controls::tr("a time such as “30 s”, “500 ms” or “2 min”, or “unlimited”")
               : Controls::tr("a time such as “40 ms” or “1.5 s”, %1").arg(rangeText(range));
}

bool isWordForUnlimited(const QString &text)
{
    static constexpr std::array words{"unlimited", "never", "for ever", "no limit", "∞"};
    const auto is = [&](const char *word) { return text == QString::fromUtf8(word); };
    //: Words for “no limit” that can be typed, in small letters, as many as there are; | between.
    const QString translated = Controls::tr("unlimited|never|no limit");
    return std::ranges::any_of(words, is) || translated.split(u'|').contains(text);
}

} // namespace

std::expected<Duration, InputProblem> parseDuration(const QString &text, const DurationRange &range)
{
    if (isTooLongToRead(text))
        return std::unexpected{InputProblem{text, exampleText(range)}};
    const auto plain = plainNumbers(text, range.style);
    if (!plain)
        return std::unexpected{
            InputProblem{text.trimmed(), acceptedInstead(plain.error(), exampleText(range))}};
    QString rest = *plain;
    if (range.unlimited && isWordForUnlimited(rest))
        return Duration::max();
    if (!range.unlimited && rest.startsWith(QChar(u'±')))
        rest = rest.mid(1);
    const bool negative = rest.startsWith(u'-');
    if (negative || rest.startsWith(u'+'))
        rest = rest.mid(1);

    const auto nanoseconds = nanosecondsOfAll(rest, range.unit);
    if (!nanoseconds)
        return std::unexpected{InputProblem{text.trimmed(), exampleText(range)}};
    if (negative && *nanoseconds > 0)
        return std::unexpected{InputProblem{text.trimmed(), rangeText(range)}};
    if (*nanoseconds > static_cast<long double>(range.most.count())) {
        if (range.unlimited)
            return Duration::max();
        return std::unexpected{InputProblem{text.trimmed(), rangeText(range)}};
    }
    if (*nanoseconds > 0 && *nanoseconds < shortest)
        return std::unexpected{InputProblem{text.trimmed(), Controls::tr("0 s, or 1 ns or more")}};
    return Duration{std::llround(*nanoseconds)};
}

std::expected<double, InputProblem> parsePercent(const QString &text)
{
    const QString accepted = Controls::tr("0 to 100 %");
    static const QRegularExpression form(
        QStringLiteral("^([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+))\\s*(?:%|percent)?$"));
    const auto plain = plainNumbers(isTooLongToRead(text) ? QString() : text);
    if (!plain)
        return std::unexpected{
            InputProblem{text.trimmed(), acceptedInstead(plain.error(), accepted)}};
    const QRegularExpressionMatch match = form.match(*plain);
    const bool explicitPlus = match.captured(1).startsWith(u'+');
    const auto value = number(match.captured(1).mid(explicitPlus ? 1 : 0));
    if (!match.hasMatch() || !value || *value < 0 || *value > 100)
        return std::unexpected{InputProblem{text.trimmed(), accepted}};
    return static_cast<double>(std::abs(*value)); // −0 is 0
}

QString durationInputText(Duration duration)
{
    if (duration == Duration::max())
        return Controls::tr("unlimited");
    struct Unit
    {
        Duration span;
        QString text;
    };

    const std::array units{Unit{1h, Controls::tr("%1 h")},   Unit{1min, Controls::tr("%1 min")},
                           Unit{1s, Controls::tr("%1 s")},   Unit{1ms, Controls::tr("%1 ms")},
                           Unit{1us, Controls::tr("%1 µs")}, Unit{1ns, Controls::tr("%1 ns")}};
    if (duration == Duration::zero())
        return Controls::tr("%1 s").arg(localNumber("0"));
    const auto unit = std::find_if(units.begin(), units.end() - 1, [duration](const Unit &unit) {
        // Parts of an hour or a minute would be hard to read; of a second they are common.
        const Duration smallest = unit.span >= 1min ? unit.span : unit.span / 1000;
        return duration >= unit.span && duration % smallest == 0ns;
    });
    QByteArray number = QByteArray::number(qint64{duration / unit->span});
    if (const auto rest = (duration % unit->span).count(); rest != 0) {
        // Behind the point as many digits as the unit has noughts, up to the last that counts.
        const auto noughts = QByteArray::number(qint64{unit->span.count()}).size() - 1;
        number += '.' + QByteArray::number(qint64{rest}).rightJustified(noughts, '0');
        while (number.endsWith('0'))
            number.chop(1);
    }
    return unit->text.arg(localNumber(number));
}

QString percentInputText(double percent)
{
    return Controls::tr("%1 %").arg(
        QLocale().toString(percent, 'f', QLocale::FloatingPointShortest));
}

namespace {

Duration rungAt(Duration duration)
{
    struct Rung
    {
        Duration below;
        Duration step;
    };

    static constexpr std::array ladder{
        Rung{10ms, 1ms}, Rung{100ms, 10ms}, Rung{1s, 100ms},
        Rung{10s, 1s},   Rung{1min, 5s},    Rung{10min, 30s},
        Rung{1h, 5min},  Rung{day, 1h},     Rung{Duration::max(), day}};
    return std::find_if(ladder.begin(), ladder.end() - 1,
                        [&](const Rung &rung) { return duration < rung.below; })
        ->step;
}

Duration stepUp(Duration from, const DurationRange &range)
{
    if (from >= std::min(day, range.most))
        return range.unlimited ? Duration::max() : std::max(from, std::min(day, range.most));
    const Duration step = rungAt(from);
    return std::min(from - from % step + step, range.most);
}

Duration stepDown(Duration from)
{
    if (from > day)
        return day;
    const Duration step = rungAt(from - 1ns);
    const Duration beyond = from % step;
    return std::max(Duration::zero(), from - (beyond == 0ns ? step : beyond));
}

} // namespace

Duration steppedDuration(Duration from, int steps, const DurationRange &range)
{
    for (int n = 0; n < steps; ++n)
        from = stepUp(from, range);
    for (int n = 0; n > steps; --n)
        from = stepDown(from);
    return from;
}

} // namespace ui

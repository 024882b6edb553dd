#include "ui/theme/wording.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <chrono>
#include <cstdint>

#include <journal/one_line.h>

namespace ui {

namespace {

using journal::Outcome;
using stalecache::EntryState;

class Wording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

/// Cuts towards zero to a number of decimals: 9.99 s is never shown as 10.0 s.
QString decimals(std::uint64_t nanoseconds, std::uint64_t unit, int digits)
{
    std::uint64_t scale = 1;
    for (int n = 0; n < digits; ++n)
        scale *= 10;
    const auto cut = nanoseconds / (unit / scale);
    return QLocale().toString(static_cast<double>(cut) / static_cast<double>(scale), 'f', digits);
}

/// To the last digit that is not zero.
QString shortest(std::uint64_t nanoseconds, std::uint64_t unit)
{
    int digits = 0;
    for (std::uint64_t part = unit; nanoseconds % part != 0; part /= 10)
        ++digits;
    return decimals(nanoseconds, unit, digits);
}

std::uint64_t magnitude(journal::Duration span)
{
    const auto count = span.count();
    return count < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(count)
                     : static_cast<std::uint64_t>(count);
}

constexpr std::uint64_t millisecond = 1'000'000;
constexpr std::uint64_t second = 1'000 * millisecond;

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

QString breakerStateName(journal::BreakerState state)
{
    switch (state) {
    case journal::BreakerState::closed:
        return Wording::tr("closed");
    case journal::BreakerState::open:
        return Wording::tr("open");
    case journal::BreakerState::halfOpen:
        return Wording::tr("half-open");
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

QString durationText(journal::Duration duration)
{
    const std::uint64_t nanoseconds = magnitude(duration);
    const QString sign = duration.count() < 0 ? QStringLiteral("−") : QString();
    if (nanoseconds != 0 && nanoseconds % (3600 * second) == 0)
        return sign + Wording::tr("%1 h").arg(nanoseconds / (3600 * second));
    if (nanoseconds != 0 && nanoseconds % (60 * second) == 0)
        return sign + Wording::tr("%1 min").arg(nanoseconds / (60 * second));
    if (nanoseconds == 0 || nanoseconds >= second)
        return sign + Wording::tr("%1 s").arg(shortest(nanoseconds, second));
    return sign + Wording::tr("%1 ms").arg(shortest(nanoseconds, millisecond));
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
        return Wording::tr("%1 s").arg(shortest(count, second));
    return Wording::tr("%1 ms").arg(shortest(count, millisecond));
}

QString oneLine(std::string_view text)
{
    return QString::fromStdString(journal::oneLine(text));
}

QString visibleText(std::string_view text)
{
    return QString::fromStdString(journal::visibleText(text));
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

#include "ui/theme/life_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

#include "ui/theme/wording.h"

namespace ui {

using journal::Duration;
using namespace std::chrono_literals;

namespace {

class Life
{
    Q_DECLARE_TR_FUNCTIONS(Life)
};

constexpr Duration tenth = 100ms;

/// As long as it is to be shown to the tenth.
constexpr Duration fine = 10s;

Duration cutTo(Duration unit, Duration span)
{
    return span - span % unit;
}

/// "4.2 s", "18 s", "1:05", "1:05.2": exact, with so many decimals or more.
QString exactText(Duration span, int decimals)
{
    std::int64_t part = Duration{1s}.count();
    for (int n = 0; n < decimals; ++n)
        part /= 10;
    for (; span.count() % part != 0; part /= 10)
        ++decimals;
    const std::int64_t seconds = span / 1s;
    QString fraction;
    if (decimals > 0)
        fraction =
            QLocale().decimalPoint() + QStringLiteral("%1")
                                           .arg(qlonglong{(span % 1s).count()}, 9, 10, QChar(u'0'))
                                           .left(decimals);
    if (seconds < 60)
        return Life::tr("%1 s").arg(QString::number(seconds) + fraction);
    const QChar zero = u'0';
    const QString minutes =
        seconds < 3600
            ? QString::number(seconds / 60)
            : QStringLiteral("%1:%2").arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, zero);
    return QStringLiteral("%1:%2").arg(minutes).arg(seconds % 60, 2, 10, zero) + fraction;
}

} // namespace

ShownLife shownLife(Duration age, Duration ttl) noexcept
{
    const Duration left = ttl - age;
    const bool isFine = age < fine || (left < fine && left > -fine);
    const Duration shown = cutTo(isFine ? tenth : Duration{1s}, age);
    return {.age = shown, .left = ttl - shown, .decimals = isFine ? 1 : 0};
}

LifeText lifeText(Duration age, stalecache::Ttl ttl)
{
    if (ttl.isUnlimited())
        return {.age = spanText(age), .left = spanText(Duration::max())};
    const ShownLife life = shownLife(age, ttl.span());
    return {.age = exactText(life.age, life.decimals),
            .left = exactText(abs(life.left), life.decimals)};
}

QString leftText(Duration left, stalecache::Ttl ttl)
{
    return ttl.isUnlimited() || left > ttl.span() ? countdownText(left)
                                                  : lifeText(ttl.span() - left, ttl).left;
}

Expiry expiryOf(const journal::Journal &journal, journal::TimePoint storedAt, journal::Sequence end)
{
    const auto changes = journal.ttlChanges();
    const auto after = std::ranges::lower_bound(changes, end, {}, &journal::Change<Duration>::at);
    if (after - changes.begin() < 2) // it has been the same from the beginning
        return Expiry::byAge;
    const auto &last = *std::prev(after);
    return stalecache::saturatingSum(storedAt, last.value) < last.time ? Expiry::byTtl
                                                                       : Expiry::byAge;
}

QString expiredText(Duration age, stalecache::Ttl ttl, Expiry expiry)
{
    if (ttl.span() == Duration::zero())
        return Life::tr("the TTL is 0");
    const bool isNew = shownLife(age, ttl.span()).left > -tenth;
    const QString past = lifeText(age, ttl).left;
    if (expiry == Expiry::byTtl)
        return isNew ? Life::tr("just past the TTL") : Life::tr("%1 past the TTL").arg(past);
    return isNew ? Life::tr("expired just now") : Life::tr("expired %1 ago").arg(past);
}

QString countdownText(Duration left)
{
    return spanText(left > Duration::zero() ? std::max(left, tenth) : left);
}

Duration shownSpan(Duration span) noexcept
{
    return cutTo(span < fine ? tenth : Duration{1s}, span);
}

QString spanDifferenceText(Duration a, Duration b)
{
    const Duration difference = shownSpan(a) - shownSpan(b);
    if (difference == Duration::zero())
        return QStringLiteral("=");
    const bool isFine = std::min(a, b) < fine || abs(difference) < fine;
    return (difference > Duration::zero() ? QChar(u'+') : QChar(0x2212)) +
           exactText(abs(difference), isFine ? 1 : 0);
}

} // namespace ui

#include "ui/controls/downstream_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

#include "ui/charts/scales.h"
#include "ui/controls/input_problem.h"
#include "ui/theme/wording.h"

namespace ui {

using journal::Health;
using journal::HealthCause;
using simulation::DownstreamNow;
using simulation::KeyOverride;

namespace {

class Downstream
{
    Q_DECLARE_TR_FUNCTIONS(Downstream)
};

QString percent(double rate)
{
    return Downstream::tr("%1 %").arg(
        QLocale().toString(rate, 'f', QLocale::FloatingPointShortest));
}

QString nowText(const DownstreamNow &now)
{
    if (now.health == Health::healthy)
        return Downstream::tr("now: healthy");
    if (now.failureRate >= 100)
        return Downstream::tr("now: failing");
    return now.failureRate > 0
               ? Downstream::tr("now: failing %1 of calls").arg(percent(now.failureRate))
               : Downstream::tr("now: no call fails");
}

/// Empty for what holds since the beginning.
QString causeText(const DownstreamNow &now)
{
    switch (now.cause) {
    case HealthCause::person:
        return now.since > journal::TimePoint{} || now.health == Health::failing
                   ? Downstream::tr("by hand")
                   : QString();
    case HealthCause::schedule:
        return now.health == Health::failing ? Downstream::tr("by schedule")
                                             : Downstream::tr("outage over");
    case HealthCause::flapping:
        return now.isFlapping ? Downstream::tr("flapping") : QString();
    }
    return {};
}

QString sinceText(const DownstreamNow &now)
{
    using namespace std::chrono_literals;
    if (now.since <= journal::TimePoint{})
        return Downstream::tr("from the beginning");
    const QString time = axisText(now.since.time_since_epoch(), 1s);
    if (!now.causeIsYounger)
        return Downstream::tr("since %1").arg(time);
    return now.health == Health::failing ? Downstream::tr("failing since %1").arg(time)
                                         : Downstream::tr("healthy since %1").arg(time);
}

QString whyText(const DownstreamNow &now)
{
    const QString cause = causeText(now);
    return cause.isEmpty() ? sinceText(now) : Downstream::tr("%1, %2").arg(cause, sinceText(now));
}

QString exceptionText(const KeyOverride &each, const QString &key)
{
    return *each.failureRate > 0
               ? Downstream::tr("%1 fails %2").arg(key, percent(*each.failureRate))
               : Downstream::tr("%1 never fails").arg(key);
}

QString keyText(const KeyOverride &each)
{
    return shortened(each.key, 28);
}

QString failNextText(std::uint32_t count)
{
    return count == 1 ? Downstream::tr("the next request fails")
                      : Downstream::tr("the next %1 requests fail").arg(QLocale().toString(count));
}

/// What is otherwise, whatever the health; empty if nothing is.
QString butText(const DownstreamNow &now)
{
    const std::size_t count = now.exceptions.size();
    QStringList parts;
    if (now.failNext > 0)
        parts += failNextText(now.failNext);
    if (count == 1)
        parts += exceptionText(now.exceptions.front(), keyText(now.exceptions.front()));
    else if (count > 1)
        parts += Downstream::tr("%1 keys do otherwise").arg(QLocale().toString(qulonglong{count}));
    return parts.isEmpty() ? QString()
                           : Downstream::tr("but %1").arg(parts.join(Downstream::tr("; ")));
}

QString briefNowText(const DownstreamNow &now)
{
    return now.health == Health::healthy ? Downstream::tr("healthy")
                                         : failingRateText(now.failureRate, now.failureRate);
}

QString fullText(const DownstreamNow &now)
{
    constexpr std::size_t mostTold = 10;
    QStringList lines{nowText(now), whyText(now)};
    if (now.failNext > 0)
        lines += Downstream::tr("%1, whatever the health").arg(failNextText(now.failNext));
    for (std::size_t n = 0; n < std::min(now.exceptions.size(), mostTold); ++n)
        lines += Downstream::tr("%1, whatever the health")
                     .arg(exceptionText(now.exceptions[n], keyText(now.exceptions[n])));
    if (now.exceptions.size() > mostTold)
        lines += Downstream::tr("… %1 more").arg(now.exceptions.size() - mostTold);
    return lines.join(u'\n');
}

} // namespace

DownstreamText downstreamText(const DownstreamNow &now)
{
    const QString but = butText(now);
    return {.now = nowText(now),
            .why = but.isEmpty() ? whyText(now) : but,
            .briefNow = briefNowText(now),
            .briefWhy = but.isEmpty() && !causeText(now).isEmpty() ? causeText(now) : QString(),
            .but = but,
            .full = fullText(now)};
}

QString failingRateText(double least, double greatest)
{
    if (least >= 100)
        return Downstream::tr("failing");
    return least == greatest
               ? Downstream::tr("failing %1").arg(percent(least))
               : Downstream::tr("failing %1 to %2").arg(percent(least), percent(greatest));
}

DownstreamText widestDownstreamText()
{
    DownstreamNow now{.health = Health::failing,
                      .failureRate = 30,
                      .cause = HealthCause::schedule,
                      .since = journal::TimePoint{std::chrono::minutes{59}}};
    return downstreamText(now);
}

} // namespace ui

#include "ui/questions/budget_text.h"

#include <QLocale>

#include <algorithm>

#include "ui/charts/scales.h"
#include "ui/outcomes/share_text.h"
#include "ui/questions/questions.h"
#include "ui/theme/wording.h"

namespace ui {

using Measure = journal::StalenessLimit::Measure;
using stalecache::Duration;

namespace {

Duration length(const BrokenLimit &broken, journal::TimePoint now)
{
    return broken.breach.to.value_or(now) - broken.breach.from;
}

} // namespace

QString worstText(const BrokenLimit &broken)
{
    if (broken.measure == Measure::age)
        return spanText(broken.breach.worstAge);
    return shareText(broken.breach.worstShare);
}

QString brokenText(const BrokenLimit &broken, journal::TimePoint now)
{
    const QString text =
        broken.measure == Measure::age
            ? Questions::tr("age over its limit from %1 for %2, at worst %3")
            : Questions::tr("stale share over its limit from %1 for %2, at worst %3");
    return text.arg(clockFigure(broken.breach.from), spanText(length(broken, now)),
                    worstText(broken));
}

bool isBrokenNow(std::span<const BrokenLimit> broken)
{
    return std::ranges::any_of(broken, [](const BrokenLimit &each) { return !each.breach.to; });
}

QString budgetText(const BudgetLimits &limits, std::span<const BrokenLimit> broken,
                   journal::TimePoint now)
{
    if (!limits.limitsAge && !limits.limitsShare)
        return Questions::tr("No limit is set: tick one to see when it was broken.");
    QStringList going;
    Duration inAll{0};
    std::size_t before = 0;
    for (const BrokenLimit &each : broken) {
        if (!each.breach.to) {
            going << brokenText(each, now);
            continue;
        }
        ++before;
        inAll += length(each, now);
    }
    if (!going.isEmpty())
        return Questions::tr("Broken now: %1.").arg(going.join(Questions::tr("; ")));
    if (before == 0)
        return Questions::tr("Kept all the time.");
    return before == 1
               ? Questions::tr("Kept now; broken once before, for %1.").arg(spanText(inAll))
               : Questions::tr("Kept now; broken %1 times before, for %2 in all.")
                     .arg(QLocale().toString(static_cast<qulonglong>(before)), spanText(inAll));
}

} // namespace ui

#include "ui/questions/what_if_text.h"

#include "ui/questions/count.h"
#include "ui/questions/questions.h"
#include "ui/theme/wording.h"

namespace ui {

using Counts = journal::WhatIf::Counts;

namespace {

QString errorsText(std::uint64_t recorded, std::uint64_t with)
{
    if (with < recorded)
        return (recorded - with == 1 ? Questions::tr("%1 error fewer")
                                     : Questions::tr("%1 errors fewer"))
            .arg(count(recorded - with));
    if (with > recorded)
        return (with - recorded == 1 ? Questions::tr("%1 error more")
                                     : Questions::tr("%1 errors more"))
            .arg(count(with - recorded));
    return with == 0 ? Questions::tr("no errors, as recorded")
                     : Questions::tr("as many errors as recorded");
}

QString outOfDateText(std::uint64_t recorded, std::uint64_t with)
{
    if (with < recorded)
        return (recorded - with == 1 ? Questions::tr("%1 out-of-date answer fewer")
                                     : Questions::tr("%1 out-of-date answers fewer"))
            .arg(count(recorded - with));
    if (with > recorded)
        return (with - recorded == 1 ? Questions::tr("%1 out-of-date answer more")
                                     : Questions::tr("%1 out-of-date answers more"))
            .arg(count(with - recorded));
    return with == 0 ? Questions::tr("no out-of-date answers")
                     : Questions::tr("as many out-of-date answers");
}

QString oldestText(const Counts &counts)
{
    return counts.staleServed == 0
               ? Questions::tr("nothing served stale")
               : Questions::tr("oldest value served %1").arg(spanText(counts.oldestServed));
}

} // namespace

QString whatIfText(stalecache::Ttl tried, const Counts &recorded, const Counts &with)
{
    const QString ttl = tried.isUnlimited() ? Questions::tr("an unlimited TTL") : ttlText(tried);
    return Questions::tr("With %1: %2, %3, %4")
        .arg(ttl, errorsText(recorded.errors, with.errors),
             outOfDateText(recorded.outOfDate, with.outOfDate), oldestText(with));
}

QString recordedText(const Counts &recorded)
{
    const QString errors = recorded.errors == 1
                               ? Questions::tr("1 error")
                               : Questions::tr("%1 errors").arg(count(recorded.errors));
    if (recorded.staleServed == 0)
        return Questions::tr("Recorded: %1, %2").arg(errors, oldestText(recorded));
    return Questions::tr("Recorded: %1, %2 stale served, %3 of them out of date, %4")
        .arg(errors, count(recorded.staleServed),
             recorded.outOfDate == 0 ? Questions::tr("none") : count(recorded.outOfDate),
             oldestText(recorded));
}

QString coverageText(const Counts &counts, journal::Sequence coveredFrom)
{
    QStringList said;
    if (counts.unjudged == 1)
        said << Questions::tr("Of 1 stale answer it is not known whether it was out of date.");
    else if (counts.unjudged > 1)
        said << Questions::tr("Of %1 stale answers it is not known whether they were out of date.")
                    .arg(count(counts.unjudged));
    if (coveredFrom > 0)
        said << Questions::tr("The first %1 events are no longer kept and not counted.")
                    .arg(count(coveredFrom));
    return said.join(u' ');
}

} // namespace ui

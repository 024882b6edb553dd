#include "ui/event_log/log_status.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <journal/time_text.h>

namespace ui {

namespace {

class StatusTexts
{
    Q_DECLARE_TR_FUNCTIONS(StatusTexts)
};

QString number(std::uint64_t count)
{
    return QLocale().toString(count);
}

QString shownText(const LogStatus &status)
{
    if (status.searching)
        return StatusTexts::tr("Searching … %1 found so far").arg(number(status.shown));
    if (status.filtered && status.moreBefore)
        return StatusTexts::tr("Showing the last %1 that match; an export has all")
            .arg(number(status.shown));
    if (status.filtered)
        return StatusTexts::tr("%1 of %2 events match")
            .arg(number(status.shown), number(status.happened - status.dropped));
    if (status.moreBefore)
        return StatusTexts::tr("Showing the last %1 of %2 events; an export has all")
            .arg(number(status.shown), number(status.happened - status.dropped));
    return status.shown == 1 ? StatusTexts::tr("1 event")
                             : StatusTexts::tr("%1 events").arg(number(status.shown));
}

} // namespace

QString logStatusText(const LogStatus &status)
{
    QStringList parts;
    if (status.frozenAt) {
        parts << StatusTexts::tr("Frozen at %1")
                     .arg(QString::fromStdString(journal::clockText(*status.frozenAt)));
        parts << (status.since == 1
                      ? StatusTexts::tr("1 event since then")
                      : StatusTexts::tr("%1 events since then").arg(number(status.since)));
    }
    parts << shownText(status);
    if (status.dropped > 0)
        parts << StatusTexts::tr("the oldest %1 were dropped").arg(number(status.dropped));
    return parts.join(QStringLiteral(" · "));
}

} // namespace ui

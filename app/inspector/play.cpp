#include "app/inspector/play.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>

#include "ui/theme/wording.h"

namespace inspector {

namespace {

class Play
{
    Q_DECLARE_TR_FUNCTIONS(Play)
};

QString figure(std::uint64_t number)
{
    return QLocale().toString(qulonglong{number});
}

} // namespace

QString play(ui::Session &session, stalecache::Duration time, const GoOn &goOn)
{
    QElapsedTimer timer;
    timer.start();
    session.setRunning(false);
    const stalecache::TimePoint from = session.liveInstant().time;
    const auto passed = [&] { return session.liveInstant().time - from; };
    session.advance(time);
    while (session.isJumping()) {
        if (goOn &&
            !goOn(static_cast<double>(passed().count()) / static_cast<double>(time.count())))
            session.setRunning(false);
        session.frame({});
    }
    const stalecache::Duration needed{timer.nsecsElapsed()};

    const journal::Totals &totals = session.journal().totals();
    const QString played = Play::tr("Played %1 of virtual time in %2.")
                               .arg(ui::exactSpanText(passed()), ui::latencyText(needed));
    const QString counts =
        Play::tr("Calls: %1; refreshed %2; stale served %3, of which %4 were out of date; "
                 "errors propagated %5; not stored %6; passed through %7; in flight %8.")
            .arg(figure(totals.started), figure(totals.refreshed), figure(totals.staleServed),
                 figure(totals.outOfDate), figure(totals.errors), figure(totals.notStored),
                 figure(totals.passedThrough), figure(totals.inFlight()));
    return played + u'\n' + counts + u'\n';
}

} // namespace inspector

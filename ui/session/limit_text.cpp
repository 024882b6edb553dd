#include "ui/session/limit_text.h"

#include <QLocale>

#include "ui/session/session.h"

namespace ui {

QString limitText(simulation::RunLimit reached)
{
    const simulation::RunLimits limits;
    if (reached == simulation::RunLimit::calls)
        return Session::tr("Time stands still: more than %1 calls would be in flight at once, the "
                           "most that a run holds. Lower the rate of the traffic, the latency, or "
                           "the waits between attempts.")
            .arg(QLocale().toString(qulonglong{limits.calls}));
    return Session::tr("Paused: more than %1 keys would be known, the most that a run holds. Give "
                       "fewer keys, and reset.")
        .arg(QLocale().toString(qulonglong{limits.keys}));
}

} // namespace ui

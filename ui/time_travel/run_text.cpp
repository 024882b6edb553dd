#include "ui/time_travel/run_text.h"

#include "ui/theme/wording.h"
#include "ui/time_travel/run_time.h"
#include "ui/time_travel/time_travel.h"

namespace ui {

QString runName(const KeptRun &run)
{
    if (run.parent == 0)
        return TimeTravel::tr("Run %1").arg(run.number);
    if (run.otherTtl)
        return TimeTravel::tr("Run %1, run %2 again with TTL %3")
            .arg(QString::number(run.number), QString::number(run.parent), ttlText(*run.otherTtl));
    return TimeTravel::tr("Run %1, from %2 of run %3")
        .arg(QString::number(run.number), shortTimeText(run.branchedAt),
             QString::number(run.parent));
}

} // namespace ui

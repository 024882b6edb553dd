#include "ui/outcomes/share_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

std::uint64_t tenthsOfPercent(std::uint64_t part, std::uint64_t whole)
{
    // Whole thousands first: a thousand times the part must not overflow.
    return whole < UINT64_MAX / 1000 ? part * 1000 / whole : part / (whole / 1000);
}

QString shareText(std::uint64_t part, std::uint64_t whole)
{
    if (whole == 0)
        return QStringLiteral("–");
    return QCoreApplication::translate("Outcomes", "%1 %")
        .arg(QLocale().toString(static_cast<double>(tenthsOfPercent(part, whole)) / 10, 'f', 1));
}

} // namespace ui

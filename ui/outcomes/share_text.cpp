#include "ui/outcomes/share_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

QString shareText(std::uint64_t part, std::uint64_t whole)
{
    if (whole == 0)
        return QStringLiteral("–");
    // Whole thousands first: a thousand times the part must not overflow.
    const std::uint64_t tenths =
        whole < UINT64_MAX / 1000 ? part * 1000 / whole : part / (whole / 1000);
    return QCoreApplication::translate("Outcomes", "%1 %")
        .arg(QLocale().toString(static_cast<double>(tenths) / 10, 'f', 1));
}

} // namespace ui

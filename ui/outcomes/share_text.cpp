#include "ui/outcomes/share_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

QString percentText(std::uint64_t tenths, const QString &sign)
{
    return QCoreApplication::translate("Outcomes", "%1 %")
        .arg(sign + QLocale().toString(static_cast<double>(tenths) / 10, 'f', 1));
}

/// What a share that is neither none nor all was rounded to, if that is one of them.
QString signOf(bool isNone, bool isAll)
{
    return isNone ? QStringLiteral("< ") : isAll ? QStringLiteral("> ") : QString();
}

/// Whole thousands first where a thousand times the part would overflow.
std::uint64_t rounded(std::uint64_t part, std::uint64_t whole)
{
    if (whole >= UINT64_MAX / 4000)
        return std::min<std::uint64_t>(part / (whole / 1000), 1000);
    return (2000 * part + whole) / (2 * whole);
}

} // namespace

std::uint64_t tenthsOfPercent(std::uint64_t part, std::uint64_t whole)
{
    if (part == 0 || part == whole)
        return part == 0 ? 0 : 1000;
    return std::clamp<std::uint64_t>(rounded(part, whole), 1, 999);
}

QString shareText(std::uint64_t part, std::uint64_t whole)
{
    if (whole == 0)
        return QStringLiteral("–");
    const bool isPart = part != 0 && part != whole;
    return percentText(
        tenthsOfPercent(part, whole),
        signOf(isPart && rounded(part, whole) == 0, isPart && rounded(part, whole) == 1000));
}

QString shareText(double share)
{
    const auto tenths = static_cast<std::uint64_t>(std::llround(share * 1000));
    const bool isPart = share > 0 && share < 1;
    return percentText(isPart ? std::clamp<std::uint64_t>(tenths, 1, 999) : tenths,
                       signOf(isPart && tenths == 0, isPart && tenths == 1000));
}

} // namespace ui

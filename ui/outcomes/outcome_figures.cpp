#include "ui/outcomes/outcome_figures.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/outcomes/share_text.h"
#include "ui/theme/life_text.h"
#include "ui/theme/wording.h"

namespace ui {

using journal::Totals;

namespace {

QString dash()
{
    return QStringLiteral("–");
}

std::uint64_t countOf(OutcomeFigure figure, const Totals &totals)
{
    switch (figure) {
    case OutcomeFigure::calls:
        return totals.started;
    case OutcomeFigure::refreshed:
        return totals.refreshed;
    case OutcomeFigure::stale:
    case OutcomeFigure::avoided:
        return totals.staleServed;
    case OutcomeFigure::outOfDate:
        return totals.outOfDate;
    case OutcomeFigure::errors:
        return totals.errors;
    case OutcomeFigure::notStored:
        return totals.notStored;
    case OutcomeFigure::passedThrough:
        return totals.passedThrough;
    case OutcomeFigure::inFlight:
        return totals.inFlight();
    case OutcomeFigure::answered:
        return totals.fresh();
    case OutcomeFigure::gotValue:
        return totals.fresh() + totals.staleServed;
    case OutcomeFigure::oldest:
        break;
    }
    return 0;
}

bool isShare(OutcomeFigure figure)
{
    return figure == OutcomeFigure::answered || figure == OutcomeFigure::gotValue;
}

QString withSign(bool isMore, const QString &amount)
{
    return (isMore ? QChar(u'+') : QChar(0x2212)) + amount;
}

/// Of what the figures show, so that what is read can be checked.
QString shareDifference(OutcomeFigure figure, const Totals &shown, const Totals &other)
{
    const auto tenths = [figure](const Totals &totals) {
        return static_cast<qlonglong>(tenthsOfPercent(countOf(figure, totals), totals.ended()));
    };
    const qlonglong difference = tenths(shown) - tenths(other);
    return difference == 0
               ? QStringLiteral("=")
               : withSign(difference > 0,
                          QLocale().toString(static_cast<double>(qAbs(difference)) / 10, 'f', 1));
}

} // namespace

QString figureText(OutcomeFigure figure, const Totals &totals)
{
    if (figure == OutcomeFigure::oldest)
        return totals.staleServed > 0 ? spanText(totals.oldestServed) : dash();
    if (isShare(figure))
        return shareText(countOf(figure, totals), totals.ended());
    return QLocale().toString(static_cast<qulonglong>(countOf(figure, totals)));
}

QString differenceText(OutcomeFigure figure, const Totals &shown, const Totals &other)
{
    if (figureText(figure, shown) == dash() || figureText(figure, other) == dash())
        return {};
    if (isShare(figure))
        return shareDifference(figure, shown, other);
    if (figure == OutcomeFigure::oldest)
        return spanDifferenceText(shown.oldestServed, other.oldestServed);
    const std::uint64_t a = countOf(figure, shown);
    const std::uint64_t b = countOf(figure, other);
    return a == b ? QStringLiteral("=")
                  : withSign(a > b,
                             QLocale().toString(static_cast<qulonglong>(a > b ? a - b : b - a)));
}

} // namespace ui

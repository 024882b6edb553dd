#pragma once
// What is counted of the outcomes, as text, and how two runs differ in it.

#include <QString>

#include <journal/totals.h>

namespace ui {

enum class OutcomeFigure
{
    calls,
    refreshed,
    stale,
    outOfDate, ///< of the stale values
    errors,
    notStored,
    passedThrough,
    inFlight,
    answered,
    gotValue,
    avoided,
    oldest,
};

inline constexpr int outcomeFigureCount = static_cast<int>(OutcomeFigure::oldest) + 1;

[[nodiscard]] QString figureText(OutcomeFigure figure, const journal::Totals &totals);

/// How much more there is in `shown` than in `other`: "+3", "−2", for shares in points of a
/// percent,
/// "=" if they are shown alike; empty where one of them has no figure.
[[nodiscard]] QString differenceText(OutcomeFigure figure, const journal::Totals &shown,
                                     const journal::Totals &other);

} // namespace ui

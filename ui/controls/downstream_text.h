#pragma once
// What the downstream does now and why, in words.

#include <QString>

#include <simulation/downstream_reading.h>

namespace ui {

/// In two short lines, and whole.
struct DownstreamText
{
    QString now; ///< "now: failing 30 % of calls"
    QString why; ///< "by hand, since 0:20", or what is otherwise: "but user:1 fails 100 %"
    QString briefNow; ///< where there is little room: "failing 30 %"
    QString briefWhy; ///< "by hand"
    QString but; ///< what is otherwise, if anything is
    QString full; ///< a line for each of them

    friend bool operator==(const DownstreamText &, const DownstreamText &) = default;
};

[[nodiscard]] DownstreamText downstreamText(const simulation::DownstreamNow &now);

/// "failing 30 %", "failing": the least and the greatest failure rate, in percent.
[[nodiscard]] QString failingRateText(double least, double greatest);

/// The widest that is usual, so that room can be kept for it.
[[nodiscard]] DownstreamText widestDownstreamText();

} // namespace ui

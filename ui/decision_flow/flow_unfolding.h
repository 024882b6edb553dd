#pragma once
// What the policy did inside one call: its attempts, waits, and what became of the breaker.

#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

#include <journal/call_reading.h>

#include "ui/theme/glyphs.h"

namespace ui {

/// One line: an attempt, a change of the breaker, or that the breaker let nothing through.
struct FlowRow
{
    Glyph glyph = Glyph::none;
    QString text; ///< "attempt 1: timed out after 500 ms"
    QString brief; ///< the same where there is little room; empty: as `text`
    QString wait; ///< before the next attempt
    bool isUnderWay = false; ///< the attempt, or the wait after it
    journal::Sequence event = 0; ///< by which it is selected
    std::optional<journal::Sequence> otherEvent{}; ///< of an attempt that failed: its start

    [[nodiscard]] bool isOf(journal::Sequence sequence) const
    {
        return event == sequence || otherEvent == sequence;
    }

    friend bool operator==(const FlowRow &, const FlowRow &) = default;
};

struct FlowUnfolding
{
    std::vector<FlowRow> rows; ///< in the order of time; none without a policy
    Glyph breaker = Glyph::none; ///< as of the instant, not of the call; none without a breaker
    QString breakerText; ///< "breaker open, 3.2 s"
    QString breakerBrief; ///< "open, 3.2 s"

    friend bool operator==(const FlowUnfolding &, const FlowUnfolding &) = default;
};

/// As of an instant. Empty if the call ran under no policy.
[[nodiscard]] FlowUnfolding flowUnfolding(const journal::Journal &journal,
                                          const journal::CallReading &call,
                                          journal::Instant instant);

/// Which rows are shown where there is room for some: the first and the last, and in between, in
/// place of the others, a line without a row that stands for them. Room for at least three.
[[nodiscard]] std::vector<std::optional<std::size_t>> foldedRows(std::size_t rows,
                                                                 std::size_t room);

} // namespace ui

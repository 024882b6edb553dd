#pragma once
// When the fallbacks run out, read off the curve.

#include <QString>

#include <cstddef>
#include <optional>

#include <journal/runway_curve.h>

namespace ui {

/// Since the instant of the curve: how long … Unset if it never comes.
struct RunwayMarks
{
    std::size_t keys = 0;
    std::size_t withoutNow = 0;
    stalecache::Ttl ttl = journal::Duration::zero(); ///< in force at that instant
    std::optional<journal::Duration> first{}; ///< the first key loses its fallback
    std::optional<journal::Duration> half{}; ///< half of the keys, or more, are without one
    std::optional<journal::Duration> all{}; ///< no key has one

    friend bool operator==(const RunwayMarks &, const RunwayMarks &) = default;
};

/// Costs some sixty questions to the curve for each mark.
[[nodiscard]] RunwayMarks runwayMarks(const journal::RunwayCurve &curve);

/// "2 of 9 keys have no fallback now; the first loses its in 4.2 s, half are without one in 12 s,
/// all in 28 s."
[[nodiscard]] QString runwayMarksText(const RunwayMarks &marks);

} // namespace ui

#pragma once
// One key's lane in pixels: its windows, its calls in flight and its outcomes.

#include <optional>
#include <vector>

#include <journal/journal.h>

#include "ui/theme/glyphs.h"
#include "ui/timeline/fallback_windows.h"
#include "ui/timeline/lane_bins.h"
#include "ui/timeline/time_axis.h"

namespace ui {

/// What an outcome would be under a TTL that is tried, and what it was.
struct BinOutcomes
{
    bool fresh = false; ///< whether at least one call got this
    bool stale = false;
    bool errors = false;
    bool newlyStale = false; ///< at least one of the stale was an error
    bool newlyErrors = false; ///< at least one of the errors was served stale

    friend bool operator==(const BinOutcomes &, const BinOutcomes &) = default;
};

/// Without a TTL: as recorded. The bin's ages must have been read if there is one.
[[nodiscard]] BinOutcomes outcomesOf(const LaneBin &bin, std::optional<stalecache::Ttl> tried);

/// A stretch of a lane. Pixels on the axis; may reach beyond it by a little.
struct LaneStretch
{
    double from = 0;
    double to = 0;
    bool expires = false; ///< of a window: a tick stands at its end
};

struct LaneMark
{
    double x = 0;
    Glyph glyph{};
    bool changed = false; ///< an outcome here is another than was recorded
    bool later = false; ///< it has not happened at the instant shown
};

struct LanePicture
{
    std::vector<LaneStretch> windows;
    std::vector<LaneStretch> flights;
    std::vector<LaneMark> marks; ///< in the order to paint them: errors last
};

/// What all lanes of a picture share.
struct LaneSight
{
    TimeAxis axis{};
    journal::Instant instant{}; ///< what is shown
    journal::TimePoint live{}; ///< as far as the run has come
    TtlChanges ttls{}; ///< by which windows are drawn
    std::optional<stalecache::Ttl> tried{}; ///< by which outcomes are judged
};

/// Outcomes that lie within four bins (less than four pixels) are one mark, which shows the worst
/// of them.
[[nodiscard]] LanePicture pictureOf(const journal::Journal &journal, journal::KeyId key,
                                    const LaneBins &bins, const LaneSight &sight);

} // namespace ui

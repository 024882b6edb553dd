#pragma once
// Everything that one picture of the timeline shows, ready to be painted anywhere.

#include <QString>

#include <optional>
#include <vector>

#include "ui/timeline/call_parts.h"
#include "ui/timeline/health_stretches.h"
#include "ui/timeline/lane_picture.h"
#include "ui/timeline/time_axis.h"

namespace ui {

/// Pixels. The lanes lie between the health on top and the axis at the bottom; the names, where
/// they are painted at all, left of x = 0.
struct TimelineMeasures
{
    double width = 0;
    double height = 0;
    double healthHeight = 18;
    double laneHeight = 24;
    double axisHeight = 22;
    double mark = 11; ///< the side of a glyph; all that is drawn in a lane follows it
    double names = 0; ///< the width of the names; 0: they are not painted

    [[nodiscard]] double lanesBottom() const
    {
        return height - axisHeight;
    }
};

struct FrameLane
{
    journal::KeyId key = journal::noKey;
    QString name{};
    double top = 0;
    LanePicture picture{};
    std::vector<CallPart> parts{}; ///< inside the calls, where there is room to show it
    std::optional<double> picked{}; ///< where the selected event is
    bool isSelected = false;
};

struct StretchInPixels
{
    double from = 0;
    double to = 0;
};

struct TimelineFrame
{
    TimelineMeasures measures{};
    TimeAxis axis{};
    double cursor = 0; ///< of the instant shown; may be out of sight
    bool isLive = true;
    std::vector<FailingSpan> failing{};
    std::vector<FrameLane> lanes{};
    std::optional<StretchInPixels> range{};
    QString title{}; ///< for a picture that stands alone
    double scale = 1; ///< of a picture that stands alone: everything is painted so much smaller
};

} // namespace ui

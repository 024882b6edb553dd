#include "ui/timeline/timeline_whole.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int usualWidth = 1200;
constexpr int leastHeight = 160;
constexpr double highestLane = 2; // times the usual

double heightFor(const TimelineMeasures &usual, int lanes)
{
    return usual.healthHeight + std::max(1, lanes) * usual.laneHeight + usual.axisHeight;
}

} // namespace

QSize usualPictureSize(const TimelineMeasures &usual, int lanes)
{
    const double height = heightFor(usual, lanes);
    return {usualWidth, static_cast<int>(std::clamp<double>(height, leastHeight, largestPicture))};
}

WholeLayout layOutWhole(const TimelineMeasures &usual, int lanes, double names, QSize size)
{
    WholeLayout layout{.measures = usual};
    TimelineMeasures &measures = layout.measures;
    const double needed = heightFor(usual, lanes);
    layout.scale = std::min(1.0, size.height() / needed);
    measures.height = size.height() / layout.scale;
    const double wide = size.width() / layout.scale;
    measures.names = std::min(names, wide / 2);
    measures.width = wide - measures.names;
    const double room = measures.height - measures.healthHeight - measures.axisHeight;
    measures.laneHeight =
        std::min(room / std::max(1, lanes), std::max(usual.laneHeight * highestLane, 1.0));
    return layout;
}

} // namespace ui

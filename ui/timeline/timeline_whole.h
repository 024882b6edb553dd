#pragma once
// How a picture of all lanes over a span of time is laid out in a given size.

#include <QSize>

#include "ui/timeline/timeline_frame.h"

namespace ui {

/// Its longer side, in pixels.
inline constexpr int largestPicture = 10'000;
/// In one picture. Nobody could read more, and the window would not answer meanwhile.
inline constexpr int mostPictureLanes = 2000;

/// In which every lane is as high as `usual` has it, as far as that may be.
[[nodiscard]] QSize usualPictureSize(const TimelineMeasures &usual, int lanes);

struct WholeLayout
{
    TimelineMeasures measures{};
    double scale = 1; ///< below 1 where the lanes find no room otherwise
};

/// All lanes in exactly that size: higher than usual where there is room, else everything smaller.
/// `names` is the width of the names at scale 1.
[[nodiscard]] WholeLayout layOutWhole(const TimelineMeasures &usual, int lanes, double names,
                                      QSize size);

} // namespace ui

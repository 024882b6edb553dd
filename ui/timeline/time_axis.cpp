#include "ui/timeline/time_axis.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace ui {

using namespace std::chrono_literals;

using stalecache::Duration;
using stalecache::TimePoint;

namespace {

constexpr std::array<Duration, 36> spacings{
    1us,  2us,  5us,  10us,  20us,  50us,  100us, 200us, 500us, 1ms, 2ms, 5ms,
    10ms, 20ms, 50ms, 100ms, 200ms, 500ms, 1s,    2s,    5s,    10s, 15s, 30s,
    1min, 2min, 5min, 10min, 15min, 30min, 1h,    2h,    6h,    12h, 24h, 120h};

/// A span in nanoseconds as a duration, held at the ends of the range.
Duration held(double nanoseconds)
{
    constexpr double most = 9.2e18;
    return Duration{static_cast<Duration::rep>(std::clamp(nanoseconds, -most, most))};
}

int decimalsOf(Duration spacing)
{
    int decimals = 0;
    for (Duration unit = 1s; spacing % unit != 0ns && decimals < 6; ++decimals)
        unit /= 10;
    return decimals;
}

} // namespace

double TimeAxis::x(TimePoint time) const noexcept
{
    return static_cast<double>(stalecache::saturatingDifference(time, from).count()) * width /
           static_cast<double>(span.count());
}

TimePoint TimeAxis::time(double x) const noexcept
{
    return stalecache::saturatingSum(
        from, held(std::round(x * static_cast<double>(span.count()) / width)));
}

Duration TimeAxis::perPixel() const noexcept
{
    return std::max(held(static_cast<double>(span.count()) / width), 1ns);
}

TimeAxis TimeAxis::zoomed(double factor, double x) const noexcept
{
    TimeAxis axis = *this;
    axis.span = std::clamp(held(static_cast<double>(span.count()) * factor), shortest, longest);
    const Duration before = held(x * static_cast<double>(axis.span.count()) / width);
    axis.from = stalecache::saturatingSum(time(x), -before);
    return axis;
}

TimeAxis TimeAxis::panned(double pixels) const noexcept
{
    TimeAxis axis = *this;
    axis.from = time(pixels);
    return axis;
}

Duration tickSpacing(const TimeAxis &axis, double pixels) noexcept
{
    const Duration least = held(static_cast<double>(axis.span.count()) * pixels / axis.width);
    for (const Duration spacing : spacings)
        if (spacing >= least)
            return spacing;
    Duration spacing = spacings.back();
    while (spacing < least && spacing < Duration::max() / 2)
        spacing *= 2;
    return spacing;
}

std::vector<TimePoint> ticksOf(const TimeAxis &axis, Duration spacing)
{
    std::vector<TimePoint> ticks;
    const Duration::rep step = spacing.count();
    const Duration::rep begin = axis.from.time_since_epoch().count();
    const Duration::rep below = begin % step;
    Duration::rep tick = begin - below + (below > 0 ? step : 0);
    for (const Duration::rep end = axis.to().time_since_epoch().count(); tick <= end; tick += step)
        ticks.push_back(TimePoint{Duration{tick}});
    return ticks;
}

QString tickText(TimePoint time, Duration spacing)
{
    const Duration since = time.time_since_epoch();
    const Duration length = since < 0ns ? -since : since;
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(length);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(length - hours);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(length - hours - minutes);
    const QChar zero = u'0';
    QString text = since < 0ns ? QStringLiteral("−") : QString();
    if (hours > 0h)
        text += QStringLiteral("%1:%2").arg(hours.count()).arg(minutes.count(), 2, 10, zero);
    else
        text += QString::number(minutes.count());
    text += QStringLiteral(":%1").arg(seconds.count(), 2, 10, zero);
    if (const int decimals = decimalsOf(spacing); decimals > 0) {
        const QString part =
            QStringLiteral("%1").arg((length % 1s).count(), 9, 10, zero).left(decimals);
        text += u'.' + part;
    }
    return text;
}

int binShift(const TimeAxis &axis) noexcept
{
    const auto nanoseconds = static_cast<std::uint64_t>(axis.perPixel().count());
    return static_cast<int>(std::bit_width(nanoseconds)) - 1;
}

} // namespace ui

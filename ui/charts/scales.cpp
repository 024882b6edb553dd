#include "ui/charts/scales.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <limits>

#include <journal/time_text.h>

namespace ui {

using stalecache::Duration;
using namespace std::chrono_literals;

namespace {

constexpr std::array clockSteps =
    std::to_array<Duration>({15s, 30s, 1min, 2min, 5min, 10min, 15min, 30min, 1h, 2h, 3h, 6h, 12h});
constexpr std::int64_t day = Duration{24h}.count();

/// 1, 2 or 5 times a power of ten times `unit`; `atLeast` itself where that would overflow.
std::int64_t roundUp(std::int64_t atLeast, std::int64_t unit)
{
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    for (std::int64_t power = unit;; power *= 10) {
        for (const std::int64_t factor : {1, 2, 5}) {
            if (power > most / factor)
                return atLeast;
            if (power * factor >= atLeast)
                return power * factor;
        }
        if (power > most / 10)
            return atLeast;
    }
}

} // namespace

double TimeScale::x(Duration time) const
{
    if (to <= from)
        return left;
    const double share = static_cast<double>((std::clamp(time, from, to) - from).count()) /
                         static_cast<double>((to - from).count());
    return left + share * width;
}

Duration TimeScale::at(double x) const
{
    if (to <= from || width <= 0)
        return from;
    const double share = std::clamp((x - left) / width, 0.0, 1.0);
    const auto beyond = static_cast<double>((to - from).count()) * share;
    // The largest spans have no double of their own: the end is taken as it is.
    return share >= 1 ? to : from + Duration{static_cast<std::int64_t>(beyond)};
}

Duration roundSpan(Duration atLeast)
{
    if (atLeast <= 10s)
        return Duration{roundUp(std::max<std::int64_t>(atLeast.count(), 1), 1)};
    const auto *const found =
        std::ranges::find_if(clockSteps, [atLeast](Duration step) { return step >= atLeast; });
    return found != clockSteps.end() ? *found : Duration{roundUp(atLeast.count(), day)};
}

std::uint64_t roundCount(std::uint64_t atLeast)
{
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    const std::uint64_t held = std::clamp<std::uint64_t>(atLeast, 1, most);
    return static_cast<std::uint64_t>(roundUp(static_cast<std::int64_t>(held), 1));
}

std::vector<Duration> ticks(Duration from, Duration to, int most)
{
    std::vector<Duration> result;
    if (to < from || most < 1)
        return result;
    const std::int64_t span = (to - from).count();
    const Duration step = roundSpan(Duration{span / most + 1});
    std::int64_t number = from / step + (from % step > Duration::zero() ? 1 : 0);
    for (; number <= to / step; ++number)
        result.push_back(step * number);
    if (result.size() > static_cast<std::size_t>(most))
        result.resize(static_cast<std::size_t>(most));
    return result;
}

CountAxis countAxis(std::uint64_t greatest, int most)
{
    const auto steps = static_cast<std::uint64_t>(std::max(most, 1));
    const std::uint64_t step = roundCount(greatest / steps + (greatest % steps > 0 ? 1 : 0));
    const std::uint64_t above = greatest / step + (greatest % step > 0 ? 1 : 0);
    return {.step = step, .top = std::max<std::uint64_t>(above, 1) * step};
}

QString axisText(Duration time, Duration step)
{
    if (step < 1s && step > 0s) {
        int digits = 0;
        for (Duration unit = 1s; unit > step && digits < 9; unit /= 10)
            ++digits;
        return QLocale().toString(static_cast<double>(time.count()) / 1e9, 'f', digits);
    }
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    const QChar zero = u'0';
    if (seconds < 3600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, zero);
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, zero)
        .arg(seconds % 60, 2, 10, zero);
}

QString clockFigure(stalecache::TimePoint time)
{
    return QString::fromStdString(journal::clockText(time));
}

} // namespace ui

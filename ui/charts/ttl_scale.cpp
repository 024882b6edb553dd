#include "ui/charts/ttl_scale.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "ui/charts/scales.h"

namespace ui {

using stalecache::Duration;
using stalecache::Ttl;
using namespace std::chrono_literals;

namespace {

/// How many units the end is: the more, the wider the short ones stand apart.
constexpr double unitsToEnd = 20;

double partOf(Duration span, Duration end)
{
    const double share = static_cast<double>(span.count()) / static_cast<double>(end.count());
    return std::log1p(share * unitsToEnd) / std::log1p(unitsToEnd);
}

/// A round span, or a quarter, a half or three of four of it: near what it must hold.
Duration roundEnd(Duration atLeast)
{
    const Duration whole = roundSpan(atLeast);
    for (const int quarters : {1, 2, 3})
        if (const Duration shorter = whole / 4 * quarters; shorter >= atLeast)
            return shorter;
    return whole;
}

Duration beyond(Duration span)
{
    return span <= Duration::max() / 2 ? span + span / 5 : span;
}

} // namespace

double TtlScale::x(Ttl ttl) const
{
    if (ttl.span() > end)
        return left + width + gap;
    return left + partOf(ttl.span(), end) * width;
}

Ttl TtlScale::exactlyAt(double x) const
{
    if (x > left + width + gap / 2)
        return Ttl::unlimited();
    const double part = width > 0 ? std::clamp((x - left) / width, 0.0, 1.0) : 0;
    if (part >= 1)
        return end;
    const double share = std::expm1(part * std::log1p(unitsToEnd)) / unitsToEnd;
    return Duration{static_cast<std::int64_t>(share * static_cast<double>(end.count()))};
}

Ttl TtlScale::at(double x) const
{
    const Ttl exact = exactlyAt(x);
    if (exact.isUnlimited() || exact.span() >= end)
        return exact;
    const Duration pixel = exactlyAt(x + 1).isUnlimited() ? end - exact.span()
                                                          : exactlyAt(x + 1).span() - exact.span();
    const Duration step = roundSpan(std::max(pixel, Duration{1ms}));
    const Duration rounded = (exact.span() + step / 2) / step * step;
    return std::min(rounded, end);
}

std::vector<Duration> TtlScale::ticks(double apart) const
{
    std::vector<Duration> result{0ns};
    // From the end down, so that the long ones, which stand close, are the ones that are thinned.
    std::vector<Duration> found;
    for (Duration next = roundSpan(std::max(Duration{end / 200}, Duration{1ns})); next <= end;
         next = roundSpan(next + 1ns))
        found.push_back(next);
    if (found.empty() || found.back() < end)
        found.push_back(end);
    double last = x(end) + apart;
    std::vector<Duration> kept;
    for (auto it = found.rbegin(); it != found.rend(); ++it) {
        const double place = x(*it);
        if (last - place < apart || place - left < apart)
            continue;
        kept.push_back(*it);
        last = place;
    }
    result.insert(result.end(), kept.rbegin(), kept.rend());
    return result;
}

Duration ttlAxisEnd(Duration longestAge, Ttl inForce, Duration tried)
{
    Duration end = std::max(Duration{1s}, beyond(longestAge));
    if (!inForce.isUnlimited())
        end = std::max(end, beyond(inForce.span()));
    if (tried != Duration::max())
        end = std::max(end, tried);
    return roundEnd(end);
}

} // namespace ui

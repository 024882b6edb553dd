#include <simulation/traffic.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include <simulation/portable_math.h>

namespace simulation {

namespace {

constexpr double second = 1e9;
constexpr std::int64_t endOfTime = std::numeric_limits<std::int64_t>::max();

bool hasBursts(const TrafficSettings &settings)
{
    return settings.burstEvery > Duration::zero() && settings.burstLength > Duration::zero();
}

/// How much of the time before `time` lay within bursts.
double timeInBursts(const TrafficSettings &settings, std::int64_t time)
{
    const std::int64_t every = settings.burstEvery.count();
    const std::int64_t length = std::min(settings.burstLength, settings.burstEvery).count();
    const std::int64_t periods = time / every;
    return static_cast<double>(periods) * static_cast<double>(length) +
           static_cast<double>(std::min(time % every, length));
}

/// Calls a second, at an instant.
double rateAt(const TrafficSettings &settings, std::int64_t time)
{
    const bool inBurst =
        hasBursts(settings) && time % settings.burstEvery.count() < settings.burstLength.count();
    return settings.rate * (inBurst ? settings.burstFactor : 1);
}

/// What decides about the gaps.
auto pace(const TrafficSettings &settings)
{
    return std::tie(settings.on, settings.rate, settings.arrivals, settings.burstEvery,
                    settings.burstLength, settings.burstFactor);
}

} // namespace

std::string keyName(const TrafficSettings &settings, std::size_t index)
{
    if (settings.ownKeys)
        return settings.ownKeys->at(index);
    return "user:" + std::to_string(index + 1);
}

double expectedArrivals(const TrafficSettings &settings, TimePoint from, TimePoint to)
{
    const std::int64_t begin = std::max<std::int64_t>(from.time_since_epoch().count(), 0);
    const std::int64_t end = to.time_since_epoch().count();
    if (!settings.on || end <= begin)
        return 0;
    double span = static_cast<double>(end - begin);
    if (hasBursts(settings))
        span += (settings.burstFactor - 1) *
                (timeInBursts(settings, end) - timeInBursts(settings, begin));
    return span * settings.rate / second;
}

Traffic::Traffic(std::uint64_t seed)
    : m_gaps{streamSeed(seed, 0x6A61707301ULL)}, m_keys{streamSeed(seed, 0x6B65797302ULL)}
{
}

bool Traffic::Instant::add(double span)
{
    const double whole = std::floor(span);
    fraction += span - whole;
    const double carry = std::floor(fraction);
    fraction -= carry;
    // 2^62 and not 2^63, so that the sum below cannot overflow.
    if (!(whole + carry < 0x1p62) ||
        nanoseconds > endOfTime - static_cast<std::int64_t>(whole + carry))
        return false;
    nanoseconds += static_cast<std::int64_t>(whole + carry);
    return true;
}

bool Traffic::keepsGap(const TrafficSettings &settings) const
{
    return m_settings.on && settings.on && m_settings.arrivals == settings.arrivals;
}

void Traffic::setSettings(const TrafficSettings &settings, TimePoint now)
{
    if (settings.choice == KeyChoice::zipf &&
        (settings.keys() != m_zipf.ranks() || settings.exponent != m_zipf.exponent()))
        m_zipf = Zipf{static_cast<std::uint32_t>(settings.keys()), settings.exponent};

    const bool samePace = pace(settings) == pace(m_settings);
    const bool sameGap = keepsGap(settings);
    if (!samePace && sameGap)
        m_gap -= expectedArrivals(m_settings, TimePoint{Duration{m_gapFrom.nanoseconds}}, now) -
                 m_gapFrom.fraction * rateAt(m_settings, m_gapFrom.nanoseconds) / second;
    m_settings = settings;
    if (samePace)
        return;
    m_next.reset();
    m_gapFrom = {.nanoseconds = std::max<std::int64_t>(now.time_since_epoch().count(), 0)};
    if (!settings.on)
        return;
    m_gap = sameGap ? std::max(m_gap, 0.0) : drawGap();
    m_next = after(m_gapFrom, m_gap);
}

std::optional<TimePoint> Traffic::next() const noexcept
{
    if (!m_next)
        return std::nullopt;
    const bool isNearerToTheNext = m_next->fraction >= 0.5 && m_next->nanoseconds < endOfTime;
    return TimePoint{Duration{m_next->nanoseconds + (isNearerToTheNext ? 1 : 0)}};
}

std::size_t Traffic::take()
{
    m_gapFrom = m_next.value();
    m_gap = drawGap();
    m_next = after(m_gapFrom, m_gap);
    return drawKey();
}

std::size_t Traffic::drawKey()
{
    const std::uint64_t bits = m_keys.bits();
    if (m_settings.choice == KeyChoice::zipf)
        return m_zipf.rank(bits) - 1;
    return static_cast<std::size_t>(unitOf(bits) * static_cast<double>(m_settings.keys()));
}

/// In expected arrivals: 1 if they are steady, on average 1 if not.
double Traffic::drawGap()
{
    const double unit = m_gaps.unit(); // also if it is not used, see the class
    return m_settings.arrivals == Arrivals::steady ? 1 : -portableLog(1 - unit);
}

/// The instant at which so many more arrivals are expected. The rate is constant in a burst and
/// constant between two.
std::optional<Traffic::Instant> Traffic::after(Instant from, double arrivals) const
{
    const double rate = m_settings.rate;
    const auto reach = [](Instant instant, double span) -> std::optional<Instant> {
        return instant.add(span) ? std::optional{instant} : std::nullopt;
    };
    if (!hasBursts(m_settings))
        return reach(from, arrivals * second / rate);

    const std::int64_t every = m_settings.burstEvery.count();
    const std::int64_t length = std::min(m_settings.burstLength, m_settings.burstEvery).count();
    const double burstRate = rate * m_settings.burstFactor;
    const double inPeriod =
        (burstRate * static_cast<double>(length) + rate * static_cast<double>(every - length)) /
        second;
    if (!(inPeriod > 0))
        return std::nullopt;
    while (true) {
        const std::int64_t phase = from.nanoseconds % every;
        if (phase == 0 && from.fraction == 0 && arrivals >= inPeriod) { // whole periods at once
            const double periods = std::floor(arrivals / inPeriod);
            arrivals = std::max(arrivals - periods * inPeriod, 0.0);
            const std::int64_t mostPeriods = (endOfTime - from.nanoseconds) / every;
            if (!(periods < static_cast<double>(mostPeriods)))
                return std::nullopt;
            from.nanoseconds += static_cast<std::int64_t>(periods) * every;
        }
        const double rateHere = phase < length ? burstRate : rate;
        const std::int64_t left = (phase < length ? length : every) - phase;
        const double expected = (static_cast<double>(left) - from.fraction) * rateHere / second;
        if (arrivals < expected)
            return reach(from, arrivals * second / rateHere);
        arrivals -= expected;
        if (from.nanoseconds > endOfTime - left)
            return std::nullopt;
        from = {.nanoseconds = from.nanoseconds + left};
    }
}

} // namespace simulation

#include <simulation/zipf.h>

#include <algorithm>
#include <cmath>

#include <simulation/portable_math.h>
#include <simulation/random.h>

namespace simulation {

Zipf::Zipf(std::uint32_t ranks, double exponent) noexcept
    : m_ranks{std::max<std::uint32_t>(ranks, 1)}, m_exponent{exponent}, m_from{area(1.5) - 1},
      m_to{area(m_ranks + 0.5)}, m_surelyWithin{2 - areaInverse(area(2.5) - weight(2))}
{
}

/// x^−s
double Zipf::weight(double x) const noexcept
{
    return portableExp(-m_exponent * portableLog(x));
}

/// The integral of the weight from 1 to x: (x^(1−s) − 1) / (1 − s), which is ln x for s = 1.
double Zipf::area(double x) const noexcept
{
    const double logarithm = portableLog(x);
    const double power = (1 - m_exponent) * logarithm;
    return power == 0 ? logarithm : logarithm * (portableExpm1(power) / power);
}

double Zipf::areaInverse(double area) const noexcept
{
    // Below −1 only by rounding, at the far end of large exponents.
    const double power = std::max((1 - m_exponent) * area, -1 + 0x1p-53);
    return portableExp(power == 0 ? area : area * (portableLog1p(power) / power));
}

std::uint32_t Zipf::rank(std::uint64_t bits) const noexcept
{
    for (SplitMix more{bits};; bits = more.bits()) {
        const double drawn = m_to + unitOf(bits) * (m_from - m_to); // above m_from, up to m_to
        const double x = areaInverse(drawn);
        const double rank = std::clamp(std::floor(x + 0.5), 1.0, static_cast<double>(m_ranks));
        if (rank - x <= m_surelyWithin || drawn >= area(rank + 0.5) - weight(rank))
            return static_cast<std::uint32_t>(rank);
    }
}

} // namespace simulation

#pragma once
// Draws ranks as Zipf's law has them: the k-th as often as 1/k^s.

#include <cstdint>

namespace simulation {

/// By rejection-inversion (Hörmann, Derflinger: Rejection-Inversion to Generate Variates from
/// Monotone Discrete Distributions, 1996): no table, and a little more than one trial on average,
/// however many ranks there are.
class Zipf
{
public:
    /// `ranks` at least 1; `exponent` from 0 (all alike) to 10.
    Zipf(std::uint32_t ranks, double exponent) noexcept;

    /// 1 … ranks, made of 64 random bits. The same bits give the same rank.
    [[nodiscard]] std::uint32_t rank(std::uint64_t bits) const noexcept;

    [[nodiscard]] std::uint32_t ranks() const noexcept
    {
        return m_ranks;
    }

    [[nodiscard]] double exponent() const noexcept
    {
        return m_exponent;
    }

private:
    [[nodiscard]] double weight(double x) const noexcept;
    [[nodiscard]] double area(double x) const noexcept;
    [[nodiscard]] double areaInverse(double area) const noexcept;

    std::uint32_t m_ranks;
    double m_exponent;
    double m_from; // of the area that is drawn from
    double m_to;
    double m_surelyWithin; // so near above the point drawn a rank needs no further look
};

} // namespace simulation

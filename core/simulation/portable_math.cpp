#include <simulation/portable_math.h>

#include <cmath>
#include <limits>

#include <simulation/random.h>

namespace simulation {

namespace {

// ln 2 in two parts: the first ends in zeros, so that small whole multiples of it are exact.
constexpr double ln2High = 0x1.62E42FEEp-1;
constexpr double ln2Low = 0x1.A39EF35793C76p-33;
constexpr double ln2 = 0x1.62E42FEFA39EFp-1;

/// ln((1 + f) / (1 − f)) = 2 · (f + f³/3 + f⁵/5 + …), for |f| below 0.18.
double twoArtanh(double f) noexcept
{
    const double square = f * f;
    double sum = 0;
    for (int n = 23; n >= 3; n -= 2)
        sum = (sum + 1.0 / n) * square;
    return 2 * (f + f * sum);
}

/// e^r − 1 by its power series, for |r| up to ln 2 / 2.
double smallExpm1(double r) noexcept
{
    double sum = 0;
    for (int n = 14; n >= 2; --n)
        sum = (sum + 1) * (r / n);
    return r + r * sum;
}

} // namespace

double portableLog(double x) noexcept
{
    int exponent = 0;
    double mantissa = std::frexp(x, &exponent); // ½ ≤ mantissa < 1
    if (mantissa < 0x1.6A09E667F3BCDp-1) { // √½
        mantissa *= 2;
        --exponent;
    }
    const double sum = twoArtanh((mantissa - 1) / (mantissa + 1));
    return exponent * ln2High + (sum + exponent * ln2Low);
}

double portableLog1p(double x) noexcept
{
    if (std::abs(x) < 0.4)
        return twoArtanh(x / (2 + x));
    return portableLog(1 + x);
}

double portableExp(double x) noexcept
{
    if (x > 710)
        return std::numeric_limits<double>::infinity();
    if (x < -746)
        return 0;
    const double twos = std::floor(x / ln2 + 0.5);
    const double rest = (x - twos * ln2High) - twos * ln2Low;
    return std::ldexp(1 + smallExpm1(rest), static_cast<int>(twos));
}

double portableExpm1(double x) noexcept
{
    if (std::abs(x) < 0.34)
        return smallExpm1(x);
    return portableExp(x) - 1;
}

double normalOf(std::uint64_t bits) noexcept
{
    SplitMix random{bits};
    while (true) {
        const double x = 2 * random.unit() - 1;
        const double y = 2 * random.unit() - 1;
        const double square = x * x + y * y;
        if (square > 0 && square < 1)
            return x * std::sqrt(-2 * portableLog(square) / square);
    }
}

} // namespace simulation

#pragma once
// Random numbers that are the same on every machine.

#include <cstdint>
#include <random>

#include <stalecache/time.h>

namespace simulation {

/// 0 ≤ x < 1, in steps of 2^-53.
[[nodiscard]] constexpr double unitOf(std::uint64_t bits) noexcept
{
    return static_cast<double>(bits >> 11U) * 0x1p-53;
}

/// Even over −spread … +spread.
[[nodiscard]] constexpr stalecache::Duration evenly(std::uint64_t bits,
                                                    stalecache::Duration spread) noexcept
{
    const double span = static_cast<double>(spread.count());
    return stalecache::Duration{static_cast<std::int64_t>((2 * unitOf(bits) - 1) * span)};
}

/// Spreads every bit over all bits: the finaliser of SplitMix64 (Steele, Lea, Flood: Fast
/// Splittable Pseudorandom Number Generators, 2014).
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t bits) noexcept
{
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBULL;
    return bits ^ (bits >> 31U);
}

/// SplitMix64. Small, so that one drawn number can be unfolded into as many as a method needs,
/// while the stream it came from moves on by exactly one.
class SplitMix
{
public:
    explicit constexpr SplitMix(std::uint64_t seed) noexcept : m_state{seed} {}

    constexpr std::uint64_t bits() noexcept
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        return mixed(m_state);
    }

    constexpr double unit() noexcept
    {
        return unitOf(bits());
    }

private:
    std::uint64_t m_state;
};

/// The seed of one of several streams that have nothing to do with each other.
[[nodiscard]] constexpr std::uint64_t streamSeed(std::uint64_t seed, std::uint64_t stream) noexcept
{
    return mixed(mixed(seed) + stream);
}

/// The distributions of the standard library differ from one library to the next; these do not.
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_engine{seed} {}

    std::uint64_t bits()
    {
        return m_engine();
    }

    /// 0 ≤ x < 1, in steps of 2^-53.
    double unit()
    {
        return unitOf(bits());
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace simulation

#pragma once
// Random numbers that are the same on every machine.

#include <cstdint>
#include <random>

#include <stalecache/time.h>

namespace simulation {

/// The distributions of the standard library differ from one library to the next; these do not.
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_engine{seed} {}

    /// 0 ≤ x < 1, in steps of 2^-53.
    double unit()
    {
        return static_cast<double>(m_engine() >> 11U) * 0x1p-53;
    }

    /// Even over −spread … +spread.
    stalecache::Duration around(stalecache::Duration spread)
    {
        const double span = static_cast<double>(spread.count());
        return stalecache::Duration{static_cast<std::int64_t>((2 * unit() - 1) * span)};
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace simulation

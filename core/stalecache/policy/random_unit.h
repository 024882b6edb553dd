#pragma once
// Random numbers for jitter, from any number of threads.

#include <atomic>
#include <cstdint>
#include <random>

namespace stalecache::policy {

/// Each call gives 0 ≤ x < 1, in steps of 2^-53. SplitMix64 (G. Steele, D. Lea, C. Flood, "Fast
/// Splittable Pseudorandom Number Generators", OOPSLA 2014), whose whole state is one sum: threads
/// share it by an atomic addition. Thread-safe.
class RandomUnit
{
public:
    RandomUnit()
        : RandomUnit{(std::uint64_t{std::random_device{}()} << 32U) | std::random_device{}()}
    {
    }

    explicit RandomUnit(std::uint64_t seed) noexcept : m_sum{seed} {}

    /// Moves, before it is shared; a copy would draw the very same numbers.
    RandomUnit(RandomUnit &&other) noexcept : m_sum{other.m_sum.load(std::memory_order_relaxed)} {}

    RandomUnit(const RandomUnit &) = delete;
    RandomUnit &operator=(const RandomUnit &) = delete;

    [[nodiscard]] double operator()() noexcept
    {
        constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = m_sum.fetch_add(golden, std::memory_order_relaxed) + golden;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        mixed ^= mixed >> 31U;
        return static_cast<double>(mixed >> 11U) * 0x1p-53;
    }

private:
    std::atomic<std::uint64_t> m_sum;
};

} // namespace stalecache::policy

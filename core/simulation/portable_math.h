#pragma once
// Logarithm and exponential that are the same, bit for bit, on every machine.

#include <cstdint>

namespace simulation {

// The mathematical libraries of systems, and even one library on two processors, differ in the last
// bit. These use only operations that IEEE 754 rounds in one way. Within a few units in the last
// place of the true value.

/// Natural logarithm; x above 0 and finite.
[[nodiscard]] double portableLog(double x) noexcept;
/// log(1 + x), also for the smallest x; x above −1 and finite.
[[nodiscard]] double portableLog1p(double x) noexcept;
/// e^x; 0 or infinity where the result is too small or too large.
[[nodiscard]] double portableExp(double x) noexcept;
/// e^x − 1, also for the smallest x.
[[nodiscard]] double portableExpm1(double x) noexcept;

/// A number of the standard normal distribution made of 64 random bits, by the polar method
/// (Marsaglia, Bray: A Convenient Method for Generating Normal Variables, 1964).
[[nodiscard]] double normalOf(std::uint64_t bits) noexcept;

} // namespace simulation

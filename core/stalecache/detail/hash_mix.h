#pragma once
// Spreads a hash over a power of two of buckets.

#include <cstddef>
#include <cstdint>

namespace stalecache::detail {

/// The bucket of `hash` among 2^`bits`. Multiplying by 2^64 / φ moves every bit into the top ones
/// (Knuth, The Art of Computer Programming 3, 6.4), so that hashes that count 1, 2, 3 … spread too.
template <unsigned bits>
[[nodiscard]] constexpr std::size_t bucketOf(std::size_t hash) noexcept
{
    static_assert(bits > 0 && bits < 32);
    return static_cast<std::size_t>((std::uint64_t{hash} * 0x9E3779B97F4A7C15ULL) >> (64U - bits));
}

} // namespace stalecache::detail

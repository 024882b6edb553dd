#pragma once
// The small numbers that stand for keys, texts and events.

#include <cstdint>

namespace journal {

/// A key of the cache, numbered in the order the keys were first seen: 0, 1, 2 …
enum class KeyId : std::uint32_t
{
};

/// A text kept once: the message of an error, or a value.
enum class TextId : std::uint32_t
{
};

inline constexpr KeyId noKey{0xFFFFFFFF};
inline constexpr TextId noText{0xFFFFFFFF};

/// The number of an event in its journal: 0, 1, 2 … Never reused, also when old events are dropped.
using Sequence = std::uint64_t;

/// The number of a call, as in the journal's source; 0 for what belongs to no call.
using CallNumber = std::uint32_t;

[[nodiscard]] constexpr std::uint32_t index(KeyId id) noexcept
{
    return static_cast<std::uint32_t>(id);
}

[[nodiscard]] constexpr std::uint32_t index(TextId id) noexcept
{
    return static_cast<std::uint32_t>(id);
}

} // namespace journal

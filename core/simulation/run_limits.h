#pragma once
// How much one run may hold, so that no input, however small, takes all memory.

#include <cstddef>
#include <cstdint>

namespace simulation {

/// With a journal of journal::Journal::defaultLimit events, of which the oldest go, a run takes
/// less than 2 GB whatever is asked of it. tests/runner plays the dearest inputs under that limit.
struct RunLimits
{
    static constexpr std::size_t bytesOfEvent = 50;
    static constexpr std::size_t bytesOfKey = 650; ///< with its entry
    static constexpr std::size_t bytesOfCall = 500;

    std::size_t calls = 1'200'000; ///< in flight at once
    std::size_t keys = 1'200'000; ///< known
};

/// Which of them a run has come to: it goes no further.
enum class RunLimit : std::uint8_t
{
    calls,
    keys,
};

} // namespace simulation

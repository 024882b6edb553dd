#pragma once
// What a caller gets: the value, and how it came.

#include <exception>
#include <optional>

#include <stalecache/time.h>

namespace stalecache {

enum class Origin
{
    fresh, ///< the function succeeded just now
    stale, ///< the function failed; this is its last stored result for the key
};

/// A value with its history. `Error` is the error type of the function, or std::exception_ptr for a
/// function that returns a plain value.
template <class Value, class Error = std::exception_ptr>
struct Served
{
    Value value;
    Origin origin = Origin::fresh;
    Duration age{0}; ///< since it was stored; zero when fresh
    /// How much longer it can be served to callers who ask the same, since the TTL and the call's
    /// own `maxStaleness` both end it; Duration::max() if for ever. Zero for a fresh value that was
    /// not stored: the TTL is zero, the order forbade it, or the backend failed.
    Duration remaining{0};
    std::optional<Error> suppressedError{}; ///< the error a stale value stands in for
    /// Set instead of `suppressedError` when a function that returns std::expected threw.
    std::exception_ptr suppressedException{};

    [[nodiscard]] bool isStale() const noexcept
    {
        return origin == Origin::stale;
    }
};

} // namespace stalecache

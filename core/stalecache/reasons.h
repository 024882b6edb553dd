#pragma once
// Why a call ended as it did.

namespace stalecache {

/// Why the caller got the original error.
enum class PropagateReason
{
    absent, ///< nothing usable was ever stored for the key
    expired, ///< the entry was older than its TTL, or than this call accepts
    refused, ///< the classifier said that this error is not to be covered
    backend, ///< the backend could not be read
    cancelled, ///< the caller had asked to stop
};

/// Why a fresh value was not stored.
enum class SkipReason
{
    superseded, ///< a call for the same key that began later has already stored or evicted
    invalidated, ///< the key was invalidated since this call began
};

enum class BackendOperation
{
    get,
    set,
    erase,
};

} // namespace stalecache

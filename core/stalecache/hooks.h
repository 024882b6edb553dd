#pragma once
// What StaleCache tells while it works: one small struct an event, one optional function each.

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include <stalecache/error_view.h>
#include <stalecache/reasons.h>
#include <stalecache/time.h>

namespace stalecache {

/// Calls of one cache in the order they began: 1, 2, 3 … Zero: not part of a call, or not counted
/// because the cache has no hooks.
using CallNumber = std::uint64_t;

// The references in the events below are valid only while the hook runs.

template <class Key, class Value>
struct CacheRefreshed
{
    CallNumber call;
    const Key &key;
    const Value &value;
    TimePoint storedAt;
};

template <class Key, class Value>
struct StaleServed
{
    CallNumber call;
    const Key &key;
    const Value &value;
    Duration age;
    Duration remaining; ///< Duration::max() if the entry never expires
    ErrorView error; ///< the one that was suppressed
};

template <class Key>
struct ErrorPropagated
{
    CallNumber call;
    const Key &key;
    PropagateReason reason;
    ErrorView error; ///< the one the caller gets
    std::optional<Duration> age; ///< of the entry that was too old
};

template <class Key>
struct StoreSkipped
{
    CallNumber call;
    const Key &key;
    SkipReason reason;
};

/// A success under a TTL of zero: returned, and nothing was stored.
template <class Key, class Value>
struct PassedThrough
{
    CallNumber call;
    const Key &key;
    const Value &value;
};

template <class Key>
struct BackendError
{
    CallNumber call;
    const Key &key;
    BackendOperation operation;
    ErrorView error;
};

/// A hook, or the classifier, threw. The outcome of the call is unchanged.
struct HookError
{
    std::string_view hook; ///< its name, as it is spelled in Hooks
    ErrorView error;
};

/// Every member is optional. Hooks run in the thread of the call, with no lock held, in the order
/// of the contract. They may do anything with the cache but end its life, and anything with the
/// pending call that is being settled: drop it, move it. One that throws is caught: the outcome
/// stays, the other hooks still run, and `onHookError` is told (what that one throws is only
/// counted).
template <class Key, class Value>
struct Hooks
{
    std::function<void(const CacheRefreshed<Key, Value> &)> onCacheRefreshed{};
    std::function<void(const StaleServed<Key, Value> &)> onStaleServed{};
    std::function<void(const ErrorPropagated<Key> &)> onErrorPropagated{};
    std::function<void(const StoreSkipped<Key> &)> onStoreSkipped{};
    std::function<void(const PassedThrough<Key, Value> &)> onPassedThrough{};
    std::function<void(const BackendError<Key> &)> onBackendError{};
    std::function<void(const HookError &)> onHookError{};

    [[nodiscard]] bool any() const noexcept
    {
        return onCacheRefreshed || onStaleServed || onErrorPropagated || onStoreSkipped ||
               onPassedThrough || onBackendError || onHookError;
    }
};

/// What to do about a failure.
enum class Verdict
{
    serveStale, ///< cover it, if there is a usable entry
    propagate, ///< hand it to the caller; keep the entry
    evict, ///< hand it to the caller and forget the entry: an authoritative "not found"
};

/// Decides which failures may be covered. Unset: all of them. If it throws, the failure is covered
/// as if it were unset, and `onHookError` is told. Called from the threads that call the cache.
using Classifier = std::function<Verdict(const ErrorView &)>;

} // namespace stalecache

#pragma once
// StaleCache: calls a function for a key and, when it fails, answers with the last good result.

#include <algorithm>
#include <atomic>
#include <concepts>
#include <cstdint>
#include <exception>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <stop_token>
#include <type_traits>
#include <utility>

#include <stalecache/cache.h>
#include <stalecache/clock.h>
#include <stalecache/detail/caught.h>
#include <stalecache/detail/flight.h>
#include <stalecache/detail/forward_clock.h>
#include <stalecache/detail/hook_runner.h>
#include <stalecache/detail/is_expected.h>
#include <stalecache/detail/order_book.h>
#include <stalecache/hooks.h>
#include <stalecache/map_cache.h>
#include <stalecache/served.h>

namespace stalecache {

/// What one call may ask for itself.
struct CallOptions
{
    /// Serve nothing older than this, even if the TTL of the cache would allow it.
    std::optional<Ttl> maxStaleness{};
    /// If a stop was requested by the time the function has failed, the caller gets its error: a
    /// cancellation is never covered by a stale value.
    std::stop_token stop{};

    /// The window that holds for this call.
    [[nodiscard]] Ttl within(Ttl ttl) const noexcept
    {
        return maxStaleness ? std::min(ttl, *maxStaleness) : ttl;
    }
};

/// The answer of StaleCache::peek.
template <class Value>
struct Peek
{
    Freshness freshness; ///< state, age, remaining
    std::optional<Value> value{}; ///< there unless the entry is absent
    std::exception_ptr backendError{}; ///< set if the backend could not be read

    [[nodiscard]] EntryState state() const noexcept
    {
        return freshness.state;
    }
};

/// Wraps a keyed call that can fail. The function is called every time. Its success is stored and
/// returned; its failure is answered with the last good value of the same key, if that is no older
/// than the TTL, and otherwise handed on untouched.
///
/// Thread-safe without outside locking, if the backend is. No lock is held while the function, a
/// hook or a backend's `get` runs; a backend's `set` and `erase` run under the lock that orders the
/// stores of one key. Neither copied nor moved: calls under way refer to it, and it must outlive
/// them.
///
/// Whatever takes a key keeps one of its own until it is done: a given rvalue moves in, an lvalue
/// is copied (by the caller, before anything begins). So the function, a hook or a backend may
/// change or destroy the object that the caller named. A key that is a mere view must refer to
/// something that outlasts the call.
template <class Key, class Value, class Backend = MapCache<Key, Value>, class ClockType = BootClock,
          class Hash = std::hash<Key>>
class StaleCache
{
    static_assert(std::copy_constructible<Value>,
                  "stalecache: the value must be copyable, since it is both stored and returned");
    static_assert(HasGet<Backend, Key, Value>,
                  "stalecache: the backend needs std::optional<Entry<Value>> get(const Key &)");
    static_assert(HasSet<Backend, Key, Value>,
                  "stalecache: the backend needs set(const Key &, Entry<Value>, Duration ttl)");
    static_assert(HasErase<Backend, Key>, "stalecache: the backend needs erase(const Key &)");
    static_assert(Clock<ClockType>, "stalecache: the clock needs TimePoint now() const and a "
                                    "static constexpr bool isSteady, and must be copyable");
    static_assert(std::invocable<const Hash &, const Key &>,
                  "stalecache: the key needs a std::hash, or a hash as the fifth parameter");

    using Order = detail::OrderBook<Key, Hash>;

    using Flight = detail::Flight<Order, Key>;

public:
    using HooksType = Hooks<Key, Value>;
    class PendingCall;

    /// A negative TTL is rejected with std::invalid_argument (by Ttl).
    explicit StaleCache(Backend backend, Ttl ttl, HooksType hooks = {},
                        ClockType clock = ClockType{}, Classifier classifier = {})
        : m_backend{std::move(backend)}, m_ttl{ttl.span().count()}, m_hooks{std::move(hooks)},
          m_clock{std::move(clock)}, m_classifier{std::move(classifier)}
    {
    }

    StaleCache(const StaleCache &) = delete;
    StaleCache &operator=(const StaleCache &) = delete;

    /// Calls `fn(key)`, which either returns std::expected<Value, E> (the result is then
    /// std::expected<Served<Value, E>, E>), or returns a Value and may throw anything (the result
    /// is then a Served<Value>, and what leaves is the very exception that `fn` threw). An
    /// exception out of a function that returns std::expected is covered, or leaves, in the same
    /// way. A throw costs about a microsecond more than an std::expected.
    template <class Fn>
    // NOLINTNEXTLINE(performance-unnecessary-value-param): `fn` may change what its caller has
    auto call(Key key, Fn &&fn, CallOptions options = {})
    {
        static_assert(std::invocable<Fn, const Key &>,
                      "stalecache: the function must take the key");
        using Result = std::remove_cvref_t<std::invoke_result_t<Fn, const Key &>>;
        if constexpr (detail::isExpected<Result>) {
            static_assert(std::convertible_to<typename Result::value_type, Value>,
                          "stalecache: the function must return std::expected of the value type");
            return callExpected<typename Result::error_type>(key, std::forward<Fn>(fn), options);
        } else {
            static_assert(
                std::convertible_to<Result, Value>,
                "stalecache: the function must return the value type, or std::expected of it");
            return callThrowing(key, std::forward<Fn>(fn), options);
        }
    }

    /// The same call in two halves, for code that must not block. The cache must outlive the
    /// result.
    [[nodiscard]] PendingCall begin(Key key, CallOptions options = {})
    {
        auto kept = std::make_shared<const Key>(std::move(key));
        Flight flight{m_order, *kept, m_hooks.nextNumber()};
        return PendingCall{*this, std::move(kept), std::move(flight), std::move(options)};
    }

    /// What would be served if a call failed now, and why. Calls nothing, fires nothing, changes
    /// nothing. What the backend throws is in the result.
    [[nodiscard]] Peek<Value> peek(Key key)
    {
        std::optional<Entry<Value>> entry;
        Peek<Value> result{};
        result.backendError = detail::caught([&] { entry = m_backend.get(std::as_const(key)); });
        if (!entry)
            return result;
        result.freshness = assess(entry->storedAt, m_clock.look(), ttl());
        if (result.state() != EntryState::absent)
            result.value = std::move(entry->value);
        return result;
    }

    /// Forgets a key; a call under way for it does not bring it back. False if the backend could
    /// not erase it (`onBackendError` was told): its entry may then still be served.
    bool invalidate(Key key)
    {
        const std::exception_ptr error = detail::caught(
            [&] { m_order.invalidate(key, [&] { m_backend.erase(std::as_const(key)); }); });
        if (error)
            reportBackend(0, key, BackendOperation::erase, error);
        return !error;
    }

    [[nodiscard]] Ttl ttl() const noexcept
    {
        return Duration{m_ttl.load(std::memory_order_relaxed)};
    }

    /// Holds for every entry from the next decision on. What a backend was told when it stored an
    /// entry stays: one that forgets by itself keeps to the former TTL.
    void setTtl(Ttl ttl) noexcept
    {
        m_ttl.store(ttl.span().count(), std::memory_order_relaxed);
    }

    /// How many times a hook or the classifier has thrown.
    [[nodiscard]] std::uint64_t hookErrors() const noexcept
    {
        return m_hooks.errors();
    }

    [[nodiscard]] Backend &backend() noexcept
    {
        return m_backend;
    }

private:
    template <class Error, class Fn>
    std::expected<Served<Value, Error>, Error> callExpected(const Key &key, Fn &&fn,
                                                            const CallOptions &options)
    {
        Flight flight{m_order, key, m_hooks.nextNumber()};
        std::optional<std::remove_cvref_t<std::invoke_result_t<Fn, const Key &>>> result;
        const std::exception_ptr thrown =
            detail::caught([&] { result.emplace(std::invoke(std::forward<Fn>(fn), key)); });
        if (!thrown) {
            if (*result)
                return succeed<Error>(key, flight, **std::move(result), options);
            return fail<Error>(key, flight, std::move(*result).error(), options);
        }
        auto settled = fail<std::exception_ptr>(key, flight, thrown, options);
        if (!settled)
            std::rethrow_exception(thrown);
        return Served<Value, Error>{.value = std::move(settled->value),
                                    .origin = settled->origin,
                                    .age = settled->age,
                                    .remaining = settled->remaining,
                                    .suppressedException = thrown};
    }

    template <class Fn>
    Served<Value> callThrowing(const Key &key, Fn &&fn, const CallOptions &options)
    {
        Flight flight{m_order, key, m_hooks.nextNumber()};
        std::optional<Value> result;
        const std::exception_ptr thrown =
            detail::caught([&] { result.emplace(std::invoke(std::forward<Fn>(fn), key)); });
        if (!thrown)
            return succeed<std::exception_ptr>(key, flight, *std::move(result), options);
        auto settled = fail<std::exception_ptr>(key, flight, thrown, options);
        if (!settled)
            std::rethrow_exception(thrown);
        return *std::move(settled);
    }

    template <class Error>
    Served<Value, Error> succeed(const Key &key, Flight &flight, Value value,
                                 const CallOptions &options)
    {
        const Ttl ttl = this->ttl();
        const bool isStored = ttl.span() > Duration::zero() ? store(key, flight, value, ttl)
                                                            : passThrough(key, flight, value);
        return {.value = std::move(value),
                .remaining = isStored ? options.within(ttl).span() : Duration::zero()};
    }

    bool passThrough(const Key &key, Flight &flight, const Value &value)
    {
        flight.land();
        m_hooks.fire(PassedThrough<Key, Value>{flight.number(), key, value});
        return false;
    }

    /// Whether it was stored.
    bool store(const Key &key, Flight &flight, const Value &value, Ttl ttl)
    {
        TimePoint storedAt;
        std::optional<SkipReason> skipped;
        const std::exception_ptr error = detail::caught([&] {
            skipped = m_order.apply(flight.ticket(), key, [&] {
                storedAt = m_clock.now();
                m_backend.set(key, Entry<Value>{value, storedAt}, ttl.span());
            });
        });
        flight.land();
        if (error)
            reportBackend(flight.number(), key, BackendOperation::set, error);
        else if (skipped)
            m_hooks.fire(StoreSkipped<Key>{flight.number(), key, *skipped});
        else
            m_hooks.fire(CacheRefreshed<Key, Value>{flight.number(), key, value, storedAt});
        return !error && !skipped;
    }

    template <class Error>
    std::expected<Served<Value, Error>, Error> fail(const Key &key, Flight &flight, Error error,
                                                    const CallOptions &options)
    {
        const auto propagate = [&](PropagateReason reason, std::optional<Duration> age = {}) {
            flight.land();
            m_hooks.fire(
                ErrorPropagated<Key>{flight.number(), key, reason, ErrorView::of(error), age});
            return std::unexpected{std::move(error)};
        };

        if (options.stop.stop_requested())
            return propagate(PropagateReason::cancelled);
        const Verdict verdict = classify(ErrorView::of(error));
        if (verdict == Verdict::evict)
            evict(key, flight);
        if (verdict != Verdict::serveStale)
            return propagate(PropagateReason::refused);
        const Ttl ttl = options.within(this->ttl());

        // Read only now, so that what another call stored meanwhile is what is served.
        std::optional<Entry<Value>> entry;
        TimePoint now;
        if (const std::exception_ptr backendError = detail::caught([&] {
                entry = m_backend.get(key);
                if (entry)
                    now = m_clock.now();
            })) {
            reportBackend(flight.number(), key, BackendOperation::get, backendError);
            return propagate(PropagateReason::backend);
        }
        if (!entry)
            return propagate(PropagateReason::absent);
        const Freshness freshness = assess(entry->storedAt, now, ttl);
        if (freshness.state == EntryState::absent)
            return propagate(PropagateReason::absent);
        if (freshness.state == EntryState::expired)
            return propagate(PropagateReason::expired, freshness.age);

        flight.land();
        Served<Value, Error> served{.value = std::move(entry->value),
                                    .origin = Origin::stale,
                                    .age = freshness.age,
                                    .remaining = freshness.remaining,
                                    .suppressedError = std::move(error)};
        m_hooks.fire(StaleServed<Key, Value>{flight.number(), key, served.value, served.age,
                                             served.remaining,
                                             ErrorView::of(*served.suppressedError)});
        return served;
    }

    /// What this call knows to be gone is forgotten, unless a call that began later has stored
    /// since.
    void evict(const Key &key, Flight &flight)
    {
        const std::exception_ptr error = detail::caught([&] {
            static_cast<void>(m_order.apply(flight.ticket(), key, [&] { m_backend.erase(key); }));
        });
        if (error)
            reportBackend(flight.number(), key, BackendOperation::erase, error);
    }

    Verdict classify(const ErrorView &error)
    {
        Verdict verdict = Verdict::serveStale;
        if (m_classifier)
            m_hooks.guard("classifier", [&] { verdict = m_classifier(error); });
        return verdict;
    }

    void reportBackend(CallNumber number, const Key &key, BackendOperation operation,
                       const std::exception_ptr &error)
    {
        m_hooks.fire(BackendError<Key>{number, key, operation, ErrorView::of(error)});
    }

    Backend m_backend;
    std::atomic<Duration::rep> m_ttl;
    detail::HookRunner<Key, Value> m_hooks;
    detail::ForwardClock<ClockType> m_clock;
    Classifier m_classifier;
    Order m_order;
};

/// A call that has begun and waits for its result. Moves, does not copy; one thread at a time.
/// Settled once: by succeed, fail or settle. Dropped unsettled it is abandoned: nothing is stored,
/// nothing is served, no hook runs. Settling a second time throws std::logic_error, and so it does
/// from a hook of this very settling. A hook may drop or move it, though: what settles a call has
/// taken all it needs out of this object before it begins.
template <class Key, class Value, class Backend, class ClockType, class Hash>
class StaleCache<Key, Value, Backend, ClockType, Hash>::PendingCall
{
public:
    /// Of a call that was not moved from.
    [[nodiscard]] const Key &key() const noexcept
    {
        return *m_key;
    }

    /// As the hooks will name it; zero if the cache has no hooks.
    [[nodiscard]] CallNumber number() const noexcept
    {
        return m_flight.number();
    }

    [[nodiscard]] bool isSettled() const noexcept
    {
        return m_flight.landed();
    }

    /// The function has succeeded.
    template <class Error = std::exception_ptr>
    Served<Value, Error> succeed(Value value)
    {
        Taken taken = take();
        return taken.cache.template succeed<Error>(*taken.key, taken.flight, std::move(value),
                                                   taken.options);
    }

    /// The function has failed with an error, or, as an std::exception_ptr, with what it threw. The
    /// result is the stale value, or that very error.
    template <class Error>
    std::expected<Served<Value, Error>, Error> fail(Error error)
    {
        Taken taken = take();
        return taken.cache.template fail<Error>(*taken.key, taken.flight, std::move(error),
                                                taken.options);
    }

    template <class Error>
    std::expected<Served<Value, Error>, Error> settle(std::expected<Value, Error> result)
    {
        if (result)
            return succeed<Error>(*std::move(result));
        return fail<Error>(std::move(result).error());
    }

    void abandon() noexcept
    {
        m_flight.land();
    }

private:
    friend class StaleCache;

    using KeptKey = std::shared_ptr<const Key>;

    struct Taken
    {
        StaleCache &cache;
        KeptKey key;
        Flight flight;
        CallOptions options;
    };

    PendingCall(StaleCache &cache, KeptKey key, Flight flight, CallOptions options)
        : m_cache{&cache}, m_key{std::move(key)}, m_flight{std::move(flight)},
          m_options{std::move(options)}
    {
    }

    [[nodiscard]] Taken take()
    {
        if (m_flight.landed())
            throw std::logic_error("stalecache: this call is already settled");
        return {*m_cache, m_key, std::move(m_flight), std::move(m_options)};
    }

    StaleCache *m_cache;
    KeptKey m_key; // shared with what settles the call
    Flight m_flight;
    CallOptions m_options;
};

} // namespace stalecache

#pragma once
// Runs hooks so that whatever they do, the outcome of the call stays.

#include <atomic>
#include <cstdint>
#include <exception>
#include <functional>
#include <string_view>
#include <utility>

#include <stalecache/detail/caught.h>
#include <stalecache/hooks.h>

namespace stalecache::detail {

/// Owns the hooks. Thread-safe as far as the hooks are.
template <class Key, class Value>
class HookRunner
{
public:
    explicit HookRunner(Hooks<Key, Value> hooks)
        : m_hooks{std::move(hooks)}, m_anySet{m_hooks.any()}
    {
    }

    /// 1, 2, 3 …; 0 if there is no hook that could tell it.
    [[nodiscard]] CallNumber nextNumber() noexcept
    {
        return m_anySet ? m_lastNumber.fetch_add(1, std::memory_order_relaxed) + 1 : 0;
    }

    void fire(const CacheRefreshed<Key, Value> &event)
    {
        run("onCacheRefreshed", m_hooks.onCacheRefreshed, event);
    }

    void fire(const StaleServed<Key, Value> &event)
    {
        run("onStaleServed", m_hooks.onStaleServed, event);
    }

    void fire(const ErrorPropagated<Key> &event)
    {
        run("onErrorPropagated", m_hooks.onErrorPropagated, event);
    }

    void fire(const StoreSkipped<Key> &event)
    {
        run("onStoreSkipped", m_hooks.onStoreSkipped, event);
    }

    void fire(const PassedThrough<Key, Value> &event)
    {
        run("onPassedThrough", m_hooks.onPassedThrough, event);
    }

    void fire(const BackendError<Key> &event)
    {
        run("onBackendError", m_hooks.onBackendError, event);
    }

    /// Runs what a program gave to the cache. What it throws is counted and told to `onHookError`.
    template <class Run>
    void guard(std::string_view name, Run &&run)
    {
        const std::exception_ptr error = caught(run);
        if (!error)
            return;
        m_errors.fetch_add(1, std::memory_order_relaxed);
        if (m_hooks.onHookError &&
            caught([&] { m_hooks.onHookError(HookError{name, ErrorView::of(error)}); }))
            m_errors.fetch_add(1, std::memory_order_relaxed);
    }

    [[nodiscard]] std::uint64_t errors() const noexcept
    {
        return m_errors.load(std::memory_order_relaxed);
    }

private:
    template <class Event>
    void run(std::string_view name, const std::function<void(const Event &)> &hook,
             const Event &event)
    {
        if (hook)
            guard(name, [&] { hook(event); });
    }

    Hooks<Key, Value> m_hooks;
    bool m_anySet;
    std::atomic<CallNumber> m_lastNumber{0};
    std::atomic<std::uint64_t> m_errors{0};
};

} // namespace stalecache::detail

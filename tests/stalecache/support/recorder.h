#pragma once
// Keeps everything the hooks of a cache were told, as plain values.

#include <QByteArray>
#include <QByteArrayList>

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <stalecache/hooks.h>

namespace support {

/// One hook call. What a hook does not tell stays empty.
struct Seen
{
    std::string hook{};
    stalecache::CallNumber call = 0;
    std::string key{};
    std::string value{};
    std::optional<stalecache::TimePoint> storedAt{};
    std::optional<stalecache::Duration> age{};
    std::optional<stalecache::Duration> remaining{};
    std::optional<stalecache::PropagateReason> reason{};
    std::optional<stalecache::SkipReason> skipReason{};
    std::optional<stalecache::BackendOperation> operation{};
    std::string error{};

    friend bool operator==(const Seen &, const Seen &) = default;
};

/// Must outlive the cache that has its hooks.
class Recorder
{
public:
    /// Every hook but onHookError throws, after it has recorded.
    bool hooksThrow = false;
    bool hookErrorThrows = false;
    std::vector<Seen> events;

    using Hooks = stalecache::Hooks<std::string, std::string>;

    [[nodiscard]] Hooks hooks()
    {
        return {
            .onCacheRefreshed =
                [this](const auto &e) {
                    add({.hook = "onCacheRefreshed",
                         .call = e.call,
                         .key = e.key,
                         .value = e.value,
                         .storedAt = e.storedAt});
                },
            .onStaleServed =
                [this](const auto &e) {
                    add({.hook = "onStaleServed",
                         .call = e.call,
                         .key = e.key,
                         .value = e.value,
                         .age = e.age,
                         .remaining = e.remaining,
                         .error = e.error.message()});
                },
            .onErrorPropagated =
                [this](const auto &e) {
                    add({.hook = "onErrorPropagated",
                         .call = e.call,
                         .key = e.key,
                         .age = e.age,
                         .reason = e.reason,
                         .error = e.error.message()});
                },
            .onStoreSkipped =
                [this](const auto &e) {
                    add({.hook = "onStoreSkipped",
                         .call = e.call,
                         .key = e.key,
                         .skipReason = e.reason});
                },
            .onPassedThrough =
                [this](const auto &e) {
                    add({.hook = "onPassedThrough",
                         .call = e.call,
                         .key = e.key,
                         .value = e.value});
                },
            .onBackendError =
                [this](const auto &e) {
                    add({.hook = "onBackendError",
                         .call = e.call,
                         .key = e.key,
                         .operation = e.operation,
                         .error = e.error.message()});
                },
            .onHookError =
                [this](const stalecache::HookError &e) {
                    events.push_back({.hook = "onHookError",
                                      .key = std::string{e.hook},
                                      .error = e.error.message()});
                    if (hookErrorThrows)
                        throw std::runtime_error{"onHookError threw"};
                },
        };
    }

    /// The names of the hooks, in the order they ran.
    [[nodiscard]] QByteArrayList names() const
    {
        QByteArrayList result;
        for (const Seen &seen : events)
            result << QByteArray::fromStdString(seen.hook);
        return result;
    }

    [[nodiscard]] const Seen &last() const
    {
        return events.at(events.size() - 1);
    }

private:
    void add(Seen seen)
    {
        const std::string hook = seen.hook;
        events.push_back(std::move(seen));
        if (hooksThrow)
            throw std::runtime_error{hook + " threw"};
    }
};

} // namespace support

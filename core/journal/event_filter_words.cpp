#include <journal/event_filter_words.h>

#include <cstddef>

namespace journal {

namespace {

template <std::size_t count>
std::string_view wordAt(const std::array<std::string_view, count> &words, std::size_t number)
{
    return number < count ? words[number] : std::string_view{};
}

constexpr std::array<std::string_view, eventKindCount> kinds{
    "call started",    "cache refreshed", "stale served",   "error propagated", "store skipped",
    "passed through",  "backend error",   "entry expired",  "invalidated",      "health changed",
    "setting changed", "attempt started", "attempt failed", "breaker rejected", "breaker changed"};

constexpr std::array<std::string_view, 5> outcomes{"", "refreshed", "stale served",
                                                   "error propagated", "fresh unstored"};

constexpr std::array<std::string_view, settingCount> settings{"ttl",
                                                              "failure rate",
                                                              "error kind",
                                                              "latency",
                                                              "jitter",
                                                              "latency tail",
                                                              "fail after",
                                                              "flap up",
                                                              "flap down",
                                                              "fail first",
                                                              "outages",
                                                              "key overrides",
                                                              "value lifetime",
                                                              "traffic",
                                                              "traffic rate",
                                                              "traffic arrivals",
                                                              "traffic keys",
                                                              "traffic exponent",
                                                              "burst every",
                                                              "burst length",
                                                              "burst factor",
                                                              "timeout",
                                                              "retries",
                                                              "backoff",
                                                              "first wait",
                                                              "longest wait",
                                                              "breaker failures",
                                                              "breaker open for",
                                                              "breaker probes",
                                                              "retry factor",
                                                              "traffic key list",
                                                              "health",
                                                              "kept error text",
                                                              "kept traffic keys",
                                                              "kept exponent",
                                                              "kept timeout",
                                                              "kept retries",
                                                              "kept breaker failures"};

constexpr std::array<std::string_view, 3> breakerStates{"closed", "open", "half-open"};

constexpr std::array<std::string_view, 5> propagateReasons{"absent", "expired", "refused",
                                                           "backend", "cancelled"};

constexpr std::array<std::string_view, 2> skipReasons{"superseded", "invalidated"};

constexpr std::array<std::string_view, 3> operations{"get", "set", "erase"};

constexpr std::array<std::string_view, 2> healths{"healthy", "failing"};

/// A list one word short would not fail to compile: its last entry would be empty.
static_assert(!kinds.back().empty() && !settings.back().empty());

} // namespace

std::string_view eventWords(EventKind kind) noexcept
{
    return wordAt(kinds, static_cast<std::size_t>(kind));
}

std::string_view outcomeWords(Outcome outcome) noexcept
{
    return wordAt(outcomes, static_cast<std::size_t>(outcome));
}

std::string_view settingWords(Setting setting) noexcept
{
    return wordAt(settings, static_cast<std::size_t>(setting));
}

std::string_view detailWords(const Event &event) noexcept
{
    switch (event.kind) {
    case EventKind::errorPropagated:
        return wordAt(propagateReasons, event.detail);
    case EventKind::storeSkipped:
        return wordAt(skipReasons, event.detail);
    case EventKind::backendError:
        return wordAt(operations, event.detail);
    case EventKind::healthChanged:
        return wordAt(healths, event.detail);
    case EventKind::settingChanged:
        return settingWords(event.setting());
    case EventKind::breakerChanged:
        return wordAt(breakerStates, event.detail);
    default:
        return {};
    }
}

} // namespace journal

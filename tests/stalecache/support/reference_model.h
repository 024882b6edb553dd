#pragma once
// What the contract says of a cache, in the plainest way: everything that ever happened to a key is
// kept, and every question is answered by reading it again. Written apart from the library.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace support {

/// All times and spans in ticks.
class ReferenceModel
{
public:
    enum class Fact
    {
        began,
        stored,
        evicted,
        invalidated,
    };

    enum class Error
    {
        ordinary, ///< may be covered
        refused, ///< must reach the caller
        authoritative, ///< must reach the caller, and the entry goes
    };

    struct Happening
    {
        Fact fact;
        int call; ///< 0 for an invalidation
        std::string value;
        std::int64_t at;
    };

    struct Answer
    {
        std::string hooks; ///< the one hook that runs, with its reason; empty if none
        std::optional<std::string> value{};
        bool stale = false;
        std::int64_t age = 0;
        std::int64_t remaining = 0;

        friend bool operator==(const Answer &, const Answer &) = default;
    };

    std::int64_t clock = 0;
    std::int64_t ttl = 0;

    void begin(const std::string &key, int call)
    {
        m_history[key].push_back({Fact::began, call, {}, 0});
    }

    void invalidate(const std::string &key)
    {
        m_history[key].push_back({Fact::invalidated, 0, {}, 0});
    }

    Answer succeed(const std::string &key, int call, const std::string &value,
                   std::optional<std::int64_t> limit)
    {
        Answer answer{.hooks = "passed", .value = value};
        if (ttl == 0)
            return answer;
        const std::string objection = objectionTo(key, call);
        if (!objection.empty()) {
            answer.hooks = "skipped " + objection;
            return answer;
        }
        m_history[key].push_back({Fact::stored, call, value, time()});
        answer.hooks = "refreshed";
        answer.remaining = windowOf(limit);
        return answer;
    }

    Answer fail(const std::string &key, int call, Error error, std::optional<std::int64_t> limit,
                bool stopped)
    {
        if (stopped)
            return {"propagated cancelled"};
        if (error == Error::authoritative && objectionTo(key, call).empty())
            m_history[key].push_back({Fact::evicted, call, {}, 0});
        if (error != Error::ordinary)
            return {"propagated refused"};
        const std::optional<Happening> entry = entryOf(key);
        if (!entry)
            return {"propagated absent"};
        const std::int64_t window = windowOf(limit);
        const std::int64_t age = time() - entry->at;
        if (age > window || window == 0)
            return {"propagated expired"};
        return {.hooks = "served",
                .value = entry->value,
                .stale = true,
                .age = age,
                .remaining = window - age};
    }

    [[nodiscard]] std::optional<Happening> entryOf(const std::string &key)
    {
        const std::vector<Happening> &history = m_history[key];
        for (auto it = history.rbegin(); it != history.rend(); ++it) {
            if (it->fact == Fact::stored)
                return *it;
            if (it->fact != Fact::began)
                return std::nullopt;
        }
        return std::nullopt;
    }

    /// The age a look at an entry stored at `at` shows. Looking leaves no trace.
    [[nodiscard]] std::int64_t ageSeenOf(std::int64_t at) const
    {
        return (clock > m_latest ? clock : m_latest) - at;
    }

private:
    [[nodiscard]] std::int64_t windowOf(std::optional<std::int64_t> limit) const
    {
        return limit && *limit < ttl ? *limit : ttl;
    }

    /// The clock, held still while it is behind where a decision has already seen it.
    std::int64_t time()
    {
        if (clock > m_latest)
            m_latest = clock;
        return m_latest;
    }

    /// Why `call` may change the entry no more; empty if it may.
    std::string objectionTo(const std::string &key, int call)
    {
        bool begun = false;
        bool invalidated = false;
        bool superseded = false;
        for (const Happening &happening : m_history[key]) {
            if (happening.fact == Fact::began && happening.call == call)
                begun = true;
            else if (happening.fact == Fact::invalidated)
                invalidated = invalidated || begun;
            else if (happening.fact != Fact::began)
                superseded = superseded || happening.call > call;
        }
        return invalidated ? "invalidated" : superseded ? "superseded" : "";
    }

    std::map<std::string, std::vector<Happening>> m_history;
    std::int64_t m_latest = INT64_MIN;
};

} // namespace support

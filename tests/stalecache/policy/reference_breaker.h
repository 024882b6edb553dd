#pragma once
// The circuit breaker in the plainest way: everything that happened since the last change of state
// is kept, and every question is answered by reading it again. Written apart from the library.

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace support {

/// All times in ticks.
class ReferenceBreaker
{
public:
    int failures = 1;
    std::int64_t openFor = 1;
    int probes = 1;

    /// False: rejected.
    bool admit(int attempt, std::int64_t now)
    {
        if (readState(now) == "open")
            return false;
        if (m_state == "open")
            change("half-open");
        if (m_state == "half-open" &&
            static_cast<int>(m_told.size()) >= probes + count("abandoned"))
            return false;
        m_told[attempt] = "under way";
        return true;
    }

    void tell(int attempt, const std::string &what, std::int64_t now)
    {
        if (!m_told.contains(attempt))
            return;
        m_told[attempt] = what;
        m_results.push_back(what);
        if (m_state == "half-open" && count("succeeded") == probes)
            change("closed");
        else if ((m_state == "half-open" && what == "failed") ||
                 (m_state == "closed" && failuresInARow() == failures))
            open(now);
    }

    [[nodiscard]] std::string readState(std::int64_t now) const
    {
        return m_state == "open" && now - m_openedAt >= openFor ? "half-open" : m_state;
    }

    std::vector<std::string> changes;

private:
    void open(std::int64_t now)
    {
        m_openedAt = now;
        change("open");
    }

    void change(const std::string &state)
    {
        m_state = state;
        changes.push_back(state);
        m_told.clear();
        m_results.clear();
    }

    [[nodiscard]] int count(const std::string &what) const
    {
        int result = 0;
        for (const auto &[attempt, told] : m_told)
            result += told == what ? 1 : 0;
        return result;
    }

    [[nodiscard]] int failuresInARow() const
    {
        int result = 0;
        for (const std::string &what : m_results) {
            if (what == "failed")
                ++result;
            else if (what == "succeeded")
                result = 0;
        }
        return result;
    }

    std::string m_state = "closed";
    std::int64_t m_openedAt = 0;
    std::map<int, std::string> m_told; ///< the attempts let through in this state
    std::vector<std::string> m_results; ///< in the order told
};

} // namespace support

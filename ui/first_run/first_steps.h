#pragma once
// The first steps that a newcomer takes, ticked off by reading the journal.

#include <cstddef>
#include <optional>
#include <string_view>

#include <journal/journal.h>
#include <simulation/downstream_settings.h>

namespace ui {

enum class FirstStep
{
    refresh, ///< a call of the first key refreshed the cache
    stale, ///< a failed call of the first key was served with the stale value
    error, ///< a failed call of the second key got the error, since nothing was stored for it
    expired, ///< a failed call of the first key got the error, since its entry had expired
};

inline constexpr std::size_t firstStepCount = 4;

/// A step is done by just the outcome it speaks of, of its key, and only once those before it are
/// done. It stays done, also in another journal.
class FirstSteps
{
public:
    static constexpr std::string_view firstKey = "user:1";
    static constexpr std::string_view secondKey = "user:2";

    /// Reads what is new up to `end`.
    void read(const journal::Journal &journal, journal::Sequence end);

    /// Another journal is read from now on; what it has before `end` does not count.
    void startJournal(journal::Sequence end);

    /// None is done; what comes before `end` does not count.
    void restart(journal::Sequence end);

    [[nodiscard]] bool isDone(FirstStep step) const
    {
        return static_cast<std::size_t>(step) < m_done;
    }

    /// The step to be taken; nothing once all are done.
    [[nodiscard]] std::optional<FirstStep> next() const
    {
        return m_done < firstStepCount ? std::optional{static_cast<FirstStep>(m_done)}
                                       : std::nullopt;
    }

    /// Whether the three steps of the card are done; the expiry comes on top of them.
    [[nodiscard]] bool areThreeDone() const
    {
        return isDone(FirstStep::error);
    }

private:
    std::size_t m_done = 0;
    journal::Sequence m_read = 0;
};

[[nodiscard]] std::string_view keyOf(FirstStep step);

/// The same settings, but a call of the key that is answered soon after `now` succeeds. What would
/// not spoil it stays.
[[nodiscard]] simulation::DownstreamSettings healed(simulation::DownstreamSettings settings,
                                                    std::string_view key, journal::TimePoint now);

/// The same settings, but every call of the key fails.
[[nodiscard]] simulation::DownstreamSettings failed(simulation::DownstreamSettings settings,
                                                    std::string_view key);

} // namespace ui

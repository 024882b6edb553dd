#pragma once
// The first steps that a newcomer takes, ticked off by reading the journal.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <journal/journal.h>

namespace ui {

enum class FirstStep
{
    refresh, ///< a call of the first key refreshed the cache
    stale, ///< a failed call of the first key was served with the stale value
    error, ///< a failed call of another key, with nothing to fall back on, got the error
    expired, ///< a failed call of the first key got the error, since its entry had expired
};

inline constexpr std::size_t firstStepCount = 4;

/// However the steps come about and in whatever order, each is ticked once it has been seen, and
/// stays ticked, also in another journal.
class FirstSteps
{
public:
    static constexpr std::string_view firstKey = "user:1";

    /// Reads what is new up to `end`.
    void read(const journal::Journal &journal, journal::Sequence end);

    /// Another journal is read from now on, from its beginning.
    void startJournal();

    /// Unticks all; what comes before `end` does not count.
    void restart(journal::Sequence end);

    [[nodiscard]] bool isDone(FirstStep step) const
    {
        return m_done[static_cast<std::size_t>(step)];
    }

    /// Whether the three steps of the card are done; the expiry comes on top of them.
    [[nodiscard]] bool areThreeDone() const
    {
        return isDone(FirstStep::refresh) && isDone(FirstStep::stale) && isDone(FirstStep::error);
    }

private:
    void tick(FirstStep step)
    {
        m_done[static_cast<std::size_t>(step)] = true;
    }

    void look(const journal::Event &event, bool isFirstKey);

    std::array<bool, firstStepCount> m_done{};
    journal::Sequence m_read = 0;
};

/// The key for the step of the original error: the first of user:2, user:3 … that has no usable
/// value and no call under way. A hundred of them are looked at, no more.
[[nodiscard]] std::string uncoveredKey(const journal::Journal &journal, journal::Instant instant);

} // namespace ui

#pragma once
// The outages of a run: what the cache saved in each, and what it could not.

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include <journal/journal.h>

namespace journal {

/// What became of the calls that ended in a span of time.
struct EpisodeCounts
{
    std::uint64_t calls = 0; ///< that ended
    std::uint64_t saved = 0; ///< of them, served stale
    std::uint64_t lost = 0; ///< of them, those whose caller got the error, whatever the reason
    std::uint64_t outOfDate = 0; ///< of the saved, those whose value was no longer true
    Duration oldestServed{0};

    void apply(const Event &event) noexcept;

    friend bool operator==(const EpisodeCounts &, const EpisodeCounts &) = default;
};

/// From the downstream's turning failing until it is healthy again. A call belongs to it if it
/// ended in it, also if it began before.
struct Episode
{
    Sequence begin = 0; ///< the event that turned it failing, or the first one that was read
    bool begunBefore = false; ///< it had begun in what the journal has dropped
    TimePoint from{}; ///< the time of `begin`
    std::optional<TimePoint> to{}; ///< unset while it goes on
    HealthCause cause = HealthCause::person; ///< person if begunBefore, since it is not known
    EpisodeCounts counts{};

    friend bool operator==(const Episode &, const Episode &) = default;
};

struct Episodes
{
    std::vector<Episode> outages; ///< oldest first; at most one of them, the last, goes on
    /// All calls that ended while the downstream was healthy: its lost and saved ones failed for
    /// reasons of their own, such as one bad key.
    EpisodeCounts outside;

    friend bool operator==(const Episodes &, const Episodes &) = default;
};

/// Reads the journal once, forward; what was true at an earlier instant is a beginning of it and a
/// short fold. Keeps what the journal has dropped since. Not thread-safe.
class EpisodesReading
{
public:
    /// As of an instant, of which only the end matters. If it lies before the first event kept by
    /// the journal, as of that one. Stays valid until the next call. Start with a new object, or
    /// clear(), for another journal.
    [[nodiscard]] const Episodes &at(const Journal &journal, Instant instant);

    void clear();

    /// The first event that is counted; what came before it had been dropped.
    [[nodiscard]] Sequence coveredFrom() const noexcept
    {
        return m_from;
    }

private:
    struct State // a fold, all that a later event can still change
    {
        EpisodeCounts outside;
        std::optional<Episode> going;
        std::size_t finished = 0; // how many outages had ended

        friend bool operator==(const State &, const State &) = default;
    };

    struct Checkpoint
    {
        Sequence end;
        State state;
    };

    static constexpr Sequence stride = 1024; // divides the journal's blocks

    void read(const Journal &journal);
    static std::optional<Episode> apply(State &state, const Event &event, Sequence sequence);
    void answer(const State &state);

    std::vector<Episode> m_finished;
    State m_latest;
    std::deque<Checkpoint> m_checkpoints; // every stride events
    Sequence m_from = 0;
    Sequence m_end = 0;
    Episodes m_answer;
};

} // namespace journal

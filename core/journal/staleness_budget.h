#pragma once
// A limit on how stale the answers may be, and when it was broken.

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include <journal/journal.h>

namespace journal {

/// The limit. What is judged is a sliding window of time: the calls that ended in the last
/// `window`. It slides in steps of a thousandth of its length (of 1 ns, if that is more), counted
/// from the epoch: the window holds the step under way and those before it that make up its length.
struct StalenessLimit
{
    enum class Measure : std::uint8_t
    {
        age, ///< of the oldest value served stale in the window
        share, ///< of the calls ended in the window, those served stale: 0 to 1
    };

    Measure measure = Measure::age;
    Duration age{0}; ///< broken when the measure is greater
    double share = 0; ///< broken when the measure is greater
    Duration window = std::chrono::seconds{10};

    friend bool operator==(const StalenessLimit &, const StalenessLimit &) = default;
};

/// A span of time in which the limit was broken.
struct Breach
{
    TimePoint from;
    std::optional<TimePoint> to{}; ///< from here on it is kept again; unset if it is still broken
    Duration worstAge{0}; ///< if the age is limited
    double worstShare = 0; ///< if the share is limited

    friend bool operator==(const Breach &, const Breach &) = default;
};

/// Reads the journal once, forward, and writes down each turn for the worse or the better, so that
/// an earlier instant is a beginning of what is written down. Costs the new events alone; memory
/// for the steps of one window and for the turns. Not thread-safe.
class StalenessBudget
{
public:
    /// Throws std::invalid_argument, naming the value, if the window is not positive, the age is
    /// negative, or the share is not within 0 to 1.
    explicit StalenessBudget(StalenessLimit limit);

    [[nodiscard]] const StalenessLimit &limit() const noexcept
    {
        return m_limit;
    }

    /// As far as `instant`, which may lie before the furthest one read. No event before its end may
    /// be later than its time. Start with a new object, or clear(), for another journal.
    void read(const Journal &journal, Instant instant);

    void clear();

    /// Oldest first; at most one of them, the last, is still going on.
    [[nodiscard]] const std::vector<Breach> &breaches() const noexcept
    {
        return m_breaches;
    }

    [[nodiscard]] bool isBroken() const noexcept
    {
        return !m_breaches.empty() && !m_breaches.back().to;
    }

    /// The first event that was read. If it is not 0, the journal had dropped those before, and the
    /// first window is not whole.
    [[nodiscard]] Sequence coveredFrom() const noexcept
    {
        return m_from;
    }

private:
    struct Value
    {
        Duration age{0};
        double share = 0;
    };

    struct Step // of the window, in which calls have ended
    {
        std::int64_t number = 0;
        std::uint64_t ended = 0;
        std::uint64_t stale = 0;
        Duration oldest{0};
    };

    enum class TurnKind : std::uint8_t
    {
        broken,
        worse,
        kept,
    };

    struct Turn
    {
        Sequence end; // of the events that had happened
        TimePoint time;
        Value value;
        TurnKind kind;
    };

    void take(const Event &event);
    void slideTo(TimePoint time);
    void judge(TimePoint time);
    void unfold(std::size_t turns);
    [[nodiscard]] Value measure() const;
    [[nodiscard]] bool isOver(const Value &value) const;
    [[nodiscard]] bool isWorse(const Value &value, const Value &than) const;
    [[nodiscard]] std::int64_t stepOf(TimePoint time) const;

    StalenessLimit m_limit;
    Duration m_step;
    std::int64_t m_stepsInWindow;
    std::deque<Step> m_steps; // those in the window, oldest first
    std::deque<Step> m_oldest; // of them, each older in age than all behind it
    std::uint64_t m_ended = 0; // in the window
    std::uint64_t m_stale = 0;
    std::optional<Value> m_worst; // of the breach that goes on, if one does
    std::vector<Turn> m_turns;
    std::vector<Breach> m_breaches; // what the first m_unfolded turns make
    std::size_t m_unfolded = 0;
    Instant m_read;
    Sequence m_from = 0;
};

} // namespace journal

#pragma once
// What happened to one key, counted in bins of time that are shorter than a pixel.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>

#include <journal/fallback_ages.h>
#include <journal/journal.h>

namespace ui {

/// The shortest and the longest fallback of some failed calls. One that had none counts as
/// Duration::max().
struct AgeSpan
{
    journal::Duration shortest = journal::Duration::max();
    journal::Duration longest{-1};

    void add(std::optional<journal::Duration> age) noexcept;

    friend bool operator==(const AgeSpan &, const AgeSpan &) = default;
};

/// A bin in which the key had an event.
struct LaneBin
{
    std::int64_t number = 0;
    journal::TimePoint endedAt{}; ///< when the last call in it ended, if one did
    std::uint32_t fresh = 0; ///< calls that ended in it, by what callers got
    std::uint32_t stale = 0;
    std::uint32_t errors = 0;
    std::uint32_t inFlight = 0; ///< behind its last event
    bool hasEntry = false; ///< behind its last event
    journal::TimePoint storedAt{}; ///< of that entry
    AgeSpan staleAges{}; ///< of the calls that were served stale, if ages are read
    AgeSpan errorAges{}; ///< of those that got the error

    friend bool operator==(const LaneBin &, const LaneBin &) = default;
};

/// What is to be counted: the bins from ≤ number < to.
struct BinRange
{
    int shift = 0;
    std::int64_t from = 0;
    std::int64_t to = 0;

    friend bool operator==(const BinRange &, const BinRange &) = default;
};

/// Counted once; new events touch only the last bins. A bin with many events costs two looks at the
/// checkpoints of the key's track, so that counting hardly depends on how many events there are;
/// but where the ages of fallbacks are wanted each event is looked at once. Either goes in slices,
/// and what was counted before is shown until the new is complete.
class LaneBins
{
public:
    /// Counts what lies in `range` and before `end`, at the price of about `budget` events. True if
    /// it got there. `ages` are those of the journal's failed calls, if they are wanted. Start with
    /// a new object for another journal or key.
    bool read(const journal::Journal &journal, journal::KeyId key, journal::Sequence end,
              BinRange range, const journal::FallbackAges *ages, std::size_t &budget);

    /// The bins that have events, oldest first; some may lie outside of what is wanted.
    [[nodiscard]] const std::deque<LaneBin> &bins() const noexcept
    {
        return m_shown.bins;
    }

    [[nodiscard]] int shift() const noexcept
    {
        return m_shown.range.shift;
    }

    /// The entry and the calls in flight before the first of the bins.
    [[nodiscard]] const journal::KeyState &before() const noexcept
    {
        return m_shown.before;
    }

    [[nodiscard]] bool hasAges() const noexcept
    {
        return m_shown.hasAges;
    }

private:
    struct Part
    {
        BinRange range{};
        bool begun = false;
        bool hasAges = false;
        journal::Sequence next = 0; // the first event that is not counted
        journal::KeyState before{};
        journal::KeyState state{}; // behind the last event counted
        std::deque<LaneBin> bins{};
    };

    void forgetBefore(std::int64_t number);
    static void begin(Part &part, const journal::Journal &journal, journal::KeyId key);
    static bool readOn(Part &part, const journal::Journal &journal, journal::KeyId key,
                       journal::Sequence end, const journal::FallbackAges *ages,
                       std::size_t &budget);

    Part m_shown;
    Part m_coming;
};

} // namespace ui

#pragma once
// Over time: of the calls that ended, how many callers got a value, and how many would have without
// the cache, whose every failed call would have been an error.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include <journal/journal.h>

namespace journal {

/// What became of the calls that ended in some span of time.
struct WithWithout
{
    std::uint64_t ended = 0;
    std::uint64_t withCache = 0; ///< callers that got a value, fresh or stale
    std::uint64_t withoutCache = 0; ///< callers that would have got one: the fresh answers

    friend bool operator==(const WithWithout &, const WithWithout &) = default;
};

/// Remembers sums at every 128th event, so that any number of parts of any length is answered
/// exactly at the price of two short walks each. Not thread-safe.
class WithWithoutReading
{
public:
    /// The calls ended in each of `count` equal parts of [from, to], as far as they had ended at
    /// `instant`. A part holds its beginning but not its end, the last one both. Reads what is new
    /// in the journal first. All are zero if `to` ≤ `from`. Start with a new object, or clear(),
    /// for another journal.
    [[nodiscard]] std::vector<WithWithout> series(const Journal &journal, Instant instant,
                                                  TimePoint from, TimePoint to, std::size_t count);

    /// All calls ended up to an instant.
    [[nodiscard]] WithWithout sumAt(const Journal &journal, Instant instant);

    void clear();

    /// The first event that is counted; what came before it was dropped by the journal.
    [[nodiscard]] Sequence coveredFrom() const noexcept
    {
        return m_first * stride;
    }

private:
    static constexpr Sequence stride = 128; // divides the journal's blocks

    struct Mark // before the events stride × n, …
    {
        TimePoint time; // of the first of them
        WithWithout before;
    };

    void read(const Journal &journal);
    [[nodiscard]] WithWithout before(const Journal &journal, Sequence end, TimePoint time,
                                     bool inclusive) const;

    std::deque<Mark> m_marks;
    Sequence m_first = 0; // the number of the first mark
    Sequence m_end = 0; // up to which events were read
    WithWithout m_sum;
};

} // namespace journal

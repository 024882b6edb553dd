#pragma once
// Many spans of time kept in order, so that "how many are at most this long" is answered at once.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <stalecache/time.h>

namespace journal {

using stalecache::Duration;

/// Putting one in or taking one out moves at most a chunk of some hundred; a question costs two
/// binary searches and a look over one chunk. Equal spans may occur any number of times. Not
/// thread-safe, not even for questions alone: the sums over the chunks are made up when asked for.
class OrderedSpans
{
public:
    /// What is counted apart.
    enum class Mark : std::uint8_t
    {
        plain,
        outOfDate,
        unjudged,
    };

    struct Span
    {
        Duration span{0};
        Mark mark = Mark::plain;

        friend auto operator<=>(const Span &, const Span &) = default;
    };

    struct Tally
    {
        std::size_t count = 0;
        std::size_t outOfDate = 0; ///< of them
        std::size_t unjudged = 0; ///< of them

        friend bool operator==(const Tally &, const Tally &) = default;
    };

    void insert(Span span);
    /// Takes one out; false if there is none such.
    bool erase(Span span);
    /// Holds these and no others: cheaper than putting in one after the other.
    void assign(std::vector<Span> spans);
    void clear();

    [[nodiscard]] std::size_t size() const noexcept
    {
        return m_size;
    }

    /// Of all that are no longer than `limit`.
    [[nodiscard]] Tally notAbove(Duration limit) const;
    /// The longest that is no longer than `limit`.
    [[nodiscard]] std::optional<Duration> longestNotAbove(Duration limit) const;
    /// The n-th shortest; n < size().
    [[nodiscard]] Duration at(std::size_t n) const;

private:
    struct Chunk
    {
        std::vector<Span> spans; // in order, never empty
        Tally tally; // of all of them
    };

    [[nodiscard]] std::size_t chunkOf(Span span) const;
    void split(std::size_t number);
    void mergeIfSmall(std::size_t number);
    void makeSums() const;

    std::vector<Chunk> m_chunks; // in order
    std::vector<Span> m_last; // of each chunk
    mutable std::vector<Tally> m_before; // of all chunks before each; made up when asked for
    mutable bool m_summed = true;
    std::size_t m_size = 0;
};

} // namespace journal

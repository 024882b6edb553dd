#pragma once
// A long list of keys in an order of the caller's, in which keys find their row and rows their key.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include <journal/ids.h>

namespace ui {

/// Kept in chunks of some hundred keys, so that what a change costs hardly grows with the length.
/// Behind the ordered keys there may be a tail of others, which have rows too: those that have come
/// and are not in their place yet, or those that are about to leave.
class KeyList
{
public:
    /// All keys, ordered and tail.
    [[nodiscard]] std::size_t size() const noexcept
    {
        return m_ordered + m_tail.size();
    }

    [[nodiscard]] std::size_t orderedSize() const noexcept
    {
        return m_ordered;
    }

    [[nodiscard]] std::size_t tailSize() const noexcept
    {
        return m_tail.size();
    }

    /// The key in a row; row < size().
    [[nodiscard]] journal::KeyId at(std::size_t row) const;

    [[nodiscard]] std::optional<std::size_t> row(journal::KeyId key) const;

    /// Whether the key is in the ordered part.
    [[nodiscard]] bool contains(journal::KeyId key) const noexcept;

    /// The neighbours of an ordered key among the ordered ones; noKey where there is none.
    [[nodiscard]] journal::KeyId before(journal::KeyId key) const;
    [[nodiscard]] journal::KeyId after(journal::KeyId key) const;
    [[nodiscard]] journal::KeyId last() const;

    /// Replaces everything by these keys in this order.
    void assign(std::span<const journal::KeyId> keys);

    void clear();

    /// Takes an ordered key out.
    void remove(journal::KeyId key);

    /// Adds a key behind all ordered ones.
    void append(journal::KeyId key);

    /// Puts a key in its place. The ordered keys must stand in the order of `less`.
    template <class Less>
    void insert(journal::KeyId key, const Less &less)
    {
        const std::size_t position = chunkFor(key, less);
        std::vector<journal::KeyId> &keys = m_chunks[m_sequence[position]].keys;
        std::size_t low = 0;
        for (std::size_t high = keys.size(); low < high;) {
            const std::size_t middle = (low + high) / 2;
            if (less(keys[middle], key))
                low = middle + 1;
            else
                high = middle;
        }
        insertAt(position, low, key);
    }

    /// Sets the tail; its keys must not be ordered ones.
    void setTail(std::vector<journal::KeyId> keys);

private:
    static constexpr std::size_t usualLength = 256;
    static constexpr std::size_t greatestLength = 512;
    static constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();
    static constexpr std::uint32_t tailBit = 0x8000'0000;

    struct Chunk
    {
        std::vector<journal::KeyId> keys; // never empty while in the sequence
        std::uint32_t position = 0; // in the sequence
    };

    /// The position of the last chunk whose first key does not come behind `key`, or 0.
    template <class Less>
    std::size_t chunkFor(journal::KeyId key, const Less &less)
    {
        if (m_sequence.empty())
            addChunk(0);
        std::size_t low = 0;
        for (std::size_t high = m_sequence.size(); high - low > 1;) {
            const std::size_t middle = (low + high) / 2;
            if (less(m_chunks[m_sequence[middle]].keys.front(), key))
                low = middle;
            else
                high = middle;
        }
        return low;
    }

    [[nodiscard]] std::uint32_t placeOf(journal::KeyId key) const noexcept;
    [[nodiscard]] std::size_t offsetOf(const Chunk &chunk, journal::KeyId key) const;
    void setPlace(journal::KeyId key, std::uint32_t place);
    std::uint32_t addChunk(std::size_t position);
    void removeChunk(std::size_t position);
    void split(std::size_t position);
    void insertAt(std::size_t position, std::size_t offset, journal::KeyId key);
    void renumber(std::size_t from);
    const std::vector<std::size_t> &starts() const;

    std::vector<Chunk> m_chunks; // by number
    std::vector<std::uint32_t> m_free; // numbers of chunks not in use
    std::vector<std::uint32_t> m_sequence; // numbers of chunks, in order
    std::vector<std::uint32_t>
        m_places; // by key: a chunk's number, or tailBit and a place in the tail
    std::vector<journal::KeyId> m_tail;
    std::size_t m_ordered = 0;
    mutable std::vector<std::size_t>
        m_starts; // the first row of each chunk, as far as it is current
    mutable bool m_startsCurrent = false;
};

} // namespace ui

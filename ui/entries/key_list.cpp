#include "ui/entries/key_list.h"

#include <algorithm>
#include <utility>

namespace ui {

using journal::KeyId;

KeyId KeyList::at(std::size_t row) const
{
    if (row >= m_ordered)
        return m_tail.at(row - m_ordered);
    const auto &first = starts();
    const auto behind = std::upper_bound(first.begin(), first.end(), row);
    const auto position = static_cast<std::size_t>(behind - first.begin()) - 1;
    return m_chunks[m_sequence[position]].keys[row - first[position]];
}

std::optional<std::size_t> KeyList::row(KeyId key) const
{
    const std::uint32_t place = placeOf(key);
    if (place == nowhere)
        return std::nullopt;
    if ((place & tailBit) != 0)
        return m_ordered + (place & ~tailBit);
    const Chunk &chunk = m_chunks[place];
    return starts()[chunk.position] + offsetOf(chunk, key);
}

bool KeyList::contains(KeyId key) const noexcept
{
    return (placeOf(key) & tailBit) == 0;
}

KeyId KeyList::before(KeyId key) const
{
    const Chunk &chunk = m_chunks[placeOf(key)];
    if (const std::size_t offset = offsetOf(chunk, key); offset > 0)
        return chunk.keys[offset - 1];
    return chunk.position == 0 ? journal::noKey
                               : m_chunks[m_sequence[chunk.position - 1]].keys.back();
}

KeyId KeyList::after(KeyId key) const
{
    const Chunk &chunk = m_chunks[placeOf(key)];
    if (const std::size_t offset = offsetOf(chunk, key); offset + 1 < chunk.keys.size())
        return chunk.keys[offset + 1];
    const std::size_t next = std::size_t{chunk.position} + 1;
    return next == m_sequence.size() ? journal::noKey : m_chunks[m_sequence[next]].keys.front();
}

KeyId KeyList::last() const
{
    return m_sequence.empty() ? journal::noKey : m_chunks[m_sequence.back()].keys.back();
}

void KeyList::assign(std::span<const KeyId> keys)
{
    std::fill(m_places.begin(), m_places.end(), nowhere);
    m_tail.clear();
    m_free.clear();
    m_sequence.clear();
    const std::size_t count = (keys.size() + usualLength - 1) / usualLength;
    m_chunks.resize(count);
    for (std::size_t number = 0; number < count; ++number) {
        const auto part = keys.subspan(number * usualLength,
                                       std::min(usualLength, keys.size() - number * usualLength));
        Chunk &chunk = m_chunks[number];
        chunk.keys.assign(part.begin(), part.end());
        chunk.position = static_cast<std::uint32_t>(number);
        m_sequence.push_back(static_cast<std::uint32_t>(number));
        for (const KeyId key : part)
            setPlace(key, static_cast<std::uint32_t>(number));
    }
    m_ordered = keys.size();
    m_startsCurrent = false;
}

void KeyList::clear()
{
    *this = {};
}

void KeyList::remove(KeyId key)
{
    Chunk &chunk = m_chunks[placeOf(key)];
    chunk.keys.erase(chunk.keys.begin() + static_cast<std::ptrdiff_t>(offsetOf(chunk, key)));
    setPlace(key, nowhere);
    --m_ordered;
    m_startsCurrent = false;
    if (chunk.keys.empty())
        removeChunk(chunk.position);
}

void KeyList::append(KeyId key)
{
    if (m_sequence.empty())
        addChunk(0);
    // A full last chunk is left full: what grows at its end would else be half empty chunks.
    if (m_chunks[m_sequence.back()].keys.size() >= greatestLength)
        addChunk(m_sequence.size());
    Chunk &chunk = m_chunks[m_sequence.back()];
    chunk.keys.push_back(key);
    setPlace(key, m_sequence.back());
    ++m_ordered;
    m_startsCurrent = false;
}

void KeyList::setTail(std::vector<KeyId> keys)
{
    for (const KeyId key : m_tail)
        if (!contains(key))
            setPlace(key, nowhere);
    m_tail = std::move(keys);
    for (std::size_t n = 0; n < m_tail.size(); ++n)
        setPlace(m_tail[n], tailBit | static_cast<std::uint32_t>(n));
}

std::uint32_t KeyList::placeOf(KeyId key) const noexcept
{
    const std::size_t number = journal::index(key);
    return number < m_places.size() ? m_places[number] : nowhere;
}

std::size_t KeyList::offsetOf(const Chunk &chunk, KeyId key) const
{
    return static_cast<std::size_t>(std::find(chunk.keys.begin(), chunk.keys.end(), key) -
                                    chunk.keys.begin());
}

void KeyList::setPlace(KeyId key, std::uint32_t place)
{
    const std::size_t number = journal::index(key);
    if (number >= m_places.size())
        m_places.resize(number + 1, nowhere);
    m_places[number] = place;
}

std::uint32_t KeyList::addChunk(std::size_t position)
{
    std::uint32_t number = 0;
    if (m_free.empty()) {
        number = static_cast<std::uint32_t>(m_chunks.size());
        m_chunks.emplace_back();
    } else {
        number = m_free.back();
        m_free.pop_back();
    }
    m_sequence.insert(m_sequence.begin() + static_cast<std::ptrdiff_t>(position), number);
    renumber(position);
    return number;
}

void KeyList::removeChunk(std::size_t position)
{
    m_free.push_back(m_sequence[position]);
    m_sequence.erase(m_sequence.begin() + static_cast<std::ptrdiff_t>(position));
    renumber(position);
}

void KeyList::split(std::size_t position)
{
    const std::uint32_t added = addChunk(position + 1);
    std::vector<KeyId> &full = m_chunks[m_sequence[position]].keys;
    std::vector<KeyId> &half = m_chunks[added].keys;
    const auto middle = full.begin() + static_cast<std::ptrdiff_t>(full.size() / 2);
    half.assign(middle, full.end());
    full.erase(middle, full.end());
    for (const KeyId key : half)
        setPlace(key, added);
}

void KeyList::insertAt(std::size_t position, std::size_t offset, KeyId key)
{
    const std::uint32_t number = m_sequence[position];
    std::vector<KeyId> &keys = m_chunks[number].keys;
    keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(offset), key);
    setPlace(key, number);
    ++m_ordered;
    m_startsCurrent = false;
    if (keys.size() > greatestLength)
        split(position);
}

void KeyList::renumber(std::size_t from)
{
    for (std::size_t position = from; position < m_sequence.size(); ++position)
        m_chunks[m_sequence[position]].position = static_cast<std::uint32_t>(position);
    m_startsCurrent = false;
}

const std::vector<std::size_t> &KeyList::starts() const
{
    if (!m_startsCurrent) {
        m_starts.clear();
        std::size_t row = 0;
        for (const std::uint32_t number : m_sequence) {
            m_starts.push_back(row);
            row += m_chunks[number].keys.size();
        }
        m_startsCurrent = true;
    }
    return m_starts;
}

} // namespace ui

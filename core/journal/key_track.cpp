#include <journal/key_track.h>

#include <algorithm>

namespace journal {

void KeyTrack::append(const Event &event, Sequence sequence)
{
    // Growing by a quarter instead of doubling: the slack of a million keys counts. The first steps
    // fill what an allocator gives in steps of 16 bytes, 8 of them its own.
    if (m_events.size() == m_events.capacity())
        m_events.reserve(
            m_events.empty() ? 6 : m_events.size() + std::max<std::size_t>(4, m_events.size() / 4));
    m_events.push_back(static_cast<std::uint32_t>(sequence));
    m_latest.apply(event, sequence);
    if ((m_dropped + size()) % stride == 0)
        m_checkpoints.push_back(m_latest);
}

void KeyTrack::dropFirst(const Event &event, Sequence sequence)
{
    m_base.apply(event, sequence);
    ++m_head;
    ++m_dropped;
    if (m_head < stride || m_head * 4 < m_events.size())
        return;
    m_events.erase(m_events.begin(), m_events.begin() + static_cast<std::ptrdiff_t>(m_head));
    m_head = 0;
    const auto past = static_cast<std::ptrdiff_t>(
        std::min<std::uint64_t>(m_dropped / stride - m_firstCheckpoint, m_checkpoints.size()));
    m_checkpoints.erase(m_checkpoints.begin(), m_checkpoints.begin() + past);
    m_firstCheckpoint += static_cast<std::uint64_t>(past);
}

std::size_t KeyTrack::countBefore(Sequence end, Sequence first) const noexcept
{
    std::size_t low = 0;
    std::size_t high = size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (at(middle, first) < end)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace journal

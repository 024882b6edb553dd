#pragma once
// The events of one key in a journal, and its state after any number of them.

#include <cstdint>
#include <vector>

#include <journal/key_state.h>

namespace journal {

/// Remembers the sequences of a key's events (four bytes each) and its state at every 64th, so that
/// the state at any instant costs a binary search and a short fold. The journal gives the events.
class KeyTrack
{
public:
    void append(const Event &event, Sequence sequence);

    /// Forgets the oldest event, which the journal is about to drop; what it did stays counted.
    void dropFirst(const Event &event, Sequence sequence);

    [[nodiscard]] const KeyState &latest() const noexcept
    {
        return m_latest;
    }

    /// Events kept.
    [[nodiscard]] std::size_t size() const noexcept
    {
        return m_events.size() - m_head;
    }

    /// The sequence of the n-th kept event. `first` is the journal's first sequence.
    [[nodiscard]] Sequence at(std::size_t n, Sequence first) const noexcept
    {
        return first + (m_events[m_head + n] - static_cast<std::uint32_t>(first));
    }

    /// How many kept events come before `end`.
    [[nodiscard]] std::size_t countBefore(Sequence end, Sequence first) const noexcept;

    /// The state after the first `count` kept events. `eventAt(sequence)` gives an event.
    template <class EventAt>
    [[nodiscard]] KeyState stateAfter(std::size_t count, Sequence first,
                                      const EventAt &eventAt) const
    {
        if (count == size())
            return m_latest;
        const std::uint64_t absolute = m_dropped + count;
        const std::uint64_t checkpoint = absolute / stride;
        KeyState state = m_base;
        std::size_t from = 0;
        if (checkpoint > m_firstCheckpoint && checkpoint * stride >= m_dropped) {
            state = m_checkpoints[checkpoint - m_firstCheckpoint - 1];
            from = static_cast<std::size_t>(checkpoint * stride - m_dropped);
        }
        for (std::size_t n = from; n < count; ++n)
            state.apply(eventAt(at(n, first)), at(n, first));
        return state;
    }

private:
    static constexpr std::uint64_t stride = 64;

    KeyState m_base; // before the first kept event
    KeyState m_latest;
    std::vector<std::uint32_t> m_events; // low halves of sequences; those before m_head are dropped
    std::size_t m_head = 0;
    std::uint64_t m_dropped = 0;
    std::vector<KeyState> m_checkpoints; // after stride × (m_firstCheckpoint + 1), … events
    std::uint64_t m_firstCheckpoint = 0; // how many were dropped before the first of them
};

} // namespace journal

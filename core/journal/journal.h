#pragma once
// The append-only record of a run. Everything on the screen is a reading of it.

#include <array>
#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <journal/conditions.h>
#include <journal/event.h>
#include <journal/ids.h>
#include <journal/key_state.h>
#include <journal/key_track.h>
#include <journal/texts.h>
#include <journal/totals.h>

namespace journal {

/// A moment of a run: all events before `end` have happened, and it is `time`. Events that share a
/// time are told apart by `end`.
struct Instant
{
    Sequence end = 0;
    TimePoint time{};

    friend bool operator==(const Instant &, const Instant &) = default;
};

/// Holds up to a limit of events; past it the oldest go, a block at a time. What the dropped events
/// did to a key and to the counts stays known. Not thread-safe: one thread writes and reads.
class Journal
{
public:
    static constexpr std::size_t blockSize = 16384;
    static constexpr std::size_t defaultLimit = 5'000'000;

    /// The limit is rounded up to whole blocks.
    explicit Journal(std::size_t limit = defaultLimit);

    // ---- Names

    /// A key that was not known becomes so at `time`, or at that of the newest event if that is
    /// later. It stays known.
    KeyId internKey(std::string_view key, TimePoint time = {});
    /// A text from outside: it is told as it is, whatever it holds.
    TextId internText(std::string_view text);
    /// A pattern of the source's own, in which `{key}` and `{time}` stand for the key and the time
    /// of the event: a million values that differ only in these are kept as one text. Another text
    /// than an equal one of internText().
    TextId internPattern(std::string_view pattern);
    [[nodiscard]] bool isPattern(TextId text) const noexcept;
    [[nodiscard]] std::optional<KeyId> findKey(std::string_view key) const;
    /// The view stays valid as long as the journal. Empty for noKey.
    [[nodiscard]] std::string_view keyName(KeyId key) const;
    /// How many keys are known by now; their ids are 0 … keyCount() − 1.
    [[nodiscard]] std::size_t keyCount() const noexcept;
    /// How many were known at an instant: those with the ids below, since keys are numbered in the
    /// order in which they become known.
    [[nodiscard]] std::size_t keyCountAt(Instant instant) const;
    [[nodiscard]] bool isKnownAt(KeyId key, Instant instant) const;
    /// How many texts are kept; their ids are 0 … textCount() − 1.
    [[nodiscard]] std::size_t textCount() const noexcept;
    /// A kept text as it is. Empty for noText.
    [[nodiscard]] std::string_view text(TextId text) const;
    /// The text of an event; a pattern is filled in.
    [[nodiscard]] std::string eventText(const Event &event) const;

    // ---- Events

    /// Adds an event and answers its sequence. Throws std::invalid_argument if its time is before
    /// that of the last one, or its key is unknown.
    Sequence append(const Event &event);

    /// The sequence of the oldest event kept; also how many were dropped.
    [[nodiscard]] Sequence first() const noexcept;
    /// One past the newest.
    [[nodiscard]] Sequence end() const noexcept;
    [[nodiscard]] std::size_t size() const noexcept;
    [[nodiscard]] std::size_t limit() const noexcept;
    /// An event that is kept: first() ≤ sequence < end().
    [[nodiscard]] const Event &at(Sequence sequence) const;
    /// How many events, counted as sequences, had happened when it was `time`: those at or before
    /// it.
    [[nodiscard]] Sequence endAt(TimePoint time) const;
    /// The time of the newest event; the epoch if there is none.
    [[nodiscard]] TimePoint lastTime() const noexcept;

    // ---- Readings

    /// The events of one key, oldest first.
    [[nodiscard]] const KeyTrack &track(KeyId key) const;
    [[nodiscard]] const KeyState &latest(KeyId key) const;
    /// The state of a key when the events before `end` had happened.
    [[nodiscard]] KeyState stateAt(KeyId key, Sequence end) const;
    [[nodiscard]] const Totals &totals() const noexcept;
    [[nodiscard]] Totals totalsAt(Sequence end) const;
    [[nodiscard]] stalecache::Ttl ttlAt(Sequence end) const;
    [[nodiscard]] Health healthAt(Sequence end) const;
    /// All changes of the TTL, oldest first, also of what was dropped: from the beginning of the
    /// run, or the last 65,536 or more where there were that many. Until the first one it is zero.
    [[nodiscard]] std::span<const Change<Duration>> ttlChanges() const noexcept;
    /// The same of the downstream's health, which is healthy at first.
    [[nodiscard]] std::span<const Change<Health>> healthChanges() const noexcept;
    /// The health with its cause, and the circuit breaker.
    [[nodiscard]] const Conditions &conditions() const noexcept;

private:
    struct Block
    {
        Totals before; // all that happened before the block
        std::array<Event, blockSize> events;
    };

    struct Arrival // of keys, from this one up to the first of the next arrival
    {
        KeyId first = noKey;
        Instant instant;
    };

    void dropBlock();

    std::size_t m_limit;
    Texts m_keyNames;
    std::vector<Arrival> m_arrivals; // each later than the one before
    Texts m_texts;
    std::vector<TextId> m_patterns; // a few
    std::deque<std::unique_ptr<Block>> m_blocks;
    Sequence m_first = 0;
    Sequence m_end = 0;
    std::vector<KeyTrack> m_tracks;
    Conditions m_conditions;
    Totals m_totals;
};

} // namespace journal

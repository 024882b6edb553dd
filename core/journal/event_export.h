#pragma once
// Events as text for other programs: CSV, JSON Lines, a Markdown table, and single events to copy.
//
// All formats name the same things: `sequence`, `call`, `time_s`, `event`, `key`, `outcome`,
// `age_s` and `left_s` (of a value served stale: how old it was, how much longer it could have been
// served), `latency_s`, `unusable_age_s` (of an entry that was too old), `detail` (a reason, an
// operation, a state, a setting), `text` (the value, the error's message, the new setting),
// `out_of_date` (true if the value behind the key had changed since the entry that a failed call
// found was stored), `attempt` (its number) and `wait_s` (after a failed attempt before the next
// one; of a circuit breaker that opened, how long it stays open).
// Spans are seconds as decimal numbers, exact to the nanosecond; without limit is the word
// "unlimited". What an event does not have is left empty, in JSON left out.
//
// CSV (RFC 4180, see appendCsvText) and Markdown have keys and texts on one line, as oneLine()
// gives them. JSON Lines has every text as it is, but for bytes that are no UTF-8, which become
// U+FFFD: then `key_bytes` or `text_bytes` has all its bytes in hexadecimal.

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>

#include <journal/event_filter.h>
#include <journal/journal.h>

namespace journal {

enum class ExportFormat : std::uint8_t
{
    csv,
    jsonLines,
    markdown,
};

/// What goes before the first event; empty if nothing does.
[[nodiscard]] std::string exportHeader(ExportFormat format);
/// A kept event, with the line break behind it. Uses `buffer`'s memory and appends to it.
void appendEvent(std::string &buffer, const Journal &journal, Sequence sequence,
                 ExportFormat format);

/// An event on one line, for people.
[[nodiscard]] std::string eventLine(const Journal &journal, Sequence sequence);
/// An event as a JSON object, without a line break.
[[nodiscard]] std::string eventJson(const Journal &journal, Sequence sequence);

/// Writes a range of events, a slice at a time, so that whoever asks for it stays able to answer.
/// The journal may grow meanwhile, and may drop events: what is gone before its turn is counted.
/// The stream and the journal must outlive it.
class EventExport
{
public:
    /// Sequences: from `first` up to and without `end`.
    struct Range
    {
        Sequence first = 0;
        Sequence end = 0;
    };

    /// Writes what passes the filter; an empty one lets all pass.
    EventExport(std::ostream &stream, const Journal &journal, ExportFormat format, Range range,
                const EventFilter &filter = {});

    enum class State : std::uint8_t
    {
        working,
        done,
        failed, ///< the stream has gone bad; nothing more is written
    };

    /// Looks at up to `budget` further events.
    State step(std::size_t budget);

    [[nodiscard]] State state() const noexcept
    {
        return m_state;
    }

    /// Events written.
    [[nodiscard]] std::uint64_t written() const noexcept
    {
        return m_written;
    }

    /// Events that the journal had dropped before they could be looked at.
    [[nodiscard]] std::uint64_t missed() const noexcept
    {
        return m_missed;
    }

    /// How far it has got: 0 to 1.
    [[nodiscard]] double progress() const noexcept;

private:
    std::ostream &m_stream;
    const Journal &m_journal;
    ExportFormat m_format;
    Range m_range;
    std::optional<EventMatcher> m_matcher;
    Sequence m_next;
    std::uint64_t m_written = 0;
    std::uint64_t m_missed = 0;
    State m_state = State::working;
    bool m_begun = false;
    std::string m_buffer;
};

} // namespace journal

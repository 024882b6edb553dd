#pragma once
// The language that picks events of a journal: `key:user:* event:stale age>5s -outcome:error`.
//
//   text                  part of the key, of the message or value, or of the event's name
//   "two words"           the same, taken literally; \" \\ \n \r \t \xHH inside quotes
//   key:user:*            the whole key; * is any run of characters, ? any one
//   key=User:1            exactly this key: * and ? stand for themselves, and so does each letter
//   event:stale           the kind of event; the beginning of the word is enough
//   outcome:error         what became of the call that the event ends
//   outcome:outdated      of those served stale, where the value was no longer true
//   reason:expired        why an error was propagated, or a value not stored
//   call:37               the number of the call
//   age>5s left<=250ms latency>50ms time>1:30
//
// Terms that stand side by side must all hold; `a,b` as a value means either; a minus before a term
// turns it round. Letters of ASCII match in either case, but behind `key=`.

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <journal/event_filter_glob.h>
#include <journal/event_filter_words.h>
#include <journal/journal.h>

namespace journal {

enum class FilterField : std::uint8_t
{
    text,
    key,
    event,
    outcome,
    reason,
    call,
    age,
    left,
    latency,
    time,
};

enum class Comparison : std::uint8_t
{
    less,
    lessOrEqual,
    greater,
    greaterOrEqual,
};

/// One condition.
struct FilterTerm
{
    FilterField field = FilterField::text;
    bool negated = false;
    Comparison comparison = Comparison::less; ///< age, left, latency, time
    WordMask mask = 0; ///< event: of EventKind; outcome: of outcomeMask(); reason: of reasonMask()
    Duration bound{0}; ///< age, left, latency; time: since the epoch
    std::vector<Glob> globs; ///< key: any of them; text: one
    std::vector<CallNumber> calls; ///< call: any of them

    friend bool operator==(const FilterTerm &, const FilterTerm &) = default;
};

/// Why a text is no filter.
struct FilterError
{
    enum class Kind
    {
        unknownField, ///< before a colon or a comparison stands no name of a field
        needsColon, ///< `key>x`
        needsComparison, ///< `age:5s`
        missingTerm, ///< a minus alone
        missingValue, ///< `key:`, `event:stale,`
        unknownWord, ///< `event:stael`
        notANumber, ///< `call:x`
        notASpan, ///< `age>x`
        missingUnit, ///< `age>5`
        tooLarge,
        tooSmall, ///< a span above zero, but below a nanosecond
        unclosedQuote,
    };

    Kind kind{};
    std::size_t position = 0; ///< in bytes, where the offending part begins
    std::size_t length = 0; ///< position + length never passes the end of the text
    std::string field; ///< the field in question, as it is spelled in the language; or empty
    std::string given; ///< the offending part
    std::vector<std::string> accepted; ///< what could stand there; never empty

    friend bool operator==(const FilterError &, const FilterError &) = default;
};

/// A parsed filter: a plain value. One without terms lets everything pass.
class EventFilter
{
public:
    EventFilter() = default;

    [[nodiscard]] static std::expected<EventFilter, FilterError> parse(std::string_view text);

    [[nodiscard]] const std::vector<FilterTerm> &terms() const noexcept
    {
        return m_terms;
    }

    [[nodiscard]] bool isEmpty() const noexcept
    {
        return m_terms.empty();
    }

    /// The same conditions, and from ≤ time ≤ to.
    [[nodiscard]] EventFilter within(TimePoint from, TimePoint to) const;

    friend bool operator==(const EventFilter &, const EventFilter &) = default;

private:
    std::vector<FilterTerm> m_terms;
};

/// Whether the last word of a text may become the name of a field as somebody goes on typing: `out`
/// for `outcome:`. Until then it counts as text.
[[nodiscard]] bool mayBecomeField(std::string_view text);

/// A filter text that picks the events of exactly this key. UTF-8, whatever bytes the key holds.
[[nodiscard]] std::string filterForKey(std::string_view key);

/// A filter at work on one journal. Remembers what it found out about keys and texts, so most
/// events cost some nanoseconds and no allocation. The journal must outlive it.
class EventMatcher
{
public:
    EventMatcher(const EventFilter &filter, const Journal &journal);

    /// Whether a kept event passes.
    [[nodiscard]] bool matches(Sequence sequence);

private:
    enum class Known : std::uint8_t
    {
        notYet,
        no,
        yes,
        byEvent, // the text is a pattern, and only the event's key and time can decide
    };

    struct Check
    {
        FilterTerm term;
        WordMask kindsByName = 0; // text: the kinds whose name holds it
        std::vector<Known> keys; // by KeyId
        std::vector<Known> texts; // by TextId
    };

    [[nodiscard]] bool holds(Check &check, const Event &event, Sequence sequence);
    [[nodiscard]] bool keyHolds(Check &check, KeyId key);
    [[nodiscard]] bool textHolds(Check &check, const Event &event);
    [[nodiscard]] Known askText(const Glob &glob, TextId text) const;
    void expand(const Event &event);

    const Journal &m_journal;
    std::vector<Check> m_checks; // the cheap ones first
    std::string m_expanded; // kept for its memory
};

} // namespace journal

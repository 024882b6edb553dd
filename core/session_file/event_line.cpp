#include <session_file/event_line.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace session_file {

namespace {

using journal::Event;
using journal::EventKind;
using journal::TimePoint;

/// In the order of EventKind.
constexpr std::array<std::string_view, journal::eventKindCount> names{
    "call",    "refreshed", "stale",   "error", "skipped", "passed",   "backend", "expired",
    "invalid", "health",    "setting", "try",   "failed",  "rejected", "breaker",
};

void appendNumber(std::string &to, std::int64_t number)
{
    std::array<char, 24> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), number);
    to.append(text.data(), written.ptr);
}

void appendField(std::string &to, char letter, std::int64_t number, std::int64_t usual)
{
    if (number == usual)
        return;
    to += ' ';
    to += letter;
    appendNumber(to, number);
}

/// The words of a line, blanks between them.
class Words
{
public:
    explicit Words(std::string_view line) : m_line{line} {}

    /// Empty at the end.
    std::string_view next()
    {
        const std::size_t from = m_line.find_first_not_of(" \t", m_at);
        m_begin = from == std::string_view::npos ? m_line.size() : from;
        m_at = std::min(m_line.find_first_of(" \t", m_begin), m_line.size());
        return m_line.substr(m_begin, m_at - m_begin);
    }

    [[nodiscard]] std::unexpected<EventError> wrong(EventFault fault) const
    {
        return std::unexpected{EventError{fault, m_begin, m_at - m_begin}};
    }

private:
    std::string_view m_line;
    std::size_t m_begin = 0;
    std::size_t m_at = 0;
};

template <class Number>
bool read(std::string_view text, Number &number)
{
    const char *const begin = text.data();
    const char *const end = begin + text.size();
    const auto read = std::from_chars(begin, end, number);
    return read.ec == std::errc{} && read.ptr == end;
}

bool readSpan(std::string_view text, journal::Duration &span)
{
    std::int64_t count = 0;
    const bool isNumber = read(text, count);
    span = journal::Duration{count};
    return isNumber;
}

template <class Id>
bool readId(std::string_view text, Id &id)
{
    std::uint32_t number = 0;
    const bool isNumber = read(text, number);
    id = Id{number};
    return isNumber;
}

bool readField(Event &event, char letter, std::string_view number)
{
    switch (letter) {
    case 'k':
        return readId(number, event.key);
    case 'c':
        return read(number, event.call);
    case 'd':
        return read(number, event.detail);
    case 'm':
        return read(number, event.more);
    case 's':
        return readSpan(number, event.span);
    case 'l':
        return readSpan(number, event.latency);
    default:
        return readId(number, event.text);
    }
}

/// In this order, so that none comes twice.
constexpr std::string_view fieldOrder = "kcdmslt";

} // namespace

void appendEvent(std::string &to, const Event &event, TimePoint before)
{
    appendNumber(to, (event.time - before).count());
    to += ' ';
    to += names[static_cast<std::size_t>(event.kind)];
    const Event usual{};
    appendField(to, 'k', index(event.key), index(usual.key));
    appendField(to, 'c', event.call, usual.call);
    appendField(to, 'd', event.detail, usual.detail);
    appendField(to, 'm', event.more, usual.more);
    appendField(to, 's', event.span.count(), usual.span.count());
    appendField(to, 'l', event.latency.count(), usual.latency.count());
    appendField(to, 't', index(event.text), index(usual.text));
    to += '\n';
}

std::expected<Event, EventError> parseEvent(std::string_view line, TimePoint before)
{
    Words words{line};
    std::int64_t passed = 0;
    if (!read(words.next(), passed) || passed < 0)
        return words.wrong(EventFault::noTime);
    if (before.time_since_epoch().count() > std::numeric_limits<std::int64_t>::max() - passed)
        return words.wrong(EventFault::timeTooLarge);
    Event event{};
    event.time = before + journal::Duration{passed};

    const auto kind = std::find(names.begin(), names.end(), words.next());
    if (kind == names.end())
        return words.wrong(EventFault::unknownKind);
    event.kind = static_cast<EventKind>(kind - names.begin());

    std::string_view left = fieldOrder;
    for (auto word = words.next(); !word.empty(); word = words.next()) {
        const std::size_t place = left.find(word.front());
        if (place == std::string_view::npos)
            return words.wrong(EventFault::unknownField);
        left.remove_prefix(place + 1);
        if (!readField(event, word.front(), word.substr(1)))
            return words.wrong(EventFault::notANumber);
    }
    return event;
}

scenario::Wording wordingOf(EventFault fault)
{
    using scenario::translatable;
    switch (fault) {
    case EventFault::noTime:
        return translatable("SessionFile",
                            "“%1” was found; an event begins with the nanoseconds since the event "
                            "before it, a whole number from 0 on.");
    case EventFault::timeTooLarge:
        return translatable("SessionFile",
                            "After “%1” more nanoseconds it would be later than can be told.");
    case EventFault::unknownKind:
        return translatable("SessionFile", "“%1” was found; an event is one of: %2.");
    case EventFault::unknownField:
        return translatable("SessionFile",
                            "“%1” was found; behind the kind of an event come numbers, each behind "
                            "its letter, in this order: k (key), c (call), d (detail), m (more), "
                            "s (span), l (latency), t (text).");
    case EventFault::notANumber:
        break;
    }
    return translatable("SessionFile",
                        "“%1” was found; behind the letter comes a whole number, no larger than "
                        "that letter takes.");
}

std::string kindNames()
{
    std::string all;
    for (const std::string_view name : names) {
        all += all.empty() ? "" : ", ";
        all += name;
    }
    return all;
}

} // namespace session_file

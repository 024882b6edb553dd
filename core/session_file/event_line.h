#pragma once
// One event as one line of text.

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include <journal/event.h>
#include <scenario/translatable.h>

namespace session_file {

/// `40000000 refreshed k0 c1 l40000000 t2`: nanoseconds since the event before (the first: since
/// the beginning), the kind, and what is not as in Event{}, each behind its letter: k key, c call,
/// d detail, m more, s span, l latency, t text. With a line end.
void appendEvent(std::string &to, const journal::Event &event, journal::TimePoint before);

/// What is wrong in a line, from which byte on.
enum class EventFault : std::uint8_t
{
    noTime, ///< it does not begin with a whole number from 0 on
    timeTooLarge, ///< more than nanoseconds can count
    unknownKind,
    unknownField, ///< no letter of those, or not in their order
    notANumber, ///< behind a letter, or too large for what it stands for
};

struct EventError
{
    EventFault fault{};
    std::size_t offset = 0;
    std::size_t length = 0;
};

/// Takes what appendEvent gives, without the line end.
[[nodiscard]] std::expected<journal::Event, EventError> parseEvent(std::string_view line,
                                                                   journal::TimePoint before);

/// What a fault is, in words: %1 is what was found, %2 kindNames().
[[nodiscard]] scenario::Wording wordingOf(EventFault fault);

/// The names of all kinds, with commas between them.
[[nodiscard]] std::string kindNames();

} // namespace session_file

#pragma once
// Spans, schedules of outages and overrides of keys as text, the same wherever they are written.

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include <simulation/downstream_settings.h>
#include <stalecache/time.h>

namespace simulation {

enum class NotationProblem
{
    itemMissing, ///< nothing between two commas or semicolons
    notASpan, ///< not a number with a unit, nor m:ss
    unitMissing, ///< a number alone, and not zero
    spanTooLarge, ///< more than nanoseconds can count
    spanTooSmall, ///< above zero, but below a nanosecond
    lengthMissing, ///< an outage has neither `+length` nor `..end`
    endNotAfterStart, ///< an outage ends before it begins, or as it begins
    keyMissing, ///< an override does not begin with a key
    quoteNotClosed, ///< the key begins with a quotation mark and does not end with one
    overrideSaysNothing, ///< neither `fails` nor `latency` behind the key
    unknownWord, ///< another word than `fails` or `latency`
    wordTwice, ///< the same word twice for one key
    notANumber, ///< no number behind `fails`
};

/// What is wrong, and which bytes of the text it is about.
struct NotationError
{
    NotationProblem problem{};
    std::size_t offset = 0;
    std::size_t length = 0; ///< 0: something is missing at the offset

    friend bool operator==(const NotationError &, const NotationError &) = default;
};

/// Exact, with one unit: `2h`, `90s`, `1.5s`, `40ms`, `0s`. parseSpan reads it back, if it
/// is not negative.
[[nodiscard]] std::string spanText(stalecache::Duration span);

/// As journal::parseSpan, but takes blanks around, and one row of them before the unit.
[[nodiscard]] std::expected<stalecache::Duration, NotationProblem> parseSpan(std::string_view text);

/// The shortest decimal number that is read back as the same.
[[nodiscard]] std::string numberText(double number);

/// `10s+5s, 80s+20s`: when each begins, and how long it lasts.
[[nodiscard]] std::string outagesText(const std::vector<Outage> &outages);

/// Takes what outagesText gives, `start..end` for `start+length`, and spans in all the ways that
/// filters take (`1.5m`, `1:20`). Does not care for their order; check() does. An empty text: none.
[[nodiscard]] std::expected<std::vector<Outage>, NotationError> parseOutages(std::string_view text);

/// A key as it is if it can be read back so, else in quotation marks, with the escapes of
/// journal/one_line.h.
[[nodiscard]] std::string plainOrQuoted(std::string_view key);

/// `user:3 fails 100 % latency 2s; "a key; with marks" latency 1s`.
[[nodiscard]] std::string keyOverridesText(const std::vector<KeyOverride> &overrides);

/// Takes what keyOverridesText gives; the words in any order, the percent sign or none. Does not
/// care for ranges and for keys that are there twice; check() does. An empty text: none.
[[nodiscard]] std::expected<std::vector<KeyOverride>, NotationError>
parseKeyOverrides(std::string_view text);

} // namespace simulation

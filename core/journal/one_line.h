#pragma once
// Keys, values and errors where people read them on one line: whatever bytes they hold, what is
// written is well-formed UTF-8, and two that differ never look alike.
//
// One set of escapes, which all notations read: \n, \r, \t, \\, \" and \x1f, the byte of that
// number. Escaped is what cannot be seen or would turn the line round (control and format
// characters, blanks other than U+0020), and bytes that are no UTF-8. All else stays as it is.

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

namespace journal {

/// How many bytes the well-formed UTF-8 character at `at` has (RFC 3629); 0 if there is none.
[[nodiscard]] std::size_t utf8Length(std::string_view text, std::size_t at = 0) noexcept;
[[nodiscard]] bool isUtf8(std::string_view text) noexcept;

/// The character at `at`, which is well-formed and has so many bytes.
[[nodiscard]] char32_t characterAt(std::string_view text, std::size_t at,
                                   std::size_t length) noexcept;
/// Whether it shows nothing, or nothing of its own.
[[nodiscard]] bool isHidden(char32_t character) noexcept;

/// Backslashes are doubled, and blanks at either end are written \x20.
[[nodiscard]] std::string oneLine(std::string_view text);
/// The text that such a line means; or where in it a backslash begins no escape.
[[nodiscard]] std::expected<std::string, std::size_t> readOneLine(std::string_view line);
/// The same in quotation marks, which are \" inside; blanks stay.
[[nodiscard]] std::string quotedText(std::string_view text);
/// A piece of a text in one of the notations, in which a backslash begins an escape already: only
/// what cannot be seen and what is no UTF-8 is escaped.
[[nodiscard]] std::string visibleText(std::string_view text);

/// The beginning of a text, at most so many bytes, without half a character at its end.
[[nodiscard]] std::string_view beginningOf(std::string_view text, std::size_t bytes) noexcept;

struct Escape
{
    std::size_t length = 0; ///< in bytes; 0: no escape
    char meaning = 0;
};

/// The escape that a text begins with.
[[nodiscard]] Escape escapeAt(std::string_view text) noexcept;

} // namespace journal

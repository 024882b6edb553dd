#pragma once
// How texts and figures are written so that other programs read them back.

#include <string>
#include <string_view>

#include <stalecache/time.h>

namespace journal {

/// Seconds as a decimal number, exact to the nanosecond, without needless zeros: `4.218`.
[[nodiscard]] std::string secondsText(stalecache::Duration span);

// What these append is UTF-8, whatever bytes the text holds. They take keys, values and errors as
// oneLine() gives them, or any other text. Of CSV and tab-separated text: what a spreadsheet would
// run as a formula (what begins with = + - @, a tab or a carriage return, also in full width or
// behind blanks) gets an apostrophe before it, and so does what begins with one (OWASP, CSV
// injection).

/// A field of RFC 4180: quoted where it holds a comma, a quote, a line break or an outer blank, and
/// where it holds what separates fields elsewhere: a semicolon, a tab or a bar.
void appendCsvText(std::string &buffer, std::string_view text);

/// A cell of tab-separated text, to be pasted into a spreadsheet: always one cell of one line.
/// Tabs and line breaks are written \t, \n and \r; quoted where it begins with a quote, which a
/// spreadsheet would take for the beginning of a quoted cell.
void appendTsvText(std::string &buffer, std::string_view text);

/// A JSON string with its quotes. What cannot be seen is written \u200b. Bytes that are no UTF-8
/// become U+FFFD.
void appendJsonText(std::string &buffer, std::string_view text);

/// The inside of a Markdown table cell: shows the text as it is, line breaks as <br>.
void appendMarkdownText(std::string &buffer, std::string_view given);

} // namespace journal

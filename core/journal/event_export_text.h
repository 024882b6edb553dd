#pragma once
// How texts and figures are written so that other programs read them back.

#include <string>
#include <string_view>

#include <stalecache/time.h>

namespace journal {

/// Seconds as a decimal number, exact to the nanosecond, without needless zeros: `4.218`.
[[nodiscard]] std::string secondsText(stalecache::Duration span);

/// A field of RFC 4180: quoted where it holds a comma, a quote, a line break or an outer space.
/// Made harmless for spreadsheets if it would begin a formula.
void appendCsvText(std::string &buffer, std::string_view text);

/// A JSON string with its quotes. Bytes that are no UTF-8 become U+FFFD.
void appendJsonText(std::string &buffer, std::string_view text);

/// The inside of a Markdown table cell: shows the text as it is, line breaks as <br>.
void appendMarkdownText(std::string &buffer, std::string_view text);

} // namespace journal

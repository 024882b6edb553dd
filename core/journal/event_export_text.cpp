#include <journal/event_export_text.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include <journal/one_line.h>

namespace journal {

namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";

void appendJsonAscii(std::string &buffer, char c)
{
    constexpr std::string_view named = "\"\\\b\f\n\r\t";
    constexpr std::string_view names = "\"\\bfnrt";
    if (const std::size_t at = named.find(c); at != std::string_view::npos) {
        buffer += {'\\', names[at]};
        return;
    }
    buffer += c;
}

void appendJsonUnit(std::string &buffer, std::uint32_t unit)
{
    buffer += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        buffer += hexDigits[(unit >> static_cast<unsigned>(shift)) & 15U];
}

/// What cannot be seen: the numbers of its UTF-16.
void appendJsonHidden(std::string &buffer, char32_t character)
{
    if (character > 0xFFFF) {
        appendJsonUnit(buffer, 0xD7C0U + (character >> 10U));
        appendJsonUnit(buffer, 0xDC00U + (character & 0x3FFU));
    } else {
        appendJsonUnit(buffer, character);
    }
}

/// In full width they begin a formula as well, where a spreadsheet speaks Japanese (OWASP).
constexpr std::array<std::string_view, 10> formulaBegins{
    "=", "+", "-", "@", "\t", "\r", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};

/// Blanks before it do not keep a spreadsheet from running it. One that begins with an apostrophe
/// gets a second, so that taking one away always gives the text.
bool needsApostrophe(std::string_view text)
{
    const std::string_view rest = text.substr(std::min(text.find_first_not_of(' '), text.size()));
    return text.starts_with('\'') ||
           std::ranges::any_of(formulaBegins,
                               [rest](std::string_view begin) { return rest.starts_with(begin); });
}

void appendInQuotes(std::string &buffer, std::string_view text)
{
    buffer += '"';
    for (const char c : text) {
        if (c == '"')
            buffer += '"';
        buffer += c;
    }
    buffer += '"';
}

/// Bytes that are no UTF-8 as the escapes of one_line.h.
std::string asUtf8(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text, at);
        result += length == 0 ? visibleText(text.substr(at, 1)) : text.substr(at, length);
        at += std::max<std::size_t>(length, 1);
    }
    return result;
}

/// What a spreadsheet is given of a text.
std::string cellText(std::string_view text)
{
    return (needsApostrophe(text) ? "'" : "") + (isUtf8(text) ? std::string{text} : asUtf8(text));
}

} // namespace

std::string secondsText(stalecache::Duration span)
{
    constexpr std::uint64_t second = 1'000'000'000;
    const bool negative = span.count() < 0;
    const auto count = static_cast<std::uint64_t>(span.count());
    const std::uint64_t nanoseconds = negative ? std::uint64_t{0} - count : count;
    std::string text = negative ? "-" : "";
    text += std::to_string(nanoseconds / second);
    if (std::uint64_t fraction = nanoseconds % second; fraction != 0) {
        std::string digits = std::to_string(fraction);
        digits.insert(0, 9 - digits.size(), '0');
        digits.resize(digits.find_last_not_of('0') + 1);
        text += '.' + digits;
    }
    return text;
}

void appendCsvText(std::string &buffer, std::string_view text)
{
    const std::string cell = cellText(text);
    if (cell.find_first_of(",;\t|\"\r\n") != std::string::npos || cell.starts_with(' ') ||
        cell.ends_with(' '))
        appendInQuotes(buffer, cell);
    else
        buffer += cell;
}

void appendTsvText(std::string &buffer, std::string_view text)
{
    const std::string cell = cellText(text);
    std::string line;
    for (const char c : cell)
        line += c == '\t' ? "\\t" : c == '\n' ? "\\n" : c == '\r' ? "\\r" : std::string(1, c);
    if (line.starts_with('"'))
        appendInQuotes(buffer, line);
    else
        buffer += line;
}

void appendJsonText(std::string &buffer, std::string_view text)
{
    buffer += '"';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text, at);
        const char32_t character = length == 0 ? 0 : characterAt(text, at, length);
        const bool isNamed =
            length == 1 && character >= '\b' && character <= '\r' && character != '\v';
        if (length == 0)
            buffer += "\xEF\xBF\xBD";
        else if (isHidden(character) && !isNamed)
            appendJsonHidden(buffer, character);
        else if (length == 1)
            appendJsonAscii(buffer, text[at]);
        else
            buffer += text.substr(at, length);
        at += length == 0 ? 1 : length;
    }
    buffer += '"';
}

void appendMarkdownText(std::string &buffer, std::string_view given)
{
    const std::string text = isUtf8(given) ? std::string{given} : asUtf8(given);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\r' && at + 1 < text.size() && text[at + 1] == '\n')
            continue;
        if (c == '\n' || c == '\r') {
            buffer += "<br>";
        } else if (c == '&') {
            buffer += "&amp;";
        } else if (byte < 0x20 || byte == 0x7F) {
            buffer += ' ';
        } else {
            if (std::string_view{"\\`*_<>[]|~#$"}.find(c) != std::string_view::npos)
                buffer += '\\';
            buffer += c;
        }
    }
}

} // namespace journal

#include <journal/event_export_text.h>

#include <cstddef>
#include <cstdint>

namespace journal {

namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";

unsigned byteAt(std::string_view text, std::size_t at)
{
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

/// How many bytes the well-formed UTF-8 character at `at` has; 0 if there is none (RFC 3629).
std::size_t wellFormedLength(std::string_view text, std::size_t at)
{
    const unsigned lead = byteAt(text, at);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xC2 && lead < 0xE0   ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    for (std::size_t n = 1; n < length; ++n)
        if ((byteAt(text, at + n) & 0xC0U) != 0x80)
            return 0;
    const unsigned second = byteAt(text, at + 1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool surrogate = lead == 0xED && second >= 0xA0;
    const bool beyond = lead == 0xF4 && second >= 0x90;
    return overlong || surrogate || beyond ? 0 : length;
}

void appendJsonAscii(std::string &buffer, char c)
{
    constexpr std::string_view named = "\"\\\b\f\n\r\t";
    constexpr std::string_view names = "\"\\bfnrt";
    if (const std::size_t at = named.find(c); at != std::string_view::npos) {
        buffer += {'\\', names[at]};
        return;
    }
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte != 0x7F) {
        buffer += c;
        return;
    }
    buffer += "\\u00";
    buffer += {hexDigits[byte / 16], hexDigits[byte % 16]};
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
    const bool formula =
        !text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos;
    const bool quoted = text.find_first_of(",\"\r\n") != std::string_view::npos ||
                        text.starts_with(' ') || text.ends_with(' ');
    if (quoted)
        buffer += '"';
    if (formula)
        buffer += '\'';
    for (const char c : text) {
        if (c == '"')
            buffer += '"';
        buffer += c;
    }
    if (quoted)
        buffer += '"';
}

void appendJsonText(std::string &buffer, std::string_view text)
{
    buffer += '"';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = wellFormedLength(text, at);
        if (length == 0)
            buffer += "\xEF\xBF\xBD";
        else if (length == 1)
            appendJsonAscii(buffer, text[at]);
        else
            buffer += text.substr(at, length);
        at += length == 0 ? 1 : length;
    }
    buffer += '"';
}

void appendMarkdownText(std::string &buffer, std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\r' && byteAt(text, at + 1) == '\n')
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

#include <session_file/quoted.h>

#include <array>
#include <cstdint>

namespace session_file {

namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";

std::uint32_t byteAt(std::string_view text, std::size_t at)
{
    return static_cast<unsigned char>(text[at]);
}

bool isContinuation(std::string_view text, std::size_t at)
{
    return at < text.size() && (byteAt(text, at) & 0xC0U) == 0x80U;
}

void appendByte(std::string &to, std::uint32_t byte)
{
    to += "\\x";
    to += hexDigits[byte >> 4U];
    to += hexDigits[byte & 15U];
}

std::optional<unsigned> hexValue(char digit)
{
    const std::size_t at =
        hexDigits.find(digit >= 'A' && digit <= 'F' ? static_cast<char>(digit - 'A' + 'a') : digit);
    return at == std::string_view::npos ? std::nullopt : std::optional{static_cast<unsigned>(at)};
}

/// The character behind a backslash at `at`; moves `at` to the last byte it took.
std::optional<char> escaped(std::string_view text, std::size_t &at)
{
    switch (text[at]) {
    case '"':
    case '\\':
        return text[at];
    case 'n':
        return '\n';
    case 't':
        return '\t';
    case 'x':
        break;
    default:
        return std::nullopt;
    }
    if (text.size() - at < 3)
        return std::nullopt;
    const auto high = hexValue(text[at + 1]);
    const auto low = hexValue(text[at + 2]);
    if (!high || !low)
        return std::nullopt;
    at += 2;
    return static_cast<char>(*high * 16 + *low);
}

} // namespace

std::size_t utf8Length(std::string_view text, std::size_t at)
{
    const std::uint32_t first = byteAt(text, at);
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    std::uint32_t character = first & (0x7FU >> length);
    for (std::size_t n = 1; n < length; ++n) {
        if (!isContinuation(text, at + n))
            return 0;
        character = (character << 6U) | (byteAt(text, at + n) & 0x3FU);
    }
    constexpr std::array<std::uint32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = character >= 0xD800 && character <= 0xDFFF;
    return character < least[length] || character > 0x10FFFF || isSurrogate ? 0 : length;
}

void appendQuoted(std::string &to, std::string_view text)
{
    to += '"';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text, at);
        const char first = text[at];
        if (first == '"' || first == '\\')
            (to += '\\') += first;
        else if (first == '\n')
            to += "\\n";
        else if (first == '\t')
            to += "\\t";
        else if (length == 0 || (length == 1 && (byteAt(text, at) < 0x20 || first == '\x7f')))
            appendByte(to, byteAt(text, at));
        else
            to += text.substr(at, length);
        at += length == 0 ? 1 : length;
    }
    to += '"';
}

std::optional<std::string> unquoted(std::string_view text)
{
    if (text.size() < 2 || text.front() != '"' || text.back() != '"')
        return std::nullopt;
    text = text.substr(1, text.size() - 2);
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '"')
            return std::nullopt;
        if (text[at] != '\\') {
            result += text[at];
            continue;
        }
        if (++at == text.size())
            return std::nullopt;
        const auto character = escaped(text, at);
        if (!character)
            return std::nullopt;
        result += *character;
    }
    return result;
}

std::string shown(std::string_view text)
{
    constexpr std::size_t most = 40;
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text, at);
        if (result.size() >= most)
            return result + "…";
        if (length == 0 || (length == 1 && (byteAt(text, at) < 0x20 || text[at] == '\x7f')))
            appendByte(result, byteAt(text, at));
        else
            result += text.substr(at, length);
        at += length == 0 ? 1 : length;
    }
    return result;
}

} // namespace session_file

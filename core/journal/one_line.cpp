#include <journal/one_line.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace journal {

namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";

struct Range
{
    char32_t first;
    char32_t last;
};

/// Unicode 15: controls, White_Space but U+0020, Default_Ignorable_Code_Point, the interlinear
/// annotations, the blank Braille pattern, and the non-characters that no XML may hold.
constexpr std::array<Range, 23> hidden{
    {{0x0000, 0x001F},   {0x007F, 0x00A0},   {0x00AD, 0x00AD},  {0x034F, 0x034F}, {0x061C, 0x061C},
     {0x115F, 0x1160},   {0x1680, 0x1680},   {0x17B4, 0x17B5},  {0x180B, 0x180F}, {0x2000, 0x200F},
     {0x2028, 0x202F},   {0x205F, 0x206F},   {0x2800, 0x2800},  {0x3000, 0x3000}, {0x3164, 0x3164},
     {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0},  {0xFFF0, 0xFFFB}, {0xFFFE, 0xFFFF},
     {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}}};

std::uint32_t byteAt(std::string_view text, std::size_t at) noexcept
{
    return static_cast<unsigned char>(text[at]);
}

bool isContinuation(char c) noexcept
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

void appendByte(std::string &to, char c)
{
    const auto byte = static_cast<unsigned char>(c);
    to += "\\x";
    to += {hexDigits[byte >> 4U], hexDigits[byte & 15U]};
}

/// Carriage returns within quotation marks have no name of their own: sessions and scenarios are
/// read by older programs as well.
void appendEscaped(std::string &to, std::string_view bytes, bool isQuoted)
{
    for (const char c : bytes)
        if (c == '\n')
            to += "\\n";
        else if (c == '\r' && !isQuoted)
            to += "\\r";
        else if (c == '\t')
            to += "\\t";
        else
            appendByte(to, c);
}

/// `before` names the characters that get a backslash.
void append(std::string &to, std::string_view text, std::string_view before)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text, at);
        const std::string_view character = text.substr(at, std::max<std::size_t>(length, 1));
        if (length == 0 || isHidden(characterAt(text, at, length))) {
            appendEscaped(to, character, before.find('"') != std::string_view::npos);
        } else {
            if (before.find(text[at]) != std::string_view::npos)
                to += '\\';
            to += character;
        }
        at += character.size();
    }
}

int hexValue(char digit) noexcept
{
    if (digit >= 'A' && digit <= 'F')
        return digit - 'A' + 10;
    const std::size_t at = hexDigits.find(digit);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

} // namespace

std::size_t utf8Length(std::string_view text, std::size_t at) noexcept
{
    const std::uint32_t first = byteAt(text, at);
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (text.size() - at < length ||
        !std::ranges::all_of(text.substr(at + 1, length - 1), isContinuation))
        return 0;
    const char32_t character = characterAt(text, at, length);
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = character >= 0xD800 && character <= 0xDFFF;
    return character < least[length] || character > 0x10FFFF || isSurrogate ? 0 : length;
}

bool isUtf8(std::string_view text) noexcept
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8Length(text, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

char32_t characterAt(std::string_view text, std::size_t at, std::size_t length) noexcept
{
    if (length == 1)
        return byteAt(text, at);
    char32_t character = byteAt(text, at) & (0x7FU >> length);
    for (std::size_t n = 1; n < length; ++n)
        character = (character << 6U) | (byteAt(text, at + n) & 0x3FU);
    return character;
}

bool isHidden(char32_t character) noexcept
{
    if (character > 0x1F && character < 0x7F)
        return false;
    const auto after = std::ranges::upper_bound(hidden, character, {}, &Range::first);
    return after != hidden.begin() && character <= std::prev(after)->last;
}

std::string oneLine(std::string_view text)
{
    constexpr std::string_view blank = "\\x20";
    const std::size_t first = std::min(text.find_first_not_of(' '), text.size());
    const std::size_t end = first == text.size() ? first : text.find_last_not_of(' ') + 1;
    std::string line;
    line.reserve(text.size());
    for (std::size_t n = 0; n < first; ++n)
        line += blank;
    append(line, text.substr(first, end - first), "\\");
    for (std::size_t n = end; n < text.size(); ++n)
        line += blank;
    return line;
}

std::expected<std::string, std::size_t> readOneLine(std::string_view line)
{
    std::string text;
    for (std::size_t at = 0; at < line.size();) {
        const Escape escape = escapeAt(line.substr(at));
        if (escape.length == 0 && line[at] == '\\')
            return std::unexpected{at};
        text += escape.length == 0 ? line[at] : escape.meaning;
        at += std::max<std::size_t>(escape.length, 1);
    }
    return text;
}

std::string quotedText(std::string_view text)
{
    std::string quoted{'"'};
    append(quoted, text, "\\\"");
    return quoted += '"';
}

std::string visibleText(std::string_view text)
{
    std::string visible;
    append(visible, text, {});
    return visible;
}

std::string_view beginningOf(std::string_view text, std::size_t bytes) noexcept
{
    if (text.size() <= bytes)
        return text;
    std::size_t end = bytes;
    // No character has more than three bytes that continue it.
    for (int n = 0; n < 3 && end > 0 && isContinuation(text[end]); ++n)
        --end;
    return text.substr(0, isContinuation(text[end]) ? bytes : end);
}

Escape escapeAt(std::string_view text) noexcept
{
    constexpr std::string_view names = "\"\\ntr";
    constexpr std::string_view meanings = "\"\\\n\t\r";
    if (text.size() < 2 || text[0] != '\\')
        return {};
    if (const std::size_t named = names.find(text[1]); named != std::string_view::npos)
        return {2, meanings[named]};
    if (text[1] != 'x' || text.size() < 4)
        return {};
    const int high = hexValue(text[2]);
    const int low = hexValue(text[3]);
    if (high < 0 || low < 0)
        return {};
    return {4, static_cast<char>(high * 16 + low)};
}

} // namespace journal

#include <scenario/characters.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace scenario {

namespace {

constexpr std::size_t mostInExcerpt = 60;

std::uint8_t byteAt(std::string_view text, std::size_t n) noexcept
{
    return static_cast<std::uint8_t>(text[n]);
}

bool isContinuation(char c) noexcept
{
    return (static_cast<std::uint8_t>(c) & 0xC0) == 0x80;
}

/// What the second byte may be: narrower behind some first bytes, so that nothing is written in
/// more bytes than it needs, and no surrogates and nothing beyond U+10FFFF are written at all.
bool isSecond(std::uint8_t first, std::uint8_t second) noexcept
{
    switch (first) {
    case 0xE0:
        return second >= 0xA0 && second <= 0xBF;
    case 0xED:
        return second >= 0x80 && second <= 0x9F;
    case 0xF0:
        return second >= 0x90 && second <= 0xBF;
    case 0xF4:
        return second >= 0x80 && second <= 0x8F;
    default:
        return second >= 0x80 && second <= 0xBF;
    }
}

} // namespace

std::size_t sequenceLength(std::string_view text) noexcept
{
    const std::uint8_t first = byteAt(text, 0);
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (text.size() < length || !isSecond(first, byteAt(text, 1)))
        return 0;
    const std::string_view rest = text.substr(2, length - 2);
    return std::ranges::all_of(rest, isContinuation) ? length : 0;
}

std::size_t characterCount(std::string_view text) noexcept
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return !isContinuation(c); }));
}

std::string escapedByte(char byte)
{
    constexpr std::string_view digits = "0123456789abcdef";
    const auto value = static_cast<std::uint8_t>(byte);
    std::string text{"\\x"};
    text += digits[value / 16U];
    text += digits[value % 16U];
    return text;
}

std::string excerpt(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0, characters = 0; at < text.size(); ++characters) {
        if (characters == mostInExcerpt)
            return result + "\xE2\x80\xA6"; // an ellipsis
        const std::size_t length = sequenceLength(text.substr(at));
        const bool isControl = length == 1 && (byteAt(text, at) < 0x20 || text[at] == '\x7F');
        if (length == 0 || isControl)
            result += escapedByte(text[at]);
        else
            result += text.substr(at, length);
        at += std::max<std::size_t>(length, 1);
    }
    return result;
}

} // namespace scenario

#include <scenario/characters.h>

#include <algorithm>
#include <cstdint>

#include <journal/one_line.h>

namespace scenario {

namespace {

constexpr std::size_t mostInExcerpt = 60;

bool isContinuation(char c) noexcept
{
    return (static_cast<std::uint8_t>(c) & 0xC0) == 0x80;
}

} // namespace

std::size_t characterCount(std::string_view text) noexcept
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return !isContinuation(c); }));
}

std::string excerpt(std::string_view text)
{
    std::size_t at = 0;
    for (std::size_t characters = 0; at < text.size(); ++characters) {
        if (characters == mostInExcerpt)
            return journal::visibleText(text.substr(0, at)) + "\xE2\x80\xA6"; // an ellipsis
        at += std::max<std::size_t>(journal::utf8Length(text, at), 1);
    }
    return journal::visibleText(text);
}

} // namespace scenario

#include <scenario/text_check.h>

#include <algorithm>
#include <string>

#include <journal/one_line.h>
#include <scenario/characters.h>
#include <scenario/parse.h>
#include <scenario/wordings.h>

namespace scenario {

namespace {

using namespace std::string_view_literals;

Place placeAt(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, offset);
    const std::size_t lineBreak = before.rfind('\n');
    std::string_view line =
        lineBreak == std::string_view::npos ? before : before.substr(lineBreak + 1);
    if (lineBreak == std::string_view::npos && line.starts_with(byteOrderMark))
        line.remove_prefix(byteOrderMark.size());
    return {.line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1,
            .column = characterCount(line) + 1,
            .length = 1};
}

/// By its byte order mark, or since every other one of its first bytes is zero.
std::string_view otherEncoding(std::string_view text)
{
    if (text.starts_with("\xFF\xFE\0\0"sv) || text.starts_with("\0\0\xFE\xFF"sv))
        return "UTF-32";
    if (text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv))
        return "UTF-16";
    if (text.size() < 4)
        return {};
    const bool isLittle = text[0] != 0 && text[1] == 0 && text[2] != 0 && text[3] == 0;
    const bool isBig = text[0] == 0 && text[1] != 0 && text[2] == 0 && text[3] != 0;
    return isLittle || isBig ? "UTF-16" : ""sv;
}

Problem controlProblem(std::string_view text, std::size_t offset)
{
    const Place place = placeAt(text, offset);
    switch (text[offset]) {
    case '\0':
        return {place, wordings::zeroByte};
    case '\r':
        return {place, wordings::loneReturn};
    default:
        return {place, wordings::controlCharacter, {journal::visibleText(text.substr(offset, 1))}};
    }
}

bool isAccepted(std::string_view text, std::size_t offset)
{
    switch (text[offset]) {
    case '\t':
    case '\n':
        return true;
    case '\r': // before the line feed, or at the end of a text whose last line feed is missing
        return offset + 1 == text.size() || text[offset + 1] == '\n';
    default:
        return static_cast<unsigned char>(text[offset]) >= 0x20 && text[offset] != '\x7F';
    }
}

} // namespace

std::optional<Problem> checkText(std::string_view text)
{
    if (text.size() > mostBytes)
        return Problem{
            {}, wordings::textTooLarge, {std::to_string(mostBytes / (std::size_t{1024} * 1024))}};
    if (const std::string_view encoding = otherEncoding(text); !encoding.empty())
        return Problem{{.line = 1, .column = 1}, wordings::otherEncoding, {std::string{encoding}}};
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = journal::utf8Length(text, at);
        if (length == 0)
            return Problem{
                placeAt(text, at), wordings::notUtf8, {journal::visibleText(text.substr(at, 1))}};
        if (length == 1 && !isAccepted(text, at))
            return controlProblem(text, at);
        at += length;
    }
    return std::nullopt;
}

} // namespace scenario

#include <session_file/quoted.h>

#include <journal/one_line.h>

namespace session_file {

std::optional<std::string> unquoted(std::string_view text)
{
    if (text.size() < 2 || text.front() != '"' || text.back() != '"')
        return std::nullopt;
    text = text.substr(1, text.size() - 2);
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '"')
            return std::nullopt;
        if (text[at] != '\\') {
            result += text[at++];
            continue;
        }
        const journal::Escape escape = journal::escapeAt(text.substr(at));
        if (escape.length == 0)
            return std::nullopt;
        result += escape.meaning;
        at += escape.length;
    }
    return result;
}

std::string shown(std::string_view text)
{
    constexpr std::size_t most = 40;
    const std::string_view beginning = journal::beginningOf(text, most);
    return journal::visibleText(beginning) + (beginning.size() < text.size() ? "\xE2\x80\xA6" : "");
}

} // namespace session_file

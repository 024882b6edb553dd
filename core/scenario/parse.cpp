#include <scenario/parse.h>

#include <algorithm>

#include <scenario/script_reader.h>
#include <scenario/text_check.h>
#include <scenario/wordings.h>

namespace scenario {

std::expected<Script, std::vector<Problem>> parse(std::string_view text)
{
    if (const auto problem = checkText(text))
        return std::unexpected{std::vector{*problem}};
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return std::unexpected{std::vector{Problem{{}, wordings::textEmpty}}};
    ScriptReader reader;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (!reader.add(line))
            break;
        at = end + 1;
    }
    return reader.take();
}

} // namespace scenario

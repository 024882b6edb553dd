#include <scenario/problem.h>

#include <string_view>

namespace scenario {

std::string messageOf(const Problem &problem)
{
    std::string message;
    const std::string_view text = problem.wording.text;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t number =
            text[at] == '%' && at + 1 < text.size() && text[at + 1] >= '1' && text[at + 1] <= '9'
                ? static_cast<std::size_t>(text[at + 1] - '0')
                : 0;
        if (number == 0 || number > problem.arguments.size()) {
            message += text[at];
        } else {
            message += problem.arguments[number - 1];
            ++at;
        }
    }
    return message;
}

std::string lineOf(const std::string &file, const Problem &problem)
{
    std::string line = file + ':';
    if (problem.place.line != 0)
        line +=
            std::to_string(problem.place.line) + ':' + std::to_string(problem.place.column) + ':';
    return line + ' ' + messageOf(problem);
}

} // namespace scenario

#include <scenario/word_text.h>

#include <algorithm>
#include <array>
#include <vector>

#include <scenario/line.h>

namespace scenario {

namespace {

/// What ends a list of keys, or stands for all of them.
constexpr std::array<std::string_view, 14> wordsInLists{
    "all",    "own",  "preset",  "on",   "off",      "rate",   "poisson",
    "steady", "keys", "uniform", "zipf", "exponent", "bursts", "->"};

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '\x7F';
}

/// How many bytes of the text can stand as they are: a character, or 0.
std::size_t printableLength(std::string_view text)
{
    return isControl(text.front()) ? 0 : journal::utf8Length(text);
}

/// Whether it is read back as it stands, and cannot be taken for one with escapes.
bool isPlain(std::string_view word)
{
    if (word.find('\\') != std::string_view::npos || journal::visibleText(word) != word)
        return false;
    std::vector<Problem> problems;
    const auto read = Line{word, 1, problems}.take();
    return read && !read->isQuoted && read->raw.size() == word.size();
}

} // namespace

std::string wordText(std::string_view word)
{
    return isPlain(word) ? std::string{word} : quotedText(word);
}

std::string keyText(std::string_view key)
{
    const bool isNumber = key.find_first_not_of("0123456789") == std::string_view::npos;
    if (isNumber || std::ranges::find(wordsInLists, key) != wordsInLists.end())
        return quotedText(key);
    return wordText(key);
}

std::string lineText(std::string_view text)
{
    std::string line;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = printableLength(text.substr(at));
        if (length > 0 && text[at] != ' ')
            line += text.substr(at, length);
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
        at += std::max<std::size_t>(length, 1);
    }
    if (line.ends_with(' '))
        line.pop_back();
    return line;
}

} // namespace scenario

#include <scenario/nearest_word.h>

#include <algorithm>
#include <array>

namespace scenario {

namespace {

constexpr std::size_t mostLetters = 24;
using Row = std::array<std::size_t, mostLetters + 1>;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::size_t distance(std::string_view a, std::string_view b)
{
    Row beforeLast{};
    Row last{};
    for (std::size_t n = 0; n <= b.size(); ++n)
        last[n] = n;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        Row row{};
        row[0] = i;
        for (std::size_t n = 1; n <= b.size(); ++n) {
            const bool isSame = lower(a[i - 1]) == lower(b[n - 1]);
            row[n] = std::min({last[n] + 1, row[n - 1] + 1, last[n - 1] + (isSame ? 0U : 1U)});
            if (i > 1 && n > 1 && lower(a[i - 1]) == lower(b[n - 2]) &&
                lower(a[i - 2]) == lower(b[n - 1]))
                row[n] = std::min(row[n], beforeLast[n - 2] + 1);
        }
        beforeLast = last;
        last = row;
    }
    return last[b.size()];
}

} // namespace

std::string_view nearestWord(std::string_view word, std::span<const std::string_view> candidates)
{
    if (word.size() > mostLetters)
        return {};
    std::string_view nearest;
    // So far from each other, words of that length still look like the same.
    std::size_t least = std::max<std::size_t>(word.size() / 3, 1) + 1;
    for (const std::string_view candidate : candidates) {
        if (candidate.size() > mostLetters)
            continue;
        const std::size_t letters = distance(word, candidate);
        if (letters > 0 && letters < least && letters < candidate.size()) {
            least = letters;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace scenario

#pragma once
// Statements that are made of a word each for what they say, in any order.

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <scenario/line.h>
#include <scenario/wordings.h>

namespace scenario {

/// A word, and what reads the words behind it into a target. `read` answers false once the line was
/// told a problem.
template <class Reader, class Target>
struct Clause
{
    std::string_view word;
    std::uint8_t group; ///< of each group one word is accepted; below 16
    bool (*read)(Reader &reader, Target &target);
};

/// Which groups were said, and by which word.
class SaidWords
{
public:
    /// Tells the line a problem if another of the group was said before.
    bool add(Line &line, const Word &word, std::uint8_t group)
    {
        std::string_view &said = m_said[group];
        if (!said.empty())
            return said == word.raw
                       ? line.failAt(word.raw, wordings::twice)
                       : line.failAt(word.raw, wordings::contradiction, {std::string{said}});
        said = word.raw;
        m_isEmpty = false;
        return true;
    }

    [[nodiscard]] bool isEmpty() const noexcept
    {
        return m_isEmpty;
    }

private:
    std::array<std::string_view, 16> m_said{};
    bool m_isEmpty = true;
};

template <class Reader, class Target>
[[nodiscard]] std::vector<std::string_view> wordsOf(std::span<const Clause<Reader, Target>> clauses)
{
    std::vector<std::string_view> words;
    for (const auto &clause : clauses)
        words.push_back(clause.word);
    return words;
}

template <class Reader, class Target>
[[nodiscard]] const Clause<Reader, Target> *
clauseOf(const Word &word, std::span<const Clause<Reader, Target>> clauses)
{
    const auto found =
        std::ranges::find_if(clauses, [&word](const auto &clause) { return word.is(clause.word); });
    return found == clauses.end() ? nullptr : &*found;
}

/// As long as the next word is one of these; `said` tells how many there were.
template <class Reader, class Target>
bool readClausesWhile(Reader &reader, std::span<const Clause<Reader, Target>> clauses,
                      Target &target, SaidWords &said)
{
    Line &line = reader.line();
    while (const Word *next = line.peek()) {
        const auto *clause = clauseOf(*next, clauses);
        if (clause == nullptr)
            break;
        const auto word = line.take();
        if (!said.add(line, *word, clause->group) || !clause->read(reader, target))
            return false;
    }
    return !line.failed();
}

/// To the end of the line.
template <class Reader, class Target>
bool readClauses(Reader &reader, std::span<const Clause<Reader, Target>> clauses, Target &target,
                 SaidWords &said)
{
    Line &line = reader.line();
    if (!readClausesWhile(reader, clauses, target, said))
        return false;
    if (const Word *next = line.peek())
        return line.failUnknown(*next, wordsOf(clauses));
    return true;
}

} // namespace scenario

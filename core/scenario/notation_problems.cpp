#include <scenario/notation_problems.h>

#include <algorithm>
#include <array>
#include <string>

#include <scenario/characters.h>
#include <scenario/wordings.h>

namespace scenario {

namespace {

using simulation::NotationProblem;

/// The part of the word as it stands in the line. What is cut out of quotation marks may have been
/// shorter than what stands there, where escapes are.
std::string_view partOf(const Word &word, std::size_t offset, std::size_t length)
{
    if (!word.isQuoted)
        return word.raw.substr(std::min(offset, word.raw.size())).substr(0, length);
    std::size_t at = 1;
    std::size_t from = 0;
    for (std::size_t meant = 0; meant < offset + length && at + 1 < word.raw.size(); ++meant) {
        if (meant == offset)
            from = at;
        const bool isByte = word.raw[at] == '\\' && word.raw[at + 1] == 'x';
        at += isByte ? 4U : word.raw[at] == '\\' ? 2U : 1U;
    }
    return length == 0 || from == 0 ? word.raw.substr(at, 0) : word.raw.substr(from, at - from);
}

} // namespace

bool failInList(Line &line, const Word &word, const simulation::NotationError &error,
                std::string_view example)
{
    const std::string_view part = partOf(word, error.offset, error.length);
    constexpr std::array<std::string_view, 2> overrideWords{"fails", "latency"};
    switch (error.problem) {
    case NotationProblem::itemMissing:
        return line.fail(line.placeOf(part), wordings::itemMissing, {std::string{example}});
    case NotationProblem::notASpan:
        return line.failAt(part, wordings::notASpan);
    case NotationProblem::unitMissing:
        return line.failAt(part, wordings::unitMissing);
    case NotationProblem::spanTooLarge:
        return line.failAt(part, wordings::spanTooLarge);
    case NotationProblem::spanTooSmall:
        return line.failAt(part, wordings::spanTooSmall);
    case NotationProblem::lengthMissing:
        return line.fail(line.placeOf(part), wordings::lengthMissing);
    case NotationProblem::endNotAfterStart:
        return line.failAt(part, wordings::endNotAfterStart);
    case NotationProblem::keyMissing:
        return line.failAt(part, wordings::overrideWithoutKey, {std::string{example}});
    case NotationProblem::quoteNotClosed:
        return line.fail(line.placeOf(part), wordings::quoteNotClosed);
    case NotationProblem::overrideSaysNothing:
        return line.fail(line.placeOf(part), wordings::overrideSaysNothing);
    case NotationProblem::unknownWord:
        return line.failUnknown(Word{.raw = part}, overrideWords);
    case NotationProblem::wordTwice:
        return line.failAt(part, wordings::twice);
    case NotationProblem::notANumber:
        return line.failAt(part, wordings::notANumber);
    }
    return line.failAt(part, wordings::notASpan);
}

} // namespace scenario

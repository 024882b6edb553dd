#include <scenario/values.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <system_error>

#include <scenario/wordings.h>
#include <simulation/notation.h>

namespace scenario {

namespace {

using simulation::NotationProblem;

constexpr std::string_view digits = "0123456789";

/// Longer words are no numbers that people write, and are not worth reading.
constexpr std::size_t mostLength = 400;

/// One of the last digit written; at least a nanosecond.
Duration stepOf(std::string_view text)
{
    const std::size_t end = std::min(text.find_first_not_of("0123456789.:"), text.size());
    const bool isClock = text.find(':') != std::string_view::npos;
    const std::string one =
        "1" + std::string{isClock || end == text.size() ? "s" : text.substr(end)};
    Duration step = simulation::parseSpan(one).value_or(Duration{1});
    const std::size_t point = text.find('.');
    const std::size_t decimals = point >= end ? 0 : end - point - 1;
    for (std::size_t n = 0; n < decimals && step > Duration::zero(); ++n)
        step /= 10;
    return std::max(step, Duration{1});
}

std::optional<Word> takeValue(Line &line, const Wording &missing)
{
    std::optional<Word> word = line.take();
    if (!word)
        line.fail(line.placeOfEnd(), missing, {std::string{line.last()}});
    return word;
}

template <class Count>
bool readWhole(Line &line, Count &count)
{
    const auto word = takeValue(line, wordings::numberMissing);
    if (!word)
        return false;
    const char *begin = word->raw.data();
    const char *end = begin + word->raw.size();
    Count number = 0;
    const auto [read, error] = std::from_chars(begin, end, number);
    if (word->isQuoted || error == std::errc::invalid_argument || read != end)
        return line.failAt(word->raw, wordings::notACount);
    if (error != std::errc{})
        return line.failAt(word->raw, wordings::countTooLarge,
                           {std::to_string(std::numeric_limits<Count>::max())});
    count = number;
    return true;
}

} // namespace

bool readSpan(Line &line, std::string_view part, Duration &span)
{
    if (part.size() > mostLength)
        return line.failAt(part, wordings::notASpan);
    const auto read = simulation::parseSpan(part);
    if (read) {
        span = *read;
        return true;
    }
    switch (read.error()) {
    case NotationProblem::unitMissing:
        return line.failAt(part, wordings::unitMissing);
    case NotationProblem::spanTooLarge:
        return line.failAt(part, wordings::spanTooLarge);
    case NotationProblem::spanTooSmall:
        return line.failAt(part, wordings::spanTooSmall);
    default:
        return line.failAt(part, wordings::notASpan);
    }
}

bool readSpan(Line &line, Duration &span)
{
    const auto word = takeValue(line, wordings::spanMissing);
    return word && readSpan(line, word->raw, span);
}

bool readSpan(Line &line, ExpectedSpan &span)
{
    const auto word = takeValue(line, wordings::spanMissing);
    if (!word || !readSpan(line, word->raw, span.span))
        return false;
    span.step = stepOf(word->raw);
    return true;
}

bool readCount(Line &line, std::uint32_t &count)
{
    return readWhole(line, count);
}

bool readCount(Line &line, std::uint64_t &count)
{
    return readWhole(line, count);
}

bool readNumber(Line &line, double &number, std::string_view unit)
{
    const auto word = takeValue(line, wordings::numberMissing);
    if (!word)
        return false;
    std::string_view text = word->raw;
    if (!unit.empty() && text.ends_with(unit))
        text.remove_suffix(unit.size());
    else if (!unit.empty())
        line.takeIf(unit);
    const char *begin = text.data();
    const char *end = begin + text.size();
    double value = 0;
    // "inf" and "nan" are numbers for the library.
    const bool isRead = isNumber(*word) && text.size() <= mostLength;
    const auto [read, error] = std::from_chars(begin, end, value);
    if (!isRead || error != std::errc{} || read != end || !std::isfinite(value))
        return line.failAt(word->raw, wordings::notANumber);
    number = value;
    return true;
}

bool isNumberNext(Line &line)
{
    const Word *word = line.peek();
    return word != nullptr && isNumber(*word);
}

bool isNumber(const Word &word) noexcept
{
    const std::string_view start = word.raw.starts_with('.') ? word.raw.substr(1) : word.raw;
    return !start.empty() && digits.find(start.front()) != std::string_view::npos;
}

} // namespace scenario

#include <simulation/notation.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include <journal/event_filter_span.h>

namespace simulation {

using stalecache::Duration;
using stalecache::TimePoint;

namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return text.substr(0, 0);
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// About `part`, which lies in `whole`.
NotationError errorAt(std::string_view whole, std::string_view part, NotationProblem problem)
{
    return {problem, static_cast<std::size_t>(part.data() - whole.data()), part.size()};
}

NotationProblem problemOf(journal::SpanError error)
{
    switch (error) {
    case journal::SpanError::missingUnit:
        return NotationProblem::unitMissing;
    case journal::SpanError::tooLarge:
        return NotationProblem::spanTooLarge;
    case journal::SpanError::tooSmall:
        return NotationProblem::spanTooSmall;
    case journal::SpanError::notASpan:
        break;
    }
    return NotationProblem::notASpan;
}

/// A whole number of units, and what is left of one as decimals.
std::string decimalText(std::uint64_t count, std::uint64_t unit, std::string_view name)
{
    std::string text = std::to_string(count / unit);
    std::string decimals;
    for (std::uint64_t rest = count % unit; rest != 0; rest %= unit) {
        unit /= 10;
        decimals += static_cast<char>('0' + rest / unit);
    }
    if (!decimals.empty())
        text += '.' + decimals;
    return text.append(name);
}

std::expected<Outage, NotationError> outageOf(std::string_view whole, std::string_view item)
{
    const std::size_t dots = item.find("..");
    const std::size_t mark = dots == std::string_view::npos ? item.find('+') : dots;
    const std::string_view start = trimmed(item.substr(0, mark));
    const auto from = parseSpan(start);
    if (!from)
        return std::unexpected{errorAt(whole, start, from.error())};
    if (mark == std::string_view::npos)
        return std::unexpected{
            errorAt(whole, item.substr(item.size()), NotationProblem::lengthMissing)};
    const std::string_view rest = trimmed(item.substr(mark + (mark == dots ? 2 : 1)));
    if (rest.empty())
        return std::unexpected{
            errorAt(whole, item.substr(item.size()), NotationProblem::lengthMissing)};
    const auto span = parseSpan(rest);
    if (!span)
        return std::unexpected{errorAt(whole, rest, span.error())};
    if (mark != dots)
        return Outage{TimePoint{*from}, *span};
    if (*span <= *from)
        return std::unexpected{errorAt(whole, rest, NotationProblem::endNotAfterStart)};
    return Outage{TimePoint{*from}, *span - *from};
}

} // namespace

std::string spanText(Duration span)
{
    struct Unit
    {
        std::uint64_t count;
        std::string_view name;
        bool isForWhole; // only for a whole number of it
    };
    constexpr std::array<Unit, 5> units{{{3'600'000'000'000, "h", true},
                                         {1'000'000'000, "s", false},
                                         {1'000'000, "ms", false},
                                         {1000, "\xC2\xB5s", false},
                                         {1, "ns", false}}};
    if (span == Duration::zero())
        return "0s";
    const bool negative = span < Duration::zero();
    // Also of the smallest duration, whose opposite does not fit its own type.
    const auto bits = static_cast<std::uint64_t>(span.count());
    const std::uint64_t count = negative ? 0 - bits : bits;
    const auto unit = std::ranges::find_if(units, [count](const Unit &candidate) {
        return candidate.isForWhole ? count % candidate.count == 0 : count >= candidate.count;
    });
    // Not "-" + …: g++ 12 then warns of an overlap that there is not.
    std::string text{negative ? "-" : ""};
    return text.append(decimalText(count, unit->count, unit->name));
}

std::expected<Duration, NotationProblem> parseSpan(std::string_view text)
{
    text = trimmed(text);
    std::string joined{text.substr(0, text.find_first_of(blanks))};
    joined += trimmed(text.substr(joined.size()));
    const auto span = journal::parseSpan(joined);
    if (!span)
        return std::unexpected{problemOf(span.error())};
    return *span;
}

std::string numberText(double number)
{
    std::array<char, 32> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), number);
    return {text.data(), written.ptr};
}

std::string outagesText(const std::vector<Outage> &outages)
{
    std::string text;
    for (const Outage &outage : outages) {
        text += text.empty() ? "" : ", ";
        text += spanText(outage.from.time_since_epoch()) + '+' + spanText(outage.length);
    }
    return text;
}

std::expected<std::vector<Outage>, NotationError> parseOutages(std::string_view text)
{
    std::vector<Outage> outages;
    if (trimmed(text).empty())
        return outages;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t comma = std::min(text.find(',', from), text.size());
        const std::string_view item = trimmed(text.substr(from, comma - from));
        if (item.empty())
            return std::unexpected{NotationError{NotationProblem::itemMissing, from, 0}};
        const auto outage = outageOf(text, item);
        if (!outage)
            return std::unexpected{outage.error()};
        outages.push_back(*outage);
        from = comma + 1;
    }
    return outages;
}

} // namespace simulation

#include <journal/event_filter_span.h>

#include <array>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <journal/event_filter_glob.h>

namespace journal {

namespace {

using stalecache::Duration;
using Count = std::int64_t;
using Result = std::expected<Count, SpanError>;

constexpr Count second = 1'000'000'000;
constexpr Count minute = 60 * second;
constexpr Count hour = 60 * minute;

constexpr std::array<std::pair<std::string_view, Count>, 10> units{{
    {"ns", 1},
    {"us", 1000},
    {"\xC2\xB5s", 1000}, // micro sign
    {"\xCE\xBCs", 1000}, // Greek mu
    {"ms", 1'000'000},
    {"s", second},
    {"m", minute},
    {"min", minute},
    {"h", hour},
    {"d", 24 * hour},
}};

std::optional<Count> unitOf(std::string_view text)
{
    std::string name{text};
    for (char &c : name)
        c = asciiLower(c);
    for (const auto &[unit, count] : units)
        if (unit == name)
            return count;
    return std::nullopt;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool addChecked(Count &sum, Count count, Count times)
{
    constexpr Count most = std::numeric_limits<Count>::max();
    if (times != 0 && count > (most - sum) / times)
        return false;
    sum += count * times;
    return true;
}

/// Digits, with a fraction or not, times `unit`. `isMore`, if something was cut.
Result amount(std::string_view digits, Count unit, bool &isMore)
{
    const std::size_t point = digits.find('.');
    const std::string_view whole = digits.substr(0, point);
    const std::string_view fraction =
        point == std::string_view::npos ? std::string_view{} : digits.substr(point + 1);
    if (whole.empty() || (point != std::string_view::npos && fraction.empty()))
        return std::unexpected{SpanError::notASpan};
    Count number = 0;
    for (const char c : whole) {
        Count shifted = c - '0';
        if (!isDigit(c))
            return std::unexpected{SpanError::notASpan};
        if (!addChecked(shifted, number, 10))
            return std::unexpected{SpanError::tooLarge};
        number = shifted;
    }
    Count sum = 0;
    if (!addChecked(sum, number, unit))
        return std::unexpected{SpanError::tooLarge};
    for (const char c : fraction) {
        if (!isDigit(c))
            return std::unexpected{SpanError::notASpan};
        unit /= 10;
        isMore = isMore || (unit == 0 && c != '0');
        if (!addChecked(sum, c - '0', unit))
            return std::unexpected{SpanError::tooLarge};
    }
    return sum;
}

std::vector<std::string_view> split(std::string_view text, char mark)
{
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    for (std::size_t at = text.find(mark); at != std::string_view::npos;
         at = text.find(mark, from)) {
        parts.push_back(text.substr(from, at - from));
        from = at + 1;
    }
    parts.push_back(text.substr(from));
    return parts;
}

/// m:ss or h:mm:ss, the seconds with a fraction or not.
Result clock(std::string_view text, bool &isMore)
{
    constexpr std::array<Count, 3> places{second, minute, hour};
    const std::vector<std::string_view> parts = split(text, ':');
    if (parts.size() > places.size())
        return std::unexpected{SpanError::notASpan};
    Count sum = 0;
    for (std::size_t n = 0; n < parts.size(); ++n) {
        const std::string_view part = parts[parts.size() - 1 - n];
        const bool first = n + 1 == parts.size();
        const std::size_t wholeDigits = part.substr(0, part.find('.')).size();
        if ((n > 0 && part.find('.') != std::string_view::npos) || (!first && wholeDigits != 2) ||
            (!first && part[0] > '5'))
            return std::unexpected{SpanError::notASpan};
        const Result count = amount(part, places[n], isMore);
        if (!count)
            return count;
        if (!addChecked(sum, *count, 1))
            return std::unexpected{SpanError::tooLarge};
    }
    return sum;
}

} // namespace

std::expected<Duration, SpanError> parseSpan(std::string_view text)
{
    Result count;
    bool isMore = false;
    if (text.find(':') != std::string_view::npos) {
        count = clock(text, isMore);
    } else {
        const std::size_t digits = std::min(text.find_first_not_of("0123456789."), text.size());
        const std::string_view unitText = text.substr(digits);
        const std::optional<Count> unit = unitText.empty() ? second : unitOf(unitText);
        if (!unit)
            return std::unexpected{SpanError::notASpan};
        count = amount(text.substr(0, digits), *unit, isMore);
        if (count && unitText.empty() && (*count != 0 || isMore))
            return std::unexpected{SpanError::missingUnit};
    }
    if (!count)
        return std::unexpected{count.error()};
    if (*count == 0 && isMore)
        return std::unexpected{SpanError::tooSmall};
    return Duration{*count};
}

} // namespace journal

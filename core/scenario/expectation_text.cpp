#include <scenario/expectation_text.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace scenario {

namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
}

struct Unit
{
    std::int64_t size;
    std::string_view name;
};

constexpr std::array<Unit, 6> units{{{3'600'000'000'000, "h"},
                                     {60'000'000'000, "m"},
                                     {1'000'000'000, "s"},
                                     {1'000'000, "ms"},
                                     {1000, "us"},
                                     {1, "ns"}}};

/// How many decimals of the unit make a step; none if it is not a power of ten of it.
std::optional<std::size_t> decimalsOf(const Unit &unit, std::int64_t step)
{
    std::size_t decimals = 0;
    std::int64_t part = unit.size;
    for (; part > step && part % 10 == 0; ++decimals)
        part /= 10;
    return part == step ? std::optional{decimals} : std::nullopt;
}

std::string decimalText(std::int64_t count, const Unit &unit, std::size_t decimals)
{
    std::string text = std::to_string(count / unit.size);
    std::int64_t rest = count % unit.size;
    if (decimals > 0)
        text += '.';
    for (std::int64_t part = unit.size; decimals > 0; --decimals, rest %= part) {
        part /= 10;
        text += static_cast<char>('0' + rest / part);
    }
    text += unit.name;
    return text;
}

void add(std::string &text, std::string_view word)
{
    text += ' ';
    text += word;
}

void addSpan(std::string &text, std::string_view name, const std::optional<ExpectedSpan> &span)
{
    if (!span)
        return;
    add(text, name);
    add(text, textOf(*span));
}

/// A key that would be read as something else behind `expect`.
bool isWordOfExpect(std::string_view key)
{
    constexpr std::array<std::string_view, 9> words{"calls",       "refreshed",  "stale",
                                                    "out-of-date", "errors",     "not-stored",
                                                    "in-flight",   "downstream", "breaker"};
    return std::ranges::find(words, key) != words.end();
}

std::string textOf(const ExpectedEntry &entry)
{
    std::string text = isWordOfExpect(entry.key) ? quotedText(entry.key) : wordText(entry.key);
    add(text, wordOf(entry.state));
    addSpan(text, "age", entry.age);
    addSpan(text, "left", entry.left);
    return text;
}

std::string textOf(const ExpectedCount &count)
{
    std::string text{wordOf(count.what)};
    if (count.bound == ExpectedCount::Bound::atLeast)
        text += " at least";
    else if (count.bound == ExpectedCount::Bound::atMost)
        text += " at most";
    return text + ' ' + std::to_string(count.count);
}

} // namespace

std::string quotedText(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (result += '\\') += c;
        else if (c == '\n')
            result += "\\n";
        else if (c == '\t')
            result += "\\t";
        else if (isControl(c))
            ((result += "\\x") += hexDigits[byte / 16]) += hexDigits[byte % 16];
        else
            result += c;
    }
    return result += '"';
}

std::string wordText(std::string_view word)
{
    const bool isPlain = !word.empty() && word.front() != '#' &&
                         word.find_first_of(" \"\\") == std::string_view::npos &&
                         std::ranges::none_of(word, isControl);
    return isPlain ? std::string{word} : quotedText(word);
}

std::string textOf(const ExpectedSpan &span)
{
    const std::int64_t step = span.step.count();
    const Unit *best = nullptr;
    std::size_t bestDecimals = 0;
    for (const Unit &unit : units)
        if (const auto decimals = decimalsOf(unit, step);
            decimals && (best == nullptr || *decimals < bestDecimals)) {
            best = &unit;
            bestDecimals = *decimals;
        }
    if (best == nullptr) // a step that nobody can write
        best = &units.back();
    return decimalText(span.span.count(), *best, bestDecimals);
}

std::string textOf(const ExpectedOutcome &outcome)
{
    const bool isPassed = outcome.outcome == journal::Outcome::freshUnstored && !outcome.notStored;
    std::string text{isPassed ? "passed through" : wordOf(outcome.outcome)};
    if (outcome.text)
        add(text, quotedText(*outcome.text));
    if (outcome.reason)
        add(text, wordOf(*outcome.reason));
    addSpan(text, "age", outcome.age);
    if (outcome.outOfDate)
        add(text, *outcome.outOfDate ? "out of date" : "up to date");
    addSpan(text, "latency", outcome.latency);
    if (outcome.attempts)
        add(text, "attempts " + std::to_string(*outcome.attempts));
    if (outcome.rejected)
        add(text, "rejected");
    return text;
}

std::string textOf(const Expect &expect)
{
    if (const auto *entry = std::get_if<ExpectedEntry>(&expect.what))
        return textOf(*entry);
    if (const auto *count = std::get_if<ExpectedCount>(&expect.what))
        return textOf(*count);
    if (const auto *health = std::get_if<journal::Health>(&expect.what))
        return "downstream " + std::string{wordOf(*health)};
    return "breaker " + std::string{wordOf(std::get<journal::BreakerState>(expect.what))};
}

std::string_view wordOf(journal::Outcome outcome)
{
    switch (outcome) {
    case journal::Outcome::none:
        break;
    case journal::Outcome::refreshed:
        return "refreshed";
    case journal::Outcome::staleServed:
        return "stale served";
    case journal::Outcome::errorPropagated:
        return "error";
    case journal::Outcome::freshUnstored:
        return "not stored";
    }
    return "still in flight";
}

std::string_view wordOf(stalecache::PropagateReason reason)
{
    switch (reason) {
    case stalecache::PropagateReason::absent:
        return "absent";
    case stalecache::PropagateReason::expired:
        return "expired";
    case stalecache::PropagateReason::refused:
        return "refused";
    case stalecache::PropagateReason::backend:
        return "backend";
    case stalecache::PropagateReason::cancelled:
        return "cancelled";
    }
    return {};
}

std::string_view wordOf(ExpectedEntry::State state)
{
    switch (state) {
    case ExpectedEntry::State::usable:
        return "usable";
    case ExpectedEntry::State::expired:
        return "expired";
    case ExpectedEntry::State::absent:
        return "absent";
    }
    return {};
}

std::string_view wordOf(ExpectedCount::What what)
{
    switch (what) {
    case ExpectedCount::What::calls:
        return "calls";
    case ExpectedCount::What::refreshed:
        return "refreshed";
    case ExpectedCount::What::stale:
        return "stale";
    case ExpectedCount::What::outOfDate:
        return "out-of-date";
    case ExpectedCount::What::errors:
        return "errors";
    case ExpectedCount::What::notStored:
        return "not-stored";
    case ExpectedCount::What::inFlight:
        return "in-flight";
    }
    return {};
}

std::string_view wordOf(journal::Health health)
{
    return health == journal::Health::healthy ? "healthy" : "failing";
}

std::string_view wordOf(journal::BreakerState state)
{
    switch (state) {
    case journal::BreakerState::closed:
        return "closed";
    case journal::BreakerState::open:
        return "open";
    case journal::BreakerState::halfOpen:
        return "half-open";
    }
    return {};
}

} // namespace scenario

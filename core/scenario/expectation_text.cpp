#include <scenario/expectation_text.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include <scenario/expectation_names.h>
#include <simulation/notation.h>

namespace scenario {

namespace {

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
    return key == "downstream" || key == "breaker" || key == "outage" || key == "what-if" ||
           std::ranges::find(countNames, key, &Named<ExpectedCount::What>::name) !=
               countNames.end();
}

std::string textOf(const ExpectedEntry &entry)
{
    std::string text = isWordOfExpect(entry.key) ? quotedText(entry.key) : wordText(entry.key);
    add(text, nameOf(entryNames, entry.state));
    addSpan(text, "age", entry.age);
    addSpan(text, "left", entry.left);
    return text;
}

std::string textOf(const ExpectedCount &count)
{
    std::string text{nameOf(countNames, count.what)};
    if (count.bound == ExpectedCount::Bound::atLeast)
        text += " at least";
    else if (count.bound == ExpectedCount::Bound::atMost)
        text += " at most";
    return text + ' ' + std::to_string(count.count);
}

void addCount(std::string &text, std::string_view name, const std::optional<std::uint64_t> &count)
{
    if (!count)
        return;
    add(text, name);
    add(text, std::to_string(*count));
}

std::string textOf(const ExpectedOutage &outage)
{
    std::string text = "outage " + std::to_string(outage.number);
    addSpan(text, "lasted", outage.lasted);
    addCount(text, "calls", outage.calls);
    addCount(text, "stale", outage.stale);
    addCount(text, "errors", outage.errors);
    return text;
}

std::string textOf(const ExpectedWhatIf &whatIf)
{
    std::string text = "what-if " + triedText(whatIf.ttl);
    addCount(text, "stale", whatIf.stale);
    addCount(text, "errors", whatIf.errors);
    addCount(text, "out-of-date", whatIf.outOfDate);
    return text;
}

} // namespace

std::string triedText(stalecache::Ttl ttl)
{
    return ttl.isUnlimited() ? "for ever" : simulation::spanText(ttl.span());
}

std::string textOf(const ExpectedSpan &span)
{
    // The largest unit of which there is one: 5.000s, not 5000ms. Else that with fewest decimals.
    const std::int64_t step = span.step.count();
    const Unit *best = nullptr;
    std::size_t bestDecimals = 0;
    for (const Unit &unit : units) {
        const auto decimals = decimalsOf(unit, step);
        if (!decimals || (best != nullptr && *decimals >= bestDecimals))
            continue;
        best = &unit;
        bestDecimals = *decimals;
        if (unit.size <= span.span.count())
            break;
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
        add(text, nameOf(reasonNames, *outcome.reason));
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
    if (const auto *outage = std::get_if<ExpectedOutage>(&expect.what))
        return textOf(*outage);
    if (const auto *whatIf = std::get_if<ExpectedWhatIf>(&expect.what))
        return textOf(*whatIf);
    if (const auto *health = std::get_if<journal::Health>(&expect.what))
        return "downstream " + std::string{nameOf(healthNames, *health)};
    return "breaker " +
           std::string{nameOf(breakerNames, std::get<journal::BreakerState>(expect.what))};
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

} // namespace scenario

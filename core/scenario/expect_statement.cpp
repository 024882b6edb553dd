// `expect …`. See expectation_statements.h.

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <scenario/expectation_names.h>
#include <scenario/expectation_statements.h>
#include <scenario/setting_statements.h>
#include <scenario/values.h>
#include <scenario/wordings.h>

namespace scenario {

namespace {

/// One of the names, which must be the next word.
template <class Names, class Value>
bool readNamed(Line &line, const Names &names, Value &value)
{
    const auto accepted = namesOf(names);
    const auto word = line.take();
    if (!word)
        return line.failMissing(accepted);
    for (const auto &named : names)
        if (word->is(named.name)) {
            value = named.value;
            return true;
        }
    return line.failUnknown(*word, accepted);
}

bool readBound(Line &line, ExpectedCount &expected)
{
    if (!line.takeIf("at"))
        return true;
    constexpr std::array<std::string_view, 2> accepted{"least", "most"};
    const auto word = line.take();
    if (!word)
        return line.failMissing(accepted);
    if (!word->isOneOf(accepted))
        return line.failUnknown(*word, accepted);
    expected.bound =
        word->is("least") ? ExpectedCount::Bound::atLeast : ExpectedCount::Bound::atMost;
    return true;
}

bool readEntry(Line &line, const Word &key, std::string_view statement, Expect &expected)
{
    ExpectedEntry entry{.key = key.text()};
    if (!readNamed(line, entryNames, entry.state))
        return false;
    const bool isThere = entry.state != ExpectedEntry::State::absent;
    const bool isUsable = entry.state == ExpectedEntry::State::usable;
    while (const Word *next = line.peek()) {
        auto *span = isThere && next->is("age")     ? &entry.age
                     : isUsable && next->is("left") ? &entry.left
                                                    : nullptr;
        if (span == nullptr) {
            std::vector<std::string_view> accepted;
            if (isThere)
                accepted.emplace_back("age");
            if (isUsable)
                accepted.emplace_back("left");
            return accepted.empty() ? line.mustEnd(statement) : line.failUnknown(*next, accepted);
        }
        const auto word = line.take();
        if (*span)
            return line.failAt(word->raw, wordings::twice);
        if (!readSpan(line, span->emplace()))
            return false;
    }
    expected.what = std::move(entry);
    return !line.failed();
}

/// The number behind a word that was just taken.
bool readCountOnce(Line &line, std::optional<std::uint64_t> &count)
{
    if (count)
        return line.failAt(line.last(), wordings::twice);
    return readCount(line, count.emplace());
}

/// Counts by name to the end of the line, at least one; `lasted` and a span too if there is one.
template <std::size_t size>
bool readCounts(
    Line &line,
    const std::array<std::pair<std::string_view, std::optional<std::uint64_t> *>, size> &counts,
    std::optional<ExpectedSpan> *lasted)
{
    std::vector<std::string_view> accepted;
    accepted.reserve(size + 1);
    for (const auto &[name, count] : counts)
        accepted.push_back(name);
    if (lasted != nullptr)
        accepted.emplace_back("lasted");
    if (line.peek() == nullptr && !line.failed())
        return line.failMissing(accepted);
    while (const auto word = line.take()) {
        const auto named = std::ranges::find_if(
            counts, [&word](const auto &count) { return word->is(count.first); });
        if (named != counts.end()) {
            if (!readCountOnce(line, *named->second))
                return false;
        } else if (lasted == nullptr || !word->is("lasted")) {
            return line.failUnknown(*word, accepted);
        } else if (*lasted) {
            return line.failAt(word->raw, wordings::twice);
        } else if (!readSpan(line, lasted->emplace())) {
            return false;
        }
    }
    return !line.failed();
}

bool readOutage(Line &line, Expect &expected)
{
    ExpectedOutage outage;
    if (!readCount(line, outage.number) ||
        !readCounts<3>(
            line,
            {{{"calls", &outage.calls}, {"stale", &outage.stale}, {"errors", &outage.errors}}},
            &outage.lasted))
        return false;
    expected.what = outage;
    return true;
}

bool readWhatIf(Line &line, Expect &expected)
{
    ExpectedWhatIf whatIf;
    if (!readTriedTtl(line, whatIf.ttl) || !readCounts<3>(line,
                                                          {{{"stale", &whatIf.stale},
                                                            {"errors", &whatIf.errors},
                                                            {"out-of-date", &whatIf.outOfDate}}},
                                                          nullptr))
        return false;
    expected.what = whatIf;
    return true;
}

} // namespace

bool readExpect(Line &line, std::string_view statement, Expect &expected)
{
    const auto word = line.take();
    if (!word) {
        std::vector<std::string_view> accepted{"a key", "downstream", "breaker", "outage",
                                               "what-if"};
        for (const auto &named : countNames)
            accepted.push_back(named.name);
        return line.failed() ? false : line.failMissing(accepted);
    }
    if (word->is("downstream")) {
        journal::Health health{};
        if (!readNamed(line, healthNames, health))
            return false;
        expected.what = health;
        return line.mustEnd(statement);
    }
    if (word->is("breaker")) {
        journal::BreakerState state{};
        if (!readNamed(line, breakerNames, state))
            return false;
        expected.what = state;
        return line.mustEnd(statement);
    }
    if (word->is("outage"))
        return readOutage(line, expected);
    if (word->is("what-if"))
        return readWhatIf(line, expected);
    for (const auto &named : countNames)
        if (word->is(named.name)) {
            ExpectedCount count{.what = named.value};
            if (!readBound(line, count) || !readCount(line, count.count))
                return false;
            expected.what = count;
            return line.mustEnd(statement);
        }
    return readEntry(line, *word, statement, expected);
}

} // namespace scenario

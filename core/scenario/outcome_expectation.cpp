// Behind `->`. See expectation_statements.h.

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include <scenario/clauses.h>
#include <scenario/expectation_names.h>
#include <scenario/expectation_statements.h>
#include <scenario/values.h>

namespace scenario {

namespace {

/// What readClauses() wants.
class OutcomeReader
{
public:
    explicit OutcomeReader(Line &line) : m_line{line} {}

    [[nodiscard]] Line &line() noexcept
    {
        return m_line;
    }

private:
    Line &m_line;
};

using OutcomeClause = Clause<OutcomeReader, ExpectedOutcome>;

struct OutcomeGroup
{
    enum Id : std::uint8_t
    {
        text,
        age,
        latency,
        attempts,
        date,
        rejected,
        reason,
    };
};

/// Behind a word of several: `of date`.
bool readFurther(Line &line, std::span<const std::string_view> words)
{
    for (const std::string_view word : words) {
        if (line.takeIf(word))
            continue;
        const std::array<std::string_view, 1> accepted{word};
        const Word *next = line.peek();
        return next == nullptr ? line.failed() ? false : line.failMissing(accepted)
                               : line.failUnknown(*next, accepted);
    }
    return true;
}

bool readExpected(OutcomeReader &reader, std::optional<ExpectedSpan> &span)
{
    return readSpan(reader.line(), span.emplace());
}

template <bool value>
bool readDate(OutcomeReader &reader, ExpectedOutcome &expected)
{
    constexpr std::array<std::string_view, 2> ofDate{"of", "date"};
    constexpr std::array<std::string_view, 2> toDate{"to", "date"};
    expected.outOfDate = value;
    return readFurther(reader.line(), value ? ofDate : toDate);
}

template <stalecache::PropagateReason reason>
bool readReason(OutcomeReader &, ExpectedOutcome &expected)
{
    expected.reason = reason;
    return true;
}

constexpr OutcomeClause age{"age", OutcomeGroup::age,
                            [](OutcomeReader &reader, ExpectedOutcome &expected) {
                                return readExpected(reader, expected.age);
                            }};
constexpr OutcomeClause latency{"latency", OutcomeGroup::latency,
                                [](OutcomeReader &reader, ExpectedOutcome &expected) {
                                    return readExpected(reader, expected.latency);
                                }};
constexpr OutcomeClause attempts{"attempts", OutcomeGroup::attempts,
                                 [](OutcomeReader &reader, ExpectedOutcome &expected) {
                                     return readCount(reader.line(), expected.attempts.emplace());
                                 }};
constexpr OutcomeClause rejected{"rejected", OutcomeGroup::rejected,
                                 [](OutcomeReader &, ExpectedOutcome &expected) {
                                     expected.rejected = true;
                                     return true;
                                 }};

constexpr std::array<OutcomeClause, 2> freshClauses{latency, attempts};
constexpr std::array<OutcomeClause, 6> staleClauses{age,
                                                    {"out", OutcomeGroup::date, readDate<true>},
                                                    {"up", OutcomeGroup::date, readDate<false>},
                                                    latency,
                                                    attempts,
                                                    rejected};
constexpr std::array<OutcomeClause, 9> errorClauses{
    {{"absent", OutcomeGroup::reason, readReason<stalecache::PropagateReason::absent>},
     {"expired", OutcomeGroup::reason, readReason<stalecache::PropagateReason::expired>},
     {"refused", OutcomeGroup::reason, readReason<stalecache::PropagateReason::refused>},
     {"backend", OutcomeGroup::reason, readReason<stalecache::PropagateReason::backend>},
     {"cancelled", OutcomeGroup::reason, readReason<stalecache::PropagateReason::cancelled>},
     age,
     latency,
     attempts,
     rejected}};

/// How an outcome is said, and what may be said of it.
struct Kind
{
    std::vector<std::string_view> words;
    journal::Outcome outcome;
    bool notStored;
    std::span<const OutcomeClause> clauses;
};

std::vector<Kind> kinds()
{
    using journal::Outcome;
    return {{{"refreshed"}, Outcome::refreshed, false, freshClauses},
            {{"stale", "served"}, Outcome::staleServed, false, staleClauses},
            {{"error"}, Outcome::errorPropagated, false, errorClauses},
            {{"not", "stored"}, Outcome::freshUnstored, true, freshClauses},
            {{"passed", "through"}, Outcome::freshUnstored, false, freshClauses}};
}

/// The clauses, and a text in quotation marks once among them.
bool readDetails(Line &line, std::span<const OutcomeClause> clauses, ExpectedOutcome &expected)
{
    OutcomeReader reader{line};
    SaidWords said;
    while (readClausesWhile(reader, clauses, expected, said)) {
        const Word *next = line.peek();
        if (next == nullptr)
            return !line.failed();
        if (!next->isQuoted) {
            auto accepted = wordsOf(clauses);
            accepted.emplace_back("a text in quotation marks");
            return line.failUnknown(*next, accepted);
        }
        if (expected.text)
            return line.failAt(next->raw, wordings::twice);
        expected.text = line.take()->text();
    }
    return false;
}

} // namespace

bool readOutcome(Line &line, ExpectedOutcome &expected)
{
    constexpr std::array<std::string_view, 5> accepted{"refreshed", "stale served", "error",
                                                       "not stored", "passed through"};
    const auto word = line.take();
    if (!word)
        return line.failed() ? false : line.failMissing(accepted);
    for (const Kind &kind : kinds()) {
        if (!word->is(kind.words.front()))
            continue;
        expected.outcome = kind.outcome;
        expected.notStored = kind.notStored;
        return readFurther(line, std::span{kind.words}.subspan(1)) &&
               readDetails(line, kind.clauses, expected);
    }
    return line.failUnknown(*word, accepted);
}

} // namespace scenario

#include <scenario/outcome_of_call.h>

#include <chrono>

#include <journal/call_reading.h>

namespace scenario {

namespace {

using journal::CallReading;
using journal::Journal;
using journal::Outcome;
using journal::Sequence;
using namespace std::chrono_literals;

/// As ExpectedSpan rounds: what lies half way goes up.
ExpectedSpan roundedAge(Duration age)
{
    constexpr Duration step = 1ms;
    return {.span = (age + step / 2) / step * step, .step = step};
}

std::optional<ExpectedOutcome> outcomeOf(const CallReading &call, const Journal &journal)
{
    if (call.isInFlight())
        return std::nullopt;
    ExpectedOutcome expected{.outcome = call.outcome};
    if (call.attempts.size() > 1)
        expected.attempts = static_cast<std::uint32_t>(call.attempts.size());
    expected.rejected = call.rejected.has_value();
    const journal::Event &end = journal.at(*call.ended);
    switch (call.outcome) {
    case Outcome::none:
        return std::nullopt;
    case Outcome::refreshed:
        break;
    case Outcome::staleServed:
        expected.age = roundedAge(call.age.value_or(Duration::zero()));
        if (end.isOutOfDate())
            expected.outOfDate = true;
        break;
    case Outcome::errorPropagated:
        expected.text = journal.eventText(end);
        expected.reason = call.reason;
        if (call.age)
            expected.age = roundedAge(*call.age);
        break;
    case Outcome::freshUnstored:
        expected.notStored = call.unstored != journal::UnstoredReason::ttlZero;
        break;
    }
    return expected;
}

/// What differs is no longer looked at.
template <class Value>
void keepCommon(std::optional<Value> &value, const std::optional<Value> &other)
{
    if (value != other)
        value.reset();
}

} // namespace

std::vector<std::optional<ExpectedOutcome>> outcomesOf(const Journal &journal, Sequence from,
                                                       std::size_t count)
{
    std::vector<std::optional<ExpectedOutcome>> outcomes;
    if (from < journal.first())
        return outcomes;
    outcomes.reserve(count);
    for (Sequence at = from; outcomes.size() < count && at < journal.end(); ++at) {
        if (journal.at(at).kind != journal::EventKind::callStarted)
            continue;
        const auto call = readCall(journal, at, journal.end());
        outcomes.push_back(call ? outcomeOf(*call, journal) : std::nullopt);
    }
    outcomes.resize(count);
    return outcomes;
}

std::optional<ExpectedOutcome> common(std::span<const std::optional<ExpectedOutcome>> outcomes)
{
    std::optional<ExpectedOutcome> all;
    for (const auto &each : outcomes) {
        if (!each)
            return std::nullopt;
        if (!all)
            all = each;
        if (each->outcome != all->outcome || each->notStored != all->notStored)
            return std::nullopt;
        keepCommon(all->text, each->text);
        keepCommon(all->reason, each->reason);
        keepCommon(all->age, each->age);
        keepCommon(all->latency, each->latency);
        keepCommon(all->outOfDate, each->outOfDate);
        keepCommon(all->attempts, each->attempts);
        all->rejected = all->rejected && each->rejected;
    }
    return all;
}

} // namespace scenario

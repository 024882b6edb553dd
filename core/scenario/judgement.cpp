#include <scenario/judgement.h>

#include <algorithm>

#include <journal/episodes.h>
#include <journal/time_text.h>
#include <journal/what_if.h>
#include <scenario/expectation_names.h>
#include <scenario/expectation_text.h>
#include <scenario/figures.h>
#include <simulation/notation.h>

namespace scenario {

using journal::CallReading;
using journal::Instant;
using journal::Journal;
using journal::Outcome;
using journal::UnstoredReason;

namespace {

// ---- Of a call

bool isCovered(const CallReading &call)
{
    return call.unstored == UnstoredReason::superseded ||
           call.unstored == UnstoredReason::invalidated;
}

bool holdsFor(const std::optional<ExpectedSpan> &expected, std::optional<Duration> actual)
{
    return !expected || (actual && expected->holdsFor(*actual));
}

/// What the call was told: the value, or the downstream's message.
std::string toldText(const CallReading &call, const Journal &journal)
{
    return journal.eventText(journal.at(*call.ended));
}

bool holds(const ExpectedOutcome &expected, const CallReading &call, const Journal &journal)
{
    if (call.outcome != expected.outcome)
        return false;
    if (call.outcome == Outcome::freshUnstored && isCovered(call) != expected.notStored)
        return false;
    if (expected.text && *expected.text != toldText(call, journal))
        return false;
    if (expected.reason && expected.reason != call.reason)
        return false;
    if (expected.outOfDate && *expected.outOfDate != journal.at(*call.ended).isOutOfDate())
        return false;
    if (expected.attempts && *expected.attempts != call.attempts.size())
        return false;
    return holdsFor(expected.age, call.age) && holdsFor(expected.latency, call.latency) &&
           (!expected.rejected || call.rejected);
}

std::string unstoredText(const CallReading &call)
{
    if (call.unstored == UnstoredReason::setFailed)
        return "not stored, since the backend failed";
    return isCovered(call) ? "not stored" : "passed through";
}

/// What was asked for, and what tells outcomes apart in any case.
std::string actualText(const ExpectedOutcome &expected, const CallReading &call,
                       const Journal &journal)
{
    std::string text = call.unstored ? unstoredText(call) : std::string{wordOf(call.outcome)};
    const bool isOther = call.outcome != expected.outcome;
    const bool failed = !call.unstored && call.outcome != Outcome::refreshed;
    if (expected.text || (failed && isOther))
        text += ' ' + quotedText(toldText(call, journal));
    if (call.reason)
        text += ' ' + std::string{nameOf(reasonNames, *call.reason)};
    if (call.age && (expected.age || isOther || expected.reason != call.reason))
        text += " age " + simulation::spanText(*call.age);
    if (expected.outOfDate && failed)
        text += journal.at(*call.ended).isOutOfDate() ? " out of date" : " up to date";
    if (expected.latency)
        text += " latency " + simulation::spanText(call.latency);
    if (expected.attempts)
        text += " attempts " + std::to_string(call.attempts.size());
    if (call.rejected)
        text += " rejected";
    return text;
}

std::string healthWhy(const Journal &journal, journal::Sequence end)
{
    const journal::HealthCondition health = journal.conditions().healthAt(end);
    std::string text = "the downstream was " + std::string{nameOf(healthNames, health.health)};
    if (health.since)
        text += " since " + journal::clockText(*health.since);
    if (health.cause == journal::HealthCause::schedule)
        text += ", by its schedule";
    else if (health.cause == journal::HealthCause::flapping)
        text += ", by flapping";
    return text;
}

std::string storedWhy(const CallReading &call, const Journal &journal)
{
    const stalecache::Ttl ttl = journal.ttlAt(*call.ended);
    std::string text = "its entry was stored at " + journal::clockText(call.endedAt - *call.age);
    if (call.left && *call.left < Duration::zero())
        return text + ", " + ageText(-*call.left) + " longer ago than the TTL of " + ttlText(ttl);
    return text + ", within the TTL of " + ttlText(ttl);
}

std::string absentWhy(const CallReading &call, const Journal &journal)
{
    const journal::KeyState state = journal.stateAt(call.key, *call.ended + 1);
    const std::string key = wordText(journal.keyName(call.key));
    return state.refreshed == 0 ? "nothing was stored for " + key + " before"
                                : "what was stored for " + key + " had been invalidated";
}

std::string freshWhy(const CallReading &call, const Journal &journal)
{
    if (call.unstored == UnstoredReason::superseded)
        return "a call that began later had stored before";
    if (call.unstored == UnstoredReason::invalidated)
        return "the key was invalidated while the call ran";
    if (call.unstored == UnstoredReason::ttlZero)
        return "the TTL was 0 s";
    if (call.attempts.size() > 1)
        return "attempt " + std::to_string(call.attempts.size()) + " succeeded";
    return healthWhy(journal, *call.ended);
}

std::string whyOf(const CallReading &call, const Journal &journal)
{
    std::string text;
    if (call.outcome == Outcome::refreshed || call.unstored)
        text = freshWhy(call, journal);
    else if (call.age)
        text = storedWhy(call, journal);
    else if (call.reason == stalecache::PropagateReason::absent)
        text = absentWhy(call, journal);
    if (call.rejected)
        text += "; the open circuit breaker let no attempt through";
    return text + "; the call began at " + journal::clockText(call.startedAt) + " and took " +
           latencyText(call.latency);
}

// ---- Of a state

ExpectedEntry::State stateOf(const stalecache::Freshness &freshness)
{
    switch (freshness.state) {
    case stalecache::EntryState::usable:
        return ExpectedEntry::State::usable;
    case stalecache::EntryState::expired:
        return ExpectedEntry::State::expired;
    case stalecache::EntryState::absent:
        break;
    }
    return ExpectedEntry::State::absent;
}

Judgement judgeEntry(const ExpectedEntry &expected, const Journal &journal, Instant now)
{
    const auto key = journal.findKey(expected.key);
    const journal::KeyState state = key ? journal.stateAt(*key, now.end) : journal::KeyState{};
    const stalecache::Ttl ttl = journal.ttlAt(now.end);
    const stalecache::Freshness freshness = state.freshness(now.time, ttl);
    const bool isThere = freshness.state != stalecache::EntryState::absent;
    const auto ofEntry = [isThere](Duration span) {
        return isThere ? std::optional{span} : std::nullopt;
    };
    Judgement judgement;
    judgement.holds = stateOf(freshness) == expected.state &&
                      holdsFor(expected.age, ofEntry(freshness.age)) &&
                      holdsFor(expected.left, ofEntry(freshness.remaining));
    judgement.actual =
        wordText(expected.key) + ' ' + std::string{nameOf(entryNames, stateOf(freshness))};
    if (isThere && (expected.age || !judgement.holds))
        judgement.actual += " age " + simulation::spanText(freshness.age);
    if (isThere && expected.left)
        judgement.actual +=
            " left " + (ttl.isUnlimited() ? "for ever" : simulation::spanText(freshness.remaining));
    if (judgement.holds)
        return judgement;
    if (isThere)
        judgement.why =
            "stored at " + journal::clockText(state.storedAt) + "; the TTL is " + ttlText(ttl);
    else if (state.refreshed > 0)
        judgement.why = "it was invalidated";
    else if (state.inFlight > 0)
        judgement.why = "a call for it is still in flight";
    else
        judgement.why = "nothing was stored for it yet";
    return judgement;
}

std::uint64_t entriesThat(stalecache::EntryState state, const Journal &journal, Instant now)
{
    const stalecache::Ttl ttl = journal.ttlAt(now.end);
    std::uint64_t count = 0;
    for (std::uint32_t key = 0; key < journal.keyCount(); ++key)
        if (journal.stateAt(journal::KeyId{key}, now.end).freshness(now.time, ttl).state == state)
            ++count;
    return count;
}

std::uint64_t countOf(ExpectedCount::What what, const journal::Totals &totals,
                      const Journal &journal, Instant now)
{
    switch (what) {
    case ExpectedCount::What::calls:
        return totals.started;
    case ExpectedCount::What::refreshed:
        return totals.refreshed;
    case ExpectedCount::What::stale:
        return totals.staleServed;
    case ExpectedCount::What::outOfDate:
        return totals.outOfDate;
    case ExpectedCount::What::errors:
        return totals.errors;
    case ExpectedCount::What::notStored:
        return totals.notStored;
    case ExpectedCount::What::passedThrough:
        return totals.passedThrough;
    case ExpectedCount::What::inFlight:
        return totals.inFlight();
    case ExpectedCount::What::keys:
        return journal.keyCount();
    case ExpectedCount::What::usable:
        return entriesThat(stalecache::EntryState::usable, journal, now);
    case ExpectedCount::What::expired:
        return entriesThat(stalecache::EntryState::expired, journal, now);
    case ExpectedCount::What::outages:
        return journal::EpisodesReading{}.at(journal, now).outages.size();
    }
    return 0;
}

bool isWithin(const ExpectedCount &expected, std::uint64_t count)
{
    switch (expected.bound) {
    case ExpectedCount::Bound::exactly:
        return count == expected.count;
    case ExpectedCount::Bound::atLeast:
        return count >= expected.count;
    case ExpectedCount::Bound::atMost:
        return count <= expected.count;
    }
    return false;
}

Judgement judgeCount(const ExpectedCount &expected, const Journal &journal, Instant now)
{
    const journal::Totals totals = journal.totalsAt(now.end);
    const std::uint64_t count = countOf(expected.what, totals, journal, now);
    Judgement judgement{.holds = isWithin(expected, count),
                        .actual = std::string{nameOf(countNames, expected.what)} + ' ' +
                                  std::to_string(count),
                        .why = {}};
    if (!judgement.holds)
        judgement.why = "calls " + countText(totals.started) + ": refreshed " +
                        countText(totals.refreshed) + ", stale served " +
                        countText(totals.staleServed) + ", errors " + countText(totals.errors) +
                        ", not stored " + countText(totals.notStored) + ", passed through " +
                        countText(totals.passedThrough) + ", in flight " +
                        countText(totals.inFlight());
    return judgement;
}

Judgement judgeHealth(journal::Health expected, const Journal &journal, Instant now)
{
    const journal::Health health = journal.healthAt(now.end);
    Judgement judgement{.holds = health == expected,
                        .actual = "downstream " + std::string{nameOf(healthNames, health)},
                        .why = {}};
    if (!judgement.holds)
        judgement.why = healthWhy(journal, now.end);
    return judgement;
}

Judgement judgeBreaker(journal::BreakerState expected, const Journal &journal, Instant now)
{
    const auto breaker = journal.conditions().breakerAt(now.end);
    if (!breaker)
        return {.holds = false, .actual = "no breaker", .why = "the policy has no circuit breaker"};
    const journal::BreakerState state = breaker->stateAt(now.time);
    Judgement judgement{.holds = state == expected,
                        .actual = "breaker " + std::string{nameOf(breakerNames, state)},
                        .why = {}};
    if (!judgement.holds)
        judgement.why = "it last changed at " + journal::clockText(breaker->since) + ", to " +
                        std::string{nameOf(breakerNames, breaker->state)};
    return judgement;
}

bool countHolds(const std::optional<std::uint64_t> &expected, std::uint64_t actual)
{
    return !expected || *expected == actual;
}

Judgement judgeOutage(const ExpectedOutage &expected, const Journal &journal, Instant now)
{
    journal::EpisodesReading reading;
    const auto &outages = reading.at(journal, now).outages;
    if (expected.number == 0 || expected.number > outages.size())
        return {.holds = false,
                .actual = "outages " + std::to_string(outages.size()),
                .why = "the oldest outage is number 1"};
    const journal::Episode &outage = outages[static_cast<std::size_t>(expected.number) - 1];
    const Duration lasted = outage.to.value_or(now.time) - outage.from;
    const journal::EpisodeCounts &counts = outage.counts;
    Judgement judgement{
        .holds = holdsFor(expected.lasted, lasted) && countHolds(expected.calls, counts.calls) &&
                 countHolds(expected.stale, counts.saved) &&
                 countHolds(expected.errors, counts.lost),
        .actual = "outage " + std::to_string(expected.number) + " lasted " +
                  simulation::spanText(lasted) + " calls " + std::to_string(counts.calls) +
                  " stale " + std::to_string(counts.saved) + " errors " +
                  std::to_string(counts.lost),
        .why = {}};
    if (!judgement.holds)
        judgement.why =
            "it began at " + journal::clockText(outage.from) +
            (outage.to ? " and ended at " + journal::clockText(*outage.to) : " and goes on");
    return judgement;
}

Judgement judgeWhatIf(const ExpectedWhatIf &expected, const Journal &journal, Instant now)
{
    journal::WhatIf reading;
    reading.read(journal, now);
    const journal::WhatIf::Counts counts = reading.at(expected.ttl);
    Judgement judgement{.holds = countHolds(expected.stale, counts.staleServed) &&
                                 countHolds(expected.errors, counts.errors) &&
                                 countHolds(expected.outOfDate, counts.outOfDate),
                        .actual = "what-if " + triedText(expected.ttl) + " stale " +
                                  std::to_string(counts.staleServed) + " errors " +
                                  std::to_string(counts.errors) + " out-of-date " +
                                  std::to_string(counts.outOfDate),
                        .why = {}};
    if (!judgement.holds)
        judgement.why = "recorded under " + ttlText(journal.ttlAt(now.end)) + ": stale served " +
                        countText(reading.recorded().staleServed) + ", errors " +
                        countText(reading.recorded().errors);
    return judgement;
}

} // namespace

Judgement judge(const ExpectedOutcome &expected, const CallReading &call, const Journal &journal)
{
    Judgement judgement{.holds = holds(expected, call, journal),
                        .actual = actualText(expected, call, journal),
                        .why = {}};
    if (!judgement.holds)
        judgement.why = whyOf(call, journal);
    return judgement;
}

Judgement judge(const Expect &expected, const Journal &journal, Instant now)
{
    if (const auto *entry = std::get_if<ExpectedEntry>(&expected.what))
        return judgeEntry(*entry, journal, now);
    if (const auto *count = std::get_if<ExpectedCount>(&expected.what))
        return judgeCount(*count, journal, now);
    if (const auto *outage = std::get_if<ExpectedOutage>(&expected.what))
        return judgeOutage(*outage, journal, now);
    if (const auto *whatIf = std::get_if<ExpectedWhatIf>(&expected.what))
        return judgeWhatIf(*whatIf, journal, now);
    if (const auto *health = std::get_if<journal::Health>(&expected.what))
        return judgeHealth(*health, journal, now);
    return judgeBreaker(std::get<journal::BreakerState>(expected.what), journal, now);
}

} // namespace scenario

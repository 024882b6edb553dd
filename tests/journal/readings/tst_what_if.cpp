// What another TTL would have done, against running the same calls again under it.

#include <QTest>

#include <algorithm>
#include <random>
#include <vector>

#include <rapidcheck.h>

#include <journal/what_if.h>

#include "../support/events.h"
#include "cache_run.h"

using namespace std::chrono_literals;
using namespace support;
using journal::Instant;
using journal::Journal;
using journal::OrderedSpans;
using journal::Outcome;
using journal::WhatIf;
using stalecache::Ttl;
using Counts = WhatIf::Counts;
using Mark = OrderedSpans::Mark;

namespace {

constexpr std::array<Duration, 8> ttls{0ns, 1ns, 300ms, 2s, 5s, 20s, 1h, Duration::max()};

Counts recordedOf(const Journal &journal)
{
    const journal::Totals &totals = journal.totals();
    return {.calls = totals.ended(),
            .fresh = totals.fresh(),
            .staleServed = totals.staleServed,
            .errors = totals.errors,
            .outOfDate = totals.outOfDate,
            .oldestServed = totals.oldestServed};
}

/// What all of a reading answers.
std::vector<Counts> answers(const WhatIf &whatIf)
{
    std::vector<Counts> all{whatIf.recorded()};
    for (const Duration ttl : ttls)
        all.push_back(whatIf.at(ttl));
    return all;
}

std::vector<Counts> freshAnswers(const Journal &journal, Instant instant)
{
    WhatIf whatIf;
    whatIf.read(journal, instant);
    return answers(whatIf);
}

OrderedSpans::Tally tallyOf(const std::vector<OrderedSpans::Span> &spans, Duration limit)
{
    OrderedSpans::Tally tally;
    for (const auto &[span, mark] : spans) {
        if (span > limit)
            continue;
        ++tally.count;
        tally.outOfDate += mark == Mark::outOfDate ? 1U : 0U;
        tally.unjudged += mark == Mark::unjudged ? 1U : 0U;
    }
    return tally;
}

Event failure(Duration time, KeyId key, stalecache::PropagateReason reason, Duration span = -1ns)
{
    Event event = eventOf(EventKind::errorPropagated, at(time), key, 1);
    event.detail = detailOf(reason);
    event.span = span;
    return event;
}

Event stale(Duration time, KeyId key, Duration age)
{
    Event event = eventOf(EventKind::staleServed, at(time), key, 1);
    event.span = age;
    return event;
}

} // namespace

class TestWhatIf : public QObject
{
    Q_OBJECT

private slots:
    void spansAreCountedAsInAPlainList();
    void anEmptyJournalGivesZeros();
    void ageEqualToTheTtlIsServed();
    void aTtlOfZeroServesNothing();
    void errorsThatNothingMayCoverStayErrors();
    void aValuePassedThroughWouldHaveBeenStored();
    void aValuePassedThroughToACallThatWasOvertakenIsNotStored();
    void whatTheBackendForgotByItsAgeCountsAsStored();
    void whatTheBackendGaveUpEarlyCountsAsGone();
    void aCallThatAcceptedLessStaysAnError();
    void outcomesOfSingleEventsFollowTheTtl();
    void agreesWithRunningTheSameCallsAgain();
    void agreesWithRunningAgainWhateverTtlsWereRecorded();
    void theRecordedTtlGivesWhatWasRecorded();
    void curveAgreesWithEachOfItsTtls();
    void anEarlierInstantReadsAsTheBeginningDoes();
    void slicesLeadToTheSame();
    void everySliceIsAsOfSomeInstant();
    void droppedBlocksAreLeftOut();
    void anyJournalIsTaken();
};

void TestWhatIf::spansAreCountedAsInAPlainList()
{
    // Few different spans make many equal ones, many make large chunks.
    for (const std::uint32_t different : {1U, 7U, 1000U, 1'000'000U}) {
        std::mt19937_64 random{different};
        OrderedSpans ordered;
        std::vector<OrderedSpans::Span> plain;
        for (int n = 0; n < 6000; ++n) {
            if (n == 3000)
                ordered.assign(plain);
            const bool shrinks = n > 4000;
            if (!plain.empty() && random() % 8 < (shrinks ? 6U : 2U)) {
                const auto chosen = static_cast<std::ptrdiff_t>(random() % plain.size());
                QVERIFY(ordered.erase(plain[static_cast<std::size_t>(chosen)]));
                plain.erase(plain.begin() + chosen);
            } else {
                plain.push_back({.span = Duration{random() % different},
                                 .mark = static_cast<Mark>(random() % 3)});
                ordered.insert(plain.back());
            }
            if (n % 97 != 0 && n < 5950)
                continue;
            const Duration limit{random() % different};
            QVERIFY(ordered.notAbove(limit) == tallyOf(plain, limit));
            QVERIFY(ordered.notAbove(Duration::max()) == tallyOf(plain, Duration::max()));
            QCOMPARE(ordered.size(), plain.size());
            std::ranges::sort(plain);
            const auto after =
                std::ranges::upper_bound(plain, limit, {}, &OrderedSpans::Span::span);
            QVERIFY(
                ordered.longestNotAbove(limit) ==
                (after == plain.begin() ? std::nullopt : std::optional{std::prev(after)->span}));
            if (!plain.empty()) {
                const std::size_t chosen = random() % plain.size();
                QVERIFY(ordered.at(chosen) == plain[chosen].span);
            }
        }
        QVERIFY(!ordered.erase({.span = -1ns}));
        QVERIFY(!ordered.erase({.span = Duration::max()}));
    }
}

void TestWhatIf::anEmptyJournalGivesZeros()
{
    const Journal journal;
    WhatIf whatIf;
    QVERIFY(whatIf.read(journal, {}));
    QVERIFY(whatIf.read(journal, {.end = 100, .time = at(1s)}));
    for (const Counts &counts : answers(whatIf))
        QVERIFY(counts == Counts{});
    const std::vector<Ttl> asked{0s, 5s};
    QVERIFY((whatIf.curve(asked) == std::vector<WhatIf::CurvePoint>{{.ttl = 0s}, {.ttl = 5s}}));
    QVERIFY(whatIf.curve({}).empty());
    QVERIFY(whatIf.longestAge() == 0s);
    QVERIFY(!whatIf.fallbackAge(0));
}

void TestWhatIf::ageEqualToTheTtlIsServed()
{
    Journal journal;
    const KeyId key = journal.internKey("k");
    journal.append(ttlEvent(at(0s), 5s));
    journal.append(eventOf(EventKind::cacheRefreshed, at(0s), key, 1));
    journal.append(failure(10s, key, stalecache::PropagateReason::expired, 10s));
    WhatIf whatIf;
    whatIf.read(journal, {journal.end(), at(10s)});
    QCOMPARE(whatIf.at(10s - 1ns).errors, std::uint64_t{1});
    QVERIFY(
        (whatIf.at(10s) == Counts{.calls = 2, .fresh = 1, .staleServed = 1, .oldestServed = 10s}));
    QVERIFY(whatIf.longestAge() == 10s);
}

void TestWhatIf::aTtlOfZeroServesNothing()
{
    Journal journal;
    const KeyId key = journal.internKey("k");
    journal.append(ttlEvent(at(0s), 5s));
    journal.append(eventOf(EventKind::cacheRefreshed, at(1s), key, 1));
    journal.append(stale(1s, key, 0s));
    WhatIf whatIf;
    whatIf.read(journal, {journal.end(), at(1s)});
    QCOMPARE(whatIf.at(0s).staleServed, std::uint64_t{0});
    QCOMPARE(whatIf.at(0s).errors, std::uint64_t{1});
    QCOMPARE(whatIf.at(1ns).staleServed, std::uint64_t{1});
}

void TestWhatIf::errorsThatNothingMayCoverStayErrors()
{
    using enum stalecache::PropagateReason;
    Journal journal;
    const KeyId key = journal.internKey("k");
    journal.append(ttlEvent(at(0s), 5s));
    journal.append(eventOf(EventKind::cacheRefreshed, at(0s), key, 1));
    for (const auto reason : {refused, backend, cancelled})
        journal.append(failure(1s, key, reason));
    WhatIf whatIf;
    whatIf.read(journal, {journal.end(), at(1s)});
    QCOMPARE(whatIf.at(Ttl::unlimited()).errors, std::uint64_t{3});
    QVERIFY(!whatIf.fallbackAge(2));
}

void TestWhatIf::aValuePassedThroughWouldHaveBeenStored()
{
    Journal journal;
    const KeyId key = journal.internKey("k");
    journal.append(ttlEvent(at(0s), 0s));
    journal.append(eventOf(EventKind::passedThrough, at(1s), key, 1));
    const Sequence failed = journal.append(failure(4s, key, stalecache::PropagateReason::absent));
    WhatIf whatIf;
    whatIf.read(journal, {journal.end(), at(4s)});
    QVERIFY(whatIf.fallbackAge(failed) == Duration{3s});
    QCOMPARE(whatIf.at(2s).errors, std::uint64_t{1});
    QVERIFY((whatIf.at(3s) ==
             Counts{.calls = 2, .fresh = 1, .staleServed = 1, .unjudged = 1, .oldestServed = 3s}));
}

void TestWhatIf::aValuePassedThroughToACallThatWasOvertakenIsNotStored()
{
    Journal journal;
    const KeyId key = journal.internKey("k");
    journal.append(ttlEvent(at(0s), 0s));
    for (const CallNumber call : {1U, 2U, 3U})
        journal.append(eventOf(EventKind::callStarted, at(0s), key, call));
    journal.append(eventOf(EventKind::passedThrough, at(1s), key, 2));
    journal.append(eventOf(EventKind::passedThrough, at(2s), key, 1)); // began before
    const Sequence first = journal.append(failure(3s, key, stalecache::PropagateReason::absent));
    journal.append(eventOf(EventKind::invalidated, at(4s), key));
    journal.append(eventOf(EventKind::passedThrough, at(5s), key, 3)); // began before that
    const Sequence second = journal.append(failure(6s, key, stalecache::PropagateReason::absent));
    WhatIf whatIf;
    whatIf.read(journal, {journal.end(), at(6s)});
    QVERIFY(whatIf.fallbackAge(first) == Duration{2s});
    QVERIFY(!whatIf.fallbackAge(second));
}

void TestWhatIf::whatTheBackendForgotByItsAgeCountsAsStored()
{
    Journal journal;
    const KeyId key = journal.internKey("k");
    journal.append(ttlEvent(at(0s), 2s));
    journal.append(eventOf(EventKind::cacheRefreshed, at(0s), key, 1));
    const Sequence failed = journal.append(failure(3s, key, stalecache::PropagateReason::absent));
    WhatIf whatIf;
    whatIf.read(journal, {journal.end(), at(3s)});
    QVERIFY(whatIf.fallbackAge(failed) == Duration{3s});
    QCOMPARE(whatIf.at(3s).unjudged, std::uint64_t{1});
}

void TestWhatIf::whatTheBackendGaveUpEarlyCountsAsGone()
{
    Journal journal;
    const KeyId key = journal.internKey("k");
    journal.append(ttlEvent(at(0s), 10s));
    journal.append(eventOf(EventKind::cacheRefreshed, at(0s), key, 1));
    const Sequence early = journal.append(failure(3s, key, stalecache::PropagateReason::absent));
    const Sequence late = journal.append(failure(30s, key, stalecache::PropagateReason::absent));
    WhatIf whatIf;
    whatIf.read(journal, {journal.end(), at(30s)});
    QVERIFY(!whatIf.fallbackAge(early));
    QVERIFY(!whatIf.fallbackAge(late));
}

void TestWhatIf::aCallThatAcceptedLessStaysAnError()
{
    Journal journal;
    const KeyId key = journal.internKey("k");
    journal.append(ttlEvent(at(0s), 10s));
    journal.append(eventOf(EventKind::cacheRefreshed, at(0s), key, 1));
    journal.append(failure(3s, key, stalecache::PropagateReason::expired, 3s));
    WhatIf whatIf;
    whatIf.read(journal, {journal.end(), at(3s)});
    QCOMPARE(whatIf.at(10s).errors, std::uint64_t{1});
    QCOMPARE(whatIf.at(Ttl::unlimited()).errors, std::uint64_t{1});
}

void TestWhatIf::outcomesOfSingleEventsFollowTheTtl()
{
    const Event failed = failure(3s, KeyId{0}, stalecache::PropagateReason::expired, 3s);
    const Event served = stale(3s, KeyId{0}, 3s);
    for (const Event &event : {failed, served}) {
        QVERIFY(outcomeUnder(event, 3s, 3s) == Outcome::staleServed);
        QVERIFY(outcomeUnder(event, 3s, 3s - 1ns) == Outcome::errorPropagated);
        QVERIFY(outcomeUnder(event, 0s, 0s) == Outcome::errorPropagated);
        QVERIFY(outcomeUnder(event, {}, Ttl::unlimited()) == Outcome::errorPropagated);
    }
    for (const EventKind kind : {EventKind::cacheRefreshed, EventKind::passedThrough}) {
        QVERIFY(outcomeUnder(eventOf(kind, at(0s)), {}, 1ns) == Outcome::refreshed);
        QVERIFY(outcomeUnder(eventOf(kind, at(0s)), {}, 0ns) == Outcome::freshUnstored);
    }
    QVERIFY(outcomeUnder(eventOf(EventKind::storeSkipped, at(0s)), {}, 5s) ==
            Outcome::freshUnstored);
    QVERIFY(outcomeUnder(eventOf(EventKind::callStarted, at(0s)), {}, 5s) == Outcome::none);
}

void TestWhatIf::agreesWithRunningTheSameCallsAgain()
{
    QVERIFY(rc::check("the what-if equals a second run", [] {
        const auto keys = *rc::gen::inRange<std::uint32_t>(1, 6);
        const auto script = randomScript(*rc::gen::arbitrary<std::uint64_t>(), {.keys = keys});
        const Duration recorded = *rc::gen::element<Duration>(1ns, 300ms, 2s, Duration::max());
        const CacheRun run{script, keys, recorded};
        WhatIf whatIf;
        whatIf.read(run.journal, run.end());
        RC_ASSERT(whatIf.recorded() == recordedOf(run.journal));
        for (const Duration ttl : ttls)
            RC_ASSERT(whatIf.at(ttl) == recordedOf(CacheRun(script, keys, ttl).journal));
    }));
}

void TestWhatIf::agreesWithRunningAgainWhateverTtlsWereRecorded()
{
    QVERIFY(rc::check("the what-if equals a second run but for what nobody can know", [] {
        const auto keys = *rc::gen::inRange<std::uint32_t>(1, 6);
        const auto script = randomScript(*rc::gen::arbitrary<std::uint64_t>(),
                                         {.keys = keys, .ttls = {0s, 300ms, 2s, 0s}});
        const CacheRun run{script, keys, {}};
        WhatIf whatIf;
        whatIf.read(run.journal, run.end());
        for (const Duration ttl : ttls) {
            Counts counts = whatIf.at(ttl);
            const Counts again = recordedOf(CacheRun(script, keys, ttl).journal);
            RC_ASSERT(counts.outOfDate <= again.outOfDate);
            RC_ASSERT(again.outOfDate <= counts.outOfDate + counts.unjudged);
            counts.outOfDate = again.outOfDate;
            counts.unjudged = 0;
            RC_ASSERT(counts == again);
        }
    }));
}

void TestWhatIf::theRecordedTtlGivesWhatWasRecorded()
{
    for (const Duration ttl : ttls) {
        const CacheRun run{randomScript(7, {.length = 2000}), 4, ttl};
        WhatIf whatIf;
        whatIf.read(run.journal, run.end());
        QVERIFY(whatIf.at(ttl) == whatIf.recorded());
    }
}

void TestWhatIf::curveAgreesWithEachOfItsTtls()
{
    const CacheRun run{randomScript(3, {.length = 3000}), 4, 2s};
    WhatIf whatIf;
    whatIf.read(run.journal, run.end());
    std::vector<Ttl> asked;
    asked.reserve(201);
    for (int n = 0; n < 200; ++n)
        asked.emplace_back(std::chrono::milliseconds{n * 7919 % 20'000});
    asked.push_back(Ttl::unlimited());
    const auto curve = whatIf.curve(asked);
    QCOMPARE(curve.size(), asked.size());
    for (std::size_t n = 0; n < asked.size(); ++n) {
        const Counts counts = whatIf.at(asked[n]);
        QVERIFY(curve[n].ttl == asked[n].span());
        QCOMPARE(curve[n].errors, counts.errors);
        QCOMPARE(curve[n].outOfDate, counts.outOfDate);
    }
}

void TestWhatIf::anEarlierInstantReadsAsTheBeginningDoes()
{
    QVERIFY(rc::check("going back and forth", [] {
        const auto script = randomScript(*rc::gen::arbitrary<std::uint64_t>(), {.ttls = {0s, 2s}});
        const CacheRun run{script, 4, {}};
        WhatIf whatIf;
        for (int look = 0; look < 6; ++look) {
            const auto end = *rc::gen::inRange<Sequence>(0, run.journal.end() + 1);
            RC_ASSERT(whatIf.read(run.journal, {.end = end}));
            const Journal beginning = beginningOf(run.journal, end);
            RC_ASSERT(answers(whatIf) == freshAnswers(beginning, {.end = end}));
        }
    }));
}

void TestWhatIf::slicesLeadToTheSame()
{
    const CacheRun run{randomScript(5, {.length = 20'000}), 4, 2s};
    WhatIf whatIf;
    for (const Sequence end : {run.journal.end(), run.journal.end() / 3, run.journal.end() / 2}) {
        int slices = 0;
        while (!whatIf.read(run.journal, {.end = end}, 100))
            ++slices;
        QVERIFY(slices > 5);
        QVERIFY(answers(whatIf) == freshAnswers(run.journal, {.end = end}));
    }
}

void TestWhatIf::everySliceIsAsOfSomeInstant()
{
    const CacheRun run{randomScript(6, {.length = 600}), 4, 2s};
    WhatIf whatIf;
    whatIf.read(run.journal, run.end());
    bool arrived = false;
    while (!arrived) {
        arrived = whatIf.read(run.journal, {.end = run.journal.end() / 4}, 7);
        const std::vector<Counts> seen = answers(whatIf);
        bool found = false;
        for (Sequence end = 0; end <= run.journal.end() && !found; ++end)
            found = freshAnswers(run.journal, {.end = end}) == seen;
        QVERIFY(found);
    }
}

void TestWhatIf::droppedBlocksAreLeftOut()
{
    const auto script = randomScript(8, {.length = 90'000});
    const CacheRun whole{script, 4, 2s};
    // The journal drops while it is read.
    Journal journal{2 * Journal::blockSize};
    for (std::uint32_t key = 0; key < 4; ++key)
        journal.internKey(std::to_string(key));
    WhatIf live;
    for (Sequence sequence = 0; sequence < whole.journal.end(); ++sequence) {
        journal.append(whole.journal.at(sequence));
        if (sequence % 1000 == 0)
            live.read(journal, {.end = journal.end()});
    }
    live.read(journal, {.end = journal.end()});
    QVERIFY(journal.first() > 0);
    QCOMPARE(live.coveredFrom(), journal.first());
    const auto before = freshAnswers(whole.journal, {.end = journal.first()});
    const auto all = freshAnswers(whole.journal, {.end = journal.end()});
    QVERIFY(answers(live) == freshAnswers(journal, {.end = journal.end()}));
    for (std::size_t n = 0; n < all.size(); ++n) {
        QCOMPARE(answers(live)[n].calls, all[n].calls - before[n].calls);
        QCOMPARE(answers(live)[n].errors, all[n].errors - before[n].errors);
        QCOMPARE(answers(live)[n].staleServed, all[n].staleServed - before[n].staleServed);
        QCOMPARE(answers(live)[n].outOfDate, all[n].outOfDate - before[n].outOfDate);
    }
    // Back to before what is kept: nothing of it is there.
    live.read(journal, {.end = 5});
    QCOMPARE(live.at(5s).calls, std::uint64_t{0});
    QCOMPARE(live.at(5s).errors, std::uint64_t{0});
}

void TestWhatIf::anyJournalIsTaken()
{
    for (const std::size_t limit : {std::size_t{1}, Journal::defaultLimit}) {
        const RecordedRun run{9, 20, 40'000, limit};
        WhatIf whatIf;
        QVERIFY(whatIf.read(run.journal, {.end = run.journal.end()}));
        std::uint64_t fewest = std::numeric_limits<std::uint64_t>::max();
        for (const Duration ttl : ttls) {
            const Counts counts = whatIf.at(ttl);
            QCOMPARE(counts.fresh + counts.staleServed + counts.errors, counts.calls);
            QVERIFY(counts.errors <= fewest); // a longer TTL never makes more errors
            fewest = counts.errors;
        }
    }
}

QTEST_APPLESS_MAIN(TestWhatIf)
#include "tst_what_if.moc"

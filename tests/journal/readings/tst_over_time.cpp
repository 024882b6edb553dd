// What is drawn against time: callers with and without the cache, and the runway.

#include <QTest>

#include <random>
#include <vector>

#include <rapidcheck.h>

#include <journal/runway.h>
#include <journal/runway_curve.h>
#include <journal/time_parts.h>
#include <journal/with_without.h>

#include "../support/events.h"
#include "cache_run.h"

using namespace std::chrono_literals;
using namespace support;
using journal::Instant;
using journal::Journal;
using journal::RunwayCurve;
using journal::RunwayPoint;
using journal::WithWithout;
using journal::WithWithoutReading;

namespace {

/// Event by event.
std::vector<WithWithout> naiveSeries(const Journal &journal, Instant instant, TimePoint from,
                                     TimePoint to, std::size_t count)
{
    std::vector<WithWithout> parts(count);
    for (Sequence sequence = journal.first(); sequence < std::min(instant.end, journal.end());
         ++sequence) {
        const Event &event = journal.at(sequence);
        const journal::Outcome outcome = outcomeOf(event);
        if (outcome == journal::Outcome::none || event.time < from || event.time > to || to <= from)
            continue;
        std::size_t n = count - 1;
        while (event.time < journal::partBegin(from, to, n, count))
            --n;
        const bool failed = outcome == journal::Outcome::errorPropagated;
        const bool stale = outcome == journal::Outcome::staleServed;
        ++parts[n].ended;
        parts[n].withCache += failed ? 0U : 1U;
        parts[n].withoutCache += failed || stale ? 0U : 1U;
    }
    return parts;
}

/// Key by key.
std::size_t naiveWithoutFallback(const Journal &journal, Instant instant, Duration after)
{
    std::size_t without = 0;
    for (std::uint32_t key = 0; key < journal.keyCount(); ++key)
        without += journal.stateAt(KeyId{key}, instant.end)
                               .freshness(stalecache::saturatingSum(instant.time, after),
                                          journal.ttlAt(instant.end))
                               .state == stalecache::EntryState::usable
                       ? 0U
                       : 1U;
    return without;
}

Instant instantAt(const Journal &journal, Sequence end)
{
    return {end, end == journal.first() ? TimePoint{} : journal.at(end - 1).time};
}

void compareCurve(RunwayCurve &curve, const Journal &journal, Instant instant)
{
    curve.read(journal, instant);
    for (const Duration after : {0ns, 1ns, Duration{100ms}, Duration{2s}, Duration{5s},
                                 Duration{5s} + 1ns, Duration{1h}, Duration::max()})
        RC_ASSERT(curve.withoutFallback(after) == naiveWithoutFallback(journal, instant, after));
    const journal::Runway runway = journal::runwayAt(journal, instant);
    RC_ASSERT(curve.keysKnown() == runway.keysKnown);
    RC_ASSERT(curve.withoutFallback(0s) == runway.keysKnown - runway.usable);
    RC_ASSERT(curve.lastLeft() == runway.lastLeft);
}

} // namespace

class TestOverTime : public QObject
{
    Q_OBJECT

private slots:
    void partsFillTheSpanWithoutGaps();
    void anEmptyJournalGivesNothing();
    void onlyFreshAnswersAreThereWithoutTheCache();
    void aPartHoldsItsBeginningAndTheLastAlsoItsEnd();
    void anySeriesAgreesWithAPlainCount();
    void anEarlierInstantCountsAsTheBeginningDoes();
    void aSeriesAfterDroppedBlocksCountsWhatIsKept();
    void keysLoseTheirFallbackOneTickAfterTheirTtl();
    void anEmptyJournalHasAFlatCurve();
    void theCurveIsTheStepFunctionAtEvenMoments();
    void theCurveAgreesWithEveryKeyBackAndForth();
    void theCurveAgreesWithEveryKeyAfterDroppedBlocks();
};

void TestOverTime::partsFillTheSpanWithoutGaps()
{
    const auto part = [](Duration from, Duration to, std::size_t n, std::size_t count) {
        return journal::partBegin(at(from), at(to), n, count).time_since_epoch();
    };
    QVERIFY(part(10ns, 20ns, 0, 3) == 10ns);
    QVERIFY(part(10ns, 20ns, 1, 3) == 13ns);
    QVERIFY(part(10ns, 20ns, 2, 3) == 16ns);
    QVERIFY(part(10ns, 20ns, 3, 3) == 20ns);
    QVERIFY(part(0ns, Duration::max(), 1'000'000, 1'000'000) == Duration::max());
    QVERIFY(part(-5s, 5s, 1, 2) == 0s);
}

void TestOverTime::anEmptyJournalGivesNothing()
{
    const Journal journal;
    WithWithoutReading reading;
    QVERIFY(reading.series(journal, {}, at(0s), at(1s), 3) == std::vector<WithWithout>(3));
    QVERIFY(reading.series(journal, {}, at(1s), at(1s), 2) == std::vector<WithWithout>(2));
    QVERIFY(reading.series(journal, {}, at(0s), at(1s), 0).empty());
    QVERIFY(reading.sumAt(journal, {}) == WithWithout{});
}

void TestOverTime::onlyFreshAnswersAreThereWithoutTheCache()
{
    Journal journal;
    const KeyId key = journal.internKey("k");
    for (const EventKind kind :
         {EventKind::callStarted, EventKind::cacheRefreshed, EventKind::storeSkipped,
          EventKind::passedThrough, EventKind::staleServed, EventKind::staleServed,
          EventKind::errorPropagated, EventKind::attemptFailed})
        journal.append(eventOf(kind, at(1s), key, 1));
    WithWithoutReading reading;
    const WithWithout expected{.ended = 6, .withCache = 5, .withoutCache = 3};
    QVERIFY(reading.sumAt(journal, {.end = journal.end()}) == expected);
}

void TestOverTime::aPartHoldsItsBeginningAndTheLastAlsoItsEnd()
{
    Journal journal;
    const KeyId key = journal.internKey("k");
    for (const Duration time : {0s, 1s, 2s, 3s})
        journal.append(eventOf(EventKind::cacheRefreshed, at(time), key, 1));
    WithWithoutReading reading;
    const auto parts = reading.series(journal, {.end = journal.end()}, at(1s), at(3s), 2);
    QCOMPARE(parts[0].ended, std::uint64_t{1});
    QCOMPARE(parts[1].ended, std::uint64_t{2});
}

void TestOverTime::anySeriesAgreesWithAPlainCount()
{
    const RecordedRun run{4, 9, 40'000, Journal::defaultLimit};
    WithWithoutReading reading;
    QVERIFY(rc::check("a series equals a plain count", [&] {
        const Journal &journal = run.journal;
        const auto last = journal.lastTime().time_since_epoch().count();
        const auto from = *rc::gen::inRange<Duration::rep>(-10, last);
        // Also spans of a few ticks, in which many events share a time.
        const auto length = *rc::gen::oneOf(rc::gen::inRange<Duration::rep>(0, 50),
                                            rc::gen::inRange<Duration::rep>(0, last));
        const Instant instant{.end = *rc::gen::inRange<Sequence>(0, journal.end() + 2)};
        const auto count = *rc::gen::inRange<std::size_t>(1, 300);
        const TimePoint begin{Duration{from}};
        const TimePoint end{Duration{from + length}};
        RC_ASSERT(reading.series(journal, instant, begin, end, count) ==
                  naiveSeries(journal, instant, begin, end, count));
    }));
}

void TestOverTime::anEarlierInstantCountsAsTheBeginningDoes()
{
    const RecordedRun run{5, 9, 3000, Journal::defaultLimit};
    WithWithoutReading reading;
    for (const Sequence end : {Sequence{3000}, Sequence{0}, Sequence{127}, Sequence{128},
                               Sequence{129}, Sequence{2000}, Sequence{5000}}) {
        const Journal beginning = beginningOf(run.journal, std::min<Sequence>(end, 3000));
        WithWithoutReading fresh;
        QVERIFY(reading.sumAt(run.journal, {.end = end}) == fresh.sumAt(beginning, {.end = end}));
        QVERIFY(reading.series(run.journal, {.end = end}, at(0s), run.journal.lastTime(), 50) ==
                fresh.series(beginning, {.end = end}, at(0s), run.journal.lastTime(), 50));
    }
}

void TestOverTime::aSeriesAfterDroppedBlocksCountsWhatIsKept()
{
    Journal journal{2 * Journal::blockSize};
    for (int key = 0; key < 5; ++key)
        journal.internKey(std::to_string(key));
    RandomEvents random{6, 5};
    WithWithoutReading live;
    while (journal.end() < 4 * Journal::blockSize + 500) {
        Event event = random.next();
        event.text = journal::noText;
        journal.append(event);
        if (journal.end() % 777 == 0)
            static_cast<void>(live.sumAt(journal, {.end = journal.end()}));
    }
    WithWithoutReading late;
    const Instant instant{.end = journal.end()};
    const auto naive = naiveSeries(journal, instant, at(0s), journal.lastTime(), 40);
    QVERIFY(late.series(journal, instant, at(0s), journal.lastTime(), 40) == naive);
    QVERIFY(
        live.series(journal, instant, journal.at(journal.first()).time, journal.lastTime(), 40) ==
        naiveSeries(journal, instant, journal.at(journal.first()).time, journal.lastTime(), 40));
    QCOMPARE(live.coveredFrom(), journal.first());
    QCOMPARE(late.coveredFrom(), journal.first());
}

void TestOverTime::keysLoseTheirFallbackOneTickAfterTheirTtl()
{
    Journal journal;
    for (const char *key : {"a", "b", "c"})
        journal.internKey(key);
    journal.append(ttlEvent(at(0s), 10s));
    journal.append(eventOf(EventKind::cacheRefreshed, at(1s), KeyId{0}, 1));
    journal.append(eventOf(EventKind::cacheRefreshed, at(4s), KeyId{1}, 2));
    RunwayCurve curve;
    curve.read(journal, {journal.end(), at(5s)});
    QCOMPARE(curve.withoutFallback(0s), std::size_t{1});
    QCOMPARE(curve.withoutFallback(6s), std::size_t{1});
    QCOMPARE(curve.withoutFallback(6s + 1ns), std::size_t{2});
    QCOMPARE(curve.withoutFallback(9s), std::size_t{2});
    QCOMPARE(curve.withoutFallback(9s + 1ns), std::size_t{3});
    QVERIFY(curve.lastLeft() == 9s);

    curve.read(journal, {journal.end(), at(12s)}); // time alone
    QCOMPARE(curve.withoutFallback(0s), std::size_t{2});
    QVERIFY(curve.lastLeft() == 2s);

    journal.append(ttlEvent(at(12s), Duration::max()));
    curve.read(journal, {journal.end(), at(12s)});
    QCOMPARE(curve.withoutFallback(Duration::max()), std::size_t{1});
    QVERIFY(curve.lastLeft() == Duration::max());
}

void TestOverTime::anEmptyJournalHasAFlatCurve()
{
    const Journal journal;
    RunwayCurve curve;
    curve.read(journal, {});
    QVERIFY(curve.lastLeft() == 0s);
    QVERIFY(curve.curve(10s, 0).empty());
    QVERIFY((curve.curve(10s, 1) == std::vector<RunwayPoint>{{}}));
    QVERIFY((curve.curve(10s, 3) == std::vector<RunwayPoint>{{}, {.after = 5s}, {.after = 10s}}));
}

void TestOverTime::theCurveIsTheStepFunctionAtEvenMoments()
{
    const CacheRun run{randomScript(2, {.length = 2000, .keys = 50}), 50, 5s};
    RunwayCurve curve;
    curve.read(run.journal, run.end());
    const auto points = curve.curve(5s, 101);
    QCOMPARE(points.size(), std::size_t{101});
    QVERIFY(points.front().after == 0s);
    QVERIFY(points.back().after == 5s);
    QVERIFY(points.front().withoutFallback < points.back().withoutFallback);
    for (const RunwayPoint &point : points)
        QCOMPARE(point.withoutFallback, curve.withoutFallback(point.after));
}

void TestOverTime::theCurveAgreesWithEveryKeyBackAndForth()
{
    QVERIFY(rc::check("the curve equals a look at every key", [] {
        const auto keys = *rc::gen::element<std::uint32_t>(1, 5, 40);
        const auto script = randomScript(*rc::gen::arbitrary<std::uint64_t>(),
                                         {.keys = keys, .ttls = {0s, 100ms, 5s, Duration::max()}});
        const CacheRun run{script, keys, {}};
        RunwayCurve curve;
        Sequence end = 0;
        for (int look = 0; look < 8; ++look) {
            end = *rc::gen::inRange<Sequence>(look % 2 == 0 ? end : 0, run.journal.end() + 1);
            compareCurve(curve, run.journal, instantAt(run.journal, end));
        }
        compareCurve(curve, run.journal, run.end());
    }));
}

void TestOverTime::theCurveAgreesWithEveryKeyAfterDroppedBlocks()
{
    const auto script = randomScript(3, {.length = 60'000, .keys = 40, .ttls = {100ms, 5s, 1min}});
    const CacheRun run{script, 40, {}, Journal::blockSize};
    const Journal &journal = run.journal;
    QVERIFY(journal.first() > 0);
    RunwayCurve curve;
    QVERIFY(rc::check("the curve equals a look at every key", [&] {
        const auto end = *rc::gen::inRange<Sequence>(journal.first() + 1, journal.end() + 1);
        compareCurve(curve, journal, instantAt(journal, end));
    }));
}

QTEST_APPLESS_MAIN(TestOverTime)
#include "tst_over_time.moc"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>

#include "../../journal/support/events.h"
#include "ui/timeline/call_parts.h"
#include "ui/timeline/event_hits.h"
#include "ui/timeline/fallback_windows.h"
#include "ui/timeline/health_stretches.h"
#include "ui/timeline/lane_bins.h"
#include "ui/timeline/lane_picture.h"
#include "ui/timeline/time_axis.h"

using namespace std::chrono_literals;

using journal::Duration;
using journal::EventKind;
using journal::Journal;
using journal::KeyId;
using journal::Sequence;
using journal::TimePoint;
using support::at;
using support::eventOf;
using ui::TimeAxis;

namespace {

constexpr std::size_t plenty = 1'000'000'000;

/// A run as traffic makes it: calls of some keys that take time and overlap, changes of the TTL,
/// invalidations and outages.
class TrafficRun
{
public:
    TrafficRun(std::uint64_t seed, std::uint32_t keys, int calls,
               std::size_t limit = Journal::defaultLimit)
        : m_random{seed}, journal{limit}
    {
        for (std::uint32_t number = 0; number < keys; ++number)
            journal.internKey("key:" + std::to_string(number));
        journal.append(support::ttlEvent(m_time, 1s));
        for (int n = 0; n < calls; ++n)
            step(keys);
    }

private:
    std::uint32_t below(std::uint32_t bound)
    {
        return static_cast<std::uint32_t>(m_random() % bound);
    }

    void pass()
    {
        m_time += Duration{below(4) == 0 ? 0 : below(200'000'000)};
    }

    void step(std::uint32_t keys)
    {
        pass();
        const KeyId key{below(keys)};
        switch (below(20)) {
        case 0:
            journal.append(support::ttlEvent(m_time, Duration{below(5) * 700'000'000LL}));
            return;
        case 1:
            journal.append(eventOf(EventKind::invalidated, m_time, key));
            return;
        case 2:
            journal.append(support::healthEvent(m_time, static_cast<journal::Health>(below(2))));
            return;
        case 3:
            journal.append(eventOf(EventKind::callStarted, m_time, key, ++m_call));
            return;
        default:
            break;
        }
        const TimePoint began = m_time;
        journal.append(eventOf(EventKind::callStarted, m_time, key, ++m_call));
        pass();
        static constexpr std::array ends{EventKind::cacheRefreshed, EventKind::staleServed,
                                         EventKind::errorPropagated, EventKind::storeSkipped};
        journal::Event end = eventOf(ends[below(4)], m_time, key, m_call);
        end.latency = m_time - began;
        if (end.kind == EventKind::staleServed)
            end.span = m_time - journal.latest(key).storedAt;
        if (end.kind == EventKind::errorPropagated)
            end.span =
                journal.latest(key).hasEntry ? m_time - journal.latest(key).storedAt : Duration{-1};
        journal.append(end);
    }

    std::mt19937_64 m_random;
    TimePoint m_time{};
    journal::CallNumber m_call = 0;

public:
    Journal journal;
};

struct Counts
{
    std::uint32_t fresh = 0;
    std::uint32_t stale = 0;
    std::uint32_t errors = 0;

    friend bool operator==(const Counts &, const Counts &) = default;
};

std::map<std::int64_t, Counts> naiveCounts(const Journal &journal, KeyId key, ui::BinRange range)
{
    std::map<std::int64_t, Counts> counts;
    for (Sequence sequence = journal.first(); sequence < journal.end(); ++sequence) {
        const journal::Event &event = journal.at(sequence);
        const std::int64_t bin = ui::binOf(event.time, range.shift);
        if (event.key != key || bin < range.from || bin >= range.to)
            continue;
        switch (journal::outcomeOf(event)) {
        case journal::Outcome::none:
            break;
        case journal::Outcome::staleServed:
            ++counts[bin].stale;
            break;
        case journal::Outcome::errorPropagated:
            ++counts[bin].errors;
            break;
        default:
            ++counts[bin].fresh;
        }
    }
    return counts;
}

std::map<std::int64_t, Counts> binnedCounts(const ui::LaneBins &bins, ui::BinRange range)
{
    std::map<std::int64_t, Counts> counts;
    for (const ui::LaneBin &bin : bins.bins())
        if (bin.number >= range.from && bin.number < range.to &&
            bin.fresh + bin.stale + bin.errors > 0)
            counts[bin.number] = {bin.fresh, bin.stale, bin.errors};
    return counts;
}

TimeAxis axisOf(Duration from, Duration span, double width = 1000)
{
    return {.from = at(from), .span = span, .width = width};
}

/// A picture of a key's lane with all counted.
ui::LanePicture pictureFor(const Journal &journal, KeyId key, const ui::LaneSight &sight,
                           const journal::FallbackAges *ages = nullptr)
{
    ui::LaneBins bins;
    const int shift = ui::binShift(sight.axis);
    std::size_t budget = plenty;
    bins.read(journal, key, journal.end(),
              {shift, ui::binOf(sight.axis.from, shift), ui::binOf(sight.axis.to(), shift) + 1},
              ages, budget);
    return ui::pictureOf(journal, key, bins, sight);
}

ui::LaneSight sightOf(const Journal &journal, const TimeAxis &axis, TimePoint now)
{
    return {.axis = axis,
            .instant = {journal.endAt(now), now},
            .live = std::max(now, journal.lastTime()),
            .ttls = journal.ttlChanges()};
}

} // namespace

class TestTimelineParts : public QObject
{
    Q_OBJECT

private slots:
    void timeAndPixelAgreeBothWays();
    void zoomingLeavesTheTimeAtThePointerWhereItIs();
    void zoomingStopsAtTheShortestAndTheLongestSpan();
    void ticksAreRoundAndKeepTheirDistance_data();
    void ticksAreRoundAndKeepTheirDistance();
    void tickTextHasTheDecimalsItNeeds();
    void binsAreNoLongerThanAPixel();

    void aWindowEndsAtItsTtl();
    void aShorterTtlEndsAWindowAndALongerOneOpensItAgain();
    void withoutATtlNothingIsUsable();
    void windowsAgreeWithTheStateAtAnyInstant();

    void binsAgreeWithANaiveCount();
    void binsReadInSlicesAgreeWithThoseReadAtOnce();
    void newEventsExtendTheBins();
    void binsOfAJournalThatDroppedEventsCountWhatIsKept();
    void aMillionEventsAreCountedInSlices();
    void agesTellWhatAnyTtlWouldHaveDone();

    void everyErrorIsDrawnWhereItIs();
    void whatHasNotHappenedIsMarkedLater();
    void aCallInFlightIsAStretchUpToNow();

    void failingSpansAreThoseOfTheJournal();
    void flappingWithinPixelsIsMerged();

    void theNearestOutcomeIsHitAndAnErrorFirst();
    void countsBetweenAgreeWithANaiveCount();
    void eventsBeforeAndAfterATimeAreFound();

    void attemptsAndWaitsInsideACallAreParts();
    void tooManyEventsHaveNoParts();
};

void TestTimelineParts::timeAndPixelAgreeBothWays()
{
    const TimeAxis axis = axisOf(10s, 60s, 600);
    QCOMPARE(axis.x(at(10s)), 0.0);
    QCOMPARE(axis.x(at(70s)), 600.0);
    QCOMPARE(axis.x(at(0s)), -100.0);
    QCOMPARE(axis.time(300), at(40s));
    QVERIFY(rc::check("time → x → time", [] {
        const TimeAxis any =
            axisOf(Duration{*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000)},
                   Duration{*rc::gen::inRange<std::int64_t>(1'000'000, 1'000'000'000'000'000)},
                   *rc::gen::inRange(50, 4000));
        const int x = *rc::gen::inRange(0, 4000);
        RC_ASSERT(std::abs(any.x(any.time(x)) - x) < 0.01);
    }));
}

void TestTimelineParts::zoomingLeavesTheTimeAtThePointerWhereItIs()
{
    const TimeAxis axis = axisOf(10s, 60s, 600);
    const TimeAxis in = axis.zoomed(0.5, 200);
    QCOMPARE(in.span, Duration{30s});
    QCOMPARE(in.time(200), axis.time(200));
    QCOMPARE(in.zoomed(2, 200), axis);
    QCOMPARE(axis.panned(60).from, at(16s));
}

void TestTimelineParts::zoomingStopsAtTheShortestAndTheLongestSpan()
{
    TimeAxis axis = axisOf(10s, 60s, 600);
    QCOMPARE(axis.zoomed(1e-12, 0).span, TimeAxis::shortest);
    QCOMPARE(axis.zoomed(1e12, 600).span, TimeAxis::longest);
}

void TestTimelineParts::ticksAreRoundAndKeepTheirDistance_data()
{
    QTest::addColumn<qint64>("span"); // milliseconds
    QTest::addColumn<qint64>("spacing");
    QTest::newRow("1 min") << qint64{60'000} << qint64{5'000};
    QTest::newRow("1 h") << qint64{3'600'000} << qint64{300'000};
    QTest::newRow("10 min") << qint64{600'000} << qint64{60'000};
    QTest::newRow("1 s") << qint64{1'000} << qint64{100};
    QTest::newRow("2 d") << qint64{172'800'000} << qint64{6 * 3'600'000};
}

void TestTimelineParts::ticksAreRoundAndKeepTheirDistance()
{
    QFETCH(const qint64, span);
    QFETCH(const qint64, spacing);
    const TimeAxis axis = axisOf(333ms, std::chrono::milliseconds{span});
    const Duration found = ui::tickSpacing(axis, 80);
    QCOMPARE(found, Duration{std::chrono::milliseconds{spacing}});
    const auto ticks = ui::ticksOf(axis, found);
    QVERIFY(!ticks.empty());
    for (const TimePoint tick : ticks) {
        QCOMPARE(tick.time_since_epoch() % found, Duration{0});
        QVERIFY(tick >= axis.from && tick <= axis.to());
    }
    QVERIFY(ticks.front() - axis.from < found && axis.to() - ticks.back() < found);
}

void TestTimelineParts::tickTextHasTheDecimalsItNeeds()
{
    QCOMPARE(ui::tickText(at(10s), 5s), QStringLiteral("0:10"));
    QCOMPARE(ui::tickText(at(62min + 5s), 5s), QStringLiteral("1:02:05"));
    QCOMPARE(ui::tickText(at(10250ms), 50ms), QStringLiteral("0:10.25"));
    QCOMPARE(ui::tickText(at(10200ms), 100ms), QStringLiteral("0:10.2"));
    QCOMPARE(ui::tickText(at(-5s), 5s), QStringLiteral("−0:05"));
}

void TestTimelineParts::binsAreNoLongerThanAPixel()
{
    QVERIFY(rc::check("half a pixel < bin ≤ pixel", [] {
        const TimeAxis axis =
            axisOf(0s, Duration{*rc::gen::inRange<std::int64_t>(1'000'000, 1'000'000'000'000)},
                   *rc::gen::inRange(50, 4000));
        const Duration bin{std::int64_t{1} << ui::binShift(axis)};
        RC_ASSERT(bin <= axis.perPixel());
        RC_ASSERT(bin * 2 > axis.perPixel());
    }));
    QVERIFY(ui::binOf(at(-1ns), 4) == -1);
    QCOMPARE(ui::binStart(-1, 4), at(-16ns));
}

void TestTimelineParts::aWindowEndsAtItsTtl()
{
    const std::vector<journal::Change<Duration>> ttls{{0, at(0s), 10s}};
    using Spans = std::vector<ui::UsableSpan>;
    QCOMPARE(ui::usableSpans(at(5s), at(60s), ttls, at(0s)), (Spans{{at(5s), at(15s), true}}));
    QCOMPARE(ui::usableSpans(at(5s), at(9s), ttls, at(0s)), (Spans{{at(5s), at(9s), false}}));
    const std::vector<journal::Change<Duration>> unlimited{{0, at(0s), Duration::max()}};
    QCOMPARE(ui::usableSpans(at(5s), at(60s), unlimited, at(0s)),
             (Spans{{at(5s), at(60s), false}}));
}

void TestTimelineParts::aShorterTtlEndsAWindowAndALongerOneOpensItAgain()
{
    const std::vector<journal::Change<Duration>> ttls{
        {0, at(0s), 10s}, {1, at(8s), 2s}, {2, at(12s), 30s}, {3, at(20s), 40s}};
    using Spans = std::vector<ui::UsableSpan>;
    QCOMPARE(ui::usableSpans(at(5s), at(60s), ttls, at(0s)),
             (Spans{{at(5s), at(8s), true}, {at(12s), at(45s), true}}));
    // What ended before the left edge may be missing, nothing else.
    QCOMPARE(ui::usableSpans(at(5s), at(60s), ttls, at(30s)).back().to, at(45s));
}

void TestTimelineParts::withoutATtlNothingIsUsable()
{
    QVERIFY(ui::usableSpans(at(5s), at(60s), {}, at(0s)).empty());
    const std::vector<journal::Change<Duration>> zero{{0, at(0s), 0s}};
    QVERIFY(ui::usableSpans(at(5s), at(60s), zero, at(0s)).empty());
}

void TestTimelineParts::windowsAgreeWithTheStateAtAnyInstant()
{
    QVERIFY(rc::check("windows = freshness", [](std::uint64_t seed) {
        const TrafficRun run{seed, 3, 60};
        const Journal &journal = run.journal;
        const TimePoint end = journal.lastTime() + 1ns;
        // One bin is a nanosecond there, so that windows are exact.
        const TimeAxis axis{
            .from = at(0s), .span = std::max<Duration>(end - at(0s), 1ms), .width = 4000};
        const ui::LanePicture picture = pictureFor(journal, KeyId{0}, sightOf(journal, axis, end));
        for (double x = 2.5; x < axis.width; x += 37) {
            const TimePoint time = axis.time(x);
            if (time > journal.lastTime())
                break;
            const Sequence then = journal.endAt(time);
            const bool usable =
                journal.stateAt(KeyId{0}, then).freshness(time, journal.ttlAt(then)).state ==
                stalecache::EntryState::usable;
            const auto near = [&](double slack) {
                return std::ranges::any_of(picture.windows, [&](const ui::LaneStretch &window) {
                    return window.from - slack <= x && x <= window.to + slack;
                });
            };
            // Within two pixels of an edge either is right.
            if (usable)
                RC_ASSERT(near(2));
            else
                RC_ASSERT(!std::ranges::any_of(picture.windows, [&](const ui::LaneStretch &window) {
                    return window.from + 2 < x && x < window.to - 2;
                }));
        }
    }));
}

void TestTimelineParts::binsAgreeWithANaiveCount()
{
    QVERIFY(rc::check("bins = naive count", [](std::uint64_t seed) {
        const TrafficRun run{seed, 4, 400};
        const int shift = *rc::gen::inRange(10, 38);
        const std::int64_t last = ui::binOf(run.journal.lastTime(), shift) + 1;
        const std::int64_t from = *rc::gen::inRange<std::int64_t>(0, last + 1);
        const ui::BinRange range{shift, from, from + *rc::gen::inRange<std::int64_t>(1, last + 2)};
        for (std::uint32_t key = 0; key < 4; ++key) {
            ui::LaneBins bins;
            std::size_t budget = plenty;
            RC_ASSERT(
                bins.read(run.journal, KeyId{key}, run.journal.end(), range, nullptr, budget));
            RC_ASSERT(binnedCounts(bins, range) == naiveCounts(run.journal, KeyId{key}, range));
        }
    }));
}

void TestTimelineParts::binsReadInSlicesAgreeWithThoseReadAtOnce()
{
    QVERIFY(rc::check("slices = at once", [](std::uint64_t seed) {
        const TrafficRun run{seed, 2, 400};
        const int shift = *rc::gen::inRange(20, 38);
        const ui::BinRange range{shift, 0, ui::binOf(run.journal.lastTime(), shift) + 1};
        journal::FallbackAges ages;
        ages.read(run.journal, run.journal.end());
        const journal::FallbackAges *wanted = *rc::gen::arbitrary<bool>() ? &ages : nullptr;
        ui::LaneBins once;
        std::size_t budget = plenty;
        once.read(run.journal, KeyId{0}, run.journal.end(), range, wanted, budget);
        ui::LaneBins sliced;
        bool done = false;
        for (int slices = 0; !done && slices < 10'000; ++slices) {
            std::size_t few = *rc::gen::inRange<std::size_t>(1, 50);
            done = sliced.read(run.journal, KeyId{0}, run.journal.end(), range, wanted, few);
        }
        RC_ASSERT(done);
        RC_ASSERT(sliced.bins() == once.bins());
    }));
}

void TestTimelineParts::newEventsExtendTheBins()
{
    QVERIFY(rc::check("bins of a growing journal", [](std::uint64_t seed) {
        const TrafficRun whole{seed, 2, 300};
        Journal growing;
        growing.internKey("key:0");
        growing.internKey("key:1");
        const int shift = 27;
        ui::LaneBins bins;
        ui::BinRange range{shift, 0, 400};
        for (Sequence sequence = 0; sequence < whole.journal.end(); ++sequence) {
            growing.append(whole.journal.at(sequence));
            if (sequence % 7 != 0 && sequence + 1 < whole.journal.end())
                continue;
            // The view moves on as it follows live.
            range.from = std::max<std::int64_t>(0, ui::binOf(growing.lastTime(), shift) - 100);
            range.to = range.from + 120;
            std::size_t budget = plenty;
            RC_ASSERT(bins.read(growing, KeyId{0}, growing.end(), range, nullptr, budget));
            RC_ASSERT(binnedCounts(bins, range) == naiveCounts(growing, KeyId{0}, range));
        }
    }));
}

void TestTimelineParts::binsOfAJournalThatDroppedEventsCountWhatIsKept()
{
    const TrafficRun run{7, 2, 60'000, 2 * Journal::blockSize};
    QVERIFY(run.journal.first() > 0);
    const int shift = 34;
    const ui::BinRange range{shift, 0, ui::binOf(run.journal.lastTime(), shift) + 1};
    ui::LaneBins bins;
    std::size_t budget = plenty;
    QVERIFY(bins.read(run.journal, KeyId{1}, run.journal.end(), range, nullptr, budget));
    QVERIFY(binnedCounts(bins, range) == naiveCounts(run.journal, KeyId{1}, range));
}

/// Many to a bin, few bins, and all in sight: the counts come from the track's checkpoints.
void TestTimelineParts::aMillionEventsAreCountedInSlices()
{
    const TrafficRun run{11, 1, 600'000};
    QVERIFY(run.journal.size() > 1'000'000);
    const TimeAxis axis = axisOf(0s, run.journal.lastTime() - at(0s) + 1s, 800);
    const int shift = ui::binShift(axis);
    const ui::BinRange range{shift, 0, ui::binOf(axis.to(), shift) + 1};
    ui::LaneBins bins;
    int slices = 1;
    for (std::size_t budget = 4096;
         !bins.read(run.journal, KeyId{0}, run.journal.end(), range, nullptr, budget);
         budget = 4096)
        ++slices;
    QVERIFY(slices > 1);
    QVERIFY(slices < 100); // far fewer than the events would take one by one
    Counts all;
    for (const ui::LaneBin &bin : bins.bins()) {
        all.fresh += bin.fresh;
        all.stale += bin.stale;
        all.errors += bin.errors;
    }
    const journal::KeyState &state = run.journal.latest(KeyId{0});
    QVERIFY(all == (Counts{state.refreshed + state.unstored, state.staleServed, state.errors}));
    const auto picture = ui::pictureOf(run.journal, KeyId{0}, bins,
                                       sightOf(run.journal, axis, run.journal.lastTime()));
    QVERIFY(!picture.marks.empty() && picture.marks.size() <= 800);
    QVERIFY(picture.windows.size() <= 800);
}

void TestTimelineParts::agesTellWhatAnyTtlWouldHaveDone()
{
    QVERIFY(rc::check("outcomes under a TTL = outcomeUnder", [](std::uint64_t seed) {
        const TrafficRun run{seed, 2, 300};
        journal::FallbackAges ages;
        ages.read(run.journal, run.journal.end());
        const int shift = *rc::gen::inRange(24, 36);
        const ui::BinRange range{shift, 0, ui::binOf(run.journal.lastTime(), shift) + 1};
        ui::LaneBins bins;
        std::size_t budget = plenty;
        bins.read(run.journal, KeyId{0}, run.journal.end(), range, &ages, budget);
        const stalecache::Ttl tried =
            *rc::gen::element<stalecache::Ttl>(0s, 100ms, 700ms, 3s, stalecache::Ttl::unlimited());
        std::map<std::int64_t, ui::BinOutcomes> naive;
        for (Sequence sequence = 0; sequence < run.journal.end(); ++sequence) {
            const journal::Event &event = run.journal.at(sequence);
            if (event.key != KeyId{0} || journal::outcomeOf(event) == journal::Outcome::none)
                continue;
            const auto under = journal::outcomeUnder(event, ages.of(sequence), tried);
            const auto was = journal::outcomeOf(event);
            ui::BinOutcomes &bin = naive[ui::binOf(event.time, shift)];
            using enum journal::Outcome;
            bin.fresh = bin.fresh || under == refreshed || under == freshUnstored;
            bin.stale = bin.stale || under == staleServed;
            bin.errors = bin.errors || under == errorPropagated;
            bin.newlyStale = bin.newlyStale || (under == staleServed && was == errorPropagated);
            bin.newlyErrors = bin.newlyErrors || (under == errorPropagated && was == staleServed);
        }
        for (const ui::LaneBin &bin : bins.bins())
            RC_ASSERT(ui::outcomesOf(bin, tried) == naive[bin.number]);
    }));
}

void TestTimelineParts::everyErrorIsDrawnWhereItIs()
{
    QVERIFY(rc::check("each error has a mark within a few pixels", [](std::uint64_t seed) {
        const TrafficRun run{seed, 2, 800};
        const TimeAxis axis = axisOf(0s, run.journal.lastTime() - at(0s) + 1ns, 300);
        const auto picture =
            pictureFor(run.journal, KeyId{0}, sightOf(run.journal, axis, run.journal.lastTime()));
        for (Sequence sequence = 0; sequence < run.journal.end(); ++sequence) {
            const journal::Event &event = run.journal.at(sequence);
            if (event.key != KeyId{0} || event.kind != EventKind::errorPropagated)
                continue;
            RC_ASSERT(std::ranges::any_of(picture.marks, [&](const ui::LaneMark &mark) {
                return mark.glyph == ui::Glyph::error && std::abs(mark.x - axis.x(event.time)) <= 5;
            }));
        }
        // Errors on top: no other mark comes behind the first of them.
        const auto first = std::ranges::find(picture.marks, ui::Glyph::error, &ui::LaneMark::glyph);
        RC_ASSERT(std::all_of(first, picture.marks.end(), [](const ui::LaneMark &mark) {
            return mark.glyph == ui::Glyph::error;
        }));
    }));
}

void TestTimelineParts::whatHasNotHappenedIsMarkedLater()
{
    Journal journal;
    const KeyId key = journal.internKey("user:1");
    journal.append(support::ttlEvent(at(0s), 10s));
    for (int n = 1; n <= 3; ++n)
        journal.append(eventOf(EventKind::cacheRefreshed, at(n * 10s), key));
    // Two at one time, of which only one had happened.
    journal.append(eventOf(EventKind::errorPropagated, at(40s), key));
    journal.append(eventOf(EventKind::staleServed, at(40s), key));
    const TimeAxis axis = axisOf(0s, 100s);
    ui::LaneSight sight = sightOf(journal, axis, at(20s));
    const auto laterOnes = [&] {
        std::vector<std::pair<ui::Glyph, bool>> found;
        for (const ui::LaneMark &mark : pictureFor(journal, key, sight).marks)
            found.emplace_back(mark.glyph, mark.later);
        return found;
    };
    using enum ui::Glyph;
    using Marks = std::vector<std::pair<ui::Glyph, bool>>;
    QCOMPARE(laterOnes(),
             (Marks{{refreshed, false}, {refreshed, false}, {refreshed, true}, {error, true}}));
    sight.instant = {5, at(40s)};
    QCOMPARE(laterOnes(), (Marks{{refreshed, false},
                                 {refreshed, false},
                                 {refreshed, false},
                                 {staleServed, true},
                                 {error, false}}));
}

void TestTimelineParts::aCallInFlightIsAStretchUpToNow()
{
    Journal journal;
    const KeyId key = journal.internKey("user:1");
    journal.append(eventOf(EventKind::callStarted, at(10s), key, 1));
    journal.append(eventOf(EventKind::cacheRefreshed, at(20s), key, 1));
    journal.append(eventOf(EventKind::callStarted, at(50s), key, 2));
    const TimeAxis axis = axisOf(0s, 100s);
    const auto picture = pictureFor(journal, key, sightOf(journal, axis, at(70s)));
    QCOMPARE(picture.flights.size(), 2U);
    QVERIFY(std::abs(picture.flights[0].from - 100) <= 1);
    QVERIFY(std::abs(picture.flights[0].to - 200) <= 1);
    QVERIFY(std::abs(picture.flights[1].from - 500) <= 1);
    QVERIFY(std::abs(picture.flights[1].to - 700) <= 1);
}

void TestTimelineParts::failingSpansAreThoseOfTheJournal()
{
    using enum journal::Health;
    const std::vector<journal::Change<journal::Health>> changes{
        {3, at(10s), failing}, {5, at(20s), healthy}, {9, at(90s), failing}};
    using Spans = std::vector<ui::FailingSpan>;
    QCOMPARE(ui::failingSpans(changes, axisOf(0s, 100s), at(95s)),
             (Spans{{at(10s), at(20s), 3, false}, {at(90s), at(95s), 9, false}}));
    QCOMPARE(ui::failingSpans(changes, axisOf(15s, 10s), at(95s)),
             (Spans{{at(10s), at(20s), 3, false}}));
    QVERIFY(ui::failingSpans(changes, axisOf(30s, 10s), at(95s)).empty());
    QVERIFY(ui::failingSpans({}, axisOf(0s, 100s), at(95s)).empty());

    const std::vector<simulation::RateChange> rates{{at(0s), 30}, {at(92s), 80}};
    const auto spans = ui::failingSpans(changes, axisOf(0s, 100s), at(95s), rates);
    QCOMPARE(spans.at(0).leastRate, 30.0);
    QCOMPARE(spans.at(0).greatestRate, 30.0);
    QCOMPARE(spans.at(1).leastRate, 30.0);
    QCOMPARE(spans.at(1).greatestRate, 80.0);
}

void TestTimelineParts::flappingWithinPixelsIsMerged()
{
    std::vector<journal::Change<journal::Health>> changes;
    for (int n = 0; n < 100'000; ++n)
        changes.push_back({static_cast<Sequence>(n), at(n * 1ms),
                           n % 2 == 0 ? journal::Health::failing : journal::Health::healthy});
    const auto spans = ui::failingSpans(changes, axisOf(0s, 200s, 500), at(200s));
    QVERIFY(spans.size() <= 500U);
    QVERIFY(spans.front().merged);
    QCOMPARE(spans.front().from, at(0s));
    QVERIFY(spans.back().to >= at(99s) && spans.back().to <= at(100s));
}

void TestTimelineParts::theNearestOutcomeIsHitAndAnErrorFirst()
{
    Journal journal;
    const KeyId key = journal.internKey("user:1");
    journal.append(eventOf(EventKind::cacheRefreshed, at(10s), key));
    journal.append(eventOf(EventKind::errorPropagated, at(12s), key));
    journal.append(eventOf(EventKind::staleServed, at(20s), key));
    const auto hit = [&](Duration time) {
        return ui::outcomeNear(journal, key, at(time), 5s, 3s, journal.end());
    };
    QCOMPARE(hit(10s), std::optional<Sequence>{1});
    QCOMPARE(hit(8s), std::optional<Sequence>{0});
    QCOMPARE(hit(18s), std::optional<Sequence>{2});
    QCOMPARE(hit(26s), std::optional<Sequence>{});
    QCOMPARE(ui::outcomeNear(journal, key, at(20s), 5s, 3s, 2), std::optional<Sequence>{});
}

void TestTimelineParts::countsBetweenAgreeWithANaiveCount()
{
    QVERIFY(rc::check("counts between two times", [](std::uint64_t seed) {
        const TrafficRun run{seed, 2, 400};
        const auto length = (run.journal.lastTime() - at(0s)).count() + 1;
        const TimePoint from{Duration{*rc::gen::inRange<std::int64_t>(0, length)}};
        const TimePoint to = from + Duration{*rc::gen::inRange<std::int64_t>(0, length)};
        ui::HitCounts naive;
        for (Sequence sequence = 0; sequence < run.journal.end(); ++sequence) {
            const journal::Event &event = run.journal.at(sequence);
            if (event.key != KeyId{1} || event.time < from || event.time > to)
                continue;
            const auto outcome = journal::outcomeOf(event);
            naive.stale += outcome == journal::Outcome::staleServed ? 1U : 0U;
            naive.errors += outcome == journal::Outcome::errorPropagated ? 1U : 0U;
            naive.fresh +=
                outcome == journal::Outcome::refreshed || outcome == journal::Outcome::freshUnstored
                    ? 1U
                    : 0U;
        }
        RC_ASSERT(ui::countsBetween(run.journal, KeyId{1}, from, to, run.journal.end()) == naive);
    }));
}

void TestTimelineParts::eventsBeforeAndAfterATimeAreFound()
{
    Journal journal;
    const KeyId one = journal.internKey("user:1");
    const KeyId two = journal.internKey("user:2");
    journal.append(eventOf(EventKind::cacheRefreshed, at(10s), one));
    journal.append(eventOf(EventKind::cacheRefreshed, at(20s), two));
    journal.append(eventOf(EventKind::cacheRefreshed, at(30s), one));
    QCOMPARE(ui::eventBefore(journal, one, at(30s)), std::optional<Sequence>{0});
    QCOMPARE(ui::eventBefore(journal, {}, at(30s)), std::optional<Sequence>{1});
    QCOMPARE(ui::eventBefore(journal, one, at(10s)), std::optional<Sequence>{});
    QCOMPARE(ui::eventAfter(journal, one, at(10s), 3), std::optional<Sequence>{2});
    QCOMPARE(ui::eventAfter(journal, {}, at(10s), 3), std::optional<Sequence>{1});
    QCOMPARE(ui::eventAfter(journal, one, at(30s), 3), std::optional<Sequence>{});
    QCOMPARE(ui::eventAfter(journal, one, at(10s), 2), std::optional<Sequence>{});
}

void TestTimelineParts::attemptsAndWaitsInsideACallAreParts()
{
    Journal journal;
    const KeyId key = journal.internKey("user:1");
    const auto append = [&](EventKind kind, Duration time, std::uint8_t number, Duration span) {
        journal::Event event = eventOf(kind, at(time), key, 1);
        event.detail = number;
        event.span = span;
        journal.append(event);
    };
    journal.append(eventOf(EventKind::callStarted, at(1s), key, 1));
    append(EventKind::attemptStarted, 1s, 1, 0s);
    append(EventKind::attemptFailed, 2s, 1, 500ms);
    append(EventKind::attemptStarted, 2500ms, 2, 0s);
    journal::Event opened = eventOf(EventKind::breakerChanged, at(3s), key, 1);
    opened.detail = support::detailOf(journal::BreakerState::open);
    journal.append(opened);
    journal.append(eventOf(EventKind::cacheRefreshed, at(4s), key, 1));
    const auto parts = ui::callPartsOf(journal, key, axisOf(0s, 10s), {4, at(2500ms)},
                                       {journal.end(), at(4s)}, 100);
    using enum ui::CallPartKind;
    using Parts = std::vector<ui::CallPart>;
    QCOMPARE(parts, (Parts{{failedAttempt, 100, 200, 1, 1, false},
                           {wait, 200, 250, 2, 1, false},
                           {breakerOpened, 300, 300, 4, 0, true},
                           {ui::CallPartKind::attempt, 250, 400, 3, 2, false}}));
}

void TestTimelineParts::tooManyEventsHaveNoParts()
{
    Journal journal;
    const KeyId key = journal.internKey("user:1");
    for (int n = 0; n < 10; ++n)
        journal.append(eventOf(EventKind::attemptStarted, at(n * 1s), key, 1));
    const journal::Instant live{journal.end(), at(10s)};
    QVERIFY(ui::callPartsOf(journal, key, axisOf(0s, 10s), live, live, 5).empty());
    QVERIFY(!ui::callPartsOf(journal, key, axisOf(0s, 10s), live, live, 50).empty());
}

QTEST_APPLESS_MAIN(TestTimelineParts)
#include "tst_timeline_parts.moc"

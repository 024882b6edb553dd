#include <QTest>

#include <algorithm>
#include <deque>
#include <map>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

#include <journal/runway.h>
#include <rapidcheck.h>

using namespace std::chrono_literals;

using journal::Duration;
using journal::Event;
using journal::EventKind;
using journal::Instant;
using journal::Journal;
using journal::KeyId;
using journal::Runway;
using journal::TimePoint;

namespace {

constexpr TimePoint at(Duration sinceBeginning)
{
    return TimePoint{sinceBeginning};
}

/// A journal and, apart from it, all that was written into it, also what the journal has dropped.
struct Bench
{
    explicit Bench(std::uint32_t keys, std::size_t limit = Journal::defaultLimit) : journal{limit}
    {
        for (std::uint32_t number = 0; number < keys; ++number)
            journal.internKey("key:" + std::to_string(number));
    }

    void add(const Event &event)
    {
        journal.append(event);
        written.push_back(event);
    }

    void refresh(std::uint32_t key)
    {
        add({.time = now, .key = KeyId{key}, .kind = EventKind::cacheRefreshed});
    }

    void invalidate(std::uint32_t key)
    {
        add({.time = now, .key = KeyId{key}, .kind = EventKind::invalidated});
    }

    void fail(std::uint32_t key)
    {
        add({.time = now, .key = KeyId{key}, .kind = EventKind::errorPropagated});
    }

    void setTtl(Duration ttl)
    {
        add({.time = now,
             .span = ttl,
             .kind = EventKind::settingChanged,
             .detail = static_cast<std::uint8_t>(journal::Setting::ttl)});
    }

    [[nodiscard]] Instant live() const
    {
        return {journal.end(), now};
    }

    [[nodiscard]] Runway read()
    {
        return reading.at(journal, live());
    }

    /// From the beginning and in the plainest way.
    [[nodiscard]] Runway naive(Instant instant) const
    {
        Duration ttl{0};
        std::map<std::uint32_t, std::pair<TimePoint, std::size_t>> stored;
        for (std::size_t n = 0; n < instant.end; ++n) {
            const Event &event = written[n];
            if (event.kind == EventKind::cacheRefreshed)
                stored[journal::index(event.key)] = {event.time, n};
            if (event.kind == EventKind::invalidated)
                stored.erase(journal::index(event.key));
            if (event.kind == EventKind::settingChanged)
                ttl = event.span;
        }
        Runway runway{.keysKnown = journal.keyCountAt(instant)};
        std::size_t firstBy = 0;
        for (const auto &[key, entry] : stored) {
            const auto &[storedAt, by] = entry;
            const Duration age = instant.time - storedAt;
            if (ttl == 0s || (ttl != Duration::max() && age > ttl))
                continue;
            const Duration left = ttl == Duration::max() ? ttl : ttl - age;
            if (++runway.usable == 1 || by < firstBy) {
                firstBy = by;
                runway.firstKey = KeyId{key};
                runway.firstLeft = left;
            }
            runway.lastLeft = std::max(runway.lastLeft, left);
        }
        return runway;
    }

    Journal journal;
    std::deque<Event> written;
    journal::RunwayReading reading;
    TimePoint now{};
};

std::ostream &operator<<(std::ostream &out, const Runway &runway)
{
    return out << runway.usable << " of " << runway.keysKnown << ", first "
               << journal::index(runway.firstKey) << " in " << runway.firstLeft.count()
               << ", last in " << runway.lastLeft.count();
}

void checkEqual(const Runway &got, const Runway &expected)
{
    std::ostringstream told;
    told << "got " << got << "; expected " << expected;
    RC_LOG(told.str());
    RC_ASSERT(got == expected);
}

void happen(Bench &bench, std::uint32_t keys)
{
    const auto key = *rc::gen::inRange<std::uint32_t>(0, keys);
    switch (*rc::gen::weightedElement<int>({{6, 0}, {2, 1}, {2, 2}, {1, 3}, {6, 4}})) {
    case 0:
        bench.refresh(key);
        break;
    case 1:
        bench.invalidate(key);
        break;
    case 2:
        bench.fail(key);
        break;
    case 3:
        bench.setTtl(*rc::gen::element<Duration>(0ns, 1ns, 5s, 10s, 30s, 60s, Duration::max()));
        break;
    default:
        bench.now += *rc::gen::element<Duration>(0ns, 1ns, 400ms, 1s, 5s, 10s, 30s);
        break;
    }
}

} // namespace

class TestRunway : public QObject
{
    Q_OBJECT

private slots:
    void nothingKnownGivesNothing();
    void nothingStoredCountsTheKeysOnly();
    void firstAndLastAreTheOldestAndTheNewestEntry();
    void ageEqualToTheTtlStillCounts();
    void unlimitedTtlNeverLosesAFallback();
    void longerTtlBringsBackWhatHadExpired();
    void ttlOfZeroLeavesNothing();
    void aStepBackAndForthReadsBothInstants();
    void anyJournalReadAtAnyPaceEqualsTheNaiveComputation();
    void anyInstantOfThePastEqualsTheNaiveComputation();
    void droppedBlocksChangeNothing();
};

void TestRunway::nothingKnownGivesNothing()
{
    Bench bench{0};
    QVERIFY(bench.read() == Runway{});
    QVERIFY(journal::runwayAt(bench.journal, bench.live()) == Runway{});
}

void TestRunway::nothingStoredCountsTheKeysOnly()
{
    Bench bench{3};
    bench.setTtl(30s);
    bench.fail(1);
    QVERIFY((bench.read() == Runway{.keysKnown = 3}));
}

void TestRunway::firstAndLastAreTheOldestAndTheNewestEntry()
{
    Bench bench{3};
    bench.setTtl(30s);
    bench.refresh(2);
    bench.now = at(4s);
    bench.refresh(0);
    bench.now = at(10s);
    QVERIFY((
        bench.read() ==
        Runway{
            .keysKnown = 3, .usable = 2, .firstKey = KeyId{2}, .firstLeft = 20s, .lastLeft = 24s}));
}

void TestRunway::ageEqualToTheTtlStillCounts()
{
    Bench bench{1};
    bench.setTtl(30s);
    bench.refresh(0);
    bench.now = at(30s);
    QCOMPARE(bench.read().usable, std::size_t{1});
    QCOMPARE(bench.read().firstLeft, Duration::zero());
    bench.now = at(30s + 1ns);
    QCOMPARE(bench.read().usable, std::size_t{0});
    QCOMPARE(bench.read().firstKey, journal::noKey);
}

void TestRunway::unlimitedTtlNeverLosesAFallback()
{
    Bench bench{2};
    bench.setTtl(Duration::max());
    bench.refresh(1);
    bench.now = at(100h);
    QCOMPARE(bench.read().usable, std::size_t{1});
    QCOMPARE(bench.read().firstLeft, Duration::max());
    QCOMPARE(bench.read().lastLeft, Duration::max());
}

void TestRunway::longerTtlBringsBackWhatHadExpired()
{
    Bench bench{2};
    bench.setTtl(10s);
    bench.refresh(0);
    bench.now = at(5s);
    bench.refresh(1);
    bench.now = at(12s);
    QCOMPARE(bench.read().usable, std::size_t{1});
    bench.setTtl(60s);
    QCOMPARE(bench.read().usable, std::size_t{2});
    QCOMPARE(bench.read().firstKey, KeyId{0});
    QCOMPARE(bench.read().firstLeft, Duration{48s});
}

void TestRunway::ttlOfZeroLeavesNothing()
{
    Bench bench{1};
    bench.setTtl(10s);
    bench.refresh(0);
    bench.setTtl(0s);
    QVERIFY((bench.read() == Runway{.keysKnown = 1}));
}

void TestRunway::aStepBackAndForthReadsBothInstants()
{
    Bench bench{2};
    bench.setTtl(10s);
    bench.refresh(0);
    bench.now = at(2s);
    const Instant past = bench.live();
    bench.now = at(4s);
    bench.refresh(1);
    QCOMPARE(bench.read().usable, std::size_t{2});
    QCOMPARE(bench.reading.at(bench.journal, past).usable, std::size_t{1});
    QCOMPARE(bench.reading.at(bench.journal, past).firstLeft, Duration{8s});
    QCOMPARE(bench.read().usable, std::size_t{2});
    QCOMPARE(bench.read().firstLeft, Duration{6s});
}

void TestRunway::anyJournalReadAtAnyPaceEqualsTheNaiveComputation()
{
    const bool held = rc::check("read as it grows", [] {
        const auto keys = *rc::gen::inRange<std::uint32_t>(1, 8);
        Bench bench{keys};
        bench.setTtl(10s);
        const int steps = *rc::gen::inRange(0, 120);
        for (int step = 0; step < steps; ++step) {
            happen(bench, keys);
            if (*rc::gen::arbitrary<bool>())
                checkEqual(bench.read(), bench.naive(bench.live()));
        }
        checkEqual(bench.read(), bench.naive(bench.live()));
    });
    QVERIFY(held);
}

void TestRunway::anyInstantOfThePastEqualsTheNaiveComputation()
{
    const bool held = rc::check("scrubbed back and forth", [] {
        const auto keys = *rc::gen::inRange<std::uint32_t>(1, 8);
        Bench bench{keys};
        bench.setTtl(10s);
        std::vector<Instant> instants;
        const int steps = *rc::gen::inRange(1, 120);
        for (int step = 0; step < steps; ++step) {
            happen(bench, keys);
            instants.push_back(bench.live());
        }
        for (int look = 0; look < 20; ++look) {
            const Instant instant = *rc::gen::elementOf(instants);
            checkEqual(bench.reading.at(bench.journal, instant), bench.naive(instant));
        }
    });
    QVERIFY(held);
}

void TestRunway::droppedBlocksChangeNothing()
{
    const auto keys = 50U;
    Bench bench{keys, Journal::blockSize};
    journal::RunwayReading late; // reads for the first time when much has been dropped
    bench.setTtl(10s);
    for (std::uint32_t n = 0; n < 3 * Journal::blockSize; ++n) {
        bench.now += 10ms;
        if (n % 7 == 3)
            bench.invalidate(n * 31 % keys);
        else
            bench.refresh(n * n % keys);
        if (n % 4099 == 0) {
            bench.setTtl(n % 2 == 0 ? 3s : 20s);
            QVERIFY(bench.read() == bench.naive(bench.live()));
        }
    }
    QVERIFY(bench.journal.first() > 0);
    const Runway expected = bench.naive(bench.live());
    QVERIFY(expected.usable > 0);
    QVERIFY(bench.read() == expected);
    QVERIFY(late.at(bench.journal, bench.live()) == expected);
    QVERIFY(journal::runwayAt(bench.journal, bench.live()) == expected);

    bench.now += 1s;
    bench.refresh(7);
    QVERIFY(late.at(bench.journal, bench.live()) == bench.naive(bench.live()));
}

QTEST_APPLESS_MAIN(TestRunway)
#include "tst_runway.moc"

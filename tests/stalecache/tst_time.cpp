// The TTL, the arithmetic at the ends of the range, and the rule that judges an entry.

#include <QTest>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>

#include <stalecache/entry.h>
#include <stalecache/time.h>

using namespace std::chrono_literals;
using stalecache::assess;
using stalecache::Duration;
using stalecache::EntryState;
using stalecache::Freshness;
using stalecache::saturatingDifference;
using stalecache::saturatingSum;
using stalecache::TimePoint;
using stalecache::Ttl;

namespace {

constexpr Duration tick{1};
using FloatSeconds = std::chrono::duration<float>;
using DoubleSeconds = std::chrono::duration<double>;

/// What a rejected TTL says; empty if it is taken.
template <class Span>
std::string rejection(Span span)
{
    try {
        static_cast<void>(Ttl{span});
    } catch (const std::invalid_argument &error) {
        return error.what();
    }
    return {};
}

} // namespace

class TimeTest : public QObject
{
    Q_OBJECT

private slots:
    void ttlTakesEveryUnit();
    void ttlTooLongForNanosecondsIsUnlimited();
    void ttlJustBelowTheLimitIsKeptExactly();
    void negativeTtlIsRejectedWithItsValue();
    void ttlThatIsNoNumberIsRejected();
    void ttlBelowATickIsRejectedNeverRoundedToNothing();
    void differenceStopsAtTheEnds();
    void sumStopsAtTheEnds();
    void entryIsJudgedAroundTheTtl();
    void entryFromTheFutureIsAbsent();
    void zeroTtlMakesNothingUsable();
    void unlimitedTtlKeepsEverythingUsable();
    void longestAgesDoNotOverflow();
};

void TimeTest::ttlTakesEveryUnit()
{
    QVERIFY(Ttl{0s}.span() == Duration::zero());
    QVERIFY(Ttl{1ns}.span() == 1ns);
    QVERIFY(Ttl{1500us}.span() == 1'500'000ns);
    QVERIFY(Ttl{5min}.span() == 300s);
    QVERIFY(Ttl{24h}.span() == 86'400s);
    QVERIFY(Ttl{DoubleSeconds{0.25}}.span() == 250ms);
    QVERIFY(Ttl{FloatSeconds{0.5F}}.span() == 500ms);
    QVERIFY((Ttl{std::chrono::duration<std::uint64_t>{7}}.span() == 7s));
    QVERIFY(Ttl{DoubleSeconds{-0.0}}.span() == Duration::zero());
    QVERIFY(Ttl{1s} < Ttl{1min});
    QVERIFY(!Ttl{24h}.isUnlimited());
}

void TimeTest::ttlTooLongForNanosecondsIsUnlimited()
{
    QVERIFY(Ttl{Duration::max()}.isUnlimited());
    QVERIFY(Ttl{std::chrono::microseconds::max()}.isUnlimited());
    QVERIFY(Ttl{std::chrono::seconds::max()}.isUnlimited());
    QVERIFY(Ttl{std::chrono::hours::max()}.isUnlimited());
    QVERIFY(Ttl{std::chrono::years{300}}.isUnlimited());
    QVERIFY((Ttl{std::chrono::duration<std::uint64_t>::max()}.isUnlimited()));
    QVERIFY(Ttl{DoubleSeconds{1e300}}.isUnlimited());
    QVERIFY(Ttl{DoubleSeconds{std::numeric_limits<double>::infinity()}}.isUnlimited());
    QVERIFY(Ttl{FloatSeconds{std::numeric_limits<float>::infinity()}}.isUnlimited());
    QVERIFY(Ttl::unlimited().isUnlimited());
}

void TimeTest::ttlJustBelowTheLimitIsKeptExactly()
{
    QVERIFY(Ttl{Duration::max() - tick}.span() == Duration::max() - tick);
    QVERIFY(!Ttl{Duration::max() - tick}.isUnlimited());
    QVERIFY(Ttl{std::chrono::seconds{9'223'372'036}}.span() == 9'223'372'036s);
}

void TimeTest::negativeTtlIsRejectedWithItsValue()
{
    QCOMPARE(rejection(-5s), "stalecache: a TTL of -5 s was given; it must be 0 or more");
    QCOMPARE(rejection(-1ns), "stalecache: a TTL of -1e-09 s was given; it must be 0 or more");
    QCOMPARE(rejection(-1500ms), "stalecache: a TTL of -1.5 s was given; it must be 0 or more");
    QCOMPARE(rejection(-90min), "stalecache: a TTL of -5400 s was given; it must be 0 or more");
    QCOMPARE(rejection(DoubleSeconds{-0.25}),
             "stalecache: a TTL of -0.25 s was given; it must be 0 or more");
    QVERIFY(!rejection(Duration::min()).empty());
    QVERIFY(!rejection(std::chrono::hours::min()).empty());
    QVERIFY(!rejection(DoubleSeconds{-std::numeric_limits<double>::infinity()}).empty());
}

void TimeTest::ttlThatIsNoNumberIsRejected()
{
    QVERIFY(rejection(DoubleSeconds{std::nan("")}).find("nan") != std::string::npos);
    QVERIFY(rejection(FloatSeconds{std::nanf("")}).find("nan") != std::string::npos);
}

void TimeTest::ttlBelowATickIsRejectedNeverRoundedToNothing()
{
    using Picoseconds = std::chrono::duration<std::int64_t, std::pico>;
    constexpr auto accepted = " s was given; it must be 0, or 1 ns or more";
    QCOMPARE(rejection(Picoseconds{500}), std::string{"stalecache: a TTL of 5e-10"} + accepted);
    QCOMPARE(rejection(Picoseconds{999}), std::string{"stalecache: a TTL of 9.99e-10"} + accepted);
    QCOMPARE(rejection(DoubleSeconds{1e-10}), std::string{"stalecache: a TTL of 1e-10"} + accepted);
    QVERIFY(!rejection(FloatSeconds{1e-30F}).empty());
    QVERIFY(!rejection(DoubleSeconds{std::numeric_limits<double>::denorm_min()}).empty());
    QVERIFY(!rejection(std::chrono::duration<int, std::atto>{1}).empty());
    QVERIFY(Ttl{Picoseconds{0}}.span() == 0ns);
    QVERIFY(Ttl{Picoseconds{1000}}.span() == 1ns);
    QVERIFY(Ttl{Picoseconds{1999}}.span() == 1ns); // above a tick, what is finer is cut
    QVERIFY(Ttl{DoubleSeconds{1e-9}}.span() == 1ns);
}

void TimeTest::differenceStopsAtTheEnds()
{
    const TimePoint zero{};
    QVERIFY(saturatingDifference(TimePoint{5s}, TimePoint{2s}) == 3s);
    QVERIFY(saturatingDifference(TimePoint{-5s}, TimePoint{2s}) == -7s);
    QVERIFY(saturatingDifference(TimePoint::max(), TimePoint{-tick}) == Duration::max());
    QVERIFY(saturatingDifference(TimePoint::max(), TimePoint::min()) == Duration::max());
    QVERIFY(saturatingDifference(TimePoint::min(), TimePoint{tick}) == Duration::min());
    QVERIFY(saturatingDifference(TimePoint::min(), TimePoint::max()) == Duration::min());
    QVERIFY(saturatingDifference(TimePoint::max(), zero) == Duration::max());
    QVERIFY(saturatingDifference(zero, TimePoint::max()) == -Duration::max());
    QVERIFY(saturatingDifference(zero, TimePoint::min()) == Duration::max());
    QVERIFY(saturatingDifference(TimePoint::min(), TimePoint::min()) == Duration::zero());
}

void TimeTest::sumStopsAtTheEnds()
{
    QVERIFY(saturatingSum(TimePoint{5s}, -7s) == TimePoint{-2s});
    QVERIFY(saturatingSum(TimePoint::max(), tick) == TimePoint::max());
    QVERIFY(saturatingSum(TimePoint::max() - tick, tick) == TimePoint::max());
    QVERIFY(saturatingSum(TimePoint::min(), -tick) == TimePoint::min());
    QVERIFY(saturatingSum(TimePoint::min() + tick, -tick) == TimePoint::min());
    QVERIFY(saturatingSum(TimePoint::min(), Duration::max()) == TimePoint{-tick});
}

void TimeTest::entryIsJudgedAroundTheTtl()
{
    const TimePoint stored{1h};
    const Ttl ttl{10s};
    const auto at = [&](Duration age) { return assess(stored, stored + age, ttl); };
    QVERIFY((at(0s) == Freshness{EntryState::usable, 0s, 10s}));
    QVERIFY((at(10s - tick) == Freshness{EntryState::usable, 10s - tick, tick}));
    QVERIFY((at(10s) == Freshness{EntryState::usable, 10s, 0s}));
    QVERIFY((at(10s + tick) == Freshness{EntryState::expired, 10s + tick, -tick}));
}

void TimeTest::entryFromTheFutureIsAbsent()
{
    QVERIFY(assess(TimePoint{tick}, TimePoint{}, 10s) == Freshness{});
    QVERIFY(assess(TimePoint::max(), TimePoint::min(), Ttl::unlimited()) == Freshness{});
}

void TimeTest::zeroTtlMakesNothingUsable()
{
    QVERIFY(assess(TimePoint{1h}, TimePoint{1h}, 0s).state == EntryState::expired);
}

void TimeTest::unlimitedTtlKeepsEverythingUsable()
{
    QVERIFY((assess(TimePoint{}, TimePoint{1h}, Ttl::unlimited()) ==
             Freshness{EntryState::usable, 1h, Duration::max()}));
}

void TimeTest::longestAgesDoNotOverflow()
{
    QVERIFY((assess(TimePoint::min(), TimePoint::max(), Ttl::unlimited()) ==
             Freshness{EntryState::usable, Duration::max(), Duration::max()}));
    QVERIFY((assess(TimePoint::min(), TimePoint::max(), Duration::max() - tick) ==
             Freshness{EntryState::expired, Duration::max(), -tick}));
    QVERIFY(assess(TimePoint::min(), TimePoint::max(), 0s).remaining == -Duration::max());
}

QTEST_APPLESS_MAIN(TimeTest)
#include "tst_time.moc"

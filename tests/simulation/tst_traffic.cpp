// When calls come by themselves, and for which keys.

#include <QTest>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>
#include <vector>

#include <rapidcheck.h>

#include <simulation/traffic.h>

using namespace simulation;
using namespace std::chrono_literals;

namespace {

TimePoint at(Duration sinceBeginning)
{
    return TimePoint{sinceBeginning};
}

Traffic traffic(const TrafficSettings &settings, std::uint64_t seed = 7)
{
    Traffic traffic{seed};
    traffic.setSettings(settings, at(0s));
    return traffic;
}

struct Arrival
{
    TimePoint time;
    std::size_t key;
};

std::vector<Arrival> take(Traffic &traffic, std::size_t count)
{
    std::vector<Arrival> arrivals;
    arrivals.reserve(count);
    while (arrivals.size() < count && traffic.next()) {
        const TimePoint time = *traffic.next();
        arrivals.push_back({time, traffic.take()});
    }
    return arrivals;
}

std::vector<TimePoint> times(Traffic traffic, std::size_t count)
{
    std::vector<TimePoint> found;
    for (const Arrival &arrival : take(traffic, count))
        found.push_back(arrival.time);
    return found;
}

std::vector<std::size_t> keys(Traffic traffic, std::size_t count)
{
    std::vector<std::size_t> found;
    for (const Arrival &arrival : take(traffic, count))
        found.push_back(arrival.key);
    return found;
}

std::size_t countUntil(Traffic &traffic, TimePoint end)
{
    std::size_t count = 0;
    for (; traffic.next() && *traffic.next() < end; ++count)
        traffic.take();
    return count;
}

const TrafficSettings poisson{.on = true, .rate = 100, .keyCount = 100};
const TrafficSettings steady{.on = true, .rate = 3, .arrivals = Arrivals::steady};
const TrafficSettings steadyBursts{.on = true,
                                   .rate = 10,
                                   .arrivals = Arrivals::steady,
                                   .burstEvery = 10s,
                                   .burstLength = 2s,
                                   .burstFactor = 10};

} // namespace

class TrafficTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingComesWhileOff();
    void steadyCallsKeepTheirRateForEver_data();
    void steadyCallsKeepTheirRateForEver();
    void independentCallsKeepTheirRateAndHaveExponentialGaps();
    void manyCallsInANanosecondStillGoOn();
    void aCallBeyondAllTimeNeverComes_data();
    void aCallBeyondAllTimeNeverComes();
    void burstsMultiplyTheRateInTheirTime();
    void seldomCallsStepOverManyBurstsAtOnce();
    void aBurstFactorOfZeroPausesTheCalls();
    void aChangedRateStretchesTheGapUnderWay();
    void otherWaysToArriveBeginANewGap();
    void eachGapHoldsOneExpectedCallWhateverIsChanged();
    void keysDoNotChangeTheTimes();
    void timesDoNotChangeTheKeys();
    void otherSeedsGiveOtherCalls();
    void callsAreTheSameOnEveryMachine();
    void allKeysAlikeAreCalledAlike();
    void keysAreNamedByNumberOrByTheOwnList();
};

void TrafficTest::nothingComesWhileOff()
{
    Traffic traffic{7};
    QVERIFY(!traffic.next());
    traffic.setSettings({.on = false, .rate = 1000}, at(1s));
    QVERIFY(!traffic.next());
    traffic.setSettings(steady, at(5s));
    QVERIFY(traffic.next() == at(5s + 333'333'333ns));
    traffic.setSettings({.on = false}, at(5100ms));
    QVERIFY(!traffic.next());
    traffic.setSettings(steady, at(7s));
    QVERIFY(traffic.next() == at(7s + 333'333'333ns)); // and not what was left of the old gap
}

void TrafficTest::steadyCallsKeepTheirRateForEver_data()
{
    QTest::addColumn<double>("rate");
    for (const double rate : {3.0, 7.0, 0.3, 999'983.0, 1e6})
        QTest::addRow("%g a second", rate) << rate;
}

void TrafficTest::steadyCallsKeepTheirRateForEver()
{
    QFETCH(double, rate);
    TrafficSettings settings = steady;
    settings.rate = rate;
    constexpr std::size_t count = 300'000;
    const std::vector<TimePoint> found = times(traffic(settings), count);
    QCOMPARE(found.size(), count);
    double farthest = 0;
    for (std::size_t n = 0; n < count; ++n) {
        const long double exact =
            static_cast<long double>(n + 1) * 1e9L / static_cast<long double>(rate);
        const auto time = static_cast<long double>(found[n].time_since_epoch().count());
        farthest = std::max(farthest, static_cast<double>(std::abs(time - exact)));
    }
    QVERIFY2(farthest < 0.6, qPrintable(QString::number(farthest))); // nanoseconds
}

void TrafficTest::independentCallsKeepTheirRateAndHaveExponentialGaps()
{
    constexpr std::size_t count = 100'000;
    const std::vector<TimePoint> found = times(traffic(poisson), count);
    std::vector<double> gaps;
    TimePoint last{};
    for (const TimePoint time : found) {
        gaps.push_back(std::chrono::duration<double>(time - last).count() * 100);
        last = time;
    }
    // Mean 1, and e^-x of the gaps are longer than x; five standard deviations either way.
    QVERIFY(std::abs(std::chrono::duration<double>(last - at(0s)).count() - 1000) < 16);
    for (const double x : {0.01, 0.1, 0.5, 1.0, 2.0, 5.0}) {
        const double share = std::exp(-x);
        const auto longer =
            static_cast<double>(std::ranges::count_if(gaps, [x](double gap) { return gap > x; }));
        QVERIFY(std::abs(longer / count - share) < 5 * std::sqrt(share * (1 - share) / count));
    }
}

void TrafficTest::manyCallsInANanosecondStillGoOn()
{
    for (const Arrivals arrivals : {Arrivals::steady, Arrivals::poisson}) {
        TrafficSettings settings{.on = true,
                                 .rate = 1e6,
                                 .arrivals = arrivals,
                                 .burstEvery = 1ms,
                                 .burstLength = 1ms,
                                 .burstFactor = 1e5}; // 100 a nanosecond
        const std::vector<TimePoint> found = times(traffic(settings), 100'000);
        QVERIFY(std::ranges::is_sorted(found));
        QVERIFY(found.back() > at(980ns) && found.back() < at(1020ns));
    }
}

void TrafficTest::aCallBeyondAllTimeNeverComes_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<qint64>("every");
    QTest::addColumn<double>("factor");
    QTest::newRow("hardly ever") << 1e-12 << qint64{0} << 1.0;
    QTest::newRow("hardly ever, with bursts") << 1e-12 << qint64{10} << 2.0;
    QTest::newRow("the smallest number") << 5e-324 << qint64{0} << 1.0;
    QTest::newRow("the smallest number, with bursts") << 5e-324 << qint64{10} << 2.0;
    QTest::newRow("a burst that lasts and is none") << 3.0 << qint64{1} << 0.0;
}

void TrafficTest::aCallBeyondAllTimeNeverComes()
{
    QFETCH(double, rate);
    QFETCH(qint64, every);
    QFETCH(double, factor);
    QVERIFY(!traffic({.on = true,
                      .rate = rate,
                      .arrivals = Arrivals::steady,
                      .burstEvery = Duration{every},
                      .burstLength = 1ns,
                      .burstFactor = factor})
                 .next());
}

void TrafficTest::burstsMultiplyTheRateInTheirTime()
{
    TrafficSettings settings = steadyBursts; // 100 a second for 2 s, then 10 a second for 8 s
    Traffic even = traffic(settings);
    // A call on an edge may be counted on either side of it.
    const auto isAbout = [](std::size_t count, std::size_t expected) {
        return count + 1 >= expected && count <= expected + 1;
    };
    for (int period = 0; period < 100; ++period) {
        QVERIFY(isAbout(countUntil(even, at(period * 10s + 2s)), 200));
        QVERIFY(isAbout(countUntil(even, at(period * 10s + 10s)), 80));
    }
    settings.arrivals = Arrivals::poisson;
    Traffic uneven = traffic(settings);
    std::size_t inBursts = 0;
    std::size_t between = 0;
    for (int period = 0; period < 500; ++period) {
        inBursts += countUntil(uneven, at(period * 10s + 2s));
        between += countUntil(uneven, at(period * 10s + 10s));
    }
    QVERIFY(inBursts > 100'000 - 1600 && inBursts < 100'000 + 1600);
    QVERIFY(between > 40'000 - 1000 && between < 40'000 + 1000);
}

void TrafficTest::seldomCallsStepOverManyBurstsAtOnce()
{
    // A microsecond twice as busy in every two: 1.5 times the rate.
    const std::vector<TimePoint> found = times(traffic({.on = true,
                                                        .rate = 1.0 / 3000,
                                                        .arrivals = Arrivals::steady,
                                                        .burstEvery = 2us,
                                                        .burstLength = 1us,
                                                        .burstFactor = 2}),
                                               3);
    QCOMPARE(found.size(), std::size_t{3});
    for (int n = 0; n < 3; ++n) {
        const Duration off = found[static_cast<std::size_t>(n)] - at((n + 1) * 2000s);
        QVERIFY2(off > -10us && off < 10us, qPrintable(QString::number(off.count())));
    }
}

void TrafficTest::aBurstFactorOfZeroPausesTheCalls()
{
    TrafficSettings settings = steadyBursts;
    settings.burstFactor = 0;
    settings.arrivals = Arrivals::poisson;
    for (const TimePoint time : times(traffic(settings), 1000))
        QVERIFY(time.time_since_epoch() % 10s >= 2s);
}

void TrafficTest::aChangedRateStretchesTheGapUnderWay()
{
    TrafficSettings settings = steady;
    settings.rate = 1;
    Traffic gap = traffic(settings);
    settings.rate = 10;
    gap.setSettings(settings, at(500ms)); // half a call is left
    QVERIFY(gap.next() == at(550ms));
    settings.rate = 0.1;
    gap.setSettings(settings, at(525ms)); // a quarter of a call is left
    QVERIFY(gap.next() == at(525ms + 2500ms));
    settings.keyCount = 50;
    gap.setSettings(settings, at(600ms));
    QVERIFY(gap.next() == at(525ms + 2500ms));
}

void TrafficTest::otherWaysToArriveBeginANewGap()
{
    TrafficSettings settings = poisson;
    settings.rate = 0.001;
    Traffic changed = traffic(settings);
    settings.arrivals = Arrivals::steady;
    settings.rate = 2;
    changed.setSettings(settings, at(10ms));
    QVERIFY(changed.next() == at(510ms));
}

void TrafficTest::eachGapHoldsOneExpectedCallWhateverIsChanged()
{
    QVERIFY(rc::check("a gap of steady calls holds one expected call", [] {
        const auto drawn = [] {
            return TrafficSettings{.on = true,
                                   .rate = *rc::gen::element(0.5, 3.0, 40.0, 1000.0),
                                   .arrivals = Arrivals::steady,
                                   .burstEvery = Duration{*rc::gen::inRange(0, 3) * 700'000'000LL},
                                   .burstLength = Duration{*rc::gen::inRange(0, 700'000'001)},
                                   .burstFactor = *rc::gen::element(0.0, 0.5, 1.0, 10.0)};
        };
        TrafficSettings settings = drawn();
        Traffic calls = traffic(settings);
        double expected = 0;
        TimePoint now{};
        const auto goTo = [&](TimePoint time) {
            expected += expectedArrivals(settings, now, time);
            now = time;
        };
        for (int n = 0; n < 30 && calls.next(); ++n) {
            const TimePoint next = *calls.next();
            const Duration gap = next - now;
            if (*rc::gen::inRange(0, 3) == 0 && gap > 2ns) {
                goTo(now + gap / *rc::gen::inRange(2, 5));
                settings = drawn();
                calls.setSettings(settings, now);
            } else {
                goTo(next);
                // Times are cut to nanoseconds.
                RC_ASSERT(std::abs(expected - 1) < 1e-3);
                expected = 0;
                calls.take();
            }
        }
    }));
}

void TrafficTest::keysDoNotChangeTheTimes()
{
    TrafficSettings other = poisson;
    other.choice = KeyChoice::uniform;
    other.keyCount = 7;
    QVERIFY(times(traffic(poisson), 1000) == times(traffic(other), 1000));

    Traffic changing = traffic(poisson);
    std::vector<TimePoint> found;
    while (found.size() < 1000) {
        found.push_back(*changing.next());
        changing.take();
        other.keyCount = 1 + static_cast<std::uint32_t>(found.size() % 9);
        changing.setSettings(found.size() % 2 == 0 ? poisson : other, found.back());
    }
    QVERIFY(found == times(traffic(poisson), 1000));
}

void TrafficTest::timesDoNotChangeTheKeys()
{
    TrafficSettings other = poisson;
    other.arrivals = Arrivals::steady;
    other.rate = 12;
    other.burstEvery = 5s;
    QVERIFY(keys(traffic(poisson), 1000) == keys(traffic(other), 1000));
}

void TrafficTest::otherSeedsGiveOtherCalls()
{
    QVERIFY(times(traffic(poisson), 100) == times(traffic(poisson), 100));
    QVERIFY(times(traffic(poisson), 100) != times(traffic(poisson, 8), 100));
    QVERIFY(keys(traffic(poisson), 100) == keys(traffic(poisson), 100));
    QVERIFY(keys(traffic(poisson), 100) != keys(traffic(poisson, 8), 100));
}

void TrafficTest::callsAreTheSameOnEveryMachine()
{
    // Recorded once; another number means that runs of old can no longer be had again.
    TrafficSettings settings = poisson;
    settings.burstEvery = 3s;
    settings.burstLength = 1s;
    Traffic calls = traffic(settings);
    std::uint64_t all = 0;
    for (const auto &[time, key] : take(calls, 10'000))
        all = mixed(all ^ (static_cast<std::uint64_t>(time.time_since_epoch().count()) + key));
    QCOMPARE(quint64{all}, quint64{15169272551075832018U});
}

void TrafficTest::allKeysAlikeAreCalledAlike()
{
    TrafficSettings settings = poisson;
    settings.choice = KeyChoice::uniform;
    settings.keyCount = 10;
    std::vector<int> counts(10, 0);
    for (const std::size_t key : keys(traffic(settings), 100'000))
        ++counts.at(key);
    for (const int count : counts)
        QVERIFY(count > 10'000 - 475 && count < 10'000 + 475);
}

void TrafficTest::keysAreNamedByNumberOrByTheOwnList()
{
    QCOMPARE(keyName(poisson, 0), std::string{"user:1"});
    QCOMPARE(keyName(poisson, 99), std::string{"user:100"});
    TrafficSettings own = poisson;
    own.ownKeys = std::make_shared<const std::vector<std::string>>(
        std::vector<std::string>{"cart:9", "home"});
    QCOMPARE(keyName(own, 1), std::string{"home"});
    for (const KeyChoice choice : {KeyChoice::uniform, KeyChoice::zipf}) {
        own.choice = choice;
        const std::vector<std::size_t> found = keys(traffic(own), 100);
        QCOMPARE(std::ranges::max(found), std::size_t{1});
        QCOMPARE(std::ranges::min(found), std::size_t{0});
    }
}

QTEST_APPLESS_MAIN(TrafficTest)
#include "tst_traffic.moc"

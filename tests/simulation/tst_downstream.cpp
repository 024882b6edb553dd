// The simulated service: what it answers, how often it fails, how long it takes.

#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <vector>

#include <simulation/downstream.h>

#include "support/bench.h"

using namespace support;
using simulation::Downstream;
using simulation::ErrorKind;
using simulation::Request;

namespace {

using Answer = std::expected<std::string, simulation::SimulatedError>;

/// Asks for `k` and has the answer at once, in the same health.
Answer askAt(Downstream &downstream, Health health)
{
    return downstream.answer("k", downstream.arrive("k", health), at(0s), health);
}

std::vector<bool> fates(std::uint64_t seed, double failureRate, int answers)
{
    Downstream downstream{seed};
    downstream.setSettings({.health = Health::failing, .failureRate = failureRate});
    std::vector<bool> failed;
    failed.reserve(static_cast<std::size_t>(answers));
    for (int n = 0; n < answers; ++n)
        failed.push_back(!askAt(downstream, Health::failing));
    return failed;
}

std::vector<Duration> latencies(std::uint64_t seed, Duration latency, Duration jitter, int answers)
{
    Downstream downstream{seed};
    downstream.setSettings({.latency = latency, .jitter = jitter});
    std::vector<Duration> drawn;
    drawn.reserve(static_cast<std::size_t>(answers));
    for (int n = 0; n < answers; ++n)
        drawn.push_back(downstream.arrive("k", Health::healthy).latency);
    return drawn;
}

} // namespace

class DownstreamTest : public QObject
{
    Q_OBJECT

private slots:
    void healthyAnswerNamesKeyAndTime();
    void errorSaysTheMessageOfItsKind_data();
    void errorSaysTheMessageOfItsKind();
    void healthyDownstreamNeverFails();
    void failureRateIsKept_data();
    void failureRateIsKept();
    void sameSeedFailsTheSameAnswers();
    void fateDoesNotDependOnLatency();
    void latencyStaysWithinItsJitter_data();
    void latencyStaysWithinItsJitter();
    void latencyUsesTheWholeOfItsJitter();
    void otherSeedDrawsOtherLatencies();
    void enormousLatencyDoesNotOverflow();
    void latencyWithATailHasItsMedianAndItsHundredth();
    void tailThatIsNoneLeavesTheJitter();
    void slowFailuresTakeTheirTimeAndOnlyThey();
    void aRequestUnderWayFailsByTheHealthWhenItIsDue();
    void theFirstRequestsFailWhateverTheHealth();
    void overridesHoldForTheirKeyWhateverTheHealth();
    void changedSettingsLeaveTheStreamsOfOthers();
};

void DownstreamTest::healthyAnswerNamesKeyAndTime()
{
    Downstream downstream{1};
    const auto answer = [&downstream](std::string_view key, Duration time) {
        return downstream
            .answer(key, downstream.arrive(key, Health::healthy), at(time), Health::healthy)
            .value();
    };
    QCOMPARE(answer("user:1", 41s + 200ms), std::string{"fresh data for user:1 at 00:00:41.200"});
    QCOMPARE(answer("{time}", 0s), std::string{"fresh data for {time} at 00:00:00.000"});
}

void DownstreamTest::errorSaysTheMessageOfItsKind_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](ErrorKind kind, const char *message) {
        QTest::newRow(message) << static_cast<int>(kind) << QByteArray{message};
    };
    row(ErrorKind::unavailable, "downstream unavailable");
    row(ErrorKind::timeout, "timed out");
    row(ErrorKind::http500, "500 Internal Server Error");
    row(ErrorKind::http503, "503 Service Unavailable");
    row(ErrorKind::http429, "429 Too Many Requests");
    row(ErrorKind::http404, "404 Not Found");
    row(ErrorKind::own, "the cat sat on the cable");
    row(ErrorKind::own, "no such tenant {key} at {time}");
    row(ErrorKind::own, "fresh data for {key} at {time}");
}

void DownstreamTest::errorSaysTheMessageOfItsKind()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, message);
    const auto errorKind = static_cast<ErrorKind>(kind);
    Settings settings = exactSettings();
    settings.downstream.health = Health::failing;
    settings.downstream.errorKind = errorKind;
    settings.downstream.ownError = message.toStdString();

    Downstream downstream{1};
    downstream.setSettings(settings.downstream);
    const Answer answer = askAt(downstream, Health::failing);
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == errorKind);
    QCOMPARE(QByteArray::fromStdString(answer.error().message), message);

    // And so it is written down.
    Bench bench{settings};
    const Event &event = bench.callAndWait(bench.key("k"));
    QVERIFY(event.kind == EventKind::errorPropagated);
    QCOMPARE(QByteArray::fromStdString(bench.journal.eventText(event)), message);
}

void DownstreamTest::healthyDownstreamNeverFails()
{
    Downstream downstream{1};
    downstream.setSettings({.health = Health::healthy, .failureRate = 100});
    for (int n = 0; n < 1000; ++n)
        QVERIFY(askAt(downstream, Health::healthy).has_value());
}

void DownstreamTest::failureRateIsKept_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    // Of 10,000. The bounds are five standard deviations wide.
    QTest::newRow("0 %") << 0.0 << 0 << 0;
    QTest::newRow("0.5 %") << 0.5 << 15 << 85;
    QTest::newRow("30 %") << 30.0 << 2770 << 3230;
    QTest::newRow("100 %") << 100.0 << 10'000 << 10'000;
}

void DownstreamTest::failureRateIsKept()
{
    QFETCH(double, rate);
    QFETCH(int, least);
    QFETCH(int, most);
    for (const std::uint64_t seed : {1U, 7U, 12345U}) {
        const std::vector<bool> failed = fates(seed, rate, 10'000);
        const auto failures = std::count(failed.begin(), failed.end(), true);
        QVERIFY2(failures >= least && failures <= most, qPrintable(QString::number(failures)));
    }
}

void DownstreamTest::sameSeedFailsTheSameAnswers()
{
    QVERIFY(fates(7, 30, 1000) == fates(7, 30, 1000));
    QVERIFY(fates(7, 30, 1000) != fates(8, 30, 1000));
}

void DownstreamTest::fateDoesNotDependOnLatency()
{
    Downstream downstream{7};
    downstream.setSettings(
        {.health = Health::failing, .failureRate = 30, .jitter = 0ms, .latencyTail = 5s});
    std::vector<bool> failed;
    failed.reserve(1000);
    for (int n = 0; n < 1000; ++n) {
        failed.push_back(!askAt(downstream, Health::failing));
    }
    QVERIFY(failed == fates(7, 30, 1000));
}

void DownstreamTest::latencyStaysWithinItsJitter_data()
{
    QTest::addColumn<qint64>("latency");
    QTest::addColumn<qint64>("jitter");
    const auto row = [](const char *name, Duration latency, Duration jitter) {
        QTest::newRow(name) << qint64{latency.count()} << qint64{jitter.count()};
    };
    row("none", 0ns, 0ns);
    row("no jitter", 40ms, 0ns);
    row("a little", 40ms, 10ms);
    row("a tick", 40ms, 1ns);
    row("as much as the latency", 40ms, 40ms);
    row("more than the latency", 40ms, 1s);
    row("jitter alone", 0ns, 10ms);
}

void DownstreamTest::latencyStaysWithinItsJitter()
{
    QFETCH(qint64, latency);
    QFETCH(qint64, jitter);
    for (const Duration drawn : latencies(7, Duration{latency}, Duration{jitter}, 5000)) {
        QVERIFY(drawn >= Duration::zero());
        QVERIFY(drawn.count() >= latency - jitter);
        QVERIFY(drawn.count() <= latency + jitter);
    }
}

void DownstreamTest::latencyUsesTheWholeOfItsJitter()
{
    const std::vector<Duration> drawn = latencies(7, 40ms, 10ms, 5000);
    const auto [least, most] = std::minmax_element(drawn.begin(), drawn.end());
    QVERIFY(*least < 30ms + 100us);
    QVERIFY(*most > 50ms - 100us);
    // Even: a tenth of the range holds about a tenth of the draws.
    const auto below =
        std::count_if(drawn.begin(), drawn.end(), [](Duration latency) { return latency < 32ms; });
    QVERIFY2(below > 390 && below < 610, qPrintable(QString::number(below)));
    // Below zero is cut to zero, which then is what half of the answers take.
    const std::vector<Duration> cut = latencies(7, 0ns, 10ms, 5000);
    const auto zeros = std::count(cut.begin(), cut.end(), Duration::zero());
    QVERIFY2(zeros > 2300 && zeros < 2700, qPrintable(QString::number(zeros)));
}

void DownstreamTest::otherSeedDrawsOtherLatencies()
{
    QVERIFY(latencies(7, 40ms, 10ms, 20) == latencies(7, 40ms, 10ms, 20));
    QVERIFY(latencies(7, 40ms, 10ms, 20) != latencies(8, 40ms, 10ms, 20));
}

void DownstreamTest::enormousLatencyDoesNotOverflow()
{
    for (const Duration drawn : latencies(7, Duration::max(), Duration::max(), 100))
        QVERIFY(drawn >= Duration::zero());
    for (const Duration drawn : latencies(7, Duration::max(), 0ns, 10))
        QVERIFY(drawn == Duration::max());

    Settings settings = exactSettings();
    settings.downstream.latency = Duration::max();
    Bench bench{settings};
    bench.runUntil(1s);
    bench.simulation.call(bench.key("k"));
    QVERIFY(bench.simulation.nextHappening() == TimePoint::max());
}

void DownstreamTest::latencyWithATailHasItsMedianAndItsHundredth()
{
    constexpr int count = 100'000;
    Downstream downstream{7};
    downstream.setSettings({.latency = 40ms, .jitter = 1s, .latencyTail = 900ms});
    int aboveMedian = 0;
    int aboveTail = 0;
    for (int n = 0; n < count; ++n) {
        const Duration drawn = downstream.arrive("k", Health::healthy).latency;
        QVERIFY(drawn > Duration::zero());
        aboveMedian += drawn > 40ms ? 1 : 0;
        aboveTail += drawn > 900ms ? 1 : 0;
    }
    // Five standard deviations either way.
    QVERIFY2(std::abs(aboveMedian - count / 2) < 790, qPrintable(QString::number(aboveMedian)));
    QVERIFY2(std::abs(aboveTail - count / 100) < 158, qPrintable(QString::number(aboveTail)));

    // A year and all time: too long for nanoseconds at times, and then as long as can be.
    downstream.setSettings({.latency = 8760h, .latencyTail = Duration::max()});
    for (int n = 0; n < 1000; ++n)
        QVERIFY(downstream.arrive("k", Health::healthy).latency > Duration::zero());
}

void DownstreamTest::tailThatIsNoneLeavesTheJitter()
{
    for (const Duration tail : {Duration{0s}, Duration{40ms}}) {
        Downstream downstream{7};
        downstream.setSettings({.latency = 40ms, .jitter = 10ms, .latencyTail = tail});
        for (const Duration expected : latencies(7, 40ms, 10ms, 100))
            QVERIFY(downstream.arrive("k", Health::healthy).latency == expected);
    }
}

void DownstreamTest::slowFailuresTakeTheirTimeAndOnlyThey()
{
    Downstream downstream{7};
    downstream.setSettings({.failureRate = 30,
                            .errorKind = ErrorKind::slow,
                            .failAfter = 2s,
                            .latency = 40ms,
                            .jitter = 0ms});
    int failures = 0;
    for (int n = 0; n < 1000; ++n) {
        const Request request = downstream.arrive("k", Health::failing);
        const bool failed = !downstream.answer("k", request, at(0s), Health::failing);
        QVERIFY(request.latency == (failed ? Duration{2s} : Duration{40ms}));
        failures += failed ? 1 : 0;
    }
    QVERIFY(failures > 220 && failures < 380);
    QVERIFY(downstream.arrive("k", Health::healthy).latency == 40ms);
}

void DownstreamTest::aRequestUnderWayFailsByTheHealthWhenItIsDue()
{
    Downstream downstream{7};
    const Request early = downstream.arrive("k", Health::healthy);
    QVERIFY(!downstream.answer("k", early, at(1s), Health::failing));
    const Request late = downstream.arrive("k", Health::failing);
    QVERIFY(downstream.answer("k", late, at(1s), Health::healthy).has_value());
}

void DownstreamTest::theFirstRequestsFailWhateverTheHealth()
{
    Downstream downstream{7};
    downstream.setSettings({.failureRate = 0, .failFirst = 2});
    QCOMPARE(downstream.stillToFail(), 2U);
    QVERIFY(!askAt(downstream, Health::healthy));
    downstream.setSettings(
        {.failureRate = 0, .latency = 1s, .failFirst = 2}); // does not begin anew
    QVERIFY(!askAt(downstream, Health::failing));
    QVERIFY(askAt(downstream, Health::healthy).has_value());
    QCOMPARE(downstream.stillToFail(), 0U);
    downstream.setSettings({.failFirst = 1});
    QVERIFY(!askAt(downstream, Health::healthy));
    downstream.setSettings({.failFirst = 5});
    downstream.setSettings({});
    QVERIFY(askAt(downstream, Health::healthy).has_value());
}

void DownstreamTest::overridesHoldForTheirKeyWhateverTheHealth()
{
    Downstream downstream{7};
    downstream.setSettings({.latency = 40ms,
                            .jitter = 10ms,
                            .failFirst = 1,
                            .keyOverrides = {{.key = "bad", .failureRate = 100},
                                             {.key = "good", .failureRate = 0},
                                             {.key = "slow", .latency = 3s}}});
    const auto isServed = [&downstream](std::string_view key, Health health) {
        return downstream.answer(key, downstream.arrive(key, health), at(0s), health).has_value();
    };
    for (const Health health : {Health::healthy, Health::failing}) {
        QVERIFY(!isServed("bad", health));
        QVERIFY(isServed("good", health)); // and is none of the first that fail
    }
    QVERIFY(!isServed("other", Health::healthy)); // this one is
    QVERIFY(isServed("other", Health::healthy));
    QVERIFY(!isServed("slow", Health::failing));
    QVERIFY(downstream.arrive("slow", Health::healthy).latency == 3s);
    QVERIFY(downstream.arrive("bad", Health::healthy).latency <= 50ms);
}

void DownstreamTest::changedSettingsLeaveTheStreamsOfOthers()
{
    // Each draws otherwise for a while; then all is as if they had not been there.
    const DownstreamSettings plain{.failureRate = 30, .latency = 40ms, .jitter = 10ms};
    std::vector<DownstreamSettings> others(5, plain);
    others[0].latencyTail = 3s;
    others[1].failFirst = 10;
    others[2].keyOverrides = {{.key = "k", .failureRate = 50, .latency = 1s}};
    others[3].errorKind = ErrorKind::slow;
    others[4].jitter = 0ms;
    for (const DownstreamSettings &other : others) {
        Downstream changed{7};
        Downstream unchanged{7};
        unchanged.setSettings(plain);
        for (int n = 0; n < 200; ++n) {
            changed.setSettings(n >= 50 && n < 100 ? other : plain);
            const Request a = changed.arrive("k", Health::failing);
            const Request b = unchanged.arrive("k", Health::failing);
            QCOMPARE(a.luck, b.luck);
            if (n < 50 || n >= 100)
                QVERIFY(a.latency == b.latency);
        }
    }
}

QTEST_APPLESS_MAIN(DownstreamTest)
#include "tst_downstream.moc"

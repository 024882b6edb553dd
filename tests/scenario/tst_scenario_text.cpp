// What is read from the text of a scenario.

#include <QTest>

#include <optional>

#include <simulation/presets.h>

#include "support/reading.h"

using namespace scenario;
using namespace support;
using journal::BreakerState;
using journal::Health;
using simulation::ErrorKind;
using simulation::Settings;

namespace {

/// What the default settings become by a change.
template <class Change>
Settings changed(const Change &change)
{
    Settings settings = defaultSettings();
    change(settings);
    return settings;
}

ExpectedOutcome outcome(const std::string &words)
{
    return last<Call>("call a -> " + words).expected.value();
}

TimePoint at(Duration time)
{
    return TimePoint{time};
}

const std::string exampleOfTheNotation = R"(title       Outage and recovery
ttl         30s
downstream  healthy latency 40ms

call user:1                -> refreshed
+5s  downstream failing
call user:1                -> stale served age 5s
call user:2                -> error "downstream unavailable" absent
say  The value is five seconds old; the caller never noticed.
+26s
call user:1                -> error expired
)";

} // namespace

Q_DECLARE_METATYPE(simulation::Settings)

class ScenarioTextTest : public QObject
{
    Q_OBJECT

private slots:
    void exampleOfTheNotationIsReadAsItIsMeant();
    void lineEndsAndByteOrderMarkMakeNoDifference_data();
    void lineEndsAndByteOrderMarkMakeNoDifference();
    void wordsInQuotationMarksAreAnyBytes();
    void settingsOfTheHead_data();
    void settingsOfTheHead();
    void settingsBehindWhatHappensAreChanges();
    void joinedSettingsAreOneChange();
    void timesAndHappenings();
    void outcomesOfCalls();
    void whatIsExpectedOfTheState();
    void spansAreAsPreciseAsTheyAreWritten_data();
    void spansAreAsPreciseAsTheyAreWritten();
    void captionsQuestionsAndPanes();
    void nextBeginsAnotherRun();
    void sourceIsTheStatementWithoutItsTime();
};

void ScenarioTextTest::exampleOfTheNotationIsReadAsItIsMeant()
{
    const Script script = read(exampleOfTheNotation);
    QCOMPARE(script.title, std::string{"Outage and recovery"});
    QCOMPARE(script.parts.size(), std::size_t{1});
    const Part &part = script.parts.front();
    QVERIFY(part.title.empty());
    QVERIFY(part.settings == defaultSettings());
    QCOMPARE(part.statements.size(), std::size_t{7});

    const Statement &first = part.statements[0];
    QVERIFY((first.place == Place{.line = 5, .column = 1, .length = 4}));
    QVERIFY(std::get<Call>(first.what).keys == std::vector<std::string>{"user:1"});
    const Statement &outage = part.statements[1];
    QVERIFY((outage.place == Place{.line = 6, .column = 6, .length = 10}));
    QVERIFY(outage.time == at(5s));
    QVERIFY(std::get<ChangeSettings>(outage.what).to->downstream.health == Health::failing);
    QVERIFY(part.statements[3].time == at(5s));
    QVERIFY(std::holds_alternative<Pass>(part.statements[5].what));
    QVERIFY((part.statements[5].place == Place{.line = 10, .column = 1, .length = 4}));
    QVERIFY(part.statements[6].time == at(31s));
}

void ScenarioTextTest::lineEndsAndByteOrderMarkMakeNoDifference_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("LF") << QByteArray{"title t\n\n# note\nttl 5s\ncall a\n"};
    QTest::newRow("no LF at the end") << QByteArray{"title t\n\n# note\nttl 5s\ncall a"};
    QTest::newRow("CRLF") << QByteArray{"title t\r\n\r\n# note\r\nttl 5s\r\ncall a\r\n"};
    QTest::newRow("CR at the end") << QByteArray{"title t\n\n# note\nttl 5s\ncall a\r"};
    QTest::newRow("mark") << QByteArray{"\xEF\xBB\xBFtitle t\n\n# note\nttl 5s\ncall a"};
    QTest::newRow("blanks") << QByteArray{"  title\t t  \n \t \n  # note\nttl\t\t5s \n call  a\t"};
}

void ScenarioTextTest::lineEndsAndByteOrderMarkMakeNoDifference()
{
    QFETCH(const QByteArray, text);
    const Script script = read(text.toStdString());
    QCOMPARE(script.title, std::string{"t"});
    QVERIFY(script.parts[0].settings.ttl == stalecache::Ttl{5s});
    QCOMPARE(script.parts[0].statements.size(), std::size_t{1});
    QCOMPARE(script.parts[0].statements[0].place.line, std::size_t{5});
}

void ScenarioTextTest::wordsInQuotationMarksAreAnyBytes()
{
    const auto call = last<Call>(R"(call "a key" "\"\\\n\t\xfF\x00" "#" "all" "" "→" été)");
    const std::vector<std::string> keys{
        "a key", std::string{"\"\\\n\t\xFF\0", 6}, "#", "all", "", "→", "été"};
    QVERIFY(call.keys == keys);
}

void ScenarioTextTest::settingsOfTheHead_data()
{
    using namespace simulation;
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<Settings>("expected");
    const auto row = [](const char *lines, const auto &change) {
        QTest::newRow(lines) << QByteArray{lines} << changed(change);
    };
    row("", [](Settings &) {});
    row("seed 18446744073709551615", [](Settings &s) { s.seed = ~std::uint64_t{0}; });
    row("ttl 0s", [](Settings &s) { s.ttl = 0s; });
    row("ttl for ever", [](Settings &s) { s.ttl = stalecache::Ttl::unlimited(); });
    row("ttl for-ever", [](Settings &s) { s.ttl = stalecache::Ttl::unlimited(); });
    row("ttl 1.5m\nttl 120us", [](Settings &s) { s.ttl = 120us; });
    row("downstream failing latency 1ms jitter 2ns", [](Settings &s) {
        s.downstream.health = Health::failing;
        s.downstream.latency = 1ms;
        s.downstream.jitter = 2ns;
    });
    row("downstream tail 3s failure-rate 30%", [](Settings &s) {
        s.downstream.latencyTail = 3s;
        s.downstream.failureRate = 30;
    });
    row("downstream tail off failure-rate 0.125 %",
        [](Settings &s) { s.downstream.failureRate = 0.125; });
    row("downstream error 503 fail-after 7s", [](Settings &s) {
        s.downstream.errorKind = ErrorKind::http503;
        s.downstream.failAfter = 7s;
    });
    row("downstream error \"own words\"", [](Settings &s) {
        s.downstream.errorKind = ErrorKind::own;
        s.downstream.ownError = "own words";
    });
    row("downstream error slow own \"for later\"", [](Settings &s) {
        s.downstream.errorKind = ErrorKind::slow;
        s.downstream.ownError = "for later";
    });
    row("downstream flapping 5s 3s fail-first 3", [](Settings &s) {
        s.downstream.flapUp = 5s;
        s.downstream.flapDown = 3s;
        s.downstream.failFirst = 3;
    });
    row("downstream flapping 5s 3s\ndownstream flapping off", [](Settings &) {});
    row("downstream outages \"10s+5s, 1:20+20s\"",
        [](Settings &s) { s.downstream.outages = {{TimePoint{10s}, 5s}, {TimePoint{80s}, 20s}}; });
    row("downstream override \"user:3 fails 100 % latency 2s\" values-last 20s", [](Settings &s) {
        s.downstream.keyOverrides = {{.key = "user:3", .failureRate = 100, .latency = 2s}};
        s.downstream.valueLifetime = 20s;
    });
    row("downstream override \"a latency 2s\" outages 1s+1s values-last 2s\n"
        "downstream override off outages off values-last for-ever",
        [](Settings &) {});
    row("downstream preset brown-out latency 130ms", [](Settings &s) {
        s.downstream = settingsOf(DownstreamPreset::brownOut);
        s.downstream.latency = 130ms;
    });
    row("traffic on rate 50/s steady keys 100 uniform", [](Settings &s) {
        s.traffic.on = true;
        s.traffic.rate = 50;
        s.traffic.arrivals = Arrivals::steady;
        s.traffic.keyCount = 100;
        s.traffic.choice = KeyChoice::uniform;
    });
    row("traffic keys \"100\" b \"zipf\" zipf 1.5", [](Settings &s) {
        s.traffic.ownKeys = std::make_shared<std::vector<std::string>>(
            std::vector<std::string>{"100", "b", "zipf"});
        s.traffic.exponent = 1.5;
    });
    row("traffic keys 9 own a\ntraffic keys 8 own b", [](Settings &s) {
        s.traffic.keyCount = 8;
        s.traffic.ownKeys =
            std::make_shared<std::vector<std::string>>(std::vector<std::string>{"b"});
    });
    row("traffic keys a b\ntraffic keys 3", [](Settings &s) { s.traffic.keyCount = 3; });
    row("traffic bursts every 10s for 3s times 4 exponent 2", [](Settings &s) {
        s.traffic.burstEvery = 10s;
        s.traffic.burstLength = 3s;
        s.traffic.burstFactor = 4;
        s.traffic.exponent = 2;
    });
    row("traffic preset bursts off bursts off", [](Settings &s) {
        s.traffic = settingsOf(TrafficPreset::bursts);
        s.traffic.on = false;
        s.traffic.burstEvery = 0s;
    });
    row("policy timeout 250ms", [](Settings &s) {
        s.policy.timeoutOn = true;
        s.policy.timeout = 250ms;
    });
    row("policy timeout off 2s", [](Settings &s) { s.policy.timeout = 2s; });
    row("policy retry 2 full-jitter first 1ms longest 5ms factor 3.5", [](Settings &s) {
        s.policy.retryOn = true;
        s.policy.retry = {.retries = 2,
                          .backoff = stalecache::policy::Backoff::fullJitter,
                          .firstWait = 1ms,
                          .longestWait = 5ms,
                          .factor = 3.5};
    });
    row("policy retry off constant",
        [](Settings &s) { s.policy.retry.backoff = stalecache::policy::Backoff::constant; });
    row("policy breaker 4 open 9s probes 2\npolicy retry on\npolicy timeout on", [](Settings &s) {
        s.policy.breakerOn = s.policy.retryOn = s.policy.timeoutOn = true;
        s.policy.breaker = {.failures = 4, .openFor = 9s, .probes = 2};
    });
    row("policy breaker 4\npolicy retry 2\npolicy off", [](Settings &s) {
        s.policy.breaker.failures = 4;
        s.policy.retry.retries = 2;
    });
    row("say Hello\nshow log\nttl 3s", [](Settings &s) { s.ttl = 3s; });
    row("ttl 3s\nand seed 4", [](Settings &s) {
        s.ttl = 3s;
        s.seed = 4;
    });
}

void ScenarioTextTest::settingsOfTheHead()
{
    QFETCH(const QByteArray, lines);
    QFETCH(const Settings, expected);
    const Part read = part(lines.toStdString());
    QVERIFY(read.settings == expected);
    for (const Statement &statement : read.statements)
        QVERIFY(!std::holds_alternative<ChangeSettings>(statement.what));
}

void ScenarioTextTest::settingsBehindWhatHappensAreChanges()
{
    for (const std::string before :
         {"call a", "key a", "invalidate all", "expect calls 0", "at 0s", "+0s", "+0s  say x"}) {
        const Part read = part("ttl 9s\n" + before + "\nttl 3s\ndownstream failing");
        QVERIFY(read.settings.ttl == stalecache::Ttl{9s});
        QCOMPARE(read.statements.size(), std::size_t{3});
        const auto first = std::get<ChangeSettings>(read.statements[1].what);
        QVERIFY(first.to->ttl == stalecache::Ttl{3s});
        QVERIFY(first.to->downstream.health == Health::healthy);
        const auto second = std::get<ChangeSettings>(read.statements[2].what);
        QVERIFY(second.to->ttl == stalecache::Ttl{3s});
        QVERIFY(second.to->downstream.health == Health::failing);
    }
    QCOMPARE(part("at 0s  ttl 3s").statements.size(), std::size_t{1});
    QVERIFY(part("at 0s  ttl 3s").settings == defaultSettings());
}

void ScenarioTextTest::joinedSettingsAreOneChange()
{
    const Part read = part("at 1s  ttl 3s\nand downstream failing\n\nand  traffic on\nttl 4s");
    QCOMPARE(read.statements.size(), std::size_t{2});
    const Settings &to = *std::get<ChangeSettings>(read.statements[0].what).to;
    QVERIFY(to.ttl == stalecache::Ttl{3s});
    QVERIFY(to.downstream.health == Health::failing);
    QVERIFY(to.traffic.on);
    QCOMPARE(read.statements[0].source,
             std::string{"ttl 3s and downstream failing and  traffic on"});
}

void ScenarioTextTest::timesAndHappenings()
{
    const Part read = part("call a\n"
                           "+5s  call b\n"
                           "call c\n"
                           "at 1m after 120\n"
                           "call d\n"
                           "at 1:00 after 121  call e\n"
                           "at 60s  call f\n"
                           "+0s\n"
                           "at 9223372036854775807ns  call g");
    const auto &statements = read.statements;
    QCOMPARE(statements.size(), std::size_t{9});
    const std::vector<Duration> times{0s, 5s, 5s, 60s, 60s, 60s, 60s, 60s, Duration::max()};
    const std::vector<std::optional<std::uint64_t>> happenings{{},  {}, {}, 120, 120,
                                                               121, {}, {}, {}};
    for (std::size_t n = 0; n < statements.size(); ++n) {
        QVERIFY(statements[n].time == at(times[n]));
        QVERIFY(statements[n].happenings == happenings[n]);
    }
}

void ScenarioTextTest::outcomesOfCalls()
{
    using journal::Outcome;
    using stalecache::PropagateReason;
    QVERIFY(!last<Call>("call a").expected);
    QVERIFY(last<Call>("call all").keys.empty());
    QVERIFY(outcome("refreshed") == ExpectedOutcome{.outcome = Outcome::refreshed});
    QVERIFY((outcome("refreshed latency 40ms \"v\" attempts 2") ==
             ExpectedOutcome{.outcome = Outcome::refreshed,
                             .text = "v",
                             .latency = ExpectedSpan{40ms, 1ms},
                             .attempts = 2}));
    QVERIFY((outcome("stale served age 5s out of date rejected") ==
             ExpectedOutcome{.outcome = Outcome::staleServed,
                             .age = ExpectedSpan{5s, 1s},
                             .outOfDate = true,
                             .rejected = true}));
    QVERIFY(outcome("stale served up to date").outOfDate == false);
    QVERIFY(outcome("stale served \"err\" up to date").text == "err");
    QVERIFY((outcome("error \"\" expired age 31s attempts 3 latency 1s") ==
             ExpectedOutcome{.outcome = Outcome::errorPropagated,
                             .text = "",
                             .reason = PropagateReason::expired,
                             .age = ExpectedSpan{31s, 1s},
                             .latency = ExpectedSpan{1s, 1s},
                             .attempts = 3}));
    QVERIFY(outcome("error absent").reason == PropagateReason::absent);
    QVERIFY(outcome("error refused").reason == PropagateReason::refused);
    QVERIFY(outcome("error backend").reason == PropagateReason::backend);
    QVERIFY(outcome("error cancelled").reason == PropagateReason::cancelled);
    QVERIFY((outcome("not stored") ==
             ExpectedOutcome{.outcome = Outcome::freshUnstored, .notStored = true}));
    QVERIFY((outcome("passed through \"v\"") ==
             ExpectedOutcome{.outcome = Outcome::freshUnstored, .text = "v"}));
}

void ScenarioTextTest::whatIsExpectedOfTheState()
{
    using State = ExpectedEntry::State;
    using What = ExpectedCount::What;
    using Bound = ExpectedCount::Bound;
    const auto entry = [](const std::string &words) {
        return std::get<ExpectedEntry>(last<Expect>("expect " + words).what);
    };
    const auto count = [](const std::string &words) {
        return std::get<ExpectedCount>(last<Expect>("expect " + words).what);
    };
    QVERIFY((entry("user:1 usable") == ExpectedEntry{.key = "user:1"}));
    QVERIFY((entry("\"calls\" usable left 25s age 5.0s") ==
             ExpectedEntry{.key = "calls",
                           .state = State::usable,
                           .age = ExpectedSpan{5s, 100ms},
                           .left = ExpectedSpan{25s, 1s}}));
    QVERIFY(entry("a expired age 1m").state == State::expired);
    QVERIFY(entry("a absent").state == State::absent);
    QVERIFY((count("calls 12") == ExpectedCount{.what = What::calls, .count = 12}));
    QVERIFY((count("refreshed at least 3") ==
             ExpectedCount{.what = What::refreshed, .bound = Bound::atLeast, .count = 3}));
    QVERIFY((count("stale at most 0") ==
             ExpectedCount{.what = What::stale, .bound = Bound::atMost, .count = 0}));
    QVERIFY(count("out-of-date 1").what == What::outOfDate);
    QVERIFY(count("errors 1").what == What::errors);
    QVERIFY(count("not-stored 1").what == What::notStored);
    QVERIFY(count("passed-through 1").what == What::passedThrough);
    QVERIFY(count("in-flight 1").what == What::inFlight);
    QVERIFY(std::get<Health>(last<Expect>("expect downstream failing").what) == Health::failing);
    QVERIFY(std::get<BreakerState>(last<Expect>("expect breaker half-open").what) ==
            BreakerState::halfOpen);
    QVERIFY(std::get<BreakerState>(last<Expect>("expect breaker open").what) == BreakerState::open);
}

void ScenarioTextTest::spansAreAsPreciseAsTheyAreWritten_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<qint64>("span");
    QTest::addColumn<qint64>("step");
    const auto row = [](const char *written, Duration span, Duration step) {
        QTest::newRow(written) << QByteArray{written} << qint64{span.count()}
                               << qint64{step.count()};
    };
    row("5s", 5s, 1s);
    row("5.00s", 5s, 10ms);
    row("1.5m", 90s, 6s);
    row("2h", 2h, 1h);
    row("40ms", 40ms, 1ms);
    row("0.040s", 40ms, 1ms);
    row("120us", 120us, 1us);
    row("3.5\xC2\xB5s", 3500ns, 100ns);
    row("1ns", 1ns, 1ns);
    row("1.25ns", 1ns, 1ns);
    row("1:20", 80s, 1s);
    row("1:20.5", 80500ms, 100ms);
    row("0", 0s, 1s);
    row("1.000000000000000000000000s", 1s, 1ns);
}

void ScenarioTextTest::spansAreAsPreciseAsTheyAreWritten()
{
    QFETCH(const QByteArray, written);
    QFETCH(const qint64, span);
    QFETCH(const qint64, step);
    const auto read = outcome("stale served age " + written.toStdString()).age.value();
    QCOMPARE(qint64{read.span.count()}, span);
    QCOMPARE(qint64{read.step.count()}, step);
}

void ScenarioTextTest::captionsQuestionsAndPanes()
{
    QCOMPARE(last<Say>("say  \"Was nun?\" -> # é \xC2\xA0!  ").text,
             std::string{"\"Was nun?\" -> # é \xC2\xA0!"});
    const auto ask = last<Ask>("ask Served or not?\nanswer  yes\n\n# note\nright no\nanswer 3");
    QCOMPARE(ask.question, std::string{"Served or not?"});
    QCOMPARE(ask.answers.size(), std::size_t{3});
    QCOMPARE(ask.answers[0].text, std::string{"yes"});
    QVERIFY(!ask.answers[0].right);
    QVERIFY(ask.answers[1].right);
    const auto show = last<Show>("show with-and-without log what-if");
    const std::vector<Pane> panes{Pane::withAndWithout, Pane::log, Pane::whatIf};
    QVERIFY(show.panes == panes);
    QCOMPARE(last<Show>("show controls entries decision timeline log outcomes with-and-without "
                        "what-if runway staleness outages")
                 .panes.size(),
             std::size_t{11});
}

void ScenarioTextTest::nextBeginsAnotherRun()
{
    const Script script = read("title t\nabout one\nttl 1s\nabout  two\n+5s  call a\n"
                               "next Other\nseed 9\ncall b\nat 1s\n");
    QCOMPARE(script.about, std::string{"one two"});
    QCOMPARE(script.parts.size(), std::size_t{2});
    QVERIFY(script.parts[0].settings.ttl == stalecache::Ttl{1s});
    const Part &other = script.parts[1];
    QCOMPARE(other.title, std::string{"Other"});
    QVERIFY(other.settings == changed([](Settings &s) { s.seed = 9; }));
    QCOMPARE(other.statements.size(), std::size_t{2});
    QVERIFY(other.statements[0].time == TimePoint{});
    QVERIFY(other.statements[1].time == at(1s));
}

void ScenarioTextTest::sourceIsTheStatementWithoutItsTime()
{
    const Part read = part("+5s   call  a ->   refreshed  \n+1s\nsay  Hello  there");
    QCOMPARE(read.statements[0].source, std::string{"call  a ->   refreshed"});
    QCOMPARE(read.statements[1].source, std::string{});
    QCOMPARE(read.statements[2].source, std::string{"say  Hello  there"});
}

QTEST_GUILESS_MAIN(ScenarioTextTest)
#include "tst_scenario_text.moc"

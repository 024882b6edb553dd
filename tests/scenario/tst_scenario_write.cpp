// Settings and runs are written as text that makes the same again.

#include <QTest>

#include <array>
#include <memory>
#include <string>

#include <rapidcheck.h>

#include <scenario/play_part.h>
#include <scenario/word_text.h>
#include <scenario/write.h>
#include <simulation/settings_check.h>

#include "../simulation/support/bench.h"
#include "support/reading.h"

using namespace support;
using scenario::defaultSettings;
using scenario::Outcomes;
using scenario::settingStatements;
using simulation::Run;

namespace {

// ---- Settings

Duration drawSpan(Duration least = Duration::zero())
{
    return std::max(least, *rc::gen::element<Duration>(0ns, 1ns, 40ms, 1500ms, 2h,
                                                       Duration{1'234'567'890'123}, 90s) +
                               Duration{*rc::gen::inRange(0, 3)});
}

/// Bytes of all kinds.
std::string drawText(bool mayBeEmpty)
{
    static const std::vector<std::string> texts{
        "user:1", "a key", "all",  "100",     "-> x",     "->",  "zipf",
        "own",    "#",     "\"\\", "\n\t\r",  "\xFF",     "été", "\xC2\xA0",
        "a;b",    "fails", "%1",   "latency", "\x01\x7F", "“q”", "x\xED\xA0\x80"};
    std::string text = *rc::gen::elementOf(texts);
    if (*rc::gen::arbitrary<bool>())
        text += *rc::gen::arbitrary<std::string>();
    if (mayBeEmpty && *rc::gen::inRange(0, 10) == 0)
        text.clear();
    return text.empty() && !mayBeEmpty ? "x" : text;
}

simulation::DownstreamSettings drawDownstream()
{
    simulation::DownstreamSettings settings;
    settings.health = static_cast<Health>(*rc::gen::inRange(0, 2));
    settings.failureRate = *rc::gen::element(0.0, 100.0, 30.0, 0.1, 1.0 / 3);
    settings.errorKind = static_cast<simulation::ErrorKind>(*rc::gen::inRange(0, 8));
    settings.ownError = drawText(true);
    settings.failAfter = drawSpan();
    settings.latency = drawSpan();
    settings.jitter = drawSpan();
    if (settings.latency > 0ns && *rc::gen::arbitrary<bool>())
        settings.latencyTail = settings.latency + drawSpan(1ns);
    if (*rc::gen::arbitrary<bool>()) {
        settings.flapUp = drawSpan(1ns);
        settings.flapDown = drawSpan(1ns);
    }
    settings.failFirst = *rc::gen::arbitrary<std::uint32_t>();
    TimePoint from{};
    for (int n = *rc::gen::inRange(0, 3); n > 0; --n) {
        from += drawSpan();
        settings.outages.push_back({from, drawSpan(1ns)});
        from += settings.outages.back().length;
    }
    for (int n = *rc::gen::inRange(0, 3); n > 0; --n)
        settings.keyOverrides.push_back(
            {.key = std::to_string(n) + drawText(false),
             .failureRate = *rc::gen::element<std::optional<double>>(std::nullopt, 0.3, 100.0),
             .latency = drawSpan()});
    settings.valueLifetime = drawSpan();
    return settings;
}

simulation::TrafficSettings drawTraffic()
{
    simulation::TrafficSettings settings;
    settings.on = *rc::gen::arbitrary<bool>();
    settings.rate = *rc::gen::element(1.0, 0.001, 1e6, 1.0 / 3, 50.0);
    settings.arrivals = static_cast<simulation::Arrivals>(*rc::gen::inRange(0, 2));
    settings.keyCount = *rc::gen::element(1U, 5U, 1'000'000U);
    if (*rc::gen::arbitrary<bool>()) {
        std::vector<std::string> keys;
        for (int n = *rc::gen::inRange(1, 5); n > 0; --n)
            keys.push_back(drawText(false));
        settings.ownKeys = std::make_shared<const std::vector<std::string>>(std::move(keys));
    }
    settings.choice = static_cast<simulation::KeyChoice>(*rc::gen::inRange(0, 2));
    settings.exponent = *rc::gen::element(0.99, 0.0, 10.0, 1.0 / 3);
    settings.burstEvery = drawSpan();
    settings.burstLength =
        settings.burstEvery == 0ns ? drawSpan() : std::min(settings.burstEvery, drawSpan());
    settings.burstFactor = *rc::gen::element(0.0, 10.0, 1000.0, 1.0 / 3);
    return settings;
}

simulation::PolicySettings drawPolicy()
{
    simulation::PolicySettings settings;
    settings.timeoutOn = *rc::gen::arbitrary<bool>();
    settings.retryOn = *rc::gen::arbitrary<bool>();
    settings.breakerOn = *rc::gen::arbitrary<bool>();
    settings.timeout = drawSpan(1ns);
    settings.retry.retries = *rc::gen::inRange(1U, 101U);
    settings.retry.backoff = static_cast<stalecache::policy::Backoff>(*rc::gen::inRange(0, 3));
    settings.retry.firstWait = drawSpan();
    settings.retry.longestWait = settings.retry.firstWait + drawSpan();
    settings.retry.factor = *rc::gen::element(1.0, 2.0, 1000.0, 4.0 / 3);
    settings.breaker.failures = *rc::gen::inRange(1U, 1'000'001U);
    settings.breaker.openFor = drawSpan(1ns);
    settings.breaker.probes = *rc::gen::inRange(1U, 4U);
    return settings;
}

/// Sound, and each part now and then as it is by default.
Settings drawSettings()
{
    Settings settings = defaultSettings();
    if (*rc::gen::arbitrary<bool>())
        settings.ttl = *rc::gen::arbitrary<bool>() ? stalecache::Ttl{drawSpan()}
                                                   : stalecache::Ttl::unlimited();
    if (*rc::gen::arbitrary<bool>())
        settings.downstream = drawDownstream();
    if (*rc::gen::arbitrary<bool>())
        settings.traffic = drawTraffic();
    if (*rc::gen::arbitrary<bool>())
        settings.policy = drawPolicy();
    settings.seed = *rc::gen::arbitrary<std::uint64_t>();
    RC_PRE(simulation::check(settings).empty());
    return settings;
}

std::string lines(const std::vector<std::string> &statements, const std::string &first = {})
{
    std::string text;
    for (const std::string &statement : statements)
        text += (text.empty() ? first : "") + statement + '\n';
    return text;
}

// ---- Runs

/// A run of random wishes of all kinds, many of which come while more is due at their time.
std::unique_ptr<Run> randomRun(std::uint64_t seed, int count)
{
    Settings settings = exactSettings();
    settings.seed = seed;
    auto run = std::make_unique<Run>(settings);
    RandomWishes wishes{seed, 5};
    std::mt19937_64 random{seed};
    for (int n = 0; n < count; ++n) {
        const std::size_t budget = random() % 3 == 0 ? random() % 4 : Run::noBudget;
        const Duration pause = random() % 4 == 0 ? 0ns : wishes.pause();
        static_cast<void>(run->runUntil(run->instant().time + pause, budget));
        if (random() % 8 == 0) { // everything, in one or in several wishes
            std::vector<KeyId> all(run->journal().keyCount());
            for (std::uint32_t key = 0; key < all.size(); ++key)
                all[key] = KeyId{key};
            if (random() % 2 == 0)
                run->call(all);
            else
                run->invalidate(all);
        } else if (random() % 8 == 0) { // several changes at once
            Settings changed = run->settings();
            for (const std::uint32_t kind : {1U, 2U, 3U, 4U})
                changed = wishes.changed(changed, kind);
            run->setSettings(changed);
        } else {
            wishes.wish(*run);
        }
    }
    return run;
}

std::unique_ptr<Run> played(const std::string &text)
{
    const scenario::Script script = read(text);
    const scenario::Part &part = script.parts.at(0);
    auto run = std::make_unique<Run>(part.settings);
    scenario::Play play{part};
    while (const scenario::Statement *statement = play.next()) {
        scenario::moveTo(*statement, *run);
        play.perform(*run);
    }
    for (const scenario::Check &check : play.checks(run->journal()))
        if (!check.holds)
            throw std::runtime_error(check.expected + " but " + check.actual + "\n" + text);
    return run;
}

bool isSameRun(const Run &a, const Run &b)
{
    return sameJournal(a.journal(), b.journal()) && a.instant() == b.instant() &&
           a.happenings() == b.happenings();
}

} // namespace

class ScenarioWriteTest : public QObject
{
    Q_OBJECT

private slots:
    void settingsAreReadBackAsTheyWere();
    void changesOfSettingsAreReadBackAsTheyWere();
    void nothingIsWrittenOfWhatIsEqual();
    void wordsAreReadBackAsTheSameBytes();
    void randomRunIsMadeAgainBitForBit();
    void runReadsAsItWasMade();
    void changeBeforeAnythingHappenedStaysAChange();
    void callsThatCameOutDifferentlyAreToldApart();
    void callOfManyKeysIsDivided();
    void keysAreMadeKnownInTheirOrder();
    void whatFollowsTheLastWishAtItsTimeIsPlayed();
    void titleIsOneLineOfText_data();
    void titleIsOneLineOfText();
};

void ScenarioWriteTest::settingsAreReadBackAsTheyWere()
{
    QVERIFY(rc::check("settings of a head", [] {
        const Settings after = drawSettings();
        RC_ASSERT(settings(lines(settingStatements(defaultSettings(), after))) == after);
    }));
}

void ScenarioWriteTest::changesOfSettingsAreReadBackAsTheyWere()
{
    QVERIFY(rc::check("a change of settings", [] {
        const Settings before = drawSettings();
        Settings after = drawSettings();
        after.seed = before.seed;
        const auto statements = settingStatements(before, after);
        RC_PRE(!statements.empty());
        std::string text = lines(settingStatements(defaultSettings(), before)) + "at 1s\n";
        const scenario::Part read = part(text + lines(statements));
        RC_ASSERT(read.settings == before);
        RC_ASSERT(*std::get<scenario::ChangeSettings>(read.statements.back().what).to == after);
    }));
}

void ScenarioWriteTest::nothingIsWrittenOfWhatIsEqual()
{
    QVERIFY(settingStatements(defaultSettings(), defaultSettings()).empty());
    Settings later = defaultSettings();
    later.ttl = 1s;
    Settings reseeded = later;
    reseeded.seed = 8;
    QVERIFY(settingStatements(later, reseeded).empty());
    reseeded = defaultSettings();
    reseeded.seed = 8;
    QVERIFY(settingStatements(defaultSettings(), reseeded) == std::vector<std::string>{"seed 8"});
}

void ScenarioWriteTest::wordsAreReadBackAsTheSameBytes()
{
    QVERIFY(rc::check("words", [] {
        const std::string key = drawText(true);
        RC_ASSERT(last<scenario::Call>("call " + scenario::keyText(key)).keys ==
                  std::vector<std::string>{key});
        RC_ASSERT(last<scenario::Call>("call a -> refreshed " + scenario::quotedText(key))
                      .expected->text == key);
    }));
    QCOMPARE(scenario::keyText("user:1"), std::string{"user:1"});
    QCOMPARE(scenario::keyText("été"), std::string{"été"});
    QCOMPARE(scenario::keyText("all"), std::string{"\"all\""});
    QCOMPARE(scenario::keyText("\xFF"), std::string{"\"\\xff\""});
}

void ScenarioWriteTest::randomRunIsMadeAgainBitForBit()
{
    QVERIFY(rc::check("a run written and played", [] {
        const auto run = randomRun(*rc::gen::arbitrary<std::uint64_t>(), *rc::gen::inRange(0, 120));
        const auto outcomes = *rc::gen::element(Outcomes::left, Outcomes::expected);
        const std::string text = scenarioOf(*run, "Random", outcomes);
        const auto again = played(text);
        if (!isSameRun(*again, *run))
            RC_LOG() << text;
        RC_ASSERT(isSameRun(*again, *run));
        // Calls that came out differently are wishes of their own now.
        if (outcomes == Outcomes::left)
            RC_ASSERT(scenarioOf(*again, "Random", outcomes) == text);
    }));
}

void ScenarioWriteTest::runReadsAsItWasMade()
{
    Settings settings = defaultSettings();
    settings.ttl = 30s;
    Run run{settings};
    const std::array first{run.addKey("user:1")};
    run.call(first);
    static_cast<void>(run.runUntil(TimePoint{5s}));
    settings.downstream.health = Health::failing;
    run.setSettings(settings);
    run.call(first);
    const std::array both{first[0], run.addKey("a key")};
    run.call(both);
    static_cast<void>(run.runUntil(TimePoint{6s}));
    run.invalidate(both);
    static_cast<void>(run.runUntil(TimePoint{90s}));
    QCOMPARE(QByteArray::fromStdString(scenarioOf(run, "Mine", Outcomes::expected)),
             QByteArray{"title Mine\n"
                        "\n"
                        "at 0s  call user:1 -> refreshed\n"
                        "at 5s  downstream failing\n"
                        "call user:1 -> stale served age 5.000s\n"
                        "call user:1 -> stale served age 5.000s\n"
                        "call \"a key\" -> error \"downstream unavailable\" absent\n"
                        "at 6s  invalidate user:1 \"a key\"\n"
                        "at 90s\n"});
}

void ScenarioWriteTest::changeBeforeAnythingHappenedStaysAChange()
{
    Settings settings = exactSettings();
    Run run{settings};
    settings.ttl = 1s;
    settings.downstream.health = Health::failing;
    run.setSettings(settings);
    run.addKey("b");
    const std::string text = scenarioOf(run, "t", Outcomes::left);
    QVERIFY(isSameRun(*played(text), run));
    const scenario::Part read = support::read(text).parts[0];
    QVERIFY(read.settings == exactSettings());
    QCOMPARE(read.statements.size(), std::size_t{2});
}

void ScenarioWriteTest::callsThatCameOutDifferentlyAreToldApart()
{
    Settings settings = defaultSettings();
    settings.downstream.keyOverrides = {{.key = "k0", .failureRate = 100},
                                        {.key = "k3", .failureRate = 100}};
    Run run{settings};
    std::vector<KeyId> keys;
    for (const char *key : {"k0", "k1", "k2", "k3"})
        keys.push_back(run.addKey(key));
    run.addKey("other");
    run.call(keys);
    static_cast<void>(run.runUntil(TimePoint{1s}));
    run.call(keys); // has not ended
    const std::string text = scenarioOf(run, "t", Outcomes::expected);
    QVERIFY(text.find("call k0 -> error") != std::string::npos);
    QVERIFY(text.find("call k1 k2 -> refreshed\n") != std::string::npos);
    QVERIFY(text.find("call k0 k1 k2 k3\n") != std::string::npos);
    QVERIFY(isSameRun(*played(text), run));
}

void ScenarioWriteTest::callOfManyKeysIsDivided()
{
    Run run{exactSettings()};
    std::vector<KeyId> keys;
    keys.reserve(3000);
    for (int n = 0; n < 3000; ++n)
        keys.push_back(run.addKey("key " + std::to_string(n)));
    std::swap(keys.front(), keys.back());
    run.call(keys);
    static_cast<void>(run.runUntil(TimePoint{1s}));
    std::swap(keys.front(), keys.back());
    run.call(keys);
    const std::string text = scenarioOf(run, "t", Outcomes::expected);
    QVERIFY(text.find("call all\n") != std::string::npos);
    QVERIFY(text.find("\" -> refreshed\ncall \"key") != std::string::npos);
    QVERIFY(isSameRun(*played(text), run));
}

void ScenarioWriteTest::keysAreMadeKnownInTheirOrder()
{
    Run run{exactSettings()};
    const KeyId a = run.addKey("a");
    const KeyId b = run.addKey("b");
    run.call(std::array{b, a});
    const KeyId c = run.addKey("c");
    const KeyId d = run.addKey("d");
    run.call(std::array{a, c, a, d});
    run.addKey("e");
    run.call(std::array{a});
    run.addKey("f");
    const std::string text = scenarioOf(run, "t", Outcomes::left);
    QVERIFY(text.ends_with("at 0s  key a b\ncall b a\ncall a c a d\nkey e\ncall a\nkey f\n"));
    QVERIFY(isSameRun(*played(text), run));
}

void ScenarioWriteTest::whatFollowsTheLastWishAtItsTimeIsPlayed()
{
    Settings settings = defaultSettings();
    settings.downstream.latency = 0ms;
    Run run{settings};
    run.call(std::array{run.addKey("a"), run.addKey("b")});
    const std::string before = scenarioOf(run, "t", Outcomes::left);
    QVERIFY(before.ends_with("\nat 0s  call a b\nat 0s after 0\n"));
    QVERIFY(isSameRun(*played(before), run));
    static_cast<void>(run.runUntil(TimePoint{}, 1));
    const std::string between = scenarioOf(run, "t", Outcomes::left);
    QVERIFY(between.ends_with("\nat 0s  call a b\nat 0s after 1\n"));
    QVERIFY(isSameRun(*played(between), run));
    static_cast<void>(run.runUntil(TimePoint{}));
    const std::string behind = scenarioOf(run, "t", Outcomes::left);
    QVERIFY(behind.ends_with("\nat 0s  call a b\nat 0s\n"));
    QVERIFY(isSameRun(*played(behind), run));
}

void ScenarioWriteTest::titleIsOneLineOfText_data()
{
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("plain") << QByteArray{"Mine, \"yours\" # -> é"}
                           << QByteArray{"Mine, \"yours\" # -> é"};
    QTest::newRow("empty") << QByteArray{" \n"} << QByteArray{"A recorded run"};
    QTest::newRow("lines") << QByteArray{"\na\r\n\tb \xFF c\n"} << QByteArray{"a b c"};
    QTest::newRow("long") << QByteArray(5000, 'x') << QByteArray(1000, 'x');
}

void ScenarioWriteTest::titleIsOneLineOfText()
{
    QFETCH(const QByteArray, title);
    QFETCH(const QByteArray, written);
    const Run run{exactSettings()};
    const std::string text = scenarioOf(run, title.toStdString(), Outcomes::left);
    QCOMPARE(QByteArray::fromStdString(read(text).title), written);
}

QTEST_GUILESS_MAIN(ScenarioWriteTest)
#include "tst_scenario_write.moc"

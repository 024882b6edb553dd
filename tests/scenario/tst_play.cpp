// A script on a run: what is done, what is checked, and when it is over.

#include <QTest>

#include <algorithm>
#include <chrono>

#include <scenario/transcript.h>
#include <scenario/write.h>

#include "support/story.h"

using namespace std::chrono_literals;
using namespace support;
using scenario::Check;
using scenario::Part;
using scenario::Play;
using scenario::PlayedPart;
using scenario::Script;
using simulation::Run;
using stalecache::TimePoint;

namespace {

/// A play and its run.
struct Scene
{
    explicit Scene(const std::string &text)
        : script{scriptOf(text)}, run{script.parts.front().settings}, play{script.parts.front()}
    {
    }

    void performAll()
    {
        while (const scenario::Statement *statement = play.next()) {
            moveTo(*statement, run);
            play.perform(run);
        }
    }

    [[nodiscard]] std::vector<Check> checks() const
    {
        return play.checks(run.journal());
    }

    Script script;
    Run run;
    Play play;
};

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

class TestPlay : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSaidAgainBeginsAnew()
    {
        Scene scene{"title t\ndownstream latency 0s fail-first 2\n"
                    "call a a -> error\ncall a -> refreshed\n"
                    "+1s  downstream fail-first 2\n"
                    "call a a -> stale served\ncall a -> refreshed\n"
                    "+1s  downstream latency 0s\ncall a -> refreshed\n"
                    "+1s  ttl 5s\nand downstream fail-first 2\ncall a -> stale served\n+1s\n"};
        scene.performAll();
        for (const Check &check : scene.checks())
            QVERIFY2(check.holds, check.actual.c_str());
        // Written back, it does the same.
        const std::string again = scenarioOf(scene.run, "t", scenario::Outcomes::left);
        QCOMPARE(text(again).count(QStringLiteral("fail-first 2")), 3);
        Scene other{again};
        other.performAll();
        QCOMPARE(other.run.journal().end(), scene.run.journal().end());
        QCOMPARE(other.run.journal().totals().staleServed, std::uint64_t{3});
    }

    void anErrorIsHeldAgainstAsItWas()
    {
        for (const char *error :
             {"no such tenant {key} at {time}", "fresh data for {key} at {time}"}) {
            const std::string quoted = '"' + std::string{error} + '"';
            Scene scene{"title t\ndownstream failing error " + quoted +
                        " latency 0s\ncall \"{key}\" -> error " + quoted + "\n+1s\n"};
            scene.performAll();
            QVERIFY2(scene.checks().front().holds, scene.checks().front().actual.c_str());
            const std::string again = scenarioOf(scene.run, "t", scenario::Outcomes::expected);
            QVERIFY2(text(again).contains(text("-> error " + quoted)), again.c_str());
        }
    }

    void callsAreNumberedAmongTraffic()
    {
        Scene scene("title t\ntraffic on rate 50/s\n+2s\ncall user:1 a b\n+1s\ncall a\n");
        scene.performAll();
        QCOMPARE(scene.play.calls().size(), std::size_t{2});
        const Play::Calls first = scene.play.calls()[0];
        QCOMPARE(first.count, std::size_t{3});
        QVERIFY(first.first > 1); // the traffic came before
        const journal::Journal &journal = scene.run.journal();
        std::vector<std::string> keys;
        for (journal::Sequence at = first.from; at < journal.end(); ++at)
            if (const journal::Event &event = journal.at(at);
                event.kind == journal::EventKind::callStarted &&
                event.call - first.first < first.count)
                keys.emplace_back(journal.keyName(event.key));
        QCOMPARE(keys, (std::vector<std::string>{"user:1", "a", "b"}));
        QCOMPARE(scene.play.calls()[1].count, std::size_t{1});
        QVERIFY(scene.play.calls()[1].first > first.first + 3);
    }

    void aCallIsUndecidedUntilItHasEnded()
    {
        Scene scene("title t\ncall a -> refreshed latency 40ms\n");
        scene.performAll();
        QVERIFY(scene.play.isAtEnd());
        QVERIFY(scene.play.isWaiting(scene.run.journal()));
        QVERIFY(!scene.checks().front().isDecided);
        QVERIFY(!scene.checks().front().holds);
        QCOMPARE(scene.checks().front().actual, std::string{"still in flight"});
        QVERIFY(waitFor(scene.play, scene.run));
        QCOMPARE(scene.run.instant().time, TimePoint{40ms});
        QVERIFY(scene.checks().front().holds);
        QVERIFY(!scene.play.isWaiting(scene.run.journal()));
    }

    void aCallIsFoundBehindMuchTraffic()
    {
        Scene scene("title t\ndownstream latency 30s\ncall mine -> refreshed latency 30s\n"
                    "traffic on rate 4000/s keys 500\ndownstream latency 1ms\n+28s\n");
        scene.performAll();
        QVERIFY(scene.run.journal().totals().started > 100'000);
        QVERIFY(scene.play.isWaiting(scene.run.journal()));
        QVERIFY(waitFor(scene.play, scene.run));
        QVERIFY2(scene.checks().front().holds, scene.checks().front().actual.c_str());
    }

    void theFirstCallThatDiffersSpeaksForAll()
    {
        const PlayedPart part = played("title t\ncall b\n+1s\ndownstream failing\n"
                                       "call a b c -> stale served\n");
        QCOMPARE(part.checks.front().actual,
                 std::string{"a: error \"downstream unavailable\" absent (and so 1 more of 3 "
                             "calls)"});
        QVERIFY(!part.checks.front().holds);
        QVERIFY(part.checks.front().isDecided);
        QCOMPARE(part.checks.front().why,
                 std::string{"nothing was stored for a before; the call began at 00:00:01.000 and "
                             "took 40 ms"});
    }

    void noCallIsNotAsExpected()
    {
        const PlayedPart part = played("title t\ncall all -> refreshed\n");
        QCOMPARE(part.checks.size(), std::size_t{1});
        QVERIFY(!part.checks.front().holds);
        QCOMPARE(part.checks.front().actual, std::string{"no call"});
    }

    void aCallThatDoesNotEndIsToldAsSuch()
    {
        const Script script =
            scriptOf("title t\ndownstream failing\npolicy retry 100 constant first 10s\n"
                     "call a -> error\n");
        const PlayedPart part = playPart(script, script.parts.front(), 20);
        const Check &check = part.checks.front();
        QVERIFY(!check.holds);
        QVERIFY(!check.isDecided);
        QVERIFY2(check.why.starts_with("it had not ended after 20 further happenings"),
                 check.why.c_str());
    }

    void whatComesAfterTheEndIsNoPartOfThePlay()
    {
        Scene scene("title t\ntraffic on rate 5/s\n+3s\ncall a -> refreshed\ncall b\n");
        scene.performAll();
        QVERIFY(waitFor(scene.play, scene.run));
        const auto end = scene.play.end(scene.run.journal());
        const std::string story = transcript(scene.play, scene.run.journal());
        QCOMPARE(end.time, TimePoint{3040ms});
        scene.run.runUntil(TimePoint{1h});
        QCOMPARE(scene.play.end(scene.run.journal()), end);
        QCOMPARE(text(transcript(scene.play, scene.run.journal())), text(story));
    }

    void thePlayMakesTheSameJournalAsTheWishes()
    {
        Scene scene("title t\ncall user:1\n+5s\ndownstream failing\ncall user:1 user:2\n+1s\n"
                    "invalidate all\nexpect user:1 absent\nkey user:3\nttl 10s\n");
        scene.performAll();
        Run run{scenario::defaultSettings()};
        const journal::KeyId one = run.addKey("user:1");
        run.call({{one}});
        run.runUntil(TimePoint{5s});
        simulation::Settings settings = run.settings();
        settings.downstream.health = journal::Health::failing;
        run.setSettings(settings);
        const journal::KeyId two = run.addKey("user:2");
        run.call({{one, two}});
        run.runUntil(TimePoint{6s});
        run.invalidate({{one, two}});
        run.addKey("user:3");
        settings.ttl = 10s;
        run.setSettings(settings);
        const journal::Journal &played = scene.run.journal();
        QCOMPARE(played.end(), run.journal().end());
        for (journal::Sequence at = 0; at < played.end(); ++at)
            QCOMPARE(played.at(at), run.journal().at(at));
        QVERIFY(played.findKey("user:3").has_value());
        QVERIFY(scene.checks().front().holds);
    }

    void forgettingAnUnknownKeyMakesItNotKnown()
    {
        Scene scene("title t\ninvalidate nobody\n");
        scene.performAll();
        QVERIFY(!scene.run.journal().findKey("nobody"));
    }

    /// At one time there are two answers. The statement takes place between them.
    void aStatementTakesPlaceAfterItsHappenings()
    {
        Scene scene("title t\ncall a b\nat 40ms after 1\nexpect refreshed 1\n"
                    "at 40ms after 2\nexpect refreshed 2\nat 50ms\nexpect in-flight 0\n");
        scene.performAll();
        for (const Check &check : scene.checks())
            QVERIFY2(check.holds, check.actual.c_str());
    }

    void happeningsThatCameEarlierDoNotKeepAStatementFromItsTime()
    {
        Scene scene("title t\ncall a b\nat 1s after 1\nexpect refreshed 2\n");
        scene.performAll();
        QCOMPARE(scene.play.performedAt().back().time, TimePoint{1s});
        QVERIFY(scene.checks().front().holds);
    }

    void anotherSeedHoldsForAllSettings()
    {
        const Script script =
            withSeed(scriptOf("title t\nseed 3\ncall a\nttl 5s\nnext n\nseed 4\ncall a\n"), 99);
        QCOMPARE(script.parts.size(), std::size_t{2});
        for (const Part &part : script.parts) {
            QCOMPARE(part.settings.seed, std::uint64_t{99});
            for (const scenario::Statement &statement : part.statements)
                if (const auto *change = std::get_if<scenario::ChangeSettings>(&statement.what))
                    QCOMPARE(change->to->seed, std::uint64_t{99});
        }
    }

    void eachExpectationIsHeldAgainstWhatCame_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("actual"); // empty: it holds
        const auto holds = [](const char *statement) {
            QTest::newRow(statement) << QString::fromUtf8(statement) << QString();
        };
        const auto differs = [](const char *statement, const char *actual) {
            QTest::newRow(statement) << QString::fromUtf8(statement) << QString::fromUtf8(actual);
        };
        holds("call a -> stale served age 5s up to date latency 40ms attempts 0");
        holds("call a -> stale served \"downstream unavailable\"");
        differs("call a -> stale served age 5.001s", "stale served age 5s");
        differs("call a -> stale served age 4s", "stale served age 5s");
        differs("call a -> stale served out of date", "stale served up to date");
        differs("call a -> stale served latency 41ms", "stale served latency 40ms");
        differs("call a -> stale served attempts 1", "stale served attempts 0");
        differs("call a -> stale served rejected", "stale served");
        differs("call a -> stale served \"no\"", "stale served \"downstream unavailable\"");
        differs("call a -> refreshed", "stale served \"downstream unavailable\" age 5s");
        differs("call a -> not stored", "stale served \"downstream unavailable\" age 5s");
        differs("call a -> passed through", "stale served \"downstream unavailable\" age 5s");
        holds("call b -> error \"downstream unavailable\" absent latency 40ms");
        differs("call b -> error expired", "error absent");
        differs("call b -> error absent age 5s", "error absent");
        differs("call b -> error \"\"", "error \"downstream unavailable\" absent");
        differs("call b -> stale served", "error \"downstream unavailable\" absent");
        holds("expect a usable age 4.96s left 25.04s");
        differs("expect a expired", "a usable age 4.96s");
        differs("expect a absent", "a usable age 4.96s");
        differs("expect a usable age 4s", "a usable age 4.96s");
        differs("expect a usable left 25.00s", "a usable age 4.96s left 25.04s");
        holds("expect b absent");
        holds("expect nobody absent");
        differs("expect nobody usable", "nobody absent");
        holds("expect calls 1");
        holds("expect calls at least 1");
        holds("expect calls at most 1");
        differs("expect calls 2", "calls 1");
        differs("expect calls at least 2", "calls 1");
        differs("expect calls at most 0", "calls 1");
        differs("expect refreshed 0", "refreshed 1");
        differs("expect stale 1", "stale 0");
        differs("expect out-of-date 1", "out-of-date 0");
        differs("expect errors 1", "errors 0");
        differs("expect not-stored 1", "not-stored 0");
        differs("expect in-flight 1", "in-flight 0");
        holds("expect downstream failing");
        differs("expect downstream healthy", "downstream failing");
        differs("expect breaker closed", "no breaker");
    }

    void eachExpectationIsHeldAgainstWhatCame()
    {
        QFETCH(const QString, statement);
        QFETCH(const QString, actual);
        const PlayedPart part =
            played("title t\nkey b\ncall a\n+5s\ndownstream failing\n" + statement.toStdString());
        QCOMPARE(part.checks.size(), std::size_t{1});
        QCOMPARE(part.checks.front().holds, actual.isEmpty());
        QVERIFY(part.checks.front().isDecided);
        QCOMPARE(part.checks.front().why.empty(), actual.isEmpty());
        if (!actual.isEmpty())
            QCOMPARE(text(part.checks.front().actual), actual);
    }

    void theBreakerIsReadAsOfNow()
    {
        const PlayedPart part =
            played("title t\npolicy breaker 1 open 5s\nexpect breaker closed\n"
                   "downstream failing\ncall a -> error attempts 1\n+1s\nexpect breaker open\n"
                   "call a -> error rejected attempts 0 latency 0ms\n+5s\n"
                   "expect breaker half-open\nexpect breaker open\n");
        QCOMPARE(part.checks.size(), std::size_t{6});
        for (std::size_t n = 0; n < 5; ++n)
            QVERIFY2(part.checks[n].holds, part.checks[n].actual.c_str());
        QVERIFY(!part.checks[5].holds);
        QCOMPARE(part.checks[5].why, std::string{"it last changed at 00:00:00.040, to open"});
    }

    void freshValuesThatWereNotStoredAreToldApart()
    {
        const PlayedPart part = played(
            "title t\ndownstream latency 2s\ncall a -> not stored\ncall b -> passed through\n"
            "+1s\ndownstream latency 1ms\ncall a b -> refreshed\n+2s\nttl 0s\n"
            "call a -> passed through\ncall a -> not stored\n");
        std::vector<bool> held;
        std::ranges::transform(part.checks, std::back_inserter(held), &Check::holds);
        QCOMPARE(held, (std::vector<bool>{true, false, true, true, false}));
        QCOMPARE(part.checks[1].actual, std::string{"not stored"});
        QVERIFY(part.checks[1].why.starts_with("a call that began later had stored before"));
        QCOMPARE(part.checks[4].actual, std::string{"passed through"});
        QVERIFY(part.checks[4].why.starts_with("the TTL was 0 s"));
    }
};

QTEST_GUILESS_MAIN(TestPlay)
#include "tst_play.moc"

// What people read of a play: transcript, difference, report, and the figures in them.

#include <QSet>
#include <QTest>

#include <chrono>

#include <journal/one_line.h>
#include <scenario/expectation_text.h>
#include <scenario/figures.h>
#include <scenario/transcript.h>

#include "support/story.h"

using namespace std::chrono_literals;
using namespace support;
using scenario::PlayedPart;
using scenario::Script;
using stalecache::Duration;

namespace {

constexpr const char *outage = R"(title Outage
ttl 30s
call user:1 -> refreshed
+5s downstream failing
call user:1 -> stale served age 4s
call user:2 -> error absent
say The caller never noticed.
ask And now?
right It expires
answer Nothing
at 31s
expect user:1 usable
)";

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

std::vector<PlayedPart> playedParts(const Script &script)
{
    std::vector<PlayedPart> parts;
    for (const scenario::Part &part : script.parts)
        parts.push_back(playPart(script, part));
    return parts;
}

} // namespace

class TestStoryTexts : public QObject
{
    Q_OBJECT

private slots:
    void theTranscriptTellsStatementsAndWhatCameOfThem()
    {
        QCOMPARE(text(played(outage).transcript), QString::fromUtf8(
                                                      R"(00:00:00.000  > call user:1 -> refreshed
00:00:00.040      user:1        refreshed after 40 ms: "fresh data for user:1 at 00:00:00.040"
00:00:05.000  > downstream failing
00:00:05.000      downstream    failing from now on
00:00:05.000  > call user:1 -> stale served age 4s
00:00:05.000  > call user:2 -> error absent
00:00:05.000  > say  The caller never noticed.
00:00:05.000  > ask  And now?
00:00:05.000      answer        It expires (right)
00:00:05.000      answer        Nothing
00:00:05.040      user:1        stale served after 40 ms: 5.000 s old, instead of "downstream unavailable"
00:00:05.040      user:2        error after 40 ms: "downstream unavailable", nothing was stored for this key
00:00:30.040      user:1        expired: no longer a fallback
00:00:31.000  > expect user:1 usable
00:00:31.000      it is not so  user:1 expired age 30.96s
00:00:31.000  The end. Calls: 3; refreshed 1, stale served 1, errors 1
)"));
    }

    void keysThatDifferNeverLookAlike()
    {
        const QStringList keys{QStringLiteral("a\\nb"),        QStringLiteral("a\\\\nb"),
                               QStringLiteral("a\\tb"),        QStringLiteral("a b"),
                               QStringLiteral("a\\xc2\\xa0b"), QStringLiteral("ab"),
                               QStringLiteral("a\\xffb"),      QStringLiteral("a\\xe2\\x80\\x8bb"),
                               QString::fromUtf8("a\u200Cb"),  QStringLiteral("ab "),
                               QStringLiteral(" ab"),          QStringLiteral("a\\xef\\xbf\\xbd")};
        QStringList called;
        for (const QString &key : keys)
            called += QStringLiteral("\"%1\"").arg(key);
        std::string scenario{"title t\ndownstream failing error \"\\xff{key}\"\n"};
        for (const QString &key : called)
            scenario += QStringLiteral("call %1 -> refreshed\n").arg(key).toStdString();
        const Script script = scriptOf(scenario);
        const auto parts = playedParts(script);
        const std::string transcript = parts.front().transcript;
        for (const std::string &written :
             {transcript, difference("f", script, parts), report("f", script, parts)}) {
            QVERIFY(journal::isUtf8(written));
            const QString told = text(written);
            for (const char32_t hidden : {U'\u00A0', U'\u200B', U'\u200C'})
                QVERIFY(!told.contains(QChar(char16_t(hidden))));
        }
        // Each of them, and its call.
        for (const char *part : {"  error after", "  > call"}) {
            QSet<QString> lines;
            for (const QString &line : text(transcript).split(u'\n'))
                if (line.contains(QLatin1String(part)))
                    lines.insert(line);
            QCOMPARE(lines.size(), keys.size());
        }
        QVERIFY(text(transcript).contains(QStringLiteral(R"("\xff{key}", nothing was stored)")));
    }

    void callsOfTheTrafficAreCountedOnly()
    {
        const QString story = text(played("title t\nttl 1s\ntraffic on steady rate 10/s keys 2\n"
                                          "+5s\ncall mine\ntraffic off\n+5s\n")
                                       .transcript);
        QVERIFY(!story.contains(QStringLiteral("user:1")));
        QVERIFY2(story.endsWith(QStringLiteral(
                     "00:00:10.000  The end. Calls: 1; refreshed 1, stale served 0, errors 0\n"
                     "              Calls of the traffic: 50; refreshed 50, stale served 0, "
                     "errors 0\n"
                     "              Other entries that expired: 2\n")),
                 qPrintable(story));
    }

    void whatAPartBeginsWithIsTold()
    {
        const QString story =
            text(played("title t\nttl 5s\nseed 8\ndownstream flapping 5s 3s\nttl 6s\n").transcript);
        QVERIFY2(story.contains(QStringLiteral("00:00:00.000  > ttl 6s\n")), qPrintable(story));
        QVERIFY(story.contains(QStringLiteral("00:00:00.000  > seed 8\n")));
        QVERIFY(story.contains(QStringLiteral("00:00:00.000  > downstream flapping 5s 3s\n")));
    }

    void attemptsAndTheBreakerAreTold()
    {
        const QString story =
            text(played("title t\ndownstream failing\npolicy retry 1 constant first 50ms\n"
                        "policy breaker 2 open 5s\ncall a\n+1s\ncall a\n+1s\n")
                     .transcript);
        for (const char *line :
             {"a                attempt 1: \"downstream unavailable\"; the next one in 50 ms\n",
              "a                attempt 2: \"downstream unavailable\"; no further attempt\n",
              "circuit breaker  open for 5 s: no attempt goes through\n",
              "a                no attempt: the circuit breaker let none through\n"})
            QVERIFY2(story.contains(QString::fromUtf8(line)), qPrintable(story));
    }

    void theSameScriptGivesTheSameTranscript()
    {
        const std::string story = "title t\ntraffic preset bursts on\n+30s\ncall all\n+1s\n";
        QCOMPARE(text(played(story).transcript), text(played(story).transcript));
        QVERIFY(played("title t\nseed 8\ntraffic preset bursts on\n+30s\ncall all\n").transcript !=
                played("title t\nseed 9\ntraffic preset bursts on\n+30s\ncall all\n").transcript);
    }

    void theDifferenceSaysWhereWhatAndWhy()
    {
        const Script script = scriptOf(outage);
        QCOMPARE(text(difference("outage.scenario", script, playedParts(script))),
                 QString::fromUtf8(
                     R"(outage.scenario:5:1: call user:1 -> stale served age 4s
- expected stale served age 4s
+ came     stale served age 5s
  its entry was stored at 00:00:00.040, within the TTL of 30 s; the call began at 00:00:05.000 and took 40 ms
outage.scenario:12:1: expect user:1 usable
- expected user:1 usable
+ came     user:1 expired age 30.96s
  stored at 00:00:00.040; the TTL is 30 s
)"));
    }

    void nothingDiffersIfAllHolds()
    {
        const Script script = scriptOf("title t\ncall a -> refreshed\nnext n\ncall b -> refreshed");
        QCOMPARE(difference("x", script, playedParts(script)), std::string{});
        QCOMPARE(countChecks(playedParts(script)).held, std::size_t{2});
    }

    void theReportCountsAndListsAll()
    {
        const Script script = scriptOf(outage);
        const QString report = text(scenario::report("a_b.scenario", script, playedParts(script)));
        for (const char *part :
             {"# Outage\n", "**2 of 4 expectations do not hold.**", "File: a\\_b.scenario",
              "Seed 7. It ended at 00:00:31.000", "| 3 | 1 | 1 | 0 | 1 (absent 1, expired 0) | 0 |",
              "The oldest value served was 5.000 s old.",
              "| holds | 3 | call user:1 -\\> refreshed | refreshed | refreshed |\n",
              "| **does not hold** | 5 | call user:1 -\\> stale served age 4s | stale served age "
              "4s "
              "| stale served age 5s<br>its entry was stored"})
            QVERIFY2(report.contains(QString::fromUtf8(part)), qPrintable(report));
    }

    void theReportTellsAnotherSeed()
    {
        const Script script = scriptOf("title t\nseed 3\ncall a\nnext second\ncall a\n");
        const QString report =
            text(scenario::report("x", script, playedParts(withSeed(script, 9))));
        QVERIFY2(report.contains(QStringLiteral("Seed 9 (given for this run; the file says 3).")),
                 qPrintable(report));
        QVERIFY(report.contains(QStringLiteral("## 2. second\n")));
        QVERIFY(report.contains(QStringLiteral("Nothing is expected.")));
    }

    void expectationsAreWrittenAsTheyWereRead_data()
    {
        QTest::addColumn<QString>("statement");
        for (const char *statement :
             {"call a -> refreshed \"x \\\"y\\\" \\x07\" latency 40ms attempts 2",
              "call a -> stale served \"m\" age 5.00s out of date latency 1.5m attempts 3 rejected",
              "call a -> stale served age 60s up to date",
              "call a -> error \"m\" expired age 31s",
              "call a -> error refused",
              "call a -> not stored latency 2s",
              "call a -> passed through",
              "expect \"a key\" usable age 500ms left 0.50h",
              "expect \"calls\" absent",
              "expect calls 12",
              "expect out-of-date at least 3",
              "expect in-flight at most 4",
              "expect downstream failing",
              "expect breaker half-open",
              "expect keys 2",
              "expect usable at least 3",
              "expect \"outage\" absent",
              "expect outages 1",
              "expect outage 2 lasted 25.0s calls 100 stale 34 errors 66",
              "expect what-if 30s stale 152 errors 0 out-of-date 42",
              "expect what-if for ever errors 0"})
            QTest::newRow(statement) << QString::fromUtf8(statement);
    }

    void expectationsAreWrittenAsTheyWereRead()
    {
        QFETCH(const QString, statement);
        const Script script = scriptOf("title t\n" + statement.toStdString());
        const auto &what = script.parts.front().statements.front().what;
        const auto *call = std::get_if<scenario::Call>(&what);
        const std::string written = call != nullptr
                                        ? "call a -> " + textOf(*call->expected)
                                        : "expect " + textOf(std::get<scenario::Expect>(what));
        QCOMPARE(text(written), statement);
    }

    void figuresAreThoseOfTheWindow()
    {
        QCOMPARE(scenario::ageText(4960ms), std::string{"4.960 s"});
        QCOMPARE(scenario::ageText(1ns), std::string{"0.000000001 s"});
        QCOMPARE(scenario::ageText(-1s), std::string{"\u22121.000 s"});
        QCOMPARE(scenario::ageText(Duration::max()), std::string{"for ever"});
        QCOMPARE(scenario::latencyText(38ms), std::string{"38 ms"});
        QCOMPARE(scenario::latencyText(1999ms), std::string{"1.99 s"});
        QCOMPARE(scenario::latencyText(1500us), std::string{"1.5 ms"});
        QCOMPARE(scenario::durationText(0s), std::string{"0 s"});
        QCOMPARE(scenario::durationText(1500ms), std::string{"1.5 s"});
        QCOMPARE(scenario::durationText(120s), std::string{"2 min"});
        QCOMPARE(scenario::durationText(2h), std::string{"2 h"});
        QCOMPARE(scenario::durationText(250us), std::string{"0.25 ms"});
        QCOMPARE(scenario::ttlText(stalecache::Ttl::unlimited()), std::string{"unlimited"});
        QCOMPARE(scenario::countText(0), std::string{"0"});
        QCOMPARE(scenario::countText(999), std::string{"999"});
        QCOMPARE(scenario::countText(1234567), std::string{"1,234,567"});
        QCOMPARE(journal::oneLine("a\nb\x01"), std::string{"a\\nb\\x01"});
    }
};

QTEST_GUILESS_MAIN(TestStoryTexts)
#include "tst_story_texts.moc"

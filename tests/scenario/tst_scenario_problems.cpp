// What is wrong in the text of a scenario, and where.

#include <QTest>

#include <algorithm>
#include <string>

#include <scenario/characters.h>
#include <scenario/nearest_word.h>
#include <scenario/parse.h>

using namespace scenario;

namespace {

using Problems = std::vector<Problem>;

Problems problemsOf(std::string_view text)
{
    auto script = parse(text);
    return script ? Problems{} : std::move(script).error();
}

} // namespace

class ScenarioProblemsTest : public QObject
{
    Q_OBJECT

private slots:
    void textThatIsNone_data();
    void textThatIsNone();
    void problemHasItsPlace_data();
    void problemHasItsPlace();
    void placeCountsCharactersAndNotBytes();
    void allProblemsAreToldUpToABound();
    void problemsComeInTheOrderOfTheText();
    void hugeTextIsRefused();
    void moreThanAScenarioHoldsIsRefused();
    void argumentsAreNotTakenForPlaces();
    void excerptsAreShortAndPrintable();
    void nearestWord_data();
    void nearestWord();
};

void ScenarioProblemsTest::textThatIsNone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *name, const QByteArray &text, const char *line) {
        QTest::newRow(name) << text << QByteArray{line};
    };
    row("empty", "", "f: The text is empty. It begins with \"title\" and what it is called.");
    row("mark alone", "\xEF\xBB\xBF",
        "f: The text is empty. It begins with \"title\" and what it is called.");
    row("blanks", " \n\t\r\n",
        "f: The text is empty. It begins with \"title\" and what it is "
        "called.");
    row("comments", "# one\n\n  # two\n",
        "f: There is nothing but comments and empty lines. A scenario begins with \"title\" and "
        "what it is called.");
    row("UTF-16 LE", QByteArray{"\xFF\xFEt\0i\0", 6},
        "f:1:1: The text is written in UTF-16. Save it as UTF-8.");
    row("UTF-16 BE", QByteArray{"\xFE\xFF\0t\0i", 6},
        "f:1:1: The text is written in UTF-16. Save it as UTF-8.");
    row("UTF-16 without mark", QByteArray{"t\0i\0t\0", 6},
        "f:1:1: The text is written in UTF-16. Save it as UTF-8.");
    row("UTF-32", QByteArray{"\xFF\xFE\0\0t\0\0\0", 8},
        "f:1:1: The text is written in UTF-32. Save it as UTF-8.");
    row("Latin-1", "title t\nsay \xC3\xA9t\xE9 2\n",
        "f:2:7: The byte \\xe9 is no UTF-8 here. Save the text as UTF-8.");
    row("cut", "title t\xC3", "f:1:8: The byte \\xc3 is no UTF-8 here. Save the text as UTF-8.");
    row("too long a form", "title \xC0\xAF",
        "f:1:7: The byte \\xc0 is no UTF-8 here. Save the text as UTF-8.");
    row("surrogate", "title \xED\xA0\x80",
        "f:1:7: The byte \\xed is no UTF-8 here. Save the text as UTF-8.");
    row("beyond Unicode", "title \xF4\x90\x80\x80",
        "f:1:7: The byte \\xf4 is no UTF-8 here. Save the text as UTF-8.");
    row("zero",
        QByteArray{"title t\n\x7F"
                   "ELF\0",
                   12},
        "f:2:1: A control character was found. Within quotation marks it is written \\x7f.");
    row("binary", QByteArray{"title t\nab\0c", 12},
        "f:2:3: This is no text: a byte of zero was found. UTF-8 text is accepted.");
    row("lone return", "title t\rcall a\r",
        "f:1:8: A carriage return stands alone here. Lines end with LF or with CRLF.");
    row("control behind mark", "\xEF\xBB\xBFtitle \x1B[1m",
        "f:1:7: A control character was found. Within quotation marks it is written \\x1b.");
}

void ScenarioProblemsTest::textThatIsNone()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, line);
    const Problems problems = problemsOf(text.toStdString());
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(QByteArray::fromStdString(lineOf("f", problems[0])), line);
}

void ScenarioProblemsTest::problemHasItsPlace_data()
{
    // Below a title: the first problem, its line, column and length, and what its message holds.
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("length");
    QTest::addColumn<QByteArray>("holds");
    const auto row = [](const char *lines, int line, int column, int length, const char *holds) {
        QTest::newRow(lines) << QByteArray{lines} << line << column << length << QByteArray{holds};
    };
    // Statements and words
    row("dowmstream failing", 2, 1, 10,
        "\"dowmstream\" is no statement. Did you mean \"downstream\"");
    row("xyzzy", 2, 1, 5, "\"xyzzy\" is no statement. Statements are title, about");
    row("CALL a", 2, 1, 4, "written in small letters: \"call\"");
    row("+5s  cal a", 2, 6, 3, "Did you mean \"call\"");
    row("\"call\" a", 2, 1, 6, "is no statement");
    row("+5s at 10s call a", 2, 5, 2, "\"at\" is a second time. A line has one, at its beginning");
    row("+5s AT 10s call a", 2, 5, 2, "\"AT\" is a second time");
    row("at 5s +5s call a", 2, 7, 3, "\"+5s\" is a second time");
    row("AT 5s call a", 2, 1, 2, "written in small letters: \"at\"");
    row("failing", 2, 1, 7, "\"failing\" begins no line. It stands behind \"downstream\"");
    row("-> refreshed", 2, 1, 2, "It stands behind \"call\"");
    row("downstream failing at 5s", 2, 20, 2, "\"at\" is a time. It stands at the beginning");
    row("downstream failing +5s", 2, 20, 3, "\"+5s\" is a time");
    row("downstream failing ttl 5s", 2, 20, 3, "\"ttl\" begins a statement");
    row("downstream Failing", 2, 12, 7, "written in small letters: \"failing\"");
    row("title u", 2, 1, 5, "There is a title already");
    row("say", 2, 4, 0, "A text is missing behind \"say\"");
    row("next", 2, 5, 0, "A text is missing behind \"next\"");
    row("call a\nabout x", 3, 1, 5, "comes too late");
    row("next n\nabout x", 3, 1, 5, "comes too late");
    row("call a\nseed 4", 3, 1, 4, "\"seed\" comes too late");
    row("at 0s\nseed 4", 3, 1, 4, "\"seed\" comes too late");
    row("+5s  seed 4", 2, 6, 4, "does not happen at a time");
    row("+5s  next n", 2, 6, 4, "does not happen at a time");
    row("call \"a", 2, 6, 2, "The quotation mark is not closed");
    row("call \"a\\\"", 2, 6, 4, "The quotation mark is not closed");
    row("call \"a\\", 2, 6, 3, "The quotation mark is not closed");
    row("call a\"b", 2, 7, 1, "A quotation mark stands within a word");
    row("call \"a\"b", 2, 9, 0, "A blank is missing");
    row("call \"a\\q\"", 2, 8, 2, "\"\\q\" is not known");
    row("call \"a\\x4\"", 2, 8, 2, "\"\\x\" is not known");
    row("call a # b", 2, 8, 1, "A comment stands on a line of its own");
    row("call a\xC2\xA0 b", 2, 7, 1, "A no-break space");
    row("call \xE2\x80\x9C"
        "a\xE2\x80\x9D",
        2, 6, 1, "The straight quotation mark");
    row("call a \xE2\x86\x92 refreshed", 2, 8, 1, "is written behind ->");
    row("call a->refreshed", 2, 6, 12, "is written behind ->");
    // Numbers and spans
    row("ttl", 2, 4, 0, "A span is missing behind \"ttl\"");
    row("ttl 30", 2, 5, 2, "\"30\" has no unit");
    row("ttl 0.1ns", 2, 5, 5, "\"0.1ns\" is too short to be told from nothing. 0s, or 1ns or more");
    row("+0.1ns", 2, 2, 5, "too short to be told from nothing");
    row("downstream latency 0.0000001ms", 2, 20, 11, "too short to be told from nothing");
    row("downstream outages \"10s+0.1ns\"", 2, 25, 5, "too short to be told from nothing");
    row("downstream override \"a latency 0.1ns\"", 2, 32, 5, "too short to be told from nothing");
    row("ttl 30x", 2, 5, 3, "\"30x\" is no span");
    row("ttl -3s", 2, 5, 3, "\"-3s\" is no span");
    row("ttl 300y", 2, 5, 4, "is no span");
    row("ttl 9999999h", 2, 5, 8, "Up to 292 years");
    row("ttl for good", 2, 9, 4, "Accepted: ever");
    row("ttl for", 2, 8, 0, "Accepted: ever");
    row("ttl 3s 4s", 2, 8, 2, "\"4s\" is too much. The statement \"ttl\" ends");
    row("seed x", 2, 6, 1, "\"x\" is no whole number");
    row("seed -1", 2, 6, 2, "is no whole number");
    row("seed 18446744073709551616", 2, 6, 20, "Up to 18446744073709551615");
    row("downstream fail-first 4294967296", 2, 23, 10, "Up to 4294967295");
    row("downstream fail-first", 2, 22, 0, "A number is missing behind \"fail-first\"");
    row("downstream failure-rate nan", 2, 25, 3, "is no number");
    row("downstream failure-rate 1e999", 2, 25, 5, "is no number");
    // Times
    row("at 5s\nat 4s", 3, 4, 2, "4s is before 5s");
    row("at 5s\nat 5s after 7\nat 5s after 6", 4, 13, 1, "6 happenings are fewer than the 7");
    row("+", 2, 2, 0, "A span is missing behind \"+\"");
    row("+5", 2, 2, 1, "\"5\" has no unit");
    row("at", 2, 3, 0, "A span is missing behind \"at\"");
    row("at 5s after", 2, 12, 0, "A number is missing behind \"after\"");
    row("at 5s later", 2, 7, 5, "is no statement");
    row("+200000h\n+100000000h", 3, 2, 10, "Up to 292 years");
    row("+2000000h\n+2000000h", 3, 1, 9, "leads beyond all time");
    // Settings
    row("downstream", 2, 11, 0, "Accepted: preset, healthy, failing");
    row("downstream failing latancy 3s", 2, 20, 7, "Did you mean \"latency\"");
    row("downstream healthy failing", 2, 20, 7, "\"failing\" and \"healthy\" stand in the same");
    row("downstream latency 3s latency 4s", 2, 23, 7, "\"latency\" stands twice");
    row("downstream failing preset slow", 2, 20, 6, "\"preset\" sets everything");
    row("downstream preset slaw", 2, 19, 4, "Did you mean \"slow\"");
    row("downstream error 502", 2, 18, 3, "Accepted: unavailable, timeout, 500");
    row("downstream error own", 2, 18, 3, "Accepted: unavailable");
    row("downstream error 503 own x", 2, 26, 1, "a text in quotation marks");
    row("downstream tail 10ms", 2, 17, 4, "tail: 10ms is out of range. More than 40ms");
    row("downstream latency 0s tail 10ms", 2, 28, 4, "a tail of 10ms is not accepted");
    row("downstream tail 1s\ndownstream latency 2s", 3, 1, 10, "tail: 1s is out of range");
    row("downstream failure-rate 101", 2, 25, 3, "From 0 to 100");
    row("downstream flapping 5s", 2, 23, 0, "A span is missing");
    row("downstream flapping 5s 0s", 2, 24, 2, "one of the two times is zero");
    row("downstream outages \"10s+5s,\"", 2, 28, 0, "Nothing stands between");
    row("downstream outages \"10s\"", 2, 24, 0, "How long the outage lasts is missing");
    row("downstream outages \"10s..5s\"", 2, 26, 2, "\"5s\", before it begins");
    row("downstream outages \"10+5s\"", 2, 21, 2, "\"10\" has no unit");
    row("downstream outages \"10s+5s, 5s+1s\"", 2, 20, 15, "an outage begins before 10s+5s does");
    row("downstream outages \"10s+5s, 12s+1s\"", 2, 20, 16, "before 10s+5s is over");
    row("downstream outages 1s+0s", 2, 20, 5, "lasts no time");
    row("downstream override \"a fail 3\"", 2, 24, 4, "Did you mean \"fails\"");
    row("downstream override \"\\x61\\t  fail 3\"", 2, 30, 4, "Did you mean \"fails\"");
    row("downstream override \"a\"", 2, 23, 0, "Nothing is said of the key");
    row("downstream override \"fails 3\"", 2, 22, 5, "A key is missing before \"fails\"");
    row("downstream override \"a fails 3; a fails 4\"", 2, 21, 22, "\"a\" stands twice");
    row("downstream override \"a fails x\"", 2, 30, 1, "is no number");
    row("traffic rate 0/s", 2, 14, 3, "More than 0, up to 1e+06");
    row("traffic keys 0", 2, 14, 1, "keys: 0 is out of range. From 1 to 1000000");
    row("traffic keys 1 2 3", 2, 14, 1, "stands in quotation marks");
    row("traffic keys a 2 b", 2, 16, 1, "stands in quotation marks");
    row("traffic keys", 2, 13, 0, "A key is missing behind \"keys\"");
    row("traffic keys a \"\"", 2, 9, 4, "number 2 of the keys is empty");
    row("traffic keys 5 unifrom", 2, 16, 7, "Did you mean \"uniform\"");
    row("traffic zipf 11", 2, 14, 2, "zipf: 11 is out of range. From 0 to 10");
    row("traffic bursts", 2, 15, 0, "Accepted: off, every, for, times");
    row("traffic bursts every 1s for 2s", 2, 29, 2, "bursts for: 2s is out of range");
    row("traffic bursts every 1s off", 2, 25, 3, "\"off\" and \"every\" stand in the same");
    row("policy", 2, 7, 0, "Accepted: off, timeout, retry, breaker");
    row("policy retri 3", 2, 8, 5, "Did you mean \"retry\"");
    row("policy off 3", 2, 12, 1, "is too much");
    row("policy timeout 0s", 2, 16, 2, "timeout: 0s is out of range. More than 0s");
    row("policy timeout", 2, 15, 0, "A span is missing behind \"timeout\"");
    row("policy retry", 2, 13, 0, "Accepted: a number, off, constant");
    row("policy retry 300", 2, 14, 3, "retry: 300 is out of range. From 1 to 100");
    row("policy retry 3 first 1m", 2, 1, 6, "longest: 10s is out of range. 60s or more");
    row("policy breaker 5 open 5s open 6s", 2, 26, 4, "stands twice");
    row("and ttl 5s\ncall a\nand ttl 6s", 4, 1, 3, "There is none");
    row("at 0s\nand ttl 6s", 3, 1, 3, "There is none");
    row("at 0s ttl 5s\nand say x", 3, 5, 3, "Accepted: seed, ttl");
    // What happens, and what should come out
    row("call", 2, 5, 0, "A key is missing behind \"call\"");
    row("call -> refreshed", 2, 6, 2, "A key is missing behind \"call\"");
    row("call a all", 2, 8, 3, "\"all\" stands with other keys");
    row("key", 2, 4, 0, "A key is missing behind \"key\"");
    row("key a -> refreshed", 2, 7, 2, "\"key\" has no outcome");
    row("invalidate a -> refreshed", 2, 14, 2, "\"invalidate\" has no outcome");
    row("call a ->", 2, 10, 0, "Accepted: refreshed, stale served, error");
    row("call a -> fresh", 2, 11, 5, "Accepted: refreshed");
    row("call a -> stale age 5s", 2, 17, 3, "Accepted: served");
    row("call a -> refreshed age 5s", 2, 21, 3, "Accepted: latency, attempts, a text");
    row("call a -> error absent expired", 2, 24, 7, "\"expired\" and \"absent\" stand");
    row("call a -> error \"x\" \"y\"", 2, 21, 3, "stands twice");
    row("call a -> stale served out if date", 2, 28, 2, "Accepted: of");
    row("call a -> stale served age", 2, 27, 0, "A span is missing behind \"age\"");
    row("expect", 2, 7, 0, "Accepted: a key, downstream, breaker, outage, what-if, calls");
    row("expect foo", 2, 11, 0, "Accepted: usable, expired, absent");
    row("expect a usable age 5s age 6s", 2, 24, 3, "stands twice");
    row("expect a expired left 5s", 2, 18, 4, "Accepted: age");
    row("expect a absent age 5s", 2, 17, 3, "is too much");
    row("expect calls at lest 5", 2, 17, 4, "Did you mean \"least\"");
    row("expect calls", 2, 13, 0, "A number is missing behind \"calls\"");
    row("expect breaker ajar", 2, 16, 4, "Accepted: closed, open, half-open");
    // Captions and questions
    row("answer x", 2, 1, 6, "answers no question");
    row("ask q\nanswer a\ncall a\nright b", 2, 1, 3, "too few or too many answers: 1");
    row("ask q\nright a", 2, 1, 3, "From 2 to 9");
    row("ask q\nanswer a\nanswer b", 2, 1, 3, "has 0 right answers");
    row("ask q\nright a\nright b", 2, 1, 3, "has 2 right answers");
    row("ask q\nright a\nanswer c\n+5s  answer b", 5, 6, 6, "does not happen at a time");
    row("show", 2, 5, 0, "Accepted: controls, entries");
    row("show log log", 2, 10, 3, "stands twice");
    row("show outage", 2, 6, 6, "Did you mean \"outages\"");
}

void ScenarioProblemsTest::problemHasItsPlace()
{
    QFETCH(const QByteArray, lines);
    QFETCH(const int, line);
    QFETCH(const int, column);
    QFETCH(const int, length);
    QFETCH(const QByteArray, holds);
    const Problems problems = problemsOf("title t\n" + lines.toStdString());
    QVERIFY(!problems.empty());
    const Problem &problem = problems.front();
    const QByteArray message = QByteArray::fromStdString(lineOf("f", problem));
    QVERIFY2(message.contains(holds), message);
    QCOMPARE(problem.place.line, static_cast<std::size_t>(line));
    QCOMPARE(problem.place.column, static_cast<std::size_t>(column));
    QCOMPARE(problem.place.length, static_cast<std::size_t>(length));
    QVERIFY(!message.contains('%') || holds.contains('%') || lines.contains('%') ||
            message.contains("100 %"));
}

void ScenarioProblemsTest::placeCountsCharactersAndNotBytes()
{
    const Problems problems = problemsOf("title t\ncall \xC3\xA9t\xC3\xA9 \"\xE2\x82\xAC\" -> x\n");
    QCOMPARE(problems.size(), std::size_t{1});
    QVERIFY((problems[0].place == Place{.line = 2, .column = 17, .length = 1}));
    const Problems missing = problemsOf("say \xC3\xA9\n");
    QVERIFY((missing[0].place == Place{.line = 1, .column = 1, .length = 3}));
    QVERIFY(messageOf(missing[0]).starts_with("\"say\" stands first."));
}

void ScenarioProblemsTest::allProblemsAreToldUpToABound()
{
    std::string text = "title t\n";
    for (std::size_t n = 0; n < mostProblems - 1; ++n)
        text += "oops\n";
    QCOMPARE(problemsOf(text).size(), mostProblems - 1);
    text += "oops\noops\noops\n";
    QCOMPARE(problemsOf(text).size(), mostProblems);
}

void ScenarioProblemsTest::problemsComeInTheOrderOfTheText()
{
    const Problems problems = problemsOf("call a\nask q\nanswer x\noops\nttl 5\nright b b\nttl 5");
    std::vector<std::size_t> lines;
    for (const Problem &problem : problems)
        lines.push_back(problem.place.line);
    const std::vector<std::size_t> expected{1, 2, 4, 5, 6, 7};
    QVERIFY(lines == expected);
}

void ScenarioProblemsTest::hugeTextIsRefused()
{
    const Problems problems = problemsOf(std::string(mostBytes + 1, 'a'));
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(QByteArray::fromStdString(lineOf("f", problems[0])),
             QByteArray{"f: The text is too large. At most 64 MiB are accepted."});
}

void ScenarioProblemsTest::moreThanAScenarioHoldsIsRefused()
{
    std::string text = "title t\ndownstream outages \"";
    for (int n = 0; n < 20'000; ++n)
        text += (n == 0 ? "" : ",") + std::to_string(2 * n) + "s+1s";
    text += "\"\n";
    for (int n = 0; n < 5000; ++n)
        text += "ttl 5s\n";
    const Problems problems = problemsOf(text);
    QCOMPARE(problems.size(), std::size_t{1});
    QVERIFY(problems[0].place.line > 1000);
    QVERIFY(messageOf(problems[0]).starts_with("This is more than one scenario can hold."));
    std::string keys;
    for (int n = 0; n < 1'000'001; ++n)
        keys += " k";
    const Problems call = problemsOf("title t\ncall" + keys);
    QVERIFY((call.at(0).place == Place{.line = 2, .column = 1, .length = 4}));
    QVERIFY(messageOf(call[0]).starts_with("1000001 keys stand here. Up to 1000000"));
    const Problems list = problemsOf("title t\ntraffic keys" + keys);
    QVERIFY((list.at(0).place == Place{.line = 2, .column = 9, .length = 4}));
    const Problems caption = problemsOf("title t\nsay " + std::string(4001, 'x'));
    QVERIFY((caption.at(0).place == Place{.line = 2, .column = 5, .length = 4001}));
}

void ScenarioProblemsTest::argumentsAreNotTakenForPlaces()
{
    const Problem problem{{}, {"", "%2, %1 and %3 or 100 % of %"}, {"%2", "b"}};
    QCOMPARE(messageOf(problem), std::string{"b, %2 and %3 or 100 % of %"});
}

void ScenarioProblemsTest::excerptsAreShortAndPrintable()
{
    QCOMPARE(excerpt("a\n\xFF\xC3\xA9"), std::string{"a\\n\\xff\xC3\xA9"});
    const std::string many = excerpt(std::string(5000, 'x'));
    QCOMPARE(characterCount(many), std::size_t{61});
}

void ScenarioProblemsTest::nearestWord_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QByteArray>("meant");
    QTest::newRow("swapped") << QByteArray{"clal"} << QByteArray{"call"};
    QTest::newRow("left out") << QByteArray{"dwnstream"} << QByteArray{"downstream"};
    QTest::newRow("added") << QByteArray{"sayy"} << QByteArray{"say"};
    QTest::newRow("itself") << QByteArray{"ttl"} << QByteArray{};
    QTest::newRow("itself in capitals") << QByteArray{"TTL"} << QByteArray{};
    QTest::newRow("far") << QByteArray{"user"} << QByteArray{};
    QTest::newRow("empty") << QByteArray{} << QByteArray{};
    QTest::newRow("long") << QByteArray(3000, 'a') << QByteArray{};
}

void ScenarioProblemsTest::nearestWord()
{
    QFETCH(const QByteArray, word);
    QFETCH(const QByteArray, meant);
    constexpr std::array<std::string_view, 4> words{"call", "say", "ttl", "downstream"};
    QCOMPARE(std::string{scenario::nearestWord(word.toStdString(), words)}, meant.toStdString());
}

QTEST_GUILESS_MAIN(ScenarioProblemsTest)
#include "tst_scenario_problems.moc"

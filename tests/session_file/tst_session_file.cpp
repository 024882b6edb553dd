// Sessions are written, read, made again and held against what was recorded.

#include <QFile>
#include <QTest>

#include <array>

#include <rapidcheck.h>

#include <journal/one_line.h>
#include <session_file/event_line.h>
#include <session_file/quoted.h>
#include <simulation/replay.h>

#include "support.h"

using namespace support;
using namespace session_file;
using simulation::Run;

namespace {

/// A run of random wishes, each of which may come while something else is due at its time.
std::unique_ptr<Run> randomRun(std::uint64_t seed, int count)
{
    Settings settings;
    settings.ttl = 1s;
    settings.seed = seed;
    auto run = std::make_unique<Run>(settings);
    RandomWishes wishes{seed, 5};
    for (int n = 0; n < count; ++n) {
        const bool stopsHalfWay = n % 3 == 0;
        const TimePoint until = run->instant().time + wishes.pause();
        static_cast<void>(run->runUntil(until, stopsHalfWay ? 2 : Run::noBudget));
        wishes.wish(*run);
    }
    return run;
}

std::unique_ptr<Run> branchOf(const Run &run, TimePoint until, std::optional<stalecache::Ttl> ttl)
{
    simulation::Replay replay{run, until, ttl};
    while (!replay.step(1000)) {
    }
    auto branch = replay.take();
    branch->call(std::array{branch->addKey("branched off")});
    static_cast<void>(branch->runUntil(until + 1s));
    return branch;
}

/// Two calls of one key, refreshed and stale served.
std::unique_ptr<Run> twoCalls()
{
    auto run = std::make_unique<Run>(exactSettings());
    const KeyId key = run->addKey("user:1");
    run->call(std::array{key});
    static_cast<void>(run->runUntil(at(1s)));
    Settings settings = run->settings();
    settings.downstream.health = Health::failing;
    run->setSettings(settings);
    run->call(std::array{key});
    static_cast<void>(run->runUntil(at(2s)));
    return run;
}

std::string twoCallsText()
{
    const auto run = twoCalls();
    return write({{.head = {}, .run = run.get()}}, {{"log.filter", "event:stale"}});
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    const std::size_t place = text.find(what);
    Q_ASSERT(place != std::string::npos);
    return text.replace(place, what.size(), with);
}

/// Without its last line.
std::string withoutEnd(const std::string &text)
{
    return text.substr(0, text.rfind("end "));
}

QString linesOf(const Read &result)
{
    QString lines;
    if (!result)
        for (const scenario::Problem &problem : result.error())
            lines += QString::fromStdString(scenario::lineOf("f", problem)) + u'\n';
    return lines;
}

} // namespace

class SessionFileTest : public QObject
{
    Q_OBJECT

private slots:
    void randomSessionsComeOutBitForBit();
    void withoutJournalsTheyComeOutTheSame();
    void ofADroppedJournalTheRestIsHeldAgainst();
    void viewsAreHandedThroughAsTheyAre();
    void whereItIsCutIsSaid();
    void aCutAnywhereIsAProblemAndNeverMore();
    void openEndedFilesCanBeMended();
    void editsAreNoted_data();
    void editsAreNoted();
    void theFirstDifferenceIsNamed_data();
    void theFirstDifferenceIsNamed();
    void problemsAreNamedWithTheirPlace_data();
    void problemsAreNamedWithTheirPlace();
    void carriageReturnsAndByteOrderMarksAreTaken();
    void endlessLinesAreRefused();
    void crowdsOfCallsAreGivenUp();
    void everyVersionIsReadable_data();
    void everyVersionIsReadable();
    void quotedTextsAreReadBack();
    void eventsAreReadBack();
};

void SessionFileTest::randomSessionsComeOutBitForBit()
{
    QVERIFY(rc::check("runs, branches and their journals", [] {
        const auto seed = *rc::gen::arbitrary<std::uint64_t>();
        const auto count = *rc::gen::inRange(0, 120);
        const auto original = randomRun(seed, count);
        const TimePoint middle = TimePoint{original->instant().time.time_since_epoch() / 2};
        const auto branch = branchOf(*original, middle, std::nullopt);
        const auto other = branchOf(*original, middle, stalecache::Ttl{5s});
        const std::vector<SessionWriter::Source> sources{
            {.head = {.number = 3}, .run = original.get()},
            {.head = {.number = 4, .parent = 3, .branchedAt = middle}, .run = branch.get()},
            {.head = {.number = 6, .parent = 3, .branchedAt = middle, .otherTtl = 5s},
             .run = other.get()}};
        const std::string text = write(sources, {}, Journals::written,
                                       static_cast<std::size_t>(*rc::gen::inRange(1, 300)));
        const Read result = read(text, static_cast<std::size_t>(*rc::gen::inRange(1, 5000)));
        RC_ASSERT(result.has_value());
        RC_ASSERT(!result->note);
        RC_ASSERT(result->runs.size() == sources.size());
        for (std::size_t n = 0; n < sources.size(); ++n) {
            const StoredRun &stored = result->runs[n];
            RC_ASSERT(stored.head == sources[n].head);
            const auto run = rebuilt(stored.part);
            RC_ASSERT(run != nullptr);
            RC_ASSERT(sameKept(run->journal(), sources[n].run->journal()));
            RC_ASSERT(run->instant() == sources[n].run->instant());
            RC_ASSERT(run->happenings() == sources[n].run->happenings());
            RC_ASSERT(run->settings() == sources[n].run->settings());
            RC_ASSERT(stored.journal.has_value());
            RC_ASSERT(stored.journal->events == run->journal().size());
            RC_ASSERT(!difference(text, *stored.journal, run->journal()).has_value());
            // What follows comes out the same too.
            auto *before = const_cast<Run *>(sources[n].run);
            const TimePoint later = before->instant().time + 3s;
            RC_ASSERT(before->runUntil(later) && run->runUntil(later));
            RC_ASSERT(sameKept(run->journal(), before->journal()));
        }
    }));
}

void SessionFileTest::withoutJournalsTheyComeOutTheSame()
{
    QVERIFY(rc::check("the inputs are enough", [] {
        const auto original = randomRun(*rc::gen::arbitrary<std::uint64_t>(), 50);
        const std::string text = write({{.head = {}, .run = original.get()}}, {}, Journals::left);
        const Read result = read(text);
        RC_ASSERT(result.has_value());
        RC_ASSERT(!result->runs.front().journal.has_value());
        const auto run = rebuilt(result->runs.front().part);
        RC_ASSERT(sameKept(run->journal(), original->journal()));
        RC_ASSERT(write({{.head = {}, .run = run.get()}}, {}, Journals::left) == text);
    }));
}

void SessionFileTest::ofADroppedJournalTheRestIsHeldAgainst()
{
    Settings settings = exactSettings();
    settings.traffic = {.on = true, .rate = 1000, .keyCount = 20};
    constexpr std::size_t limit = 2 * journal::Journal::blockSize;
    Run run{settings, limit};
    static_cast<void>(run.runUntil(at(40s)));
    QVERIFY(run.journal().first() > 0);
    const std::string text = write({{.head = {}, .run = &run}});
    const Read result = read(text);
    QVERIFY2(result.has_value(), qPrintable(linesOf(result)));
    const StoredRun &stored = result->runs.front();
    QCOMPARE(stored.journal->first, run.journal().first());

    const auto again = rebuilt(stored.part, limit, 1000);
    QVERIFY(sameKept(again->journal(), run.journal()));
    QVERIFY(!difference(text, *stored.journal, again->journal()));
    // A version that keeps more, or less, compares what both have.
    const auto more = rebuilt(stored.part, journal::Journal::defaultLimit, 1000);
    QVERIFY(!difference(text, *stored.journal, more->journal()));
    const auto less = rebuilt(stored.part, journal::Journal::blockSize, 1000);
    QVERIFY(less->journal().first() > run.journal().first());
    QVERIFY(!difference(text, *stored.journal, less->journal()));
}

void SessionFileTest::viewsAreHandedThroughAsTheyAre()
{
    const std::vector<ViewValue> views{{"log.filter", "key:\"a b\" \\ \n end 1 2"},
                                       {"docks", std::string{"\0\xff\x80 \t\x7f", 6}},
                                       {"a_b-C.9", ""}};
    const auto run = twoCalls();
    const Read result = read(write({{.head = {}, .run = run.get()}}, views));
    QVERIFY2(result.has_value(), qPrintable(linesOf(result)));
    QVERIFY(result->views == views);
    QCOMPARE(result->madeBy, std::string{"test 1.0"});
}

void SessionFileTest::whereItIsCutIsSaid()
{
    const std::string text = twoCallsText();
    std::size_t line = 0;
    for (std::size_t end = text.find('\n'); end + 1 < text.size(); end = text.find('\n', end + 1)) {
        const Read result = read(text.substr(0, end + 1));
        const QString said = QStringLiteral("ends after line %1; it is cut off").arg(++line);
        QVERIFY2(linesOf(result).contains(said), qPrintable(linesOf(result)));
    }
    QVERIFY(line > 20);
}

void SessionFileTest::aCutAnywhereIsAProblemAndNeverMore()
{
    const std::string text = twoCallsText();
    const std::size_t last = text.rfind("end ");
    for (std::size_t size = 0; size < text.size(); ++size) {
        const Read result = read(text.substr(0, size));
        if (size < last + 3)
            QVERIFY2(!result, qPrintable(QString::number(size)));
        else if (size + 1 < text.size()) // only the checksum is cut, or its line end
            QVERIFY(result.has_value() && result->note);
    }
}

void SessionFileTest::openEndedFilesCanBeMended()
{
    const Read result = read(withoutEnd(twoCallsText()) + "end");
    QVERIFY2(result.has_value(), qPrintable(linesOf(result)));
    QVERIFY(result->note.has_value());
    QCOMPARE(result->views.size(), std::size_t{1});
}

void SessionFileTest::editsAreNoted_data()
{
    QTest::addColumn<std::string>("text");
    const std::string text = twoCallsText();
    QTest::newRow("another filter") << replaced(text, "event:stale", "event:error");
    QTest::newRow("a comment") << replaced(text, "\nrun 1", "\n# mine\nrun 1");
    QTest::newRow("a line more") << replaced(text, "view log", "\nview log");
    QTest::newRow("no checksum") << text.substr(0, text.rfind(' ')) + '\n';
    QTest::newRow("in the story") << replaced(text, "ttl 10s", "ttl 11s");
    QTest::newRow("comments in the story")
        << replaced(text, "  title", "  # first\n# second\n\n  title");
}

void SessionFileTest::editsAreNoted()
{
    QFETCH(const std::string, text);
    const Read result = read(text);
    QVERIFY2(result.has_value(), qPrintable(linesOf(result)));
    QVERIFY(result->note.has_value());
    QVERIFY(result->note->place.line > 1);
    QVERIFY(!read(twoCallsText())->note);
}

void SessionFileTest::theFirstDifferenceIsNamed_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QString>("said");
    const std::string text = twoCallsText();
    QTest::newRow("none") << text << QString();
    QTest::newRow("an age") << replaced(text, "stale k0 c2 s1000000000", "stale k0 c2 s1000000001")
                            << QStringLiteral("now it comes out as “40000000 stale k0 c2 "
                                              "s1000000000 l40000000 t1”");
    QTest::newRow("a time") << replaced(text, "\n40000000 refreshed", "\n41000000 refreshed")
                            << QStringLiteral("was recorded as “41000000 refreshed");
    QTest::newRow("a key") << replaced(text, "key \"user:1\"", "key \"user:2\"")
                           << QStringLiteral("Key number 0 was recorded as \"user:2\", and now it "
                                             "is “user:1”");
    QTest::newRow("an event less") << replaced(text, "40000000 refreshed", "# refreshed")
                                   << QStringLiteral("now it comes out as “40000000 refreshed");
    QTest::newRow("the last event less")
        << replaced(text,
                    text.substr(text.rfind("\n40000000 "),
                                text.find('\n', text.rfind("\n40000000 ") + 1) -
                                    text.rfind("\n40000000 ")),
                    "")
        << QStringLiteral("events were recorded, and now there are");
    QTest::newRow("another TTL") << replaced(text, "ttl 10s", "ttl 11s")
                                 << QStringLiteral("Event 0 was recorded as “0 setting "
                                                   "s10000000000”, and now it comes out as “0 "
                                                   "setting s11000000000”");
    QTest::newRow("a text") << replaced(text, "\ntext \"", "\ntext \"x")
                            << QStringLiteral("Text number 0 was recorded as");
    QTest::newRow("a key too many")
        << replaced(text, "\ntext ", "\nkey \"more\"\ntext ") << QStringLiteral("2 keys and");
}

void SessionFileTest::theFirstDifferenceIsNamed()
{
    QFETCH(const std::string, text);
    QFETCH(const QString, said);
    const Read result = read(text);
    QVERIFY2(result.has_value(), qPrintable(linesOf(result)));
    const StoredRun &stored = result->runs.front();
    for (const std::size_t portion : {1U, 7U, 100'000U}) {
        const auto found =
            difference(text, *stored.journal, rebuilt(stored.part)->journal(), portion);
        QCOMPARE(found.has_value(), !said.isEmpty());
        if (!found)
            continue;
        const QString line = QString::fromStdString(scenario::lineOf("f", *found));
        QVERIFY2(line.contains(said), qPrintable(line));
        QVERIFY(found->place.line > 0);
    }
}

void SessionFileTest::problemsAreNamedWithTheirPlace_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QString>("said");
    const std::string text = twoCallsText();
    const auto row = [](const char *name, const std::string &bad, const char *said) {
        QTest::newRow(name) << bad << QString::fromUtf8(said);
    };
    const std::string head = "stale-cache-session 1\n";
    row("empty", "", "f: The file is empty.");
    row("blank", "\n", "f:1:1: This is no session: it begins with “”");
    row("binary",
        std::string{"\x7f"
                    "ELF\0\x01",
                    6},
        "it begins with “\\x7fELF\\x00\\x01”");
    row("another text", "title Three calls\n", "f:1:1: This is no session");
    row("no version", "stale-cache-session\n", "f:1:1: “stale-cache-session” was found");
    row("version 0", "stale-cache-session 0\n", "a session begins with the line");
    row("newer", "stale-cache-session 2\nwhatever\n",
        "its format is 2, and this one reads up to 1");
    row("far newer", "stale-cache-session 18446744073709551615\n",
        "format is 18446744073709551615");
    row("no run", head + "end 1 0\n", "f:2:1: The session holds no run.");
    row("unknown word", replaced(text, "made-by", "made-in"),
        "f:2:1: “made-in” was found; a line begins with one of");
    row("not quoted", replaced(text, "\"test 1.0\"", "test"), "f:2:9: “test” was found; “made-by”");
    row("run zero", replaced(text, "run 1", "run 0"), "f:3:5: “0” was found; “run” takes");
    row("run without number", replaced(text, "run 1", "run"), "f:3:4: “” was found; “run” takes");
    row("run twice", replaced(text, "view", "run 1\n  title x\n  at 1s\nview"),
        "Run 1 is there twice");
    row("nothing done", replaced(text, "view", "run 2\nview"), "What was done in run 2 is missing");
    row("origin late", replaced(text, "journal", "parent 1\njournal"),
        "“parent” was found where it cannot be");
    row("bad origin", replaced(text, "run 1\n", "run 1\nparent -1\n"),
        "f:4:8: “-1” was found; “parent” takes a whole number from 1");
    row("bad time", replaced(text, "run 1\n", "run 1\nbranched-at 5s\n"),
        "f:4:13: “5s” was found; “branched-at” takes");
    row("story outside", head + "  ttl 5s\nend\n", "f:2:1: “  ttl 5s” was found; indented lines");
    row("bad story", replaced(text, "  ttl 10s", "  ttl soon"), "soon");
    row("event outside", head + "0 call k0 c1\nend\n", "f:2:1: “0 call k0 c1” was found; events");
    row("journal twice", replaced(text, "key ", "journal 0\nkey "),
        "“journal” was found where it cannot be");
    row("journal of nothing", replaced(text, "journal 0", "journal x"),
        "“x” was found; “journal” takes");
    row("key outside", head + "key \"a\"\nend\n", "“key” was found where it cannot be");
    row("bad key", replaced(text, "key \"user:1\"", "key \"user:1"), "“key” takes a text");
    row("bad escape", replaced(text, "key \"user:1\"", "key \"user\\q1\""), "“key” takes a text");
    row("unknown event", replaced(text, "refreshed k0", "refreshd k0"),
        "“refreshd” was found; an event is one of: call, refreshed");
    row("unknown field", replaced(text, "refreshed k0", "refreshed x0"), ":20: “x0” was found");
    row("field twice", replaced(text, "refreshed k0", "refreshed k0 k0"), ":23: “k0” was found");
    row("no number", replaced(text, "refreshed k0", "refreshed k0x"),
        "“k0x” was found; behind the");
    row("too large", replaced(text, "refreshed k0", "refreshed k4294967296"), "no larger than");
    row("time goes back", replaced(text, "\n40000000 ", "\n-40000000 "),
        ":1: “-40000000” was found; an event begins with");
    row("time too late",
        replaced(text, "\n40000000 refreshed", "\n9223372036854775807 refreshed") + "",
        "later than can be told");
    row("key unnamed", replaced(text, "refreshed k0", "refreshed k7"),
        "The event names key number 7, but only 1 are named before it");
    row("text unnamed", replaced(text, "key \"user:1\"", "key \"user:1\"\n0 call t99"),
        "names text number 99");
    row("bad view", replaced(text, "view log.filter", "view log/filter"), "“view” takes a name");
    row("behind the end", text + "view a \"b\"\n", "was found behind the line “end”");
}

void SessionFileTest::problemsAreNamedWithTheirPlace()
{
    QFETCH(const std::string, text);
    QFETCH(const QString, said);
    for (const std::size_t portion : {1U, 100'000U}) {
        const Read result = read(text, portion);
        QVERIFY(!result);
        QVERIFY2(linesOf(result).contains(said), qPrintable(linesOf(result)));
        QVERIFY(result.error().size() <= mostProblems);
    }
}

void SessionFileTest::carriageReturnsAndByteOrderMarksAreTaken()
{
    std::string text = "\xEF\xBB\xBF";
    for (const char c : twoCallsText())
        text += c == '\n' ? std::string{"\r\n"} : std::string{c};
    QVERIFY(looksLikeSession(text));
    const Read result = read(text);
    QVERIFY2(result.has_value(), qPrintable(linesOf(result)));
    QVERIFY(result->note.has_value());
    const StoredRun &stored = result->runs.front();
    QVERIFY(!difference(text, *stored.journal, rebuilt(stored.part)->journal()));
}

void SessionFileTest::endlessLinesAreRefused()
{
    SessionReader reader;
    reader.feed("stale-cache-session 1\nview x \"");
    const std::string portion(1 << 20, 'x');
    int portions = 0;
    for (; !reader.isStopped() && portions < 100; ++portions)
        reader.feed(portion);
    QCOMPARE(portions, 64);
    QVERIFY(!reader.finish());
}

void SessionFileTest::crowdsOfCallsAreGivenUp()
{
    std::string story = "run 1\n  title Crowd\n  downstream latency 1h\n";
    for (int n = 0; n < 100; ++n)
        story += "  call a b c d e f g h\n";
    const Read result = read("stale-cache-session 1\n" + story + "end\n");
    QVERIFY2(result.has_value(), qPrintable(linesOf(result)));
    const StoredRun &stored = result->runs.front();
    Rebuild enough{stored.part, journal::Journal::defaultLimit, {.calls = 800}};
    while (!enough.step(10)) {
    }
    QVERIFY(!enough.problem());
    Rebuild less{stored.part, journal::Journal::defaultLimit, {.calls = 799}};
    while (!less.step(10)) {
    }
    QVERIFY(less.problem().has_value());
    QVERIFY(scenario::messageOf(*less.problem()).contains("799 calls"));
}

void SessionFileTest::everyVersionIsReadable_data()
{
    QTest::addColumn<unsigned>("version");
    for (unsigned version = 1; version <= formatVersion; ++version)
        QTest::addRow("version %u", version) << version;
}

/// Whether a run still comes out as it was recorded is another matter: the simulation may change.
void SessionFileTest::everyVersionIsReadable()
{
    QFETCH(const unsigned, version);
    QFile file(QStringLiteral(SAMPLES "/version-%1.stale-session").arg(version));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const std::string text = file.readAll().toStdString();
    const Read result = read(text);
    QVERIFY2(result.has_value(), qPrintable(linesOf(result)));
    QVERIFY(!result->note);
    QCOMPARE(result->runs.size(), std::size_t{2});
    const StoredRun &branch = result->runs.back();
    QCOMPARE(branch.head.parent, 1);
    QVERIFY(branch.head.branchedAt == at(5s));
    QVERIFY(branch.head.otherTtl == stalecache::Ttl{2s});
    QVERIFY(branch.journal->events > 0);
    QVERIFY(!result->views.empty());
    for (const StoredRun &stored : result->runs)
        QVERIFY(rebuilt(stored.part)->journal().totals().started > 0);
}

void SessionFileTest::quotedTextsAreReadBack()
{
    QVERIFY(rc::check("any bytes", [](const std::string &text) {
        const std::string quoted = journal::quotedText(text);
        RC_ASSERT(quoted.find('\n') == std::string::npos);
        RC_ASSERT(unquoted(quoted) == text);
    }));
    QCOMPARE(journal::quotedText("é\xff\xc3\r"), std::string{"\"é\\xff\\xc3\\x0d\""});
    for (const char *bad :
         {"", "\"", "a", "\"a", "a\"", "\"\\\"", "\"\\x1\"", "\"\\xzz\"", "\"a\"b\""})
        QVERIFY2(!unquoted(bad), bad);
}

void SessionFileTest::eventsAreReadBack()
{
    QVERIFY(rc::check("any event", [] {
        const auto number = [] { return *rc::gen::arbitrary<std::int64_t>(); };
        const TimePoint before{Duration{*rc::gen::inRange<std::int64_t>(0, 1'000'000'000)}};
        const journal::Event event{
            .time = before + Duration{*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000)},
            .span = Duration{number()},
            .latency = Duration{number()},
            .call = *rc::gen::arbitrary<std::uint32_t>(),
            .key = KeyId{*rc::gen::arbitrary<std::uint32_t>()},
            .text = journal::TextId{*rc::gen::arbitrary<std::uint32_t>()},
            .kind = static_cast<EventKind>(*rc::gen::inRange(0, journal::eventKindCount)),
            .detail = *rc::gen::arbitrary<std::uint8_t>(),
            .more = *rc::gen::arbitrary<std::uint8_t>()};
        std::string line;
        appendEvent(line, event, before);
        line.pop_back();
        const auto result = parseEvent(line, before);
        RC_ASSERT(result.has_value());
        RC_ASSERT(*result == event);
    }));
}

QTEST_APPLESS_MAIN(SessionFileTest)
#include "tst_session_file.moc"

// Events as CSV, JSON Lines and Markdown.

#include <QTest>

#include <algorithm>
#include <ostream>
#include <set>
#include <sstream>
#include <streambuf>
#include <string>
#include <vector>

#include <journal/event_export.h>
#include <journal/one_line.h>

using namespace std::chrono_literals;
using journal::Event;
using journal::EventExport;
using journal::EventFilter;
using journal::EventKind;
using journal::ExportFormat;
using journal::Journal;
using journal::Sequence;
using State = EventExport::State;

namespace {

Event made(EventKind kind, journal::Duration time, journal::KeyId key, journal::TextId text,
           journal::CallNumber call)
{
    Event event;
    event.kind = kind;
    event.time = journal::TimePoint{time};
    event.key = key;
    event.text = text;
    event.call = call;
    return event;
}

/// One run with a bit of everything, and with a key that is hard to write.
Journal nastyJournal()
{
    Journal journal;
    const auto key = journal.internKey("=a|b,\"c\"\n😀 مفتاح");
    Event ttl = made(EventKind::settingChanged, 0s, journal::noKey, journal::noText, 0);
    ttl.span = 30s;
    journal.append(ttl);
    journal.append(made(EventKind::callStarted, 1s, key, journal::noText, 1));
    Event stored = made(EventKind::cacheRefreshed, 1040ms, key,
                        journal.internPattern("fresh data at {time}"), 1);
    stored.latency = 40ms;
    journal.append(stored);
    Event stale =
        made(EventKind::staleServed, 5258ms, key, journal.internText("-503, \"down\""), 2);
    stale.span = 4218ms;
    stale.latency = 1ns;
    journal.append(stale);
    Event error = made(EventKind::errorPropagated, 41s, key, journal.internText("timed out"), 3);
    error.detail = static_cast<std::uint8_t>(stalecache::PropagateReason::expired);
    error.span = 39960ms;
    journal.append(error);
    Event health = made(EventKind::healthChanged, 42s, journal::noKey, journal::noText, 0);
    health.detail = static_cast<std::uint8_t>(journal::Health::failing);
    journal.append(health);
    Event unlimited = made(EventKind::settingChanged, 42s, journal::noKey, journal::noText, 0);
    unlimited.span = journal::Duration::max();
    journal.append(unlimited);
    Event later = stale;
    later.time = journal::TimePoint{43s};
    journal.append(later);
    return journal;
}

std::string exported(const Journal &journal, ExportFormat format, const EventFilter &filter = {},
                     std::size_t slice = 1000)
{
    std::ostringstream stream;
    EventExport run{stream, journal, format, {journal.first(), journal.end()}, filter};
    while (run.step(slice) == State::working) {
    }
    return run.state() == State::done ? stream.str() : "failed";
}

/// Takes some bytes, then no more.
class FullBuffer : public std::streambuf
{
public:
    explicit FullBuffer(std::streamsize room) : m_room{room} {}

protected:
    std::streamsize xsputn(const char *text, std::streamsize size) override
    {
        static_cast<void>(text);
        const std::streamsize taken = std::min(size, m_room);
        m_room -= taken;
        return taken;
    }

    int_type overflow(int_type) override
    {
        return traits_type::eof();
    }

private:
    std::streamsize m_room;
};

} // namespace

class EventExportTest : public QObject
{
    Q_OBJECT

private slots:
    void csvIsAsItShouldBe();
    void jsonLinesAreAsTheyShouldBe();
    void markdownIsAsItShouldBe();
    void anEventIsCopiedOnOneLine();
    void outOfDateValuesAttemptsAndWaitsAreWritten();
    void keysThatDifferNeverLookAlike();
    void onlyWhatPassesTheFilterIsWritten();
    void slicesMakeTheSameText();
    void aFullStreamFailsAndNothingMoreIsWritten();
    void eventsDroppedBeforeTheirTurnAreCounted();
    void eventsThatComeLaterAreLeftOut();
    void anEmptyRangeIsAHeader();
};

void EventExportTest::csvIsAsItShouldBe()
{
    const std::string key = R"("'=a|b,""c""\n😀 مفتاح")";
    QCOMPARE(exported(nastyJournal(), ExportFormat::csv),
             "sequence,call,time_s,event,key,outcome,age_s,left_s,latency_s,unusable_age_s,detail,"
             "text,out_of_date,attempt,wait_s\r\n"
             "0,,0,setting changed,,,,,,,ttl,30 s,,,\r\n"
             "1,1,1,call started," +
                 key +
                 ",,,,,,,,,,\r\n"
                 "2,1,1.04,cache refreshed," +
                 key +
                 ",refreshed,,,0.04,,,fresh data at 00:00:01.040,,,\r\n"
                 "3,2,5.258,stale served," +
                 key +
                 ",stale served,4.218,25.782,0.000000001,,,\"'-503, \"\"down\"\"\",,,\r\n"
                 "4,3,41,error propagated," +
                 key +
                 ",error propagated,,,0,39.96,expired,timed out,,,\r\n"
                 "5,,42,health changed,,,,,,,failing,,,,\r\n"
                 "6,,42,setting changed,,,,,,,ttl,unlimited,,,\r\n"
                 "7,2,43,stale served," +
                 key +
                 ",stale served,4.218,unlimited,0.000000001,,,\"'-503, \"\"down\"\"\",,,\r\n");
}

void EventExportTest::jsonLinesAreAsTheyShouldBe()
{
    const std::string key = R"("key":"=a|b,\"c\"\n😀 مفتاح")";
    QCOMPARE(
        exported(nastyJournal(), ExportFormat::jsonLines),
        R"({"sequence":0,"time_s":0,"event":"setting changed","detail":"ttl","text":"30 s"})"
        "\n"
        R"({"sequence":1,"call":1,"time_s":1,"event":"call started",)" +
            key +
            "}\n"
            R"({"sequence":2,"call":1,"time_s":1.04,"event":"cache refreshed",)" +
            key +
            R"(,"outcome":"refreshed","latency_s":0.04,"text":"fresh data at 00:00:01.040"})"
            "\n"
            R"({"sequence":3,"call":2,"time_s":5.258,"event":"stale served",)" +
            key +
            R"(,"outcome":"stale served","age_s":4.218,"left_s":25.782,"latency_s":0.000000001,"text":"-503, \"down\""})"
            "\n"
            R"({"sequence":4,"call":3,"time_s":41,"event":"error propagated",)" +
            key +
            R"(,"outcome":"error propagated","latency_s":0,"unusable_age_s":39.96,"detail":"expired","text":"timed out"})"
            "\n"
            R"({"sequence":5,"time_s":42,"event":"health changed","detail":"failing"})"
            "\n"
            R"({"sequence":6,"time_s":42,"event":"setting changed","detail":"ttl","text":"unlimited"})"
            "\n"
            R"({"sequence":7,"call":2,"time_s":43,"event":"stale served",)" +
            key +
            R"(,"outcome":"stale served","age_s":4.218,"left_s":"unlimited","latency_s":0.000000001,"text":"-503, \"down\""})"
            "\n");
}

void EventExportTest::markdownIsAsItShouldBe()
{
    const std::string text =
        exported(nastyJournal(), ExportFormat::markdown, *EventFilter::parse("call:2 time<10s"));
    QCOMPARE(text,
             journal::exportHeader(ExportFormat::markdown) +
                 "| 2 | 00:00:05.258 | stale served | =a\\|b,\"c\"\\\\n😀 مفتاح | stale served "
                 "| 4.218 | 25.782 | 0.000000001 |  |  | -503, \"down\" |  |  |  |\n");
}

void EventExportTest::anEventIsCopiedOnOneLine()
{
    const Journal journal = nastyJournal();
    QCOMPARE(
        journal::eventLine(journal, 3),
        R"(00:00:05.258  #2  stale served  "=a|b,\"c\"\n😀 مفتاح"  age 4.218 s  left 25.782 s  latency 0.000000001 s  "-503, \"down\"")");
    QCOMPARE(journal::eventLine(journal, 5), "00:00:42.000  health changed  failing");
    QCOMPARE(journal::eventJson(journal, 5),
             R"({"sequence":5,"time_s":42,"event":"health changed","detail":"failing"})");
}

void EventExportTest::outOfDateValuesAttemptsAndWaitsAreWritten()
{
    Journal journal;
    const auto key = journal.internKey("k");
    Event stale = made(EventKind::staleServed, 1s, key, journal.internText("503"), 1);
    stale.span = 500ms;
    stale.more = 1;
    journal.append(stale);
    Event attempt = made(EventKind::attemptStarted, 2s, key, journal::noText, 2);
    attempt.detail = 2;
    journal.append(attempt);
    Event failed = made(EventKind::attemptFailed, 3s, key, journal.internText("503"), 2);
    failed.detail = 2;
    failed.span = 250ms;
    journal.append(failed);
    failed.span = -1ns; // the policy gave up
    journal.append(failed);
    Event opened = made(EventKind::breakerChanged, 3s, key, journal::noText, 2);
    opened.detail = static_cast<std::uint8_t>(journal::BreakerState::open);
    opened.span = 5s;
    journal.append(opened);
    const std::string csv = exported(journal, ExportFormat::csv);
    QCOMPARE(csv.substr(csv.find("\r\n") + 2),
             "0,1,1,stale served,k,stale served,0.5,-0.5,0,,,503,true,,\r\n"
             "1,2,2,attempt started,k,,,,,,,,,2,\r\n"
             "2,2,3,attempt failed,k,,,,,,,503,,2,0.25\r\n"
             "3,2,3,attempt failed,k,,,,,,,503,,2,\r\n"
             "4,2,3,breaker changed,k,,,,,,open,,,,5\r\n");
    QCOMPARE(journal::eventJson(journal, 0),
             R"({"sequence":0,"call":1,"time_s":1,"event":"stale served","key":"k",)"
             R"("outcome":"stale served","age_s":0.5,"left_s":-0.5,"latency_s":0,"text":"503",)"
             R"("out_of_date":true})");
    QCOMPARE(journal::eventJson(journal, 2),
             R"({"sequence":2,"call":2,"time_s":3,"event":"attempt failed","key":"k",)"
             R"("text":"503","attempt":2,"wait_s":0.25})");
    QCOMPARE(journal::eventLine(journal, 2),
             R"(00:00:03.000  #2  attempt failed  "k"  attempt 2  wait 0.25 s  "503")");
}

void EventExportTest::keysThatDifferNeverLookAlike()
{
    const std::vector<std::string> names{"a\nb",     "a\\nb",    "a\\\\nb", "a\tb",   "a b",
                                         "a\u00A0b", "a\u200Bb", "ab",      "a\xFFz", "a\uFFFDz",
                                         "a\\xffz",  " ab",      "ab ",     "'=x",    "=x",
                                         "\"ab\"",   "a\u202Eb", "a\rb"};
    Journal journal;
    for (const std::string &name : names)
        journal.append(
            made(EventKind::staleServed, 0s, journal.internKey(name), journal.internText(name), 1));
    for (const auto format : {ExportFormat::csv, ExportFormat::jsonLines, ExportFormat::markdown}) {
        std::set<std::string> lines;
        for (Sequence at = 0; at < journal.end(); ++at) {
            std::string line;
            journal::appendEvent(line, journal, at, format);
            QVERIFY2(journal::isUtf8(line), line.c_str());
            for (const char32_t hidden : {U'\u00A0', U'\u200B', U'\u202E'})
                QVERIFY(!QString::fromStdString(line).contains(QChar(char16_t(hidden))));
            if (format == ExportFormat::csv) // without the sequence
                line.erase(0, line.find(','));
            if (format == ExportFormat::jsonLines)
                line.erase(0, line.find(",\"call"));
            lines.insert(line);
        }
        QCOMPARE(lines.size(), names.size());
    }
}

void EventExportTest::onlyWhatPassesTheFilterIsWritten()
{
    const std::string text =
        exported(nastyJournal(), ExportFormat::jsonLines, *EventFilter::parse("event:setting"));
    QCOMPARE(std::ranges::count(text, '\n'), 2);
}

void EventExportTest::slicesMakeTheSameText()
{
    const Journal journal = nastyJournal();
    for (const auto format : {ExportFormat::csv, ExportFormat::jsonLines, ExportFormat::markdown})
        for (const std::size_t slice : {1U, 3U, 8U})
            QCOMPARE(exported(journal, format, {}, slice), exported(journal, format));
}

void EventExportTest::aFullStreamFailsAndNothingMoreIsWritten()
{
    const Journal journal = nastyJournal();
    FullBuffer buffer{200};
    std::ostream stream{&buffer};
    EventExport run{stream, journal, ExportFormat::csv, {0, journal.end()}};
    int steps = 0;
    while (run.step(1) == State::working)
        ++steps;
    QVERIFY(run.state() == State::failed);
    QVERIFY(steps > 0 && steps < 8);
    const auto written = run.written();
    QVERIFY(run.step(100) == State::failed);
    QCOMPARE(run.written(), written);
}

void EventExportTest::eventsDroppedBeforeTheirTurnAreCounted()
{
    Journal journal{Journal::blockSize};
    const Event event = made(EventKind::healthChanged, 0s, journal::noKey, journal::noText, 0);
    for (int n = 0; n < 10; ++n)
        journal.append(event);
    std::ostringstream stream;
    EventExport run{stream, journal, ExportFormat::jsonLines, {0, 10}};
    QVERIFY(run.step(4) == State::working);
    QCOMPARE(run.progress(), 0.4);
    while (journal.first() == 0)
        journal.append(event);
    QVERIFY(run.step(100) == State::done);
    QCOMPARE(run.written(), 4U);
    QCOMPARE(run.missed(), 6U);
    QCOMPARE(run.progress(), 1.0);
}

void EventExportTest::eventsThatComeLaterAreLeftOut()
{
    Journal journal = nastyJournal();
    std::ostringstream stream;
    EventExport run{stream, journal, ExportFormat::jsonLines, {0, 3}};
    journal.append(made(EventKind::healthChanged, 50s, journal::noKey, journal::noText, 0));
    QVERIFY(run.step(100) == State::done);
    QCOMPARE(run.written(), 3U);
}

void EventExportTest::anEmptyRangeIsAHeader()
{
    const Journal journal;
    QCOMPARE(exported(journal, ExportFormat::csv), journal::exportHeader(ExportFormat::csv));
    QCOMPARE(exported(journal, ExportFormat::jsonLines), "");
}

QTEST_APPLESS_MAIN(EventExportTest)
#include "tst_event_export.moc"

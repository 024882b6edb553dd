// The journal as a record: what was appended is read back, names are kept once, bad events are
// refused.

#include <QTest>

#include <stdexcept>
#include <string>
#include <vector>

#include <journal/journal.h>

#include "support/events.h"

using namespace std::chrono_literals;
using namespace support;
using journal::Journal;
using journal::TextId;

namespace {

std::string rejection(Journal &journal, const Event &event)
{
    try {
        journal.append(event);
    } catch (const std::invalid_argument &error) {
        return error.what();
    }
    return "taken";
}

bool mentions(const std::string &text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

class JournalTest : public QObject
{
    Q_OBJECT

private slots:
    void newJournalIsEmpty();
    void appendedEventsAreReadBackAcrossBlocks();
    void eventThatGoesBackInTimeIsRejectedWithBothTimes();
    void eventOfTheSameTimeIsTaken();
    void unknownKeyIsRejectedWithItsNumber();
    void rejectedEventLeavesNoTrace();
    void endAtCountsWhatHappenedAtOrBefore_data();
    void endAtCountsWhatHappenedAtOrBefore();
    void textsAreKeptOnce();
    void keysAreNumberedInTheOrderOfFirstSight();
    void keysAreKnownFromTheInstantTheyWereNamed();
    void keyIsKnownBeforeTheFirstEventOfItsTime();
    void unusualNamesAreKeptByteForByte_data();
    void unusualNamesAreKeptByteForByte();
    void viewsOfNamesStayValidWhileOthersAreAdded();
    void eventTextFillsInKeyAndTime_data();
    void eventTextFillsInKeyAndTime();
};

void JournalTest::newJournalIsEmpty()
{
    const Journal journal;
    QCOMPARE(journal.first(), Sequence{0});
    QCOMPARE(journal.end(), Sequence{0});
    QCOMPARE(journal.size(), std::size_t{0});
    QCOMPARE(journal.keyCount(), std::size_t{0});
    QCOMPARE(journal.limit() / Journal::blockSize, std::size_t{306}); // five million and a little
    QVERIFY(journal.lastTime() == TimePoint{});
    QCOMPARE(journal.endAt(TimePoint::max()), Sequence{0});
    QVERIFY(journal.totals() == journal::Totals{});
    QVERIFY(journal.totalsAt(0) == journal::Totals{});
    QVERIFY(journal.ttlAt(0) == stalecache::Ttl{0s});
    QVERIFY(journal.healthAt(0) == journal::Health::healthy);
}

void JournalTest::appendedEventsAreReadBackAcrossBlocks()
{
    const RecordedRun run{1, 5, 3 * Journal::blockSize + 1, Journal::defaultLimit};
    QCOMPARE(run.journal.first(), Sequence{0});
    QCOMPARE(run.journal.end(), Sequence{run.all.size()});
    QCOMPARE(run.journal.size(), run.all.size());
    for (Sequence n = 0; n < run.all.size(); ++n)
        QVERIFY2(run.journal.at(n) == run.all[n], qPrintable(QString::number(n)));
    QVERIFY(run.journal.lastTime() == run.all.back().time);
}

void JournalTest::eventThatGoesBackInTimeIsRejectedWithBothTimes()
{
    Journal journal;
    journal.append(healthEvent(at(41s + 200ms), journal::Health::failing));
    const std::string message =
        rejection(journal, healthEvent(at(41s + 199ms), journal::Health::healthy));
    QVERIFY2(mentions(message, "00:00:41.199"), message.c_str());
    QVERIFY2(mentions(message, "00:00:41.200"), message.c_str());
    QVERIFY(rejection(journal, healthEvent(at(41s + 200ms - 1ns), {})) != "taken");
}

void JournalTest::eventOfTheSameTimeIsTaken()
{
    Journal journal;
    const KeyId key = journal.internKey("k");
    QCOMPARE(journal.append(eventOf(EventKind::callStarted, at(1s), key, 1)), Sequence{0});
    QCOMPARE(journal.append(eventOf(EventKind::cacheRefreshed, at(1s), key, 1)), Sequence{1});
}

void JournalTest::unknownKeyIsRejectedWithItsNumber()
{
    Journal journal;
    journal.internKey("a");
    journal.internKey("b");
    const std::string message =
        rejection(journal, eventOf(EventKind::callStarted, at(0s), KeyId{17}, 1));
    QVERIFY2(mentions(message, "17"), message.c_str());
    QVERIFY2(mentions(message, "only 2"), message.c_str());
    QVERIFY(rejection(journal, eventOf(EventKind::callStarted, at(0s), KeyId{2}, 1)) != "taken");
    QVERIFY(rejection(journal, eventOf(EventKind::callStarted, at(0s), KeyId{1}, 1)) == "taken");
}

void JournalTest::rejectedEventLeavesNoTrace()
{
    Journal journal;
    const KeyId key = journal.internKey("k");
    journal.append(eventOf(EventKind::callStarted, at(5s), key, 1));
    const journal::Totals totals = journal.totals();
    const journal::KeyState state = journal.latest(key);

    rejection(journal, eventOf(EventKind::callStarted, at(4s), key, 2));
    rejection(journal, ttlEvent(at(4s), 1s));
    rejection(journal, eventOf(EventKind::callStarted, at(6s), KeyId{1}, 2));

    QCOMPARE(journal.end(), Sequence{1});
    QVERIFY(journal.totals() == totals);
    QVERIFY(journal.latest(key) == state);
    QVERIFY(journal.ttlAt(journal.end()) == stalecache::Ttl{0s});
    QVERIFY(journal.lastTime() == at(5s));
}

void JournalTest::endAtCountsWhatHappenedAtOrBefore_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<quint64>("end");
    QTest::newRow("before all") << qint64{-1} << quint64{0};
    QTest::newRow("the first") << qint64{0} << quint64{1};
    QTest::newRow("a tick before several") << qint64{9} << quint64{1};
    QTest::newRow("several at one time") << qint64{10} << quint64{4};
    QTest::newRow("between") << qint64{15} << quint64{4};
    QTest::newRow("the last") << qint64{20} << quint64{5};
    QTest::newRow("after all") << qint64{1000} << quint64{5};
}

void JournalTest::endAtCountsWhatHappenedAtOrBefore()
{
    QFETCH(qint64, nanoseconds);
    QFETCH(quint64, end);
    Journal journal;
    for (const auto time : {0ns, 10ns, 10ns, 10ns, 20ns})
        journal.append(healthEvent(at(time), journal::Health::healthy));
    QCOMPARE(journal.endAt(at(Duration{nanoseconds})), Sequence{end});
}

void JournalTest::textsAreKeptOnce()
{
    Journal journal;
    const TextId first = journal.internText("timed out");
    const TextId second = journal.internText("404 Not Found");
    QVERIFY(first != second);
    QVERIFY(journal.internText(std::string{"timed out"}) == first);
    QVERIFY(journal.text(first) == "timed out");
    QVERIFY(journal.text(second) == "404 Not Found");
    QVERIFY(journal.text(journal::noText).empty());
    QVERIFY(journal.internText("") != journal::noText);
    // Keys have numbers of their own.
    QCOMPARE(journal.keyCount(), std::size_t{0});
}

void JournalTest::keysAreNumberedInTheOrderOfFirstSight()
{
    Journal journal;
    QVERIFY(!journal.findKey("b"));
    QVERIFY(journal.internKey("b") == KeyId{0});
    QVERIFY(journal.internKey("a") == KeyId{1});
    QVERIFY(journal.internKey("b") == KeyId{0});
    QCOMPARE(journal.keyCount(), std::size_t{2});
    QVERIFY(journal.findKey("a") == KeyId{1});
    QVERIFY(!journal.findKey("c"));
    QVERIFY(journal.keyName(KeyId{0}) == "b");
    QVERIFY(journal.keyName(journal::noKey).empty());
    QVERIFY(journal.latest(KeyId{1}) == journal::KeyState{});
    QCOMPARE(journal.track(KeyId{1}).size(), std::size_t{0});
}

void JournalTest::keysAreKnownFromTheInstantTheyWereNamed()
{
    Journal journal;
    QCOMPARE(journal.keyCountAt({0, at(1h)}), std::size_t{0});
    const KeyId first = journal.internKey("first");
    journal.append(eventOf(EventKind::callStarted, at(1s), first, 1));
    const KeyId second = journal.internKey("second", at(5s)); // and nothing happens to it
    journal.internKey("third", at(5s));
    journal.internKey("fourth"); // not before what is known already
    QCOMPARE(journal.internKey("second", at(9s)), second);
    journal.append(eventOf(EventKind::cacheRefreshed, at(7s), first, 1));

    QCOMPARE(journal.keyCountAt({0, at(0s)}), std::size_t{1});
    QCOMPARE(journal.keyCountAt({1, at(5s) - Duration{1}}), std::size_t{1});
    QCOMPARE(journal.keyCountAt({1, at(5s)}), std::size_t{4});
    QCOMPARE(journal.keyCountAt({2, at(7s)}), std::size_t{4});
    QVERIFY(journal.isKnownAt(first, {0, at(0s)}));
    QVERIFY(!journal.isKnownAt(second, {1, at(4s)}));
    QVERIFY(journal.isKnownAt(second, {1, at(5s)}));
    QVERIFY(!journal.isKnownAt(journal::noKey, {2, at(7s)}));
}

void JournalTest::keyIsKnownBeforeTheFirstEventOfItsTime()
{
    Journal journal;
    const KeyId first = journal.internKey("first");
    journal.append(eventOf(EventKind::callStarted, at(1s), first, 1));
    const KeyId second = journal.internKey("second", at(1s));
    journal.append(eventOf(EventKind::callStarted, at(1s), second, 2));
    QCOMPARE(journal.keyCountAt({0, at(1s)}), std::size_t{1});
    QCOMPARE(journal.keyCountAt({1, at(1s)}), std::size_t{2});
}

void JournalTest::unusualNamesAreKeptByteForByte_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("empty") << QByteArray{""};
    QTest::newRow("line breaks") << QByteArray{"a\nb\r\nc"};
    QTest::newRow("quotes") << QByteArray{"\"'`"};
    QTest::newRow("zero byte") << QByteArray{"a\0b", 3};
    QTest::newRow("emoji") << QByteArray{"\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x94\xA7"};
    QTest::newRow("right to left") << QByteArray{"\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D"};
    QTest::newRow("a megabyte") << QByteArray{1 << 20, 'x'};
    QTest::newRow("no text at all") << QByteArray{"\xFF\xFE"};
}

void JournalTest::unusualNamesAreKeptByteForByte()
{
    QFETCH(QByteArray, name);
    const std::string text = name.toStdString();
    Journal journal;
    const KeyId key = journal.internKey(text);
    QVERIFY(journal.keyName(key) == text);
    QVERIFY(journal.findKey(text) == key);
    QVERIFY(journal.internKey(text + "x") != key);
    QVERIFY(journal.text(journal.internText(text)) == text);
}

void JournalTest::viewsOfNamesStayValidWhileOthersAreAdded()
{
    Journal journal;
    const std::string_view name = journal.keyName(journal.internKey("user:1"));
    const char *const place = name.data();
    for (int n = 0; n < 10'000; ++n)
        journal.internKey(std::to_string(n));
    QVERIFY(journal.keyName(KeyId{0}).data() == place);
    QVERIFY(name == "user:1");
}

void JournalTest::eventTextFillsInKeyAndTime_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("text");
    const QByteArray value = "fresh data for {key} at {time}";
    QTest::newRow("plain text") << QByteArray{"timed out"} << QByteArray{"k"}
                                << QByteArray{"timed out"};
    QTest::newRow("value") << value << QByteArray{"user:1"}
                           << QByteArray{"fresh data for user:1 at 00:00:41.200"};
    QTest::newRow("key named {key}")
        << value << QByteArray{"{key}"} << QByteArray{"fresh data for {key} at 00:00:41.200"};
    QTest::newRow("key named {time}")
        << value << QByteArray{"{time}"} << QByteArray{"fresh data for {time} at 00:00:41.200"};
    QTest::newRow("key with braces")
        << value << QByteArray{"{{key}}{"} << QByteArray{"fresh data for {{key}}{ at 00:00:41.200"};
    QTest::newRow("several of each") << QByteArray{"{key}{key}{time}{time}"} << QByteArray{"k"}
                                     << QByteArray{"kk00:00:41.20000:00:41.200"};
    QTest::newRow("other braces") << QByteArray{"{\"id\": 1} {keys} {"} << QByteArray{"k"}
                                  << QByteArray{"{\"id\": 1} {keys} {"};
    QTest::newRow("empty") << QByteArray{""} << QByteArray{"k"} << QByteArray{""};
}

void JournalTest::eventTextFillsInKeyAndTime()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, text);
    Journal journal;
    Event event =
        eventOf(EventKind::cacheRefreshed, at(41s + 200ms), journal.internKey(key.toStdString()));
    QVERIFY(journal.eventText(event).empty());
    event.text = journal.internPattern(pattern.toStdString());
    QCOMPARE(QByteArray::fromStdString(journal.eventText(event)), text);
    // The text itself stays as it was.
    QVERIFY(journal.text(event.text) == pattern.toStdString());
    QVERIFY(journal.isPattern(event.text));
    QVERIFY(journal.internPattern(pattern.toStdString()) == event.text);

    // And an equal one from outside is told as it is.
    const TextId literal = journal.internText(pattern.toStdString());
    QVERIFY(literal != event.text && !journal.isPattern(literal));
    event.text = literal;
    QCOMPARE(QByteArray::fromStdString(journal.eventText(event)), pattern);
    QVERIFY(journal.internText(pattern.toStdString()) == literal);
}

QTEST_APPLESS_MAIN(JournalTest)
#include "tst_journal.moc"

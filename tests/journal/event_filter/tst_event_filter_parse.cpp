// What the filter language takes, and what it says about what it does not take.

#include <QTest>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <journal/event_filter.h>

using namespace std::chrono_literals;
using journal::Comparison;
using journal::EventFilter;
using journal::EventKind;
using journal::FilterError;
using journal::FilterField;
using journal::FilterTerm;
using journal::Glob;
using journal::maskOf;
using journal::Outcome;
using Kind = FilterError::Kind;

Q_DECLARE_METATYPE(FilterTerm)

namespace {

FilterTerm words(FilterField field, journal::WordMask mask)
{
    FilterTerm term;
    term.field = field;
    term.mask = mask;
    return term;
}

FilterTerm measure(FilterField field, Comparison comparison, journal::Duration bound)
{
    FilterTerm term;
    term.field = field;
    term.comparison = comparison;
    term.bound = bound;
    return term;
}

FilterTerm globs(FilterField field, std::vector<Glob> patterns)
{
    FilterTerm term;
    term.field = field;
    term.globs = std::move(patterns);
    return term;
}

FilterTerm calls(std::vector<journal::CallNumber> numbers)
{
    FilterTerm term;
    term.field = FilterField::call;
    term.calls = std::move(numbers);
    return term;
}

FilterTerm negated(FilterTerm term)
{
    term.negated = true;
    return term;
}

} // namespace

class EventFilterParseTest : public QObject
{
    Q_OBJECT

private slots:
    void aTermIsUnderstood_data();
    void aTermIsUnderstood();
    void termsStandSideBySide();
    void emptyTextLetsAllPass();
    void aMistakeIsPointedAt_data();
    void aMistakeIsPointedAt();
    void acceptedWordsAreAccepted();
    void randomTextNeverPointsOutsideItself();
    void aFilterForAKeyPicksThatKey_data();
    void aFilterForAKeyPicksThatKey();
    void aWordMayBecomeAField_data();
    void aWordMayBecomeAField();
};

void EventFilterParseTest::aTermIsUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FilterTerm>("term");
    const auto row = [](const char *text, const FilterTerm &term) {
        QTest::newRow(text) << QString::fromUtf8(text) << term;
    };
    using enum FilterField;
    row("foo", globs(FilterField::text, {Glob::literal("foo")}));
    row("a,b", globs(FilterField::text, {Glob::literal("a,b")}));
    row("user:1", globs(FilterField::text, {Glob::literal("user:1")}));
    row("page:7", globs(FilterField::text, {Glob::literal("page:7")}));
    row("a=b", globs(FilterField::text, {Glob::literal("a=b")}));
    row("us*r", globs(FilterField::text, {Glob::wild("us*r")}));
    row("\"two words\"", globs(FilterField::text, {Glob::literal("two words")}));
    row(R"("a\"b\\c\n\x41\q*")", globs(FilterField::text, {Glob::literal("a\"b\\c\nAq*")}));
    row("-foo", negated(globs(FilterField::text, {Glob::literal("foo")})));
    row("key:user:*", globs(key, {Glob::wild("user:*")}));
    row("KEY:a", globs(key, {Glob::literal("a")}));
    row("key:a,b*", globs(key, {Glob::literal("a"), Glob::wild("b*")}));
    row("key:\"a,b\",\"c d\"", globs(key, {Glob::literal("a,b"), Glob::literal("c d")}));
    row("key:\"*\"", globs(key, {Glob::literal("*")}));
    row("key:ключ😀", globs(key, {Glob::literal("ключ😀")}));
    row("event:stale", words(event, maskOf(EventKind::staleServed)));
    row("event:call", words(event, maskOf(EventKind::callStarted)));
    row("event:started", words(event, maskOf(EventKind::callStarted)));
    row("event:ref", words(event, maskOf(EventKind::cacheRefreshed)));
    row("event:e",
        words(event, maskOf(EventKind::errorPropagated) | maskOf(EventKind::entryExpired)));
    row("-event:Stale,HEALTH",
        negated(words(event, maskOf(EventKind::staleServed) | maskOf(EventKind::healthChanged))));
    row("outcome:error", words(outcome, maskOf(Outcome::errorPropagated)));
    row("outcome:stale,unstored",
        words(outcome, maskOf(Outcome::staleServed) | maskOf(Outcome::freshUnstored)));
    row("outcome:outdated", words(outcome, journal::outOfDateMask));
    row("reason:expired", words(reason, maskOf(stalecache::PropagateReason::expired)));
    row("reason:superseded",
        words(reason, maskOf(stalecache::SkipReason::superseded) << journal::firstSkipReason));
    row("call:37", calls({37}));
    row("call:1,4294967295", calls({1, 4294967295}));
    row("age>5s", measure(age, Comparison::greater, 5s));
    row("age>=1.5s", measure(age, Comparison::greaterOrEqual, 1500ms));
    row("left<3s", measure(left, Comparison::less, 3s));
    row("latency<=50ms", measure(latency, Comparison::lessOrEqual, 50ms));
    row("time>1:30", measure(time, Comparison::greater, 90s));
    row("-Age>0", negated(measure(age, Comparison::greater, 0s)));
}

void EventFilterParseTest::aTermIsUnderstood()
{
    QFETCH(QString, text);
    QFETCH(FilterTerm, term);
    const auto filter = EventFilter::parse(text.toStdString());
    QVERIFY(filter.has_value());
    QCOMPARE(filter->terms().size(), 1U);
    QVERIFY(filter->terms().front() == term);
}

void EventFilterParseTest::termsStandSideBySide()
{
    const auto filter = EventFilter::parse("  key:user:* event:stale\tage>5s -outcome:error \n");
    QVERIFY(filter.has_value());
    QCOMPARE(filter->terms().size(), 4U);
    QVERIFY(filter->terms()[0].field == FilterField::key);
    QVERIFY(filter->terms()[1].field == FilterField::event);
    QVERIFY(filter->terms()[2].field == FilterField::age);
    QVERIFY(filter->terms()[3].field == FilterField::outcome && filter->terms()[3].negated);
    QVERIFY(!filter->isEmpty());
}

void EventFilterParseTest::emptyTextLetsAllPass()
{
    QVERIFY(EventFilter::parse("")->isEmpty());
    QVERIFY(EventFilter::parse(" \t ")->isEmpty());
}

void EventFilterParseTest::aMistakeIsPointedAt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("accepted"); // one of them
    const auto row = [](const char *text, Kind kind, int position, const char *given,
                        const char *accepted) {
        QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(kind) << position
                            << QString::fromUtf8(given) << QString::fromUtf8(accepted);
    };
    row("kye:a", Kind::unknownField, 0, "kye", "key:");
    row("a -evnt:stale", Kind::unknownField, 3, "evnt", "event:");
    row("outcomes:error", Kind::unknownField, 0, "outcomes", "outcome:");
    row("size>5", Kind::unknownField, 0, "size", "age>");
    row("key>5", Kind::needsColon, 0, "key>", "key:");
    row("event=stale", Kind::needsColon, 0, "event=", "event:");
    row("age:5s", Kind::needsComparison, 0, "age:", ">=");
    row("x time=5s", Kind::needsComparison, 2, "time=", "<");
    row("a - b", Kind::missingTerm, 2, "-", "key:");
    row("key:", Kind::missingValue, 0, "key:", "user:*");
    row("key:,a", Kind::missingValue, 0, "key:", "user:*");
    row("event:stale, x", Kind::missingValue, 0, "event:stale,", "expired");
    row("age>", Kind::missingValue, 0, "age>", "5s");
    row("😀 event:stael", Kind::unknownWord, 11, "stael", "stale");
    row("outcome:stale,none", Kind::unknownWord, 14, "none", "unstored");
    row("event:\"\"", Kind::unknownWord, 6, "\"\"", "stale");
    row("call:x", Kind::notANumber, 5, "x", "37");
    row("call:1,-2", Kind::notANumber, 7, "-2", "37");
    row("call:\"\"", Kind::notANumber, 5, "\"\"", "37");
    row("call:4294967296", Kind::tooLarge, 5, "4294967296", "1 … 4294967295");
    row("age>x", Kind::notASpan, 4, "x", "250ms");
    row("age>5q", Kind::notASpan, 4, "5q", "1:30");
    row("left<-3s", Kind::notASpan, 5, "-3s", "5s");
    row("latency>=50", Kind::missingUnit, 9, "50", "50ms");
    row("age>999999999999999s", Kind::tooLarge, 4, "999999999999999s", "0s … 100000d");
    row("age>0.1ns", Kind::tooSmall, 4, "0.1ns", "0s");
    row("\"abc", Kind::unclosedQuote, 0, "\"abc", "\"");
    row("key:\"a\\\"", Kind::unclosedQuote, 4, "\"a\\\"", "\"");
}

void EventFilterParseTest::aMistakeIsPointedAt()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(int, position);
    QFETCH(QString, given);
    QFETCH(QString, accepted);
    const auto filter = EventFilter::parse(text.toStdString());
    QVERIFY(!filter.has_value());
    const FilterError &error = filter.error();
    QCOMPARE(static_cast<int>(error.kind), kind);
    QCOMPARE(static_cast<int>(error.position), position);
    QCOMPARE(QString::fromStdString(error.given), given);
    QCOMPARE(text.toStdString().substr(error.position, error.length), error.given);
    QVERIFY(std::ranges::find(error.accepted, accepted.toStdString()) != error.accepted.end());
}

void EventFilterParseTest::acceptedWordsAreAccepted()
{
    for (const char *field : {"event", "outcome", "reason", "call", "key"}) {
        const auto failed = EventFilter::parse(std::string{field} + ":");
        QVERIFY(!failed.has_value());
        for (const std::string &word : failed.error().accepted)
            QVERIFY2(EventFilter::parse(std::string{field} + ":" + word).has_value(), word.c_str());
    }
    for (const char *field : {"age", "left", "latency", "time"}) {
        const auto failed = EventFilter::parse(std::string{field} + ">5");
        for (const std::string &span : failed.error().accepted)
            QVERIFY2(EventFilter::parse(std::string{field} + ">" + span).has_value(), span.c_str());
    }
}

void EventFilterParseTest::randomTextNeverPointsOutsideItself()
{
    constexpr std::string_view pieces[]{"key",     "event",
                                        "outcome", "call",
                                        "age",     "left",
                                        "latency", "time",
                                        "reason",  ":",
                                        ">",       "<",
                                        "=",       ",",
                                        "-",       " ",
                                        "\"",      "\\",
                                        "5",       "s",
                                        "ms",      "stale",
                                        "*",       "?",
                                        "\xC3",    "\xA9",
                                        "😀",      "\t",
                                        "1:30",    ".",
                                        "\\x4",    "9999999999999999999",
                                        "kye",     std::string_view{"\0", 1}};
    std::mt19937_64 random{7};
    int failed = 0;
    for (int run = 0; run < 50'000; ++run) {
        std::string text;
        for (std::uint64_t n = random() % 8; n > 0; --n)
            text += pieces[random() % std::size(pieces)];
        const auto filter = EventFilter::parse(text);
        if (filter)
            continue;
        ++failed;
        const FilterError &error = filter.error();
        QVERIFY2(error.position + error.length <= text.size(), text.c_str());
        QVERIFY2(error.length > 0, text.c_str());
        QCOMPARE(text.substr(error.position, error.length), error.given);
        QVERIFY2(!error.accepted.empty(), text.c_str());
    }
    QVERIFY(failed > 1000 && failed < 49'000);
}

void EventFilterParseTest::aFilterForAKeyPicksThatKey_data()
{
    QTest::addColumn<QString>("key");
    for (const char *key : {"user:1", "a b", "a,b", "say \"hi\"", "back\\slash", "line\nbreak\r\t",
                            "star*", "what?", "مفتاح 😀", "-minus", "x", "\x01\x7F", "\\n", ""})
        QTest::newRow(key) << QString::fromUtf8(key);
}

void EventFilterParseTest::aFilterForAKeyPicksThatKey()
{
    QFETCH(QString, key);
    const std::string name = key.toStdString();
    const std::string text = journal::filterForKey(name);
    QVERIFY(text.find_first_of("\n\r\t") == std::string::npos);
    const auto filter = EventFilter::parse(text);
    QVERIFY2(filter.has_value(), text.c_str());
    QCOMPARE(filter->terms().size(), 1U);
    QVERIFY(filter->terms().front() == globs(FilterField::key, {Glob::exact(name)}));
}

void EventFilterParseTest::aWordMayBecomeAField_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("may");
    QTest::newRow("beginning") << "out" << true;
    QTest::newRow("whole") << "key:a Event" << true;
    QTest::newRow("excluded") << "-ag" << true;
    QTest::newRow("other word") << "user" << false;
    QTest::newRow("inside a value") << "key:out" << false;
    QTest::newRow("with its colon") << "event:" << false;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("space behind") << "key " << false;
}

void EventFilterParseTest::aWordMayBecomeAField()
{
    QFETCH(QString, text);
    QTEST(journal::mayBecomeField(text.toStdString()), "may");
}

QTEST_APPLESS_MAIN(EventFilterParseTest)
#include "tst_event_filter_parse.moc"

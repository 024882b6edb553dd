// Spans of time as people type them.

#include <QTest>

#include <journal/event_filter_span.h>

using namespace std::chrono_literals;
using journal::SpanError;

class EventFilterSpanTest : public QObject
{
    Q_OBJECT

private slots:
    void aSpanIsExact_data();
    void aSpanIsExact();
    void whatIsNoSpanIsRefused_data();
    void whatIsNoSpanIsRefused();
};

void EventFilterSpanTest::aSpanIsExact_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qlonglong>("nanoseconds");
    const auto row = [](const char *text, std::chrono::nanoseconds span) {
        QTest::newRow(text) << QString::fromUtf8(text) << qlonglong{span.count()};
    };
    row("0", 0ns);
    row("0.0", 0ns);
    row("1ns", 1ns);
    row("2us", 2us);
    row("2µs", 2us);
    row("2μs", 2us);
    row("250ms", 250ms);
    row("5s", 5s);
    row("5S", 5s);
    row("1.000000001s", 1'000'000'001ns);
    row("1.0000000019s", 1'000'000'001ns);
    row("1.9ns", 1ns);
    row("0.001us", 1ns);
    row("0.0000000ns", 0ns);
    row("1:00.0000000001", 1min);
    row("1.5m", 90s);
    row("2min", 2min);
    row("0.5h", 30min);
    row("1d", 24h);
    row("106751d", 24h * 106751);
    row("1:30", 90s);
    row("0:00", 0s);
    row("90:05", 90min + 5s);
    row("0:01:30.250", 90s + 250ms);
    row("123:59:59.999999999", 123h + 59min + 59s + 999'999'999ns);
}

void EventFilterSpanTest::aSpanIsExact()
{
    QFETCH(QString, text);
    QFETCH(qlonglong, nanoseconds);
    const auto span = journal::parseSpan(text.toStdString());
    QVERIFY(span.has_value());
    QCOMPARE(qlonglong{span->count()}, nanoseconds);
}

void EventFilterSpanTest::whatIsNoSpanIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("error");
    const auto row = [](const char *text, SpanError error) {
        QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(error);
    };
    for (const char *text :
         {"",       "x",     "s",          "-5s",  "5q",    "1.s",  ".5s",   "1..5s",
          "1.2.3s", "5 s",   "1:",         ":30",  "1:5",   "1:60", "1:300", "1:2:3",
          "1.5:30", "1:30s", "1:00:00:00", "1:ab", "5s,6s", "nan",  "1e3s",  "+5s"})
        row(text, SpanError::notASpan);
    row("5", SpanError::missingUnit);
    row("0.1", SpanError::missingUnit);
    row("0.0000000001", SpanError::missingUnit);
    for (const char *text : {"0.1ns", "0.999ns", "0.0009us", "0.0000000001s", "0:00.0000000001"})
        row(text, SpanError::tooSmall);
    row("106752d", SpanError::tooLarge);
    row("99999999999999999999s", SpanError::tooLarge);
    row("9999999999999:00", SpanError::tooLarge);
}

void EventFilterSpanTest::whatIsNoSpanIsRefused()
{
    QFETCH(QString, text);
    const auto span = journal::parseSpan(text.toStdString());
    QVERIFY(!span.has_value());
    QTEST(static_cast<int>(span.error()), "error");
}

QTEST_APPLESS_MAIN(EventFilterSpanTest)
#include "tst_event_filter_span.moc"

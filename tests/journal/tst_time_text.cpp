// Virtual time as text.

#include <QTest>

#include <journal/time_text.h>

class TimeText : public QObject
{
    Q_OBJECT

private slots:
    void timeReadsAsHoursMinutesSecondsMilliseconds_data();
    void timeReadsAsHoursMinutesSecondsMilliseconds();
};

void TimeText::timeReadsAsHoursMinutesSecondsMilliseconds_data()
{
    using namespace std::chrono_literals;
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, stalecache::Duration time, const char *text) {
        QTest::newRow(name) << qint64{time.count()} << QByteArray{text};
    };
    row("the beginning", 0ns, "00:00:00.000");
    row("less than a millisecond is cut", 999'999ns, "00:00:00.000");
    row("a millisecond", 1ms, "00:00:00.001");
    row("cut, not rounded", 1'999'999ns, "00:00:00.001");
    row("the end of a minute", 59s + 999ms, "00:00:59.999");
    row("a minute", 60s, "00:01:00.000");
    row("the end of an hour", 59min + 59s + 999ms, "00:59:59.999");
    row("all parts", 12h + 34min + 56s + 789ms, "12:34:56.789");
    row("a hundred hours", 100h, "100:00:00.000");
    row("the last time", stalecache::Duration::max(), "2562047:47:16.854");
    row("before the beginning", -1s, "-00:00:01.000");
    row("the first time", stalecache::Duration::min(), "-2562047:47:16.854");
}

void TimeText::timeReadsAsHoursMinutesSecondsMilliseconds()
{
    QFETCH(qint64, nanoseconds);
    QFETCH(QByteArray, text);
    const stalecache::TimePoint time{stalecache::Duration{nanoseconds}};
    QCOMPARE(QByteArray::fromStdString(journal::clockText(time)), text);
}

QTEST_APPLESS_MAIN(TimeText)
#include "tst_time_text.moc"

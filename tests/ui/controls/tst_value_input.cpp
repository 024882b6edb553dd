#include <QLocale>
#include <QTest>

#include "ui/controls/value_input.h"
#include "ui/controls/value_rules.h"

using namespace std::chrono_literals;

using stalecache::Duration;
using ui::DurationRange;

namespace {

constexpr DurationRange ttlRange{.unit = 1s, .unlimited = true};
constexpr DurationRange latencyRange{.unit = 1ms, .most = 1h};

} // namespace

class TestValueInput : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QLocale::setDefault(QLocale::c());
    }

    void ttlIsReadAsItIsTyped_data();
    void ttlIsReadAsItIsTyped();
    void badTtlIsRefusedWithWhatWouldBeAccepted_data();
    void badTtlIsRefusedWithWhatWouldBeAccepted();
    void latencyIsHeldToAnHour_data();
    void latencyIsHeldToAnHour();
    void percentageIsHeldToAHundred_data();
    void percentageIsHeldToAHundred();
    void whatIsWrittenIsReadAsTheSame_data();
    void whatIsWrittenIsReadAsTheSame();
    void stepsLandOnRoundFigures_data();
    void stepsLandOnRoundFigures();
    void failureRateStepsByFiveWithinItsRange_data();
    void failureRateStepsByFiveWithinItsRange();
    void problemNamesTheFieldTheValueAndWhatIsAccepted();
};

void TestValueInput::ttlIsReadAsItIsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Duration>("expected");
    const auto row = [](const char *text, Duration expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << expected;
    };
    row("30", 30s);
    row("30 s", 30s);
    row("30s", 30s);
    row("  30   s ", 30s);
    row("30 S", 30s);
    row("+30 s", 30s);
    row("500ms", 500ms);
    row("250 µs", 250us);
    row("250 μs", 250us);
    row("250us", 250us);
    row("7 ns", 7ns);
    row("1 ns", 1ns);
    row("0.001 µs", 1ns);
    row("0.0 ns", 0s);
    row("2 min", 2min);
    row("2m", 2min);
    row("1h", 1h);
    row("1 h 30 min", 90min);
    row("1h30m15s", 90min + 15s);
    row("2 days", 48h);
    row("1.5 s", 1500ms);
    row("٣٠ s", 30s);
    row("3,600.5 s", 3600s + 500ms);
    row("1,5 s", 1500ms);
    row("0,1", 100ms);
    row(".5 s", 500ms);
    row("5. s", 5s);
    row("0", 0s);
    row("-0 s", 0s);
    row("0 ms", 0s);
    row("123456789.123456789 s", 123456789123456789ns);
    row("unlimited", Duration::max());
    row(" UNLIMITED ", Duration::max());
    row("never", Duration::max());
    row("For ever", Duration::max());
    row("∞", Duration::max());
    row("9999999 d", Duration::max());
    row("99999999999999999999999999999999999 h", Duration::max());
}

void TestValueInput::ttlIsReadAsItIsTyped()
{
    QFETCH(const QString, text);
    QFETCH(const Duration, expected);
    const auto parsed = ui::parseDuration(text, ttlRange);
    QVERIFY2(parsed, qPrintable(text));
    QCOMPARE(parsed->count(), expected.count());
}

void TestValueInput::badTtlIsRefusedWithWhatWouldBeAccepted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("accepted");
    const QString range = QStringLiteral("0 s or more, or “unlimited”");
    const QString form =
        QStringLiteral("a time such as “30 s”, “500 ms” or “2 min”, or “unlimited”");
    const auto row = [](const char *text, const QString &accepted) {
        QTest::newRow(*text == '\0' ? "nothing" : text) << QString::fromUtf8(text) << accepted;
    };
    const QString tick = QStringLiteral("0 s, or 1 ns or more");
    row("0.1 ns", tick);
    row("0.9 ns", tick);
    row("0,0000000001 s", tick);
    row("-5 s", range);
    row("−5 s", range);
    row("-0.001 ms", range);
    row("", form);
    row("   ", form);
    row("abc", form);
    row("s", form);
    row("30 parsecs", form);
    row("300 years", form);
    row("1.2.3 s", form);
    row("1 2", form);
    row("1 h 30", form);
    row("30 s later", form);
    row("--5", form);
    row("5-3 s", form);
    row("1e3 s", form);
    row("0x10", form);
    row("nan", form);
    row("inf", form);
    row("30\nms\nx", form);
    row("unlimited s", form);
    row("99999999999999999999999999999999999999999999999999999999999999999", form);
}

void TestValueInput::badTtlIsRefusedWithWhatWouldBeAccepted()
{
    QFETCH(const QString, text);
    QFETCH(const QString, accepted);
    const auto parsed = ui::parseDuration(text, ttlRange);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().accepted, accepted);
    QCOMPARE(parsed.error().given, text.trimmed());
}

void TestValueInput::latencyIsHeldToAnHour_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("taken");
    QTest::addColumn<Duration>("expected");
    const auto row = [](const char *text, bool taken, Duration expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << taken << expected;
    };
    row("40", true, 40ms);
    row("± 10 ms", true, 10ms);
    row("±10", true, 10ms);
    row("1.5 s", true, 1500ms);
    row("0", true, 0s);
    row("1 h", true, 1h);
    row("60 min", true, 1h);
    row("60.001 min", false, {});
    row("1h 1ns", false, {});
    row("-1", false, {});
    row("unlimited", false, {});
    row("99999999999999999999999 d", false, {});
}

void TestValueInput::latencyIsHeldToAnHour()
{
    QFETCH(const QString, text);
    QFETCH(const bool, taken);
    QFETCH(const Duration, expected);
    const auto parsed = ui::parseDuration(text, latencyRange);
    QCOMPARE(parsed.has_value(), taken);
    if (taken)
        QCOMPARE(parsed->count(), expected.count());
    else
        QVERIFY(parsed.error().accepted.contains(QStringLiteral("0 s to 1 h")));
}

void TestValueInput::percentageIsHeldToAHundred_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("taken");
    QTest::addColumn<double>("expected");
    const auto row = [](const char *text, bool taken, double expected) {
        QTest::newRow(*text == '\0' ? "nothing" : text)
            << QString::fromUtf8(text) << taken << expected;
    };
    row("30", true, 30);
    row("30 %", true, 30);
    row("30%", true, 30);
    row("12,5 %", true, 12.5);
    row("12.5 percent", true, 12.5);
    row("+7", true, 7);
    row("0", true, 0);
    row("-0", true, 0);
    row("100", true, 100);
    row("100.0001", false, 0);
    row("101 %", false, 0);
    row("-1", false, 0);
    row("−1 %", false, 0);
    row("", false, 0);
    row("%", false, 0);
    row("half", false, 0);
    row("nan", false, 0);
    row("1e1", false, 0);
    row("30 % 1", false, 0);
    row("10000000000000000000000000000000000000000000000000000000000000000000", false, 0);
}

void TestValueInput::percentageIsHeldToAHundred()
{
    QFETCH(const QString, text);
    QFETCH(const bool, taken);
    QFETCH(const double, expected);
    const auto parsed = ui::parsePercent(text);
    QCOMPARE(parsed.has_value(), taken);
    if (taken)
        QCOMPARE(*parsed, expected);
    else
        QCOMPARE(parsed.error().accepted, QStringLiteral("0 to 100 %"));
}

void TestValueInput::whatIsWrittenIsReadAsTheSame_data()
{
    QTest::addColumn<Duration>("duration");
    QTest::addColumn<QString>("text");
    const auto row = [](Duration duration, const char *text) {
        QTest::newRow(text) << duration << QString::fromUtf8(text);
    };
    row(0s, "0 s");
    row(30s, "30 s");
    row(1500ms, "1.5 s");
    row(500ms, "500 ms");
    row(2min, "2 min");
    row(90s, "90 s");
    row(90min, "90 min");
    row(1h, "1 h");
    row(72h, "72 h");
    row(1ns, "1 ns");
    row(1500ns, "1.5 µs");
    row(1234567891ns, "1234567.891 µs");
    row(Duration::max(), "unlimited");
}

void TestValueInput::whatIsWrittenIsReadAsTheSame()
{
    QFETCH(const Duration, duration);
    QFETCH(const QString, text);
    QCOMPARE(ui::durationInputText(duration), text);
    QCOMPARE(ui::parseDuration(text, ttlRange)->count(), duration.count());
    for (const QLocale::Language language : {QLocale::German, QLocale::French, QLocale::English}) {
        QLocale::setDefault(QLocale{language});
        const auto read = ui::parseDuration(ui::durationInputText(duration), ttlRange);
        QVERIFY2(read, qPrintable(ui::durationInputText(duration)));
        QCOMPARE(read->count(), duration.count());
        QCOMPARE(*ui::parsePercent(ui::percentInputText(12.5)), 12.5);
    }
}

void TestValueInput::stepsLandOnRoundFigures_data()
{
    QTest::addColumn<bool>("isTtl");
    QTest::addColumn<Duration>("from");
    QTest::addColumn<int>("steps");
    QTest::addColumn<Duration>("expected");
    const auto row = [](const char *name, bool isTtl, Duration from, int steps, Duration expected) {
        QTest::newRow(name) << isTtl << from << steps << expected;
    };
    row("up", true, 30s, 1, 35s);
    row("down", true, 30s, -1, 25s);
    row("up to the next round figure", false, 43ms, 1, 50ms);
    row("down to the next round figure", false, 43ms, -1, 40ms);
    row("down over the border of two widths", false, 100ms, -1, 90ms);
    row("up over the border of two widths", true, 59s, 1, 60s);
    row("minutes", true, 2min, 1, 150s);
    row("down from zero", true, 0s, -1, 0s);
    row("down from a nanosecond", true, 1ns, -1, 0s);
    row("up from zero", false, 0s, 1, 1ms);
    row("many", true, 0s, 10, 10ms);
    row("a latency ends at its most", false, 1h, 1, 1h);
    row("a TTL of a day goes on to unlimited", true, 24h, 1, Duration::max());
    row("from unlimited to a day", true, Duration::max(), -1, 24h);
    row("unlimited ends there", true, Duration::max(), 3, Duration::max());
}

void TestValueInput::stepsLandOnRoundFigures()
{
    QFETCH(const bool, isTtl);
    QFETCH(const Duration, from);
    QFETCH(const int, steps);
    QFETCH(const Duration, expected);
    QCOMPARE(ui::steppedDuration(from, steps, isTtl ? ttlRange : latencyRange).count(),
             expected.count());
}

void TestValueInput::failureRateStepsByFiveWithinItsRange_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("expected");
    QTest::newRow("down") << 100'000 << -1 << 95'000;
    QTest::newRow("up") << 95'000 << 1 << 100'000;
    QTest::newRow("up at the end") << 100'000 << 1 << 100'000;
    QTest::newRow("down at the end") << 0 << -1 << 0;
    QTest::newRow("up to a round figure") << 12'500 << 1 << 15'000;
    QTest::newRow("down to a round figure") << 12'500 << -1 << 10'000;
    QTest::newRow("many") << 50'000 << -10 << 0;
}

void TestValueInput::failureRateStepsByFiveWithinItsRange()
{
    QFETCH(const int, from);
    QFETCH(const int, steps);
    QFETCH(const int, expected);
    QCOMPARE(ui::failureRateRules().step(from, steps), std::int64_t{expected});
}

void TestValueInput::problemNamesTheFieldTheValueAndWhatIsAccepted()
{
    QString text = ui::problemText(QStringLiteral("TTL"),
                                   ui::parseDuration(QStringLiteral("−5 s"), ttlRange).error());
    text.remove(QChar(0x2068)).remove(QChar(0x2069)); // the marks of the text's direction
    QCOMPARE(text, QStringLiteral("TTL: “−5 s” was given; give 0 s or more, or “unlimited”."));
    QCOMPARE(ui::problemText(QStringLiteral("Failure rate"), ui::parsePercent({}).error()),
             QStringLiteral("Failure rate: nothing was given; give 0 to 100 %."));
}

QTEST_APPLESS_MAIN(TestValueInput)
#include "tst_value_input.moc"

// The figures and words that all views share.

#include <QFontMetrics>
#include <QLocale>
#include <QTest>

#include "ui/theme/wording.h"

using namespace std::chrono_literals;
using journal::Duration;

Q_DECLARE_METATYPE(journal::Duration)

class TestWording : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
    }

    void spansAreCutNotRounded_data()
    {
        QTest::addColumn<Duration>("span");
        QTest::addColumn<QString>("text");
        const auto row = [](Duration span, const char *text) {
            QTest::newRow(text) << span << QString::fromUtf8(text);
        };
        row(0ns, "0.0 s");
        row(4299ms, "4.2 s");
        row(9999ms, "9.9 s");
        row(10s, "10 s");
        row(59'999ms, "59 s");
        row(60s, "1:00");
        row(61s, "1:01");
        row(3599s, "59:59");
        row(3600s, "1:00:00");
        row(100h + 61s, "100:01:01");
        row(-3200ms, "−3.2 s");
        row(Duration::max(), "for ever");
        row(Duration::min(), "−2562047:47:16");
    }

    void spansAreCutNotRounded()
    {
        QFETCH(Duration, span);
        QFETCH(QString, text);
        QCOMPARE(ui::spanText(span), text);
    }

    void exactSpansGoToTheLastDigit_data()
    {
        QTest::addColumn<Duration>("span");
        QTest::addColumn<QString>("text");
        QTest::newRow("milliseconds") << Duration{4218ms} << QStringLiteral("4.218 s");
        QTest::newRow("nanoseconds")
            << Duration{4'218'000'001ns} << QStringLiteral("4.218000001 s");
        QTest::newRow("negative") << Duration{-1ns} << QStringLiteral("−0.000000001 s");
        QTest::newRow("for ever") << Duration::max() << QStringLiteral("for ever");
    }

    void exactSpansGoToTheLastDigit()
    {
        QFETCH(Duration, span);
        QFETCH(QString, text);
        QCOMPARE(ui::exactSpanText(span), text);
    }

    void latencies_data()
    {
        QTest::addColumn<Duration>("latency");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << Duration{0ns} << QStringLiteral("0 ms");
        QTest::newRow("fine") << Duration{1'290us} << QStringLiteral("1.2 ms");
        QTest::newRow("whole") << Duration{38ms} << QStringLiteral("38 ms");
        QTest::newRow("cut") << Duration{38'999us} << QStringLiteral("38 ms");
        QTest::newRow("seconds") << Duration{1205ms} << QStringLiteral("1.20 s");
    }

    void latencies()
    {
        QFETCH(Duration, latency);
        QFETCH(QString, text);
        QCOMPARE(ui::latencyText(latency), text);
    }

    void ttls_data()
    {
        QTest::addColumn<Duration>("ttl");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << Duration{0s} << QStringLiteral("0 s");
        QTest::newRow("ms") << Duration{250ms} << QStringLiteral("250 ms");
        QTest::newRow("seconds") << Duration{30s} << QStringLiteral("30 s");
        QTest::newRow("fraction") << Duration{1500ms} << QStringLiteral("1.5 s");
        QTest::newRow("minutes") << Duration{2min} << QStringLiteral("2 min");
        QTest::newRow("hours") << Duration{3h} << QStringLiteral("3 h");
        QTest::newRow("unlimited") << Duration::max() << QStringLiteral("unlimited");
    }

    void ttls()
    {
        QFETCH(Duration, ttl);
        QFETCH(QString, text);
        QCOMPARE(ui::ttlText(ttl), text);
    }

    void durationsThatWereSetLoseNoDigit_data()
    {
        QTest::addColumn<Duration>("duration");
        QTest::addColumn<QString>("text");
        const auto row = [](Duration duration, const char *text) {
            QTest::newRow(text) << duration << QString::fromUtf8(text);
        };
        row(0s, "0 s");
        row(500ms, "500 ms");
        row(1500us, "1.5 ms");
        row(1ns, "0.000001 ms");
        row(5s, "5 s");
        row(1500ms, "1.5 s");
        row(90s, "90 s");
        row(120s, "2 min");
        row(7200s, "2 h");
    }

    void durationsThatWereSetLoseNoDigit()
    {
        QFETCH(Duration, duration);
        QFETCH(QString, text);
        QCOMPARE(ui::durationText(duration), text);
    }

    void settingsAreToldInTheirUnits_data()
    {
        using journal::Setting;
        QTest::addColumn<int>("setting");
        QTest::addColumn<qlonglong>("value");
        QTest::addColumn<QString>("text");
        const auto row = [](Setting setting, Duration value, const char *text) {
            QTest::newRow(text) << static_cast<int>(setting) << qlonglong{value.count()}
                                << QString::fromUtf8(text);
        };
        row(Setting::trafficRate, Duration{1'000'000'000}, "traffic: 1000000 calls/s");
        row(Setting::failureRate, Duration{12'500}, "failure rate is 12.5 %");
        row(Setting::retries, Duration{0}, "no retries");
        row(Setting::retries, Duration{1}, "1 retry at most");
        row(Setting::retries, Duration{3}, "3 retries at most");
        row(Setting::failFirst, Duration{1}, "the first request fails");
        row(Setting::breakerFailures, Duration{5}, "the breaker opens after 5 failures in a row");
        row(Setting::breakerProbes, Duration{1}, "the breaker closes after 1 successful probe");
        row(Setting::breakerOpenFor, 5s, "the breaker stays open for 5 s");
        row(Setting::timeout, 500ms, "each attempt times out after 500 ms");
        row(Setting::flapUp, 0s, "no flapping");
        row(Setting::trafficKeys, Duration{1}, "traffic calls 1 key");
        row(Setting::retryFactor, Duration{1500}, "each wait is 1.5 times the one before");
        row(Setting::health, Duration{1}, "the switch is set to failing");
        row(Setting::keptTimeout, 500ms, "timeout: 500 ms, not in force");
        row(Setting::keptRetries, Duration{3}, "retries: 3, not in force");
    }

    void settingsAreToldInTheirUnits()
    {
        QFETCH(int, setting);
        QFETCH(qlonglong, value);
        journal::Journal journal;
        journal::Event event;
        event.kind = journal::EventKind::settingChanged;
        event.detail = static_cast<std::uint8_t>(setting);
        event.span = Duration{value};
        QTEST(ui::eventDetail(journal, journal.append(event)), "text");
    }

    void everySettingHasAText()
    {
        journal::Journal journal;
        for (int setting = 0; setting < journal::settingCount; ++setting)
            for (const int value : {0, 1, 2}) {
                journal::Event event;
                event.kind = journal::EventKind::settingChanged;
                event.detail = static_cast<std::uint8_t>(setting);
                event.span = Duration{value};
                QVERIFY2(!ui::eventDetail(journal, journal.append(event)).isEmpty(),
                         qPrintable(QString::number(setting)));
            }
    }

    void whatThePolicyDidIsTold()
    {
        using journal::EventKind;
        journal::Journal journal;
        const auto told = [&](EventKind kind, int detail, Duration span, int more = 0) {
            journal::Event event;
            event.kind = kind;
            event.detail = static_cast<std::uint8_t>(detail);
            event.span = span;
            event.more = static_cast<std::uint8_t>(more);
            event.text = journal.internText("503");
            return ui::eventDetail(journal, journal.append(event));
        };
        QCOMPARE(told(EventKind::attemptStarted, 2, {}), QStringLiteral("attempt 2"));
        QCOMPARE(told(EventKind::attemptFailed, 2, 100ms),
                 QStringLiteral("attempt 2: 503; the next one in 100 ms"));
        QCOMPARE(told(EventKind::attemptFailed, 3, -1ns),
                 QStringLiteral("attempt 3: 503; no further attempt"));
        QCOMPARE(told(EventKind::breakerChanged, 1, 5s),
                 QStringLiteral("open for 5 s: no attempt goes through"));
        QCOMPARE(told(EventKind::staleServed, 0, 1s, 0), QStringLiteral("instead of: 503"));
        QCOMPARE(told(EventKind::staleServed, 0, 1s, 1),
                 QStringLiteral("instead of: 503; out of date: the value had changed"));
    }

    void oddKeysStayOnOneLine_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("shown");
        QTest::newRow("line break") << QByteArray("a\nb\r\n") << QStringLiteral("a\\nb\\r\\n");
        QTest::newRow("tab") << QByteArray("a\tb") << QStringLiteral("a\\tb");
        QTest::newRow("bell") << QByteArray("a\x07") << QStringLiteral("a\\x07");
        QTest::newRow("separator") << QByteArray("a\u2028b") << QStringLiteral("a\\xe2\\x80\\xa8b");
        QTest::newRow("backslash") << QByteArray("a\\nb") << QStringLiteral("a\\\\nb");
        QTest::newRow("no UTF-8") << QByteArray("a\xFF") << QStringLiteral("a\\xff");
        QTest::newRow("emoji") << QByteArray("🦉") << QStringLiteral("🦉");
        QTest::newRow("right to left") << QByteArray("مفتاح") << QStringLiteral("مفتاح");
        QTest::newRow("quotes") << QByteArray("\"a'") << QStringLiteral("\"a'");
    }

    void oddKeysStayOnOneLine()
    {
        QFETCH(QByteArray, key);
        QFETCH(QString, shown);
        QCOMPARE(ui::oneLine(key.toStdString()), shown);
    }

    void everyKindOfEventHasAName()
    {
        QStringList names;
        for (int kind = 0; kind < journal::eventKindCount; ++kind)
            names += ui::eventName(static_cast<journal::EventKind>(kind));
        QVERIFY(!names.contains(QString()));
        QCOMPARE(names.removeDuplicates(), 0);
    }

    void aPercentSignInAnErrorIsLeftAlone()
    {
        journal::Journal journal;
        journal::Event event;
        event.kind = journal::EventKind::errorPropagated;
        event.key = journal.internKey("k");
        event.text = journal.internText("disk 100%2 full");
        const journal::Sequence at = journal.append(event);
        QCOMPARE(ui::eventDetail(journal, at),
                 QStringLiteral("disk 100%2 full; nothing stored for this key"));
    }

    void digitsHaveOneWidth()
    {
        const QFontMetricsF metrics(ui::withTabularDigits(QFont()));
        for (const QChar digit : QStringLiteral("123456789"))
            QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(u'0'));
    }
};

QTEST_MAIN(TestWording)
#include "tst_wording.moc"

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
        QTest::newRow("fraction") << Duration{1500ms} << QStringLiteral("1.500 s");
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

    void oddKeysStayOnOneLine_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("shown");
        QTest::newRow("line break") << QByteArray("a\nb\r\n") << QStringLiteral("a\\nb\\r\\n");
        QTest::newRow("tab") << QByteArray("a\tb") << QStringLiteral("a\\tb");
        QTest::newRow("bell") << QByteArray("a\x07") << QStringLiteral("a\\u0007");
        QTest::newRow("separator") << QByteArray("a\u2028b") << QStringLiteral("a\\u2028b");
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

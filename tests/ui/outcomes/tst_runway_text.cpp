#include <QLocale>
#include <QTest>

#include "ui/outcomes/outcome_figures.h"
#include "ui/outcomes/runway_text.h"
#include "ui/outcomes/share_text.h"

using namespace std::chrono_literals;

using journal::Duration;
using journal::KeyId;
using journal::Runway;

namespace {

/// Without the marks of a text's direction.
QString plain(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

} // namespace

class TestRunwayText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
    }

    void runwayIsSaidInWords_data();
    void runwayIsSaidInWords();
    void nameOfAKeyIsNoMarkupAndNotLong();
    void titleSaysWhetherItIsFailing();
    void shareIsRoundedToTenths_data();
    void shareIsRoundedToTenths();
    void differenceIsOfWhatIsShown_data();
    void differenceIsOfWhatIsShown();
};

void TestRunwayText::runwayIsSaidInWords_data()
{
    QTest::addColumn<Runway>("runway");
    QTest::addColumn<Duration>("ttl");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no key yet") << Runway{} << Duration{30s}
                                << "Nothing cached yet: no key has a fallback.";
    QTest::newRow("keys, but no fallback")
        << Runway{.keysKnown = 3} << Duration{30s}
        << "No key has a fallback: every failure reaches its caller.";
    QTest::newRow("TTL of zero")
        << Runway{.keysKnown = 3} << Duration{0s}
        << "With a TTL of 0 no key has a fallback: every failure reaches its "
           "caller.";
    QTest::newRow("some of many") << Runway{.keysKnown = 9,
                                            .usable = 7,
                                            .firstKey = KeyId{1},
                                            .firstLeft = 4200ms,
                                            .lastLeft = 12s}
                                  << Duration{30s}
                                  << "first key without a fallback in <b>4.2 s</b>: user:3<br><b>7 "
                                     "of 9</b> keys by <b>12 s</b>"
                                     "<br><b>2</b> keys have none now";
    QTest::newRow("the only one") << Runway{.keysKnown = 1,
                                            .usable = 1,
                                            .firstKey = KeyId{1},
                                            .firstLeft = 12s,
                                            .lastLeft = 12s}
                                  << Duration{30s}
                                  << "first key without a fallback in <b>12 s</b>: user:3";
    QTest::newRow("one of two")
        << Runway{.keysKnown = 2,
                  .usable = 1,
                  .firstKey = KeyId{1},
                  .firstLeft = 12s,
                  .lastLeft = 12s}
        << Duration{30s}
        << "first key without a fallback in <b>12 s</b>: user:3<br><b>1</b> key has none now";
    QTest::newRow("nothing expires")
        << Runway{.keysKnown = 2,
                  .usable = 2,
                  .firstKey = KeyId{1},
                  .firstLeft = Duration::max(),
                  .lastLeft = Duration::max()}
        << Duration::max() << "Nothing ever expires: <b>2 of 2</b> keys keep their fallback.";
}

void TestRunwayText::runwayIsSaidInWords()
{
    QFETCH(const Runway, runway);
    QFETCH(const Duration, ttl);
    QFETCH(const QString, expected);
    journal::Journal journal;
    journal.internKey("user:1");
    journal.internKey("user:3");
    QCOMPARE(plain(ui::runwayText(journal, runway, ttl)), expected);
}

void TestRunwayText::nameOfAKeyIsNoMarkupAndNotLong()
{
    journal::Journal journal;
    const KeyId markup = journal.internKey("<b>&\n");
    const KeyId longKey = journal.internKey(std::string(500, 'k'));
    const auto said = [&](KeyId key) {
        return plain(ui::runwayText(
            journal,
            {.keysKnown = 1, .usable = 1, .firstKey = key, .firstLeft = 1s, .lastLeft = 1s},
            Duration{30s}));
    };
    QVERIFY(said(markup).endsWith(QStringLiteral(": &lt;b&gt;&amp;\\n")));
    QVERIFY(said(longKey).size() < 100);
    QVERIFY(said(longKey).endsWith(QStringLiteral("k…")));
}

void TestRunwayText::titleSaysWhetherItIsFailing()
{
    QCOMPARE(ui::runwayTitle(journal::Health::failing), QStringLiteral("If this outage lasts"));
    QCOMPARE(ui::runwayTitle(journal::Health::healthy), QStringLiteral("If an outage began now"));
}

void TestRunwayText::shareIsRoundedToTenths_data()
{
    QTest::addColumn<quint64>("part");
    QTest::addColumn<quint64>("whole");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none of none") << quint64{0} << quint64{0} << "–";
    QTest::newRow("none") << quint64{0} << quint64{5} << "0.0 %";
    QTest::newRow("all") << quint64{5} << quint64{5} << "100.0 %";
    QTest::newRow("24 of 37") << quint64{24} << quint64{37} << "64.9 %";
    QTest::newRow("33 of 37") << quint64{33} << quint64{37} << "89.2 %";
    QTest::newRow("not quite all") << quint64{999'999} << quint64{1'000'000} << "> 99.9 %";
    QTest::newRow("hardly any") << quint64{1} << quint64{1'000'000} << "< 0.1 %";
    QTest::newRow("2 of 3") << quint64{2} << quint64{3} << "66.7 %";
    QTest::newRow("1 of 3") << quint64{1} << quint64{3} << "33.3 %";
    QTest::newRow("enormous") << quint64{UINT64_MAX / 2} << quint64{UINT64_MAX} << "50.0 %";
}

void TestRunwayText::shareIsRoundedToTenths()
{
    QFETCH(const quint64, part);
    QFETCH(const quint64, whole);
    QFETCH(const QString, expected);
    QCOMPARE(ui::shareText(part, whole), expected);
}

void TestRunwayText::differenceIsOfWhatIsShown_data()
{
    using ui::OutcomeFigure;
    QTest::addColumn<OutcomeFigure>("figure");
    QTest::addColumn<journal::Totals>("shown");
    QTest::addColumn<journal::Totals>("other");
    QTest::addColumn<QString>("expected");
    const journal::Totals nothing;
    const journal::Totals some{.started = 4,
                               .refreshed = 1,
                               .staleServed = 2,
                               .outOfDate = 1,
                               .errors = 1,
                               .oldestServed = 12s};
    const journal::Totals more{
        .started = 1004, .refreshed = 1, .staleServed = 1, .errors = 1, .oldestServed = 12'400ms};
    QTest::newRow("as many") << OutcomeFigure::refreshed << some << more << "=";
    QTest::newRow("fewer") << OutcomeFigure::calls << some << more << "−1000";
    QTest::newRow("more") << OutcomeFigure::outOfDate << some << more << "+1";
    QTest::newRow("more in flight") << OutcomeFigure::inFlight << more << some << "+1001";
    QTest::newRow("points of a share") << OutcomeFigure::gotValue << some << more << "+8.3";
    QTest::newRow("share of none") << OutcomeFigure::gotValue << some << nothing << "";
    QTest::newRow("ages shown alike") << OutcomeFigure::oldest << some << more << "=";
    QTest::newRow("no age") << OutcomeFigure::oldest << some << nothing << "";
    journal::Totals older = some;
    older.oldestServed = 15s;
    QTest::newRow("older") << OutcomeFigure::oldest << older << some << "+3.0 s";
    journal::Totals young = some;
    young.oldestServed = 17'900ms;
    older.oldestServed = 54'100ms;
    QTest::newRow("as it is shown") << OutcomeFigure::oldest << young << older << "−37 s";
}

void TestRunwayText::differenceIsOfWhatIsShown()
{
    QFETCH(const ui::OutcomeFigure, figure);
    QFETCH(const journal::Totals, shown);
    QFETCH(const journal::Totals, other);
    QFETCH(const QString, expected);
    QCOMPARE(ui::differenceText(figure, shown, other), expected);
}

QTEST_MAIN(TestRunwayText)
#include "tst_runway_text.moc"

// The small parts: natural order, filter, sorting in slices, widths, the bar, texts.

#include <QTest>

#include <algorithm>
#include <array>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "ui/entries/entry_filter.h"
#include "ui/entries/entry_order.h"
#include "ui/entries/entry_texts.h"
#include "ui/entries/fallback_bar.h"
#include "ui/entries/fit_columns.h"
#include "ui/entries/natural_order.h"
#include "ui/entries/sliced_sort.h"

using namespace std::chrono_literals;

class EntryPartsTest : public QObject
{
    Q_OBJECT

private slots:
    void numbersInNamesCompareAsNumbers();
    void prefixNeverContradictsTheOrder();
    void filterTakesWordsAndStates();
    void filterRefusesUnknownStates();
    void filterFindsLettersBeyondAscii();
    void slicedSortSortsWhateverTheSlices_data();
    void slicedSortSortsWhateverTheSlices();
    void eventTextsCompareAsTheyWouldBeWritten();
    void noColumnIsCut_data();
    void noColumnIsCut();
    void barShowsTheShareLeft_data();
    void barShowsTheShareLeft();
    void hugeTextsAreCutForTheScreen();
    void markupInAKeyIsShownAsItIs();
    void toolTipsOfKeysThatDifferLookDifferent();
};

void EntryPartsTest::numbersInNamesCompareAsNumbers()
{
    const std::array<std::string_view, 9> ordered{
        "", "a", "a1", "a2", "a07", "a7", "a10", "a99999999999999999999", "b"};
    for (std::size_t a = 0; a < ordered.size(); ++a)
        for (std::size_t b = 0; b < ordered.size(); ++b)
            QCOMPARE(ui::compareNaturally(ordered[a], ordered[b]) < 0, a < b);
}

void EntryPartsTest::prefixNeverContradictsTheOrder()
{
    std::mt19937 random{3};
    const auto name = [&] {
        std::string text;
        const std::string letters = "0019a:\xc3";
        const std::size_t length = random() % 26;
        while (text.size() < length)
            text += letters[random() % letters.size()];
        return text;
    };
    for (int n = 0; n < 50'000; ++n) {
        const std::string a = name();
        const std::string b = name();
        if (ui::naturalPrefix(a) < ui::naturalPrefix(b))
            QVERIFY2(ui::compareNaturally(a, b) < 0, a.c_str());
    }
}

void EntryPartsTest::filterTakesWordsAndStates()
{
    using stalecache::EntryState;
    const auto filter = ui::EntryFilter::parse(" USER  state:Expired 2 state:absent").value();
    QVERIFY(filter.passesName("my-user:12"));
    QVERIFY(!filter.passesName("user:1"));
    QVERIFY(filter.passesState(EntryState::expired));
    QVERIFY(filter.passesState(EntryState::absent));
    QVERIFY(!filter.passesState(EntryState::usable));
    QVERIFY(ui::EntryFilter::parse("  ").value().passesAll());
    QVERIFY(!ui::EntryFilter::parse("user:1").value().looksAtState());
}

void EntryPartsTest::filterRefusesUnknownStates()
{
    const auto wrong = ui::EntryFilter::parse("state:fresh");
    QVERIFY(!wrong);
    QVERIFY(wrong.error().contains("fresh") && wrong.error().contains("usable"));
    QVERIFY(!ui::EntryFilter::parse("state:"));
}

void EntryPartsTest::filterFindsLettersBeyondAscii()
{
    const auto filter = ui::EntryFilter::parse(QStringLiteral("ÄPFEL")).value();
    QVERIFY(!filter.passesAll());
    QVERIFY(filter.passesName("korb:äpfel"));
    QVERIFY(!filter.passesName("korb:apfel"));
}

void EntryPartsTest::slicedSortSortsWhateverTheSlices_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("budget");
    for (const int count : {0, 1, 1023, 1024, 1025, 5000, 20'000})
        for (const int budget : {1, 777, 100'000})
            QTest::addRow("%d by %d", count, budget) << count << budget;
}

void EntryPartsTest::slicedSortSortsWhateverTheSlices()
{
    QFETCH(const int, count);
    QFETCH(const int, budget);
    std::mt19937 random{5};
    std::vector<std::pair<unsigned, int>> items;
    items.reserve(static_cast<std::size_t>(count));
    for (int n = 0; n < count; ++n)
        items.emplace_back(random() % 100, n);
    ui::SlicedSort sort{items};
    while (!sort.step(static_cast<std::size_t>(budget), std::less{}))
        ;
    std::sort(items.begin(), items.end());
    QCOMPARE(sort.items(), items);
}

void EntryPartsTest::eventTextsCompareAsTheyWouldBeWritten()
{
    journal::Journal journal;
    std::vector<journal::Event> events;
    for (const char *key : {"user:1", "user:12", "u", "{time}"})
        for (const char *text : {"data for {key} at {time}", "data for user:1", "{key}", "{", ""})
            for (const long time : {1'000'000'000L, 7'000'000'000L}) {
                journal::Event event;
                event.key = journal.internKey(key);
                event.time = journal::TimePoint{journal::Duration{time}};
                for (const journal::TextId each :
                     {journal.internPattern(text), journal.internText(text)}) {
                    event.text = each;
                    events.push_back(event);
                }
            }
    const auto value = [](const journal::Event &event) {
        return ui::OrderValue{.number = event.time.time_since_epoch().count(),
                              .detail = journal::index(event.text),
                              .key = event.key};
    };
    for (const journal::Event &a : events)
        for (const journal::Event &b : events)
            QCOMPARE(compareEventTexts(journal, value(a), value(b)) < 0,
                     journal.eventText(a) < journal.eventText(b));
}

void EntryPartsTest::noColumnIsCut_data()
{
    QTest::addColumn<int>("window");
    QTest::addColumn<int>("width");
    QTest::newRow("all fit") << 500 << 260;
    QTest::newRow("all fit just so") << 340 << 100;
    QTest::newRow("one fewer") << 339 << 179;
    QTest::newRow("only up to the value") << 250 << 150;
    QTest::newRow("not even that") << 150 << 100;
}

void EntryPartsTest::noColumnIsCut()
{
    QFETCH(const int, window);
    const std::array widths{100, 100, 60, 80}; // the second one stretches
    const int width = ui::fittingWidth(widths, 1, window);
    QTEST(width, "width");
}

void EntryPartsTest::barShowsTheShareLeft_data()
{
    QTest::addColumn<qint64>("age");
    QTest::addColumn<qint64>("ttl");
    QTest::addColumn<double>("fraction");
    const qint64 ever = journal::Duration::max().count();
    QTest::newRow("new") << qint64{0} << qint64{100} << 1.0;
    QTest::newRow("a quarter left") << qint64{75} << qint64{100} << 0.25;
    QTest::newRow("at the TTL") << qint64{100} << qint64{100} << 0.0;
    QTest::newRow("expired") << qint64{101} << qint64{100} << 0.0;
    QTest::newRow("TTL 0") << qint64{0} << qint64{0} << 0.0;
    QTest::newRow("unlimited") << qint64{1'000'000} << ever << 1.0;
}

void EntryPartsTest::barShowsTheShareLeft()
{
    QFETCH(const qint64, age);
    QFETCH(const qint64, ttl);
    const stalecache::Ttl window{journal::Duration{ttl}};
    const auto freshness = stalecache::assess(journal::TimePoint{},
                                              journal::TimePoint{journal::Duration{age}}, window);
    QTEST(ui::fractionLeft(freshness, window), "fraction");
}

void EntryPartsTest::hugeTextsAreCutForTheScreen()
{
    const std::string huge(1'000'000, 'x');
    QVERIFY(ui::shortLine(huge).size() < 500);
    QVERIFY(ui::shortLine(huge).endsWith(u'…'));
    QVERIFY(ui::toolTipText(huge).size() < 2500);
    std::string euros;
    while (euros.size() < 3000)
        euros += "€";
    QVERIFY(!ui::shortLine(euros).contains(QChar::ReplacementCharacter));
    QCOMPARE(ui::shortLine("a\nb"), QString("a\\nb"));
}

void EntryPartsTest::markupInAKeyIsShownAsItIs()
{
    QCOMPARE(ui::toolTipText("<b>key</b>"), QString("<b>key</b>"));
    QCOMPARE(ui::toolTipText("a < b"), QString("a < b"));
}

void EntryPartsTest::toolTipsOfKeysThatDifferLookDifferent()
{
    QCOMPARE(ui::toolTipText("a\nb"), QString("a\\nb"));
    QCOMPARE(ui::toolTipText("a\\nb"), QString("a\\\\nb"));
    QCOMPARE(ui::toolTipText("a\t"), QString("a\\t"));
    QCOMPARE(ui::toolTipText("a "), QString("a\\x20"));
    QCOMPARE(ui::toolTipText("a\xE2\x80\x8B"), QString("a\\xe2\\x80\\x8b"));
    QVERIFY(ui::toolTipText(std::string(2000, '\x01')).size() < 2500);
}

QTEST_GUILESS_MAIN(EntryPartsTest)
#include "tst_entry_parts.moc"

#include <QLocale>
#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

#include "ui/controls/plain_numbers.h"
#include "ui/controls/speed_input.h"
#include "ui/controls/value_input.h"
#include "ui/controls/value_rules.h"
#include "ui/session/session.h"
#include "ui/time_travel/run_time.h"

using namespace std::chrono_literals;

using stalecache::Duration;
using stalecache::TimePoint;
using ui::NumberStyle;
using ui::ValueRules;

namespace {

/// Near the borders of units and groups, and far out.
const std::vector<std::int64_t> &counts()
{
    static const std::vector<std::int64_t> all{
        0,       1,         2,         5,          7,           9,          10,      11,
        12,      99,        100,       101,        500,         999,        1000,    1001,
        1234,    1500,      9999,      10'000,     12'345,      99'999,     100'000, 123'456,
        999'999, 1'000'000, 1'234'567, 12'345'678, 123'456'789, 999'999'999};
    return all;
}

std::vector<std::int64_t> durations()
{
    std::vector<std::int64_t> all{std::numeric_limits<std::int64_t>::max(),
                                  std::numeric_limits<std::int64_t>::max() - 1};
    for (const std::int64_t unit :
         {std::int64_t{1}, std::int64_t{1000}, std::int64_t{1'000'000}, std::int64_t{1'000'000'000},
          std::int64_t{60'000'000'000}, std::int64_t{3'600'000'000'000}})
        for (const std::int64_t count : counts())
            if (count < std::numeric_limits<std::int64_t>::max() / unit)
                all.push_back(count * unit);
    return all;
}

std::vector<std::int64_t> from(std::int64_t least, std::int64_t most)
{
    std::vector<std::int64_t> all{least, most};
    for (const std::int64_t count : counts())
        if (count >= least && count <= most)
            all.push_back(count);
    return all;
}

struct Kind
{
    ValueRules rules;
    std::vector<std::int64_t> values;
};

/// A field of each kind that the window has.
std::vector<Kind> kinds()
{
    constexpr Duration hour = 1h;
    const auto times = from(0, hour.count());
    return {{ui::ttlRules(), durations()},
            {ui::timeRules(QStringLiteral("wait"), {.unit = 1ms, .most = hour}), times},
            {ui::timeRules(QStringLiteral("every"), {.unit = 1s, .zero = QStringLiteral("off")}),
             times},
            {ui::latencyRules(), times},
            {ui::jitterRules(), times},
            {ui::failureRateRules(), from(0, 100'000)},
            {ui::countRules(QStringLiteral("keys"), 0, 999'999'999), from(0, 999'999'999)},
            {ui::numberRules(QStringLiteral("rate"), {.most = 1e6}), from(0, 1'000'000'000)},
            {ui::seedRules(QStringLiteral("seed")), from(-1, 999'999'999)}};
}

/// What a text says, in thousandths, in a field for numbers; −1 if it is refused.
std::int64_t asNumber(const QString &text)
{
    static const auto parse = ui::numberRules(QStringLiteral("n"), {.most = 1e12}).parse;
    return parse(text).value_or(-1);
}

std::int64_t asSeconds(const QString &text)
{
    const auto read = ui::parseDuration(text, {.unit = 1s});
    return read ? read->count() / 1'000'000 : -1;
}

} // namespace

class TestPlainNumbers : public QObject
{
    Q_OBJECT

private slots:
    void cleanup()
    {
        QLocale::setDefault(QLocale::c());
    }

    void everyFieldReadsWhatItShows_data()
    {
        everyLocale();
    }

    void everyFieldReadsWhatItShows()
    {
        QFETCH(const QLocale, locale);
        QLocale::setDefault(locale);
        for (const Kind &kind : kinds())
            for (const std::int64_t value : kind.values) {
                const QString shown = kind.rules.format(value);
                const auto read = kind.rules.parse(shown);
                QVERIFY2(read, qPrintable(kind.rules.name + QStringLiteral(": ") + shown));
                QVERIFY2(*read == value,
                         qPrintable(kind.rules.name + QStringLiteral(": ") + shown));
            }
        for (const double speed : {0.1, 0.125, 0.5, 1.0, 2.5, 33.333, 99.9, 100.0}) {
            const auto read = ui::parseSpeed(ui::speedText(speed));
            QVERIFY2(read && *read == speed, qPrintable(ui::speedText(speed)));
        }
        for (const std::int64_t time : durations()) {
            const TimePoint at{Duration{time}};
            const auto read = ui::parseRunTime(ui::runTimeText(at), {}, TimePoint::max());
            QVERIFY2(read && *read == at, qPrintable(ui::runTimeText(at)));
        }
    }

    void groupsAreReadAsTheLanguageWritesThem_data()
    {
        everyLocale();
    }

    void groupsAreReadAsTheLanguageWritesThem()
    {
        QFETCH(const QLocale, locale);
        QLocale::setDefault(locale);
        const auto count = ui::countRules(QStringLiteral("n"), 0, 999'999'999).parse;
        for (const std::int64_t value : counts()) {
            const QString shown = locale.toString(qlonglong{value});
            QVERIFY2(count(shown) == value, qPrintable(shown));
            QVERIFY2(asNumber(shown) == value * 1000, qPrintable(shown));
            const auto time = ui::parseDuration(shown + QStringLiteral(" ms"), {});
            QVERIFY2(time && time->count() == value * 1'000'000, qPrintable(shown));
            const QString half = locale.toString(static_cast<double>(value) + 0.5, 'f', 1);
            QVERIFY2(asNumber(half) == value * 1000 + 500, qPrintable(half));
        }
    }

    void aNumberMeansTheSameInEveryField_data()
    {
        everyLocale();
    }

    void aNumberMeansTheSameInEveryField()
    {
        QFETCH(const QLocale, locale);
        QLocale::setDefault(locale);
        for (const char *text :
             {"1,000",    "1.000",     "1 000",     "1'000",     "1,5",     "1.5",     "1,234",
              "1.234",    "1,234,567", "1.234.567", "12,34,567", "1,234.5", "1.234,5", "01,000",
              "1234,567", "1,00",      "1,0000",    "0,5",       "0.500",   ",5",      "5,",
              "1,,5",     "1'0",       "1 00",      "٣٫٥",       "١٬٠٠٠"}) {
            const QString typed = QString::fromUtf8(text);
            QVERIFY2(asNumber(typed) == asSeconds(typed), text);
            const bool couldBeThousand = typed == u"1,000" || typed == u"01,000";
            QVERIFY2(!couldBeThousand || asNumber(typed) != 1000, text);
            if (const auto speed = ui::parseSpeed(typed))
                QCOMPARE(std::llround(*speed * 1000), asNumber(typed));
            if (const auto percent = ui::parsePercent(typed))
                QCOMPARE(std::llround(*percent * 1000), asNumber(typed));
        }
    }

    void signsAreReadByTheLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain"); // empty: unclear
        const auto row = [](const char *language, const char *text, const char *plain) {
            QTest::addRow("%s: %s", language, text)
                << QString::fromUtf8(language) << QString::fromUtf8(text)
                << QString::fromUtf8(plain);
        };
        row("en", "1,000", "1000");
        row("en", "1,000.25", "1000.25");
        row("en", "1.000", "1.000");
        row("en", "1,5", "1.5");
        row("en", "1,00,000", "");
        row("en", "1234,567", "");
        row("en", "1 000", "1000");
        row("en", "1 00", "");
        row("en", "1.234,5", "");
        row("en", "1h 30m", "1h 30m");
        row("en", "−5 s", "-5 s");
        row("en", "\u200e\u2212\u20685\u2069 s", "-5 s");
        row("en", "5 \uFF05", "5 %");
        row("fr", "1,000", "");
        row("fr", "1,234", "1.234");
        row("fr", "1.234", "");
        row("fr", "1.5", "1.5");
        row("fr", "1\u202f000,5", "1000.5");
        row("fr", "1 000,000", "1000.000");
        row("de", "1.000", "1000");
        row("de", "1.000,5", "1000.5");
        row("de", "1,000.5", "");
        row("de_CH", "1’000.5", "1000.5");
        row("de_CH", "1'000'000", "1000000");
        row("hi", "12,34,567", "1234567");
        row("hi", "1,234,567", "1234567");
        row("ar_EG", "٣٠ s", "30 s");
        row("ar_EG", "١٬٠٠٠٫٥", "1000.5");
        row("ar_EG", "30٪", "30%");
        row("ar_EG", "1,000", "");
        row("fa", "۱٬۰۰۰", "1000");
        row("mr", "१२,३४५", "12345");
        row("bn", "১.৫", "1.5");
    }

    void signsAreReadByTheLanguage()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, text);
        QFETCH(const QString, plain);
        QLocale::setDefault(QLocale(language));
        QCOMPARE(ui::plainNumbers(text).value_or(QString()), plain);
    }

    void theCommandLineReadsTheSameEverywhereAndNoGroups_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain"); // empty: unclear
        QTest::addColumn<QString>("instead");
        QTest::newRow("a point") << "1.000 ms" << "1.000 ms" << "";
        QTest::newRow("a decimal comma") << "1,5 s" << "1.5 s" << "";
        QTest::newRow("a comma of both kinds")
            << "1,000 ms" << "" << "1000 or 1, whichever is meant";
        QTest::newRow("with decimals") << "1,234" << "" << "1234 or 1.234, whichever is meant";
        QTest::newRow("blanks") << "1 000 ms" << "" << "1000, without signs between the digits";
        QTest::newRow("apostrophes") << "1'000" << "" << "1000, without signs between the digits";
        QTest::newRow("groups and decimals") << "3,600.000 s" << "" << "3600";
        QTest::newRow("nonsense") << "1,00,0" << "" << "a time";
        QTest::newRow("other digits") << "٣٠ s" << "30 s" << "";
    }

    void theCommandLineReadsTheSameEverywhereAndNoGroups()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, plain);
        QFETCH(const QString, instead);
        for (const char *language : {"C", "en", "de", "fr", "ar_EG", "hi", "de_CH"}) {
            QLocale::setDefault(QLocale(QString::fromUtf8(language)));
            const auto read = ui::plainNumbers(text, NumberStyle::commandLine);
            QCOMPARE(read.value_or(QString()), plain);
            if (!read)
                QCOMPARE(ui::acceptedInstead(read.error(), QStringLiteral("a time")), instead);
        }
    }

    void whatIsProposedInsteadCanBeRead_data()
    {
        everyLocale();
    }

    void whatIsProposedInsteadCanBeRead()
    {
        QFETCH(const QLocale, locale);
        QLocale::setDefault(locale);
        for (const char *text : {"1,000", "1.000", "1,234", "1.234", "1234,567", "1,230"}) {
            const auto read = ui::plainNumbers(QString::fromUtf8(text));
            if (read)
                continue;
            QVERIFY(!read.error().grouped.isEmpty());
            QVERIFY2(ui::plainNumbers(read.error().grouped), text);
            QVERIFY2(ui::plainNumbers(read.error().decimal), text);
        }
    }

private:
    static void everyLocale()
    {
        QTest::addColumn<QLocale>("locale");
        const auto all = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript,
                                                  QLocale::AnyTerritory);
        QVERIFY(all.size() > 300);
        for (const QLocale &locale : all)
            QTest::addRow("%s", qPrintable(locale.name() + u' ' + locale.bcp47Name())) << locale;
    }
};

QTEST_APPLESS_MAIN(TestPlainNumbers)
#include "tst_plain_numbers.moc"

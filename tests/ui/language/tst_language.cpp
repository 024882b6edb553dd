// The languages of the window: which there are, switching them, and whether their texts have room.

#include <QApplication>
#include <QPushButton>
#include <QTest>

#include "stage.h"
#include "ui/controls/value_input.h"
#include "ui/controls/value_rules.h"
#include "ui/theme/wording.h"

using namespace std::chrono_literals;
using ui::Language;

Q_DECLARE_METATYPE(Language)

class TestLanguage : public QObject
{
    Q_OBJECT

private slots:
    void everyLanguageIsFoundByItsId()
    {
        for (const Language language : ui::languages)
            QVERIFY(ui::languageOf(ui::languageId(language)) == language);
        QVERIFY(!ui::languageOf(u"").has_value());
        QVERIFY(!ui::languageOf(u"FR").has_value());
        QVERIFY(!ui::languageOf(u"français").has_value());
    }

    void theFirstPreferredLanguageThatThereIsIsTaken_data()
    {
        QTest::addColumn<QStringList>("preferred");
        QTest::addColumn<Language>("best");
        QTest::newRow("none") << QStringList{} << Language::english;
        QTest::newRow("plain") << QStringList{"C"} << Language::english;
        QTest::newRow("Canada") << QStringList{"fr-CA", "fr", "en"} << Language::french;
        QTest::newRow("unknown first") << QStringList{"de-CH", "fr-CH", "en"} << Language::french;
        QTest::newRow("English first") << QStringList{"en-GB", "fr"} << Language::english;
        QTest::newRow("unknown only") << QStringList{"de", "ja", "zz", ""} << Language::english;
    }

    void theFirstPreferredLanguageThatThereIsIsTaken()
    {
        QFETCH(const QStringList, preferred);
        QFETCH(const Language, best);
        QVERIFY(ui::bestLanguage(preferred) == best);
    }

    void languagesAreNamedInThemselvesWhateverIsSpoken()
    {
        ui::Translation translation(*qApp);
        for (const Language spoken : {Language::english, Language::french}) {
            translation.setLanguage(spoken);
            QCOMPARE(ui::languageName(Language::english), QStringLiteral("&English"));
            QCOMPARE(ui::languageName(Language::french), QStringLiteral("&Français"));
        }
    }

    void figuresFollowTheLanguageAndAreReadBack()
    {
        ui::Translation translation(*qApp);
        translation.setLanguage(Language::french);
        QCOMPARE(ui::spanText(5s), QStringLiteral("5,0\u00a0s"));
        QCOMPARE(ui::latencyText(1200ms), QStringLiteral("1,20\u00a0s"));
        const ui::DurationRange range{.unit = 1s};
        const QString typed = ui::durationInputText(1500ms);
        QCOMPARE(typed, QStringLiteral("1,5\u00a0s"));
        QCOMPARE(*ui::parseDuration(typed, range), stalecache::Duration{1500ms});
        QCOMPARE(*ui::parseDuration(QStringLiteral("1.5 s"), range), stalecache::Duration{1500ms});
        translation.setLanguage(Language::english);
        QCOMPARE(ui::spanText(5s), QStringLiteral("5.0 s"));
        QCOMPARE(*ui::parseDuration(typed, range), stalecache::Duration{1500ms});
    }

    void everyWordForNoLimitIsAccepted()
    {
        ui::Translation translation(*qApp);
        translation.setLanguage(Language::french);
        const ui::DurationRange ttl{.unit = 1s, .unlimited = true};
        for (const char *word :
             {"illimité", "Illimitée", "jamais", "sans limite", "Sans\u00a0limite", "unlimited"}) {
            const auto parsed = ui::parseDuration(QString::fromUtf8(word), ttl);
            QVERIFY2(parsed, word);
            QVERIFY2(*parsed == stalecache::Duration::max(), word);
        }
        QVERIFY(!ui::parseDuration(QStringLiteral("illimité|jamais"), ttl));
    }

    void figuresOfSeveralGroupsAreReadAsTheLanguageWritesThem()
    {
        ui::Translation translation(*qApp);
        const auto count = ui::countRules(QStringLiteral("keys"), 1, 1'000'000).parse;
        const auto number =
            ui::numberRules(QStringLiteral("calls"), {.least = 0, .most = 1'000'000}).parse;
        for (const Language language : ui::languages) {
            translation.setLanguage(language);
            QCOMPARE(count(QLocale().toString(1'000'000)).value_or(-1), 1'000'000);
        }
        // French: narrow no-break, no-break and plain blanks, and a comma before the decimals.
        for (const char *text : {"1\u202f234,5", "1\u00a0234,5", "1 234,5", "1234,5"})
            QCOMPARE(number(QString::fromUtf8(text)).value_or(-1), 1'234'500);
        for (const char *text : {"12 34", "1 2345", "1  234", "1234 567"}) {
            QVERIFY2(!number(QString::fromUtf8(text)), text);
            QVERIFY2(!count(QString::fromUtf8(text)), text);
        }
    }

    void theLanguageOfTheApplicationComesBackAtTheEnd()
    {
        const QLocale before;
        const QString word = ui::stateName(stalecache::EntryState::absent);
        {
            ui::Translation translation(*qApp);
            translation.setLanguage(Language::french);
            QVERIFY(ui::stateName(stalecache::EntryState::absent) != word);
        }
        QCOMPARE(QLocale(), before);
        QCOMPARE(ui::stateName(stalecache::EntryState::absent), word);
    }

    void oneOfSomethingIsNotPlural()
    {
        ui::Translation translation(*qApp);
        translation.setLanguage(Language::english);
        const auto written = [](int events) {
            return QCoreApplication::translate("ui::LogExportBar", "%n event(s) written to %1",
                                               nullptr, events);
        };
        QCOMPARE(written(1), QStringLiteral("1 event written to %1"));
        QCOMPARE(written(2), QStringLiteral("2 events written to %1"));
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    ui::Appearance(application).setScheme(ui::Scheme::light);
    TestLanguage test;
    return QTest::qExec(&test, argc, argv) + language_tests::runWindowHost(argc, argv) +
           language_tests::runRoom(argc, argv) + language_tests::runTranslations(argc, argv);
}

#include "tst_language.moc"

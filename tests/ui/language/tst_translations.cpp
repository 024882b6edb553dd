// Whether the files of translations have all texts of the sources, and have them whole.

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "stage.h"
#include "translated.h"

using translated::Text;

namespace {

QString fileOf(const QString &language)
{
    return QStringLiteral(SOURCE_TREE "/resources/translations/stale-cache-inspector_%1.ts")
        .arg(language);
}

QSet<QString> namesOf(const std::vector<Text> &texts)
{
    QSet<QString> names;
    for (const Text &text : texts)
        names += text.name();
    return names;
}

/// One line each, sorted; QCOMPARE would cut them.
int tell(const char *what, const QSet<QString> &names)
{
    QStringList lines(names.begin(), names.end());
    lines.sort();
    for (const QString &line : lines)
        qWarning("%s: %s", what, qPrintable(line));
    return static_cast<int>(lines.size());
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everyTextOfTheSourcesIsThereAndNoOther_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("French") << QStringLiteral("fr") << QStringList();
        QTest::newRow("English plurals")
            << QStringLiteral("en") << QStringList{QStringLiteral("-pluralonly")};
    }

    void everyTextOfTheSourcesIsThereAndNoOther()
    {
        QFETCH(const QString, language);
        QFETCH(const QStringList, options);
        if (!QFileInfo::exists(QStringLiteral(LUPDATE)))
            QSKIP("lupdate is not installed");
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.ts"));
        QVERIFY(QFile::copy(fileOf(language), copy));
        QFile(copy).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(SOURCE_TREE));
        lupdate.start(QStringLiteral(LUPDATE), QStringLiteral(LUPDATE_ARGUMENTS).split(u'|') +
                                                   options + QStringList{"-ts", copy});
        QVERIFY2(lupdate.waitForFinished(60'000), qPrintable(lupdate.errorString()));
        QCOMPARE(lupdate.exitCode(), 0);
        // It speaks up where it cannot tell whose a text is; such a text would never be found.
        QCOMPARE(QString::fromUtf8(lupdate.readAllStandardError()), QString());

        const auto wanted = translated::read(copy);
        const auto there = translated::read(fileOf(language));
        QVERIFY2(wanted, wanted ? "" : qPrintable(wanted.error()));
        QVERIFY2(there, there ? "" : qPrintable(there.error()));
        const QSet<QString> sources = namesOf(*wanted);
        const QSet<QString> taken = namesOf(*there);
        const int missing = tell("not taken over; build update_translations", sources - taken);
        const int stale = tell("in no source any more; build update_translations", taken - sources);
        QCOMPARE(missing + stale, 0);
        QVERIFY(!sources.isEmpty());
    }

    void everyTranslationIsFinishedAndWhole_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("French") << QStringLiteral("fr");
        QTest::newRow("English plurals") << QStringLiteral("en");
    }

    void everyTranslationIsFinishedAndWhole()
    {
        QFETCH(const QString, language);
        const auto texts = translated::read(fileOf(language));
        QVERIFY2(texts, texts ? "" : qPrintable(texts.error()));
        QSet<QString> unfinished;
        QSet<QString> broken;
        for (const Text &text : *texts) {
            if (!text.isFinished) {
                unfinished += text.name();
                continue;
            }
            for (const QString &form : text.forms)
                if (const QStringList problems = translated::problemsOf(text.source, form);
                    !problems.isEmpty())
                    broken += QStringLiteral("%1 → “%2”: %3")
                                  .arg(text.name(), form, problems.join(QStringLiteral("; ")));
        }
        QCOMPARE(tell("unfinished", unfinished) + tell("broken", broken), 0);
    }

    void brokenTranslationsAreFound_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("translation");
        QTest::addColumn<int>("problems");
        const auto row = [](const char *name, const char *source, const char *translation,
                            int problems) {
            QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(translation)
                                << problems;
        };
        row("whole", "%1 of %2 <b>keys</b>…", "sur %2 <b>clés</b>, %1…", 0);
        row("empty", "Call", "", 1);
        row("lost marker", "%1 of %2", "%1", 1);
        row("another marker", "%1 of %2", "%1 sur %3", 1);
        row("lost count", "%n keys", "des clés", 1);
        row("lost tag", "<b>Call</b>", "<b>Appeler", 1);
        row("lost mnemonic", "&Quit", "Quitter", 1);
        row("mnemonic added", "Quit", "&Quitter", 1);
        row("mnemonic on an accented letter", "&Edit", "&Édition", 0);
        row("no mnemonic", "R&&D", "R&&D", 0);
        row("lost ellipsis", "Export…", "Exporter", 1);
        row("lost stop", "No keys.", "Aucune clé", 1);
        row("French colon", "Filter:", "Filtre\u00a0:", 0);
        row("abbreviation", "Oldest", "Âge max.", 0);
        row("lost line break", "Played.\n", "Joué.", 1);
        row("lost space", " and ", "et ", 1);
    }

    void brokenTranslationsAreFound()
    {
        QFETCH(const QString, source);
        QFETCH(const QString, translation);
        QFETCH(const int, problems);
        const QStringList found = translated::problemsOf(source, translation);
        QVERIFY2(found.size() == problems, qPrintable(found.join(u'\n')));
    }
};

int language_tests::runTranslations(int argc, char **argv)
{
    TestTranslations test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_translations.moc"

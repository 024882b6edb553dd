// The runner as a person starts it: exit codes, what it prints and writes, and what it says of bad
// input.

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Ended
{
    int code = -1;
    QString out;
    QString error;
};

Ended start(const QStringList &arguments, const QByteArray &input = {},
            const QString &outputFile = {})
{
    QProcess process;
    if (!outputFile.isEmpty())
        process.setStandardOutputFile(outputFile);
    process.start(QStringLiteral(RUNNER), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

constexpr const char *good = "title Good\ncall a -> refreshed\n";
constexpr const char *differing = "title Differing\ncall a -> stale served\n";
constexpr const char *unreadable = "title Unreadable\n\ncall a -> refreshd\nttl soon\n";

QString shipped(const char *name)
{
    return QStringLiteral(SCENARIOS "/") + QString::fromUtf8(name);
}

QString contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestRunner : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const char *name, const QByteArray &text)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s cannot be written", name);
        return file.fileName();
    }

    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromUtf8(name));
    }

private slots:
    void allHolds()
    {
        const Ended ended = start({shipped("three-calls.scenario")});
        QCOMPARE(ended.code, 0);
        QVERIFY2(ended.out.endsWith(QStringLiteral("three-calls.scenario: all 14 expectations "
                                                   "hold\n")),
                 qPrintable(ended.out));
        QCOMPARE(ended.error, QString());
    }

    void aDifferenceIsPrinted()
    {
        const QString file = write("differing.scenario", differing);
        const Ended ended = start({file});
        QCOMPARE(ended.code, 1);
        QCOMPARE(ended.out,
                 file +
                     QStringLiteral(":2:1: call a -> stale served\n"
                                    "- expected stale served\n"
                                    "+ came     refreshed\n"
                                    "  the downstream was healthy since 00:00:00.000; the call "
                                    "began at 00:00:00.000 and took 40 ms\n") +
                     file + QStringLiteral(": 1 of 1 expectation does not hold\n"));
        QCOMPARE(ended.error, QString());
    }

    void whatCannotBeReadIsToldWithItsPlace()
    {
        const QString file = write("unreadable.scenario", unreadable);
        const Ended ended = start({file});
        QCOMPARE(ended.code, 2);
        QCOMPARE(ended.out, QString());
        QVERIFY2(ended.error.startsWith(file + QStringLiteral(":3:11: ")), qPrintable(ended.error));
        QVERIFY2(ended.error.contains(QStringLiteral("\"refreshd\"")), qPrintable(ended.error));
        QVERIFY2(ended.error.contains(file + QStringLiteral(":4:5: ")), qPrintable(ended.error));
    }

    void allFilesArePlayedAndTheWorstCounts()
    {
        const QString a = write("good.scenario", good);
        const QString b = write("differing.scenario", differing);
        const QString c = write("unreadable.scenario", unreadable);
        QCOMPARE(start({a, a}).code, 0);
        QCOMPARE(start({a, b, a}).code, 1);
        const Ended ended = start({c, b, path("missing"), a});
        QCOMPARE(ended.code, 2);
        QVERIFY(ended.out.contains(QStringLiteral("- expected stale served")));
        QVERIFY(ended.out.endsWith(a + QStringLiteral(": the expectation holds\n")));
        QVERIFY(ended.error.contains(path("missing") +
                                     QStringLiteral(": cannot be read: there is no such file")));
    }

    void standardInputIsRead()
    {
        const Ended ended = start({QStringLiteral("-")}, good);
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.out, QStringLiteral("standard input: the expectation holds\n"));
        const Ended bad = start({QStringLiteral("-")}, unreadable);
        QCOMPARE(bad.code, 2);
        QVERIFY(bad.error.startsWith(QStringLiteral("standard input:3:11: ")));
    }

    void transcriptAndReportAreWritten()
    {
        const QString transcript = path("t.txt");
        const QString report = path("r.md");
        const Ended ended = start({shipped("three-calls.scenario"), shipped("cold-key.scenario"),
                                   QStringLiteral("--transcript"), transcript,
                                   QStringLiteral("--report=") + report});
        QCOMPARE(ended.code, 0);
        const QString told = contentOf(transcript);
        QVERIFY(told.startsWith(QStringLiteral("Three calls (seed 7)\n00:00:00.000  > ")));
        QVERIFY(told.contains(QStringLiteral("\n\nCold key (seed 7)\n")));
        const QString counted = contentOf(report);
        QVERIFY(counted.startsWith(QStringLiteral("# Three calls\n")));
        QVERIFY(counted.contains(QStringLiteral("\n\n# Cold key\n")));
        QVERIFY(counted.contains(QStringLiteral("All 13 expectations hold.")));
    }

    void onlyTheTranscriptGoesToStandardOutput()
    {
        const Ended ended = start(
            {QStringLiteral("-"), QStringLiteral("--transcript"), QStringLiteral("-")}, differing);
        QCOMPARE(ended.code, 1);
        QVERIFY(ended.out.startsWith(QStringLiteral("Differing (seed 7)\n")));
        QVERIFY(!ended.out.contains(QStringLiteral("does not hold")));
        QVERIFY(ended.error.contains(QStringLiteral("+ came     refreshed")));
        QVERIFY(ended.error.endsWith(QStringLiteral("1 of 1 expectation does not hold\n")));
    }

    void theSeedIsThatOfTheCommandLine()
    {
        const QString story = write("seed.scenario", "title Seeded\ntraffic on\n+30s\n");
        const auto transcript = [&](const char *seed) {
            return start({story, QStringLiteral("--seed"), QString::fromUtf8(seed),
                          QStringLiteral("--report"), QStringLiteral("-")})
                .out;
        };
        QVERIFY(transcript("12").contains(
            QStringLiteral("Seed 12 (given for this run; the file says 7).")));
        QCOMPARE(transcript("12"), transcript("12"));
        QVERIFY(transcript("12") != transcript("13"));
        QVERIFY(transcript("18446744073709551615")
                    .contains(QStringLiteral("Seed 18446744073709551615 ")));
    }

    void badFilesAreNamed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("why");
        const auto row = [](const char *name, const QString &file, const char *why) {
            QTest::newRow(name) << file << QString::fromUtf8(why);
        };
        row("missing", path("missing.scenario"), "there is no such file");
        row("folder", m_folder.path(), "it is a folder");
        row("device", QStringLiteral("/dev/zero"), "it is not a regular file");
        row("behind a file", write("good.scenario", good) + QStringLiteral("/x"), "");
        row("empty", write("empty.scenario", ""), "");
        row("binary", write("binary.scenario", QByteArray("title x\n\0\1\2", 11)), ":2:1: ");
        row("UTF-16", write("utf16.scenario", QByteArray("\xFF\xFEt\0i\0", 6)), "UTF-8");
        row("long name", QString(5000, u'x'), "");
    }

    void badFilesAreNamed()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, why);
        const Ended ended = start({file});
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.error.startsWith(file + u':'), qPrintable(ended.error));
        QVERIFY2(ended.error.contains(why), qPrintable(ended.error));
        QCOMPARE(ended.out, QString());
    }

    void aFileWithoutRightsIsNamed()
    {
        const QString file = write("locked.scenario", good);
        QVERIFY(QFile::setPermissions(file, {}));
        if (QFileInfo(file).isReadable())
            QSKIP("the superuser reads everything");
        const Ended ended = start({file});
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.error.contains(QStringLiteral("Permission denied")),
                 qPrintable(ended.error));
    }

    void aHugeFileIsNotRead()
    {
        QFile file(path("huge.scenario"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(qint64{1} << 40)); // a hole: it takes no room
        const Ended ended = start({file.fileName()});
        QVERIFY(file.remove());
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.error.contains(QStringLiteral("it is larger than 64 MB")),
                 qPrintable(ended.error));
    }

    void whatCannotBeWrittenIsNamed_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("why");
        QTest::newRow("no folder")
            << path("no/such/folder/t.txt") << QStringLiteral("No such file or directory");
        QTest::newRow("folder") << m_folder.path() << QStringLiteral("Is a directory");
        if (QFile::exists(QStringLiteral("/dev/full")))
            QTest::newRow("full") << QStringLiteral("/dev/full")
                                  << QStringLiteral("No space left on device");
        if (QFile::exists(QStringLiteral("/proc/version")))
            QTest::newRow("read-only") << QStringLiteral("/proc/version") << QString();
    }

    void whatCannotBeWrittenIsNamed()
    {
        QFETCH(const QString, target);
        QFETCH(const QString, why);
        const QString file = write("good.scenario", good);
        for (const char *option : {"--transcript", "--report"}) {
            const Ended ended = start({file, QString::fromUtf8(option), target});
            QCOMPARE(ended.code, 2);
            QVERIFY2(ended.error.startsWith(QString::fromUtf8(option) + QStringLiteral(": ") +
                                            target + QStringLiteral(" cannot be written: ") + why),
                     qPrintable(ended.error));
            QVERIFY(ended.out.contains(QStringLiteral("the expectation holds")));
        }
    }

    void fullStandardOutputIsNoSuccess()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("there is no /dev/full");
        for (const QStringList &arguments : {QStringList{shipped("three-calls.scenario")},
                                             QStringList{QStringLiteral("--help")}}) {
            const Ended ended = start(arguments, {}, QStringLiteral("/dev/full"));
            QCOMPARE(ended.code, 2);
            QVERIFY(!ended.error.isEmpty());
        }
    }

    void aScenarioIsNotOverwritten()
    {
        const QString file = write("good.scenario", good);
        const Ended ended = start({file, QStringLiteral("--transcript"), file});
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.error.contains(QStringLiteral("one of the scenarios")),
                 qPrintable(ended.error));
        QCOMPARE(contentOf(file), QString::fromUtf8(good));
    }

    void badOptionsAreNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        const auto row = [](const QString &arguments, const char *named) {
            QTest::newRow(qPrintable(u'[' + arguments + u']'))
                << arguments.split(u' ', Qt::SkipEmptyParts) << QString::fromUtf8(named);
        };
        row({}, "No file was given; give one or more scenarios");
        row(QStringLiteral("--colour x"), "--colour is not known; give --transcript FILE, ");
        row(QStringLiteral("-x x"), "-x is not known; give ");
        row(QStringLiteral("x --seed"),
            "--seed: nothing was given; give a whole number from 0 to ");
        row(QStringLiteral("x --transcript"), "--transcript: nothing was given; give a file");
        row(QStringLiteral("x --report="), "--report: “” was given; give a file");
        row(QStringLiteral("x --seed -1"), "--seed: “-1” was given; give a whole number from 0");
        row(QStringLiteral("x --seed=1.5"), "--seed: “1.5” was given; give a whole number from 0");
        row(QStringLiteral("x --seed 18446744073709551616"), "--seed: “18446744073709551616” was");
        row(QStringLiteral("x --seed 1 --seed 2"), "--seed: “2” was given; it was given before");
        row(QStringLiteral("x --report a --report b"), "--report: “b” was given; it was given");
        row(QStringLiteral("x --report - --transcript -"),
            "--report: “-” was given; the transcript");
        row(QStringLiteral("x --help=yes"), "--help: “yes” was given; it takes no value");
        row(QStringLiteral("- -"), "- was given twice");
    }

    void badOptionsAreNamed()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, named);
        const Ended ended = start(arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.error.contains(named), qPrintable(ended.error));
        QCOMPARE(ended.out, QString());
    }

    void aNameThatLooksLikeAnOptionStandsBehindTwoDashes()
    {
        const Ended ended = start({QStringLiteral("--"), QStringLiteral("--seed")});
        QCOMPARE(ended.code, 2);
        QVERIFY(ended.error.startsWith(QStringLiteral("--seed: cannot be read: ")));
    }

    void helpAndVersionNeedNoFile()
    {
        const Ended help = start({QStringLiteral("--help")});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.startsWith(QStringLiteral("Usage: stale-cache-runner ")));
        for (const char *option : {"--transcript", "--report", "--seed", "--help", "--version"})
            QVERIFY(help.out.contains(QString::fromUtf8(option)));
        const Ended version = start({QStringLiteral("--version")});
        QCOMPARE(version.code, 0);
        QVERIFY(version.out.startsWith(QStringLiteral("stale-cache-runner ")));
    }
};

QTEST_GUILESS_MAIN(TestRunner)
#include "tst_runner.moc"

// The programs as a person starts them: options, exit codes, what they print.

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <numeric>
#include <utility>

namespace {

struct Ended
{
    int code = -1;
    QString out;
    QString error;
};

Ended start(const QString &program, const QStringList &arguments, const QString &platform = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    environment.remove(QStringLiteral("LANGUAGE"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    if (!platform.isEmpty())
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {};
    // The marks that keep a right-to-left value from turning the sentence around are not what is
    // tested.
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError()).remove(u'\u2068').remove(u'\u2069')};
}

Ended inspect(const QStringList &arguments)
{
    return start(QStringLiteral(INSPECTOR), arguments);
}

/// Width and height as they stand in the header of a PNG file (RFC 2083, 11.2.1); zeros if it is
/// none.
std::pair<quint32, quint32> pictureSize(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray head = file.read(24);
    if (!head.startsWith("\x89PNG") || head.size() < 24)
        return {};
    return {qFromBigEndian<quint32>(head.constData() + 16),
            qFromBigEndian<quint32>(head.constData() + 20)};
}

} // namespace

class TestInspector : public QObject
{
    Q_OBJECT

private slots:
    void exampleShowsRefreshedStaleAndTheOriginalError()
    {
        const Ended ended = start(QStringLiteral(EXAMPLE), {});
        QCOMPARE(ended.code, 0);
        static const QRegularExpression time(QStringLiteral("\\d\\d:\\d\\d:\\d\\d\\.\\d\\d\\d"));
        const auto first = time.match(ended.out);
        QVERIFY(first.hasMatch());
        const QString value = QStringLiteral("fresh data for user:1 at ") + first.captured();
        QCOMPARE(ended.out,
                 QStringLiteral("=== Call 1: Success (populates cache) ===\n"
                                "  [hook] cache refreshed for key=\"user:1\"\n"
                                "  result: \"%1\", err: <nil>\n"
                                "\n"
                                "=== Call 2: Failure (served from stale cache) ===\n"
                                "  [hook] serving stale data for key=\"user:1\"\n"
                                "  result: \"%1\", err: <nil>\n"
                                "\n"
                                "=== Call 3: Different key, no cache ===\n"
                                "  err: downstream unavailable (no cached value for this "
                                "key)\n")
                     .arg(value));
    }

    void demoPrintsTheThreeCallsAndWritesAPicture()
    {
        const QTemporaryDir folder;
        const QString picture = folder.filePath(QStringLiteral("three.png"));
        const Ended ended =
            inspect({QStringLiteral("--forget"), QStringLiteral("--demo"), QStringLiteral("--size"),
                     QStringLiteral("960x600"), QStringLiteral("--screenshot"), picture});
        QCOMPARE(ended.code, 0);
        const qsizetype refreshed = ended.out.indexOf(QStringLiteral("cache refreshed"));
        const qsizetype stale = ended.out.indexOf(QStringLiteral("stale served"));
        const qsizetype error = ended.out.indexOf(QStringLiteral("error propagated"));
        QVERIFY(refreshed >= 0 && refreshed < stale && stale < error);
        QCOMPARE(pictureSize(picture), (std::pair{960U, 600U}));
    }

    void playsAheadWithoutAWindow()
    {
        const Ended ended = inspect({QStringLiteral("--no-window"), QStringLiteral("--traffic"),
                                     QStringLiteral("trickle"), QStringLiteral("--outages"),
                                     QStringLiteral("20s+60s"), QStringLiteral("--policy"),
                                     QStringLiteral("--play"), QStringLiteral("2min")});
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.out.startsWith(QStringLiteral("Played 120.000 s of virtual time in ")));
        static const QRegularExpression counts(QStringLiteral(
            "Calls: [\\d,.]+; refreshed [\\d,.]+; stale served [1-9]\\d*, of which 0 were out of "
            "date; errors propagated [1-9]\\d*; not stored \\d+; passed through \\d+; in flight"));
        QVERIFY2(counts.match(ended.out).hasMatch(), qPrintable(ended.out));
    }

    void whatCallersSawAddsUp_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const QStringList &arguments) {
            QTest::newRow(name) << arguments;
        };
        const QString traffic = QStringLiteral("--traffic");
        const QString ttl = QStringLiteral("--ttl");
        row("passed through", {ttl, QStringLiteral("0s"), traffic, QStringLiteral("trickle")});
        row("bursts", {traffic, QStringLiteral("bursts")});
        row("bursts through an outage",
            {traffic, QStringLiteral("stampede"), QStringLiteral("--fault"),
             QStringLiteral("flapping"), QStringLiteral("--policy"), ttl, QStringLiteral("2s")});
    }

    void whatCallersSawAddsUp()
    {
        QFETCH(QStringList, arguments);
        const Ended ended =
            inspect(QStringList{QStringLiteral("--no-window"), QStringLiteral("--forget"),
                                QStringLiteral("--play"), QStringLiteral("35s")} +
                    arguments);
        QCOMPARE(ended.code, 0);
        QString told = ended.out.trimmed().section(u'\n', -1);
        told.remove(u',');
        static const QRegularExpression part(QStringLiteral("of which \\d+ were out of date"));
        told.remove(part);
        static const QRegularExpression number(QStringLiteral("\\d+"));
        QList<int> figures;
        for (auto found = number.globalMatch(told); found.hasNext();)
            figures += found.next().captured().toInt();
        QCOMPARE(figures.size(), 7); // the calls and six parts
        const int calls = figures.takeFirst();
        QVERIFY(calls > 0);
        QCOMPARE(std::accumulate(figures.begin(), figures.end(), 0), calls);
    }

    void aSessionFileIsPlayedWithoutAWindow()
    {
        const Ended ended = inspect({QStringLiteral("--no-window"), QStringLiteral(SESSION)});
        QCOMPARE(ended.code, 0);
        QVERIFY2(ended.out.contains(QStringLiteral("Calls: 4; refreshed 1;")),
                 qPrintable(ended.out));
    }

    void aSessionFileIsOpenedInTheWindow()
    {
        const QTemporaryDir folder;
        const Ended ended =
            inspect({QStringLiteral("--forget"), QStringLiteral("--screenshot"),
                     folder.filePath(QStringLiteral("x.png")), QStringLiteral(SESSION)});
        QCOMPARE(ended.code, 0);
        QCOMPARE(QFile::exists(folder.filePath(QStringLiteral("x.png"))), true);
    }

    void aFileThatIsNoSessionIsNamed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("said");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("The file is empty");
        QTest::newRow("cut") << QByteArray("stale-cache-session 1\nrun 1\n")
                             << QStringLiteral("line 2: The file ends after line 2; it is cut off");
        QTest::newRow("newer") << QByteArray("stale-cache-session 9\n")
                               << QStringLiteral("its format is 9");
        QTest::newRow("scenario") << QByteArray("title Three calls\ncall user:1\n")
                                  << QStringLiteral("stale-cache-runner");
    }

    void aFileThatIsNoSessionIsNamed()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, said);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("x.stale-session")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        const Ended ended = inspect({QStringLiteral("--no-window"), file.fileName()});
        QCOMPARE(ended.code, 2);
        QCOMPARE(ended.out, QString());
        QVERIFY2(ended.error.contains(said), qPrintable(ended.error));
        QVERIFY2(ended.error.contains(QStringLiteral("x.stale-session")), qPrintable(ended.error));
    }

    void whatCannotBePlayedIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *option, const char *value, const char *named) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(option, value)))
                << QStringList{QString::fromUtf8(option), QString::fromUtf8(value)}
                << QString::fromUtf8(named);
        };
        row("--traffic", "flood", "give one of: trickle, steady-busy, bursts, stampede");
        row("--fault", "bad", "give one of: healthy, brown-out");
        row("--outages", "5s+10s, 7s+2s", "without an overlap");
        row("--outages", "9s+1s, 5s+1s", "in the order of time");
        row("--play", "soon", "--play");
        row("--at", "never", "--at");
    }

    void whatCannotBePlayedIsNamed()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, named);
        const Ended ended = inspect(QStringList{QStringLiteral("--no-window")} + arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.error.contains(named), qPrintable(ended.error));
        QVERIFY2(ended.error.contains(arguments.last()), qPrintable(ended.error));
    }

    void speaksTheLanguageAskedFor()
    {
        const auto play = [](const QStringList &language) {
            return inspect(language + QStringList{QStringLiteral("--no-window"),
                                                  QStringLiteral("--play"), QStringLiteral("90s")})
                .out;
        };
        QVERIFY(play({}).startsWith(QStringLiteral("Played 90.000 s")));
        const QString french = play({QStringLiteral("--language"), QStringLiteral("fr")});
        QVERIFY2(french.contains(QStringLiteral("90,000\u00a0s")), qPrintable(french));
        QVERIFY2(!french.contains(QStringLiteral("Calls")), qPrintable(french));
    }

    void theSameSeedPrintsTheSame()
    {
        const QTemporaryDir folder;
        const auto play = [&](const QString &seed) {
            return inspect({QStringLiteral("--forget"), QStringLiteral("--demo"),
                            QStringLiteral("--seed"), seed, QStringLiteral("--screenshot"),
                            folder.filePath(QStringLiteral("x.png"))})
                .out;
        };
        QCOMPARE(play(QStringLiteral("5")), play(QStringLiteral("5")));
        QVERIFY(play(QStringLiteral("5")) != play(QStringLiteral("6")));
    }

    void badOptionsAreNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const QStringList &arguments, const char *named) {
            QTest::newRow(name) << arguments << QString::fromUtf8(named);
        };
        row("unknown", {QStringLiteral("--colour")}, "colour");
        row("two files", {QStringLiteral("one.txt"), QStringLiteral("two.txt")},
            "“two.txt” was given; only one file");
        row("size", {QStringLiteral("--size"), QStringLiteral("big")},
            "--size: “big” was given; give");
        row("huge size", {QStringLiteral("--size"), QStringLiteral("99999x99999")},
            "--size: “99999x99999” was given; give");
        row("scheme", {QStringLiteral("--scheme"), QStringLiteral("mauve")},
            "--scheme: “mauve” was given; give system, light or dark");
        row("language", {QStringLiteral("--language"), QStringLiteral("de")},
            "--language: “de” was given; give desktop, en or fr");
        row("in French",
            {QStringLiteral("--language"), QStringLiteral("fr"), QStringLiteral("--scheme"),
             QStringLiteral("mauve")},
            "donnez system, light ou dark");
        row("seed", {QStringLiteral("--seed"), QStringLiteral("-1")},
            "--seed: “-1” was given; give");
        row("ttl", {QStringLiteral("--ttl=-5s")}, "--ttl: “-5s” was given; give");
        row("picture", {QStringLiteral("--screenshot"), QStringLiteral("x.doc")},
            "--screenshot: “x.doc” was given; give");
    }

    void badOptionsAreNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const Ended ended = inspect(arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.error.contains(named), qPrintable(ended.error));
        QCOMPARE(ended.out, QString());
    }

    void aPictureThatCannotBeWrittenIsSaid()
    {
        const Ended ended = inspect({QStringLiteral("--forget"), QStringLiteral("--screenshot"),
                                     QStringLiteral("/no/such/folder/x.png")});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.error.contains(QStringLiteral("/no/such/folder/x.png")),
                 qPrintable(ended.error));
    }

    void withoutADisplayItSaysSo()
    {
        const Ended ended = inspect({QStringLiteral("--forget")});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.error.contains(QStringLiteral("no display")), qPrintable(ended.error));
    }

    void helpAndVersionNeedNoDisplay()
    {
        const Ended help = inspect({QStringLiteral("--help")});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains(QStringLiteral("--screenshot")));
        const Ended version = inspect({QStringLiteral("--version")});
        QCOMPARE(version.code, 0);
        QVERIFY(version.out.startsWith(QStringLiteral("stale-cache-inspector ")));
    }
};

QTEST_GUILESS_MAIN(TestInspector)
#include "tst_inspector.moc"

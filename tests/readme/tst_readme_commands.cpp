// What the README has people type: each command runs, and prints what the README says it prints.

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "readme.h"

using readme::Block;
using readme::Page;

namespace {

const QString tree = QStringLiteral(SOURCE_TREE);
const QString appRun = QStringLiteral("./app/run");
const QString programs = QStringLiteral("build/release/bin/");

struct Ended
{
    int code = -1;
    QString out; // and what went to standard error
};

Ended start(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.remove(QStringLiteral("LANGUAGE"));
    for (const char *home : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        environment.insert(QString::fromLatin1(home), folder);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(100'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

/// In place of what a reader has built.
QString programOf(const QString &path)
{
    return QStringLiteral(BIN) + u'/' + path.mid(programs.size());
}

Page page()
{
    return readme::read(tree + QStringLiteral("/README.md"));
}

/// The number of a word such as "ten".
int numberOf(const QString &word)
{
    static const QStringList words{"zero",  "one",   "two",  "three", "four",   "five",  "six",
                                   "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    return static_cast<int>(words.indexOf(word));
}

} // namespace

class TestReadmeCommands : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
    }

    // ---- ./app/run …

    void theInspectorTakesWhatIsGivenToIt_data()
    {
        QTest::addColumn<QString>("command");
        const Page readme = page();
        for (const Block &block : readme.blocks)
            for (const QString &command : readme::commandsOf(block))
                if (command.startsWith(appRun))
                    QTest::newRow(qPrintable(command)) << command;
        for (const QString &code : readme.code)
            if (code.startsWith(appRun + u' ') || code.startsWith(QStringLiteral("--language")))
                QTest::newRow(qPrintable(code)) << code;
    }

    void theInspectorTakesWhatIsGivenToIt()
    {
        QFETCH(QString, command);
        command.remove(appRun);
        // Names that stand for a file of the reader.
        const QString session = tree + QStringLiteral(SAMPLE_SESSION);
        command.replace(QStringLiteral("FILE"), session);
        write(QStringLiteral("my.scenario"), scenarioOfTheReader());
        QStringList arguments = QProcess::splitCommand(command);
        const bool hasWindow = !arguments.contains(QStringLiteral("--no-window")) &&
                               !arguments.contains(QStringLiteral("--help"));
        const QString picture = file(QStringLiteral("picture.png"));
        if (hasWindow)
            arguments += {QStringLiteral("--forget"), QStringLiteral("--screenshot"), picture};
        const Ended ended = start(programOf(programs + QStringLiteral("stale-cache-inspector")),
                                  arguments, m_folder->path());
        QVERIFY2(ended.code == 0, qPrintable(ended.out));
        QCOMPARE(QFileInfo::exists(picture), hasWindow);
    }

    void whatIsCalledIsThere()
    {
        const Page readme = page();
        QStringList called = readme.code;
        for (const Block &block : readme.blocks)
            called += readme::commandsOf(block);
        int found = 0;
        for (const QString &command : called) {
            if (!command.startsWith(QStringLiteral("./")))
                continue;
            const QFileInfo script(tree + u'/' + command.section(u' ', 0, 0));
            QVERIFY2(script.isFile() && script.isExecutable(), qPrintable(command));
            ++found;
        }
        QVERIFY(found >= 4);
    }

    void theExampleRuns()
    {
        QStringList examples = page().code.filter(QStringLiteral("stale-cache-example"));
        QCOMPARE(examples.size(), 1);
        const Ended ended = start(programOf(examples.front()), {}, m_folder->path());
        QVERIFY2(ended.code == 0, qPrintable(ended.out));
        QVERIFY(ended.out.contains(QStringLiteral("served from stale cache")));
    }

    // ---- Scenarios

    void theRunnerPrintsWhatIsPrinted_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("printed");
        for (const Block &block : page().blocksThatBegin(QStringLiteral("$ "))) {
            const QStringList parts = (u'\n' + block.text).split(QStringLiteral("\n$ "));
            for (const QString &part : parts.mid(1)) {
                const QString command = part.section(u'\n', 0, 0);
                QString printed = part.mid(command.size() + 1);
                if (!printed.endsWith(u'\n'))
                    printed += u'\n';
                QTest::newRow(qPrintable(command)) << command << printed;
            }
        }
    }

    void theRunnerPrintsWhatIsPrinted()
    {
        QFETCH(const QString, command);
        QFETCH(const QString, printed);
        const QString scenario = scenarioOfTheReader();
        QVERIFY(scenario.contains(QStringLiteral("stale served age 5s")));
        write(QStringLiteral("my.scenario"), scenario);
        write(QStringLiteral("typo.scenario"),
              QString(scenario).replace(QStringLiteral("stale served age 5s"),
                                        QStringLiteral("stale servd age 5s")));
        write(QStringLiteral("wrong.scenario"),
              QString(scenario).replace(QStringLiteral("stale served age 5s"),
                                        QStringLiteral("stale served age 6s")));
        const QStringList words = QProcess::splitCommand(command);
        const Ended ended = start(programOf(words.front()), words.mid(1), m_folder->path());
        QCOMPARE(ended.out, printed);
        QCOMPARE(ended.code, printed.contains(QStringLiteral("not accepted")) ? 2
                             : printed.contains(QStringLiteral("not hold"))   ? 1
                                                                              : 0);
    }

    void eachExampleOfTheNotationHolds()
    {
        const Page notation = readme::read(tree + QStringLiteral("/resources/scenarios/README.md"));
        QVERIFY(!notation.blocks.empty());
        for (const Block &block : notation.blocks) {
            write(QStringLiteral("example.scenario"), block.text);
            const Ended ended = start(programOf(programs + QStringLiteral("stale-cache-runner")),
                                      {QStringLiteral("example.scenario")}, m_folder->path());
            QVERIFY2(ended.code == 0, qPrintable(ended.out));
        }
    }

    /// Each statement that the page of the notation writes out in a line.
    void eachStatementOfTheNotationIsRead_data()
    {
        QTest::addColumn<QString>("statement");
        static const QRegularExpression statement(QStringLiteral(
            "^(and|call|downstream|error|expect|invalidate|key|means|policy|seed|show|traffic|ttl|"
            "what-if) "));
        for (const QString &code :
             readme::read(tree + QStringLiteral("/resources/scenarios/README.md")).code)
            if (code.contains(statement) && !code.startsWith(QStringLiteral("error ")))
                QTest::newRow(qPrintable(code)) << code;
    }

    void eachStatementOfTheNotationIsRead()
    {
        QFETCH(QString, statement);
        if (statement.startsWith(QStringLiteral("expect what-if")) ||
            statement.startsWith(QStringLiteral("expect outage ")))
            statement += QStringLiteral(" errors 0"); // of which the page says any
        QString before;
        if (statement.startsWith(QStringLiteral("and ")))
            before = QStringLiteral("downstream latency 1s\n");
        QString after;
        if (statement.startsWith(QStringLiteral("means "))) {
            before = QStringLiteral("ask Q\nright R\n");
            after = QStringLiteral("answer A\n");
        }
        write(QStringLiteral("one.scenario"),
              QStringLiteral("title T\n") + before + statement + u'\n' + after);
        const Ended ended = start(programOf(programs + QStringLiteral("stale-cache-runner")),
                                  {QStringLiteral("one.scenario")}, m_folder->path());
        QVERIFY2(ended.code == 0 || ended.code == 1, qPrintable(ended.out));
    }

    void theOptionsOfTheRunnerAreThere()
    {
        const Ended help = start(programOf(programs + QStringLiteral("stale-cache-runner")),
                                 {QStringLiteral("--help")}, m_folder->path());
        QCOMPARE(help.code, 0);
        int found = 0;
        for (const char *option : {"--transcript FILE", "--report FILE", "--seed N"}) {
            QVERIFY2(help.out.contains(QString::fromLatin1(option)), option);
            found += static_cast<int>(page().code.count(QString::fromLatin1(option)));
        }
        QCOMPARE(found, 3);
    }

    // ---- The house

    void whatIsCountedIsThere_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("files");
        QTest::newRow("scenarios") << QStringLiteral("(\\w+) scenarios to start from")
                                   << QStringLiteral("scenarios") << QStringLiteral("*.scenario");
        QTest::newRow("lessons") << QStringLiteral("menu has (\\w+) short lessons")
                                 << QStringLiteral("lessons") << QStringLiteral("*.lesson");
    }

    void whatIsCountedIsThere()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QString, folder);
        QFETCH(const QString, files);
        const auto said = QRegularExpression(pattern).match(page().prose);
        QVERIFY2(said.hasMatch(), qPrintable(pattern));
        QCOMPARE(
            numberOf(said.captured(1)),
            static_cast<int>(
                QDir(tree + QStringLiteral("/resources/") + folder).entryList({files}).size()));
    }

    void eachPathIsThere()
    {
        const Page readme = page();
        QStringList paths;
        static const QRegularExpression link(QStringLiteral("\\]\\(([^)#:]+)\\)"));
        for (auto found = link.globalMatch(readme.prose); found.hasNext();)
            paths += found.next().captured(1);
        for (const Block &house : readme.blocksThatBegin(QStringLiteral("core/stalecache")))
            for (const QString &line : house.text.split(u'\n', Qt::SkipEmptyParts))
                paths += line.section(u' ', 0, 0);
        QVERIFY(paths.size() >= 12);
        for (const QString &path : paths)
            QVERIFY2(QFileInfo::exists(tree + u'/' + path), qPrintable(path));
    }

    void thePresetsAreThere()
    {
        const auto line =
            QRegularExpression(QStringLiteral("CMake presets: ([^.]*)\\.")).match(page().prose);
        QVERIFY(line.hasMatch());
        QStringList said;
        static const QRegularExpression name(QStringLiteral("`([^`]+)`"));
        for (auto found = name.globalMatch(line.captured(1)); found.hasNext();)
            said += found.next().captured(1);
        QFile file(tree + QStringLiteral("/CMakePresets.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList there;
        for (const auto preset :
             QJsonDocument::fromJson(file.readAll())[u"configurePresets"].toArray())
            if (!preset.toObject()[u"hidden"].toBool())
                there += preset.toObject()[u"name"].toString();
        said.sort();
        there.sort();
        QCOMPARE(said, there);
    }

    void theTargetForTranslatorsIsThere()
    {
        const QStringList builds = page().code.filter(QStringLiteral("--target"));
        QCOMPARE(builds.size(), 1);
        const QString target = builds.front().section(QStringLiteral("--target "), 1);
        QFile file(tree + QStringLiteral("/resources/translations/CMakeLists.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(file.readAll())
                    .contains(QStringLiteral("add_custom_target(%1\n").arg(target)));
    }

private:
    [[nodiscard]] QString file(const QString &name) const
    {
        return m_folder->filePath(name);
    }

    void write(const QString &name, const QString &text) const
    {
        QFile written(file(name));
        const QByteArray bytes = text.toUtf8();
        if (!written.open(QIODevice::WriteOnly) || written.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(name));
    }

    /// The one that the README shows.
    static QString scenarioOfTheReader()
    {
        const auto scenarios = page().blocksThatBegin(QStringLiteral("title "));
        return scenarios.size() == 1 ? scenarios.front().text : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestReadmeCommands)
#include "tst_readme_commands.moc"

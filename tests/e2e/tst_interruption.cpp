// Long plays on a terminal: they say how far they are, and Ctrl+C ends them with what there is.

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdlib>
#include <vector>

#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

/// A program on a terminal of its own.
class OnTerminal
{
public:
    explicit OnTerminal(const QStringList &command)
    {
        QList<QByteArray> words;
        for (const QString &word : command)
            words += word.toUtf8();
        std::vector<char *> arguments;
        for (QByteArray &word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        m_child = forkpty(&m_terminal, nullptr, nullptr, nullptr);
        if (m_child == 0) {
            execv(arguments.front(), arguments.data());
            _exit(127);
        }
    }

    OnTerminal(const OnTerminal &) = delete;
    OnTerminal &operator=(const OnTerminal &) = delete;

    ~OnTerminal()
    {
        if (m_child > 0) {
            ::kill(m_child, SIGKILL);
            waitpid(m_child, nullptr, 0);
        }
        close(m_terminal);
    }

    /// Until the text has been shown; false if the program ends before.
    bool waitFor(const QByteArray &text)
    {
        while (!m_shown.contains(text))
            if (!read())
                return false;
        return true;
    }

    void pressCtrlC()
    {
        const char key = 3;
        QCOMPARE(write(m_terminal, &key, 1), ssize_t{1});
    }

    void signal(int number)
    {
        ::kill(m_child, number);
    }

    /// The exit code, once it has ended.
    int wait()
    {
        while (read()) {
        }
        int status = 0;
        waitpid(m_child, &status, 0);
        m_child = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    [[nodiscard]] const QByteArray &shown() const
    {
        return m_shown;
    }

private:
    bool read()
    {
        char buffer[4096];
        const ssize_t count = ::read(m_terminal, buffer, sizeof buffer);
        if (count <= 0)
            return false;
        m_shown.append(buffer, count);
        return true;
    }

    int m_terminal = -1;
    pid_t m_child = -1;
    QByteArray m_shown;
};

constexpr const char *endless = "title Endless\n"
                                "call a -> refreshed\n"
                                "+1s\n"
                                "downstream flapping 1ms 1ms\n"
                                "at 100000h\n"
                                "call a -> refreshed\n";

} // namespace

class InterruptionTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("a file cannot be written");
        return file.fileName();
    }

    static QString contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private slots:
    void initTestCase()
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
        qputenv("LANG", "C.UTF-8");
    }

    void theRunnerSaysHowFarItIsAndEndsWithWhatItHas_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("Ctrl+C") << 0;
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }

    void theRunnerSaysHowFarItIsAndEndsWithWhatItHas()
    {
        QFETCH(const int, number);
        const QString file = write(QStringLiteral("endless.scenario"), endless);
        const QString never = write(QStringLiteral("never.scenario"), "title Never\n");
        const QString transcript = m_folder.filePath(QStringLiteral("t.txt"));
        const QString report = m_folder.filePath(QStringLiteral("r.md"));
        OnTerminal runner({QStringLiteral(RUNNER), file, never, QStringLiteral("--transcript"),
                           transcript, QStringLiteral("--report"), report});
        QVERIFY2(runner.waitFor("endless.scenario: 0"), runner.shown().constData());
        QVERIFY2(runner.waitFor(" %)"), runner.shown().constData());
        if (number == 0)
            runner.pressCtrlC();
        else
            runner.signal(number);
        QCOMPARE(runner.wait(), 130);
        const QByteArray shown = runner.shown().mid(runner.shown().lastIndexOf("\x1b[K") + 3);
        QVERIFY2(shown.contains("the expectation holds, as far as it was played"), shown);
        QVERIFY2(shown.contains("endless.scenario: stopped at "), shown);
        QVERIFY(!shown.contains("never.scenario"));
        const QString told = contentOf(transcript);
        QVERIFY2(told.contains(QStringLiteral("Left before the end. Calls: ")),
                 qPrintable(told.right(300)));
        QVERIFY(contentOf(report).contains(QStringLiteral("It was left before its end, at ")));
    }

    void theInspectorDoesTheSameWithoutAWindow()
    {
        OnTerminal inspector(
            {QStringLiteral(INSPECTOR), QStringLiteral("--forget"), QStringLiteral("--no-window"),
             QStringLiteral("--language"), QStringLiteral("en"), QStringLiteral("--traffic"),
             QStringLiteral("stampede"), QStringLiteral("--play"), QStringLiteral("1000000h")});
        QVERIFY2(inspector.waitFor("Playing: 0 %"), inspector.shown().constData());
        inspector.pressCtrlC();
        QCOMPARE(inspector.wait(), 130);
        QVERIFY2(inspector.shown().contains("Calls: "), inspector.shown().constData());
        QVERIFY2(inspector.shown().contains("Stopped before its end."),
                 inspector.shown().constData());
    }

    void anOpeningWithoutAWindowEndsToo()
    {
        QByteArray story = endless;
        story.replace("\n", "\n  ").chop(2);
        story.replace(" -> refreshed", "");
        const QString file = write(QStringLiteral("endless.stale-session"),
                                   "stale-cache-session 1\nrun 1\n  " + story + "end\n");
        OnTerminal inspector({QStringLiteral(INSPECTOR), QStringLiteral("--forget"),
                              QStringLiteral("--no-window"), QStringLiteral("--language"),
                              QStringLiteral("en"), file});
        QVERIFY2(inspector.waitFor("Opening: "), inspector.shown().constData());
        inspector.signal(SIGINT);
        QCOMPARE(inspector.wait(), 130);
        QVERIFY2(inspector.shown().contains("Stopped before its end."),
                 inspector.shown().constData());
    }

    void withoutATerminalNothingIsSaidOfTheWay()
    {
        QProcess process;
        process.start(QStringLiteral(RUNNER),
                      {write(QStringLiteral("long.scenario"),
                             "title Long\ndownstream flapping 1ms 1ms\n+2h\n")});
        QVERIFY(process.waitForFinished(-1));
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(process.readAllStandardError(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(InterruptionTest)
#include "tst_interruption.moc"

// Programs are killed at moments that nobody chose: what they kept is readable, each has a file of
// its own, and a file that is saved over is the old one or the new one.

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <random>

#include <session_file/rebuild.h>

#include "../session_file/support.h"
#include "ui/session/session.h"
#include "ui/session_file/recovery.h"
#include "ui/session_file/session_document.h"

namespace {

constexpr int patience = 30'000; // milliseconds

/// A program that calls and writes, without end.
class Writer
{
public:
    Writer(const QString &mode, const QString &path)
    {
        m_process.start(QStringLiteral(SESSION_WRITER), {mode, path});
    }

    /// Waits until so many calls are on the disk.
    bool waitFor(int calls)
    {
        while (m_calls < calls) {
            while (!m_process.canReadLine())
                if (!m_process.waitForReadyRead(patience))
                    return false;
            m_calls = m_process.readLine().trimmed().toInt();
        }
        return true;
    }

    /// Somewhere in what it does; the moment is not chosen by a clock.
    bool kill(unsigned steps)
    {
        volatile unsigned done = 0;
        while (done < steps)
            done = done + 1;
        m_process.kill();
        if (!m_process.waitForFinished(patience))
            return false;
        while (m_process.canReadLine())
            m_calls = m_process.readLine().trimmed().toInt();
        return m_process.exitStatus() == QProcess::CrashExit;
    }

    /// That it said were on the disk.
    [[nodiscard]] int calls() const
    {
        return m_calls;
    }

private:
    QProcess m_process;
    int m_calls = 0;
};

/// How many calls a file gives when its session is made again; nothing if it cannot be read.
std::optional<int> callsIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto content = support::read(file.readAll().toStdString());
    if (!content || content->note || content->runs.size() != 1)
        return std::nullopt;
    session_file::Rebuild rebuild{content->runs.front().part};
    while (!rebuild.step(10'000)) {
    }
    if (rebuild.problem())
        return std::nullopt;
    return static_cast<int>(rebuild.take()->journal().totals().started);
}

QStringList filesIn(const QString &folder, const QString &pattern)
{
    return QDir(folder).entryList({pattern}, QDir::Files);
}

} // namespace

class KillsTest : public QObject
{
    Q_OBJECT

private slots:
    void whatWasKeptIsThereAfterEachOfAHundredKills();
    void aFileThatIsSavedOverIsTheOldOneOrTheNewOne();

private:
    std::mt19937 m_random{1};

    unsigned below(unsigned end)
    {
        return static_cast<unsigned>(m_random()) % end;
    }
};

void KillsTest::whatWasKeptIsThereAfterEachOfAHundredKills()
{
    constexpr int kills = 100;
    constexpr unsigned longest = 3'000'000; // steps: some writes
    const QTemporaryDir folder;
    std::vector<int> said; // of each killed program
    for (int pair = 0; pair < kills / 2; ++pair) {
        Writer one(QStringLiteral("keep"), folder.path());
        Writer other(QStringLiteral("keep"), folder.path());
        QVERIFY(one.waitFor(1 + static_cast<int>(below(4))));
        QVERIFY(other.waitFor(1 + static_cast<int>(below(4))));
        QVERIFY(one.kill(below(longest)));
        QVERIFY(other.waitFor(other.calls() + 2)); // which is not disturbed
        QVERIFY(other.kill(below(longest)));
        said.insert(said.end(), {one.calls(), other.calls()});
    }
    std::vector<int> kept;
    for (const QString &name : filesIn(folder.path(), QStringLiteral("*.stale-session"))) {
        const auto calls = callsIn(folder.filePath(name));
        QVERIFY2(calls, qPrintable(name));
        kept.push_back(*calls);
    }
    QCOMPARE(kept.size(), static_cast<std::size_t>(kills));
    // All that they said, and at most what they were just writing.
    std::ranges::sort(said);
    std::ranges::sort(kept);
    for (std::size_t n = 0; n < kept.size(); ++n)
        QVERIFY(kept[n] >= said[n] && kept[n] <= said[n] + 2);

    ui::Session session{simulation::Settings{}};
    ui::SessionDocument document{session};
    {
        ui::Recovery recovery{document, folder.path()};
        recovery.look();
        QCOMPARE(recovery.found().size(), static_cast<std::size_t>(kills));
        QVERIFY(recovery.offer().has_value());
        recovery.discardAll();
        QVERIFY(!recovery.offer().has_value());
    }
    ui::Recovery next{document, folder.path()};
    next.look();
    QVERIFY(!next.offer().has_value());
    QCOMPARE(filesIn(folder.path(), QStringLiteral("*")), QStringList());
}

void KillsTest::aFileThatIsSavedOverIsTheOldOneOrTheNewOne()
{
    constexpr int kills = 30;
    constexpr unsigned longest = 6'000'000;
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.stale-session"));
    for (int n = 0; n < kills; ++n) {
        Writer writer(QStringLiteral("save"), file);
        QVERIFY(writer.waitFor(1 + static_cast<int>(below(5))));
        QVERIFY(writer.kill(below(longest)));
        const auto calls = callsIn(file);
        QVERIFY(calls.has_value());
        QVERIFY2(*calls >= writer.calls() && *calls <= writer.calls() + 1,
                 qPrintable(QStringLiteral("%1, %2").arg(*calls).arg(writer.calls())));
    }
}

QTEST_GUILESS_MAIN(KillsTest)
#include "tst_kills.moc"

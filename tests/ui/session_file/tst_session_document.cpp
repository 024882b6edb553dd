// Sessions are saved and opened while the window answers, and are kept for a recovery.

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <sys/resource.h>
#include <sys/stat.h>

#include "ui/session/session.h"
#include "ui/session_file/recovery.h"
#include "ui/session_file/session_document.h"

using namespace std::chrono_literals;
using ui::Recovery;
using ui::Session;
using ui::SessionDocument;

namespace {

/// A session that only the test moves, and what was told of its file.
struct Bench
{
    Bench()
    {
        session.setRunning(false);
        QObject::connect(&document, &SessionDocument::told,
                         [this](const ui::MessageBar::Message &message) { told += message.text; });
    }

    void callOnce()
    {
        session.call(session.addKey("user:1"));
        session.advance(1s);
    }

    void save(const QString &path)
    {
        document.save(path);
        finish();
    }

    void open(const QString &path)
    {
        document.open(path);
        finish();
    }

    void finish()
    {
        QTRY_VERIFY(!document.isBusy());
    }

    [[nodiscard]] std::uint64_t calls() const
    {
        return session.journal().totals().started;
    }

    Session session{{.ttl = 10s, .downstream = {.latency = 40ms, .jitter = 0ms}}};
    SessionDocument document{session};
    QStringList told;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

bool sameJournal(const journal::Journal &a, const journal::Journal &b)
{
    if (a.first() != b.first() || a.end() != b.end() || a.keyCount() != b.keyCount())
        return false;
    for (journal::Sequence n = a.first(); n < a.end(); ++n)
        if (!(a.at(n) == b.at(n)) || a.eventText(a.at(n)) != b.eventText(b.at(n)))
            return false;
    return true;
}

} // namespace

class SessionDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
    }

    // ---- What counts as a change

    void onlyWishesCountAsChanges();
    void aSessionThatBeginsAnewHasNoFile();

    // ---- Opening and saving

    void allRunsComeBackAsTheyWere();
    void whileItIsSavedTheSessionIsHeld();
    void aCancelledOpeningChangesNothing();
    void aCancelledSavingLeavesTheFileAsItWas();
    void whatCannotBeWrittenIsSaid_data();
    void whatCannotBeWrittenIsSaid();
    void aFullDiskLosesNothing();
    void whatCannotBeReadIsSaid_data();
    void whatCannotBeReadIsSaid();
    void whatIsNoFileToReadIsSaidAndNotWaitedFor_data();
    void whatIsNoFileToReadIsSaidAndNotWaitedFor();
    void anEditedSessionOpensWithAWarning();
    void aScenarioIsHandedOnWhateverItsName();

    // ---- Recovery

    void whatWasDoneIsKeptAndGoesWithAFile();
    void aCleanEndLeavesNothing();
    void aSessionThatWasLeftComesBack();
    void laterOffersItAgain();
    void aRunningProgramKeepsItsFile();
    void theNameOfTheFileComesBackToo();
    void damagedFilesArePutAside_data();
    void damagedFilesArePutAside();
    void whatWasTriedOnceIsNotReadByItself();
    void aFolderThatCannotBeMadeIsSaidOnce();
    void whatTrafficDidIsKeptToo();
    void nothingIsWrittenWhileNothingHappens();
    void aFullDiskKeepsWhatWasKept();
    void ofSeveralTheNewestIsOffered();
    void allThatWasLeftGoesAtOnce();
    void halfWrittenFilesAreSweptAway();

private:
    [[nodiscard]] QString file(const char *name = "a.stale-session") const
    {
        return m_folder->filePath(QString::fromUtf8(name));
    }

    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files);
    }

    /// As a program leaves it that is killed.
    void leave(const QString &path = {})
    {
        Bench bench;
        bench.callOnce();
        if (!path.isEmpty())
            bench.save(path);
        bench.callOnce();
        Recovery recovery(bench.document, m_folder->path());
        recovery.keep();
        QVERIFY(QFile::copy(recovery.ownFile(), m_folder->filePath("left.stale-session")));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SessionDocumentTest::onlyWishesCountAsChanges()
{
    Bench bench;
    QSignalSpy changes(&bench.document, &SessionDocument::modifiedChanged);
    bench.session.addKey("user:1");
    QVERIFY(!bench.document.isModified());
    bench.session.advance(5s);
    bench.session.goTo(journal::TimePoint{1s});
    bench.session.returnToLive();
    QVERIFY(!bench.document.isModified());

    bench.session.addKey("user:2");
    QVERIFY(bench.document.isModified());
    QCOMPARE(changes.size(), 1);
    bench.save(file());
    QVERIFY(!bench.document.isModified());
    bench.session.setTtl(5s);
    QVERIFY(bench.document.isModified());
    bench.save(file());
    bench.session.branch();
    bench.session.frame(0ms);
    QVERIFY(bench.document.isModified());
    QCOMPARE(bench.told, QStringList());
}

void SessionDocumentTest::aSessionThatBeginsAnewHasNoFile()
{
    Bench bench;
    bench.callOnce();
    bench.save(file());
    QCOMPARE(bench.document.path(), file());
    bench.callOnce();
    bench.session.reset();
    QCOMPARE(bench.document.path(), QString());
    QVERIFY(!bench.document.isModified());
}

void SessionDocumentTest::allRunsComeBackAsTheyWere()
{
    Bench first;
    first.callOnce();
    first.session.setHealth(journal::Health::failing);
    first.callOnce();
    first.session.goTo(journal::TimePoint{1500ms});
    first.session.rerunWithTtl(2s);
    first.session.frame(0ms);
    first.callOnce();
    first.session.setSpeed(10);
    first.session.goTo(journal::TimePoint{1200ms});
    first.save(file());

    Bench second;
    second.open(file());
    QCOMPARE(second.told, QStringList());
    QCOMPARE(second.document.path(), file());
    QVERIFY(!second.document.isModified());
    QCOMPARE(second.session.runs().size(), std::size_t{2});
    for (std::size_t n = 0; n < 2; ++n) {
        const ui::KeptRun &before = first.session.runs()[n];
        const ui::KeptRun &after = second.session.runs()[n];
        QVERIFY(sameJournal(before.run->journal(), after.run->journal()));
        QCOMPARE(after.number, before.number);
        QCOMPARE(after.parent, before.parent);
        QVERIFY(after.branchedAt == before.branchedAt);
        QVERIFY(after.otherTtl == before.otherTtl);
    }
    QCOMPARE(second.session.shown().number, 2);
    QCOMPARE(second.session.compared()->number, 1);
    QVERIFY(second.session.instant() == first.session.instant());
    QCOMPARE(second.session.speed(), 10.0);
    QVERIFY(!second.session.isRunning());

    second.save(file("b.stale-session"));
    QCOMPARE(contentOf(file("b.stale-session")), contentOf(file()));
}

void SessionDocumentTest::whileItIsSavedTheSessionIsHeld()
{
    Bench bench;
    bench.callOnce();
    QSignalSpy refused(&bench.session, &Session::refused);
    bench.document.save(file());
    QVERIFY(bench.document.isSaving());
    const auto before = bench.session.liveInstant();
    bench.session.setRunning(true);
    bench.session.frame(100ms);
    bench.session.callAll();
    bench.session.reset();
    QVERIFY(bench.session.liveInstant() == before);
    QCOMPARE(refused.size(), 2);
    bench.finish();
    bench.session.callAll();
    QCOMPARE(bench.calls(), std::uint64_t{2});
}

void SessionDocumentTest::aCancelledOpeningChangesNothing()
{
    Bench first;
    first.callOnce();
    first.save(file());
    Bench second;
    second.document.open(file());
    second.document.cancel();
    QVERIFY(!second.document.isBusy());
    QCOMPARE(second.calls(), std::uint64_t{0});
    QVERIFY(second.told.join(u' ').contains(QStringLiteral("Nothing was changed")));
    QVERIFY(second.session.takesWishes());
}

void SessionDocumentTest::aCancelledSavingLeavesTheFileAsItWas()
{
    Bench bench;
    bench.callOnce();
    put(file(), "before");
    bench.document.save(file());
    bench.document.cancel();
    QCOMPARE(contentOf(file()), QByteArray("before"));
    QVERIFY(bench.document.isModified());
    QCOMPARE(files(), QStringList{QStringLiteral("a.stale-session")});
}

void SessionDocumentTest::whatCannotBeWrittenIsSaid_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("said");
    QTest::newRow("no folder") << QStringLiteral("none/x.stale-session")
                               << QStringLiteral("there is no folder");
    QTest::newRow("a file as a folder")
        << QStringLiteral("file/x.stale-session") << QStringLiteral("there is no folder");
    QTest::newRow("a folder") << QStringLiteral("folder") << QStringLiteral("it is a folder");
    QTest::newRow("a device") << QStringLiteral("/dev/full")
                              << QStringLiteral("it is no ordinary file");
    QTest::newRow("nothing can be made") << QStringLiteral("/proc/x.stale-session") << QString();
}

void SessionDocumentTest::whatCannotBeWrittenIsSaid()
{
    QFETCH(const QString, path);
    QFETCH(const QString, said);
    put(file("file"), "");
    QDir(m_folder->path()).mkdir(QStringLiteral("folder"));
    Bench bench;
    bench.callOnce();
    QSignalSpy failed(&bench.document, &SessionDocument::failed);
    const QString target = QDir(m_folder->path()).absoluteFilePath(path);
    bench.save(target);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(bench.told.size(), 1);
    QVERIFY2(bench.told.front().contains(target), qPrintable(bench.told.front()));
    QVERIFY2(bench.told.front().contains(said), qPrintable(bench.told.front()));
    QVERIFY(bench.document.isModified());
    QCOMPARE(bench.document.path(), QString());
    QCOMPARE(bench.calls(), std::uint64_t{1});
}

void SessionDocumentTest::aFullDiskLosesNothing()
{
    Bench bench;
    bench.callOnce();
    put(file(), "before");
    // No file may become larger, which is what a full disk comes to.
    const auto formerAction = std::signal(SIGXFSZ, SIG_IGN);
    rlimit former{};
    getrlimit(RLIMIT_FSIZE, &former);
    const rlimit tight{.rlim_cur = 16, .rlim_max = former.rlim_max};
    setrlimit(RLIMIT_FSIZE, &tight);
    bench.save(file());
    setrlimit(RLIMIT_FSIZE, &former);
    std::signal(SIGXFSZ, formerAction);

    QCOMPARE(bench.told.size(), 1);
    QVERIFY2(bench.told.front().contains(QStringLiteral("Nothing was changed")),
             qPrintable(bench.told.front()));
    QCOMPARE(contentOf(file()), QByteArray("before"));
    QVERIFY(bench.document.isModified());
    bench.save(file());
    QVERIFY(!bench.document.isModified());
}

void SessionDocumentTest::whatCannotBeReadIsSaid_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("empty") << QByteArray("") << QStringLiteral("The file is empty");
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0",
                                          6)
                            << QStringLiteral("it is no text");
    QTest::newRow("newer") << QByteArray("stale-cache-session 99\nrun 1\n")
                           << QStringLiteral("its format is 99");
    QTest::newRow("cut") << QByteArray("stale-cache-session 1\nrun 1\n  title x\n")
                         << QStringLiteral("line 3: The file ends after line 3; it is cut off");
    QTest::newRow("two problems") << QByteArray("stale-cache-session 1\nfoo\nbar\nend\n")
                                  << QStringLiteral("line 2: “foo” was found");
}

void SessionDocumentTest::whatCannotBeReadIsSaid()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, said);
    put(file(), content);
    Bench bench;
    bench.callOnce();
    bench.open(file());
    QCOMPARE(bench.told.size(), 1);
    QVERIFY2(bench.told.front().contains(said), qPrintable(bench.told.front()));
    QVERIFY(bench.told.front().contains(QStringLiteral("“a.stale-session”")));
    QCOMPARE(bench.calls(), std::uint64_t{1});
    QVERIFY(bench.document.isModified());
    QCOMPARE(contentOf(file()), content);
    bench.told.clear();
    bench.open(file("none"));
    QVERIFY(bench.told.join(u' ').contains(QStringLiteral("no such file")));
    bench.told.clear();
    bench.open(m_folder->path());
    QVERIFY(bench.told.join(u' ').contains(QStringLiteral("it is a folder")));
}

void SessionDocumentTest::whatIsNoFileToReadIsSaidAndNotWaitedFor_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("said");
    QTest::newRow("none") << QStringLiteral("none") << QStringLiteral("there is no such file");
    QTest::newRow("folder") << QStringLiteral("folder") << QStringLiteral("it is a folder");
    QTest::newRow("pipe") << QStringLiteral("pipe") << QStringLiteral("it is no ordinary file");
    QTest::newRow("device") << QStringLiteral("/dev/zero")
                            << QStringLiteral("it is no ordinary file");
    QTest::newRow("link to itself")
        << QStringLiteral("loop") << QStringLiteral("it is a link that leads to no file");
    QTest::newRow("link to a device")
        << QStringLiteral("zero") << QStringLiteral("it is no ordinary file");
    QTest::newRow("huge") << QStringLiteral("huge") << QStringLiteral("at most 1.50 GiB are read");
    QTest::newRow("zeros") << QStringLiteral("zeros") << QStringLiteral("it is no text");
    QTest::newRow("a zero in the midst") << QStringLiteral("midst") << QStringLiteral("line 3: ");
}

void SessionDocumentTest::whatIsNoFileToReadIsSaidAndNotWaitedFor()
{
    QFETCH(const QString, name);
    QFETCH(const QString, said);
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
    QCOMPARE(mkfifo(qPrintable(file("pipe")), 0600), 0);
    QVERIFY(QFile::link(QStringLiteral("loop"), file("loop")));
    QVERIFY(QFile::link(QStringLiteral("/dev/zero"), file("zero")));
    put(file("zeros"), QByteArray(100'000, '\0'));
    put(file("midst"), QByteArrayLiteral("stale-cache-session 1\nrun 1\n  tit\0le x\nend\n"));
    put(file("huge"), "stale-cache-session 1\n");
    QVERIFY(QFile::resize(file("huge"), qint64{2} * 1024 * 1024 * 1024)); // of holes
    Bench bench;
    bench.callOnce();
    bench.open(name.startsWith(u'/') ? name : m_folder->filePath(name));
    QCOMPARE(bench.told.size(), 1);
    QVERIFY2(bench.told.front().contains(said), qPrintable(bench.told.front()));
    QVERIFY2(bench.told.front().contains(QFileInfo(name).fileName()),
             qPrintable(bench.told.front()));
    QCOMPARE(bench.calls(), std::uint64_t{1});
}

void SessionDocumentTest::anEditedSessionOpensWithAWarning()
{
    Bench first;
    first.callOnce();
    first.save(file());
    QByteArray content = contentOf(file());
    content.replace("\n40000000 refreshed", "\n41000000 refreshed");
    put(file(), content);
    Bench second;
    second.open(file());
    QCOMPARE(second.told.size(), 1);
    QVERIFY2(second.told.front().contains(QStringLiteral("was edited")),
             qPrintable(second.told.front()));
    QVERIFY2(second.told.front().contains(QStringLiteral("was recorded as “41000000 refreshed")),
             qPrintable(second.told.front()));
    QVERIFY(sameJournal(first.session.journal(), second.session.journal()));
    QCOMPARE(contentOf(file()), content);
}

void SessionDocumentTest::aScenarioIsHandedOnWhateverItsName()
{
    put(file(), "title Three calls\ncall user:1\n");
    Bench bench;
    QSignalSpy chosen(&bench.document, &SessionDocument::scenarioChosen);
    bench.open(file());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().at(0).toString(), file());
    QCOMPARE(chosen.front().at(1).toByteArray(), contentOf(file()));
    QCOMPARE(bench.told, QStringList());
}

// ---- Recovery

void SessionDocumentTest::whatWasDoneIsKeptAndGoesWithAFile()
{
    Bench bench;
    Recovery recovery(bench.document, m_folder->filePath("deep/folder"));
    recovery.keep();
    QVERIFY(!QFile::exists(recovery.ownFile()));
    bench.callOnce();
    recovery.keep();
    const QByteArray first = contentOf(recovery.ownFile());
    QVERIFY(first.startsWith("stale-cache-session 1\n"));
    QVERIFY(!first.contains("\njournal"));
    bench.callOnce();
    recovery.keep();
    QVERIFY(contentOf(recovery.ownFile()) != first);
    bench.save(file());
    QVERIFY(!QFile::exists(recovery.ownFile()));
    bench.callOnce();
    recovery.keep();
    QVERIFY(QFile::exists(recovery.ownFile()));
}

void SessionDocumentTest::aCleanEndLeavesNothing()
{
    Bench bench;
    bench.callOnce();
    {
        Recovery recovery(bench.document, m_folder->path());
        recovery.keep();
        QCOMPARE(files().size(), 2); // with its lock
    }
    QCOMPARE(files(), QStringList());
}

void SessionDocumentTest::aSessionThatWasLeftComesBack()
{
    leave();
    Bench bench;
    Recovery recovery(bench.document, m_folder->path());
    recovery.look();
    QVERIFY(recovery.offer().has_value());
    QCOMPARE(recovery.offer()->calls, std::uint64_t{2});
    QVERIFY(recovery.offer()->time == 2s);
    QVERIFY(!recovery.offer()->wasTried);
    QCOMPARE(bench.calls(), std::uint64_t{0});

    recovery.recover();
    bench.finish();
    QCOMPARE(bench.told, QStringList());
    QCOMPARE(bench.calls(), std::uint64_t{2});
    QVERIFY(!recovery.offer().has_value());
    QVERIFY(bench.document.isModified());
    QCOMPARE(bench.document.path(), QString());
    QVERIFY(!QFile::exists(m_folder->filePath("left.stale-session")));
    QVERIFY(QFile::exists(recovery.ownFile())); // it is not lost if this one is killed too
}

void SessionDocumentTest::laterOffersItAgain()
{
    leave();
    for (int n = 0; n < 2; ++n) {
        Bench bench;
        Recovery recovery(bench.document, m_folder->path());
        recovery.look();
        QVERIFY(recovery.offer().has_value());
        if (n == 0)
            recovery.later();
        else
            recovery.discard();
        QVERIFY(!recovery.offer().has_value());
    }
    QCOMPARE(files(), QStringList());
}

void SessionDocumentTest::aRunningProgramKeepsItsFile()
{
    Bench running;
    running.callOnce();
    Recovery keeping(running.document, m_folder->path());
    keeping.keep();
    Bench bench;
    Recovery recovery(bench.document, m_folder->path());
    recovery.look();
    QVERIFY(!recovery.offer().has_value());
    QVERIFY(QFile::exists(keeping.ownFile()));
}

void SessionDocumentTest::theNameOfTheFileComesBackToo()
{
    leave(file("named"));
    Bench bench;
    Recovery recovery(bench.document, m_folder->path());
    recovery.look();
    recovery.recover();
    bench.finish();
    QCOMPARE(bench.document.path(), file("named"));
    QVERIFY(bench.document.isModified());
    QCOMPARE(bench.calls(), std::uint64_t{2});
}

void SessionDocumentTest::damagedFilesArePutAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("stale-cache-session 1\nrun 1\n  title x\n");
    QTest::newRow("binary") << QByteArray("\0\1\2\3", 4);
    QTest::newRow("newer") << QByteArray("stale-cache-session 7\n");
}

void SessionDocumentTest::damagedFilesArePutAside()
{
    QFETCH(const QByteArray, content);
    leave();
    put(file("bad.stale-session"), content);
    Bench bench;
    Recovery recovery(bench.document, m_folder->path());
    QStringList told;
    connect(&recovery, &Recovery::told,
            [&](const ui::MessageBar::Message &message) { told += message.text; });
    recovery.look();
    while (recovery.offer())
        recovery.discard();
    const QString aside = file("bad.stale-session.damaged");
    QCOMPARE(contentOf(aside), content);
    QCOMPARE(told.size(), 1);
    QVERIFY2(told.front().contains(aside), qPrintable(told.front()));
    QCOMPARE(files(), QStringList{QStringLiteral("bad.stale-session.damaged")});
}

void SessionDocumentTest::whatWasTriedOnceIsNotReadByItself()
{
    put(file("bad.stale-session.tried"), "what ended the program");
    Bench bench;
    Recovery recovery(bench.document, m_folder->path());
    recovery.look();
    QVERIFY(recovery.offer().has_value());
    QVERIFY(recovery.offer()->wasTried);
    recovery.recover();
    QTRY_VERIFY(!recovery.isRecovering());
    QVERIFY(recovery.offer().has_value());
    QVERIFY(QFile::exists(file("bad.stale-session.tried")));
    recovery.later();
    QCOMPARE(files(), QStringList{QStringLiteral("bad.stale-session.tried")});
}

void SessionDocumentTest::aFolderThatCannotBeMadeIsSaidOnce()
{
    put(file("file"), "");
    Bench bench;
    bench.callOnce();
    Recovery recovery(bench.document, file("file") + QStringLiteral("/folder"));
    int told = 0;
    connect(&recovery, &Recovery::told, [&] { ++told; });
    recovery.keep();
    bench.callOnce();
    recovery.keep();
    QCOMPARE(told, 1);
    QCOMPARE(bench.calls(), std::uint64_t{2});
}

void SessionDocumentTest::whatTrafficDidIsKeptToo()
{
    Bench bench;
    simulation::Settings settings = bench.session.settings();
    settings.traffic.on = true;
    bench.session.begin(settings);
    QVERIFY(!bench.document.isModified());
    Recovery recovery(bench.document, m_folder->path());
    bench.session.advance(5s);
    QVERIFY(!bench.document.isModified()); // no person did anything
    recovery.keep();
    const QByteArray first = contentOf(recovery.ownFile());
    QVERIFY(!first.isEmpty());
    bench.session.advance(60s);
    recovery.keep();
    QVERIFY(QFile::copy(recovery.ownFile(), file("left.stale-session")));
    const std::uint64_t calls = bench.calls();
    QVERIFY(calls > 10);

    Bench next;
    Recovery other(next.document, m_folder->path());
    other.look();
    QCOMPARE(other.offer()->calls, calls);
    other.recover();
    next.finish();
    QCOMPARE(next.calls(), calls);
    QVERIFY(sameJournal(next.session.journal(), bench.session.journal()));
}

void SessionDocumentTest::nothingIsWrittenWhileNothingHappens()
{
    Bench bench;
    Recovery recovery(bench.document, m_folder->path());
    bench.session.advance(5s);
    recovery.keep();
    QVERIFY(!QFile::exists(recovery.ownFile()));
    bench.callOnce();
    recovery.keep();
    QVERIFY(QFile::remove(recovery.ownFile()));
    bench.session.advance(5s); // the TTL is longer: no event
    recovery.keep();
    QVERIFY(!QFile::exists(recovery.ownFile()));
    bench.callOnce();
    recovery.keep();
    QVERIFY(QFile::exists(recovery.ownFile()));
    bench.session.reset();
    bench.session.advance(1s);
    QVERIFY(!QFile::exists(recovery.ownFile()));
}

void SessionDocumentTest::aFullDiskKeepsWhatWasKept()
{
    Bench bench;
    bench.callOnce();
    Recovery recovery(bench.document, m_folder->path());
    QStringList told;
    connect(&recovery, &Recovery::told,
            [&](const ui::MessageBar::Message &message) { told += message.text; });
    recovery.keep();
    const QByteArray before = contentOf(recovery.ownFile());
    bench.callOnce();
    const auto formerAction = std::signal(SIGXFSZ, SIG_IGN);
    rlimit former{};
    getrlimit(RLIMIT_FSIZE, &former);
    const rlimit tight{.rlim_cur = 16, .rlim_max = former.rlim_max};
    setrlimit(RLIMIT_FSIZE, &tight);
    recovery.keep();
    setrlimit(RLIMIT_FSIZE, &former);
    std::signal(SIGXFSZ, formerAction);
    QCOMPARE(told.size(), 1);
    QVERIFY2(told.front().contains(m_folder->path()), qPrintable(told.front()));
    QCOMPARE(contentOf(recovery.ownFile()), before);
    bench.callOnce();
    recovery.keep();
    QCOMPARE(told.size(), 1);
    QVERIFY(contentOf(recovery.ownFile()) != before);
}

void SessionDocumentTest::ofSeveralTheNewestIsOffered()
{
    leave();
    const QByteArray content = contentOf(file("left.stale-session"));
    const QDateTime now = QDateTime::currentDateTime();
    for (int n = 1; n <= 20; ++n) {
        QFile older(file(qPrintable(QStringLiteral("older%1.stale-session").arg(n))));
        QVERIFY(older.open(QIODevice::WriteOnly) && older.write(content) == content.size());
        QVERIFY(older.flush());
        QVERIFY(older.setFileTime(now.addDays(-n), QFileDevice::FileModificationTime));
    }
    Bench bench;
    Recovery recovery(bench.document, m_folder->path());
    recovery.look();
    QCOMPARE(recovery.found().size(), std::size_t{21});
    QCOMPARE(recovery.offer()->file, file("left.stale-session"));
    recovery.choose(file("older7.stale-session"));
    QCOMPARE(recovery.offer()->file, file("older7.stale-session"));
    QCOMPARE(recovery.found().front().file, file("older7.stale-session"));
    recovery.discard();
    QCOMPARE(recovery.found().size(), std::size_t{20});
    QCOMPARE(recovery.offer()->file, file("left.stale-session"));
    QVERIFY(!QFile::exists(file("older7.stale-session")));
}

void SessionDocumentTest::allThatWasLeftGoesAtOnce()
{
    leave();
    for (const char *name : {"b.stale-session", "c.stale-session", "d.stale-session.tried"})
        QVERIFY(QFile::copy(file("left.stale-session"), file(name)));
    Bench running;
    running.callOnce();
    Recovery keeping(running.document, m_folder->path());
    keeping.keep();
    {
        Bench bench;
        Recovery recovery(bench.document, m_folder->path());
        recovery.look();
        QCOMPARE(recovery.found().size(), std::size_t{4});
        recovery.discardAll();
        QVERIFY(!recovery.offer().has_value());
    }
    QVERIFY(QFile::exists(keeping.ownFile())); // of a program that runs
    QCOMPARE(files().size(), 2);
    Bench next;
    Recovery recovery(next.document, m_folder->path());
    recovery.look();
    QVERIFY(!recovery.offer().has_value());
}

void SessionDocumentTest::halfWrittenFilesAreSweptAway()
{
    leave();
    put(file("left.stale-session.Ab12Cd"), "stale-cache-sess");
    put(file("gone.stale-session.Xy34Zw"), "stale");
    Bench running;
    running.callOnce();
    Recovery keeping(running.document, m_folder->path());
    keeping.keep();
    put(keeping.ownFile() + QStringLiteral(".Qr56St"), "stale");
    Bench bench;
    Recovery recovery(bench.document, m_folder->path());
    recovery.look();
    recovery.later();
    QVERIFY(!QFile::exists(file("left.stale-session.Ab12Cd")));
    QVERIFY(!QFile::exists(file("gone.stale-session.Xy34Zw")));
    QVERIFY(QFile::exists(keeping.ownFile() + QStringLiteral(".Qr56St")));
    QVERIFY(QFile::exists(file("left.stale-session")));
    QVERIFY(QFile::remove(keeping.ownFile() + QStringLiteral(".Qr56St")));
}

QTEST_MAIN(SessionDocumentTest)
#include "tst_session_document.moc"

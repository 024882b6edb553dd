// An inspector that is killed offers its session at the next start.

#include <QDir>
#include <QFileSystemWatcher>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "ui/main_window/main_window.h"
#include "ui/session/view_state.h"
#include "ui/session_file/recovery.h"
#include "ui/session_file/recovery_bar.h"
#include "ui/session_file/session_document.h"
#include "ui/story/story_player.h"

namespace {

constexpr int patience = 30'000; // milliseconds

QStringList keptIn(const QDir &folder)
{
    return folder.entryList({QStringLiteral("*.stale-session")}, QDir::Files);
}

/// Does what the options say, is killed once that is kept, and leaves it.
bool playAndKill(const QDir &folder, const QStringList &options)
{
    const qsizetype before = keptIn(folder).size();
    QFileSystemWatcher watcher({folder.path()});
    QSignalSpy changed(&watcher, &QFileSystemWatcher::directoryChanged);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.start(
        QStringLiteral(INSPECTOR),
        QStringList{QStringLiteral("--forget"), QStringLiteral("--recovery-dir"), folder.path()} +
            options);
    while (keptIn(folder).size() <= before)
        if (!changed.wait(patience))
            return false;
    process.kill();
    return process.waitForFinished(patience) && process.exitStatus() == QProcess::CrashExit;
}

} // namespace

class KilledInspectorTest : public QObject
{
    Q_OBJECT

private slots:
    void theNextStartBringsItsSessionBack()
    {
        const QTemporaryDir folder;
        QVERIFY(playAndKill(QDir{folder.path()}, {QStringLiteral("--demo")}));
        QCOMPARE(keptIn(QDir{folder.path()}).size(), 1);

        QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        ui::Session session{simulation::Settings{}};
        session.setRunning(false);
        ui::Selection selection;
        ui::ViewState state;
        ui::StoryPlayer player{session};
        ui::Appearance appearance{*qApp};
        ui::SessionDocument document{session};
        ui::Recovery recovery{document, folder.path()};
        ui::MainWindow window(session, selection, state, player, appearance, settings);
        window.useDocument(document, &recovery);
        window.show();
        recovery.look();
        auto *offer = window.findChild<ui::RecoveryBar *>();
        QVERIFY(offer->isVisible());
        QVERIFY2(offer->text().contains(QStringLiteral("ended unexpectedly")),
                 qPrintable(offer->text()));
        offer->findChild<QPushButton *>()->click();
        QTRY_VERIFY(!document.isBusy());

        const journal::Totals &totals = session.journal().totals();
        QCOMPARE(totals.started, std::uint64_t{3});
        QCOMPARE(totals.refreshed, std::uint64_t{1});
        QCOMPARE(totals.staleServed, std::uint64_t{1});
        QCOMPARE(totals.errors, std::uint64_t{1});
        QVERIFY(!recovery.offer().has_value());
        QVERIFY(window.isWindowModified());
    }

    void whatTrafficDidIsKeptWithoutAPerson()
    {
        const QTemporaryDir folder;
        const QStringList traffic{QStringLiteral("--traffic"), QStringLiteral("stampede")};
        for (int n = 0; n < 3; ++n)
            QVERIFY(playAndKill(QDir{folder.path()}, traffic));
        QCOMPARE(keptIn(QDir{folder.path()}).size(), 3);
        ui::Session session{simulation::Settings{}};
        ui::SessionDocument document{session};
        ui::Recovery recovery{document, folder.path()};
        recovery.look();
        QCOMPARE(recovery.found().size(), std::size_t{3});
        for (int n = 0; n < 3; ++n) {
            QVERIFY(recovery.offer().has_value());
            QVERIFY(recovery.offer()->calls > 0);
            recovery.discard();
        }
    }
};

QTEST_MAIN(KilledInspectorTest)
#include "tst_killed_inspector.moc"

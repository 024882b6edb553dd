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

/// Plays the three calls, is killed once they are kept, and leaves that.
bool playAndKill(const QDir &folder)
{
    QFileSystemWatcher watcher({folder.path()});
    QSignalSpy changed(&watcher, &QFileSystemWatcher::directoryChanged);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(INSPECTOR), {QStringLiteral("--forget"), QStringLiteral("--demo"),
                                              QStringLiteral("--recovery-dir"), folder.path()});
    while (keptIn(folder).isEmpty())
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
        QVERIFY(playAndKill(QDir{folder.path()}));
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
};

QTEST_MAIN(KilledInspectorTest)
#include "tst_killed_inspector.moc"

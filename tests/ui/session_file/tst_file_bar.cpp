// An opening that takes long says how far it is, and can be stopped.

#include <QFile>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include "ui/session/session.h"
#include "ui/session_file/file_bar.h"
#include "ui/session_file/session_document.h"

using ui::FileBar;
using ui::Session;
using ui::SessionDocument;

class FileBarTest : public QObject
{
    Q_OBJECT

private slots:
    void anOpeningWithoutEndCanBeStopped_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("Stop") << false;
        QTest::newRow("Esc") << true;
    }

    void anOpeningWithoutEndCanBeStopped()
    {
        QFETCH(const bool, byKey);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("endless.stale-session")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("stale-cache-session 1\nrun 1\n  title Endless\n"
                   "  downstream flapping 1ms 1ms\n  at 1000000h\n  call a\nend\n");
        file.close();

        Session session{{}};
        session.setRunning(false);
        session.call(session.addKey("mine"));
        SessionDocument document(session);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *bar = new FileBar(document, &window);
        column->addWidget(bar);
        column->addWidget(new QPushButton(QStringLiteral("other"), &window));
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));

        document.open(file.fileName());
        QTRY_VERIFY(bar->isVisible());
        const auto *progress = bar->findChild<QProgressBar *>();
        QTRY_VERIFY(progress->value() >= progress->maximum() / 5); // it was read
        if (byKey)
            QTest::keyClick(&window, Qt::Key_Escape);
        else
            QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(!document.isBusy());
        QVERIFY(!bar->isVisible());
        QVERIFY(session.journal().findKey("mine").has_value());
        QVERIFY(session.takesWishes());
    }
};

QTEST_MAIN(FileBarTest)
#include "tst_file_bar.moc"

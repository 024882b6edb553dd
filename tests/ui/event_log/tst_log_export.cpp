// Writing the log to a file, and what becomes of files when that fails.

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include "ui/event_log/log_export.h"

using journal::Event;
using journal::ExportFormat;
using journal::Journal;
using ui::LogExport;
using Status = LogExport::Result::Status;

namespace {

void write(const QString &path, const QByteArray &text)
{
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray contentsOf(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("no file");
}

} // namespace

class LogExportTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anExportReplacesTheFormerFile();
    void aPlaceThatCannotBeWrittenIsNamed_data();
    void aPlaceThatCannotBeWrittenIsNamed();
    void aCancelledExportLeavesTheFormerFile();
    void aLargeExportLetsTheEventLoopRun();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void LogExportTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void LogExportTest::anExportReplacesTheFormerFile()
{
    Journal journal;
    journal.append(Event{});
    const QString path = m_folder->filePath(QStringLiteral("log.jsonl"));
    write(path, "former");
    LogExport run;
    QSignalSpy finished{&run, &LogExport::finished};
    run.start(path, journal, ExportFormat::jsonLines, {0, 1}, {});
    QTRY_COMPARE(finished.size(), 1);
    const auto result = finished[0][0].value<LogExport::Result>();
    QVERIFY(result.status == Status::written);
    QCOMPARE(result.events, 1U);
    QCOMPARE(contentsOf(path), "{\"sequence\":0,\"time_s\":0,\"event\":\"call started\"}\n");
    QCOMPARE(QDir{m_folder->path()}.entryList(QDir::Files).size(), 1);
    QVERIFY(!run.isRunning());
}

void LogExportTest::aPlaceThatCannotBeWrittenIsNamed_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("in a folder of the kernel") << QStringLiteral("/proc/x");
    QTest::newRow("a folder") << QStringLiteral("FOLDER");
    QTest::newRow("in a missing folder") << QStringLiteral("FOLDER/missing/log.csv");
    QTest::newRow("below a file") << QStringLiteral("FOLDER/file/log.csv");
    QTest::newRow("a device") << QStringLiteral("/dev/full");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a name too long") << QStringLiteral("FOLDER/") + QString(300, u'n');
}

void LogExportTest::aPlaceThatCannotBeWrittenIsNamed()
{
    QFETCH(QString, path);
    path.replace(QStringLiteral("FOLDER"), m_folder->path());
    write(m_folder->filePath(QStringLiteral("file")), "former");
    Journal journal;
    journal.append(Event{});
    LogExport run;
    QSignalSpy finished{&run, &LogExport::finished};
    run.start(path, journal, ExportFormat::csv, {0, 1}, {});
    QTRY_COMPARE(finished.size(), 1);
    const auto result = finished[0][0].value<LogExport::Result>();
    QVERIFY(result.status == Status::failed);
    QCOMPARE(result.path, path);
    QVERIFY(!result.reason.isEmpty());
    QVERIFY(!run.isRunning());
    QCOMPARE(QDir{m_folder->path()}.entryList(QDir::Files), QStringList{QStringLiteral("file")});
    QCOMPARE(contentsOf(m_folder->filePath(QStringLiteral("file"))), "former");
}

void LogExportTest::aCancelledExportLeavesTheFormerFile()
{
    Journal journal;
    for (int n = 0; n < 200'000; ++n)
        journal.append(Event{});
    const QString path = m_folder->filePath(QStringLiteral("log.csv"));
    write(path, "former");
    LogExport run;
    QSignalSpy finished{&run, &LogExport::finished};
    QSignalSpy progressed{&run, &LogExport::progressed};
    run.start(path, journal, ExportFormat::csv, {0, journal.end()}, {});
    QTRY_VERIFY(progressed.size() > 0);
    run.cancel();
    QCOMPARE(finished.size(), 1);
    QVERIFY(finished[0][0].value<LogExport::Result>().status == Status::cancelled);
    QCOMPARE(contentsOf(path), "former");
    QCOMPARE(QDir{m_folder->path()}.entryList(QDir::Files).size(), 1);
    run.cancel(); // nothing to cancel any more
    QCOMPARE(finished.size(), 1);
}

void LogExportTest::aLargeExportLetsTheEventLoopRun()
{
    Journal journal;
    for (int n = 0; n < 200'000; ++n)
        journal.append(Event{});
    LogExport run;
    QSignalSpy finished{&run, &LogExport::finished};
    QSignalSpy progressed{&run, &LogExport::progressed};
    run.start(m_folder->filePath(QStringLiteral("log.csv")), journal, ExportFormat::csv,
              {0, journal.end()}, {});
    QVERIFY(run.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QVERIFY(progressed.size() > 1);
    double last = 0;
    for (const QList<QVariant> &progress : progressed) {
        QVERIFY(progress[0].toDouble() >= last);
        last = progress[0].toDouble();
    }
    QCOMPARE(finished[0][0].value<LogExport::Result>().events, 200'000U);
}

QTEST_MAIN(LogExportTest)
#include "tst_log_export.moc"

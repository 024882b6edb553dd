// What leaves the event log: copies, exports, its layout, and pictures for people to look at.

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <utility>

#include "log_bench.h"
#include "ui/controls/message_bar.h"
#include "ui/theme/appearance.h"
#include "ui/theme/mnemonics.h"

using Bench = support::LogBench;
using namespace std::chrono_literals;
using journal::ExportFormat;
using ui::ExportScope;

namespace {

QString contentsOf(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class LogPanelOutputTest : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreCopiedAsTextAndAsJson();
    void rowsThatWereChosenStayChosenWhileTimePasses();
    void rowsAreCopiedInTheOrderShown();
    void filtersAreMadeOfAllChosenRows();
    void exportWritesAllOrWhatPasses();
    void exportThatFailsSaysWhereAndWhyAndKeepsTheFormerFile();
    void columnsAreRemembered();
    void picturesInLightAndDark();
};

void LogPanelOutputTest::rowsAreCopiedAsTextAndAsJson()
{
    Bench bench;
    bench.story();
    bench.click(bench.rowOf(QStringLiteral("stale served")));
    QTest::keyClick(bench.table(), Qt::Key_C, Qt::ControlModifier);
    const QString text = QApplication::clipboard()->text();
    QVERIFY2(text.startsWith(QStringLiteral("00:00:04.200  #2  stale served")), qPrintable(text));
    QVERIFY(!text.contains(u'\n'));

    auto *menu = bench.panel.findChild<ui::LogRowMenu *>();
    QVERIFY(menu != nullptr);
    menu->copyJson();
    const QJsonObject json =
        QJsonDocument::fromJson(QApplication::clipboard()->text().toUtf8()).object();
    QCOMPARE(json.value(QStringLiteral("age_s")).toDouble(), 4.2);
    QCOMPARE(json.value(QStringLiteral("key")).toString(), QStringLiteral("user:1"));
}

void LogPanelOutputTest::rowsThatWereChosenStayChosenWhileTimePasses()
{
    Bench bench;
    bench.calls(6);
    const auto chosen = [&] { return bench.table()->selectionModel()->selectedRows().size(); };
    bench.table()->setFocus();
    QTest::keyClick(bench.table(), Qt::Key_A, Qt::ControlModifier);
    const qsizetype all = chosen();
    QVERIFY(all >= 12);
    bench.calls(2);
    QCOMPARE(chosen(), all);

    bench.click(1);
    QCOMPARE(chosen(), 1);
    bench.click(4, Qt::ShiftModifier);
    QCOMPARE(chosen(), 4);
    bench.calls(2);
    QCOMPARE(chosen(), 4);
    bench.click(2, Qt::ControlModifier); // lets go of one
    QCOMPARE(chosen(), 3);
    bench.calls(2);
    QCOMPARE(chosen(), 3);
    bench.selection.clearEvent();
    QCOMPARE(chosen(), 0);
}

void LogPanelOutputTest::rowsAreCopiedInTheOrderShown()
{
    Bench bench;
    bench.story();
    bench.click(3);
    bench.click(0, Qt::ControlModifier);
    QTest::keyClick(bench.table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    for (const int n : {0, 1})
        QCOMPARE(lines[n], QString::fromStdString(
                               journal::eventLine(bench.session.journal(), bench.sequence(3 * n))));
}

void LogPanelOutputTest::filtersAreMadeOfAllChosenRows()
{
    Bench bench;
    bench.story();
    const auto wild = bench.session.addKey("a,b");
    bench.session.call(wild);
    bench.session.advance(1s);
    bench.table()->selectAll();
    const auto filterBy = [&](const QString &beginning) {
        QTimer::singleShot(0, &bench.panel, [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            for (QAction *action : menu->actions())
                if (ui::asRead(action->text()).startsWith(beginning))
                    action->trigger();
            menu->close();
        });
        emit bench.table()->customContextMenuRequested({5, 5});
        return bench.panel.filterText();
    };
    QCOMPARE(filterBy(QStringLiteral("Filter by these keys")),
             QStringLiteral("key=user:1,user:2,\"a,b\""));
    QVERIFY(journal::EventFilter::parse(bench.panel.filterText().toStdString()).has_value());
    bench.panel.setFilterText({});
    bench.table()->selectAll();
    QCOMPARE(filterBy(QStringLiteral("Filter by these calls")), QStringLiteral("call:1,2,3,4"));
    bench.panel.setFilterText({});
    bench.click(bench.rowOf(QStringLiteral("stale served")));
    QCOMPARE(filterBy(QStringLiteral("Filter by this key")), QStringLiteral("key=user:1"));
}

void LogPanelOutputTest::exportWritesAllOrWhatPasses()
{
    QTemporaryDir folder;
    Bench bench;
    bench.story();
    bench.panel.setFilterText(QStringLiteral("event:stale"));
    QSignalSpy finished{&bench.panel, &ui::LogPanel::exportFinished};
    const QString path = folder.filePath(QStringLiteral("log.jsonl"));
    bench.panel.exportTo(path, ExportFormat::jsonLines, ExportScope::filtered);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(contentsOf(path).count(u'\n'), 1);
    bench.panel.exportTo(path, ExportFormat::jsonLines, ExportScope::all);
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(contentsOf(path).count(u'\n'), static_cast<int>(bench.session.journal().size()));
    QVERIFY(bench.says(path));
}

void LogPanelOutputTest::exportThatFailsSaysWhereAndWhyAndKeepsTheFormerFile()
{
    QTemporaryDir folder;
    Bench bench;
    bench.story();
    const QString path = folder.filePath(QStringLiteral("missing/log.csv"));
    bench.panel.exportTo(path, ExportFormat::csv, ExportScope::all);
    const auto *bar = bench.panel.findChild<ui::MessageBar *>();
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->message().text.contains(QStringLiteral("missing/log.csv")));
    QVERIFY(bar->message().text.contains(QStringLiteral("there is no folder")));
    QVERIFY(bar->message().details.contains(QStringLiteral("Reason")));
    QVERIFY(QDir{folder.path()}.isEmpty());
}

void LogPanelOutputTest::columnsAreRemembered()
{
    Bench bench;
    bench.table()->setColumnWidth(2, 222);
    bench.table()->hideColumn(4);
    const ui::KeptValues state = bench.panel.saveState();
    Bench other;
    QCOMPARE(other.panel.restoreState(state), QStringList());
    QCOMPARE(other.table()->columnWidth(2), 222);
    QVERIFY(other.table()->isColumnHidden(4));
    QCOMPARE(other.panel.restoreState({{"columns", "nonsense"}}).size(), 1);
    QCOMPARE(other.table()->columnWidth(2), 222);
}

void LogPanelOutputTest::picturesInLightAndDark()
{
    const QString folder =
        qEnvironmentVariable("INSPECTOR_SCREENSHOTS", QStringLiteral("screenshots"));
    QVERIFY(QDir{}.mkpath(folder));
    ui::Appearance appearance{*qApp};
    for (const auto &[scheme, name] :
         {std::pair{ui::Scheme::light, "light"}, std::pair{ui::Scheme::dark, "dark"}}) {
        appearance.setScheme(scheme);
        const auto save = [&, suffix = name](Bench &bench, const char *what) {
            const QString file =
                QStringLiteral("%1/log_%2_%3.png")
                    .arg(folder, QLatin1StringView{what}, QLatin1StringView{suffix});
            QVERIFY(bench.panel.grab().save(file));
        };
        Bench bench;
        bench.panel.resize(1000, 320);
        bench.session.setDownstream([] {
            auto downstream = Bench::settings().downstream;
            downstream.latency = 40ms;
            downstream.jitter = 10ms;
            return downstream;
        }());
        bench.story();
        bench.session.advance(31s);
        bench.session.call(bench.one);
        bench.session.advance(1s);
        const auto strange = bench.session.addKey("مفتاح 😀 \"a,b\"\nnext | line");
        bench.session.call(strange);
        bench.session.advance(1s);
        bench.session.invalidate({bench.one});
        bench.session.setHealth(journal::Health::healthy);
        bench.session.call(strange);
        bench.session.advance(100ms);
        save(bench, "all");
        bench.click(bench.rowOf(QStringLiteral("stale served")));
        save(bench, "selected");
        bench.panel.setFrozen(true);
        bench.session.call(bench.two);
        bench.panel.focusFilter();
        QTest::keyClicks(bench.filter(), QStringLiteral("key:user:* outcome:nope age>5s"));
        bench.panel.exportTo(QStringLiteral("/proc/log.csv"), ExportFormat::csv, ExportScope::all);
        const auto *bar = bench.panel.findChild<ui::MessageBar *>();
        QTRY_VERIFY(bar->isVisible());
        save(bench, "problem");
        bench.panel.resize(560, 260);
        save(bench, "narrow");
        bench.panel.setFilterText(QStringLiteral("key:nobody"));
        save(bench, "no_match");
    }
    appearance.setScheme(ui::Scheme::system);
}

QTEST_MAIN(LogPanelOutputTest)
#include "tst_log_panel_output.moc"

// The item model of the log, watched by Qt's own tester.

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <random>

#include "ui/event_log/log_model.h"

using journal::Event;
using journal::EventFilter;
using journal::EventKind;
using journal::Journal;
using ui::LogModel;

namespace {

void append(Journal &journal, int count)
{
    for (; count > 0; --count) {
        Event event;
        event.kind = count % 3 == 0 ? EventKind::staleServed : EventKind::callStarted;
        event.call = static_cast<journal::CallNumber>(journal.end());
        journal.append(event);
    }
}

struct Bench
{
    explicit Bench(std::size_t capacity)
        : model{capacity}, tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest}
    {
    }

    void start(const char *filter = "")
    {
        model.restart(journal, *EventFilter::parse(filter), journal.end());
    }

    void show(int count)
    {
        append(journal, count);
        model.setEnd(journal.end());
    }

    Journal journal{1};
    LogModel model;
    QAbstractItemModelTester tester;
};

} // namespace

class LogModelTest : public QObject
{
    Q_OBJECT

private slots:
    void growsThenShiftsWithOneSignal();
    void anIndexStaysOnItsEventWhileRowsShift();
    void filterGrowsAtTheFrontWhileItSearches();
    void randomRunKeepsTheTesterContent();
    void emptyModelHasColumnsAndTitles();
};

void LogModelTest::growsThenShiftsWithOneSignal()
{
    Bench bench{50};
    bench.start();
    QSignalSpy inserted{&bench.model, &QAbstractItemModel::rowsInserted};
    QSignalSpy changed{&bench.model, &QAbstractItemModel::dataChanged};
    QSignalSpy removed{&bench.model, &QAbstractItemModel::rowsRemoved};
    bench.show(50);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 0);
    bench.show(20);
    QCOMPARE(bench.model.rowCount(), 50);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(bench.model.sequenceAt(0), journal::Sequence{20});
    bench.show(500); // more than it holds
    QCOMPARE(changed.size(), 2);
    QCOMPARE(bench.model.sequenceAt(49), journal::Sequence{569});
}

void LogModelTest::anIndexStaysOnItsEventWhileRowsShift()
{
    Bench bench{50};
    bench.start();
    bench.show(50);
    const QPersistentModelIndex index = bench.model.index(30, 2);
    QItemSelectionModel selection{&bench.model};
    selection.select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    bench.show(10);
    QCOMPARE(index.row(), 20);
    QVERIFY(selection.isRowSelected(20));
    QCOMPARE(selection.selectedRows().size(), 1);
    bench.show(21);
    QVERIFY(!index.isValid());
    QVERIFY(!selection.hasSelection());
}

void LogModelTest::filterGrowsAtTheFrontWhileItSearches()
{
    Bench bench{1000};
    append(bench.journal, 300);
    bench.start("event:stale");
    QCOMPARE(bench.model.rowCount(), 0);
    QSignalSpy front{&bench.model, &LogModel::grownAtFront};
    QVERIFY(bench.model.search(30));
    QCOMPARE(bench.model.rowCount(), 10);
    const QPersistentModelIndex index = bench.model.index(0, 0);
    const auto sequence = bench.model.sequenceAt(0);
    while (bench.model.search(30)) {
    }
    QCOMPARE(bench.model.rowCount(), 100);
    QCOMPARE(front.size(), 10);
    QCOMPARE(bench.model.sequenceAt(index.row()), sequence);
    QVERIFY(bench.model.rowOf(sequence) == index.row());
}

void LogModelTest::randomRunKeepsTheTesterContent()
{
    std::mt19937_64 random{11};
    Bench bench{80};
    bench.start();
    for (int turn = 0; turn < 200; ++turn) {
        switch (random() % 8) {
        case 0:
            bench.start(random() % 2 == 0 ? "event:stale" : "");
            break;
        case 1:
            append(bench.journal, static_cast<int>(Journal::blockSize));
            break;
        case 2:
            bench.model.setEnd(bench.journal.first() + random() % bench.journal.size());
            break;
        default:
            bench.show(1 + static_cast<int>(random() % 40));
        }
        bench.model.setEnd(bench.journal.end());
        bench.model.search(random() % 300);
        QVERIFY(bench.model.rowCount() <= 80);
        for (int row = 1; row < bench.model.rowCount(); ++row)
            QVERIFY(bench.model.sequenceAt(row - 1) < bench.model.sequenceAt(row));
    }
}

void LogModelTest::emptyModelHasColumnsAndTitles()
{
    Bench bench{10};
    QCOMPARE(bench.model.rowCount(), 0);
    QCOMPARE(bench.model.columnCount(), ui::logColumnCount);
    for (int column = 0; column < ui::logColumnCount; ++column)
        QVERIFY(
            !bench.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

QTEST_MAIN(LogModelTest)
#include "tst_log_model.moc"

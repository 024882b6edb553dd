// The model under a live session: exact signals, states at the edge of the TTL, large journals.

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <string>

#include "ui/entries/entries_model.h"

using namespace std::chrono_literals;
using journal::KeyId;
using ui::EntryColumn;

namespace {

/// No waiting: answers come at once.
simulation::Settings instantSettings()
{
    simulation::Settings settings;
    settings.ttl = 10s;
    settings.downstream.latency = 0ms;
    settings.downstream.jitter = 0ms;
    return settings;
}

/// A session that stands still but for what a test does.
struct Source
{
    explicit Source(int keys)
    {
        session.setRunning(false);
        for (int n = 1; n <= keys; ++n)
            session.addKey("key:" + std::to_string(n));
    }

    ui::Session session{instantSettings()};
};

struct Bench : Source
{
    explicit Bench(int keys = 0) : Source{keys} {}

    [[nodiscard]] QString text(int row, EntryColumn column, int role = Qt::DisplayRole) const
    {
        return model.index(row, static_cast<int>(column)).data(role).toString();
    }

    [[nodiscard]] std::vector<std::uint32_t> keys() const
    {
        std::vector<std::uint32_t> numbers;
        for (int row = 0; row < model.rowCount(); ++row)
            numbers.push_back(journal::index(model.keyAt(row)));
        return numbers;
    }

    void sortBy(EntryColumn column, Qt::SortOrder order = Qt::AscendingOrder)
    {
        model.sort(static_cast<int>(column), order);
    }

    ui::EntriesModel model{session};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

using Numbers = std::vector<std::uint32_t>;

} // namespace

class EntriesModelTest : public QObject
{
    Q_OBJECT

private slots:
    void stateAtTheEdgeOfTheTtl_data();
    void stateAtTheEdgeOfTheTtl();
    void passingTimeEmitsNothing();
    void oneCallChangesOneRow();
    void expiryMovesRowsSortedByState();
    void aLongerTtlMakesUsableAgainAndSortsAnew();
    void aShorterTtlLeavesTheFilter();
    void unlimitedTtlNeverExpires();
    void zeroTtlStoresNothing();
    void restartEmptiesAndKeepsTheOrder();
    void newKeysFindTheirPlaceInTheOrder();
    void persistentIndexesFollowTheirKeys();
    void manyKeysAreSortedInSlices();
    void keysThatComeWhileSortingAreThereAfterwards();
};

void EntriesModelTest::stateAtTheEdgeOfTheTtl_data()
{
    QTest::addColumn<qint64>("age");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("spoken");
    const qint64 ttl = std::chrono::nanoseconds{10s}.count();
    QTest::newRow("new") << qint64{0} << "usable" << "10 s" << "10 s of 10 s left";
    QTest::newRow("one tick before") << ttl - 1 << "usable" << "0.0 s" << "0.0 s of 10 s left";
    QTest::newRow("at the TTL") << ttl << "usable" << "0.0 s" << "0.0 s of 10 s left";
    QTest::newRow("one tick past") << ttl + 1 << "expired" << "expired 0.0 s ago"
                                   << "expired 0.0 s ago";
    QTest::newRow("later") << ttl + 3'200'000'000 << "expired" << "expired 3.2 s ago"
                           << "expired 3.2 s ago";
}

void EntriesModelTest::stateAtTheEdgeOfTheTtl()
{
    QFETCH(const qint64, age);
    Bench bench{1};
    bench.session.call(KeyId{0});
    bench.session.advance(std::chrono::nanoseconds{age});
    QTEST(bench.text(0, EntryColumn::state), "state");
    QTEST(bench.text(0, EntryColumn::left), "left");
    QTEST(bench.text(0, EntryColumn::left, Qt::AccessibleTextRole), "spoken");
}

void EntriesModelTest::passingTimeEmitsNothing()
{
    Bench bench{3};
    bench.session.callAll();
    QSignalSpy changed{&bench.model, &QAbstractItemModel::dataChanged};
    QSignalSpy moved{&bench.model, &QAbstractItemModel::layoutChanged};
    bench.session.advance(2s);
    QCOMPARE(changed.count() + moved.count(), 0);
    QCOMPARE(bench.text(0, EntryColumn::age), QString("2.0 s"));
}

void EntriesModelTest::oneCallChangesOneRow()
{
    Bench bench{5};
    bench.session.callAll();
    QSignalSpy changed{&bench.model, &QAbstractItemModel::dataChanged};
    QSignalSpy moved{&bench.model, &QAbstractItemModel::layoutChanged};
    bench.session.call(KeyId{3});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 3);
    QCOMPARE(changed[0][1].toModelIndex().row(), 3);
    QCOMPARE(moved.count(), 0);
}

void EntriesModelTest::expiryMovesRowsSortedByState()
{
    Bench bench{3};
    bench.session.call(KeyId{0});
    bench.session.advance(5s);
    bench.session.call(KeyId{1});
    bench.sortBy(EntryColumn::state);
    QCOMPARE(bench.keys(), (Numbers{0, 1, 2}));
    bench.session.advance(5s + 1ns);
    QCOMPARE(bench.keys(), (Numbers{1, 0, 2}));
}

void EntriesModelTest::aLongerTtlMakesUsableAgainAndSortsAnew()
{
    Bench bench{3};
    bench.session.call(KeyId{0});
    bench.session.advance(11s);
    bench.session.call(KeyId{1});
    bench.sortBy(EntryColumn::state);
    QCOMPARE(bench.keys(), (Numbers{1, 0, 2}));
    bench.session.setTtl(1min);
    QCOMPARE(bench.text(0, EntryColumn::state), QString("usable"));
    QCOMPARE(bench.keys(), (Numbers{0, 1, 2}));
    QCOMPARE(bench.text(0, EntryColumn::left), QString("49 s"));
}

void EntriesModelTest::aShorterTtlLeavesTheFilter()
{
    Bench bench{3};
    bench.session.callAll();
    bench.model.setFilter(ui::EntryFilter::parse("state:usable").value());
    bench.session.advance(5s);
    bench.session.call(KeyId{1});
    bench.session.setTtl(2s);
    QCOMPARE(bench.keys(), (Numbers{1}));
    bench.session.invalidate({KeyId{1}});
    QCOMPARE(bench.keys(), Numbers{});
    QCOMPARE(bench.model.keyCount(), 3);
}

void EntriesModelTest::unlimitedTtlNeverExpires()
{
    Bench bench{1};
    bench.session.setTtl(stalecache::Ttl::unlimited());
    bench.session.call(KeyId{0});
    bench.session.advance(std::chrono::hours{100'000});
    QCOMPARE(bench.text(0, EntryColumn::state), QString("usable"));
    QCOMPARE(bench.text(0, EntryColumn::left), QString("never expires"));
}

void EntriesModelTest::zeroTtlStoresNothing()
{
    Bench bench{1};
    bench.session.setTtl(0s);
    bench.session.call(KeyId{0});
    QCOMPARE(bench.text(0, EntryColumn::state), QString("absent"));
    QCOMPARE(bench.text(0, EntryColumn::lastOutcome), QString("fresh, not stored"));
}

void EntriesModelTest::restartEmptiesAndKeepsTheOrder()
{
    Bench bench{4};
    bench.sortBy(EntryColumn::key, Qt::DescendingOrder);
    bench.session.callAll();
    bench.session.reset();
    QCOMPARE(bench.model.rowCount(), 0);
    bench.session.addKey("b");
    bench.session.addKey("c");
    bench.session.addKey("a");
    QCOMPARE(bench.keys(), (Numbers{1, 0, 2}));
}

void EntriesModelTest::newKeysFindTheirPlaceInTheOrder()
{
    Bench bench;
    bench.sortBy(EntryColumn::key);
    QSignalSpy inserted{&bench.model, &QAbstractItemModel::rowsInserted};
    bench.session.addKey("k2");
    bench.session.addKey("k10");
    bench.session.addKey("k1");
    QCOMPARE(bench.keys(), (Numbers{2, 0, 1}));
    QCOMPARE(inserted.count(), 3);
}

void EntriesModelTest::persistentIndexesFollowTheirKeys()
{
    Bench bench{4};
    bench.session.callAll();
    bench.sortBy(EntryColumn::refreshed, Qt::DescendingOrder);
    const QPersistentModelIndex kept{bench.model.index(2, 1)};
    bench.session.call(KeyId{2});
    QCOMPARE(bench.keys(), (Numbers{2, 0, 1, 3}));
    QCOMPARE(kept.row(), 0);
    bench.model.setFilter(ui::EntryFilter::parse("key:1").value());
    QVERIFY(!kept.isValid());
}

void EntriesModelTest::manyKeysAreSortedInSlices()
{
    Bench bench{20'000};
    QSignalSpy sorting{&bench.model, &ui::EntriesModel::sortingChanged};
    bench.sortBy(EntryColumn::key, Qt::DescendingOrder);
    QVERIFY(bench.model.isSorting());
    QCOMPARE(bench.text(0, EntryColumn::key), QString("key:1"));
    QTRY_VERIFY(!bench.model.isSorting());
    QCOMPARE(sorting.count(), 2);
    QCOMPARE(bench.text(0, EntryColumn::key), QString("key:20000"));
    QCOMPARE(bench.text(19'999, EntryColumn::key), QString("key:1"));
}

void EntriesModelTest::keysThatComeWhileSortingAreThereAfterwards()
{
    Bench bench{20'000};
    bench.sortBy(EntryColumn::refreshed, Qt::DescendingOrder);
    QVERIFY(bench.model.isSorting());
    const KeyId late = bench.session.addKey("late");
    bench.session.call(late);
    QTRY_VERIFY(!bench.model.isSorting());
    QCOMPARE(bench.model.keyAt(0), late);
    QCOMPARE(bench.model.rowCount(), 20'001);
}

QTEST_GUILESS_MAIN(EntriesModelTest)
#include "tst_entries_model.moc"

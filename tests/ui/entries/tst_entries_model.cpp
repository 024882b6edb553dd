// The model under a live session: exact signals, states at the edge of the TTL, large journals.

#include <QAbstractItemModelTester>
#include <QItemSelectionRange>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <random>
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

/// Whether a key is in the table at an instant.
bool isThere(const journal::Journal &journal, journal::Instant instant, KeyId key,
             const ui::EntryFilter &filter)
{
    const journal::KeyState state = journal.stateAt(key, instant.end);
    return journal.isKnownAt(key, instant) && filter.passesName(journal.keyName(key)) &&
           filter.passesState(state.freshness(instant.time, journal.ttlAt(instant.end)).state);
}

/// The rows as they should be: all keys asked one by one, then sorted.
Numbers naiveRows(const Bench &bench, const ui::EntryOrder &order, const ui::EntryFilter &filter)
{
    const journal::Journal &journal = bench.session.journal();
    std::vector<ui::OrderValue> values;
    for (std::size_t number = 0; number < journal.keyCount(); ++number) {
        const KeyId key{static_cast<std::uint32_t>(number)};
        if (isThere(journal, bench.session.instant(), key, filter))
            values.push_back(order.valueOf(journal, bench.session.instant(), key));
    }
    std::sort(values.begin(), values.end(),
              [&](const auto &a, const auto &b) { return order.less(journal, a, b); });
    Numbers rows;
    for (const ui::OrderValue &value : values)
        rows.push_back(journal::index(value.key));
    return rows;
}

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
    void anotherTtlIsToldOfEveryCell_data();
    void anotherTtlIsToldOfEveryCell();
    void ageAndWhatIsLeftAddUp();
    void aTtlMadeShorterDoesNotSayWhenItExpired();
    void aShorterTtlLeavesTheFilter();
    void unlimitedTtlNeverExpires();
    void zeroTtlStoresNothing();
    void restartEmptiesAndKeepsTheOrder();
    void newKeysFindTheirPlaceInTheOrder();
    void persistentIndexesFollowTheirKeys();
    void manyKeysAreSortedInSlices();
    void keysThatComeWhileSortingAreThereAfterwards();
    void inThePastAKeyOfTheFutureIsNotShown();
    void aKeyThatIsNeverCalledIsShownFromWhenItBecameKnown();
    void goingBackAndForthAgreesWithANaiveReading_data();
    void goingBackAndForthAgreesWithANaiveReading();
    void goingBackPastManyKeysAndReturning();
    void persistentIndexesOfKeysNotSeenYetBecomeInvalid();
};

void EntriesModelTest::stateAtTheEdgeOfTheTtl_data()
{
    QTest::addColumn<qint64>("age");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("spoken");
    const qint64 ttl = std::chrono::nanoseconds{10s}.count();
    QTest::newRow("new") << qint64{0} << "usable" << "10.0 s" << "10.0 s of 10 s left";
    QTest::newRow("one tick before") << ttl - 1 << "usable" << "0.1 s" << "0.1 s of 10 s left";
    QTest::newRow("at the TTL") << ttl << "usable" << "0.0 s" << "0.0 s of 10 s left";
    QTest::newRow("one tick past") << ttl + 1 << "expired" << "expired just now"
                                   << "expired just now";
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

void EntriesModelTest::anotherTtlIsToldOfEveryCell_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("longer: usable again") << qint64{60};
    QTest::newRow("shorter") << qint64{5};
    QTest::newRow("nothing is stored") << qint64{0};
}

/// Also while time stands still and no event is of the key.
void EntriesModelTest::anotherTtlIsToldOfEveryCell()
{
    QFETCH(const qint64, seconds);
    Bench bench{2};
    bench.session.callAll();
    bench.session.advance(11s);
    QSignalSpy changed{&bench.model, &QAbstractItemModel::dataChanged};
    bench.session.setTtl(std::chrono::seconds{seconds});
    const auto isTold = [&](int row, EntryColumn column) {
        return std::ranges::any_of(changed, [&](const QList<QVariant> &signal) {
            return QItemSelectionRange{signal[0].toModelIndex(), signal[1].toModelIndex()}.contains(
                bench.model.index(row, static_cast<int>(column)));
        });
    };
    for (const int row : {0, 1})
        for (const EntryColumn column : {EntryColumn::state, EntryColumn::left, EntryColumn::value})
            QVERIFY(isTold(row, column));
    QCOMPARE(bench.text(0, EntryColumn::state),
             seconds > 11 ? QString("usable") : QString("expired"));
}

void EntriesModelTest::ageAndWhatIsLeftAddUp()
{
    Bench bench{1};
    bench.session.setTtl(30s);
    bench.session.call(KeyId{0});
    for (int n = 0; n < 300; ++n) {
        bench.session.advance(99ms);
        const auto figure = [&](EntryColumn column) {
            return qRound(bench.text(0, column).section(u' ', 0, 0).toDouble() * 10);
        };
        QCOMPARE(figure(EntryColumn::age) + figure(EntryColumn::left), 300);
    }
}

/// The log and the timeline say when: as the TTL was changed.
void EntriesModelTest::aTtlMadeShorterDoesNotSayWhenItExpired()
{
    Bench bench{1};
    bench.session.setTtl(30s);
    bench.session.call(KeyId{0});
    bench.session.advance(15s);
    bench.session.setTtl(10s);
    QCOMPARE(bench.text(0, EntryColumn::age), QString("15.0 s"));
    QCOMPARE(bench.text(0, EntryColumn::left), QString("5.0 s past the TTL"));
    QVERIFY(bench.text(0, EntryColumn::left, Qt::ToolTipRole).contains("5.000 s older"));
    bench.session.setTtl(0s);
    QCOMPARE(bench.text(0, EntryColumn::left), QString("the TTL is 0"));
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

void EntriesModelTest::inThePastAKeyOfTheFutureIsNotShown()
{
    Bench bench{1};
    bench.session.call(KeyId{0});
    bench.session.advance(5s);
    bench.session.call(bench.session.addKey("late"));
    bench.session.advance(5s);
    QCOMPARE(bench.keys(), (Numbers{0, 1}));
    bench.session.goTo(journal::TimePoint{4s});
    QCOMPARE(bench.keys(), Numbers{0});
    QCOMPARE(bench.model.keyCount(), 1);
    bench.session.goTo(journal::TimePoint{6s});
    QCOMPARE(bench.keys(), (Numbers{0, 1}));
    QCOMPARE(bench.model.keyCount(), 2);
    bench.session.goTo(journal::TimePoint{4s});
    bench.session.returnToLive();
    QCOMPARE(bench.keys(), (Numbers{0, 1}));
}

void EntriesModelTest::aKeyThatIsNeverCalledIsShownFromWhenItBecameKnown()
{
    Bench bench{2};
    bench.session.advance(5s);
    bench.session.call(KeyId{0});
    bench.session.advance(45s);
    bench.session.addKey("late");
    bench.session.advance(10s);
    bench.session.goTo(journal::TimePoint{1s});
    QCOMPARE(bench.keys(), (Numbers{0, 1}));
    QCOMPARE(bench.model.keyCount(), 2);
    bench.session.goTo(journal::TimePoint{50s} - 1ns);
    QCOMPARE(bench.keys(), (Numbers{0, 1}));
    bench.session.goTo(journal::TimePoint{50s});
    QCOMPARE(bench.keys(), (Numbers{0, 1, 2}));
    bench.session.goTo(journal::TimePoint{1s});
    bench.session.branch();
    while (bench.session.isBranching())
        bench.session.frame({});
    QCOMPARE(bench.keys(), (Numbers{0, 1}));
    QCOMPARE(bench.session.journal().keyCount(), std::size_t{2});
}

void EntriesModelTest::goingBackAndForthAgreesWithANaiveReading_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("filter");
    QTest::newRow("first sight") << -1 << false << "";
    QTest::newRow("first sight, names") << -1 << false << "1";
    QTest::newRow("key") << static_cast<int>(EntryColumn::key) << true << "";
    QTest::newRow("state") << static_cast<int>(EntryColumn::state) << false << "";
    QTest::newRow("age") << static_cast<int>(EntryColumn::age) << true << "";
    QTest::newRow("errors") << static_cast<int>(EntryColumn::errors) << true << "";
    QTest::newRow("usable ones") << static_cast<int>(EntryColumn::age) << false << "state:usable";
    QTest::newRow("absent ones") << -1 << false << "state:absent";
}

void EntriesModelTest::goingBackAndForthAgreesWithANaiveReading()
{
    QFETCH(const int, column);
    QFETCH(const bool, descending);
    QFETCH(const QString, filter);
    Bench bench{3};
    const auto parsed = ui::EntryFilter::parse(filter);
    bench.model.setFilter(*parsed);
    bench.model.sort(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    const ui::EntryOrder order = column < 0 ? ui::EntryOrder{}
                                            : ui::EntryOrder{static_cast<EntryColumn>(column),
                                                             descending ? ui::Direction::descending
                                                                        : ui::Direction::ascending};
    std::mt19937 random{4};
    const auto below = [&random](unsigned bound) {
        return static_cast<unsigned>(random() % bound);
    };
    for (int step = 0; step < 250; ++step) {
        if (!bench.session.isLive() && below(4) == 0)
            bench.session.returnToLive();
        if (bench.session.isLive()) {
            const unsigned what = below(12);
            if (what == 0)
                bench.session.setHealth(below(2) == 0 ? journal::Health::healthy
                                                      : journal::Health::failing);
            else if (what == 1)
                bench.session.setTtl(std::chrono::seconds{2 + below(10)});
            else if (what == 2)
                bench.session.addKey("key:" + std::to_string(below(40)));
            else
                bench.session.call(bench.session.addKey("key:" + std::to_string(below(40))));
            bench.session.advance(std::chrono::milliseconds{below(1500)});
        }
        if (below(3) == 0) {
            const auto end =
                static_cast<double>(bench.session.liveInstant().time.time_since_epoch().count());
            const journal::Duration to{static_cast<qint64>(end * below(1000) / 1000)};
            bench.session.goTo(journal::TimePoint{to});
        }
        QCOMPARE(bench.keys(), naiveRows(bench, order, *parsed));
        QCOMPARE(static_cast<std::size_t>(bench.model.keyCount()),
                 bench.session.journal().keyCountAt(bench.session.instant()));
    }
}

void EntriesModelTest::goingBackPastManyKeysAndReturning()
{
    constexpr int many = 30'000;
    Source source{0}; // without a tester, which looks at every row at each change
    ui::Session &session = source.session;
    session.call(session.addKey("first"));
    session.advance(1s);
    for (int n = 0; n < many; ++n)
        session.addKey("key:" + std::to_string(n));
    session.callAll();
    session.advance(1s);
    const ui::EntriesModel model{session};
    const auto settled = [&] { return !model.isSorting(); };
    QTRY_VERIFY(settled());
    QCOMPARE(model.rowCount(), many + 1);
    session.goTo(journal::TimePoint{500ms});
    QTRY_VERIFY(settled());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.keyAt(0), KeyId{0});
    session.goTo(journal::TimePoint{1500ms});
    session.goTo(journal::TimePoint{600ms});
    session.returnToLive();
    QTRY_VERIFY(settled());
    QCOMPARE(model.rowCount(), many + 1);
    QCOMPARE(model.keyCount(), many + 1);
    QCOMPARE(journal::index(model.keyAt(many)), std::uint32_t{many});
}

void EntriesModelTest::persistentIndexesOfKeysNotSeenYetBecomeInvalid()
{
    Bench bench{1};
    bench.session.call(KeyId{0});
    bench.session.advance(1s);
    bench.session.call(bench.session.addKey("late"));
    bench.session.advance(1s);
    const QPersistentModelIndex early{bench.model.index(0, 0)};
    const QPersistentModelIndex late{bench.model.index(1, 0)};
    bench.session.goTo(journal::TimePoint{500ms});
    QVERIFY(early.isValid() && bench.model.keyAt(early.row()) == KeyId{0});
    QVERIFY(!late.isValid());
    bench.session.returnToLive();
    QCOMPARE(bench.model.keyAt(early.row()), KeyId{0});
}

QTEST_GUILESS_MAIN(EntriesModelTest)
#include "tst_entries_model.moc"

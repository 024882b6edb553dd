// The order book alone: who may store, and that it does not grow.

#include <QTest>

#include <deque>
#include <functional>
#include <stdexcept>

#include <stalecache/detail/order_book.h>

using stalecache::SkipReason;

namespace {

struct ConstantHash
{
    std::size_t operator()(int /*key*/) const noexcept
    {
        return 7;
    }
};

using Book = stalecache::detail::OrderBook<int, ConstantHash>;

std::optional<SkipReason> store(Book &book, const Book::Ticket &ticket, int key)
{
    return book.apply(ticket, key, [] {});
}

} // namespace

class OrderBookTest : public QObject
{
    Q_OBJECT

private slots:
    void storeWithNobodyElseUnderWayLeavesNoMark();
    void storeWithAnotherUnderWayLeavesOneMarkAKey();
    void changeIsNotRunWhenItIsSkipped();
    void throwingChangeLeavesNoMark();
    void marksAreDroppedOnceTheCallsAroundThemHaveEnded();
    void marksStayBoundedWhileSomeCallIsAlwaysUnderWay();
    void markIsKeptForTheOldestCallHoweverManyFollow();
    void invalidationIsKeptForTheOldestCallHoweverManyFollow();
};

void OrderBookTest::storeWithNobodyElseUnderWayLeavesNoMark()
{
    Book book;
    for (int key = 0; key < 100; ++key) {
        const auto ticket = book.begin(key);
        QVERIFY(!store(book, ticket, key));
        book.end(ticket);
        book.invalidate(key, [] {});
    }
    QCOMPARE(book.markCount(), 0U);
}

void OrderBookTest::storeWithAnotherUnderWayLeavesOneMarkAKey()
{
    Book book;
    const auto other = book.begin(1);
    for (int i = 0; i < 10; ++i) {
        const auto ticket = book.begin(2);
        QVERIFY(!store(book, ticket, 2));
        book.end(ticket);
    }
    QCOMPARE(book.markCount(), 1U);
    book.end(other);
}

void OrderBookTest::changeIsNotRunWhenItIsSkipped()
{
    Book book;
    const auto first = book.begin(1);
    const auto second = book.begin(1);
    QVERIFY(!store(book, second, 1));
    bool ran = false;
    QVERIFY(book.apply(first, 1, [&] { ran = true; }) == SkipReason::superseded);
    QVERIFY(!ran);
    book.end(first);
    book.end(second);
}

void OrderBookTest::throwingChangeLeavesNoMark()
{
    Book book;
    const auto first = book.begin(1);
    const auto second = book.begin(1);
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, static_cast<void>(book.apply(second, 1, [] {
                                 throw std::runtime_error{"full"};
                             })));
    QCOMPARE(book.markCount(), 0U);
    QVERIFY(!store(book, first, 1));
    book.end(first);
    book.end(second);
}

void OrderBookTest::marksAreDroppedOnceTheCallsAroundThemHaveEnded()
{
    Book book;
    const auto longCall = book.begin(-1);
    for (int key = 0; key < 1000; ++key) {
        const auto ticket = book.begin(key);
        QVERIFY(!store(book, ticket, key));
        book.end(ticket);
    }
    QCOMPARE(book.markCount(), 1000U);
    book.end(longCall);
    // Marks go when somebody stores: an epoch ends at each of these.
    for (int i = 0; i < 3; ++i) {
        const auto ticket = book.begin(-1);
        QVERIFY(!store(book, ticket, -1));
        book.end(ticket);
    }
    QCOMPARE(book.markCount(), 0U);
}

void OrderBookTest::marksStayBoundedWhileSomeCallIsAlwaysUnderWay()
{
    Book book;
    std::deque<std::pair<int, Book::Ticket>> underWay;
    constexpr std::size_t overlap = 8;
    std::size_t most = 0;
    for (int key = 0; key < 20'000; ++key) {
        underWay.emplace_back(key, book.begin(key));
        if (underWay.size() <= overlap)
            continue;
        const auto [oldKey, ticket] = underWay.front();
        underWay.pop_front();
        QVERIFY(!store(book, ticket, oldKey));
        book.end(ticket);
        most = std::max(most, book.markCount());
    }
    QVERIFY2(most > 0 && most <= 4 * overlap, std::to_string(most).c_str());
    for (const auto &[key, ticket] : underWay)
        book.end(ticket);
}

void OrderBookTest::markIsKeptForTheOldestCallHoweverManyFollow()
{
    Book book;
    const auto oldest = book.begin(1);
    const auto newer = book.begin(1);
    QVERIFY(!store(book, newer, 1));
    book.end(newer);
    for (int key = 2; key < 1000; ++key) {
        const auto ticket = book.begin(key);
        QVERIFY(!store(book, ticket, key));
        book.end(ticket);
    }
    QVERIFY(store(book, oldest, 1) == SkipReason::superseded);
    book.end(oldest);
}

void OrderBookTest::invalidationIsKeptForTheOldestCallHoweverManyFollow()
{
    Book book;
    const auto former = book.begin(0);
    // An epoch ends while `former` is under way and again after it: the mark must outlive both.
    const auto oldest = book.begin(1);
    book.invalidate(1, [] {});
    book.end(former);
    for (int key = 2; key < 1000; ++key) {
        const auto ticket = book.begin(key);
        QVERIFY(!store(book, ticket, key));
        book.end(ticket);
    }
    QVERIFY(store(book, oldest, 1) == SkipReason::invalidated);
    book.end(oldest);
}

QTEST_APPLESS_MAIN(OrderBookTest)
#include "tst_order_book.moc"

// The order in which entries expire, against a list that is searched from end to end.

#include <QTest>

#include <algorithm>
#include <vector>

#include <rapidcheck.h>

#include <journal/stored_order.h>

#include "support/events.h"

using namespace std::chrono_literals;
using namespace support;
using journal::StoredOrder;

namespace {

/// The same contract in the plainest way.
class NaiveOrder
{
public:
    void store(KeyId key, TimePoint time)
    {
        erase(key);
        m_entries.push_back({key, time, false});
    }

    void erase(KeyId key)
    {
        std::erase_if(m_entries, [&](const Entry &entry) { return entry.key == key; });
    }

    void expireFirst()
    {
        std::find_if(m_entries.begin(), m_entries.end(), isUsable)->expired = true;
    }

    void revive(TimePoint oldestUsable)
    {
        for (Entry &entry : m_entries)
            if (entry.storedAt >= oldestUsable)
                entry.expired = false;
    }

    [[nodiscard]] std::optional<KeyId> firstUsable() const
    {
        const auto found = std::find_if(m_entries.begin(), m_entries.end(), isUsable);
        return found == m_entries.end() ? std::nullopt : std::optional{found->key};
    }

    [[nodiscard]] std::optional<KeyId> lastUsable() const
    {
        const auto found = std::find_if(m_entries.rbegin(), m_entries.rend(), isUsable);
        return found == m_entries.rend() ? std::nullopt : std::optional{found->key};
    }

    [[nodiscard]] std::size_t usableCount() const
    {
        return static_cast<std::size_t>(
            std::count_if(m_entries.begin(), m_entries.end(), isUsable));
    }

    void clear()
    {
        m_entries.clear();
    }

    /// Whether `order` answers every question as this does.
    [[nodiscard]] bool agreesWith(const StoredOrder &order) const
    {
        return order.size() == m_entries.size() && order.usableCount() == usableCount() &&
               order.firstUsable() == firstUsable() && order.lastUsable() == lastUsable() &&
               std::all_of(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
                   return order.storedAt(entry.key) == entry.storedAt;
               });
    }

private:
    struct Entry
    {
        KeyId key;
        TimePoint storedAt;
        bool expired;
    };

    static bool isUsable(const Entry &entry)
    {
        return !entry.expired;
    }

    std::vector<Entry> m_entries;
};

} // namespace

class StoredOrderTest : public QObject
{
    Q_OBJECT

private slots:
    void anySequenceOfOperationsAgreesWithAList();
    void newOrderIsEmpty();
    void storedAgainGoesToTheEndAndIsUsable();
    void erasedBoundaryPassesToTheNext();
    void reviveStopsAtTheFirstThatIsTooOld();
    void keyNeverStoredIsErasedWithoutEffect();
};

void StoredOrderTest::anySequenceOfOperationsAgreesWithAList()
{
    QVERIFY(rc::check("the order agrees with a list", [] {
        const auto keys = *rc::gen::element<std::uint32_t>(1, 2, 5, 40);
        const auto steps = *rc::gen::inRange(0, 200);
        StoredOrder order;
        NaiveOrder naive;
        TimePoint now{};
        for (int step = 0; step < steps; ++step) {
            now += Duration{*rc::gen::inRange(0, 3)};
            const KeyId key{*rc::gen::inRange<std::uint32_t>(0, keys)};
            switch (*rc::gen::inRange(0, 16)) {
            case 0:
            case 1:
                order.erase(key);
                naive.erase(key);
                break;
            case 2:
            case 3:
            case 4:
            case 5:
                if (naive.firstUsable()) {
                    order.expireFirst();
                    naive.expireFirst();
                }
                break;
            case 6:
            case 7: {
                const TimePoint oldest = now - Duration{*rc::gen::inRange(-1, 40)};
                order.revive(oldest);
                naive.revive(oldest);
                break;
            }
            case 8:
                order.revive(TimePoint::min());
                naive.revive(TimePoint::min());
                break;
            case 9:
                if (*rc::gen::inRange(0, 10) == 0) {
                    order.clear();
                    naive.clear();
                }
                break;
            default:
                order.store(key, now);
                naive.store(key, now);
            }
            RC_ASSERT(naive.agreesWith(order));
        }
    }));
}

void StoredOrderTest::newOrderIsEmpty()
{
    const StoredOrder order;
    QVERIFY(!order.firstUsable());
    QVERIFY(!order.lastUsable());
    QCOMPARE(order.size(), std::size_t{0});
    QCOMPARE(order.usableCount(), std::size_t{0});
}

void StoredOrderTest::storedAgainGoesToTheEndAndIsUsable()
{
    StoredOrder order;
    order.store(KeyId{0}, at(1s));
    order.store(KeyId{1}, at(2s));
    order.expireFirst();
    order.store(KeyId{0}, at(3s));
    QVERIFY(order.firstUsable() == KeyId{1});
    QVERIFY(order.lastUsable() == KeyId{0});
    QVERIFY(order.storedAt(KeyId{0}) == at(3s));
    QCOMPARE(order.usableCount(), std::size_t{2});
}

void StoredOrderTest::erasedBoundaryPassesToTheNext()
{
    StoredOrder order;
    for (std::uint32_t n = 0; n < 3; ++n)
        order.store(KeyId{n}, at(n * 1s));
    order.expireFirst();
    order.erase(KeyId{1});
    QVERIFY(order.firstUsable() == KeyId{2});
    order.erase(KeyId{2});
    QVERIFY(!order.firstUsable());
    QVERIFY(!order.lastUsable());
    QCOMPARE(order.size(), std::size_t{1});
}

void StoredOrderTest::reviveStopsAtTheFirstThatIsTooOld()
{
    StoredOrder order;
    for (std::uint32_t n = 0; n < 4; ++n) {
        order.store(KeyId{n}, at(n * 1s));
        order.expireFirst();
    }
    QVERIFY(!order.firstUsable());
    order.revive(at(2s));
    QVERIFY(order.firstUsable() == KeyId{2});
    QCOMPARE(order.usableCount(), std::size_t{2});
    order.revive(at(2s)); // once more changes nothing
    QCOMPARE(order.usableCount(), std::size_t{2});
}

void StoredOrderTest::keyNeverStoredIsErasedWithoutEffect()
{
    StoredOrder order;
    order.store(KeyId{3}, at(1s));
    order.erase(KeyId{2});
    order.erase(KeyId{1000});
    order.erase(journal::noKey);
    QCOMPARE(order.size(), std::size_t{1});
    QVERIFY(order.firstUsable() == KeyId{3});
}

QTEST_APPLESS_MAIN(StoredOrderTest)
#include "tst_stored_order.moc"

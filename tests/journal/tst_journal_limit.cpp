// The journal at its limit: the oldest events go a block at a time, what they did stays known.

#include <QTest>

#include <limits>

#include <journal/journal.h>

#include "support/events.h"

using namespace std::chrono_literals;
using namespace support;
using journal::Journal;

namespace {

constexpr Sequence block = Journal::blockSize;

/// Calls of two keys by turns, refreshed at once; one event a millisecond.
void appendCalls(Journal &journal, Sequence events)
{
    const KeyId a = journal.internKey("a");
    const KeyId b = journal.internKey("b");
    for (Sequence n = 0; n < events; ++n) {
        const Sequence sequence = journal.end();
        const auto kind = sequence % 2 == 0 ? EventKind::callStarted : EventKind::cacheRefreshed;
        const auto call = static_cast<CallNumber>(sequence / 2 + 1);
        journal.append(eventOf(kind, at(sequence * 1ms), call % 2 == 0 ? a : b, call));
    }
}

} // namespace

class JournalLimit : public QObject
{
    Q_OBJECT

private slots:
    void limitIsRoundedUpToWholeBlocks_data();
    void limitIsRoundedUpToWholeBlocks();
    void nothingIsDroppedBeforeTheLimitIsPassed();
    void oldestBlockGoesWhenTheLimitIsPassed();
    void countsGoOnOverDroppedEvents();
    void keyStatesGoOnOverDroppedEvents();
    void keyWithoutKeptEventsIsStillKnown();
    void settingsThatWereDroppedStillHold();
    void endAtLooksAtKeptEventsAlone();
    void orderOfTimesIsKeptOverADrop();
};

void JournalLimit::limitIsRoundedUpToWholeBlocks_data()
{
    QTest::addColumn<quint64>("asked");
    QTest::addColumn<quint64>("given");
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    QTest::newRow("none") << quint64{0} << quint64{block};
    QTest::newRow("one") << quint64{1} << quint64{block};
    QTest::newRow("a block") << quint64{block} << quint64{block};
    QTest::newRow("a block and one") << quint64{block + 1} << quint64{2 * block};
    QTest::newRow("the largest number") << quint64{most} << quint64{most / block * block};
}

void JournalLimit::limitIsRoundedUpToWholeBlocks()
{
    QFETCH(quint64, asked);
    QFETCH(quint64, given);
    Journal journal{asked};
    QCOMPARE(quint64{journal.limit()}, given);
    appendCalls(journal, 2);
    QCOMPARE(journal.size(), std::size_t{2});
}

void JournalLimit::nothingIsDroppedBeforeTheLimitIsPassed()
{
    Journal journal{2 * block};
    appendCalls(journal, 2 * block);
    QCOMPARE(journal.first(), Sequence{0});
    QCOMPARE(journal.size(), journal.limit());
}

void JournalLimit::oldestBlockGoesWhenTheLimitIsPassed()
{
    Journal journal{2 * block};
    appendCalls(journal, 2 * block + 1);
    QCOMPARE(journal.first(), block);
    QCOMPARE(journal.end(), 2 * block + 1);
    QCOMPARE(journal.size(), std::size_t{block + 1});
    QVERIFY(journal.at(block).time == at(block * 1ms));
    QVERIFY(journal.at(2 * block).time == at(2 * block * 1ms));

    appendCalls(journal, block - 1);
    QCOMPARE(journal.first(), block);
    appendCalls(journal, 1);
    QCOMPARE(journal.first(), 2 * block);
    QCOMPARE(journal.size(), std::size_t{block + 1});
}

void JournalLimit::countsGoOnOverDroppedEvents()
{
    Journal journal{1};
    appendCalls(journal, 5 * block);
    QCOMPARE(journal.first(), 4 * block);
    QCOMPARE(journal.totals().started, std::uint64_t{5 * block / 2});
    QCOMPARE(journal.totals().refreshed, std::uint64_t{5 * block / 2});
    QCOMPARE(journal.totals().inFlight(), std::uint64_t{0});
    // At a kept instant, and at the oldest one that is still known.
    QCOMPARE(journal.totalsAt(4 * block + 1).started, std::uint64_t{2 * block + 1});
    QCOMPARE(journal.totalsAt(4 * block).started, std::uint64_t{2 * block});
    QVERIFY(journal.totalsAt(0) == journal.totalsAt(journal.first()));
}

void JournalLimit::keyStatesGoOnOverDroppedEvents()
{
    Journal journal{1};
    appendCalls(journal, 5 * block);
    const KeyId a = *journal.findKey("a");
    QCOMPARE(journal.latest(a).refreshed, std::uint32_t{5 * block / 4});
    QCOMPARE(journal.latest(a).refreshedBy, 5 * block - 1);
    QCOMPARE(journal.track(a).size(), std::size_t{block / 2});
    // The first kept call of `a` is the second of the block.
    const journal::KeyState before = journal.stateAt(a, journal.first());
    QCOMPARE(before.refreshed, std::uint32_t{block});
    QVERIFY(before.refreshedBy < journal.first());
    QVERIFY(before.storedAt == at(before.refreshedBy * 1ms));
    QCOMPARE(journal.stateAt(a, journal.first() + 3).inFlight, std::uint32_t{1});
    QCOMPARE(journal.stateAt(a, journal.first() + 4).refreshed, std::uint32_t{block + 1});
    QVERIFY(journal.stateAt(a, 0) == before);
}

void JournalLimit::keyWithoutKeptEventsIsStillKnown()
{
    Journal journal{1};
    const KeyId lone = journal.internKey("lone");
    journal.append(eventOf(EventKind::callStarted, at(0s), lone, 1));
    journal.append(eventOf(EventKind::cacheRefreshed, at(0s), lone, 1));
    const journal::KeyState state = journal.latest(lone);
    appendCalls(journal, 3 * block);
    QCOMPARE(journal.track(lone).size(), std::size_t{0});
    QVERIFY(journal.latest(lone) == state);
    QVERIFY(journal.stateAt(lone, journal.first()) == state);
    QVERIFY(journal.stateAt(lone, journal.end()) == state);
    QVERIFY(journal.findKey("lone") == lone);
}

void JournalLimit::settingsThatWereDroppedStillHold()
{
    Journal journal{1};
    journal.append(ttlEvent(at(0s), 30s));
    journal.append(healthEvent(at(0s), journal::Health::failing));
    appendCalls(journal, 3 * block);
    QVERIFY(journal.first() > 2);
    QVERIFY(journal.ttlAt(journal.first()) == stalecache::Ttl{30s});
    QVERIFY(journal.ttlAt(journal.end()) == stalecache::Ttl{30s});
    QVERIFY(journal.healthAt(journal.end()) == journal::Health::failing);
}

void JournalLimit::endAtLooksAtKeptEventsAlone()
{
    Journal journal{1};
    appendCalls(journal, 2 * block + 10);
    QCOMPARE(journal.first(), 2 * block);
    QCOMPARE(journal.endAt(at(0s)), 2 * block);
    QCOMPARE(journal.endAt(at(2 * block * 1ms - 1ns)), 2 * block);
    QCOMPARE(journal.endAt(at(2 * block * 1ms)), 2 * block + 1);
    QCOMPARE(journal.endAt(TimePoint::max()), 2 * block + 10);
}

void JournalLimit::orderOfTimesIsKeptOverADrop()
{
    Journal journal{1};
    appendCalls(journal, block);
    const Event early = healthEvent(journal.lastTime() - 1ns, journal::Health::failing);
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, journal.append(early));
    QCOMPARE(journal.first(), Sequence{0});
    QCOMPARE(journal.size(), std::size_t{block});
}

QTEST_APPLESS_MAIN(JournalLimit)
#include "tst_journal_limit.moc"

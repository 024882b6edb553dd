// How much memory the journal takes for an event, all its books included.

#include <QTest>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>

#include <malloc.h>

#include <journal/journal.h>

#include "support/events.h"

namespace {

std::atomic<std::size_t> liveBytes{
    0}; // what the program holds at the moment, as the heap counts it

void *counted(void *memory)
{
    if (memory == nullptr)
        throw std::bad_alloc{};
    liveBytes += malloc_usable_size(memory);
    return memory;
}

void release(void *memory) noexcept
{
    if (memory != nullptr)
        liveBytes -= malloc_usable_size(memory);
    std::free(memory);
}

} // namespace

void *operator new(std::size_t size)
{
    return counted(std::malloc(std::max<std::size_t>(size, 1)));
}

void *operator new[](std::size_t size)
{
    return operator new(size);
}

void operator delete(void *memory) noexcept
{
    release(memory);
}

void operator delete[](void *memory) noexcept
{
    release(memory);
}

void operator delete(void *memory, std::size_t /*size*/) noexcept
{
    release(memory);
}

void operator delete[](void *memory, std::size_t /*size*/) noexcept
{
    release(memory);
}

using namespace std::chrono_literals;
using namespace support;
using journal::Journal;

namespace {

/// Calls of all keys in turn; every key has the same number of events.
void appendCalls(Journal &journal, std::uint32_t keys, std::size_t events)
{
    for (std::size_t n = 0; n < events; ++n) {
        const auto call = static_cast<CallNumber>(journal.end() / 2);
        const auto kind =
            journal.end() % 2 == 0 ? EventKind::callStarted : EventKind::cacheRefreshed;
        journal.append(
            eventOf(kind, at(Duration{journal.end() * 1000}), KeyId{call % keys}, call + 1));
    }
}

void internKeys(Journal &journal, std::uint32_t keys)
{
    for (std::uint32_t n = 0; n < keys; ++n)
        journal.internKey("user:" + std::to_string(n));
}

} // namespace

class JournalMemory : public QObject
{
    Q_OBJECT

private slots:
    void eventOfFewKeysTakesLittleMoreThanItself_data();
    void eventOfFewKeysTakesLittleMoreThanItself();
    void fullJournalStaysWithinTheSameBound();
};

void JournalMemory::eventOfFewKeysTakesLittleMoreThanItself_data()
{
    QTest::addColumn<quint32>("keys");
    QTest::newRow("1 key") << quint32{1};
    QTest::newRow("9 keys") << quint32{9};
    QTest::newRow("1,000 keys") << quint32{1000};
}

void JournalMemory::eventOfFewKeysTakesLittleMoreThanItself()
{
    QFETCH(quint32, keys);
    constexpr std::size_t events = 61 * Journal::blockSize; // a million, in whole blocks
    Journal journal;
    internKeys(journal, keys);
    const std::size_t before = liveBytes;
    appendCalls(journal, keys, events);
    const double perEvent = static_cast<double>(liveBytes - before) / double{events};
    qInfo("%u keys: %.1f bytes per event", keys, perEvent);
    QVERIFY2(perEvent <= 48.0, qPrintable(QString::number(perEvent)));
    QVERIFY(perEvent > sizeof(Event)); // else the counting is broken
}

void JournalMemory::fullJournalStaysWithinTheSameBound()
{
    constexpr std::uint32_t keys = 9;
    Journal journal{4 * Journal::blockSize};
    internKeys(journal, keys);
    const std::size_t before = liveBytes;
    std::size_t most = 0;
    for (int n = 0; n < 100; ++n) {
        appendCalls(journal, keys, Journal::blockSize);
        most = std::max<std::size_t>(most, liveBytes - before);
    }
    QVERIFY(journal.first() > 20 * journal.limit());
    const double perEvent = static_cast<double>(most) / static_cast<double>(journal.limit());
    qInfo("at the limit: %.1f bytes per event", perEvent);
    QVERIFY2(perEvent <= 48.0, qPrintable(QString::number(perEvent)));
}

QTEST_APPLESS_MAIN(JournalMemory)
#include "tst_journal_memory.moc"

// What the journal says of a key is what the real cache holds, at any instant of any run.

#include <QTest>

#include <optional>

#include <rapidcheck.h>

#include <simulation/simulation.h>

#include "support/bench.h"

using namespace support;
using journal::KeyState;
using stalecache::EntryState;
using stalecache::Ttl;

namespace {

constexpr std::uint32_t keys = 6;

void compareKey(Bench &bench, KeyId key, Ttl ttl)
{
    const KeyState &state = bench.journal.latest(key);
    const auto peek = bench.simulation.peek(key);
    RC_ASSERT(state.freshness(bench.simulation.now(), ttl) == peek.freshness);
    RC_ASSERT(state.hasEntry == peek.value.has_value());
    if (state.hasEntry)
        RC_ASSERT(bench.journal.eventText(bench.journal.at(state.refreshedBy)) == peek.value);
}

/// The first usable entry to expire, found by asking the cache for every key.
std::optional<TimePoint> firstExpiry(Bench &bench)
{
    std::optional<TimePoint> first;
    for (std::uint32_t n = 0; n < bench.journal.keyCount(); ++n) {
        const auto freshness = bench.simulation.peek(KeyId{n}).freshness;
        if (freshness.state != EntryState::usable || freshness.remaining == Duration::max())
            continue;
        const TimePoint expiry = bench.simulation.now() + freshness.remaining + 1ns;
        first = first ? std::min(*first, expiry) : expiry;
    }
    return first;
}

void compareTotals(const Bench &bench)
{
    journal::Totals sum;
    std::uint64_t unstored = 0;
    std::uint64_t inFlight = 0;
    for (std::uint32_t n = 0; n < bench.journal.keyCount(); ++n) {
        const KeyState &state = bench.journal.latest(KeyId{n});
        sum.refreshed += state.refreshed;
        sum.staleServed += state.staleServed;
        sum.errors += state.errors;
        unstored += state.unstored;
        inFlight += state.inFlight;
    }
    const journal::Totals &totals = bench.journal.totals();
    RC_ASSERT(totals.refreshed == sum.refreshed);
    RC_ASSERT(totals.staleServed == sum.staleServed);
    RC_ASSERT(totals.errors == sum.errors);
    RC_ASSERT(totals.notStored + totals.passedThrough == unstored);
    RC_ASSERT(totals.inFlight() == inFlight);
}

} // namespace

class JournalAgreement : public QObject
{
    Q_OBJECT

private slots:
    void journalAndCacheAgreeAtAnyInstant();
    void everyOutcomeOccursInTheseRuns();
    void peekingLeavesNoTrace();
};

void JournalAgreement::journalAndCacheAgreeAtAnyInstant()
{
    QVERIFY(rc::check("journal and cache agree", [] {
        Settings settings;
        settings.ttl = 1s;
        Bench bench{settings};
        RandomWishes wishes{*rc::gen::arbitrary<std::uint64_t>(), keys};
        const auto count = *rc::gen::inRange(0, 150);
        for (int n = 0; n < count; ++n) {
            bench.simulation.runUntil(bench.simulation.now() + wishes.pause());
            wishes.wish(bench.simulation);
            bench.simulation.runUntil(bench.simulation.now());
            const Ttl ttl = bench.journal.ttlAt(bench.journal.end());
            RC_ASSERT(ttl == bench.simulation.ttl());
            RC_ASSERT(bench.journal.healthAt(bench.journal.end()) == bench.simulation.health());
            for (std::uint32_t key = 0; key < bench.journal.keyCount(); ++key)
                compareKey(bench, KeyId{key}, ttl);
            RC_ASSERT(bench.simulation.nextExpiry() == firstExpiry(bench));
        }
        compareTotals(bench);
    }));
}

void JournalAgreement::everyOutcomeOccursInTheseRuns()
{
    Settings settings;
    settings.ttl = 1s;
    Bench bench{settings};
    RandomWishes wishes{1, keys};
    for (int n = 0; n < 5000; ++n) {
        bench.simulation.runUntil(bench.simulation.now() + wishes.pause());
        wishes.wish(bench.simulation);
    }
    for (int kind = 0; kind < journal::eventKindCount; ++kind) {
        // The backend in memory never fails.
        const bool expected = static_cast<EventKind>(kind) != EventKind::backendError;
        QVERIFY2((bench.count(static_cast<EventKind>(kind)) > 0) == expected,
                 qPrintable(QString::number(kind)));
    }
}

void JournalAgreement::peekingLeavesNoTrace()
{
    Bench bench;
    const KeyId key = bench.key("user:1");
    bench.callAndWait(key);
    bench.setHealth(Health::failing);
    bench.runUntil(5s);
    const Sequence before = bench.journal.end();
    const auto peek = bench.simulation.peek(key);
    QVERIFY(peek.freshness.age == 5s - 40ms);
    QVERIFY(peek.freshness.remaining == 5s + 40ms);
    QVERIFY(bench.simulation.peek(bench.key("user:2")).state() == EntryState::absent);
    QCOMPARE(bench.journal.end(), before);
    QVERIFY(bench.simulation.nextExpiry() == at(10s + 40ms + 1ns));
}

QTEST_APPLESS_MAIN(JournalAgreement)
#include "tst_journal_agreement.moc"

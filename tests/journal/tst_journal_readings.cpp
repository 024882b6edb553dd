// What is read from the journal at an instant, against a replay from the very beginning.

#include <QTest>

#include <algorithm>

#include <rapidcheck.h>

#include <journal/journal.h>

#include "support/events.h"

using namespace std::chrono_literals;
using namespace support;
using journal::Health;
using journal::Journal;
using journal::KeyState;
using journal::Totals;

namespace {

/// What is known before the first kept event is the least that a journal can answer.
Sequence knownEnd(const RecordedRun &run, Sequence end)
{
    return std::clamp(end, run.journal.first(), run.journal.end());
}

KeyState replayedState(const RecordedRun &run, KeyId key, Sequence end)
{
    KeyState state;
    for (Sequence n = 0; n < knownEnd(run, end); ++n)
        if (run.all[n].key == key)
            state.apply(run.all[n], n);
    return state;
}

Totals replayedTotals(const RecordedRun &run, Sequence end)
{
    Totals totals;
    for (Sequence n = 0; n < knownEnd(run, end); ++n)
        totals.apply(run.all[n]);
    return totals;
}

Duration replayedTtl(const RecordedRun &run, Sequence end)
{
    Duration ttl{0};
    for (Sequence n = 0; n < std::min<Sequence>(end, run.all.size()); ++n)
        if (run.all[n].kind == EventKind::settingChanged &&
            run.all[n].setting() == journal::Setting::ttl)
            ttl = run.all[n].span;
    return ttl;
}

Health replayedHealth(const RecordedRun &run, Sequence end)
{
    Health health = Health::healthy;
    for (Sequence n = 0; n < std::min<Sequence>(end, run.all.size()); ++n)
        if (run.all[n].kind == EventKind::healthChanged)
            health = run.all[n].health();
    return health;
}

void compareAtRandomInstants(const RecordedRun &run, std::uint32_t keys, int instants)
{
    for (int n = 0; n < instants; ++n) {
        const auto end = *rc::gen::inRange<Sequence>(0, run.all.size() + 2);
        const KeyId key{*rc::gen::inRange<std::uint32_t>(0, keys)};
        RC_ASSERT(run.journal.stateAt(key, end) == replayedState(run, key, end));
        RC_ASSERT(run.journal.totalsAt(end) == replayedTotals(run, end));
        RC_ASSERT(run.journal.ttlAt(end).span() == replayedTtl(run, end));
        RC_ASSERT(run.journal.healthAt(end) == replayedHealth(run, end));
    }
}

/// The track of a key lists exactly its kept events.
void compareTrack(const RecordedRun &run, KeyId key)
{
    const journal::KeyTrack &track = run.journal.track(key);
    std::size_t n = 0;
    for (Sequence sequence = run.journal.first(); sequence < run.journal.end(); ++sequence) {
        if (run.all[sequence].key != key)
            continue;
        RC_ASSERT(n < track.size());
        RC_ASSERT(track.at(n, run.journal.first()) == sequence);
        RC_ASSERT(track.countBefore(sequence, run.journal.first()) == n);
        RC_ASSERT(track.countBefore(sequence + 1, run.journal.first()) == n + 1);
        ++n;
    }
    RC_ASSERT(track.size() == n);
}

} // namespace

class JournalReadings : public QObject
{
    Q_OBJECT

private slots:
    void anyInstantReadsAsAReplayDoes();
    void anyInstantReadsAsAReplayDoesAfterBlocksWereDropped();
    void everyInstantReadsAsAReplayDoes();
    void endAtAgreesWithACountOfTimes();
    void ttlHoldsFromTheEventAfterItsChange();
    void healthHoldsFromTheEventAfterItsChange();
    void otherSettingsLeaveTheTtl();
    void changesAreListedAlsoOfWhatWasDropped();
};

void JournalReadings::anyInstantReadsAsAReplayDoes()
{
    QVERIFY(rc::check("readings equal a replay", [] {
        const auto keys = *rc::gen::element<std::uint32_t>(1, 2, 9, 500);
        const auto count = *rc::gen::inRange<std::size_t>(0, 3000);
        const RecordedRun run{*rc::gen::arbitrary<std::uint64_t>(), keys, count,
                              Journal::defaultLimit};
        compareAtRandomInstants(run, keys, 10);
        compareTrack(run, KeyId{*rc::gen::inRange<std::uint32_t>(0, keys)});
    }));
}

void JournalReadings::anyInstantReadsAsAReplayDoesAfterBlocksWereDropped()
{
    // Building a run of blocks is the dear part, so there are few runs with many instants each.
    for (const std::uint32_t keys : {1U, 3U, 40U, 5000U}) {
        for (const std::size_t limit : {std::size_t{1}, 2 * Journal::blockSize}) {
            const RecordedRun run{keys + limit, keys, 4 * Journal::blockSize + 1234, limit};
            QVERIFY(run.journal.first() >= 2 * Journal::blockSize);
            QVERIFY(rc::check("readings equal a replay",
                              [&] { compareAtRandomInstants(run, keys, 1); }));
            QVERIFY(rc::check("tracks list the kept events", [&] {
                compareTrack(run, KeyId{*rc::gen::inRange<std::uint32_t>(0, keys)});
            }));
        }
    }
}

void JournalReadings::everyInstantReadsAsAReplayDoes()
{
    const RecordedRun run{11, 2, 1000, Journal::defaultLimit};
    KeyState state;
    Totals totals;
    for (Sequence end = 0; end <= run.all.size(); ++end) {
        QVERIFY2(run.journal.stateAt(KeyId{1}, end) == state, qPrintable(QString::number(end)));
        QVERIFY2(run.journal.totalsAt(end) == totals, qPrintable(QString::number(end)));
        if (end == run.all.size())
            break;
        totals.apply(run.all[end]);
        if (run.all[end].key == KeyId{1})
            state.apply(run.all[end], end);
    }
}

void JournalReadings::endAtAgreesWithACountOfTimes()
{
    QVERIFY(rc::check("endAt counts the events at or before a time", [] {
        const RecordedRun run{*rc::gen::arbitrary<std::uint64_t>(), 3,
                              *rc::gen::inRange<std::size_t>(0, 500), Journal::defaultLimit};
        const Duration last = run.journal.lastTime().time_since_epoch();
        const TimePoint time{Duration{*rc::gen::inRange<Duration::rep>(-1, last.count() + 2)}};
        const auto count = std::count_if(run.all.begin(), run.all.end(),
                                         [&](const Event &event) { return event.time <= time; });
        RC_ASSERT(run.journal.endAt(time) == static_cast<Sequence>(count));
    }));
}

void JournalReadings::ttlHoldsFromTheEventAfterItsChange()
{
    Journal journal;
    journal.append(ttlEvent(at(0s), 30s));
    journal.append(healthEvent(at(1s), Health::failing));
    journal.append(ttlEvent(at(1s), Duration::max()));
    journal.append(ttlEvent(at(1s), 0s));
    QVERIFY(journal.ttlAt(0) == stalecache::Ttl{0s});
    QVERIFY(journal.ttlAt(1) == stalecache::Ttl{30s});
    QVERIFY(journal.ttlAt(2) == stalecache::Ttl{30s});
    QVERIFY(journal.ttlAt(3).isUnlimited());
    QVERIFY(journal.ttlAt(4) == stalecache::Ttl{0s});
    QVERIFY(journal.ttlAt(1000) == stalecache::Ttl{0s});
}

void JournalReadings::healthHoldsFromTheEventAfterItsChange()
{
    Journal journal;
    journal.append(ttlEvent(at(0s), 30s));
    journal.append(healthEvent(at(1s), Health::failing));
    journal.append(healthEvent(at(2s), Health::healthy));
    QVERIFY(journal.healthAt(0) == Health::healthy);
    QVERIFY(journal.healthAt(1) == Health::healthy);
    QVERIFY(journal.healthAt(2) == Health::failing);
    QVERIFY(journal.healthAt(3) == Health::healthy);
    QVERIFY(journal.healthAt(1000) == Health::healthy);
}

void JournalReadings::otherSettingsLeaveTheTtl()
{
    Journal journal;
    journal.append(ttlEvent(at(0s), 30s));
    for (const auto setting : {journal::Setting::failureRate, journal::Setting::errorKind,
                               journal::Setting::latency, journal::Setting::jitter}) {
        Event event = ttlEvent(at(0s), 5s);
        event.detail = detailOf(setting);
        journal.append(event);
    }
    QVERIFY(journal.ttlAt(journal.end()) == stalecache::Ttl{30s});
}

void JournalReadings::changesAreListedAlsoOfWhatWasDropped()
{
    const RecordedRun run{3, 4, 3 * Journal::blockSize, 1};
    QVERIFY(run.journal.first() > 0);
    std::vector<journal::Change<Duration>> ttls;
    std::vector<journal::Change<Health>> healths;
    for (Sequence n = 0; n < run.all.size(); ++n) {
        const Event &event = run.all[n];
        if (event.kind == EventKind::healthChanged)
            healths.push_back({n, event.time, event.health()});
        if (event.kind == EventKind::settingChanged && event.setting() == journal::Setting::ttl)
            ttls.push_back({n, event.time, event.span});
    }
    QVERIFY(!ttls.empty() && ttls.front().at < run.journal.first());
    QVERIFY(std::ranges::equal(run.journal.ttlChanges(), ttls));
    QVERIFY(std::ranges::equal(run.journal.healthChanges(), healths));
}

QTEST_APPLESS_MAIN(JournalReadings)
#include "tst_journal_readings.moc"

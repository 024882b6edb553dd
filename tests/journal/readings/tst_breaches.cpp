// When a limit on staleness was broken, and the outages of a run.

#include <QTest>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <stdexcept>
#include <vector>

#include <rapidcheck.h>

#include <journal/episodes.h>
#include <journal/staleness_budget.h>

#include "../support/events.h"
#include "cache_run.h"

using namespace std::chrono_literals;
using namespace support;
using journal::Breach;
using journal::Episode;
using journal::EpisodeCounts;
using journal::Episodes;
using journal::EpisodesReading;
using journal::Health;
using journal::HealthCause;
using journal::Instant;
using journal::Journal;
using journal::StalenessBudget;
using journal::StalenessLimit;
using Measure = StalenessLimit::Measure;

namespace {

Event ended(EventKind kind, Duration time, Duration age = 0s)
{
    Event event = eventOf(kind, at(time), KeyId{0}, 1);
    event.span = age;
    return event;
}

Journal journalOf(const std::vector<Event> &events)
{
    Journal journal;
    journal.internKey("k");
    for (const Event &event : events)
        journal.append(event);
    return journal;
}

/// Asks at each moment at which anything may change, with all events looked at each time.
class NaiveBudget
{
public:
    NaiveBudget(const Journal &journal, Instant instant, const StalenessLimit &limit)
        : m_journal{journal}, m_limit{limit}, m_step{std::max<Duration>(limit.window / 1000, 1ns)}
    {
        const Sequence end = std::min(instant.end, journal.end());
        for (Sequence sequence = 0; sequence < end; ++sequence) {
            const TimePoint time = journal.at(sequence).time;
            leaveUpTo(time, sequence);
            if (outcomeOf(journal.at(sequence)) == journal::Outcome::none)
                continue;
            judge(sequence + 1, time);
            m_leaving.push_back(
                TimePoint{m_step * (time.time_since_epoch() / m_step + limit.window / m_step)});
        }
        leaveUpTo(instant.time, end);
    }

    std::vector<Breach> breaches;

private:
    void leaveUpTo(TimePoint time, Sequence end)
    {
        for (; m_left < m_leaving.size() && m_leaving[m_left] <= time; ++m_left)
            judge(end, m_leaving[m_left]);
    }

    void judge(Sequence end, TimePoint now)
    {
        const auto slot = [&](TimePoint time) { return time.time_since_epoch() / m_step; };
        std::uint64_t calls = 0;
        std::uint64_t stale = 0;
        Duration oldest{0};
        for (Sequence sequence = 0; sequence < end; ++sequence) {
            const Event &event = m_journal.at(sequence);
            if (outcomeOf(event) == journal::Outcome::none ||
                slot(event.time) <= slot(now) - m_limit.window / m_step)
                continue;
            ++calls;
            if (event.kind == EventKind::staleServed) {
                ++stale;
                oldest = std::max(oldest, event.span);
            }
        }
        const double share =
            calls == 0 ? 0 : static_cast<double>(stale) / static_cast<double>(calls);
        const bool ofAge = m_limit.measure == Measure::age;
        const bool broken = ofAge ? oldest > m_limit.age : share > m_limit.share;
        if (!broken) {
            if (!breaches.empty() && !breaches.back().to)
                breaches.back().to = now;
            return;
        }
        if (breaches.empty() || (breaches.back().to && breaches.back().to != now))
            breaches.push_back({.from = now});
        Breach &breach = breaches.back();
        breach.to.reset();
        if (ofAge)
            breach.worstAge = std::max(breach.worstAge, oldest);
        else
            breach.worstShare = std::max(breach.worstShare, share);
    }

    const Journal &m_journal;
    StalenessLimit m_limit;
    Duration m_step;
    std::vector<TimePoint> m_leaving;
    std::size_t m_left = 0;
};

StalenessLimit anyLimit()
{
    return {.measure = *rc::gen::element(Measure::age, Measure::share),
            .age = *rc::gen::element<Duration>(0s, 500ms, 2s),
            .share = *rc::gen::element(0.0, 0.3, 0.5, 1.0),
            .window = *rc::gen::element<Duration>(7ns, 300ms, 2s, 10s)};
}

Instant instantAt(const Journal &journal, Sequence end, Duration later = 0s)
{
    return {end, (end == journal.first() ? TimePoint{} : journal.at(end - 1).time) + later};
}

/// Event by event, from `first` on.
Episodes naiveEpisodes(const std::vector<Event> &events, Sequence first, Sequence end)
{
    Episodes result;
    for (Sequence sequence = first; sequence < std::min<Sequence>(end, events.size()); ++sequence) {
        const Event &event = events[sequence];
        const bool going = !result.outages.empty() && !result.outages.back().to;
        if (event.kind == EventKind::healthChanged) {
            if (event.health() == Health::failing && !going)
                result.outages.push_back(
                    {.begin = sequence, .from = event.time, .cause = event.healthCause()});
            if (event.health() == Health::healthy && going)
                result.outages.back().to = event.time;
            continue;
        }
        const auto outcome = outcomeOf(event);
        if (outcome == journal::Outcome::none)
            continue;
        EpisodeCounts &counts = going ? result.outages.back().counts : result.outside;
        ++counts.calls;
        counts.lost += outcome == journal::Outcome::errorPropagated ? 1U : 0U;
        if (outcome != journal::Outcome::staleServed)
            continue;
        ++counts.saved;
        counts.outOfDate += event.more == 0 ? 0U : 1U;
        counts.oldestServed = std::max(counts.oldestServed, event.span);
    }
    return result;
}

} // namespace

class TestBreaches : public QObject
{
    Q_OBJECT

private slots:
    void aLimitThatMakesNoSenseIsRejected();
    void anEmptyJournalBreaksNothing();
    void anOldValueBreaksTheLimitUntilItLeavesTheWindow();
    void anAgeEqualToTheLimitKeepsIt();
    void tooManyStaleAnswersBreakTheShare();
    void whatEndsAndBeginsAtOneTimeIsOneBreach();
    void timeAloneEndsABreach();
    void anyReadingAgreesWithAPlainOne();
    void anEarlierInstantBreaksWhatTheBeginningBroke();
    void aBudgetReadAfterDroppedBlocksSaysWhereItBegins();

    void anEmptyJournalHasNoOutage();
    void anOutageCountsWhatEndedInIt();
    void aHealthThatDoesNotChangeBeginsNothing();
    void anyRunListsItsOutagesAtAnyInstant();
    void aReadingFromTheBeginningKeepsWhatWasDropped();
    void anOutageThatBeganInWhatWasDroppedIsTold();
};

void TestBreaches::aLimitThatMakesNoSenseIsRejected()
{
    const auto given = [](StalenessLimit limit) { StalenessBudget{limit}; };
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, given({.window = 0s}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, given({.window = -1s}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, given({.age = -1ns}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, given({.share = -0.1}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, given({.share = 1.1}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument,
                             given({.share = std::numeric_limits<double>::quiet_NaN()}));
}

void TestBreaches::anEmptyJournalBreaksNothing()
{
    const Journal journal;
    StalenessBudget budget{{}};
    budget.read(journal, {.end = 7, .time = at(100s)});
    budget.read(journal, {});
    QVERIFY(budget.breaches().empty());
    QVERIFY(!budget.isBroken());
}

void TestBreaches::anOldValueBreaksTheLimitUntilItLeavesTheWindow()
{
    const Journal journal =
        journalOf({ended(EventKind::staleServed, 1s, 3s), ended(EventKind::staleServed, 2s, 6s),
                   ended(EventKind::staleServed, 4s, 8s), ended(EventKind::cacheRefreshed, 20s)});
    StalenessBudget budget{{.measure = Measure::age, .age = 5s, .window = 10s}};
    budget.read(journal, {3, at(5s)});
    QVERIFY(budget.isBroken());
    QVERIFY((budget.breaches() == std::vector<Breach>{{.from = at(2s), .worstAge = 8s}}));
    budget.read(journal, {4, at(20s)});
    QVERIFY(!budget.isBroken());
    QVERIFY((budget.breaches() ==
             std::vector<Breach>{{.from = at(2s), .to = at(14s), .worstAge = 8s}}));
    budget.read(journal, {2, at(2s)}); // back
    QVERIFY((budget.breaches() == std::vector<Breach>{{.from = at(2s), .worstAge = 6s}}));
    budget.read(journal, {1, at(1s)});
    QVERIFY(budget.breaches().empty());
}

void TestBreaches::anAgeEqualToTheLimitKeepsIt()
{
    StalenessBudget budget{{.measure = Measure::age, .age = 5s}};
    const Journal kept = journalOf({ended(EventKind::staleServed, 1s, 5s)});
    budget.read(kept, {1, at(1s)});
    QVERIFY(!budget.isBroken());
    budget.clear();
    const Journal broken = journalOf({ended(EventKind::staleServed, 1s, 5s + 1ns)});
    budget.read(broken, {1, at(1s)});
    QVERIFY(budget.isBroken());
}

void TestBreaches::tooManyStaleAnswersBreakTheShare()
{
    const Journal journal =
        journalOf({ended(EventKind::cacheRefreshed, 1s), ended(EventKind::staleServed, 2s, 1s),
                   ended(EventKind::errorPropagated, 3s), ended(EventKind::staleServed, 4s, 1s),
                   ended(EventKind::staleServed, 5s, 1s), ended(EventKind::cacheRefreshed, 6s)});
    StalenessBudget budget{{.measure = Measure::share, .share = 0.5, .window = 100s}};
    budget.read(journal, {journal.end(), at(6s)});
    // 0/1, 1/2, 1/3, 2/4, 3/5, 3/6
    QVERIFY((budget.breaches() ==
             std::vector<Breach>{{.from = at(5s), .to = at(6s), .worstShare = 0.6}}));
}

void TestBreaches::whatEndsAndBeginsAtOneTimeIsOneBreach()
{
    // The first value leaves the window when the second is served.
    const Journal journal =
        journalOf({ended(EventKind::staleServed, 1s, 6s), ended(EventKind::staleServed, 11s, 7s)});
    StalenessBudget budget{{.measure = Measure::age, .age = 5s, .window = 10s}};
    budget.read(journal, {2, at(11s)});
    QVERIFY((budget.breaches() == std::vector<Breach>{{.from = at(1s), .worstAge = 7s}}));
}

void TestBreaches::timeAloneEndsABreach()
{
    const Journal journal = journalOf({ended(EventKind::staleServed, 1s, 6s)});
    StalenessBudget budget{{.measure = Measure::age, .age = 5s, .window = 10s}};
    budget.read(journal, {1, at(11s) - 1ns});
    QVERIFY(budget.isBroken());
    budget.read(journal, {1, at(11s)});
    QVERIFY(!budget.isBroken());
    budget.read(journal, {1, at(11s) - 1ns});
    QVERIFY(budget.isBroken());
}

void TestBreaches::anyReadingAgreesWithAPlainOne()
{
    QVERIFY(rc::check("breaches equal those of a plain reading", [] {
        const CacheRun run{randomScript(*rc::gen::arbitrary<std::uint64_t>(), {.length = 150}), 4,
                           5s};
        const StalenessLimit limit = anyLimit();
        StalenessBudget budget{limit};
        for (Sequence end = 0; end < run.journal.end(); end += *rc::gen::inRange<Sequence>(1, 40)) {
            const Instant instant = instantAt(run.journal, end);
            budget.read(run.journal, instant);
            RC_ASSERT(budget.breaches() == NaiveBudget(run.journal, instant, limit).breaches);
        }
        const Instant later{run.journal.end(), run.end().time + 1h};
        budget.read(run.journal, later);
        RC_ASSERT(budget.breaches() == NaiveBudget(run.journal, later, limit).breaches);
        RC_ASSERT(!budget.isBroken());
    }));
}

void TestBreaches::anEarlierInstantBreaksWhatTheBeginningBroke()
{
    QVERIFY(rc::check("back and forth", [] {
        const CacheRun run{randomScript(*rc::gen::arbitrary<std::uint64_t>(), {.length = 200}), 4,
                           5s};
        const StalenessLimit limit = anyLimit();
        StalenessBudget budget{limit};
        for (int look = 0; look < 10; ++look) {
            const auto end = *rc::gen::inRange<Sequence>(0, run.journal.end() + 1);
            // Also a moment between two events.
            const Instant now = instantAt(run.journal, end);
            const TimePoint next =
                end == run.journal.end() ? now.time + 20s : run.journal.at(end).time;
            const Instant instant{end, now.time + (next - now.time) / 2};
            budget.read(run.journal, instant);
            StalenessBudget fresh{limit};
            fresh.read(beginningOf(run.journal, end), instant);
            RC_ASSERT(budget.breaches() == fresh.breaches());
            RC_ASSERT(budget.isBroken() == fresh.isBroken());
        }
    }));
}

void TestBreaches::aBudgetReadAfterDroppedBlocksSaysWhereItBegins()
{
    const auto script = randomScript(3, {.length = 60'000});
    const CacheRun run{script, 4, 5s, Journal::blockSize};
    StalenessBudget budget{{.measure = Measure::age, .age = 2s}};
    budget.read(run.journal, run.end());
    QCOMPARE(budget.coveredFrom(), run.journal.first());
    QVERIFY(run.journal.first() > 0);
    const TimePoint first = run.journal.at(run.journal.first()).time;
    QVERIFY(!budget.breaches().empty());
    QVERIFY(budget.breaches().front().from >= first);
    // Past the first window it is as if nothing had been dropped.
    const CacheRun whole{script, 4, 5s};
    StalenessBudget full{budget.limit()};
    full.read(whole.journal, whole.end());
    QCOMPARE(full.coveredFrom(), Sequence{0});
    QVERIFY(budget.breaches().back() == full.breaches().back());
}

void TestBreaches::anEmptyJournalHasNoOutage()
{
    const Journal journal;
    EpisodesReading reading;
    QVERIFY(reading.at(journal, {}) == Episodes{});
    QVERIFY(reading.at(journal, {.end = 9}) == Episodes{});
}

void TestBreaches::anOutageCountsWhatEndedInIt()
{
    Event wrong = ended(EventKind::staleServed, 4s, 3s);
    wrong.more = 1;
    Event began = healthEvent(at(2s), Health::failing);
    began.more = detailOf(HealthCause::schedule);
    const Journal journal = journalOf(
        {ended(EventKind::errorPropagated, 1s), began, ended(EventKind::staleServed, 3s, 2s), wrong,
         ended(EventKind::errorPropagated, 5s), healthEvent(at(6s), Health::healthy),
         ended(EventKind::cacheRefreshed, 7s)});
    EpisodesReading reading;
    Episode outage{
        .begin = 1,
        .from = at(2s),
        .to = at(6s),
        .cause = HealthCause::schedule,
        .counts = {.calls = 3, .saved = 2, .lost = 1, .outOfDate = 1, .oldestServed = 3s}};
    QVERIFY((reading.at(journal, {.end = 7}) ==
             Episodes{.outages = {outage}, .outside = {.calls = 2, .lost = 1}}));
    outage.to.reset();
    outage.counts = {.calls = 1, .saved = 1, .oldestServed = 2s};
    QVERIFY((reading.at(journal, {.end = 3}) ==
             Episodes{.outages = {outage}, .outside = {.calls = 1, .lost = 1}}));
}

void TestBreaches::aHealthThatDoesNotChangeBeginsNothing()
{
    const Journal journal =
        journalOf({healthEvent(at(0s), Health::healthy), healthEvent(at(1s), Health::failing),
                   healthEvent(at(2s), Health::failing), healthEvent(at(3s), Health::healthy),
                   healthEvent(at(4s), Health::healthy)});
    EpisodesReading reading;
    const Episodes &episodes = reading.at(journal, {.end = 5});
    QCOMPARE(episodes.outages.size(), std::size_t{1});
    QVERIFY(episodes.outages[0].from == at(1s));
    QVERIFY(episodes.outages[0].to == at(3s));
}

void TestBreaches::anyRunListsItsOutagesAtAnyInstant()
{
    const RecordedRun run{12, 5, 20'000, Journal::defaultLimit};
    EpisodesReading reading;
    QVERIFY(rc::check("outages equal those of a plain reading", [&] {
        const auto end = *rc::gen::inRange<Sequence>(0, run.journal.end() + 2);
        RC_ASSERT(reading.at(run.journal, {.end = end}) == naiveEpisodes(run.all, 0, end));
        const Journal beginning =
            beginningOf(run.journal, std::min<Sequence>(end % 2000, run.all.size()));
        EpisodesReading fresh;
        RC_ASSERT(fresh.at(beginning, {.end = beginning.end()}) ==
                  reading.at(run.journal, {.end = beginning.end()}));
    }));
}

void TestBreaches::aReadingFromTheBeginningKeepsWhatWasDropped()
{
    const RecordedRun run{13, 5, 60'000, Journal::defaultLimit};
    Journal journal{2 * Journal::blockSize};
    for (std::uint32_t key = 0; key < 5; ++key)
        journal.internKey(std::to_string(key));
    EpisodesReading reading;
    for (const Event &event : run.all) {
        journal.append(event);
        if (journal.end() % 501 == 0)
            static_cast<void>(reading.at(journal, {.end = journal.end()}));
    }
    QVERIFY(journal.first() > 0);
    QCOMPARE(reading.coveredFrom(), Sequence{0});
    for (const Sequence end : {journal.end(), journal.first(), journal.first() + 3000})
        QVERIFY(reading.at(journal, {.end = end}) == naiveEpisodes(run.all, 0, end));
    QVERIFY(reading.at(journal, {.end = 5}) == naiveEpisodes(run.all, 0, journal.first()));
}

void TestBreaches::anOutageThatBeganInWhatWasDroppedIsTold()
{
    Journal journal{Journal::blockSize};
    journal.internKey("k");
    journal.append(healthEvent(at(1s), Health::failing));
    for (std::size_t n = 0; n < Journal::blockSize; ++n)
        journal.append(ended(EventKind::errorPropagated, 2s));
    journal.append(healthEvent(at(3s), Health::healthy));
    EpisodesReading reading;
    const Episodes &episodes = reading.at(journal, {.end = journal.end()});
    QCOMPARE(reading.coveredFrom(), journal.first());
    QCOMPARE(episodes.outages.size(), std::size_t{1});
    QVERIFY(episodes.outages[0].begunBefore);
    QVERIFY(episodes.outages[0].from == at(2s));
    QVERIFY(episodes.outages[0].to == at(3s));
    QCOMPARE(episodes.outages[0].counts.lost, std::uint64_t{1});
}

QTEST_APPLESS_MAIN(TestBreaches)
#include "tst_breaches.moc"

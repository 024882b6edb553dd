#include <QTest>

#include <array>

#include "call_script.h"

using namespace std::chrono_literals;
using journal::CallReading;
using journal::Duration;
using journal::EventKind;
using journal::Outcome;
using journal::Sequence;
using journal::UnstoredReason;
using stalecache::BackendOperation;
using stalecache::EntryState;
using stalecache::PropagateReason;
using stalecache::SkipReason;

namespace {

/// A key refreshed at 0 s under a TTL of 10 s, and a second call that begins when the entry is
/// `age`.
struct SecondCall : CallScript
{
    explicit SecondCall(Duration age)
    {
        ttl(10s);
        happen(begin("user:1"), EventKind::cacheRefreshed, "value");
        wait(age);
        begun = begin("user:1");
        wait(40ms);
    }

    [[nodiscard]] CallReading read() const
    {
        return journal::readCall(journal, begun, journal.end()).value_or(CallReading{});
    }

    Sequence begun = 0;
};

} // namespace

class TestCallReading : public QObject
{
    Q_OBJECT

private slots:
    void aRefreshedCallTellsItsTimesAndLeavesAUsableEntry();
    void aStaleServedCallTellsTheSuppressedErrorTheAgeAndWhatWasLeft();
    void aStaleValueThatNeverExpiresHasTheLongestTimeLeft();
    void anExpiredEntryTellsItsAgeAndHowLongItHadExpired();
    void anAbsentEntryHasNoAge();
    void everyReasonOfAnErrorIsRead_data();
    void everyReasonOfAnErrorIsRead();
    void everyReasonNotToStoreIsRead_data();
    void everyReasonNotToStoreIsRead();
    void aFailedReadOfTheBackendIsKeptBesideTheError();
    void aCallInFlightHasNoEnd();
    void theEndIsNotSeenBeforeItHappened();
    void anyEventOfACallFindsTheSameReading();
    void overlappingCallsOfOneKeyAreToldApart();
    void callsThatBeginAndEndAtOneTimeAreToldApart();
    void theTtlOfTheCallsEndCounts();
    void whatBelongsToNoCallHasNoReading();
    void aCallWhoseBeginningWasDroppedStillKnowsWhenItBegan();
    void aDroppedEventHasNoReading();
    void attemptsAreUnfoldedWithTheirErrorsAndWaits();
    void anAttemptUnderWayHasNoEnd();
    void anAttemptWhoseBeginningWasDroppedIsStillTold();
    void aRejectionAndTheBreakersChangesAreTold();
};

void TestCallReading::aRefreshedCallTellsItsTimesAndLeavesAUsableEntry()
{
    SecondCall script{12s};
    const Sequence ended = script.happen(script.begun, EventKind::cacheRefreshed, "value");
    const CallReading call = script.read();
    QCOMPARE(script.journal.keyName(call.key), std::string_view{"user:1"});
    QCOMPARE(call.number, 2U);
    QCOMPARE(call.started, std::optional{script.begun});
    QCOMPARE(call.ended, std::optional{ended});
    QVERIFY(call.startedAt == journal::TimePoint{12s});
    QVERIFY(call.endedAt == journal::TimePoint{12s + 40ms});
    QVERIFY(call.latency == 40ms);
    QCOMPARE(call.outcome, Outcome::refreshed);
    QVERIFY(!call.reason && !call.unstored && !call.age && !call.left && !call.backendFailure);
    QVERIFY(call.error == journal::noText);
    QCOMPARE(call.entry.state, EntryState::usable);
    QVERIFY(call.entry.age == 0s);
    QVERIFY(call.entry.remaining == 10s);
}

void TestCallReading::aStaleServedCallTellsTheSuppressedErrorTheAgeAndWhatWasLeft()
{
    SecondCall script{4s};
    script.happen(script.begun, EventKind::staleServed, "503", 0, 4s + 40ms);
    const CallReading call = script.read();
    QCOMPARE(call.outcome, Outcome::staleServed);
    QCOMPARE(script.journal.text(call.error), std::string_view{"503"});
    QVERIFY(call.age == Duration{4s + 40ms});
    QVERIFY(call.left == Duration{6s - 40ms});
    QVERIFY(!call.reason);
    QCOMPARE(call.entry.state, EntryState::usable);
    QVERIFY(call.entry.age == *call.age);
    QVERIFY(call.entry.remaining == *call.left);
}

void TestCallReading::aStaleValueThatNeverExpiresHasTheLongestTimeLeft()
{
    SecondCall script{4s};
    script.ttl(Duration::max());
    script.happen(script.begun, EventKind::staleServed, "503", 0, 4s + 40ms);
    QVERIFY(script.read().left == Duration::max());
}

void TestCallReading::anExpiredEntryTellsItsAgeAndHowLongItHadExpired()
{
    SecondCall script{13s};
    script.happen(script.begun, EventKind::errorPropagated, "503", PropagateReason::expired,
                  13s + 40ms);
    const CallReading call = script.read();
    QCOMPARE(call.outcome, Outcome::errorPropagated);
    QVERIFY(call.reason == PropagateReason::expired);
    QVERIFY(call.age == Duration{13s + 40ms});
    QVERIFY(call.left == Duration{-3s - 40ms});
    QCOMPARE(call.entry.state, EntryState::expired);
}

void TestCallReading::anAbsentEntryHasNoAge()
{
    CallScript script;
    script.ttl(10s);
    const Sequence begun = script.begin("user:2");
    script.happen(begun, EventKind::errorPropagated, "503", PropagateReason::absent);
    const auto call = journal::readCall(script.journal, begun, script.journal.end());
    QVERIFY(call);
    QVERIFY(call->reason == PropagateReason::absent);
    QVERIFY(!call->age && !call->left);
    QCOMPARE(call->entry.state, EntryState::absent);
}

void TestCallReading::everyReasonOfAnErrorIsRead_data()
{
    QTest::addColumn<int>("reason");
    QTest::newRow("absent") << static_cast<int>(PropagateReason::absent);
    QTest::newRow("expired") << static_cast<int>(PropagateReason::expired);
    QTest::newRow("refused") << static_cast<int>(PropagateReason::refused);
    QTest::newRow("backend") << static_cast<int>(PropagateReason::backend);
    QTest::newRow("cancelled") << static_cast<int>(PropagateReason::cancelled);
}

void TestCallReading::everyReasonOfAnErrorIsRead()
{
    QFETCH(const int, reason);
    SecondCall script{4s};
    script.happen(script.begun, EventKind::errorPropagated, "no", reason);
    const CallReading call = script.read();
    QCOMPARE(call.outcome, Outcome::errorPropagated);
    QVERIFY(call.reason == static_cast<PropagateReason>(reason));
    QCOMPARE(script.journal.text(call.error), std::string_view{"no"});
}

void TestCallReading::everyReasonNotToStoreIsRead_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("detail");
    QTest::addColumn<int>("reason");
    const auto row = [](const char *name, EventKind kind, auto detail, UnstoredReason reason) {
        QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(detail)
                            << static_cast<int>(reason);
    };
    row("superseded", EventKind::storeSkipped, SkipReason::superseded, UnstoredReason::superseded);
    row("invalidated", EventKind::storeSkipped, SkipReason::invalidated,
        UnstoredReason::invalidated);
    row("set failed", EventKind::backendError, BackendOperation::set, UnstoredReason::setFailed);
    row("TTL of zero", EventKind::passedThrough, 0, UnstoredReason::ttlZero);
}

void TestCallReading::everyReasonNotToStoreIsRead()
{
    QFETCH(const int, kind);
    QFETCH(const int, detail);
    QFETCH(const int, reason);
    SecondCall script{4s};
    const Sequence ended =
        script.happen(script.begun, static_cast<EventKind>(kind), "text", detail);
    const CallReading call = script.read();
    QCOMPARE(call.outcome, Outcome::freshUnstored);
    QVERIFY(call.unstored == static_cast<UnstoredReason>(reason));
    QVERIFY(!call.reason);
    QVERIFY(call.error == journal::noText);
    const bool failed = call.unstored == UnstoredReason::setFailed;
    QCOMPARE(call.backendFailure, failed ? std::optional{ended} : std::nullopt);
}

void TestCallReading::aFailedReadOfTheBackendIsKeptBesideTheError()
{
    SecondCall script{4s};
    const Sequence failure =
        script.happen(script.begun, EventKind::backendError, "disk", BackendOperation::get);
    script.happen(script.begun, EventKind::errorPropagated, "503", PropagateReason::backend);
    const CallReading call = script.read();
    QCOMPARE(call.outcome, Outcome::errorPropagated);
    QCOMPARE(call.backendFailure, std::optional{failure});
    QCOMPARE(script.journal.text(call.error), std::string_view{"503"});
}

void TestCallReading::aCallInFlightHasNoEnd()
{
    SecondCall script{4s};
    script.happen("user:1", EventKind::entryExpired);
    const CallReading call = script.read();
    QVERIFY(call.isInFlight());
    QCOMPARE(call.outcome, Outcome::none);
    QVERIFY(call.startedAt == journal::TimePoint{4s});
}

void TestCallReading::theEndIsNotSeenBeforeItHappened()
{
    SecondCall script{4s};
    const Sequence ended = script.happen(script.begun, EventKind::cacheRefreshed);
    QVERIFY(journal::readCall(script.journal, script.begun, ended)->isInFlight());
    QVERIFY(!journal::readCall(script.journal, script.begun, ended + 1)->isInFlight());
    QVERIFY(!journal::readCall(script.journal, ended, ended));
    QVERIFY(!journal::readCall(script.journal, script.begun, script.begun));
}

void TestCallReading::anyEventOfACallFindsTheSameReading()
{
    SecondCall script{4s};
    const Sequence failure =
        script.happen(script.begun, EventKind::backendError, "disk", BackendOperation::get);
    script.wait(1ms);
    const Sequence ended =
        script.happen(script.begun, EventKind::errorPropagated, "503", PropagateReason::backend);
    const CallReading call = script.read();
    for (const Sequence sequence : {failure, ended})
        QVERIFY(journal::readCall(script.journal, sequence, script.journal.end()) == call);
}

void TestCallReading::overlappingCallsOfOneKeyAreToldApart()
{
    CallScript script;
    script.ttl(10s);
    const Sequence older = script.begin("k");
    script.wait(10ms);
    const Sequence newer = script.begin("k");
    script.wait(10ms);
    const Sequence newerEnd = script.happen(newer, EventKind::cacheRefreshed);
    script.wait(10ms);
    const Sequence third = script.begin("k");
    script.wait(10ms);
    const Sequence olderEnd =
        script.happen(older, EventKind::storeSkipped, {}, SkipReason::superseded);

    const Sequence end = script.journal.end();
    for (const Sequence sequence : {older, olderEnd}) {
        const auto call = journal::readCall(script.journal, sequence, end);
        QCOMPARE(call->started, std::optional{older});
        QCOMPARE(call->ended, std::optional{olderEnd});
        QVERIFY(call->latency == 40ms);
    }
    for (const Sequence sequence : {newer, newerEnd}) {
        const auto call = journal::readCall(script.journal, sequence, end);
        QCOMPARE(call->started, std::optional{newer});
        QCOMPARE(call->ended, std::optional{newerEnd});
    }
    QVERIFY(journal::readCall(script.journal, third, end)->isInFlight());
}

void TestCallReading::callsThatBeginAndEndAtOneTimeAreToldApart()
{
    CallScript script;
    script.ttl(10s);
    std::array<Sequence, 5> begun{};
    for (Sequence &sequence : begun)
        sequence = script.begin("k");
    std::array<Sequence, 5> ended{};
    for (std::size_t n = 0; n < begun.size(); ++n)
        ended[n] = script.happen(begun[n], EventKind::cacheRefreshed);
    for (std::size_t n = 0; n < begun.size(); ++n) {
        const auto call = journal::readCall(script.journal, ended[n], script.journal.end());
        QCOMPARE(call->started, std::optional{begun[n]});
        QCOMPARE(call->ended, std::optional{ended[n]});
    }
}

void TestCallReading::theTtlOfTheCallsEndCounts()
{
    SecondCall script{4s};
    script.ttl(5s);
    script.happen(script.begun, EventKind::staleServed, "503", 0, 4s + 40ms);
    const CallReading before = script.read();
    script.ttl(100s);
    QVERIFY(before.left == Duration{960ms});
    QVERIFY(script.read() == before);
}

void TestCallReading::whatBelongsToNoCallHasNoReading()
{
    SecondCall script{4s};
    const Sequence setting = script.ttl(5s);
    const Sequence expired = script.happen("user:1", EventKind::entryExpired);
    const Sequence end = script.journal.end();
    for (const Sequence sequence : {setting, expired, end, end + 100})
        QVERIFY(!journal::readCall(script.journal, sequence, end + 200));
}

void TestCallReading::aCallWhoseBeginningWasDroppedStillKnowsWhenItBegan()
{
    CallScript script{journal::Journal::blockSize};
    script.ttl(10s);
    script.wait(1s);
    const journal::Event begun = script.journal.at(script.begin("k"));
    script.wait(2s);
    for (std::size_t n = 0; n < journal::Journal::blockSize; ++n)
        script.happen("other", EventKind::entryExpired);
    QVERIFY(script.journal.first() > 1);

    journal::Event end = begun;
    end.kind = EventKind::staleServed;
    end.time = script.now;
    end.latency = 2s;
    end.span = 5s;
    const Sequence ended = script.journal.append(end);
    const auto call = journal::readCall(script.journal, ended, script.journal.end());
    QVERIFY(call);
    QVERIFY(!call->started);
    QVERIFY(call->startedAt == begun.time);
    QCOMPARE(call->outcome, Outcome::staleServed);
    QVERIFY(call->left == Duration{5s});
}

void TestCallReading::aDroppedEventHasNoReading()
{
    CallScript script{journal::Journal::blockSize};
    const Sequence begun = script.begin("k");
    for (std::size_t n = 0; n < journal::Journal::blockSize; ++n)
        script.begin("other");
    QVERIFY(script.journal.first() > begun);
    QVERIFY(!journal::readCall(script.journal, begun, script.journal.end()));
}

void TestCallReading::attemptsAreUnfoldedWithTheirErrorsAndWaits()
{
    SecondCall script{4s};
    const journal::TimePoint first = script.now;
    const Sequence started = script.happen(script.begun, EventKind::attemptStarted, {}, 1);
    script.wait(10ms);
    const Sequence failed = script.happen(script.begun, EventKind::attemptFailed, "503", 1, 100ms);
    script.wait(100ms);
    script.happen(script.begun, EventKind::attemptStarted, {}, 2);
    script.happen(script.begin("user:1"), EventKind::attemptStarted, {}, 1); // of another call
    script.wait(5ms);
    script.happen(script.begun, EventKind::cacheRefreshed, "value");
    const CallReading call = script.read();
    QCOMPARE(call.attempts.size(), std::size_t{2});
    const journal::AttemptReading expected{.number = 1,
                                           .started = started,
                                           .startedAt = first,
                                           .endedAt = first + 10ms,
                                           .failed = failed,
                                           .error = script.journal.at(failed).text,
                                           .waitAfter = 100ms};
    QVERIFY(call.attempts[0] == expected);
    QCOMPARE(call.attempts[1].number, 2U);
    QVERIFY(call.attempts[1].startedAt == first + 110ms);
    QVERIFY(call.attempts[1].endedAt == call.endedAt);
    QVERIFY(!call.attempts[1].failed);
    QVERIFY(!call.attempts[1].waitAfter);
    QVERIFY(!call.rejected);
    QVERIFY(call.breaker.empty());
    // Any of its events leads to the same reading.
    QVERIFY(journal::readCall(script.journal, failed, script.journal.end()) == call);
}

void TestCallReading::anAttemptUnderWayHasNoEnd()
{
    SecondCall script{4s};
    script.happen(script.begun, EventKind::attemptStarted, {}, 1);
    script.wait(10ms);
    const CallReading call = script.read();
    QVERIFY(call.isInFlight());
    QCOMPARE(call.attempts.size(), std::size_t{1});
    QVERIFY(!call.attempts[0].endedAt);
}

void TestCallReading::anAttemptWhoseBeginningWasDroppedIsStillTold()
{
    CallScript script{journal::Journal::blockSize};
    const Sequence begun = script.begin("k");
    const journal::Event start = script.journal.at(begun);
    script.happen(begun, EventKind::attemptStarted, {}, 1);
    script.wait(2s);
    for (std::size_t n = 0; n < journal::Journal::blockSize; ++n)
        script.happen("other", EventKind::entryExpired);
    QVERIFY(script.journal.first() > 1);
    journal::Event failed = start;
    failed.kind = EventKind::attemptFailed;
    failed.time = script.now;
    failed.latency = 2s;
    failed.span = Duration{-1};
    failed.detail = 1;
    const Sequence sequence = script.journal.append(failed);
    const auto call = journal::readCall(script.journal, sequence, script.journal.end());
    QVERIFY(call);
    QCOMPARE(call->attempts.size(), std::size_t{1});
    QVERIFY(!call->attempts[0].startedAt);
    QVERIFY(call->attempts[0].endedAt == script.now);
    QVERIFY(!call->attempts[0].waitAfter);
}

void TestCallReading::aRejectionAndTheBreakersChangesAreTold()
{
    SecondCall script{4s};
    const Sequence opened =
        script.happen(script.begun, EventKind::breakerChanged, {}, journal::BreakerState::open, 5s);
    const journal::TimePoint openedAt = script.now;
    script.wait(1ms);
    const Sequence rejected =
        script.happen(script.begun, EventKind::breakerRejected, "circuit breaker open");
    script.happen(script.begun, EventKind::staleServed, "circuit breaker open", 0, 4s);
    const CallReading call = script.read();
    QVERIFY(call.attempts.empty());
    QCOMPARE(call.rejected, std::optional{rejected});
    QCOMPARE(call.breaker.size(), std::size_t{1});
    const journal::BreakerReading expected{
        .sequence = opened, .at = openedAt, .state = journal::BreakerState::open, .openFor = 5s};
    QVERIFY(call.breaker[0] == expected);
    QCOMPARE(call.outcome, Outcome::staleServed);
}

QTEST_APPLESS_MAIN(TestCallReading)
#include "tst_call_reading.moc"

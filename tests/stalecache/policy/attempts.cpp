// One call's attempts: what it is told to do next.

#include <QTest>

#include "machines.h"

#include <cstdint>
#include <type_traits>

#include <stalecache/policy/attempts.h>

using namespace std::chrono_literals;
using namespace stalecache::policy;
using stalecache::Duration;
using stalecache::TimePoint;

// A simulation holds one for each call in flight.
static_assert(std::is_trivially_copyable_v<Attempts> && sizeof(Attempts) <= 96);

namespace {

constexpr Duration tick{1};
constexpr TimePoint start{1h};

Options retrying(std::uint32_t retries, Duration wait = 10 * tick)
{
    return {.retry =
                RetryOptions{.retries = retries, .backoff = Backoff::constant, .firstWait = wait}};
}

} // namespace

class AttemptsOfACall : public QObject
{
    Q_OBJECT

private slots:
    void callWithoutAPolicyTriesOnce();
    void callRetriesUntilNoneIsLeft();
    void attemptHasADeadline();
    void deadlineBeyondTheRangeIsHeld();
    void openBreakerEndsTheCallBeforeItBegins();
    void breakerOpenedByTheCallEndsItWithoutAWait();
    void breakerOpenedDuringTheWaitEndsTheCall();
    void lastFailureIsTheCallsThoughItOpensTheBreaker();
    void firstAttemptAfterTheOpeningTellsOfHalfOpen();
    void takenProbesEndTheCall();
    void abandonedCallFreesItsProbe();
    void changedOptionsHoldForLaterCalls();
};

void AttemptsOfACall::callWithoutAPolicyTriesOnce()
{
    Attempts attempts{Options{}};
    QCOMPARE(attempts.made(), 0U);
    const Step first = attempts.begin(start);
    QVERIFY(first.kind == Step::Kind::tryNow && first.attempt == Attempt{.number = 1});
    const Step second = attempts.failed(start, 0);
    QVERIFY(second.kind == Step::Kind::giveUp && second.why == GiveUp::exhausted);
    QCOMPARE(attempts.made(), 1U);
}

void AttemptsOfACall::callRetriesUntilNoneIsLeft()
{
    Attempts attempts{{.retry = RetryOptions{.retries = 2, .firstWait = 10ms}}};
    TimePoint now = start;
    Step step = attempts.begin(now);
    for (std::uint64_t number = 1; number <= 2; ++number) {
        QVERIFY(step.kind == Step::Kind::tryNow);
        QCOMPARE(step.attempt.number, number);
        now += 1ms;
        step = attempts.failed(now, 0);
        QVERIFY(step.kind == Step::Kind::wait);
        QVERIFY(step.wait == 10ms * number && step.resumeAt == now + step.wait);
        now = step.resumeAt;
        step = attempts.resume(now);
    }
    QCOMPARE(step.attempt.number, 3U);
    step = attempts.failed(now, 0);
    QVERIFY(step.kind == Step::Kind::giveUp && step.why == GiveUp::exhausted);
    QCOMPARE(step.attempt.number, 3U);
}

void AttemptsOfACall::attemptHasADeadline()
{
    Options options = retrying(1);
    options.timeout = 5 * tick;
    Attempts attempts{options};
    const Attempt first = attempts.begin(start).attempt;
    QVERIFY(first.deadline == start + 5 * tick && first.remaining == 5 * tick);
    QVERIFY(!first.isLate(start + 5 * tick) && first.isLate(start + 6 * tick));
    QVERIFY(first.remainingAt(start + 2 * tick) == 3 * tick);
    QVERIFY(first.remainingAt(start + 6 * tick) == 0s);
    const TimePoint resumed = attempts.failed(start + 5 * tick, 0).resumeAt;
    QVERIFY(attempts.resume(resumed).attempt.deadline == start + 20 * tick);
    QVERIFY(Attempt{}.remainingAt(start) == Duration::max() && !Attempt{}.isLate(start));
}

void AttemptsOfACall::deadlineBeyondTheRangeIsHeld()
{
    Options options = retrying(1, Duration::max());
    options.timeout = Duration::max();
    Attempts attempts{options};
    QVERIFY(attempts.begin(start).attempt.deadline == TimePoint::max());
    QVERIFY(attempts.failed(start, 0).resumeAt == TimePoint::max());
}

void AttemptsOfACall::openBreakerEndsTheCallBeforeItBegins()
{
    CircuitBreaker breaker{{.failures = 1, .openFor = 10 * tick}};
    static_cast<void>(breaker.failed(*breaker.admit(start).ticket, start));
    Attempts attempts{retrying(3), &breaker};
    const Step step = attempts.begin(start);
    QVERIFY(step.kind == Step::Kind::giveUp && step.why == GiveUp::breakerOpen);
    QVERIFY(!step.changed);
    QCOMPARE(step.attempt.number, 0U);
}

void AttemptsOfACall::breakerOpenedByTheCallEndsItWithoutAWait()
{
    CircuitBreaker breaker{{.failures = 1, .openFor = 10 * tick}};
    // Even a wait longer than the opening does not go on.
    Attempts attempts{retrying(3, 20 * tick), &breaker};
    static_cast<void>(attempts.begin(start));
    const Step step = attempts.failed(start, 0);
    QVERIFY(step.kind == Step::Kind::giveUp && step.why == GiveUp::breakerOpen);
    QVERIFY(step.changed == (BreakerChange{BreakerState::closed, BreakerState::open, 10 * tick}));
    QCOMPARE(step.attempt.number, 1U);
}

void AttemptsOfACall::breakerOpenedDuringTheWaitEndsTheCall()
{
    CircuitBreaker breaker{{.failures = 2, .openFor = 100 * tick}};
    Attempts waiting{retrying(3), &breaker};
    static_cast<void>(waiting.begin(start));
    const Step wait = waiting.failed(start, 0);
    QVERIFY(wait.kind == Step::Kind::wait);
    Attempts other{Options{}, &breaker};
    static_cast<void>(other.begin(start));
    QVERIFY(other.failed(start, 0).changed.has_value());
    const Step step = waiting.resume(wait.resumeAt);
    QVERIFY(step.kind == Step::Kind::giveUp && step.why == GiveUp::breakerOpen);
    QVERIFY(!step.changed);
}

void AttemptsOfACall::lastFailureIsTheCallsThoughItOpensTheBreaker()
{
    CircuitBreaker breaker{{.failures = 1, .openFor = 10 * tick}};
    Attempts attempts{Options{}, &breaker};
    static_cast<void>(attempts.begin(start));
    const Step step = attempts.failed(start, 0);
    QVERIFY(step.kind == Step::Kind::giveUp && step.why == GiveUp::exhausted);
    QVERIFY(step.changed && step.changed->to == BreakerState::open);
}

void AttemptsOfACall::firstAttemptAfterTheOpeningTellsOfHalfOpen()
{
    CircuitBreaker breaker{{.failures = 1, .openFor = 10 * tick}};
    static_cast<void>(breaker.failed(*breaker.admit(start).ticket, start));
    Attempts attempts{Options{}, &breaker};
    const Step step = attempts.begin(start + 10 * tick);
    QVERIFY(step.kind == Step::Kind::tryNow);
    QVERIFY(step.changed && step.changed->to == BreakerState::halfOpen);
    QVERIFY(attempts.holdsTicket());
    const auto changed = attempts.succeeded();
    QVERIFY(changed && changed->to == BreakerState::closed);
    QVERIFY(!attempts.holdsTicket());
}

void AttemptsOfACall::takenProbesEndTheCall()
{
    CircuitBreaker breaker{{.failures = 1, .openFor = 10 * tick, .probes = 1}};
    static_cast<void>(breaker.failed(*breaker.admit(start).ticket, start));
    Attempts probe{Options{}, &breaker};
    static_cast<void>(probe.begin(start + 10 * tick));
    Attempts other{retrying(3), &breaker};
    const Step step = other.begin(start + 11 * tick);
    QVERIFY(step.kind == Step::Kind::giveUp && step.why == GiveUp::breakerOpen);
}

void AttemptsOfACall::abandonedCallFreesItsProbe()
{
    CircuitBreaker breaker{{.failures = 1, .openFor = 10 * tick, .probes = 1}};
    static_cast<void>(breaker.failed(*breaker.admit(start).ticket, start));
    Attempts probe{Options{}, &breaker};
    static_cast<void>(probe.begin(start + 10 * tick));
    probe.abandoned();
    probe.abandoned(); // without an attempt under way: nothing
    Attempts next{Options{}, &breaker};
    Attempts another{Options{}, &breaker};
    QVERIFY(next.begin(start + 11 * tick).kind == Step::Kind::tryNow);
    QVERIFY(another.begin(start + 11 * tick).kind == Step::Kind::giveUp);
}

void AttemptsOfACall::changedOptionsHoldForLaterCalls()
{
    Options options = retrying(1);
    Attempts attempts{options};
    options = Options{};
    static_cast<void>(attempts.begin(start));
    QVERIFY(attempts.failed(start, 0).kind == Step::Kind::wait);
}

int machines::runAttemptsOfACall(int argc, char **argv)
{
    AttemptsOfACall test;
    return QTest::qExec(&test, argc, argv);
}

#include "attempts.moc"

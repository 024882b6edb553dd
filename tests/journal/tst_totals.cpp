// The counts over all keys.

#include <QTest>

#include <journal/totals.h>

#include "support/events.h"

using namespace std::chrono_literals;
using namespace support;
using journal::Totals;
using stalecache::BackendOperation;
using stalecache::PropagateReason;

class TotalsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyOutcomeIsCountedInItsPlace();
    void errorsAreCountedByReason();
    void oldestServedIsTheGreatestAge();
    void eventsThatEndNoCallAreNotCounted();
    void sharesOfNothingAreZero();
    void sharesAreOfTheEndedCalls();
    void partsAddUpToTheCallsWhateverHappens();
};

namespace {

Event with(EventKind kind, std::uint8_t detail = 0, Duration span = 0ns)
{
    Event event = eventOf(kind, at(1s), KeyId{0}, 1);
    event.detail = detail;
    event.span = span;
    return event;
}

} // namespace

void TotalsTest::everyOutcomeIsCountedInItsPlace()
{
    Totals totals;
    for (int n = 0; n < 8; ++n)
        totals.apply(with(EventKind::callStarted));
    totals.apply(with(EventKind::cacheRefreshed));
    totals.apply(with(EventKind::staleServed));
    totals.apply(with(EventKind::errorPropagated));
    totals.apply(with(EventKind::storeSkipped));
    totals.apply(with(EventKind::passedThrough));
    totals.apply(with(EventKind::backendError, detailOf(BackendOperation::set)));
    QCOMPARE(totals.started, 8U);
    QCOMPARE(totals.refreshed, 1U);
    QCOMPARE(totals.staleServed, 1U);
    QCOMPARE(totals.errors, 1U);
    QCOMPARE(totals.notStored, 2U);
    QCOMPARE(totals.passedThrough, 1U);
    QCOMPARE(totals.fresh(), 4U);
    QCOMPARE(totals.ended(), 6U);
    QCOMPARE(totals.inFlight(), 2U);
}

void TotalsTest::errorsAreCountedByReason()
{
    Totals totals;
    for (int reason = 0; reason < journal::propagateReasonCount; ++reason)
        for (int n = 0; n <= reason; ++n)
            totals.apply(with(EventKind::errorPropagated, static_cast<std::uint8_t>(reason)));
    QVERIFY((totals.errorsBy == std::array<std::uint64_t, 5>{1, 2, 3, 4, 5}));
    QCOMPARE(totals.errorsBy[detailOf(PropagateReason::cancelled)], 5U);
    QCOMPARE(totals.errors, 15U);
}

void TotalsTest::oldestServedIsTheGreatestAge()
{
    Totals totals;
    totals.apply(with(EventKind::staleServed, 0, 3s));
    totals.apply(with(EventKind::staleServed, 0, 9s));
    totals.apply(with(EventKind::staleServed, 0, 4s));
    totals.apply(with(EventKind::errorPropagated, 0, 60s));
    QVERIFY(totals.oldestServed == 9s);
}

void TotalsTest::eventsThatEndNoCallAreNotCounted()
{
    Totals totals;
    totals.apply(with(EventKind::backendError, detailOf(BackendOperation::get)));
    totals.apply(with(EventKind::backendError, detailOf(BackendOperation::erase)));
    totals.apply(with(EventKind::entryExpired));
    totals.apply(with(EventKind::invalidated));
    totals.apply(healthEvent(at(1s), journal::Health::failing));
    totals.apply(ttlEvent(at(1s), 5s));
    QVERIFY(totals == Totals{});
}

void TotalsTest::sharesOfNothingAreZero()
{
    Totals totals;
    totals.apply(with(EventKind::callStarted));
    QCOMPARE(totals.downstreamAnswered(), 0.0);
    QCOMPARE(totals.gotValue(), 0.0);
}

void TotalsTest::sharesAreOfTheEndedCalls()
{
    Totals totals;
    totals.apply(with(EventKind::cacheRefreshed));
    totals.apply(with(EventKind::passedThrough));
    totals.apply(with(EventKind::staleServed));
    totals.apply(with(EventKind::errorPropagated));
    QCOMPARE(totals.downstreamAnswered(), 0.5);
    QCOMPARE(totals.gotValue(), 0.75);
}

void TotalsTest::partsAddUpToTheCallsWhateverHappens()
{
    Totals totals;
    for (int kind = 0; kind < journal::eventKindCount; ++kind)
        for (std::uint8_t detail = 0; detail < 3; ++detail) {
            totals.apply(with(EventKind::callStarted));
            totals.apply(with(static_cast<EventKind>(kind), detail));
            QCOMPARE(totals.refreshed + totals.staleServed + totals.errors + totals.notStored +
                         totals.passedThrough + totals.inFlight(),
                     totals.started);
        }
}

QTEST_APPLESS_MAIN(TotalsTest)
#include "tst_totals.moc"

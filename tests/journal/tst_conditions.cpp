#include <QTest>

#include <algorithm>
#include <optional>

#include <journal/journal.h>

#include "support/events.h"

using journal::BreakerCondition;
using journal::BreakerState;
using journal::EventKind;
using journal::HealthCondition;
using journal::Journal;
using namespace std::chrono_literals;

namespace {

journal::Event breakerSetting(journal::TimePoint time, int failures)
{
    journal::Event event = support::eventOf(EventKind::settingChanged, time);
    event.detail = support::detailOf(journal::Setting::breakerFailures);
    event.span = journal::Duration{failures};
    return event;
}

journal::Event breakerEvent(journal::TimePoint time, BreakerState state, journal::Duration openFor)
{
    journal::Event event = support::eventOf(EventKind::breakerChanged, time);
    event.detail = support::detailOf(state);
    event.span = openFor;
    return event;
}

} // namespace

class TestConditions : public QObject
{
    Q_OBJECT

private slots:
    void healthComesWithItsCauseAndSince();
    void withoutASettingThereIsNoBreaker();
    void theBreakerStandsAsItsLastChangeSays();
    void anotherCountOfFailuresLeavesTheBreakerAsItIs();
    void aBreakerSwitchedOffAndOnIsClosed();
    void aCallThatOutlivesItsBreakerBringsItNotBack();
    void aBreakerThatIsOnlySeenToChangeIsThere();
    void readingsAgreeWithANaiveReplay();
    void changesOfLongAgoAreForgottenButTheOneInForce();
};

void TestConditions::healthComesWithItsCauseAndSince()
{
    Journal journal;
    QVERIFY(journal.conditions().healthAt(0) == HealthCondition{});
    auto event = support::healthEvent(support::at(3s), journal::Health::failing);
    event.more = support::detailOf(journal::HealthCause::flapping);
    journal.append(event);
    QVERIFY(journal.conditions().healthAt(0) == HealthCondition{});
    const HealthCondition expected{journal::Health::failing, journal::HealthCause::flapping,
                                   support::at(3s)};
    QVERIFY(journal.conditions().healthAt(1) == expected);
}

void TestConditions::withoutASettingThereIsNoBreaker()
{
    Journal journal;
    journal.append(support::ttlEvent(support::at(0s), 30s));
    QVERIFY(!journal.conditions().breakerAt(1));
}

void TestConditions::theBreakerStandsAsItsLastChangeSays()
{
    Journal journal;
    journal.append(breakerSetting(support::at(1s), 3));
    journal.append(breakerEvent(support::at(2s), BreakerState::open, 5s));
    journal.append(breakerEvent(support::at(8s), BreakerState::halfOpen, 0s));
    const auto at = [&](journal::Sequence end) { return *journal.conditions().breakerAt(end); };
    QVERIFY((at(1) == BreakerCondition{BreakerState::closed, support::at(1s), 0s}));
    QVERIFY((at(2) == BreakerCondition{BreakerState::open, support::at(2s), 5s}));
    QCOMPARE(at(2).stateAt(support::at(7s) - 1ns), BreakerState::open);
    QCOMPARE(at(2).stateAt(support::at(7s)), BreakerState::halfOpen);
    QVERIFY((at(3) == BreakerCondition{BreakerState::halfOpen, support::at(8s), 0s}));
}

void TestConditions::anotherCountOfFailuresLeavesTheBreakerAsItIs()
{
    Journal journal;
    journal.append(breakerSetting(support::at(1s), 3));
    journal.append(breakerEvent(support::at(2s), BreakerState::open, 5s));
    journal.append(breakerSetting(support::at(3s), 9));
    QCOMPARE(journal.conditions().breakerAt(3)->state, BreakerState::open);
}

void TestConditions::aBreakerSwitchedOffAndOnIsClosed()
{
    Journal journal;
    journal.append(breakerSetting(support::at(1s), 3));
    journal.append(breakerEvent(support::at(2s), BreakerState::open, 5s));
    journal.append(breakerSetting(support::at(3s), 0));
    journal.append(breakerSetting(support::at(4s), 3));
    QVERIFY(!journal.conditions().breakerAt(3));
    QCOMPARE(journal.conditions().breakerAt(4)->state, BreakerState::closed);
    QVERIFY(journal.conditions().breakerAt(4)->since == support::at(4s));
}

void TestConditions::aCallThatOutlivesItsBreakerBringsItNotBack()
{
    Journal journal;
    journal.append(breakerSetting(support::at(1s), 3));
    journal.append(breakerSetting(support::at(2s), 0));
    journal.append(breakerEvent(support::at(3s), BreakerState::open, 5s));
    QVERIFY(!journal.conditions().breakerAt(3));
}

void TestConditions::aBreakerThatIsOnlySeenToChangeIsThere()
{
    Journal journal;
    journal.append(breakerEvent(support::at(2s), BreakerState::open, 5s));
    QCOMPARE(journal.conditions().breakerAt(1)->state, BreakerState::open);
}

void TestConditions::readingsAgreeWithANaiveReplay()
{
    // More events than are kept: what was dropped is remembered all the same.
    const support::RecordedRun run{11, 5, 3 * Journal::blockSize, Journal::blockSize};
    HealthCondition health;
    std::optional<BreakerCondition> breaker;
    for (std::size_t end = 0; end < run.all.size(); ++end) {
        if (end % 97 == 0) {
            QVERIFY(run.journal.conditions().healthAt(end) == health);
            QVERIFY(run.journal.conditions().breakerAt(end) == breaker);
        }
        const journal::Event &event = run.all[end];
        if (event.kind == EventKind::healthChanged)
            health = {event.health(), event.healthCause(), event.time};
        if (event.kind == EventKind::breakerChanged)
            breaker = BreakerCondition{event.breakerState(), event.time, event.span};
    }
}

void TestConditions::changesOfLongAgoAreForgottenButTheOneInForce()
{
    constexpr std::size_t least = journal::Conditions::leastKept;
    Journal journal{Journal::blockSize};
    const auto flap = [&](std::size_t count) {
        for (std::size_t n = 0; n < count; ++n) {
            const auto number = static_cast<std::int64_t>(journal.end());
            journal.append(support::healthEvent(support::at(number * 1ms),
                                                number % 2 == 0 ? journal::Health::healthy
                                                                : journal::Health::failing));
        }
    };
    journal.append(breakerSetting(support::at(0s), 5));
    std::size_t most = 0;
    for (int n = 0; n < 40; ++n) {
        flap(Journal::blockSize);
        most = std::max(most, journal.healthChanges().size());
    }
    QVERIFY2(most <= 2 * least, qPrintable(QString::number(most)));
    QVERIFY(journal.healthChanges().size() >= least);
    QCOMPARE(journal.healthChanges().back().at, journal.end() - 1);
    for (journal::Sequence end = journal.first() + 1; end <= journal.end(); end += 997) {
        const auto health =
            (end - 1) % 2 == 0 ? journal::Health::healthy : journal::Health::failing;
        QVERIFY(journal.conditions().healthAt(end).health == health);
        QVERIFY(journal.conditions().healthAt(end).since ==
                support::at(static_cast<std::int64_t>(end - 1) * 1ms));
        QVERIFY(journal.conditions().breakerAt(end).has_value());
    }
}

QTEST_APPLESS_MAIN(TestConditions)
#include "tst_conditions.moc"

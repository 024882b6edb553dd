// What each kind of event does to the state of its key.

#include <QTest>

#include <journal/key_state.h>

#include "support/events.h"

using namespace std::chrono_literals;
using namespace support;
using journal::KeyState;
using journal::Outcome;
using stalecache::BackendOperation;
using stalecache::EntryState;

namespace {

constexpr KeyId key{0};

/// A key with an entry of 1 s, a call under way since 2 s, and counts that differ from each other.
KeyState usedKey()
{
    return {.storedAt = at(1s),
            .refreshedBy = 5,
            .lastEndedAt = at(1s),
            .refreshed = 10,
            .staleServed = 20,
            .errors = 30,
            .unstored = 40,
            .inFlight = 1,
            .lastError = journal::TextId{6},
            .lastCall = 7,
            .lastOutcome = Outcome::refreshed,
            .hasEntry = true};
}

KeyState after(const Event &event)
{
    KeyState state = usedKey();
    state.apply(event, 99);
    return state;
}

Event ending(EventKind kind, std::uint8_t detail = 0)
{
    Event event = eventOf(kind, at(3s), key, 7);
    event.detail = detail;
    event.text = journal::TextId{8};
    return event;
}

KeyState ended(Outcome outcome)
{
    KeyState state = usedKey();
    state.lastEndedAt = at(3s);
    state.lastOutcome = outcome;
    state.inFlight = 0;
    return state;
}

} // namespace

class KeyStateTest : public QObject
{
    Q_OBJECT

private slots:
    void startedCallIsInFlight();
    void refreshStoresTheEntry();
    void servedStaleKeepsTheEntryAndNotesTheError();
    void propagatedErrorKeepsTheEntryAndNotesIt();
    void skippedStoreKeepsTheFormerEntry();
    void passedThroughStoresNothing();
    void failedSetEndsTheCallUnstored();
    void failedGetAndEraseDoNotEndTheCall();
    void invalidationForgetsTheEntryAlone();
    void expiryAndSettingsChangeNothing();
    void endWithoutABeginningDoesNotCountBelowZero();
    void freshnessFollowsTheEntryAndTheTtl();
};

void KeyStateTest::startedCallIsInFlight()
{
    KeyState expected = usedKey();
    expected.inFlight = 2;
    expected.lastCall = 8;
    QVERIFY(after(eventOf(EventKind::callStarted, at(3s), key, 8)) == expected);
}

void KeyStateTest::refreshStoresTheEntry()
{
    KeyState expected = ended(Outcome::refreshed);
    expected.storedAt = at(3s);
    expected.refreshedBy = 99;
    expected.refreshed = 11;
    QVERIFY(after(ending(EventKind::cacheRefreshed)) == expected);
}

void KeyStateTest::servedStaleKeepsTheEntryAndNotesTheError()
{
    KeyState expected = ended(Outcome::staleServed);
    expected.staleServed = 21;
    expected.lastError = journal::TextId{8};
    QVERIFY(after(ending(EventKind::staleServed)) == expected);
}

void KeyStateTest::propagatedErrorKeepsTheEntryAndNotesIt()
{
    KeyState expected = ended(Outcome::errorPropagated);
    expected.errors = 31;
    expected.lastError = journal::TextId{8};
    QVERIFY(after(ending(EventKind::errorPropagated)) == expected);
}

void KeyStateTest::skippedStoreKeepsTheFormerEntry()
{
    KeyState expected = ended(Outcome::freshUnstored);
    expected.unstored = 41;
    QVERIFY(after(ending(EventKind::storeSkipped)) == expected);
}

void KeyStateTest::passedThroughStoresNothing()
{
    KeyState expected = ended(Outcome::freshUnstored);
    expected.unstored = 41;
    QVERIFY(after(ending(EventKind::passedThrough)) == expected);
}

void KeyStateTest::failedSetEndsTheCallUnstored()
{
    KeyState expected = ended(Outcome::freshUnstored);
    expected.unstored = 41;
    QVERIFY(after(ending(EventKind::backendError, detailOf(BackendOperation::set))) == expected);
}

void KeyStateTest::failedGetAndEraseDoNotEndTheCall()
{
    for (const auto operation : {BackendOperation::get, BackendOperation::erase})
        QVERIFY(after(ending(EventKind::backendError, detailOf(operation))) == usedKey());
}

void KeyStateTest::invalidationForgetsTheEntryAlone()
{
    const KeyState state = after(eventOf(EventKind::invalidated, at(3s), key));
    KeyState expected = usedKey();
    expected.hasEntry = false;
    QVERIFY(state == expected);
    QVERIFY(state.freshness(at(3s), stalecache::Ttl::unlimited()).state == EntryState::absent);
}

void KeyStateTest::expiryAndSettingsChangeNothing()
{
    for (const auto kind :
         {EventKind::entryExpired, EventKind::healthChanged, EventKind::settingChanged})
        QVERIFY(after(eventOf(kind, at(3s), key)) == usedKey());
}

void KeyStateTest::endWithoutABeginningDoesNotCountBelowZero()
{
    KeyState state;
    state.apply(ending(EventKind::staleServed), 0);
    QCOMPARE(state.inFlight, 0U);
    QCOMPARE(state.staleServed, 1U);
}

void KeyStateTest::freshnessFollowsTheEntryAndTheTtl()
{
    const KeyState state = usedKey();
    QVERIFY(state.freshness(at(11s - 1ns), 10s).state == EntryState::usable);
    QVERIFY(state.freshness(at(11s), 10s).state == EntryState::usable);
    QVERIFY(state.freshness(at(11s + 1ns), 10s).state == EntryState::expired);
    QVERIFY(state.freshness(at(11s), 10s).age == 10s);
    QVERIFY(state.freshness(at(11s), 20s).remaining == 10s);
    QVERIFY(state.freshness(at(1s), 0s).state == EntryState::expired);
    QVERIFY(KeyState{}.freshness(at(0s), 10s).state == EntryState::absent);
}

QTEST_APPLESS_MAIN(KeyStateTest)
#include "tst_key_state.moc"

// The session: wishes come back as events, and views are told once.

#include <QSignalSpy>
#include <QTest>

#include <vector>

#include "support/bench.h"

using namespace support;
using ui::Session;

class SessionTest : public QObject
{
    Q_OBJECT

private slots:
    void newSessionRunsFromTheBeginning();
    void everyWishAndFrameIsToldOnce();
    void instantHoldsUntilViewsAreTold();
    void instantNamesAllThatHappened();
    void addedKeyIsKnown();
    void emptyKeyIsNotTaken();
    void unknownKeyIsPassedOver();
    void callComesBackAsEvents();
    void callAllCallsEveryKnownKey();
    void invalidationComesBackAsEvents();
    void ttlComesBackAsEvents();
    void downstreamComesBackAsEvents();
    void unchangedSettingsTellNobody();
    void resetBeginsAnewWithTheSameSettings();
    void callsUnderWayDoNotReachTheNextJournal();
    void aRunThatIsFullPausesAndSaysSo();
};

void SessionTest::newSessionRunsFromTheBeginning()
{
    const Session session{{.ttl = 5s}};
    QVERIFY(session.isRunning());
    QVERIFY(session.instant().time == at(0s));
    QCOMPARE(session.instant().end, session.journal().end());
    QCOMPARE(session.journal().keyCount(), std::size_t{0});
    QVERIFY(session.settings().ttl == stalecache::Ttl{5s});
    QVERIFY(session.journal().ttlAt(session.instant().end) == stalecache::Ttl{5s});
    QVERIFY(!session.nextExpiry());
}

void SessionTest::everyWishAndFrameIsToldOnce()
{
    Bench bench;
    Session &session = bench.session;
    const KeyId first = session.addKey("user:1");
    const KeyId second = session.addKey("user:2");
    const QSignalSpy advanced{&session, &Session::advanced};
    int expected = 0;
    const auto told = [&] { return advanced.count() == ++expected; };

    session.addKey("user:3");
    QVERIFY(told());
    session.call(first);
    QVERIFY(told());
    session.callAll();
    QVERIFY(told());
    session.advance(1s);
    QVERIFY(told());
    session.invalidate({first, second});
    QVERIFY(told());
    session.setTtl(5s);
    QVERIFY(told());
    session.setTtl(10ms); // some expire at once
    QVERIFY(told());
    session.setHealth(Health::failing);
    QVERIFY(told());
    session.setDownstream({.failureRate = 20, .latency = 1ms});
    QVERIFY(told());
    session.call(first);
    QVERIFY(told());
    session.step();
    QVERIFY(told());
    session.jumpToNextExpiry();
    QVERIFY(told());
    session.setRunning(true);
    session.frame(200ms);
    QVERIFY(told());
}

void SessionTest::instantHoldsUntilViewsAreTold()
{
    Bench bench;
    Session &session = bench.session;
    journal::Instant told = session.instant();
    connect(&session, &Session::settingsChanged, this, [&] { QVERIFY(session.instant() == told); });
    connect(&session, &Session::runningChanged, this, [&] { QVERIFY(session.instant() == told); });
    connect(&session, &Session::advanced, this, [&] {
        QCOMPARE(session.instant().end, session.journal().end());
        QVERIFY(session.instant().time >= told.time);
        told = session.instant();
    });
    const KeyId key = session.addKey("user:1");
    session.call(key);
    session.setTtl(5s);
    session.setHealth(Health::failing);
    session.advance(1s);
    session.setRunning(true);
    session.frame(16ms);
    QVERIFY(session.instant() == told);
    QVERIFY(told.time == at(1s + 16ms));
}

void SessionTest::instantNamesAllThatHappened()
{
    Bench bench;
    const KeyId key = bench.session.addKey("user:1");
    bench.session.call(key);
    bench.session.advance(39ms);
    QVERIFY(bench.session.instant().time == at(39ms));
    QVERIFY(bench.last().kind == EventKind::callStarted);
    bench.session.advance(2ms);
    QVERIFY(bench.session.instant().time == at(41ms));
    QCOMPARE(bench.session.instant().end, bench.session.journal().end());
    QVERIFY(bench.last().time == at(40ms));
}

void SessionTest::addedKeyIsKnown()
{
    Bench bench;
    const KeyId key = bench.session.addKey("user:1");
    QVERIFY(bench.session.journal().findKey("user:1") == key);
    QVERIFY(bench.session.addKey("user:1") == key);
    QCOMPARE(bench.session.journal().keyCount(), std::size_t{1});
}

void SessionTest::emptyKeyIsNotTaken()
{
    Bench bench;
    const QSignalSpy advanced{&bench.session, &Session::advanced};
    QVERIFY(bench.session.addKey("") == journal::noKey);
    QCOMPARE(bench.session.journal().keyCount(), std::size_t{0});
    QCOMPARE(advanced.count(), 0);
}

void SessionTest::unknownKeyIsPassedOver()
{
    Bench bench;
    const KeyId known = bench.session.addKey("user:1");
    const Sequence before = bench.session.journal().end();
    bench.session.call(journal::noKey);
    bench.session.call(KeyId{1});
    bench.session.invalidate({journal::noKey, KeyId{1}});
    bench.session.advance(1s);
    QCOMPARE(bench.session.journal().end(), before);
    bench.session.invalidate({KeyId{1}, known});
    QCOMPARE(bench.session.journal().end(), before + 1);
    QVERIFY(bench.last().key == known);
}

void SessionTest::callComesBackAsEvents()
{
    Bench bench;
    const KeyId key = bench.session.addKey("user:1");
    const Sequence before = bench.session.journal().end();
    bench.callAndWait(key);
    bench.session.setHealth(Health::failing);
    bench.callAndWait(key);
    QVERIFY(
        (bench.kindsFrom(before) == std::vector{EventKind::callStarted, EventKind::cacheRefreshed,
                                                EventKind::healthChanged, EventKind::callStarted,
                                                EventKind::staleServed}));
    QVERIFY(bench.last().key == key);
    QVERIFY(bench.last().span == 40ms);
}

void SessionTest::callAllCallsEveryKnownKey()
{
    Bench bench;
    for (const char *name : {"user:1", "user:2", "user:3"})
        bench.session.addKey(name);
    const Sequence before = bench.session.journal().end();
    bench.session.callAll();
    QVERIFY(bench.kindsFrom(before) == std::vector(3, EventKind::callStarted));
    for (std::uint32_t n = 0; n < 3; ++n)
        QVERIFY(bench.session.journal().at(before + n).key == KeyId{n});
}

void SessionTest::invalidationComesBackAsEvents()
{
    Bench bench;
    const KeyId first = bench.session.addKey("user:1");
    const KeyId second = bench.session.addKey("user:2");
    bench.session.callAll();
    bench.session.advance(40ms);
    const Sequence before = bench.session.journal().end();
    bench.session.invalidate({second, first});
    QVERIFY(bench.kindsFrom(before) == std::vector(2, EventKind::invalidated));
    QVERIFY(bench.session.journal().at(before).key == second);
    QVERIFY(!bench.session.journal().latest(first).hasEntry);
    QVERIFY(!bench.session.journal().latest(second).hasEntry);
}

void SessionTest::ttlComesBackAsEvents()
{
    Bench bench;
    bench.callAndWait(bench.session.addKey("user:1"));
    bench.session.advance(3s);
    const QSignalSpy settingsChanged{&bench.session, &Session::settingsChanged};
    const Sequence before = bench.session.journal().end();
    bench.session.setTtl(2s);
    QVERIFY((bench.kindsFrom(before) ==
             std::vector{EventKind::settingChanged, EventKind::entryExpired}));
    QVERIFY(bench.session.settings().ttl == stalecache::Ttl{2s});
    QVERIFY(bench.session.journal().ttlAt(bench.session.instant().end) == stalecache::Ttl{2s});
    QCOMPARE(settingsChanged.count(), 1);
}

void SessionTest::downstreamComesBackAsEvents()
{
    Bench bench;
    const QSignalSpy settingsChanged{&bench.session, &Session::settingsChanged};
    const Sequence before = bench.session.journal().end();
    simulation::DownstreamSettings settings = bench.session.settings().downstream;
    settings.health = Health::failing;
    settings.failureRate = 30;
    settings.latency = 5ms;
    bench.session.setDownstream(settings);
    QVERIFY(
        (bench.kindsFrom(before) == std::vector{EventKind::healthChanged, EventKind::settingChanged,
                                                EventKind::settingChanged}));
    QVERIFY(bench.session.settings().downstream == settings);
    QCOMPARE(settingsChanged.count(), 1);

    bench.session.setHealth(Health::healthy);
    QVERIFY(bench.last().kind == EventKind::healthChanged);
    QVERIFY(bench.last().health() == Health::healthy);
    QCOMPARE(bench.session.settings().downstream.failureRate, 30.0);
    QCOMPARE(settingsChanged.count(), 2);
}

void SessionTest::unchangedSettingsTellNobody()
{
    Bench bench;
    const QSignalSpy settingsChanged{&bench.session, &Session::settingsChanged};
    const QSignalSpy advanced{&bench.session, &Session::advanced};
    const Sequence before = bench.session.journal().end();
    bench.session.setTtl(10s);
    bench.session.setHealth(Health::healthy);
    bench.session.setDownstream(bench.session.settings().downstream);
    QCOMPARE(settingsChanged.count(), 0);
    QCOMPARE(advanced.count(), 0);
    QCOMPARE(bench.session.journal().end(), before);
}

void SessionTest::resetBeginsAnewWithTheSameSettings()
{
    Bench bench;
    Session &session = bench.session;
    const Sequence fresh = session.journal().end();
    bench.callAndWait(session.addKey("user:1"));
    session.setTtl(3s);
    session.setHealth(Health::failing);
    const simulation::DownstreamSettings downstream = session.settings().downstream;
    const QSignalSpy restarted{&session, &Session::restarted};
    const QSignalSpy advanced{&session, &Session::advanced};
    session.reset();

    QCOMPARE(restarted.count(), 1);
    QCOMPARE(advanced.count(), 0);
    QVERIFY(session.instant().time == at(0s));
    QCOMPARE(session.instant().end, session.journal().end());
    QCOMPARE(session.journal().end(), fresh);
    QCOMPARE(session.journal().keyCount(), std::size_t{0});
    QVERIFY(session.journal().totals() == journal::Totals{});
    QVERIFY(session.settings().ttl == stalecache::Ttl{3s});
    QVERIFY(session.settings().downstream == downstream);
    QVERIFY(session.journal().ttlAt(fresh) == stalecache::Ttl{3s});
    QVERIFY(session.journal().healthAt(fresh) == Health::failing);
    QVERIFY(!session.isRunning());
    // The former ids are void, and the same wishes work again.
    QVERIFY(session.addKey("user:2") == KeyId{0});
    bench.callAndWait(KeyId{0});
    QVERIFY(bench.last().kind == EventKind::errorPropagated);
    QCOMPARE(bench.last().call, 1U);
}

void SessionTest::callsUnderWayDoNotReachTheNextJournal()
{
    Bench bench;
    bench.session.call(bench.session.addKey("user:1"));
    bench.session.reset();
    const Sequence fresh = bench.session.journal().end();
    bench.session.advance(1s);
    QCOMPARE(bench.session.journal().end(), fresh);
}

void SessionTest::aRunThatIsFullPausesAndSaysSo()
{
    simulation::Settings settings;
    settings.downstream.latency = std::chrono::hours{2000};
    settings.traffic = {.on = true, .rate = 1e6};
    Session session{settings};
    const QSignalSpy reached{&session, &Session::limitReached};
    session.advance(std::chrono::hours{1});
    while (session.isJumping())
        session.frame({});
    QCOMPARE(reached.size(), 1);
    QVERIFY(!session.isRunning());
    QCOMPARE(session.journal().totals().inFlight(), std::uint64_t{simulation::RunLimits{}.calls});
    session.setRunning(true);
    session.frame(16ms);
    QCOMPARE(reached.size(), 2);
    QVERIFY(!session.isRunning());
}

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"

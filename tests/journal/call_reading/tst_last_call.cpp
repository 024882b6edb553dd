#include <QTest>

#include <random>

#include "call_script.h"

using namespace std::chrono_literals;
using journal::CallNumber;
using journal::EventKind;
using journal::Journal;
using journal::KeyId;
using journal::Sequence;

namespace {

/// The number of the last call, or 0.
CallNumber lastNumber(const CallScript &script, std::optional<KeyId> key = std::nullopt)
{
    const auto call = journal::lastCall(script.journal, script.journal.end(), key);
    return call ? call->number : 0;
}

/// By looking at every kept event.
std::optional<Sequence> naiveLastStep(const Journal &journal, Sequence end,
                                      std::optional<KeyId> key)
{
    std::optional<Sequence> last;
    for (Sequence sequence = journal.first(); sequence < end; ++sequence) {
        const journal::Event &event = journal.at(sequence);
        const bool step =
            event.kind == EventKind::callStarted || outcomeOf(event) != journal::Outcome::none;
        if (step && (!key || event.key == *key))
            last = sequence;
    }
    return last;
}

} // namespace

class TestLastCall : public QObject
{
    Q_OBJECT

private slots:
    void withoutCallsThereIsNone();
    void anUnknownKeyHasNone();
    void aNewCallIsShownWaitingAtOnce();
    void anOutcomeIsHeldUntilTheNextCallBegins();
    void theEndOfAnOlderCallIsTheLastStep();
    void eachKeyHasItsOwn();
    void aLongTailOfOtherEventsHidesNothing();
    void aDroppedCallIsNotFound();
    void aFailedReadOfTheBackendIsNoStep();
    void atEveryInstantItIsTheNewestBeginningOrEnd();
};

void TestLastCall::withoutCallsThereIsNone()
{
    CallScript script;
    QCOMPARE(lastNumber(script), 0U);
    script.ttl(10s);
    script.happen("k", EventKind::invalidated);
    QCOMPARE(lastNumber(script), 0U);
    QCOMPARE(lastNumber(script, KeyId{0}), 0U);
}

void TestLastCall::anUnknownKeyHasNone()
{
    CallScript script;
    script.begin("k");
    QCOMPARE(lastNumber(script, KeyId{7}), 0U);
    QCOMPARE(lastNumber(script, journal::noKey), 0U);
}

void TestLastCall::aNewCallIsShownWaitingAtOnce()
{
    CallScript script;
    script.happen(script.begin("k"), EventKind::cacheRefreshed);
    script.begin("k");
    QCOMPARE(lastNumber(script), 2U);
    QVERIFY(journal::lastCall(script.journal, script.journal.end())->isInFlight());
}

void TestLastCall::anOutcomeIsHeldUntilTheNextCallBegins()
{
    CallScript script;
    script.ttl(1s);
    script.happen(script.begin("k"), EventKind::cacheRefreshed);
    script.wait(2s);
    script.happen("k", EventKind::entryExpired);
    script.happen("k", EventKind::invalidated);
    script.ttl(3s);
    const auto call = journal::lastCall(script.journal, script.journal.end());
    QCOMPARE(call->number, 1U);
    QCOMPARE(call->outcome, journal::Outcome::refreshed);
}

void TestLastCall::theEndOfAnOlderCallIsTheLastStep()
{
    CallScript script;
    const Sequence older = script.begin("a");
    const Sequence newer = script.begin("b");
    QCOMPARE(lastNumber(script), 2U);
    script.happen(older, EventKind::cacheRefreshed);
    QCOMPARE(lastNumber(script), 1U);
    script.happen(newer, EventKind::cacheRefreshed);
    QCOMPARE(lastNumber(script), 2U);
}

void TestLastCall::eachKeyHasItsOwn()
{
    CallScript script;
    script.happen(script.begin("a"), EventKind::cacheRefreshed);
    script.happen(script.begin("b"), EventKind::cacheRefreshed);
    script.happen("a", EventKind::entryExpired);
    QCOMPARE(lastNumber(script, KeyId{0}), 1U);
    QCOMPARE(lastNumber(script, KeyId{1}), 2U);
    const Sequence beforeB = 2;
    QVERIFY(!journal::lastCall(script.journal, beforeB, KeyId{1}));
}

void TestLastCall::aLongTailOfOtherEventsHidesNothing()
{
    CallScript script;
    script.ttl(1s);
    script.happen(script.begin("k"), EventKind::cacheRefreshed);
    for (int n = 0; n < 100'000; ++n)
        script.happen("other", EventKind::entryExpired);
    QCOMPARE(lastNumber(script), 1U);
    const Sequence middle = script.journal.end() - 30'000;
    QCOMPARE(journal::lastCall(script.journal, middle)->number, 1U);
}

void TestLastCall::aDroppedCallIsNotFound()
{
    CallScript script{Journal::blockSize};
    script.happen(script.begin("k"), EventKind::cacheRefreshed);
    for (std::size_t n = 0; n < 2 * Journal::blockSize; ++n)
        script.happen("other", EventKind::entryExpired);
    QVERIFY(script.journal.first() > 2);
    QCOMPARE(lastNumber(script), 0U);
    QCOMPARE(lastNumber(script, KeyId{0}), 0U);
    QVERIFY(!journal::lastCall(script.journal, 1));
}

void TestLastCall::aFailedReadOfTheBackendIsNoStep()
{
    CallScript script;
    const Sequence older = script.begin("a");
    script.begin("b");
    script.happen(older, EventKind::backendError, "disk", stalecache::BackendOperation::get);
    QCOMPARE(lastNumber(script), 2U);
}

void TestLastCall::atEveryInstantItIsTheNewestBeginningOrEnd()
{
    CallScript script{Journal::blockSize};
    std::mt19937 random{11}; // NOLINT(bugprone-random-generator-seed): the same run each time
    std::vector<Sequence> open;
    while (script.journal.first() == 0 || script.journal.end() % 5'000 != 0) {
        script.wait(journal::Duration{random() % 3});
        const std::string key{static_cast<char>('a' + random() % 4)};
        if (const auto dice = random() % 6; dice < 2) {
            open.push_back(script.begin(key));
        } else if (dice < 4 && !open.empty() && open.back() >= script.journal.first()) {
            const std::size_t which = random() % open.size();
            if (open[which] >= script.journal.first())
                script.happen(open[which], EventKind::cacheRefreshed);
            open.erase(open.begin() + static_cast<std::ptrdiff_t>(which));
        } else {
            script.happen(key, EventKind::entryExpired);
        }
    }
    for (int n = 0; n < 200; ++n) {
        const Sequence end = script.journal.first() + random() % (script.journal.size() + 1);
        const auto key = n % 2 == 0
                             ? std::nullopt
                             : std::optional{KeyId{static_cast<std::uint32_t>(random() % 4)}};
        const auto expected = naiveLastStep(script.journal, end, key);
        const auto call = journal::lastCall(script.journal, end, key);
        QCOMPARE(call.has_value(), expected.has_value());
        if (expected)
            QCOMPARE(call->number, script.journal.at(*expected).call);
    }
}

QTEST_APPLESS_MAIN(TestLastCall)
#include "tst_last_call.moc"

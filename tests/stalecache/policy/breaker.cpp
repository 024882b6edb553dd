// The circuit breaker, row by row, and against a reference written apart.

#include <QTest>

#include <rapidcheck.h>

#include "machines.h"
#include "reference_breaker.h"

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <stalecache/policy/circuit_breaker.h>

using namespace std::chrono_literals;
using namespace stalecache::policy;
using stalecache::Duration;
using stalecache::TimePoint;

static_assert(std::is_trivially_copyable_v<CircuitBreaker>);
static_assert(sizeof(CircuitBreaker::Ticket) == 8);
static_assert(!std::is_default_constructible_v<CircuitBreaker::Ticket>);

namespace {

constexpr Duration tick{1};
constexpr TimePoint start{1h};

std::string nameOf(BreakerState state)
{
    constexpr std::array names{"closed", "open", "half-open"};
    return names.at(static_cast<std::size_t>(state));
}

/// Plays a script against a breaker and keeps what it changed to. Words: "+" an attempt must be let
/// through, "!" one must be rejected, "s2" the attempt let through third succeeded, "f2" failed,
/// "a2" was abandoned, ">5" five ticks pass.
struct BreakerScript
{
    CircuitBreaker breaker;
    TimePoint now = start;
    std::vector<CircuitBreaker::Ticket> tickets{};
    std::string changes{};
    std::string surprise{};

    void play(const std::string &script)
    {
        std::istringstream words{script};
        for (std::string word; words >> word;)
            playWord(word);
    }

    void playWord(const std::string &word)
    {
        int number = 0;
        std::from_chars(word.data() + 1, word.data() + word.size(), number);
        if (word == "+" || word == "!")
            admit(word);
        else if (word[0] == 's')
            note(breaker.succeeded(tickets.at(static_cast<std::size_t>(number))));
        else if (word[0] == 'f')
            note(breaker.failed(tickets.at(static_cast<std::size_t>(number)), now));
        else if (word[0] == 'a')
            breaker.abandoned(tickets.at(static_cast<std::size_t>(number)));
        else
            now += number * tick;
    }

    void admit(const std::string &expected)
    {
        const auto [ticket, changed] = breaker.admit(now);
        note(changed);
        if (ticket.has_value() != (expected == "+"))
            surprise += " attempt " + std::to_string(tickets.size());
        if (ticket)
            tickets.push_back(*ticket);
    }

    void note(const std::optional<BreakerChange> &changed)
    {
        if (changed)
            changes += (changes.empty() ? nameOf(changed->from) + " " : " ") + nameOf(changed->to);
    }
};

/// One thing that happens to a breaker, made up.
struct Happening
{
    int act; ///< 0, 1: an attempt asks; 2, 3: one succeeds, fails; 4: abandoned; 5: time passes
    int pick;

    friend std::ostream &operator<<(std::ostream &out, const Happening &happening)
    {
        return out << happening.act << '/' << happening.pick;
    }
};

/// Every attempt is told of once, in any order, however late.
void playAgainstReference(const std::array<int, 3> &settings,
                          const std::vector<Happening> &happenings)
{
    const auto [failures, openFor, probes] = settings;
    CircuitBreaker breaker{{.failures = static_cast<std::uint32_t>(failures),
                            .openFor = openFor * tick,
                            .probes = static_cast<std::uint32_t>(probes)}};
    support::ReferenceBreaker reference;
    reference.failures = failures;
    reference.openFor = openFor;
    reference.probes = probes;

    std::int64_t now = 0;
    int lastAttempt = 0;
    std::vector<std::pair<int, CircuitBreaker::Ticket>> underWay;
    std::vector<std::string> changes;
    const auto note = [&](const std::optional<BreakerChange> &changed) {
        if (changed)
            changes.push_back(nameOf(changed->to));
    };
    for (const auto &[act, pick] : happenings) {
        const TimePoint time{now * tick};
        if (act <= 1) {
            const auto [ticket, changed] = breaker.admit(time);
            note(changed);
            RC_ASSERT(ticket.has_value() == reference.admit(++lastAttempt, now));
            if (ticket)
                underWay.emplace_back(lastAttempt, *ticket);
        } else if (act == 5) {
            now += pick;
        } else if (!underWay.empty()) {
            const auto it = underWay.begin() + pick % static_cast<int>(underWay.size());
            if (act == 2)
                note(breaker.succeeded(it->second));
            else if (act == 3)
                note(breaker.failed(it->second, time));
            else
                breaker.abandoned(it->second);
            constexpr std::array words{"succeeded", "failed", "abandoned"};
            reference.tell(it->first, words.at(static_cast<std::size_t>(act - 2)), now);
            underWay.erase(it);
        }
        RC_ASSERT(nameOf(breaker.state(TimePoint{now * tick})) == reference.readState(now));
        RC_ASSERT(changes == reference.changes);
    }
}

} // namespace

template <>
struct rc::Arbitrary<Happening>
{
    static Gen<Happening> arbitrary()
    {
        return gen::build<Happening>(gen::set(&Happening::act, gen::inRange(0, 6)),
                                     gen::set(&Happening::pick, gen::inRange(0, 8)));
    }
};

class Breaker : public QObject
{
    Q_OBJECT

private slots:
    void breakerFollowsItsTable_data();
    void breakerFollowsItsTable();
    void openBreakerSaysUntilWhen();
    void breakerThatOpensForEverNeverOverflows();
    void changedOptionsKeepTheState();
    void changedOptionsBeginTheProbingAnew();
    void breakerAgreesWithTheReference();
};

void Breaker::breakerFollowsItsTable_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QByteArray>("changes");
    const auto row = [](const char *name, const char *script, const char *state,
                        const char *changes) {
        QTest::newRow(name) << QByteArray{script} << QByteArray{state} << QByteArray{changes};
    };
    // Two failures open it for ten ticks; two probes.
    row("closed, success", "+ s0", "closed", "");
    row("closed, one failure", "+ f0", "closed", "");
    row("closed, failures in a row", "+ f0 + f1", "open", "closed open");
    row("closed, success between failures", "+ f0 + s1 + f2", "closed", "");
    row("closed, abandoned between failures", "+ f0 + a1 + f2", "open", "closed open");
    row("closed, overlapping failures", "+ + f0 f1", "open", "closed open");
    row("closed, any number under way", "+ + + + + +", "closed", "");

    row("open, attempt", "+ f0 + f1 ! !", "open", "closed open");
    row("open, a tick before its end", "+ f0 + f1 >9 !", "open", "closed open");
    row("open, at its end", "+ f0 + f1 >10", "half-open", "closed open");
    row("open, attempt at its end", "+ f0 + f1 >10 +", "half-open", "closed open half-open");
    row("open, attempt long after", "+ f0 + f1 >9999 +", "half-open", "closed open half-open");
    row("open, late success", "+ + + f0 f1 s2 !", "open", "closed open");
    row("open, late failure opens it no longer", "+ + + f0 f1 >5 f2 >5 +", "half-open",
        "closed open half-open");

    row("half-open, only the probes go", "+ f0 + f1 >10 + + ! !", "half-open",
        "closed open half-open");
    row("half-open, one of two succeeds", "+ f0 + f1 >10 + s2", "half-open",
        "closed open half-open");
    row("half-open, a success frees no place", "+ f0 + f1 >10 + + s2 !", "half-open",
        "closed open half-open");
    row("half-open, all succeed", "+ f0 + f1 >10 + + s3 s2", "closed",
        "closed open half-open closed");
    row("half-open, all succeed one by one", "+ f0 + f1 >10 + s2 + s3 + + +", "closed",
        "closed open half-open closed");
    row("half-open, the first fails", "+ f0 + f1 >10 + f2 !", "open", "closed open half-open open");
    row("half-open, the last fails", "+ f0 + f1 >10 + s2 + f3 !", "open",
        "closed open half-open open");
    row("half-open, failure opens for the whole time", "+ f0 + f1 >10 + >5 f2 >9 !", "open",
        "closed open half-open open");
    row("half-open again", "+ f0 + f1 >10 + >5 f2 >10 +", "half-open",
        "closed open half-open open half-open");
    row("half-open, abandoned frees its place", "+ f0 + f1 >10 + + ! a3 + !", "half-open",
        "closed open half-open");
    row("half-open, abandoned is no success", "+ f0 + f1 >10 + s2 + a3", "half-open",
        "closed open half-open");
    row("half-open, late success", "+ + + + f0 f1 >10 + s2 s3", "half-open",
        "closed open half-open");
    row("half-open, late failure", "+ + + f0 f1 >10 + f2", "half-open", "closed open half-open");
    row("half-open, late abandoned", "+ + + f0 f1 >10 + + a2 !", "half-open",
        "closed open half-open");
    row("half-open again, probe of the first time fails", "+ f0 + f1 >10 + + f2 >10 + f3",
        "half-open", "closed open half-open open half-open");
    row("half-open again, counts anew", "+ f0 + f1 >10 + s2 + f3 >10 + s4", "half-open",
        "closed open half-open open half-open");

    row("closed again, counts anew", "+ f0 + f1 >10 + + s2 s3 + f4", "closed",
        "closed open half-open closed");
    row("closed again, failure of the first time", "+ + + f0 f1 >10 + + s3 s4 + f5 f2", "closed",
        "closed open half-open closed");
    row("closed again, opens again", "+ f0 + f1 >10 + + s2 s3 + + f4 f5", "open",
        "closed open half-open closed open");
}

void Breaker::breakerFollowsItsTable()
{
    QFETCH(const QByteArray, script);
    QFETCH(const QByteArray, state);
    QFETCH(const QByteArray, changes);
    BreakerScript run{CircuitBreaker{{.failures = 2, .openFor = 10 * tick, .probes = 2}}};
    run.play(script.toStdString());
    QCOMPARE(QByteArray::fromStdString(run.surprise), QByteArray{});
    QCOMPARE(QByteArray::fromStdString(nameOf(run.breaker.state(run.now))), state);
    QCOMPARE(QByteArray::fromStdString(run.changes), changes);
}

void Breaker::openBreakerSaysUntilWhen()
{
    CircuitBreaker breaker{{.failures = 1, .openFor = 5s}};
    QVERIFY(!breaker.openUntil());
    const auto changed = breaker.failed(*breaker.admit(start).ticket, start + 1s);
    QVERIFY(changed == (BreakerChange{BreakerState::closed, BreakerState::open, 5s}));
    QVERIFY(breaker.openUntil() == start + 6s);
    const auto admission = breaker.admit(start + 6s);
    QVERIFY(admission.changed == (BreakerChange{BreakerState::open, BreakerState::halfOpen, 0s}));
    QVERIFY(!breaker.openUntil());
}

void Breaker::breakerThatOpensForEverNeverOverflows()
{
    CircuitBreaker breaker{{.failures = 1, .openFor = Duration::max()}};
    static_cast<void>(breaker.failed(*breaker.admit(start).ticket, start));
    QVERIFY(breaker.openUntil() == TimePoint::max());
    QVERIFY(!breaker.admit(start + 24h * 365 * 100).ticket);
}

void Breaker::changedOptionsKeepTheState()
{
    BreakerScript run{CircuitBreaker{{.failures = 3, .openFor = 10 * tick}}};
    run.play("+ f0");
    run.breaker.setOptions({.failures = 2, .openFor = 20 * tick});
    run.play("+ f1 >19 !");
    QCOMPARE(run.surprise, std::string{});
    QVERIFY(run.breaker.state(run.now) == BreakerState::open);
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, run.breaker.setOptions({.failures = 0}));
    QCOMPARE(run.breaker.options().failures, 2U);
    run.breaker.setOptions({.failures = 2, .openFor = 1h});
    run.play(">1 +");
    QCOMPARE(run.surprise, std::string{});

    // Fewer failures than were counted already: the next one opens it.
    BreakerScript lowered{CircuitBreaker{{.failures = 5, .openFor = 10 * tick}}};
    lowered.play("+ f0 + f1 + f2");
    lowered.breaker.setOptions({.failures = 2, .openFor = 10 * tick});
    lowered.play("+ f3");
    QVERIFY(lowered.breaker.state(lowered.now) == BreakerState::open);
}

void Breaker::changedOptionsBeginTheProbingAnew()
{
    BreakerScript run{CircuitBreaker{{.failures = 1, .openFor = 10 * tick, .probes = 3}}};
    run.play("+ f0 >10 + s1 + s2");
    run.breaker.setOptions({.failures = 1, .openFor = 10 * tick, .probes = 1});
    run.play("+ ! s3");
    QCOMPARE(run.surprise, std::string{});
    QVERIFY(run.breaker.state(run.now) == BreakerState::closed);
}

void Breaker::breakerAgreesWithTheReference()
{
    QVERIFY(rc::check("the breaker agrees with the reference",
                      [](const std::vector<Happening> &happenings) {
                          playAgainstReference({*rc::gen::inRange(1, 4), *rc::gen::inRange(1, 12),
                                                *rc::gen::inRange(1, 4)},
                                               happenings);
                      }));
}

int machines::runBreaker(int argc, char **argv)
{
    Breaker test;
    return QTest::qExec(&test, argc, argv);
}

#include "breaker.moc"

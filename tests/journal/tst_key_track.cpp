// The track of one key: its events, and its state after any number of them at a bounded cost.

#include <QTest>

#include <vector>

#include <rapidcheck.h>

#include <journal/key_track.h>

#include "support/events.h"

using namespace support;
using journal::KeyState;
using journal::KeyTrack;

namespace {

/// A track beside all events it was ever given. The key's events are `step` sequences apart.
class TrackedRun
{
public:
    TrackedRun(std::uint64_t seed, Sequence first, Sequence step)
        : m_random{seed, 1}, m_firstSequence{first}, m_step{step}
    {
    }

    void append()
    {
        Event event = m_random.next();
        event.key = KeyId{0};
        m_all.push_back(event);
        track.append(event, sequenceOf(m_all.size() - 1));
    }

    void dropFirst()
    {
        track.dropFirst(m_all[m_dropped], sequenceOf(m_dropped));
        ++m_dropped;
    }

    [[nodiscard]] std::size_t kept() const
    {
        return m_all.size() - m_dropped;
    }

    /// The first sequence of a journal that dropped what this has dropped.
    [[nodiscard]] Sequence first() const
    {
        return sequenceOf(m_dropped);
    }

    [[nodiscard]] Sequence sequenceOf(std::size_t n) const
    {
        return m_firstSequence + n * m_step;
    }

    [[nodiscard]] KeyState replayed(std::size_t count) const
    {
        KeyState state;
        for (std::size_t n = 0; n < m_dropped + count; ++n)
            state.apply(m_all[n], sequenceOf(n));
        return state;
    }

    [[nodiscard]] KeyState read(std::size_t count)
    {
        looked = 0;
        return track.stateAfter(count, first(), [this](Sequence sequence) -> const Event & {
            ++looked;
            return m_all[(sequence - m_firstSequence) / m_step];
        });
    }

    KeyTrack track;
    int looked = 0; ///< events that the last read asked for

private:
    RandomEvents m_random;
    Sequence m_firstSequence;
    Sequence m_step;
    std::vector<Event> m_all;
    std::size_t m_dropped = 0;
};

} // namespace

class KeyTrackTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCountIsReadFromANearCheckpoint();
    void dropsKeepTheStatesOfTheRest();
    void sequencesPastFourBillionAreTold();
    void latestStateIsReadWithoutLookingAtEvents();
};

void KeyTrackTest::everyCountIsReadFromANearCheckpoint()
{
    TrackedRun run{3, 0, 1};
    for (int n = 0; n < 1000; ++n)
        run.append();
    for (std::size_t count = 0; count <= 1000; ++count) {
        QVERIFY2(run.read(count) == run.replayed(count), qPrintable(QString::number(count)));
        QVERIFY2(run.looked < 64, qPrintable(QString::number(count)));
    }
}

void KeyTrackTest::dropsKeepTheStatesOfTheRest()
{
    QVERIFY(rc::check("a track with drops reads as a replay does", [] {
        TrackedRun run{*rc::gen::arbitrary<std::uint64_t>(), 0, 3};
        const auto rounds = *rc::gen::inRange(1, 6);
        for (int round = 0; round < rounds; ++round) {
            const auto appends = *rc::gen::inRange(0, 300);
            for (int n = 0; n < appends; ++n)
                run.append();
            const auto drops = *rc::gen::inRange<std::size_t>(0, run.kept() + 1);
            for (std::size_t n = 0; n < drops; ++n)
                run.dropFirst();
            RC_ASSERT(run.track.size() == run.kept());
            RC_ASSERT(run.track.latest() == run.replayed(run.kept()));
            for (int n = 0; n < 10; ++n) {
                const auto count = *rc::gen::inRange<std::size_t>(0, run.kept() + 1);
                RC_ASSERT(run.read(count) == run.replayed(count));
                RC_ASSERT(run.looked < 64);
            }
        }
    }));
}

void KeyTrackTest::sequencesPastFourBillionAreTold()
{
    constexpr Sequence start = 0xFFFFFF00;
    TrackedRun run{5, start, 7};
    for (int n = 0; n < 200; ++n)
        run.append();
    for (int n = 0; n < 10; ++n)
        run.dropFirst();
    QVERIFY(run.sequenceOf(199) > 0x1'0000'0000);
    for (std::size_t n = 0; n < run.kept(); ++n) {
        QCOMPARE(run.track.at(n, run.first()), run.sequenceOf(n + 10));
        QCOMPARE(run.track.countBefore(run.sequenceOf(n + 10), run.first()), n);
        QCOMPARE(run.track.countBefore(run.sequenceOf(n + 10) + 1, run.first()), n + 1);
        QVERIFY(run.read(n) == run.replayed(n));
    }
}

void KeyTrackTest::latestStateIsReadWithoutLookingAtEvents()
{
    TrackedRun run{4, 0, 1};
    for (int n = 0; n < 100; ++n)
        run.append();
    QVERIFY(run.read(100) == run.replayed(100));
    QCOMPARE(run.looked, 0);
}

QTEST_APPLESS_MAIN(KeyTrackTest)
#include "tst_key_track.moc"

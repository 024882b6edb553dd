// The index against what sorting all keys anew would give, through random histories.

#include <QObject>
#include <QTest>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <journal/journal.h>

#include "ui/entries/entries_index.h"
#include "ui/entries/entry_reading.h"

using journal::EventKind;
using journal::Instant;
using journal::Journal;
using journal::KeyId;
using ui::Direction;
using ui::EntriesIndex;
using ui::EntryColumn;
using ui::EntryFilter;
using ui::EntryOrder;

namespace {

/// Random events of a few keys, written down as a source would.
class History
{
public:
    explicit History(unsigned seed) : m_random{seed}
    {
        append(EventKind::settingChanged, journal::noKey, journal::noText, 5000);
        m_texts = {m_journal.internPattern("b {key} at {time}"), m_journal.internPattern("a{key}"),
                   m_journal.internText("HTTP 429"), m_journal.internText("HTTP 1000")};
    }

    /// Some happenings; the keys that changed or came.
    std::vector<KeyId> happen(int count)
    {
        std::vector<KeyId> changed;
        for (int n = 0; n < count; ++n) {
            m_now += static_cast<long>(pick(700));
            expire(changed);
            const std::uint32_t number = pick(60);
            const KeyId key = m_journal.internKey("User:" + std::to_string(number * 7 % 61));
            changed.push_back(key);
            static constexpr std::array kinds{EventKind::callStarted, EventKind::cacheRefreshed,
                                              EventKind::staleServed, EventKind::errorPropagated,
                                              EventKind::invalidated};
            const EventKind kind = kinds[pick(kinds.size())];
            const std::size_t text = pick(2) + (kind == EventKind::cacheRefreshed ? 0 : 2);
            append(kind, key, m_texts[text], 0);
        }
        std::sort(changed.begin(), changed.end());
        changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
        return changed;
    }

    [[nodiscard]] const Journal &journal() const
    {
        return m_journal;
    }

    [[nodiscard]] Instant instant() const
    {
        return {m_journal.end(), journal::TimePoint{journal::Duration{m_now}}};
    }

    std::uint32_t pick(std::size_t count)
    {
        return static_cast<std::uint32_t>(m_random() % count);
    }

private:
    void append(EventKind kind, KeyId key, journal::TextId text, long span)
    {
        journal::Event event;
        event.time = journal::TimePoint{journal::Duration{m_now}};
        event.kind = kind;
        event.key = key;
        event.text = text;
        event.span = journal::Duration{span};
        m_journal.append(event);
    }

    void expire(std::vector<KeyId> &changed)
    {
        m_expired.resize(m_journal.keyCount());
        for (std::uint32_t number = 0; number < m_journal.keyCount(); ++number) {
            const journal::KeyState &state = m_journal.latest(KeyId{number});
            const auto now = state.freshness(instant().time, m_journal.ttlAt(m_journal.end()));
            if (now.state != stalecache::EntryState::expired ||
                m_expired[number] == state.refreshedBy)
                continue;
            m_expired[number] = state.refreshedBy;
            append(EventKind::entryExpired, KeyId{number}, journal::noText, 0);
            changed.push_back(KeyId{number});
        }
    }

    Journal m_journal;
    std::mt19937 m_random;
    std::vector<journal::TextId> m_texts;
    std::vector<journal::Sequence> m_expired; // by key: the refresh whose expiry was written down
    long m_now = 1;
};

/// The order as the design says it, without the index's own values: texts are written out.
bool comesBefore(const History &history, EntryOrder order, Direction direction, KeyId a, KeyId b)
{
    const Journal &journal = history.journal();
    const ui::EntryReading one = ui::readEntry(journal, history.instant(), a);
    const ui::EntryReading two = ui::readEntry(journal, history.instant(), b);
    const auto decide = [&](const auto &x, const auto &y) {
        if (x == y)
            return a < b;
        return direction == Direction::ascending ? x < y : y < x;
    };
    const auto decideOrMissing = [&](bool hasX, bool hasY, const auto &x, const auto &y) {
        if (hasX != hasY)
            return hasX;
        return hasX ? decide(x, y) : a < b;
    };
    const bool storedOne = one.state.hasEntry;
    const bool storedTwo = two.state.hasEntry;
    if (!order.column())
        return a < b;
    switch (*order.column()) {
    case EntryColumn::key:
        return decide(std::stoi(std::string{one.name.substr(5)}),
                      std::stoi(std::string{two.name.substr(5)}));
    case EntryColumn::state:
        return decide(one.freshness.state, two.freshness.state);
    case EntryColumn::age:
        return decideOrMissing(storedOne, storedTwo, one.freshness.age, two.freshness.age);
    case EntryColumn::left:
        return decideOrMissing(storedOne, storedTwo, one.freshness.remaining,
                               two.freshness.remaining);
    case EntryColumn::value:
        return decideOrMissing(storedOne, storedTwo, ui::storedValue(journal, one.state),
                               ui::storedValue(journal, two.state));
    case EntryColumn::refreshed:
        return decide(one.state.refreshed, two.state.refreshed);
    case EntryColumn::staleServed:
        return decide(one.state.staleServed, two.state.staleServed);
    case EntryColumn::errors:
        return decide(one.state.errors, two.state.errors);
    case EntryColumn::lastOutcome:
        return decideOrMissing(one.state.lastOutcome != journal::Outcome::none,
                               two.state.lastOutcome != journal::Outcome::none,
                               one.state.lastOutcome, two.state.lastOutcome);
    case EntryColumn::lastError: // of which there are two, HTTP 429 and HTTP 1000
        return decideOrMissing(
            one.state.lastError != journal::noText, two.state.lastError != journal::noText,
            journal.text(one.state.lastError).size(), journal.text(two.state.lastError).size());
    }
    return false;
}

std::vector<KeyId> naive(const History &history, EntryOrder order, Direction direction,
                         const EntryFilter &filter)
{
    std::vector<KeyId> keys;
    for (std::uint32_t number = 0; number < history.journal().keyCount(); ++number)
        if (ui::passes(filter, history.journal(), history.instant(), KeyId{number}))
            keys.push_back(KeyId{number});
    std::sort(keys.begin(), keys.end(),
              [&](KeyId a, KeyId b) { return comesBefore(history, order, direction, a, b); });
    return keys;
}

std::vector<KeyId> rowsOf(const EntriesIndex &index)
{
    std::vector<KeyId> keys;
    for (std::size_t row = 0; row < index.size(); ++row) {
        keys.push_back(index.at(row));
        if (index.row(keys.back()) != row)
            return {};
    }
    return keys;
}

void apply(EntriesIndex &index, const Journal &journal, const EntriesIndex::Update &update)
{
    index.enter(update);
    index.arrange(journal, update);
    index.leave();
}

void finishBuild(EntriesIndex &index, const History &history)
{
    while (!index.build(history.journal(), history.instant(), 16))
        ;
    apply(index, history.journal(), index.prepareBuilt());
    apply(index, history.journal(),
          index.prepare(history.journal(), history.instant(), index.takePending()));
}

} // namespace

class EntriesIndexTest : public QObject
{
    Q_OBJECT

private slots:
    void randomHistoriesKeepTheOrder_data();
    void randomHistoriesKeepTheOrder();
    void changesDuringABuildFindTheirPlace();
    void unchangedPlacesMoveNoRows();
    void manyKeysStayInPlaceThroughChunks();
};

void EntriesIndexTest::randomHistoriesKeepTheOrder_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("filter");
    for (int column = -1; column < ui::entryColumnCount; ++column)
        for (const bool descending : {false, true})
            for (const char *filter :
                 {"", "user:1", "state:usable", "state:expired state:absent 2"})
                QTest::addRow("%d %s [%s]", column, descending ? "down" : "up", filter)
                    << column << descending << QString{filter};
}

void EntriesIndexTest::randomHistoriesKeepTheOrder()
{
    QFETCH(const int, column);
    QFETCH(const bool, descending);
    QFETCH(const QString, filter);
    const Direction direction = descending ? Direction::descending : Direction::ascending;
    const EntryOrder order =
        column < 0 ? EntryOrder{} : EntryOrder{static_cast<EntryColumn>(column), direction};
    const EntryFilter wanted = EntryFilter::parse(filter).value();
    for (unsigned seed = 1; seed <= 3; ++seed) {
        History history{seed};
        history.happen(40);
        EntriesIndex index;
        index.beginBuild(order, wanted);
        finishBuild(index, history);
        for (int round = 0; round < 40; ++round) {
            const std::vector<KeyId> changed = history.happen(static_cast<int>(history.pick(6)));
            apply(index, history.journal(),
                  index.prepare(history.journal(), history.instant(), changed));
            QCOMPARE(rowsOf(index), naive(history, order, direction, wanted));
        }
    }
}

void EntriesIndexTest::changesDuringABuildFindTheirPlace()
{
    const EntryOrder before{EntryColumn::refreshed, Direction::descending};
    const EntryOrder after{EntryColumn::left, Direction::ascending};
    for (unsigned seed = 1; seed <= 20; ++seed) {
        History history{seed};
        history.happen(30);
        EntriesIndex index;
        index.beginBuild(before, {});
        finishBuild(index, history);
        const EntryFilter filter = EntryFilter::parse("state:usable").value();
        index.beginBuild(after, filter);
        while (!index.build(history.journal(), history.instant(), 3)) {
            const std::vector<KeyId> changed = history.happen(1);
            index.addPending(changed);
            apply(index, history.journal(),
                  index.prepare(history.journal(), history.instant(), changed));
        }
        finishBuild(index, history);
        QCOMPARE(rowsOf(index), naive(history, after, Direction::ascending, filter));
    }
}

void EntriesIndexTest::unchangedPlacesMoveNoRows()
{
    History history{4};
    history.happen(200);
    EntriesIndex index;
    index.beginBuild({EntryColumn::key, Direction::ascending}, {});
    finishBuild(index, history);
    const auto update = index.prepare(history.journal(), history.instant(), rowsOf(index));
    QVERIFY(!update.rowsMove);
    QVERIFY(update.newcomers.empty() && update.leavers.empty() && update.revalued.empty());
}

void EntriesIndexTest::manyKeysStayInPlaceThroughChunks()
{
    ui::KeyList list;
    std::mt19937 random{9};
    std::vector<KeyId> model;
    const auto less = [](KeyId a, KeyId b) { return a < b; };
    for (int step = 0; step < 20'000; ++step) {
        const KeyId key{static_cast<std::uint32_t>(random() % 6000)};
        const auto place = std::lower_bound(model.begin(), model.end(), key);
        const bool there = place != model.end() && *place == key;
        QCOMPARE(list.contains(key), there);
        if (there) {
            QCOMPARE(list.row(key), std::optional{static_cast<std::size_t>(place - model.begin())});
            list.remove(key);
            model.erase(place);
        } else {
            list.insert(key, less);
            model.insert(place, key);
        }
    }
    QCOMPARE(list.size(), model.size());
    for (std::size_t row = 0; row < model.size(); ++row) {
        QCOMPARE(list.at(row), model[row]);
        QCOMPARE(list.before(model[row]), row == 0 ? journal::noKey : model[row - 1]);
        QCOMPARE(list.after(model[row]), row + 1 == model.size() ? journal::noKey : model[row + 1]);
    }
}

QTEST_GUILESS_MAIN(EntriesIndexTest)
#include "tst_entries_index.moc"

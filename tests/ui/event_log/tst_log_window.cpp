// Which events the log shows, against a plain list that is changed as it is told.

#include <QTest>

#include <algorithm>
#include <random>
#include <vector>

#include "ui/event_log/log_window.h"

using journal::Event;
using journal::EventFilter;
using journal::EventKind;
using journal::Journal;
using journal::Sequence;
using ui::LogWindow;
using Kind = LogWindow::Step::Kind;

namespace {

/// Only counts, as the view does, and checks that the window has as many rows as it was told of.
class Mirror : public LogWindow::Listener
{
public:
    explicit Mirror(const LogWindow &window) : m_window{window}, rows(window.size()) {}

    void aboutTo(const LogWindow::Step &) override
    {
        sound = sound && m_window.size() == rows;
        m_before.clear();
        for (std::size_t row = 0; row < rows; ++row)
            m_before.push_back(m_window.at(row));
    }

    void done(const LogWindow::Step &step) override
    {
        sound = sound && step.count > 0;
        std::size_t gone = 0; // at the front
        std::size_t come = 0;
        switch (step.kind) {
        case Kind::insertFront:
            come = step.count;
            [[fallthrough]];
        case Kind::insertBack:
            rows += step.count;
            break;
        case Kind::removeFront:
            gone = step.count;
            [[fallthrough]];
        case Kind::removeBack:
            rows -= step.count;
            break;
        case Kind::shift:
            gone = step.count;
            break;
        }
        sound = sound && m_window.size() == rows;
        // Every row that was there before and still is stands where the step says.
        for (std::size_t row = gone; sound && row < m_before.size() && row - gone + come < rows;
             ++row)
            sound = m_window.at(row - gone + come) == m_before[row];
    }

    bool sound = true;

private:
    const LogWindow &m_window;

public:
    std::size_t rows;

private:
    std::vector<Sequence> m_before;
};

void append(Journal &journal, std::mt19937_64 &random, std::size_t count)
{
    for (; count > 0; --count) {
        Event event;
        event.kind = random() % 3 == 0 ? EventKind::staleServed : EventKind::callStarted;
        journal.append(event);
    }
}

std::vector<Sequence> rowsOf(const LogWindow &window)
{
    std::vector<Sequence> rows;
    rows.reserve(window.size());
    for (std::size_t row = 0; row < window.size(); ++row)
        rows.push_back(window.at(row));
    return rows;
}

/// The last events before `end` that pass, the plain way.
std::vector<Sequence> expected(const Journal &journal, bool filtered, Sequence end,
                               std::size_t capacity)
{
    std::vector<Sequence> rows;
    for (Sequence sequence = std::min(end, journal.end()); sequence > journal.first(); --sequence)
        if (rows.size() < capacity &&
            (!filtered || journal.at(sequence - 1).kind == EventKind::staleServed))
            rows.push_back(sequence - 1);
    std::ranges::reverse(rows);
    return rows;
}

} // namespace

class LogWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatAPlainListShows_data();
    void showsWhatAPlainListShows();
    void aSearchLooksAtNoMoreThanItsBudget();
    void theNewestMatchesAreFoundFirst();
    void rowsAreFoundByTheirSequence();
};

void LogWindowTest::showsWhatAPlainListShows_data()
{
    QTest::addColumn<bool>("filtered");
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 30; ++seed) {
        QTest::addRow("all %llu", seed) << false << seed;
        QTest::addRow("filtered %llu", seed) << true << seed;
    }
}

void LogWindowTest::showsWhatAPlainListShows()
{
    QFETCH(bool, filtered);
    QFETCH(quint64, seed);
    std::mt19937_64 random{seed};
    const std::size_t capacity = 1 + random() % 60;
    const EventFilter filter = filtered ? *EventFilter::parse("event:stale") : EventFilter{};
    Journal journal{1}; // drops a block at a time
    append(journal, random, random() % 3 == 0 ? 0 : random() % 200);
    Sequence end = journal.end();
    LogWindow window{capacity};
    window.restart(journal, filter, end);
    Mirror mirror{window};
    for (int turn = 0; turn < 60; ++turn) {
        append(journal, random, turn % 20 == 19 ? Journal::blockSize - 50 : random() % 50);
        switch (random() % 4) {
        case 0: // stands still
            break;
        case 1: // an earlier instant
            end = journal.first() + random() % (journal.size() + 1);
            break;
        default:
            end = journal.end();
        }
        window.setEnd(end, mirror);
        if (random() % 4 == 0) {
            window.search(random() % 20, mirror); // goes on although the search is not through
        } else {
            while (window.search(1 + random() % 5000, mirror)) {
            }
            QVERIFY(!window.isSearching());
            QVERIFY(rowsOf(window) == expected(journal, filtered, end, capacity));
        }
        QVERIFY(mirror.sound);
        QCOMPARE(window.size(), mirror.rows);
        QVERIFY(window.size() <= capacity);
    }
}

void LogWindowTest::aSearchLooksAtNoMoreThanItsBudget()
{
    std::mt19937_64 random{1};
    Journal journal;
    append(journal, random, 1000);
    LogWindow window;
    window.restart(journal, *EventFilter::parse("event:call,stale"), journal.end());
    Mirror mirror{window};
    QVERIFY(window.search(10, mirror));
    QCOMPARE(window.size(), 10U);
    QVERIFY(window.hasMoreBefore());
    append(journal, random, 5);
    window.setEnd(journal.end(), mirror);
    QVERIFY(window.search(7, mirror)); // five new ones, then two more of the old
    QCOMPARE(window.size(), 17U);
    QCOMPARE(window.at(16), Sequence{1004});
    QVERIFY(!window.search(10'000, mirror));
    QCOMPARE(window.size(), 1005U);
    QVERIFY(!window.hasMoreBefore());
}

void LogWindowTest::theNewestMatchesAreFoundFirst()
{
    std::mt19937_64 random{2};
    Journal journal;
    append(journal, random, 50'000);
    LogWindow window{100};
    window.restart(journal, *EventFilter::parse("event:stale"), journal.end());
    Mirror mirror{window};
    window.search(1000, mirror);
    QVERIFY(!window.isSearching()); // full long before the beginning
    QVERIFY(rowsOf(window) == expected(journal, true, journal.end(), 100));
    QVERIFY(window.hasMoreBefore());
}

void LogWindowTest::rowsAreFoundByTheirSequence()
{
    std::mt19937_64 random{3};
    Journal journal;
    append(journal, random, 500);
    for (const char *text : {"", "event:stale"}) {
        LogWindow window{100};
        window.restart(journal, *EventFilter::parse(text), journal.end());
        Mirror mirror{window};
        window.search(10'000, mirror);
        QCOMPARE(window.size(), 100U);
        std::size_t found = 0;
        for (Sequence sequence = 0; sequence < journal.end() + 10; ++sequence)
            if (const auto row = window.rowOf(sequence)) {
                QCOMPARE(window.at(*row), sequence);
                ++found;
            }
        QCOMPARE(found, 100U);
    }
}

QTEST_APPLESS_MAIN(LogWindowTest)
#include "tst_log_window.moc"

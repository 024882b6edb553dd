// Which events pass a filter, against the plainest way to find out.

#include <QTest>

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <journal/event_filter.h>
#include <journal/event_filter_figures.h>

using namespace std::chrono_literals;
using journal::CallNumber;
using journal::Duration;
using journal::Event;
using journal::EventFilter;
using journal::EventKind;
using journal::EventMatcher;
using journal::FilterField;
using journal::FilterTerm;
using journal::Journal;
using journal::Sequence;

namespace {

/// All kinds of events, over keys and texts that are hard to tell apart.
Journal randomJournal(int count)
{
    std::mt19937_64 random{42};
    Journal journal;
    for (const char *key : {"user:1", "User:2", "cart:42", "a b", "{time}", "plain", "ключ"})
        journal.internKey(key);
    std::vector<journal::TextId> texts;
    for (const char *text : {"fresh data for {key} at {time}", "downstream unavailable",
                             "503 for {key}", "Timed out", "{unknown} {ke", "{key}{key}"}) {
        texts.push_back(journal.internPattern(text));
        texts.push_back(journal.internText(text));
    }
    journal::TimePoint time{};
    for (int n = 0; n < count; ++n) {
        Event event;
        time += Duration{static_cast<std::int64_t>(random() % 2'000'000'000)};
        event.time = time;
        event.kind = static_cast<EventKind>(random() % journal::eventKindCount);
        event.call = static_cast<CallNumber>(random() % 20);
        event.latency = Duration{static_cast<std::int64_t>(random() % 100) * 1'000'000};
        if (random() % 8 != 0)
            event.key = journal::KeyId{static_cast<std::uint32_t>(random() % journal.keyCount())};
        if (random() % 4 != 0)
            event.text = texts[random() % texts.size()];
        event.span = std::chrono::seconds{random() % 60};
        event.detail = static_cast<std::uint8_t>(random() % 2);
        event.more = static_cast<std::uint8_t>(random() % 2);
        if (event.kind == EventKind::settingChanged && random() % 4 == 0)
            event.span = Duration::max(); // without limit
        journal.append(event);
    }
    return journal;
}

bool compares(std::optional<Duration> value, const FilterTerm &term)
{
    if (!value)
        return false;
    switch (term.comparison) {
    case journal::Comparison::less:
        return *value < term.bound;
    case journal::Comparison::lessOrEqual:
        return *value <= term.bound;
    case journal::Comparison::greater:
        return *value > term.bound;
    case journal::Comparison::greaterOrEqual:
        return *value >= term.bound;
    }
    return false;
}

bool naiveHolds(const FilterTerm &term, const Journal &journal, Sequence sequence)
{
    const Event &event = journal.at(sequence);
    const std::string key{journal.keyName(event.key)};
    switch (term.field) {
    case FilterField::text:
        return (event.key != journal::noKey && term.globs[0].isIn(key)) ||
               (event.text != journal::noText && term.globs[0].isIn(journal.eventText(event))) ||
               term.globs[0].isIn(journal::eventWords(event.kind));
    case FilterField::key:
        return event.key != journal::noKey &&
               std::ranges::any_of(term.globs, [&](const auto &glob) { return glob.matches(key); });
    case FilterField::event:
        return (term.mask >> static_cast<unsigned>(event.kind)) % 2 == 1;
    case FilterField::outcome:
        return (term.mask >> static_cast<unsigned>(outcomeOf(event))) % 2 == 1 ||
               ((term.mask & journal::outOfDateMask) != 0 && event.isOutOfDate() &&
                event.kind == EventKind::staleServed);
    case FilterField::reason:
        return (term.mask & journal::reasonMask(event)) != 0;
    case FilterField::call:
        return event.call != 0 && std::ranges::count(term.calls, event.call) > 0;
    case FilterField::age:
        return event.kind == EventKind::staleServed && compares(event.span, term);
    case FilterField::left: {
        const auto ttl = journal.ttlAt(sequence);
        const Duration left = ttl.isUnlimited() ? Duration::max() : ttl.span() - event.span;
        return event.kind == EventKind::staleServed && compares(left, term);
    }
    case FilterField::latency:
        return outcomeOf(event) != journal::Outcome::none && compares(event.latency, term);
    case FilterField::time:
        return compares(event.time.time_since_epoch(), term);
    }
    return false;
}

bool naiveMatches(const EventFilter &filter, const Journal &journal, Sequence sequence)
{
    return std::ranges::all_of(filter.terms(), [&](const FilterTerm &term) {
        return naiveHolds(term, journal, sequence) != term.negated;
    });
}

} // namespace

class EventFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void passesWhatThePlainWayPasses_data();
    void passesWhatThePlainWayPasses();
    void keysAndTextsThatComeLaterAreKnown();
};

void EventFilterTest::passesWhatThePlainWayPasses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "user",
                             "-user",
                             "key:user:*",
                             "-key:*",
                             "key:*",
                             "key:\"a b\",cart:??",
                             "key:ключ",
                             "event:stale",
                             "-event:call,setting",
                             "event:e",
                             "outcome:stale,error",
                             "-outcome:refreshed",
                             "outcome:outdated",
                             "outcome:stale -outcome:outdated",
                             "event:attempt,rejected,breaker",
                             "reason:absent",
                             "-reason:superseded,expired",
                             "call:7",
                             "call:1,2,3",
                             "age>5s",
                             "age<=30s",
                             "-age>5s",
                             "left<3s",
                             "left>=10s",
                             "left>1000h",
                             "latency>50ms",
                             "latency<10ms",
                             "time>1:30",
                             "time<=0:10:00",
                             "data",
                             "\"for user:1 at\"",
                             "at?00:0*",
                             "00:01",
                             "served",
                             "503",
                             "{time}",
                             "unavailable -cart",
                             "{unknown}",
                             "plainplain",
                             "TIMED",
                             "key:user:* event:stale age>5s -outcome:error",
                             "a b c",
                             "1 -2"})
        QTest::newRow(*text == '\0' ? "(empty)" : text) << QString::fromUtf8(text);
}

void EventFilterTest::passesWhatThePlainWayPasses()
{
    static const Journal journal = randomJournal(5000);
    QFETCH(QString, text);
    const auto filter = EventFilter::parse(text.toStdString());
    QVERIFY(filter.has_value());
    EventMatcher matcher{*filter, journal};
    for (Sequence sequence = 0; sequence < journal.end(); ++sequence)
        QVERIFY2(matcher.matches(sequence) == naiveMatches(*filter, journal, sequence),
                 journal.eventText(journal.at(sequence)).c_str());
}

void EventFilterTest::keysAndTextsThatComeLaterAreKnown()
{
    Journal journal;
    EventMatcher matcher{*EventFilter::parse("later"), journal};
    for (int n = 0; n < 300; ++n) {
        Event event;
        const std::string name = (n % 3 == 0 ? "later" : "other") + std::to_string(n);
        if (n % 2 == 0)
            event.key = journal.internKey(name);
        else
            event.text = journal.internText(name);
        const Sequence sequence = journal.append(event);
        QCOMPARE(matcher.matches(sequence), n % 3 == 0);
    }
}

QTEST_APPLESS_MAIN(EventFilterTest)
#include "tst_event_filter.moc"

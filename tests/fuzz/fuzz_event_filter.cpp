// The language of the event log's filter.

#include <journal/event_filter.h>

#include <algorithm>
#include <string>
#include <vector>

#include "harness.h"

using namespace journal;

namespace {

/// One event of each kind, with and without what an event can have.
Journal someEvents()
{
    Journal journal;
    const KeyId key = journal.internKey("user:1");
    const TextId text = journal.internPattern("value of {key} at {time}");
    for (int kind = 0; kind < eventKindCount; ++kind) {
        Event event;
        event.kind = static_cast<EventKind>(kind);
        event.time = TimePoint{std::chrono::seconds{kind}};
        const bool isOfKey =
            event.kind != EventKind::healthChanged && event.kind != EventKind::settingChanged;
        if (isOfKey) {
            event.key = key;
            event.call = static_cast<CallNumber>(kind);
            event.text = text;
        }
        journal.append(event);
    }
    return journal;
}

void checkError(const FilterError &error, std::string_view input)
{
    fuzz::requireInside(error.position, error.length, input);
    fuzz::require(error.given == input.substr(error.position, error.length),
                  "an error quotes the place that it names");
    fuzz::require(!error.accepted.empty(), "an error says what could stand there");
}

/// Terms must all hold, so a filter written twice is the same filter.
void checkTwice(const EventFilter &filter, std::string_view input, const Journal &journal)
{
    const auto twice = EventFilter::parse(std::string{input} + ' ' + std::string{input});
    fuzz::require(twice && twice->terms().size() == 2 * filter.terms().size(),
                  "a filter can be written twice");
    EventMatcher once{filter, journal};
    EventMatcher both{*twice, journal};
    for (Sequence sequence = journal.first(); sequence < journal.end(); ++sequence)
        fuzz::require(once.matches(sequence) == both.matches(sequence),
                      "written twice, a filter lets the same pass");
}

/// Any text can be a key, and can be asked for.
void checkKey(std::string_view key)
{
    const auto filter = EventFilter::parse(filterForKey(key));
    fuzz::require(filter && filter->terms().size() == 1, "a key makes one term");
    const FilterTerm &term = filter->terms().front();
    fuzz::require(term.field == FilterField::key && term.globs.size() == 1 && !term.negated,
                  "the term is about the key");
    fuzz::require(term.globs.front().matches(key), "the term picks the key");
}

} // namespace

void checkInput(std::string_view input)
{
    static const Journal journal = someEvents();
    (void)mayBecomeField(input);
    const auto filter = EventFilter::parse(input);
    if (filter)
        checkTwice(*filter, input, journal);
    else
        checkError(filter.error(), input);
    checkKey(input);
}

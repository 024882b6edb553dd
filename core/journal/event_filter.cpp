#include <journal/event_filter.h>

#include <algorithm>

#include <journal/event_filter_figures.h>
#include <journal/text_pieces.h>

namespace journal {

namespace {

int costOf(FilterField field)
{
    switch (field) {
    case FilterField::text:
        return 3;
    case FilterField::key:
        return 2;
    case FilterField::left: // looks up the TTL of that time
        return 1;
    default:
        return 0;
    }
}

bool compare(Duration value, Comparison comparison, Duration bound)
{
    switch (comparison) {
    case Comparison::less:
        return value < bound;
    case Comparison::lessOrEqual:
        return value <= bound;
    case Comparison::greater:
        return value > bound;
    case Comparison::greaterOrEqual:
        return value >= bound;
    }
    return false;
}

bool measureHolds(const FilterTerm &term, std::optional<Duration> value)
{
    return value && compare(*value, term.comparison, term.bound);
}

} // namespace

EventFilter EventFilter::within(TimePoint from, TimePoint to) const
{
    EventFilter filter = *this;
    const auto add = [&filter](Comparison comparison, TimePoint bound) {
        filter.m_terms.push_back({.field = FilterField::time,
                                  .comparison = comparison,
                                  .bound = bound.time_since_epoch(),
                                  .globs = {},
                                  .calls = {}});
    };
    add(Comparison::greaterOrEqual, from);
    add(Comparison::lessOrEqual, to);
    return filter;
}

EventMatcher::EventMatcher(const EventFilter &filter, const Journal &journal) : m_journal{journal}
{
    for (const FilterTerm &term : filter.terms()) {
        Check &check = m_checks.emplace_back(Check{.term = term, .keys = {}, .texts = {}});
        if (term.field != FilterField::text)
            continue;
        for (int kind = 0; kind < eventKindCount; ++kind)
            if (term.globs.front().isIn(eventWords(static_cast<EventKind>(kind))))
                check.kindsByName |= maskOf(kind);
    }
    std::ranges::sort(m_checks, {}, [](const Check &check) { return costOf(check.term.field); });
}

bool EventMatcher::matches(Sequence sequence)
{
    const Event &event = m_journal.at(sequence);
    return std::ranges::all_of(m_checks, [&](Check &check) {
        return holds(check, event, sequence) != check.term.negated;
    });
}

bool EventMatcher::holds(Check &check, const Event &event, Sequence sequence)
{
    const FilterTerm &term = check.term;
    switch (term.field) {
    case FilterField::event:
        return (term.mask & maskOf(event.kind)) != 0;
    case FilterField::outcome:
        return (term.mask & outcomeMask(event)) != 0;
    case FilterField::reason:
        return (term.mask & reasonMask(event)) != 0;
    case FilterField::call:
        return event.call != 0 && std::ranges::find(term.calls, event.call) != term.calls.end();
    case FilterField::age:
        return measureHolds(term, ageServed(event));
    case FilterField::left:
        return measureHolds(term, leftWhenServed(m_journal, sequence));
    case FilterField::latency:
        return measureHolds(term, latencyOf(event));
    case FilterField::time:
        return measureHolds(term, event.time.time_since_epoch());
    case FilterField::key:
        return keyHolds(check, event.key);
    case FilterField::text:
        return (check.kindsByName & maskOf(event.kind)) != 0 || keyHolds(check, event.key) ||
               textHolds(check, event);
    }
    return false;
}

bool EventMatcher::keyHolds(Check &check, KeyId key)
{
    if (key == noKey)
        return false;
    const std::size_t number = index(key);
    if (number >= check.keys.size())
        check.keys.resize(std::max<std::size_t>(number + 1, m_journal.keyCount()), Known::notYet);
    Known &known = check.keys[number];
    if (known == Known::notYet) {
        const std::string_view name = m_journal.keyName(key);
        const bool whole = check.term.field == FilterField::key;
        const bool found = std::ranges::any_of(check.term.globs, [&](const Glob &glob) {
            return whole ? glob.matches(name) : glob.isIn(name);
        });
        known = found ? Known::yes : Known::no;
    }
    return known == Known::yes;
}

bool EventMatcher::textHolds(Check &check, const Event &event)
{
    if (event.text == noText)
        return false;
    const std::size_t number = index(event.text);
    if (number >= check.texts.size())
        check.texts.resize(std::max(number + 1, 2 * check.texts.size()), Known::notYet);
    Known &known = check.texts[number];
    if (known == Known::notYet)
        known = askText(check.term.globs.front(), event.text);
    if (known != Known::byEvent)
        return known == Known::yes;
    expand(event);
    return check.term.globs.front().isIn(m_expanded);
}

/// Of an event without a key, at the beginning of time: what stands between the places of a pattern
/// is the same for all.
EventMatcher::Known EventMatcher::askText(const Glob &glob, TextId text) const
{
    if (!m_journal.isPattern(text))
        return glob.isIn(m_journal.text(text)) ? Known::yes : Known::no;
    TextPieces pieces{m_journal, text, noKey, {}};
    for (auto piece = pieces.next(); !piece.text.empty(); piece = pieces.next())
        if (!piece.isOfEvent && glob.isIn(piece.text))
            return Known::yes;
    return Known::byEvent;
}

/// What Journal::eventText says, into memory that is used again.
void EventMatcher::expand(const Event &event)
{
    m_expanded.clear();
    TextPieces pieces{m_journal, event.text, event.key, event.time};
    for (auto piece = pieces.next(); !piece.text.empty(); piece = pieces.next())
        m_expanded += piece.text;
}

} // namespace journal

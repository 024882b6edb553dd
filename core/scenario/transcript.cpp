#include <scenario/transcript.h>

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include <journal/one_line.h>
#include <journal/time_text.h>
#include <scenario/characters.h>
#include <scenario/event_text.h>
#include <scenario/figures.h>
#include <scenario/statement_text.h>
#include <scenario/write.h>

namespace scenario {

using journal::CallNumber;
using journal::Event;
using journal::EventKind;
using journal::Journal;
using journal::KeyId;
using journal::Sequence;
using journal::Totals;

namespace {

/// A line; that of a statement has no subject.
struct Row
{
    TimePoint time{};
    std::string subject;
    std::string text;
};

/// The calls and keys that the story is about.
class Cast
{
public:
    Cast(const Play &play, const Journal &journal) : m_calls{play.calls()}
    {
        const auto take = [&](const std::vector<std::string> &names) {
            for (const std::string &name : names)
                takeKey(name, journal);
        };
        for (std::size_t n = 0; n < play.performed(); ++n) {
            const auto &what = play.part().statements[n].what;
            if (const auto *call = std::get_if<Call>(&what))
                take(call->keys);
            else if (const auto *add = std::get_if<AddKeys>(&what))
                take(add->keys);
            else if (const auto *invalidate = std::get_if<Invalidate>(&what))
                take(invalidate->keys);
            else if (const auto *expect = std::get_if<Expect>(&what))
                if (const auto *entry = std::get_if<ExpectedEntry>(&expect->what))
                    takeKey(entry->key, journal);
        }
    }

    [[nodiscard]] bool hasCall(CallNumber number) const
    {
        const auto after = std::ranges::upper_bound(m_calls, number, {}, &Play::Calls::first);
        return after != m_calls.begin() &&
               number - std::prev(after)->first < std::prev(after)->count;
    }

    [[nodiscard]] bool hasKey(KeyId key) const
    {
        return m_keys.contains(key);
    }

private:
    void takeKey(const std::string &name, const Journal &journal)
    {
        if (const auto key = journal.findKey(name))
            m_keys.insert(*key);
    }

    std::span<const Play::Calls> m_calls;
    std::unordered_set<KeyId> m_keys;
};

std::string countsText(const Totals &totals)
{
    std::string text = countText(totals.started) + "; refreshed " + countText(totals.refreshed) +
                       ", stale served " + countText(totals.staleServed);
    if (totals.outOfDate > 0)
        text += " (out of date " + countText(totals.outOfDate) + ')';
    text += ", errors " + countText(totals.errors);
    if (totals.notStored > 0)
        text += ", not stored " + countText(totals.notStored);
    if (totals.passedThrough > 0)
        text += ", passed through " + countText(totals.passedThrough);
    if (totals.inFlight() > 0)
        text += ", in flight " + countText(totals.inFlight());
    return text;
}

/// Tells the rows one by one and keeps none: there can be millions.
class Teller
{
public:
    using Take = std::function<void(const Row &)>;

    Teller(const Play &play, const Journal &journal, journal::Instant end, Take take)
        : m_play{play}, m_journal{journal}, m_end{end}, m_take{std::move(take)},
          m_checks{play.checks(journal)}, m_cast{play, journal},
          m_others{journal.totalsAt(journal.first())}
    {
    }

    void tell()
    {
        for (std::string &begin : settingStatements(defaultSettings(), m_play.part().settings))
            m_take({{}, {}, std::move(begin)});
        for (Sequence at = m_journal.first(); at < m_end.end; ++at) {
            takeStatements(at);
            takeEvent(at);
        }
        takeStatements(m_end.end);
    }

    /// Once all is told. `name` is what the end is called.
    [[nodiscard]] std::string endText(std::string_view name) const
    {
        const std::string indent(14, ' ');
        std::string text = journal::clockText(m_end.time) + "  " + std::string{name} +
                           " Calls: " + countsText(m_own) + '\n';
        if (m_others.started > 0)
            text += indent + "Calls of the traffic: " + countsText(m_others) + '\n';
        if (m_otherExpiries > 0)
            text += indent + "Other entries that expired: " + countText(m_otherExpiries) + '\n';
        return text;
    }

private:
    /// All that were performed when the events before `end` had happened.
    void takeStatements(Sequence end)
    {
        const auto at = m_play.performedAt();
        for (; m_told < at.size() && at[m_told].end <= end; ++m_told) {
            const Statement &statement = m_play.part().statements[m_told];
            const TimePoint time = at[m_told].time;
            if (std::string text = textOf(statement); !text.empty())
                m_take({time, {}, std::move(text)});
            if (const auto *ask = std::get_if<Ask>(&statement.what))
                for (const Ask::Answer &answer : ask->answers)
                    m_take({time, "answer",
                            journal::visibleText(answer.text) + (answer.right ? " (right)" : "")});
            if (std::holds_alternative<Expect>(statement.what)) {
                const auto check =
                    std::ranges::lower_bound(m_checks, m_told, {}, &Check::statement);
                m_take({time, check->holds ? "it is" : "it is not so", check->actual});
            }
        }
    }

    void takeEvent(Sequence at)
    {
        const Event &event = m_journal.at(at);
        const bool isOwn = event.call != 0 && m_cast.hasCall(event.call);
        (isOwn ? m_own : m_others).apply(event);
        switch (event.kind) {
        case EventKind::entryExpired:
            if (!m_cast.hasKey(event.key)) {
                ++m_otherExpiries;
                return;
            }
            break;
        case EventKind::healthChanged:
            if (m_journal.healthChanges().front().at == at &&
                m_journal.first() == 0) // what the run begins with
                return;
            break;
        case EventKind::invalidated:
        case EventKind::breakerChanged:
            break;
        default:
            if (!isOwn)
                return;
        }
        if (std::string text = textOf(event, m_journal); !text.empty())
            m_take({event.time, subjectOf(event), std::move(text)});
    }

    [[nodiscard]] std::string subjectOf(const Event &event) const
    {
        if (event.kind == EventKind::healthChanged)
            return "downstream";
        if (event.kind == EventKind::breakerChanged)
            return "circuit breaker";
        const std::string_view name = m_journal.keyName(event.key);
        return name.empty() ? "\"\"" : journal::oneLine(name);
    }

    const Play &m_play;
    const Journal &m_journal;
    journal::Instant m_end;
    Take m_take;
    std::vector<Check> m_checks;
    Cast m_cast;
    Totals m_others; // calls that are not the story's own
    Totals m_own;
    std::size_t m_told = 0; // statements
    std::uint64_t m_otherExpiries = 0;
};

/// What stands left of the texts.
std::size_t widthOf(const Play &play, const Journal &journal, journal::Instant end)
{
    constexpr std::size_t most = 24; // a longer subject moves its own line only
    std::size_t width = 0;
    const auto measure = [&width](const Row &row) {
        if (const std::size_t count = characterCount(row.subject); count <= most)
            width = std::max(width, count);
    };
    Teller{play, journal, end, measure}.tell();
    return width;
}

std::string textOf(const Play &play, const Journal &journal, journal::Instant end,
                   std::string_view endName)
{
    const std::size_t width = widthOf(play, journal, end);
    std::string text;
    if (journal.first() > 0)
        text += "The first " + countText(journal.first()) + " events are no longer kept.\n";
    const auto write = [&text, width](const Row &row) {
        text += journal::clockText(row.time);
        if (row.subject.empty()) {
            text += "  > " + row.text + '\n';
            return;
        }
        text += "      " + row.subject;
        text.append(width - std::min(width, characterCount(row.subject)), ' ');
        text += "  " + row.text + '\n';
    };
    Teller teller{play, journal, end, write};
    teller.tell();
    return text + teller.endText(endName);
}

} // namespace

std::string transcript(const Play &play, const Journal &journal)
{
    return textOf(play, journal, play.end(journal), "The end.");
}

std::string transcriptUntil(const Play &play, const Journal &journal, journal::Instant end)
{
    return textOf(play, journal, end, "Left before the end.");
}

} // namespace scenario

#include <scenario/play.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include <journal/call_reading.h>
#include <scenario/expectation_text.h>
#include <scenario/judgement.h>

namespace scenario {

using journal::Journal;
using journal::KeyId;
using journal::Sequence;

namespace {

std::vector<KeyId> everyKey(const Journal &journal)
{
    std::vector<KeyId> keys(journal.keyCount());
    std::ranges::generate(keys, [n = std::uint32_t{0}]() mutable { return KeyId{n++}; });
    return keys;
}

std::vector<KeyId> added(const std::vector<std::string> &names, simulation::Run &run)
{
    std::vector<KeyId> keys;
    keys.reserve(names.size());
    std::ranges::transform(names, std::back_inserter(keys),
                           [&run](const std::string &name) { return run.addKey(name); });
    return keys;
}

/// None of the keys that the run does not know: there is nothing of them to forget.
std::vector<KeyId> known(const std::vector<std::string> &names, const Journal &journal)
{
    std::vector<KeyId> keys;
    for (const std::string &name : names)
        if (const auto key = journal.findKey(name))
            keys.push_back(*key);
    return keys;
}

} // namespace

Play::Play(const Part &part) : m_part{part} {}

const Statement *Play::next() const noexcept
{
    return isAtEnd() ? nullptr : &m_part.statements[m_performed];
}

void Play::perform(simulation::Run &run)
{
    if (isAtEnd())
        return;
    const Statement &statement = *next();
    follow(run.journal());
    const auto *question = std::get_if<Ask>(&statement.what);
    if (question != nullptr || std::holds_alternative<Say>(statement.what))
        settleQuestion(run);
    m_performedAt.push_back(run.instant());
    if (const auto *wish = std::get_if<Call>(&statement.what)) {
        call(*wish, run);
    } else if (const auto *forget = std::get_if<Invalidate>(&statement.what)) {
        run.invalidate(forget->keys.empty() ? everyKey(run.journal())
                                            : known(forget->keys, run.journal()));
    } else if (const auto *add = std::get_if<AddKeys>(&statement.what)) {
        added(add->keys, run);
    } else if (const auto *change = std::get_if<ChangeSettings>(&statement.what)) {
        run.setSettings(*change->to, change->restart);
    } else if (const auto *look = std::get_if<Expect>(&statement.what)) {
        expect(*look, run);
    } else if (question != nullptr) {
        ask(*question);
    }
    ++m_performed;
    m_end = run.instant();
    if (isAtEnd())
        settleQuestion(run);
}

void Play::call(const Call &call, simulation::Run &run)
{
    const Journal &journal = run.journal();
    const std::vector<KeyId> keys = call.keys.empty() ? everyKey(journal) : added(call.keys, run);
    Calls calls{.statement = m_performed, .from = journal.end()};
    run.call(keys);
    for (Sequence at = calls.from; at < journal.end(); ++at)
        if (const journal::Event &event = journal.at(at);
            event.kind == journal::EventKind::callStarted) {
            calls.first = calls.count == 0 ? event.call : calls.first;
            ++calls.count;
        }
    m_calls.push_back(calls);
    if (call.expected)
        watch(call);
}

void Play::watch(const Call &call)
{
    const Calls &calls = m_calls.back();
    Check check{.statement = m_performed, .expected = textOf(*call.expected), .actual = {}};
    if (calls.count == 0) {
        check.actual = "no call";
        check.why = "no key is known yet";
    } else {
        check.actual = "still in flight";
        check.isDecided = false;
        if (m_waits.empty()) // nobody has looked for what came before
            m_followed = calls.from;
        m_waits.push_back({.check = m_checks.size(), .first = calls.first, .count = calls.count});
    }
    m_checks.push_back(std::move(check));
}

void Play::expect(const Expect &expect, const simulation::Run &run)
{
    Judgement judgement = judge(expect, run.journal(), m_performedAt.back());
    m_checks.push_back({.statement = m_performed,
                        .expected = textOf(expect),
                        .actual = std::move(judgement.actual),
                        .holds = judgement.holds,
                        .why = std::move(judgement.why)});
}

// ---- Questions

void Play::ask(const Ask &ask)
{
    if (std::ranges::all_of(ask.answers, &std::vector<Ask::Meaning>::empty, &Ask::Answer::means))
        return;
    m_question = {.check = m_checks.size(), .calls = m_calls.size()};
    std::string expected;
    for (const Ask::Answer &answer : ask.answers)
        if (answer.right)
            expected = "the answer \"" + answer.text + '"';
    m_checks.push_back({.statement = m_performed,
                        .expected = std::move(expected),
                        .actual = "not known yet",
                        .isDecided = false});
}

/// The right answer must hold; one that says what it comes to and holds as well is no wrong one.
void Play::settleQuestion(const simulation::Run &run)
{
    const auto question = std::exchange(m_question, std::nullopt);
    if (!question)
        return;
    Check &check = m_checks[question->check];
    const auto &answers = std::get<Ask>(m_part.statements[check.statement].what).answers;
    check.isDecided = check.holds = true;
    check.actual = check.expected;
    for (const Ask::Answer &answer : answers) {
        const auto other = std::ranges::find_if(answer.means, [&](const Ask::Meaning &meaning) {
            return !judgeMeaning(meaning, question->calls, run).holds;
        });
        const bool holds = other == answer.means.end();
        if (holds == answer.right || (!answer.right && answer.means.empty()))
            continue;
        check.holds = false;
        check.actual = holds ? "also the answer \"" + answer.text + '"' : std::string{};
        if (!holds) {
            Judgement judgement = judgeMeaning(*other, question->calls, run);
            check.actual = std::move(judgement.actual);
            check.why = std::move(judgement.why);
        }
        return;
    }
}

Judgement Play::judgeMeaning(const Ask::Meaning &meaning, std::size_t fromCalls,
                             const simulation::Run &run) const
{
    const Journal &journal = run.journal();
    if (const auto *expect = std::get_if<Expect>(&meaning))
        return judge(*expect, journal, run.instant());
    const Call &call = std::get<Call>(meaning);
    Judgement judgement{
        .holds = false, .actual = "no call", .why = "none began behind the question"};
    const std::vector<KeyId> keys =
        call.keys.empty() ? everyKey(journal) : known(call.keys, journal);
    if (keys.size() < call.keys.size())
        return judgement;
    for (const KeyId key : keys) {
        const auto reading = firstCall(key, fromCalls, journal);
        if (!reading || reading->isInFlight())
            return {.holds = false,
                    .actual = wordText(journal.keyName(key)) +
                              (reading ? ": still in flight" : ": no call"),
                    .why = {}};
        judgement = judge(*call.expected, *reading, journal);
        if (!judgement.holds)
            return judgement;
    }
    return judgement;
}

/// Of those of the story.
std::optional<journal::CallReading> Play::firstCall(KeyId key, std::size_t fromCalls,
                                                    const Journal &journal) const
{
    for (std::size_t n = fromCalls; n < m_calls.size(); ++n)
        for (Sequence at = std::max(m_calls[n].from, journal.first()); at < journal.end(); ++at) {
            const journal::Event &event = journal.at(at);
            if (event.kind == journal::EventKind::callStarted && event.call >= m_calls[n].first &&
                event.call - m_calls[n].first < m_calls[n].count && event.key == key)
                return readCall(journal, at, journal.end());
        }
    return std::nullopt;
}

std::vector<Check> Play::checks(const Journal &journal) const
{
    follow(journal);
    return m_checks;
}

bool Play::isWaiting(const Journal &journal) const
{
    follow(journal);
    return !m_waits.empty();
}

journal::Instant Play::end(const Journal &journal) const
{
    follow(journal);
    return m_end;
}

void Play::follow(const Journal &journal) const
{
    m_followed = std::max(m_followed, journal.first());
    for (; !m_waits.empty() && m_followed < journal.end(); ++m_followed) {
        const journal::Event &event = journal.at(m_followed);
        if (event.call == 0 || outcomeOf(event) == journal::Outcome::none)
            continue;
        const auto after = std::ranges::upper_bound(m_waits, event.call, {}, &Wait::first);
        if (after == m_waits.begin())
            continue;
        const auto wait = std::prev(after);
        if (event.call - wait->first >= wait->count)
            continue;
        takeEnd(*wait, journal, m_followed);
        if (wait->ended == wait->count)
            m_waits.erase(wait);
    }
}

void Play::takeEnd(Wait &wait, const Journal &journal, Sequence sequence) const
{
    const auto reading = readCall(journal, sequence, sequence + 1);
    Check &check = m_checks[wait.check];
    const Call &call = std::get<Call>(m_part.statements[check.statement].what);
    Judgement judgement = judge(*call.expected, *reading, journal);
    ++wait.ended;
    // The first call that came out otherwise speaks for all.
    if (!judgement.holds && ++wait.failed == 1) {
        const std::string key =
            wait.count == 1 ? "" : wordText(journal.keyName(reading->key)) + ": ";
        check.why = std::move(judgement.why);
        check.actual = key + judgement.actual;
    }
    m_end = {sequence + 1, journal.at(sequence).time};
    if (wait.ended < wait.count)
        return;
    check.isDecided = true;
    check.holds = wait.failed == 0;
    if (check.holds)
        check.actual = std::move(judgement.actual);
    else if (wait.failed > 1)
        check.actual += " (and so " + std::to_string(wait.failed - 1) + " more of " +
                        std::to_string(wait.count) + " calls)";
}

} // namespace scenario

// Scenarios: problems lie inside the text; what is read can be written, and is then read as the
// same; a run that was made of it is made again by the text that is written of it.

#include <algorithm>
#include <string>
#include <vector>

#include <scenario/characters.h>
#include <scenario/parse.h>
#include <scenario/play_part.h>
#include <scenario/write.h>
#include <simulation/settings_check.h>

#include "harness.h"

using namespace scenario;

namespace {

/// More would take long: a single line can ask for years of traffic.
constexpr std::size_t mostHappenings = 500;

/// The text of each line, as its columns count.
std::vector<std::string_view> linesOf(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

void requireInside(const Place &place, const std::vector<std::string_view> &lines)
{
    fuzz::require(place.line >= 1 && place.line <= lines.size(), "a line lies in the text");
    // Bytes are at least as many as characters, and where the text is no UTF-8 nobody counts.
    const std::size_t most = lines[place.line - 1].size();
    fuzz::require(place.column >= 1 && place.column <= most + 1, "a column lies in the line");
    fuzz::require(place.column - 1 + place.length <= most + 1, "what is marked lies in the line");
}

void checkProblems(const std::vector<Problem> &problems, std::string_view input)
{
    fuzz::require(!problems.empty() && problems.size() <= mostProblems, "problems are a few");
    const auto lines = linesOf(input);
    std::size_t line = 0;
    for (const Problem &problem : problems) {
        if (problem.place.line != 0)
            requireInside(problem.place, lines);
        fuzz::require(problem.place.line >= line, "problems come in order");
        line = problem.place.line;
        const std::string message = lineOf("f", problem);
        fuzz::require(message.size() > 4 && message.size() < 2000, "a message says something");
        fuzz::require(message.find('\n') == std::string::npos, "a message is one line");
    }
}

simulation::Settings readBack(const simulation::Settings &before, const std::string &text)
{
    std::string whole = "title t\n";
    for (const std::string &statement : settingStatements(defaultSettings(), before))
        whole += statement + '\n';
    const auto script = parse(whole + text);
    fuzz::require(script.has_value(), "settings that were written are read");
    const Part &part = script->parts.front();
    if (part.statements.empty() || text.empty())
        return part.settings;
    const auto *change = std::get_if<ChangeSettings>(&part.statements.back().what);
    return change == nullptr ? part.settings : *change->to;
}

void checkSettings(const Part &part)
{
    fuzz::require(readBack(part.settings, {}) == part.settings, "settings are read back");
    fuzz::require(check(part.settings).empty(), "settings can be run");
    const simulation::Settings *before = &part.settings;
    for (const Statement &statement : part.statements) {
        const auto *change = std::get_if<ChangeSettings>(&statement.what);
        if (change == nullptr)
            continue;
        fuzz::require(check(*change->to).empty(), "changed settings can be run");
        std::string text = "at 0s\n";
        for (const std::string &line : settingStatements(*before, *change->to, change->restart))
            text += line + '\n';
        fuzz::require(readBack(*before, text) == *change->to, "a change is read back");
        before = change->to.get();
    }
}

void checkStatements(const Part &part, const std::vector<std::string_view> &lines)
{
    TimePoint time{};
    for (const Statement &statement : part.statements) {
        requireInside(statement.place, lines);
        fuzz::require(statement.time >= time, "time does not go back");
        time = statement.time;
        if (const auto *ask = std::get_if<Ask>(&statement.what)) {
            fuzz::require(ask->answers.size() >= 2, "a question has answers");
            fuzz::require(std::ranges::count_if(ask->answers, &Ask::Answer::right) == 1,
                          "one answer is right");
        }
    }
}

/// The text of a run that came as far as it may makes the same run.
void checkRun(const Part &part)
{
    simulation::Run run{part.settings};
    Play play{part};
    while (const Statement *statement = play.next()) {
        const std::size_t done = static_cast<std::size_t>(run.happenings());
        if (done >= mostHappenings || !run.runUntil(statement->time, mostHappenings - done))
            break;
        play.perform(run);
    }
    for (const Outcomes outcomes : {Outcomes::left, Outcomes::expected}) {
        const auto script = parse(scenarioOf(run, "t", outcomes));
        fuzz::require(script.has_value(), "a run that was written is read");
        const Part &written = script->parts.front();
        simulation::Run again{written.settings};
        Play second{written};
        while (const Statement *statement = second.next()) {
            moveTo(*statement, again);
            second.perform(again);
        }
        fuzz::require(again.happenings() == run.happenings() && again.instant() == run.instant(),
                      "a run that was written comes as far");
        const journal::Journal &were = run.journal();
        const journal::Journal &are = again.journal();
        fuzz::require(were.keyCount() == are.keyCount(), "it knows the same keys");
        for (journal::Sequence n = 0; n < were.end(); ++n)
            fuzz::require(were.at(n) == are.at(n) &&
                              were.eventText(were.at(n)) == are.eventText(are.at(n)) &&
                              were.keyName(were.at(n).key) == are.keyName(are.at(n).key),
                          "it writes the same journal");
        for (const Check &check : second.checks(are))
            fuzz::require(check.holds, "what came out is what is expected");
    }
}

} // namespace

void checkInput(std::string_view input)
{
    const auto script = parse(input);
    if (!script)
        return checkProblems(script.error(), input);
    fuzz::require(!script->title.empty() && !script->parts.empty(), "a script has its parts");
    const auto lines = linesOf(input);
    for (const Part &part : script->parts) {
        checkSettings(part);
        checkStatements(part, lines);
        checkRun(part);
    }
}

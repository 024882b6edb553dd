#include <scenario/report.h>

#include <algorithm>
#include <array>

#include <journal/event_export_text.h>
#include <journal/one_line.h>
#include <journal/time_text.h>
#include <scenario/figures.h>
#include <scenario/statement_text.h>

namespace scenario {

namespace {

std::string cell(std::string_view text)
{
    std::string result;
    journal::appendMarkdownText(result, text);
    return result;
}

/// A row of a table.
template <std::size_t count>
std::string row(const std::array<std::string, count> &cells)
{
    std::string text = "|";
    for (const std::string &content : cells)
        text += ' ' + content + " |";
    return text + '\n';
}

std::string verdictText(const CheckCount &count)
{
    if (count.all == 0)
        return "Nothing is expected.";
    if (count.held < count.all)
        return "**" + countText(count.all - count.held) + " of " + countText(count.all) +
               " expectations do not hold.**";
    return count.all == 1 ? "The expectation holds."
                          : "All " + countText(count.all) + " expectations hold.";
}

std::string errorsText(const journal::Totals &totals)
{
    std::string text = countText(totals.errors);
    const auto by = [&totals](stalecache::PropagateReason reason) {
        return totals.errorsBy[static_cast<std::size_t>(reason)];
    };
    if (totals.errors > 0)
        text += " (absent " + countText(by(stalecache::PropagateReason::absent)) + ", expired " +
                countText(by(stalecache::PropagateReason::expired)) + ')';
    return text;
}

std::string countsTable(const journal::Totals &totals)
{
    return row<8>({"Calls", "refreshed", "stale served", "of which out of date", "errors",
                   "not stored", "passed through", "in flight"}) +
           row<8>({"---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:"}) +
           row<8>({countText(totals.started), countText(totals.refreshed),
                   countText(totals.staleServed), countText(totals.outOfDate), errorsText(totals),
                   countText(totals.notStored), countText(totals.passedThrough),
                   countText(totals.inFlight())});
}

std::string checksTable(const Part &part, const std::vector<Check> &checks)
{
    std::string text = row<5>({"", "Line", "Statement", "Expected", "Came"}) +
                       row<5>({"---", "---:", "---", "---", "---"});
    for (const Check &check : checks) {
        const Statement &statement = part.statements[check.statement];
        const std::string why = check.why.empty() ? "" : "<br>" + cell(check.why);
        text += row<5>({check.holds ? "holds" : "**does not hold**",
                        std::to_string(statement.place.line), cell(textOf(statement)),
                        cell(check.expected), cell(check.actual) + why});
    }
    return text;
}

std::string partText(const Part &part, const PlayedPart &played)
{
    std::string text = "Seed " + std::to_string(played.seed);
    if (played.seed != part.settings.seed)
        text += " (given for this run; the file says " + std::to_string(part.settings.seed) + ')';
    text += played.ended == PartEnd::whole ? ". It ended at " : ". It was left before its end, at ";
    text += journal::clockText(played.end) + " of virtual time";
    text += played.why.empty() ? ".\n\n" : ": " + cell(played.why) + "\n\n";
    text += countsTable(played.totals);
    if (played.totals.staleServed > 0)
        text += "\nThe oldest value served was " + ageText(played.totals.oldestServed) + " old.\n";
    if (!played.checks.empty())
        text += '\n' + checksTable(part, played.checks);
    return text;
}

std::string placeText(const std::string &file, const Place &place)
{
    return file + ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
}

} // namespace

CheckCount countChecks(std::span<const PlayedPart> parts)
{
    CheckCount count;
    for (const PlayedPart &part : parts) {
        count.all += part.checks.size();
        count.held += static_cast<std::size_t>(std::ranges::count_if(part.checks, &Check::holds));
    }
    return count;
}

std::string difference(const std::string &file, const Script &script,
                       std::span<const PlayedPart> parts)
{
    std::string text;
    for (std::size_t n = 0; n < parts.size(); ++n)
        for (const Check &check : parts[n].checks) {
            if (check.holds)
                continue;
            const Statement &statement = script.parts[n].statements[check.statement];
            text += placeText(file, statement.place) + ": " + textOf(statement) + '\n';
            text += "- expected " + check.expected + '\n';
            text += "+ came     " + check.actual + '\n';
            if (!check.why.empty())
                text += "  " + check.why + '\n';
        }
    return text;
}

std::string report(const std::string &file, const Script &script, std::span<const PlayedPart> parts)
{
    std::string text = "# " + cell(script.title) + "\n\n";
    if (!script.about.empty())
        text += cell(script.about) + "\n\n";
    text +=
        verdictText(countChecks(parts)) + "\n\nFile: " + cell(journal::visibleText(file)) + "\n";
    for (std::size_t n = 0; n < parts.size(); ++n) {
        text += '\n';
        if (parts.size() > 1)
            text += "## " + std::to_string(n + 1) + ". " + cell(parts[n].title) + "\n\n";
        text += partText(script.parts[n], parts[n]);
    }
    return text;
}

} // namespace scenario

// The lines of a session file that begin with a word or a number.

#include <session_file/reader.h>

#include <algorithm>
#include <limits>
#include <utility>

#include <session_file/event_line.h>
#include <session_file/quoted.h>
#include <session_file/reader_line.h>

namespace session_file {

using scenario::translatable;
using scenario::Wording;
using stalecache::Duration;

namespace {

constexpr const char *accepted =
    "made-by, run, parent, branched-at, other-ttl, journal, key, text, view, end";

constexpr Wording notANumber =
    translatable("SessionFile", "“%1” was found; “%2” takes a whole number from %3 to %4.");
constexpr Wording notQuoted = translatable(
    "SessionFile", "“%1” was found; “%2” takes a text in quotation marks, in which \\\", \\\\, "
                   "\\n, \\t and \\x1f stand for what cannot be written.");
constexpr Wording outOfPlace = translatable(
    "SessionFile", "“%1” was found where it cannot be; it comes behind the line “%2”.");

bool isViewName(std::string_view name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '-' || c == '_';
    });
}

std::vector<std::string> numberWanted(const ReaderLine &line, std::int64_t least, std::int64_t most)
{
    return {shown(line.rest()), std::string{line.word()}, std::to_string(least),
            std::to_string(most)};
}

/// The number behind the word, if it is one from `least` on.
template <class Number>
std::optional<Number> numberFrom(const ReaderLine &line, Number least)
{
    const auto number = wholeNumber<Number>(line.rest());
    return number && *number >= least ? number : std::nullopt;
}

} // namespace

void SessionReader::takeStatement(const ReaderLine &line)
{
    const std::string_view word = line.word();
    if (word == "made-by")
        takeMadeBy(line);
    else if (word == "run")
        takeRun(line);
    else if (word == "parent" || word == "branched-at" || word == "other-ttl")
        takeOrigin(line);
    else if (word == "journal")
        takeJournal(line);
    else if (word == "key" || word == "text")
        takeName(line);
    else if (word == "view")
        takeView(line);
    else if (word == "end")
        takeEnd(line);
    else
        tell({line.number, 1, ReaderLine::charactersIn(word)},
             translatable("SessionFile",
                          "“%1” was found; a line begins with one of: %2; with a number (an "
                          "event), or with a blank (what was done in a run)."),
             {shown(word), accepted});
}

void SessionReader::takeMadeBy(const ReaderLine &line)
{
    if (auto name = unquoted(line.rest()))
        m_content.madeBy = *std::move(name);
    else
        tellRest(line, notQuoted, {shown(line.rest()), "made-by"});
}

void SessionReader::takeRun(const ReaderLine &line)
{
    endRun(line);
    if (m_content.runs.size() == mostRuns) {
        giveUp({line.number, 1, 3},
               translatable("SessionFile", "There are more than %1 runs, the most that are read."),
               {std::to_string(mostRuns)});
        return;
    }
    const auto number = numberFrom<int>(line, 1);
    if (!number) {
        tellRest(line, notANumber, numberWanted(line, 1, std::numeric_limits<int>::max()));
    } else if (std::ranges::any_of(m_content.runs, [&](const StoredRun &run) {
                   return run.head.number == *number;
               })) {
        tellRest(
            line,
            translatable("SessionFile", "Run %1 is there twice; each run has a number of its own."),
            {std::to_string(*number)});
    }
    m_content.runs.push_back({.head = {.number = number.value_or(0)}, .part = {}});
    m_section = Section::run;
    m_story.clear();
}

void SessionReader::takeOrigin(const ReaderLine &line)
{
    if (m_section != Section::run) {
        tellLine(line, outOfPlace, {std::string{line.word()}, "run N …"});
        return;
    }
    RunHead &head = m_content.runs.back().head;
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    if (line.word() == "parent") {
        if (const auto number = numberFrom<int>(line, 1))
            head.parent = *number;
        else
            tellRest(line, notANumber, numberWanted(line, 1, std::numeric_limits<int>::max()));
    } else if (line.word() == "other-ttl" && line.rest() == "unlimited") {
        head.otherTtl = stalecache::Ttl::unlimited();
    } else if (const auto number = numberFrom<std::int64_t>(line, 0); !number) {
        tellRest(line, notANumber, numberWanted(line, 0, most));
    } else if (line.word() == "other-ttl") {
        head.otherTtl = Duration{*number};
    } else {
        head.branchedAt = stalecache::TimePoint{Duration{*number}};
    }
}

void SessionReader::takeJournal(const ReaderLine &line)
{
    if (m_section != Section::run && m_section != Section::story) {
        tellLine(line, outOfPlace, {"journal", "run N …"});
        return;
    }
    readStory();
    const auto first = numberFrom<std::uint64_t>(line, 0);
    if (!first || *first > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        tellRest(line, notANumber, numberWanted(line, 0, std::numeric_limits<std::int64_t>::max()));
    m_content.runs.back().journal = JournalPlace{
        .offset = line.offset + line.bytes, .line = line.number + 1, .first = first.value_or(0)};
    m_section = Section::journal;
    m_keys = m_texts = 0;
    m_time = {};
}

void SessionReader::takeName(const ReaderLine &line)
{
    if (m_section != Section::journal)
        tellLine(line, outOfPlace, {std::string{line.word()}, "journal N …"});
    else if (!unquoted(line.rest()))
        tellRest(line, notQuoted, {shown(line.rest()), std::string{line.word()}});
    else
        ++(line.word() == "key" ? m_keys : m_texts);
}

void SessionReader::takeEvent(const ReaderLine &line)
{
    if (m_section != Section::journal) {
        tellLine(line,
                 translatable("SessionFile",
                              "“%1” was found; events come only behind the line “journal N” of a "
                              "run."),
                 {shown(line.text)});
        return;
    }
    const auto event = parseEvent(line.text, m_time);
    if (!event) {
        const EventError &error = event.error();
        const std::string_view part = line.text.substr(error.offset, error.length);
        tell({line.number, line.columnOf(error.offset), ReaderLine::charactersIn(part)},
             wordingOf(error.fault), {shown(part), kindNames()});
        return;
    }
    m_time = event->time;
    ++m_content.runs.back().journal->events;
    if (event->key != journal::noKey && index(event->key) >= m_keys)
        tellLine(line,
                 translatable("SessionFile",
                              "The event names key number %1, but only %2 are named before it."),
                 {std::to_string(index(event->key)), std::to_string(m_keys)});
    if (event->text != journal::noText && index(event->text) >= m_texts)
        tellLine(line,
                 translatable("SessionFile",
                              "The event names text number %1, but only %2 are there before it."),
                 {std::to_string(index(event->text)), std::to_string(m_texts)});
}

void SessionReader::takeView(const ReaderLine &line)
{
    endRun(line);
    const std::string_view rest = line.rest();
    const std::string_view name = rest.substr(0, rest.find_first_of(" \t"));
    const std::size_t from = rest.find_first_not_of(" \t", name.size());
    auto value = unquoted(from == std::string_view::npos ? std::string_view{} : rest.substr(from));
    if (!isViewName(name) || !value)
        tellRest(line,
                 translatable("SessionFile",
                              "“%1” was found; “view” takes a name of letters, digits, '.', '-' "
                              "and '_', and a text in quotation marks."),
                 {shown(rest)});
    else
        m_content.views.push_back({std::string{name}, *std::move(value)});
}

void SessionReader::takeEnd(const ReaderLine &line)
{
    endRun(line);
    const std::string_view rest = line.rest();
    const std::string_view lines = rest.substr(0, rest.find_first_of(" \t"));
    const std::size_t from = rest.find_first_not_of(" \t", lines.size());
    // Without these, or with others than the file's own, it counts as edited.
    m_end = End{.place = {line.number, 1, ReaderLine::charactersIn(line.text)},
                .lines = wholeNumber<std::uint64_t>(lines)};
    if (from != std::string_view::npos)
        m_end->crc = wholeNumber<std::uint32_t>(rest.substr(from), 16);
}

} // namespace session_file

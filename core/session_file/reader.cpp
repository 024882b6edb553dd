#include <session_file/reader.h>

#include <algorithm>
#include <utility>

#include <scenario/parse.h>
#include <session_file/event_line.h>
#include <session_file/quoted.h>
#include <session_file/reader_line.h>

namespace session_file {

using scenario::Place;
using scenario::Problem;
using scenario::translatable;
using scenario::Wording;

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

std::string_view withoutMark(std::string_view text)
{
    return text.starts_with(byteOrderMark) ? text.substr(byteOrderMark.size()) : text;
}

std::string firstLine()
{
    return std::string{magic} + ' ' + std::to_string(formatVersion);
}

Place placeOf(const ReaderLine &line)
{
    return {line.number, 1, ReaderLine::charactersIn(line.text)};
}

} // namespace

bool looksLikeSession(std::string_view beginning)
{
    const std::string_view text = withoutMark(beginning);
    const std::string_view word{magic};
    return text.starts_with(word) &&
           (text.size() == word.size() || text[word.size()] == ' ' || text[word.size()] == '\t' ||
            text[word.size()] == '\r' || text[word.size()] == '\n');
}

void SessionReader::feed(std::string_view bytes)
{
    while (!bytes.empty() && !m_stopped) {
        const std::size_t end = bytes.find('\n');
        const bool isWhole = end != std::string_view::npos;
        const std::string_view part = bytes.substr(0, isWhole ? end + 1 : bytes.size());
        bytes.remove_prefix(part.size());
        if (m_pending.size() + part.size() > longestLine) {
            giveUp({m_line + 1, 1, 0},
                   translatable("SessionFile", "The line is longer than %1 bytes, the most that is "
                                               "read."),
                   {std::to_string(longestLine)});
        } else if (isWhole && m_pending.empty()) {
            takeLine(part);
        } else {
            m_pending += part;
            if (isWhole)
                takeLine(std::exchange(m_pending, {}));
        }
    }
}

std::expected<Content, std::vector<Problem>> SessionReader::finish()
{
    if (!m_stopped && !m_pending.empty())
        takeLine(std::exchange(m_pending, {}));
    if (!m_stopped)
        checkEnd();
    if (!m_problems.empty())
        return std::unexpected{std::move(m_problems)};
    return std::move(m_content);
}

void SessionReader::takeLine(std::string_view bytes)
{
    std::string_view text = bytes;
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    if (text.ends_with('\r'))
        text.remove_suffix(1);
    const ReaderLine line{text, ++m_line, m_offset, bytes.size()};
    if (line.number == 1)
        takeFirstLine(line);
    else if (text.find_first_not_of(" \t") == std::string_view::npos || text.front() == '#')
        m_story += m_section == Section::story ? "\n" : ""; // keeps the numbers of its lines
    else if (m_end)
        tellLine(line,
                 translatable("SessionFile", "“%1” was found behind the line “end”, which is "
                                             "the last one."),
                 {shown(text)});
    else if (text.front() == ' ' || text.front() == '\t')
        takeStory(line);
    else if ((text.front() >= '0' && text.front() <= '9') || text.front() == '-')
        takeEvent(line);
    else
        takeStatement(line);
    m_offset += bytes.size();
    if (!m_end)
        m_crc.add(bytes);
}

void SessionReader::takeFirstLine(const ReaderLine &line)
{
    ReaderLine first = line;
    first.text = withoutMark(line.text);
    if (!looksLikeSession(first.text)) {
        giveUp(placeOf(first),
               translatable("SessionFile",
                            "This is no session: it begins with “%1”, and a session begins with "
                            "the line “%2”."),
               {shown(first.text), firstLine()});
        return;
    }
    const auto version = wholeNumber<std::uint64_t>(first.rest());
    if (!version || *version == 0)
        giveUp(placeOf(first),
               translatable("SessionFile", "“%1” was found; a session begins with the line “%2”."),
               {shown(first.text), firstLine()});
    else if (*version > formatVersion)
        giveUp(placeOf(first),
               translatable("SessionFile",
                            "The session was made by a newer version of this program: its format "
                            "is %1, and this one reads up to %2. Open it with the newer version."),
               {std::to_string(*version), std::to_string(formatVersion)});
}

void SessionReader::takeStory(const ReaderLine &line)
{
    if (m_section == Section::run) {
        m_section = Section::story;
        m_storyLine = line.number;
    }
    if (m_section != Section::story) {
        tellLine(line,
                 translatable("SessionFile",
                              "“%1” was found; indented lines, which say what was done in a run, "
                              "come only behind “run” and before “journal”."),
                 {shown(line.text)});
        return;
    }
    if (m_story.size() + line.text.size() >= scenario::mostBytes) {
        giveUp(placeOf(line),
               translatable("SessionFile",
                            "What was done in this run takes more than %1 bytes, the most that is "
                            "read."),
               {std::to_string(scenario::mostBytes)});
        return;
    }
    m_story += line.text;
    m_story += '\n';
}

void SessionReader::endJournal(std::uint64_t offset)
{
    JournalPlace &place = *m_content.runs.back().journal;
    place.length = offset - place.offset;
}

/// What comes does not belong to the run any more.
void SessionReader::endRun(const ReaderLine &line)
{
    if (m_section == Section::journal)
        endJournal(line.offset);
    else if (m_section != Section::none)
        readStory();
    m_section = Section::none;
}

void SessionReader::readStory()
{
    const int number = m_content.runs.back().head.number;
    if (m_story.empty()) {
        tell({m_line, 1, 0},
             translatable("SessionFile",
                          "What was done in run %1 is missing: indented lines behind “run”."),
             {std::to_string(number)});
        return;
    }
    const auto script = scenario::parse(std::exchange(m_story, {}));
    if (!script) {
        for (const Problem &problem : script.error()) {
            const std::size_t line = std::max<std::size_t>(problem.place.line, 1) + m_storyLine - 1;
            tell({line, problem.place.column, problem.place.length}, problem.wording,
                 problem.arguments);
        }
    } else if (script->parts.size() != 1) {
        tell({m_storyLine, 1, 0},
             translatable("SessionFile", "Run %1 is written in %2 parts; it must be one."),
             {std::to_string(number), std::to_string(script->parts.size())});
    } else {
        m_content.runs.back().part = script->parts.front();
    }
}

void SessionReader::checkEnd()
{
    if (m_line == 0) {
        tell({},
             translatable("SessionFile", "The file is empty. A session begins with the line “%1”."),
             {firstLine()});
    } else if (!m_end) {
        tell({m_line, 1, 0},
             translatable("SessionFile",
                          "The file ends after line %1; it is cut off: a session ends with a line "
                          "that begins with “end”. To open what is there, add the line “end”."),
             {std::to_string(m_line)});
    } else if (m_content.runs.empty()) {
        tell(m_end->place, translatable("SessionFile", "The session holds no run."));
    } else if (m_end->lines != m_end->place.line - 1 || m_end->crc != m_crc.value()) {
        m_content.note =
            Problem{m_end->place,
                    translatable("SessionFile", "The file was edited since the program wrote it."),
                    {}};
    }
}

void SessionReader::tellRest(const ReaderLine &line, Wording wording,
                             std::vector<std::string> arguments)
{
    const std::string_view rest = line.rest();
    const std::size_t at =
        rest.empty() ? line.text.size() : static_cast<std::size_t>(rest.data() - line.text.data());
    tell({line.number, line.columnOf(at), ReaderLine::charactersIn(rest)}, wording,
         std::move(arguments));
}

void SessionReader::tellLine(const ReaderLine &line, Wording wording,
                             std::vector<std::string> arguments)
{
    tell(placeOf(line), wording, std::move(arguments));
}

void SessionReader::tell(Place place, Wording wording, std::vector<std::string> arguments)
{
    if (m_problems.size() < mostProblems)
        m_problems.push_back({place, wording, std::move(arguments)});
    m_stopped = m_stopped || m_problems.size() >= mostProblems;
}

void SessionReader::giveUp(Place place, Wording wording, std::vector<std::string> arguments)
{
    tell(place, wording, std::move(arguments));
    m_stopped = true;
}

} // namespace session_file

#include <session_file/journal_check.h>

#include <utility>

#include <session_file/event_line.h>
#include <session_file/quoted.h>
#include <session_file/reader_line.h>

namespace session_file {

using journal::Journal;
using scenario::translatable;

namespace {

std::string lineOf(const journal::Event &event, journal::TimePoint before)
{
    std::string text;
    appendEvent(text, event, before);
    text.pop_back(); // the line end
    return text;
}

} // namespace

JournalCheck::JournalCheck(const JournalPlace &place, const Journal &replayed)
    : m_replayed{replayed}, m_next{place.first}, m_line{place.line}
{
}

void JournalCheck::feed(std::string_view bytes)
{
    while (!bytes.empty() && !m_difference) {
        const std::size_t end = bytes.find('\n');
        const bool isWhole = end != std::string_view::npos;
        const std::string_view part = bytes.substr(0, isWhole ? end : bytes.size());
        bytes.remove_prefix(isWhole ? end + 1 : bytes.size());
        if (isWhole && m_pending.empty()) {
            takeLine(part);
        } else {
            m_pending += part;
            if (isWhole)
                takeLine(std::exchange(m_pending, {}));
        }
    }
}

void JournalCheck::finish()
{
    if (!m_difference && !m_pending.empty())
        takeLine(std::exchange(m_pending, {}));
    if (!m_difference && m_next != m_replayed.end())
        differ(translatable("SessionFile", "%1 events were recorded, and now there are %2."),
               {std::to_string(m_next), std::to_string(m_replayed.end())});
    if (!m_difference && (m_keys != m_replayed.keyCount() || m_texts != m_replayed.textCount()))
        differ(translatable("SessionFile", "%1 keys and %2 texts were recorded, and now there are "
                                           "%3 and %4."),
               {std::to_string(m_keys), std::to_string(m_texts),
                std::to_string(m_replayed.keyCount()), std::to_string(m_replayed.textCount())});
}

void JournalCheck::takeLine(std::string_view bytes)
{
    if (bytes.ends_with('\r'))
        bytes.remove_suffix(1);
    const ReaderLine line{bytes, m_line++, 0, 0};
    if (bytes.find_first_not_of(" \t") == std::string_view::npos || bytes.front() == '#')
        return;
    if (line.word() == "key" || line.word() == "text")
        compareName(line);
    else
        compareEvent(line);
}

void JournalCheck::compareName(const ReaderLine &line)
{
    const bool isKey = line.word() == "key";
    const std::uint64_t number = isKey ? m_keys++ : m_texts++;
    const std::uint64_t count = isKey ? m_replayed.keyCount() : m_replayed.textCount();
    if (number >= count)
        return; // finish() tells of the counts
    const auto id = static_cast<std::uint32_t>(number);
    const std::string_view now =
        isKey ? m_replayed.keyName(journal::KeyId{id}) : m_replayed.text(journal::TextId{id});
    if (unquoted(line.rest()) == now)
        return;
    differ(
        isKey
            ? translatable("SessionFile", "Key number %1 was recorded as %2, and now it is “%3”.")
            : translatable("SessionFile", "Text number %1 was recorded as %2, and now it is “%3”."),
        {std::to_string(number), shown(line.rest()), shown(now)});
}

void JournalCheck::compareEvent(const ReaderLine &line)
{
    const auto recorded = parseEvent(line.text, m_time);
    const journal::TimePoint before = std::exchange(m_time, recorded ? recorded->time : m_time);
    const journal::Sequence sequence = m_next++;
    if (sequence < m_replayed.first() || sequence >= m_replayed.end())
        return; // finish() tells of what is too much
    const journal::Event &now = m_replayed.at(sequence);
    if (recorded && *recorded == now)
        return;
    differ(
        translatable("SessionFile", "Event %1 was recorded as “%2”, and now it comes out as “%3”."),
        {std::to_string(sequence), std::string{line.text}, lineOf(now, before)});
}

void JournalCheck::differ(scenario::Wording wording, std::vector<std::string> arguments)
{
    m_difference = scenario::Problem{{m_line - 1, 1, 0}, wording, std::move(arguments)};
}

} // namespace session_file

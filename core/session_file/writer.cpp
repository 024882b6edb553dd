#include <session_file/writer.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <journal/one_line.h>
#include <scenario/write.h>
#include <session_file/event_line.h>

namespace session_file {

using journal::Journal;

namespace {

std::string number(std::int64_t value)
{
    return std::to_string(value);
}

void appendIndented(std::string &to, std::string_view text)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0)
            (to += "  ") += text.substr(0, end);
        to += '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void appendHead(std::string &to, const RunHead &head)
{
    to += "run " + number(head.number) + '\n';
    if (head.parent == 0)
        return;
    to += "parent " + number(head.parent) + '\n';
    to += "branched-at " + number(head.branchedAt.time_since_epoch().count()) + '\n';
    if (head.otherTtl)
        to += "other-ttl " +
              (head.otherTtl->isUnlimited() ? "unlimited" : number(head.otherTtl->span().count())) +
              '\n';
}

std::string hex(std::uint32_t value)
{
    std::array<char, 8> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value, 16);
    const std::string text{digits.data(), written.ptr};
    return std::string(digits.size() - text.size(), '0') + text;
}

} // namespace

SessionWriter::SessionWriter(std::vector<Source> runs, std::vector<ViewValue> views,
                             std::string_view madeBy, Journals journals)
    : m_runs{std::move(runs)}, m_views{std::move(views)}, m_madeBy{madeBy}, m_journals{journals}
{
    for (const Source &source : m_runs)
        m_eventsInAll += source.run->journal().size();
}

bool SessionWriter::step(std::string &to, std::size_t lines)
{
    const std::size_t from = to.size();
    if (m_stage == Stage::head && m_run == 0) {
        (to += magic) += ' ' + std::to_string(formatVersion) + '\n';
        to += "made-by ";
        to += journal::quotedText(m_madeBy);
        to += '\n';
    }
    switch (m_stage) {
    case Stage::head:
        beginRun(to);
        break;
    case Stage::names:
        writeNames(to, lines);
        break;
    case Stage::events:
        writeEvents(to, lines);
        break;
    case Stage::end:
        writeEnd(to);
        return true;
    case Stage::done:
        return true;
    }
    account(std::string_view{to}.substr(from));
    return false;
}

double SessionWriter::progress() const
{
    if (m_stage == Stage::done || m_eventsInAll == 0)
        return m_stage == Stage::done ? 1.0 : 0.0;
    return static_cast<double>(m_eventsDone) / static_cast<double>(m_eventsInAll);
}

void SessionWriter::beginRun(std::string &to)
{
    if (m_run == m_runs.size()) {
        m_stage = Stage::end;
        return;
    }
    const Source &source = m_runs[m_run];
    appendHead(to, source.head);
    appendIndented(to, scenario::scenarioOf(*source.run, "Run " + number(source.head.number),
                                            scenario::Outcomes::left));
    if (m_journals == Journals::left) {
        endRun();
        return;
    }
    const Journal &journal = source.run->journal();
    to += "journal " + std::to_string(journal.first()) + '\n';
    m_keys = journal.keyCount();
    m_texts = journal.textCount();
    m_name = 0;
    m_event = journal.first();
    m_time = {};
    m_stage = Stage::names;
}

void SessionWriter::writeNames(std::string &to, std::size_t lines)
{
    const Journal &journal = m_runs[m_run].run->journal();
    const std::size_t end = std::min(m_keys + m_texts, m_name + lines);
    for (; m_name < end; ++m_name) {
        const bool isKey = m_name < m_keys;
        const auto place = static_cast<std::uint32_t>(isKey ? m_name : m_name - m_keys);
        to += isKey ? "key " : "text ";
        to += journal::quotedText(isKey ? journal.keyName(journal::KeyId{place})
                                        : journal.text(journal::TextId{place}));
        to += '\n';
    }
    if (m_name == m_keys + m_texts)
        m_stage = Stage::events;
}

void SessionWriter::writeEvents(std::string &to, std::size_t lines)
{
    const Journal &journal = m_runs[m_run].run->journal();
    const journal::Sequence end = std::min<journal::Sequence>(journal.end(), m_event + lines);
    m_eventsDone += end - m_event;
    for (; m_event < end; ++m_event) {
        const journal::Event &event = journal.at(m_event);
        appendEvent(to, event, m_time);
        m_time = event.time;
    }
    if (m_event == journal.end())
        endRun();
}

void SessionWriter::endRun()
{
    ++m_run;
    m_stage = m_run == m_runs.size() ? Stage::end : Stage::head;
}

void SessionWriter::writeEnd(std::string &to)
{
    const std::size_t from = to.size();
    for (const ViewValue &view : m_views) {
        to += "view " + view.name + ' ';
        to += journal::quotedText(view.value);
        to += '\n';
    }
    account(std::string_view{to}.substr(from));
    to += "end " + std::to_string(m_lines) + ' ' + hex(m_crc.value()) + '\n';
    m_stage = Stage::done;
}

void SessionWriter::account(std::string_view written)
{
    m_lines += static_cast<std::uint64_t>(std::count(written.begin(), written.end(), '\n'));
    m_crc.add(written);
}

} // namespace session_file

#include <journal/event_export.h>

#include <algorithm>
#include <ostream>
#include <string_view>
#include <utility>

#include <journal/event_export_text.h>
#include <journal/event_filter_figures.h>
#include <journal/one_line.h>
#include <journal/time_text.h>

namespace journal {

namespace {

constexpr std::string_view unlimited = "unlimited";

/// What an event has to say, as texts; what is empty it has not.
struct Fields
{
    std::string call;
    std::string age;
    std::string left;
    std::string latency;
    std::string unusableAge;
    std::string text;
    std::string_view outOfDate;
    std::string attempt;
    std::string wait;
};

std::string hexText(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += {digits[byte >> 4U], digits[byte & 15U]};
    }
    return text;
}

std::string secondsOr(std::optional<Duration> span)
{
    return span ? secondsText(*span) : std::string{};
}

std::string spanOrUnlimited(std::optional<Duration> span)
{
    return span == Duration::max() ? std::string{unlimited} : secondsOr(span);
}

/// Thousandths as a decimal number: 12500 is 12.5.
std::string thousandths(std::int64_t count)
{
    return secondsText(Duration{count * 1'000'000});
}

std::string textOf(const Journal &journal, const Event &event)
{
    if (event.kind != EventKind::settingChanged)
        return journal.eventText(event);
    switch (unitOf(event.setting())) {
    case SettingUnit::text:
        return std::string{journal.text(event.text)};
    case SettingUnit::thousandthsOfPercent:
        return thousandths(event.span.count()) + " %";
    case SettingUnit::thousandths:
        return thousandths(event.span.count());
    case SettingUnit::count:
        return std::to_string(event.span.count());
    case SettingUnit::duration:
        break;
    }
    return event.span == Duration::max() ? std::string{unlimited} : secondsText(event.span) + " s";
}

Fields fieldsOf(const Journal &journal, Sequence sequence)
{
    const Event &event = journal.at(sequence);
    return {.call = event.call == 0 ? std::string{} : std::to_string(event.call),
            .age = secondsOr(ageServed(event)),
            .left = spanOrUnlimited(leftWhenServed(journal, sequence)),
            .latency = secondsOr(latencyOf(event)),
            .unusableAge = secondsOr(ageOfUnusable(event)),
            .text = textOf(journal, event),
            .outOfDate = event.isOutOfDate() ? "true" : "",
            .attempt = attemptOf(event) ? std::to_string(*attemptOf(event)) : std::string{},
            .wait = secondsOr(waitOf(event))};
}

void appendCsv(std::string &buffer, const Journal &journal, Sequence sequence)
{
    const Event &event = journal.at(sequence);
    const Fields fields = fieldsOf(journal, sequence);
    const std::string time = secondsText(event.time.time_since_epoch());
    buffer += std::to_string(sequence);
    for (const std::string_view plain :
         {std::string_view{fields.call}, std::string_view{time}, eventWords(event.kind)}) {
        buffer += ',';
        buffer += plain;
    }
    buffer += ',';
    appendCsvText(buffer, oneLine(journal.keyName(event.key)));
    for (const std::string_view plain :
         {outcomeWords(outcomeOf(event)), std::string_view{fields.age},
          std::string_view{fields.left}, std::string_view{fields.latency},
          std::string_view{fields.unusableAge}, detailWords(event)}) {
        buffer += ',';
        buffer += plain;
    }
    buffer += ',';
    appendCsvText(buffer, oneLine(fields.text));
    for (const std::string_view plain :
         {fields.outOfDate, std::string_view{fields.attempt}, std::string_view{fields.wait}}) {
        buffer += ',';
        buffer += plain;
    }
    buffer += "\r\n";
}

void appendJson(std::string &buffer, const Journal &journal, Sequence sequence)
{
    const Event &event = journal.at(sequence);
    const Fields fields = fieldsOf(journal, sequence);
    const auto number = [&buffer](std::string_view name, std::string_view value) {
        if (value.empty())
            return;
        buffer += ",\"";
        buffer += name;
        buffer += "\":";
        if (value == unlimited)
            appendJsonText(buffer, value);
        else
            buffer += value;
    };
    const auto text = [&buffer](std::string_view name, std::string_view value) {
        buffer += ",\"";
        buffer += name;
        buffer += "\":";
        appendJsonText(buffer, value);
    };
    const auto bytes = [&text](std::string_view name, std::string_view value) {
        if (!isUtf8(value))
            text(name, hexText(value));
    };
    buffer += "{\"sequence\":" + std::to_string(sequence);
    number("call", fields.call);
    number("time_s", secondsText(event.time.time_since_epoch()));
    text("event", eventWords(event.kind));
    if (event.key != noKey) {
        text("key", journal.keyName(event.key));
        bytes("key_bytes", journal.keyName(event.key));
    }
    if (outcomeOf(event) != Outcome::none)
        text("outcome", outcomeWords(outcomeOf(event)));
    number("age_s", fields.age);
    number("left_s", fields.left);
    number("latency_s", fields.latency);
    number("unusable_age_s", fields.unusableAge);
    if (!detailWords(event).empty())
        text("detail", detailWords(event));
    if (event.text != noText || event.kind == EventKind::settingChanged) {
        text("text", fields.text);
        bytes("text_bytes", fields.text);
    }
    number("out_of_date", fields.outOfDate);
    number("attempt", fields.attempt);
    number("wait_s", fields.wait);
    buffer += '}';
}

void appendMarkdown(std::string &buffer, const Journal &journal, Sequence sequence)
{
    const Event &event = journal.at(sequence);
    const Fields fields = fieldsOf(journal, sequence);
    const std::string time = clockText(event.time);
    const std::string key = oneLine(journal.keyName(event.key));
    const std::string text = oneLine(fields.text);
    buffer += '|';
    for (const std::string_view cell :
         {std::string_view{fields.call}, std::string_view{time}, eventWords(event.kind),
          std::string_view{key}, outcomeWords(outcomeOf(event)), std::string_view{fields.age},
          std::string_view{fields.left}, std::string_view{fields.latency},
          std::string_view{fields.unusableAge}, detailWords(event), std::string_view{text},
          fields.outOfDate, std::string_view{fields.attempt}, std::string_view{fields.wait}}) {
        buffer += ' ';
        appendMarkdownText(buffer, cell);
        buffer += " |";
    }
    buffer += '\n';
}

} // namespace

std::string exportHeader(ExportFormat format)
{
    switch (format) {
    case ExportFormat::csv:
        return "sequence,call,time_s,event,key,outcome,age_s,left_s,latency_s,unusable_age_s,"
               "detail,text,out_of_date,attempt,wait_s\r\n";
    case ExportFormat::jsonLines:
        return {};
    case ExportFormat::markdown:
        return "| Call | Time | Event | Key | Outcome | Age served (s) | Left (s) | Latency (s) | "
               "Age of unusable (s) | Detail | Text | Out of date | Attempt | Wait (s) |\n"
               "| ---: | --- | --- | --- | --- | ---: | ---: | ---: | ---: | --- | --- | --- | "
               "---: "
               "| ---: |\n";
    }
    return {};
}

void appendEvent(std::string &buffer, const Journal &journal, Sequence sequence,
                 ExportFormat format)
{
    switch (format) {
    case ExportFormat::csv:
        appendCsv(buffer, journal, sequence);
        break;
    case ExportFormat::jsonLines:
        appendJson(buffer, journal, sequence);
        buffer += '\n';
        break;
    case ExportFormat::markdown:
        appendMarkdown(buffer, journal, sequence);
        break;
    }
}

std::string eventLine(const Journal &journal, Sequence sequence)
{
    const Event &event = journal.at(sequence);
    const Fields fields = fieldsOf(journal, sequence);
    std::string line = clockText(event.time);
    const auto add = [&line](std::string_view before, std::string_view value,
                             std::string_view behind) {
        if (!value.empty())
            line.append(before).append(value).append(behind);
    };
    add("  #", fields.call, "");
    add("  ", eventWords(event.kind), "");
    if (event.key != noKey) {
        line += "  ";
        line += quotedText(journal.keyName(event.key));
    }
    add("  age ", fields.age, " s");
    add("  left ", fields.left, fields.left == unlimited ? "" : " s");
    add("  latency ", fields.latency, " s");
    add("  ", detailWords(event), "");
    add("  unusable at ", fields.unusableAge, " s");
    add("  ", event.isOutOfDate() ? "out of date" : "", "");
    add("  attempt ", fields.attempt, "");
    add("  wait ", fields.wait, " s");
    if (!fields.text.empty()) {
        line += "  ";
        line += quotedText(fields.text);
    }
    return line;
}

std::string eventJson(const Journal &journal, Sequence sequence)
{
    std::string json;
    appendJson(json, journal, sequence);
    return json;
}

EventExport::EventExport(std::ostream &stream, const Journal &journal, ExportFormat format,
                         Range range, const EventFilter &filter)
    : m_stream{stream}, m_journal{journal}, m_format{format}, m_range{range}, m_next{range.first}
{
    if (!filter.isEmpty())
        m_matcher.emplace(filter, journal);
}

EventExport::State EventExport::step(std::size_t budget)
{
    if (m_state != State::working)
        return m_state;
    m_buffer.clear();
    if (!std::exchange(m_begun, true))
        m_buffer = exportHeader(m_format);
    m_range.end = std::min(m_range.end, m_journal.end());
    if (m_next < m_journal.first()) {
        const Sequence kept = std::min(m_journal.first(), std::max(m_range.end, m_next));
        m_missed += kept - m_next;
        m_next = kept;
    }
    for (; budget > 0 && m_next < m_range.end; --budget, ++m_next) {
        if (m_matcher && !m_matcher->matches(m_next))
            continue;
        appendEvent(m_buffer, m_journal, m_next, m_format);
        ++m_written;
    }
    m_stream.write(m_buffer.data(), static_cast<std::streamsize>(m_buffer.size()));
    const bool atEnd = m_next >= m_range.end;
    if (atEnd)
        m_stream.flush();
    if (!m_stream)
        m_state = State::failed;
    else if (atEnd)
        m_state = State::done;
    return m_state;
}

double EventExport::progress() const noexcept
{
    if (m_state == State::done || m_range.end <= m_range.first)
        return 1.0;
    return static_cast<double>(m_next - m_range.first) /
           static_cast<double>(m_range.end - m_range.first);
}

} // namespace journal

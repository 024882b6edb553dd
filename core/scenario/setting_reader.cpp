#include <scenario/setting_reader.h>

#include <algorithm>

namespace scenario {

using simulation::SettingField;

void SettingReader::note(SettingField field, std::string_view part)
{
    m_parts.emplace_back(field, part);
}

bool SettingReader::span(SettingField field, Duration &span)
{
    if (!readSpan(m_line, span))
        return false;
    note(field, m_line.last());
    return true;
}

bool SettingReader::spanOrOff(SettingField field, Duration &span)
{
    if (!m_line.takeIf("off"))
        return this->span(field, span);
    span = Duration::zero();
    return true;
}

bool SettingReader::spanOrForEver(SettingField field, Duration &span, Duration ever)
{
    if (m_line.takeIf("for-ever")) {
        span = ever;
        return true;
    }
    if (!m_line.takeIf("for"))
        return this->span(field, span);
    if (!m_line.takeIf("ever")) {
        constexpr std::array<std::string_view, 1> accepted{"ever"};
        const Word *word = m_line.peek();
        return word == nullptr ? m_line.failMissing(accepted) : m_line.failUnknown(*word, accepted);
    }
    span = ever;
    return true;
}

bool SettingReader::number(SettingField field, double &number, std::string_view unit)
{
    if (!readNumber(m_line, number, unit))
        return false;
    note(field, m_line.last());
    return true;
}

bool SettingReader::count(SettingField field, std::uint32_t &count)
{
    if (!readCount(m_line, count))
        return false;
    note(field, m_line.last());
    return true;
}

bool SettingReader::fail(const simulation::SettingProblem &problem)
{
    const auto part = std::ranges::find(m_parts, problem.field,
                                        &std::pair<SettingField, std::string_view>::first);
    Problem said = problemOf(problem);
    return m_line.fail(m_line.placeOf(part == m_parts.end() ? m_statement : part->second),
                       said.wording, std::move(said.arguments));
}

} // namespace scenario

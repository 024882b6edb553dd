#include <journal/event_filter_glob.h>

#include <algorithm>
#include <cstddef>

namespace journal {

namespace {

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Where the UTF-8 character at `at` ends. Stray bytes count as one each.
std::size_t characterEnd(std::string_view text, std::size_t at)
{
    const bool isLead = (static_cast<unsigned char>(text[at]) & 0xC0U) == 0xC0U;
    ++at;
    while (isLead && at < text.size() && isContinuation(text[at]))
        ++at;
    return at;
}

std::uint16_t unitOf(char c)
{
    return static_cast<unsigned char>(asciiLower(c));
}

} // namespace

Glob Glob::literal(std::string_view text)
{
    Glob glob;
    for (const char c : text) {
        glob.m_units.push_back(unitOf(c));
        glob.m_plain += asciiLower(c);
    }
    return glob;
}

Glob Glob::exact(std::string_view text)
{
    Glob glob;
    glob.m_plain = text;
    glob.m_isExact = true;
    return glob;
}

Glob Glob::wild(std::string_view pattern)
{
    if (pattern.find_first_of("*?") == std::string_view::npos)
        return literal(pattern);
    Glob glob;
    glob.m_isPlain = false;
    for (const char c : pattern) {
        const std::uint16_t unit = c == '*' ? anyRun : c == '?' ? anyOne : unitOf(c);
        const bool repeats =
            unit == anyRun && !glob.m_units.empty() && glob.m_units.back() == anyRun;
        if (!repeats)
            glob.m_units.push_back(unit);
    }
    glob.m_unitsInside = glob.m_units;
    if (glob.m_unitsInside.front() != anyRun)
        glob.m_unitsInside.insert(glob.m_unitsInside.begin(), anyRun);
    if (glob.m_unitsInside.back() != anyRun)
        glob.m_unitsInside.push_back(anyRun);
    return glob;
}

bool Glob::matches(std::string_view text) const noexcept
{
    if (m_isExact)
        return text == m_plain;
    if (!m_isPlain)
        return matchesUnits(m_units, text);
    return std::ranges::equal(text, m_plain, {}, asciiLower);
}

bool Glob::isIn(std::string_view text) const noexcept
{
    if (m_isExact)
        return text.find(m_plain) != std::string_view::npos;
    if (!m_isPlain)
        return matchesUnits(m_unitsInside, text);
    if (m_plain.size() > text.size())
        return false;
    const std::size_t last = text.size() - m_plain.size();
    for (std::size_t at = 0; at <= last; ++at) {
        std::size_t n = 0;
        while (n < m_plain.size() && asciiLower(text[at + n]) == m_plain[n])
            ++n;
        if (n == m_plain.size())
            return true;
    }
    return false;
}

bool Glob::matchesUnits(const std::vector<std::uint16_t> &units,
                        std::string_view text) const noexcept
{
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::size_t at = 0;
    std::size_t unit = 0;
    std::size_t runUnit = none; // behind the last anyRun met
    std::size_t runEnd = 0; // where the text goes on behind what that run has taken
    while (at < text.size()) {
        if (unit < units.size() && units[unit] == anyRun) {
            runUnit = ++unit;
            runEnd = at;
        } else if (unit < units.size() && units[unit] == anyOne) {
            at = characterEnd(text, at);
            ++unit;
        } else if (unit < units.size() && units[unit] == unitOf(text[at])) {
            ++at;
            ++unit;
        } else if (runUnit != none) {
            runEnd = characterEnd(text, runEnd);
            at = runEnd;
            unit = runUnit;
        } else {
            return false;
        }
    }
    while (unit < units.size() && units[unit] == anyRun)
        ++unit;
    return unit == units.size();
}

} // namespace journal

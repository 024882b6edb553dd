#pragma once
// Reads the values of one statement that changes settings, and remembers where each stands.

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include <scenario/clauses.h>
#include <scenario/line.h>
#include <scenario/values.h>
#include <simulation/restart.h>
#include <simulation/settings_check.h>

namespace scenario {

/// All that read answer false once the line was told a problem.
class SettingReader
{
public:
    SettingReader(Line &line, std::string_view statement) : m_line{line}, m_statement{statement} {}

    [[nodiscard]] Line &line() noexcept
    {
        return m_line;
    }

    bool span(simulation::SettingField field, Duration &span);
    /// `off`: zero.
    bool spanOrOff(simulation::SettingField field, Duration &span);
    /// `for ever`, also written with a hyphen: `ever`.
    bool spanOrForEver(simulation::SettingField field, Duration &span, Duration ever);
    bool number(simulation::SettingField field, double &number, std::string_view unit = {});
    bool count(simulation::SettingField field, std::uint32_t &count);

    /// What stands behind the last word taken is about the field.
    void note(simulation::SettingField field, std::string_view part);

    /// What was said begins anew, though it may be what it was.
    void restart(const simulation::Restart &restart)
    {
        m_restart |= restart;
    }
    [[nodiscard]] const simulation::Restart &restarts() const noexcept
    {
        return m_restart;
    }

    /// What is said of a field that check() finds wrong: where it stands, or the statement.
    bool fail(const simulation::SettingProblem &problem);

private:
    Line &m_line;
    std::string_view m_statement;
    simulation::Restart m_restart;
    std::vector<std::pair<simulation::SettingField, std::string_view>> m_parts;
};

/// To the end of the line, at least one; `preset` only as the first.
template <class Target>
bool readSettingClauses(SettingReader &reader,
                        std::span<const Clause<SettingReader, Target>> clauses, Target &target)
{
    Line &line = reader.line();
    const Word *first = line.peek();
    const bool isPresetFirst = first != nullptr && first->is("preset");
    for (SaidWords said; const Word *next = line.peek();) {
        const auto *clause = clauseOf(*next, clauses);
        if (clause == nullptr)
            return line.failUnknown(*next, wordsOf(clauses));
        const auto word = line.take();
        if (!isPresetFirst && word->is("preset"))
            return line.fail(line.placeOf(word->raw), wordings::presetNotFirst);
        if (!said.add(line, *word, clause->group) || !clause->read(reader, target))
            return false;
    }
    if (first == nullptr && !line.failed())
        return line.failMissing(wordsOf(clauses));
    return !line.failed();
}

/// In the words of the notation, without the place.
[[nodiscard]] Problem problemOf(const simulation::SettingProblem &problem);

} // namespace scenario

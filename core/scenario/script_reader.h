#pragma once
// Reads the lines of a scenario into a script.

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string_view>
#include <vector>

#include <scenario/line.h>
#include <scenario/problem.h>
#include <scenario/script.h>

namespace scenario {

/// Takes line after line; take() once, at the end.
class ScriptReader
{
public:
    ScriptReader();

    /// Without its line end. False if no more lines are wanted: there are too many problems, or too
    /// much in it.
    bool add(std::string_view text);

    [[nodiscard]] std::expected<Script, std::vector<Problem>> take();

private:
    struct Kind; // of statement
    static const std::vector<Kind> &kinds();

    // ---- Time

    bool readTime(Line &line);
    bool goTo(Line &line, std::string_view word, std::string_view span, bool isLater);
    bool readHappenings(Line &line);

    // ---- Statements: what stands behind their first word, which `word` is

    bool readStatement(Line &line, bool isTimed);
    bool readTitle(Line &line, std::string_view word);
    bool readAbout(Line &line, std::string_view word);
    bool readNext(Line &line, std::string_view word);
    bool readSetting(Line &line, std::string_view word);
    bool readJoined(Line &line, std::string_view word);
    bool readKey(Line &line, std::string_view word);
    bool readCall(Line &line, std::string_view word);
    bool readInvalidate(Line &line, std::string_view word);
    bool readExpectation(Line &line, std::string_view word);
    bool readSay(Line &line, std::string_view word);
    bool readAsk(Line &line, std::string_view word);
    bool readAnswer(Line &line, std::string_view word);
    bool readMeans(Line &line, std::string_view word);
    bool readTryTtl(Line &line, std::string_view word);
    bool readShow(Line &line, std::string_view word);

    bool readText(Line &line, std::string_view word, std::string &text);
    /// Behind `call`.
    bool readCalled(Line &line, std::string_view word, Call &call);
    bool readKeys(Line &line, std::string_view word, std::vector<std::string> &keys);
    bool changeSettings(Line &line, std::string_view word, simulation::Restart &restart);

    // ---- The script

    void addStatement(decltype(Statement::what) what);
    /// Something happens: later settings are changes.
    void endHead();
    void endPart();
    void endQuestion();
    [[nodiscard]] Part &part()
    {
        return m_script.parts.back();
    }
    /// Counts what the script needs; false once that is too much.
    bool weigh(Line &line, std::size_t bytes);

    Script m_script;
    std::vector<Problem> m_problems;
    std::size_t m_lineNumber = 0;
    std::size_t m_weight = 0;
    bool m_isTooMuch = false;
    bool m_hasTitle = false;
    bool m_saidMissingTitle = false;

    // Of the part
    bool m_isInHead = true;
    simulation::Settings m_settings; // in force
    TimePoint m_time{};
    std::optional<std::uint64_t> m_happenings; // of the time that was written last
    std::uint64_t m_leastHappenings = 0;
    bool m_endsWithChange = false; // so that `and` can join it
    std::optional<Place> m_question; // that is still open
    std::size_t m_answers = 0;
    std::size_t m_rightAnswers = 0;

    // Of the statement
    Place m_place;
    std::string_view m_source;
};

} // namespace scenario

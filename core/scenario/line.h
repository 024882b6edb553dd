#pragma once
// One line of a scenario, taken word by word.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <scenario/problem.h>

namespace scenario {

/// A word as it stands in the text, which it looks into.
struct Word
{
    std::string_view raw; ///< with its quotation marks
    bool isQuoted = false;

    /// Without quotation marks, and with what escapes stand for.
    [[nodiscard]] std::string text() const;

    /// Whether it is this word of the notation, so not in quotation marks.
    [[nodiscard]] bool is(std::string_view name) const noexcept
    {
        return !isQuoted && raw == name;
    }

    [[nodiscard]] bool isOneOf(std::span<const std::string_view> names) const noexcept;
};

/// Each byte is looked at a fixed number of times. The first problem ends the line: then there are
/// no more words. The text must be without its line end, checkText() must have accepted it, and it
/// must outlive the words.
class Line
{
public:
    Line(std::string_view text, std::size_t number, std::vector<Problem> &problems);

    // ---- Words

    /// The next one; null at the end.
    [[nodiscard]] const Word *peek();
    std::optional<Word> take();
    /// Takes the next word if it is this one.
    bool takeIf(std::string_view name);
    /// The last one taken; empty before.
    [[nodiscard]] std::string_view last() const noexcept
    {
        return m_last;
    }
    /// Takes all that is left, as it is but for blanks around.
    std::string_view takeRest();
    /// All that is left, from the next word on.
    [[nodiscard]] std::string_view rest() const;

    // ---- Problems: these answer false.

    bool fail(const Place &place, const Wording &wording, std::vector<std::string> arguments = {});
    /// About a part of the line, which is the first argument.
    bool failAt(std::string_view part, const Wording &wording,
                std::vector<std::string> further = {});
    /// The word is none of these: says what it may have been meant to be, or where it stands.
    bool failUnknown(const Word &word, std::span<const std::string_view> accepted);
    /// It begins no statement.
    bool failUnknownStatement(const Word &word);
    /// One of these should follow the last word.
    bool failMissing(std::span<const std::string_view> accepted);
    /// Nothing may follow.
    bool mustEnd(std::string_view statement);

    [[nodiscard]] bool failed() const noexcept
    {
        return m_failed;
    }

    // ---- Places

    [[nodiscard]] Place placeOf(std::string_view part) const;
    /// Behind its last word.
    [[nodiscard]] Place placeOfEnd() const;

private:
    [[nodiscard]] std::size_t offsetOf(std::string_view part) const;
    std::optional<Word> read();
    std::optional<Word> readQuoted();
    bool checkEscapes(std::string_view raw);
    bool checkPlain(std::string_view raw);
    bool failInOtherCase(const Word &word, std::span<const std::string_view> accepted);

    std::string_view m_text;
    std::size_t m_number;
    std::vector<Problem> &m_problems;
    std::size_t m_at = 0; // behind the last word read
    std::optional<Word> m_next;
    std::string_view m_last;
    bool m_failed = false;
};

/// `a, b, c`.
[[nodiscard]] std::string listed(std::span<const std::string_view> words);

} // namespace scenario

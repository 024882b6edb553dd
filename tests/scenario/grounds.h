#pragma once
// What in a story bears out a caption: its settings, and what is expected around the caption.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <scenario/script.h>

#include "said_numbers.h"

namespace grounds {

/// What is expected between the caption before and the one after, and what is set by then.
class Grounds
{
public:
    /// Of the caption or question at that place of the part.
    Grounds(const scenario::Part &part, std::size_t statement);
    /// Of a text about a whole part.
    explicit Grounds(const scenario::Part &part);

    /// Whether an expectation states that number, to a tenth of its unit if it is a time; or a
    /// setting that the sentence names.
    [[nodiscard]] bool hold(const said::Number &number) const;

    [[nodiscard]] bool expectSomething() const
    {
        return m_expectations > 0;
    }

    /// What an answer comes to.
    void add(const scenario::Ask::Answer &answer);

private:
    struct Age
    {
        scenario::ExpectedSpan span;
        stalecache::TimePoint at; ///< when it is seen
    };

    /// Of calls, entries and the like, by the word of the notation.
    struct Count
    {
        std::string_view what;
        std::uint64_t number;
    };

    void take(const scenario::Part &part, std::size_t from, std::size_t to);
    void take(const scenario::Expect &expect, stalecache::TimePoint at);
    void take(const scenario::Call &call, stalecache::TimePoint at);
    [[nodiscard]] bool holdsInSettings(const said::Number &number) const;

    std::vector<scenario::ExpectedSpan> m_spans;
    std::vector<Age> m_ages;
    std::vector<Count> m_counts;
    std::vector<simulation::Settings> m_settings; // in force around it
    std::optional<stalecache::TimePoint> m_at; // of a caption, which speaks of that moment
    std::size_t m_expectations = 0;
};

} // namespace grounds

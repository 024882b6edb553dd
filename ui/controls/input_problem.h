#pragma once
// What is wrong with something that a person typed, and what would be accepted.

#include <QString>

#include <string_view>

namespace ui {

inline constexpr qsizetype longestGiven = 32; ///< characters of it that are shown

struct InputProblem
{
    QString given; ///< as it was typed; empty if nothing was
    QString accepted; ///< reads on after "give …"
    bool isEscaped = false; ///< what was given is in a notation, in which a backslash escapes

    friend bool operator==(const InputProblem &, const InputProblem &) = default;
};

/// One sentence: `TTL: “−5 s” was given; give 0 s or more, or “unlimited”.`
[[nodiscard]] QString problemText(const QString &field, const InputProblem &problem);

/// A text on one line, cut to about `most` characters with an ellipsis; a character outside the
/// basic plane is never cut in two.
[[nodiscard]] QString shortened(const QString &text, qsizetype most = longestGiven);
/// The same of a key as it came, which need not be UTF-8.
[[nodiscard]] QString shortened(std::string_view name, qsizetype most);

} // namespace ui

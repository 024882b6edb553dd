#pragma once
// Numbers as a caption says them: in digits or in words, with a unit of time or without.

#include <QString>

#include <optional>
#include <vector>

#include <stalecache/time.h>

namespace said {

enum class Language
{
    english,
    french,
};

struct Number
{
    /// What is counted if it has no unit; else how many units it is.
    double value = 0;
    std::optional<stalecache::Duration> unit{};
    bool isAge = false; ///< "ten seconds old"
    QString before{}; ///< the two words before it, in small letters
    QString after{}; ///< the word behind it and its unit
    QString sentence{}; ///< in small letters

    [[nodiscard]] stalecache::Duration span() const;
    [[nodiscard]] QString text() const;
};

/// "one" only with a unit, and "no caller", "not one", "none" as zero in English: else these are
/// pronouns. Keys such as user:1 are no numbers.
[[nodiscard]] std::vector<Number> numbersIn(const QString &text, Language language);

} // namespace said

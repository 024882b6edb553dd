#pragma once
// Turns the numbers in a text that a person typed into plain ones, or says what is unclear.

#include <QByteArray>
#include <QString>

#include <expected>

namespace ui {

enum class NumberStyle
{
    field, ///< as the desktop's language writes numbers, with groups of digits or without
    commandLine, ///< the same wherever it is typed: a point before the decimals, no groups
};

/// A number that cannot be read, as it was typed. Both readings are empty if it has none.
struct UnclearNumber
{
    QString grouped; ///< as it would be written if the sign parts groups of digits
    QString decimal; ///< as it would be written if the sign begins the decimals

    friend bool operator==(const UnclearNumber &, const UnclearNumber &) = default;
};

/// Digits of all scripts become 0 to 9, the decimal sign a point, minus and percent signs the usual
/// ones, any blank a space, capitals small letters; groups are joined, marks of the direction of
/// writing go.
///
/// Groups are of three digits, or as the language groups them, parted by the language's own sign,
/// by blanks or apostrophes. Another point or comma begins decimals, but where it might as well
/// part thousands the number is unclear, as is `1,000` where the comma is the decimal sign: nobody
/// is sure to have meant 1.
[[nodiscard]] std::expected<QString, UnclearNumber>
plainNumbers(const QString &text, NumberStyle style = NumberStyle::field);

/// The same of single characters only: signs between digits stay as they are.
[[nodiscard]] QString plainCharacters(const QString &text);

/// Digits, with a point or without, in the digits of the desktop's language; without groups.
[[nodiscard]] QString localNumber(const QByteArray &plain);

/// What to give instead of an unclear number; `otherwise` if it has no reading.
[[nodiscard]] QString acceptedInstead(const UnclearNumber &unclear, const QString &otherwise);

} // namespace ui

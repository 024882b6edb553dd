#include "ui/controls/plain_numbers.h"

#include <QList>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <span>

#include "ui/controls/controls.h"

namespace ui {

namespace {

constexpr char32_t none = 0;
constexpr char32_t arabicDecimalSign = U'\u066B';
constexpr char32_t arabicGroupSign = U'\u066C';

bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

bool isDirectionMark(char32_t c)
{
    return c == U'\u061C' || c == U'\u200E' || c == U'\u200F' ||
           (c >= U'\u202A' && c <= U'\u202E') || (c >= U'\u2066' && c <= U'\u2069');
}

char32_t plainCharacter(char32_t c)
{
    if (QChar::category(c) == QChar::Number_DecimalDigit)
        return U'0' + static_cast<char32_t>(QChar::digitValue(c));
    if (QChar::isSpace(c))
        return U' ';
    switch (c) {
    case U'\u2010': // hyphens and dashes
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2212':
    case U'\uFE63':
    case U'\uFF0D':
        return U'-';
    case U'\uFE62':
    case U'\uFF0B':
        return U'+';
    case U'\u066A': // Arabic, small and wide percent signs
    case U'\uFE6A':
    case U'\uFF05':
        return U'%';
    case U'\u2019': // a typographic apostrophe, and a wide one
    case U'\uFF07':
        return U'\'';
    case U'\uFF0C':
        return U',';
    case U'\uFF0E':
        return U'.';
    default:
        return QChar::toLower(c);
    }
}

/// How a language groups digits: 12,34,567 has groups of two before the last of three. Qt writes
/// 1000 000 where a language leaves four digits alone, and what it writes is read.
struct Grouping
{
    qsizetype first = 3; ///< or less
    qsizetype higher = 3;
    qsizetype last = 3;
};

/// As plainCharacters() leaves it in a text.
char32_t signOf(const QString &text)
{
    for (const uint c : text.toUcs4())
        if (!isDirectionMark(c))
            return plainCharacter(c);
    return none;
}

struct Signs
{
    char32_t decimal = U'.';
    char32_t group = none; // besides those of every language
    Grouping grouping{};
    bool takesGroups = false;
};

Signs signsOf(NumberStyle style)
{
    if (style == NumberStyle::commandLine)
        return {};
    const QLocale locale;
    Signs signs{.decimal = signOf(locale.decimalPoint()),
                .group = signOf(locale.groupSeparator()),
                .takesGroups = true};
    const auto partsOf = [&locale](int number) {
        QList<qsizetype> sizes;
        for (const QString &part : locale.toString(number).split(locale.groupSeparator()))
            sizes += part.toUcs4().size();
        return sizes;
    };
    if (const auto parts = partsOf(12'345'678); parts.size() > 2)
        signs.grouping = {parts.at(1), parts.at(1), parts.back()};
    for (const int number : {1'000'000, 12'345'678, 123'456'789})
        if (const auto parts = partsOf(number); parts.size() == 2)
            signs.grouping.first = std::max(signs.grouping.first, parts.front());
    return signs;
}

/// Digits, and the sign between each two rows of them.
struct Number
{
    QList<QString> rows;
    QList<char32_t> signs;

    [[nodiscard]] QString joined(qsizetype count) const
    {
        return rows.mid(0, count).join(QString());
    }
};

bool partsGroupsEverywhere(char32_t sign)
{
    return sign == U' ' || sign == U'\'' || sign == arabicGroupSign;
}

bool canBeginDecimals(char32_t sign, const Signs &signs)
{
    return sign == U'.' || sign == U',' || sign == arabicDecimalSign ||
           (sign != none && sign == signs.decimal);
}

bool isGrouped(std::span<const QString> rows, const Grouping &grouping)
{
    const QString &first = rows.front();
    if (first.isEmpty() || first.size() > grouping.first || first.startsWith(u'0') ||
        rows.back().size() != grouping.last)
        return false;
    return std::all_of(rows.begin() + 1, rows.end() - 1,
                       [&](const QString &row) { return row.size() == grouping.higher; });
}

class NumberReader
{
public:
    using Result = std::expected<QString, UnclearNumber>;

    explicit NumberReader(const Signs &signs) : m_signs{signs} {}

    [[nodiscard]] Result read(const Number &number) const
    {
        if (number.signs.isEmpty())
            return number.rows.front();
        const char32_t first = number.signs.front();
        const auto other = std::find_if(number.signs.begin(), number.signs.end(),
                                        [first](char32_t sign) { return sign != first; });
        if (other != number.signs.end())
            return groupsAndDecimals(number, other == number.signs.end() - 1);
        if (number.signs.size() == 1 && canBeginDecimals(first, m_signs))
            return ofOneSign(number, first);
        return isGroup(first) && groupsFit(number, number.rows.size())
                   ? Result{number.joined(number.rows.size())}
                   : refused(number);
    }

private:
    [[nodiscard]] bool isGroup(char32_t sign) const
    {
        return m_signs.takesGroups && (sign == m_signs.group || partsGroupsEverywhere(sign));
    }

    [[nodiscard]] bool groupsFit(const Number &number, qsizetype count) const
    {
        const std::span<const QString> rows{number.rows.constData(),
                                            static_cast<std::size_t>(count)};
        return isGrouped(rows, {}) || isGrouped(rows, m_signs.grouping);
    }

    /// 1,234.5: the last sign begins the decimals.
    [[nodiscard]] Result groupsAndDecimals(const Number &number, bool isLastOnly) const
    {
        const char32_t last = number.signs.back();
        const qsizetype whole = number.rows.size() - 1;
        const bool isDecimal = last != m_signs.group && canBeginDecimals(last, m_signs);
        if (!isLastOnly || !isDecimal || !groupsFit(number, whole))
            return std::unexpected{UnclearNumber{}};
        if (!isGroup(number.signs.front()))
            return std::unexpected{UnclearNumber{{}, decimalText(number.joined(whole), number)}};
        return number.joined(whole) + u'.' + number.rows.back();
    }

    /// A point, a comma, or whatever the language has for them.
    [[nodiscard]] Result ofOneSign(const Number &number, char32_t sign) const
    {
        const QString &whole = number.rows.front();
        const QString &rest = number.rows.back();
        const bool isOwn = sign == m_signs.decimal || sign == arabicDecimalSign;
        if (isGroup(sign) && groupsFit(number, 2))
            return number.joined(2);
        const bool isLarge = !whole.isEmpty() && whole != u"0";
        const bool isUnclear = isLarge && (isOwn ? sign == U',' && rest == u"000"
                                                 : rest.size() == m_signs.grouping.last);
        if (isUnclear)
            return std::unexpected{UnclearNumber{number.joined(2), decimalText(whole, number)}};
        return whole + u'.' + rest;
    }

    /// Groups where none are taken, or of other sizes.
    [[nodiscard]] Result refused(const Number &number) const
    {
        const bool isReadable = groupsFit(number, number.rows.size());
        return std::unexpected{isReadable ? UnclearNumber{number.joined(number.rows.size()), {}}
                                          : UnclearNumber{}};
    }

    [[nodiscard]] QString decimalText(const QString &whole, const Number &number) const
    {
        QString decimals = number.rows.back();
        while (decimals.endsWith(u'0'))
            decimals.chop(1);
        return decimals.isEmpty() ? whole
                                  : whole + QString::fromUcs4(&m_signs.decimal, 1) + decimals;
    }

    const Signs &m_signs;
};

/// Takes the numbers out of a text of plain characters, one by one.
class Scanner
{
public:
    Scanner(const QList<uint> &text, const Signs &signs) : m_text{text}, m_signs{signs} {}

    [[nodiscard]] bool isAtEnd() const
    {
        return m_at == m_text.size();
    }

    /// The next number; nothing if another character comes.
    std::optional<Number> takeNumber()
    {
        if (!isDigit(at(m_at)) && !(canBeginDecimals(at(m_at), m_signs) && isDigit(at(m_at + 1))))
            return std::nullopt;
        Number number{{takeDigits()}, {}};
        while (isSignBetween()) {
            number.signs += at(m_at++);
            number.rows += takeDigits();
        }
        return number;
    }

    char32_t takeOther()
    {
        return at(m_at++);
    }

private:
    [[nodiscard]] char32_t at(qsizetype place) const
    {
        return place < m_text.size() ? char32_t{m_text.at(place)} : none;
    }

    [[nodiscard]] bool isSignBetween() const
    {
        const char32_t c = at(m_at);
        if (c == none)
            return false;
        if (isDigit(at(m_at + 1)))
            return canBeginDecimals(c, m_signs) || c == m_signs.group || partsGroupsEverywhere(c);
        return canBeginDecimals(c, m_signs); // "5." is 5
    }

    QString takeDigits()
    {
        QString digits;
        for (; isDigit(at(m_at)); ++m_at)
            digits += QChar(static_cast<char16_t>(m_text.at(m_at)));
        return digits;
    }

    const QList<uint> &m_text;
    const Signs &m_signs;
    qsizetype m_at = 0;
};

} // namespace

std::expected<QString, UnclearNumber> plainNumbers(const QString &text, NumberStyle style)
{
    const Signs signs = signsOf(style);
    const QList<uint> characters = plainCharacters(text).toUcs4();
    Scanner scanner{characters, signs};
    QString plain;
    while (!scanner.isAtEnd()) {
        if (const auto number = scanner.takeNumber()) {
            const auto read = NumberReader{signs}.read(*number);
            if (!read)
                return read;
            plain += *read;
        } else {
            const char32_t other = scanner.takeOther();
            plain += QString::fromUcs4(&other, 1);
        }
    }
    return plain;
}

QString plainCharacters(const QString &text)
{
    QString plain;
    for (const uint c : text.toUcs4()) {
        const char32_t character = plainCharacter(c);
        if (!isDirectionMark(character))
            plain += QString::fromUcs4(&character, 1);
    }
    return plain.trimmed();
}

QString localNumber(const QByteArray &plain)
{
    const QLocale locale;
    const uint zero = locale.zeroDigit().toUcs4().front();
    QString text;
    for (const char c : plain) {
        const char32_t digit = zero + static_cast<uint>(c - '0');
        text += c == '.' ? locale.decimalPoint() : QString::fromUcs4(&digit, 1);
    }
    return text;
}

QString acceptedInstead(const UnclearNumber &unclear, const QString &otherwise)
{
    if (unclear.grouped.isEmpty())
        return unclear.decimal.isEmpty() ? otherwise : unclear.decimal;
    if (unclear.decimal.isEmpty())
        //: The number as it is to be written.
        return Controls::tr("%1, without signs between the digits").arg(unclear.grouped);
    //: A thousand or one, say, of a number with a point or comma in it.
    return Controls::tr("%1 or %2, whichever is meant").arg(unclear.grouped, unclear.decimal);
}

} // namespace ui

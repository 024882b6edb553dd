#include "ui/controls/key_input.h"

#include <QLocale>

#include <algorithm>
#include <string_view>
#include <utility>

#include <journal/one_line.h>

#include "ui/controls/controls.h"

namespace ui {

namespace {

bool isOffTheLine(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator;
}

/// The backslash at `at` and the character behind it, which together are no escape.
QString noEscapeAt(std::string_view line, std::size_t at)
{
    const std::size_t next = at + 1 < line.size() ? journal::utf8Length(line, at + 1) : 0;
    const std::string_view given = line.substr(at, 1 + next);
    return QString::fromUtf8(given.data(), static_cast<qsizetype>(given.size()));
}

} // namespace

std::expected<std::string, InputProblem> parseKey(const QString &text)
{
    const auto problem = [&](const QString &accepted) {
        return std::unexpected{InputProblem{text, accepted, true}};
    };
    if (text.isEmpty())
        return problem(Controls::tr("a key of 1 to %1 bytes, such as “user:1”").arg(longestKey));
    if (std::any_of(text.begin(), text.end(), isOffTheLine))
        return problem(
            Controls::tr("one line; control characters as escapes, such as \\n and \\t"));
    if (!text.isValidUtf16())
        return problem(Controls::tr("whole characters: half of one cannot be written as UTF-8"));
    const std::string line = text.toStdString();
    auto key = journal::readOneLine(line);
    if (!key)
        return std::unexpected{InputProblem{
            noEscapeAt(line, key.error()),
            Controls::tr("\\n, \\r, \\t, \\\", \\x and two hexadecimal digits, or \\\\ "
                         "for a backslash"),
            true}};
    if (key->size() > static_cast<std::size_t>(longestKey))
        return problem(
            Controls::tr("at most %1 bytes; this has %2")
                .arg(QString::number(longestKey), QLocale().toString(qulonglong{key->size()})));
    return std::move(*key);
}

} // namespace ui

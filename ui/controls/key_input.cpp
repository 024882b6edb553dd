#include "ui/controls/key_input.h"

#include <QLocale>

#include <algorithm>

#include "ui/controls/controls.h"

namespace ui {

namespace {

bool isOffTheLine(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator;
}

} // namespace

std::expected<std::string, InputProblem> parseKey(const QString &text)
{
    const auto problem = [&](const QString &accepted) {
        return std::unexpected{InputProblem{text, accepted}};
    };
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty())
        return problem(Controls::tr("a key of 1 to %1 bytes, such as “user:1”").arg(longestKey));
    if (bytes.size() > longestKey)
        return problem(Controls::tr("at most %1 bytes of UTF-8; this has %2")
                           .arg(QString::number(longestKey), QLocale().toString(bytes.size())));
    if (std::any_of(text.begin(), text.end(), isOffTheLine))
        return problem(Controls::tr("one line without control characters"));
    if (!text.isValidUtf16())
        return problem(Controls::tr("whole characters: half of one cannot be written as UTF-8"));
    return bytes.toStdString();
}

} // namespace ui
